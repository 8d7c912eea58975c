"""Random projects and decisions in every state, over a few districts, bodies and programmes."""

from evidence.values.money import Amount
from funding.models import Status
from projects.models import Participation, State
from projects.publication import Publication
from tests.builders import (
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_theme,
    make_version,
)

AMOUNTS = [
    *(Amount.exactly(1000), Amount.exactly("80.50"), Amount("about", 500, 500), Amount()),
    *(Amount("up_to", None, 900), Amount("at_least", 100, None), Amount("between", 10, 20)),
    *(Amount("not_applicable"), Amount("not_published")),
]


def make_land():
    """Districts, organisations, fields and programmes that projects can have."""
    levels = ["", "eu", "state", "state"]
    districts = [make_district(f"Kreis {letter}") for letter in "ABC"]
    return {
        "districts": districts,
        "municipalities": [make_municipality(districts[0]) for _ in range(3)],
        "organisations": [make_organisation(level=level) for level in levels],
        "fields": [make_field() for _ in range(3)],
        "themes": [make_theme() for _ in range(2)],
        "programmes": [make_programme() for _ in range(3)],
    }


def some(chance, rows, most=3):
    return chance.sample(rows, chance.randint(0, min(most, len(rows))))


def random_project(chance, land):
    project = make_project(
        publication=chance.choice(Publication.values),
        districts=some(chance, land["districts"]),
        fields=some(chance, land["fields"]),
        themes=some(chance, land["themes"]),
        state=chance.choice(State.values),
        start_edtf=chance.choice(["", "2019", "2020-05-01", "2021~"]),
    )
    project.municipalities.set(some(chance, land["municipalities"], 2))
    for programme in some(chance, land["programmes"]):
        programme.projects.add(project)
    random_ties(chance, land, project)
    return project


def random_ties(chance, land, project):
    """Other organisations that lead a project, take part in it or pay for it."""
    project.participations.all().delete()
    for role in some(chance, Participation.Role.values):
        project.participations.create(organisation=chance.choice(land["organisations"]), role=role)


def random_decision(chance, land, projects):
    decision = make_decision(
        *some(chance, projects),
        publication=chance.choice(Publication.values),
        programme=chance.choice([None, *land["programmes"]]),
        handed_over=chance.choice(["", "2018-03-01"]),
        **random_version(chance, land),
    )
    for number in range(2, 2 + chance.randint(0, 2)):
        make_version(decision, number=number, changes="anders", **random_version(chance, land))
    for version in decision.versions.all():
        if chance.random() < 0.3:
            version.cancelled_on, version.cancelled_reason = "2024-01-01", "Versehen"
            version.save()
        random_shares(chance, land, version)
    for share in decision.project_shares.all():
        share.amount = chance.choice(AMOUNTS)
        share.save()
    return decision


def random_shares(chance, land, version):
    """Other organisations that pay for a version, receive its money, or are stood in for."""
    version.funders.all().delete()
    version.recipients.all().delete()
    for body in some(chance, land["organisations"], 2):
        later = chance.random() < 0.2
        version.funders.create(organisation=body, amount=chance.choice(AMOUNTS), is_later=later)
    for body in some(chance, land["organisations"], 2):
        share = version.recipients.create(organisation=body, amount=chance.choice(AMOUNTS))
        share.on_behalf_of.set(some(chance, land["organisations"], 2))


def random_version(chance, land):
    return {
        "amount": chance.choice(AMOUNTS),
        "own_contribution": chance.choice(AMOUNTS),
        "status": chance.choice(Status.values),
        "funder": chance.choice([None, *land["organisations"]]),
        "recipient": chance.choice([None, *land["organisations"]]),
        "decided_edtf": chance.choice(["", "2017", "2022-06"]),
    }


def random_event(chance, land, projects, decisions):
    """An event; if it tells of a hand-over, of a decision that no other one tells of."""
    decision = chance.choice([None, *decisions])
    if decision and hasattr(decision, "event"):
        decision = None
    event = make_event(
        *some(chance, projects),
        day=chance.choice(["", "2019", "2021-02-03"]),
        kind="handover" if decision else chance.choice(["opening", "visit"]),
        decision=decision,
    )
    event.programmes.set(some(chance, land["programmes"]))
    return event


def random_news(chance, project):
    number = project.news.count()
    return project.news.create(title=f"Stand {number}", day=chance.choice([None, "2022-03-04"]))
