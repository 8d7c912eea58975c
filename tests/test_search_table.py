"""Law 10: the search table says what the gates and the sums say, whatever changed and however."""

import random
import threading

import pytest
from django.db import connection, transaction

from evidence.keys import german_slug
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Call,
    Decision,
    DecisionVersion,
    Handover,
    Part,
    Programme,
    ProgrammeFunder,
    ProjectShare,
    RecipientShare,
)
from funding.reading import loaded
from funding.sums import money_of_projects
from processes.models import Service
from projects.models import Activity, Alias, Milestone, News, Participation, Place, Project, State
from projects.publication import Publication
from public.audience import PUBLIC
from public.models import Kind, SearchChange, SearchEntry, SearchWord
from regions.models import District, Municipality, Organisation, OrganisationName
from strategy.models import Measure, Strategy
from tests.builders import (
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.examples import of_this_run
from tests.figures_by_hand import cells
from tests.processes.builders import make_service
from tests.random_content import make_land, random_decision, random_project


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def snapshot():
    """Everything the table, the vocabulary and the figures say, without their own numbers."""
    columns = [each.attname for each in SearchEntry._meta.concrete_fields if each.name != "id"]
    rows, known = {}, dict(SearchWord.objects.values_list("number", "word"))
    for row in SearchEntry.objects.values(*columns):
        row["facets"] = sorted(row["facets"])
        for name in ("words", "title_words"):
            row[name] = sorted(known[number] for number in row[name])
        rows[row.pop("kind"), row.pop("object_id")] = row
    return rows, dict(SearchWord.objects.values_list("word", "entries")), cells()


def facets_of_project(project):
    """The values a list filters by, from the gates, in Python."""
    decisions = Decision.objects.visible_to(PUBLIC).filter(projects=project)
    shown = [decision.shown for decision in loaded(decisions, PUBLIC)]
    payers = [share.organisation for each in shown for share in each.funders]
    districts = [district.slug for district in project.districts.all()]
    named = [*project.programmes.all(), *(each.programme for each in decisions if each.programme)]
    everywhere = any(
        len(then) > 1 and then <= set(districts) for then in memberships(project.start_first)
    )
    return {
        *(f"landkreis:{slug}" for slug in districts or ["nicht-bekannt"]),
        *(["region:alle"] if everywhere else []),
        f"status:{german_slug(State(project.state).label)}",
        f"jahr:{project.start_first.year if project.start_first else 'ohne-datum'}",
        *(f"handlungsfeld:{field.slug}" for field in project.fields_of_action.all()),
        *(f"programm:{programme.slug}" for programme in named),
        *money_facets(payers),
    }


def memberships(day):
    """The districts that surely belonged on a day; without one those of the first and the last."""
    rows = [(each.slug, each.begun_last, each.ended_first) for each in District.objects.all()]
    if day is None:
        first = {slug for slug, begun, _ in rows if not begun}
        return [first, {slug for slug, _, ended in rows if not ended}]
    return [
        {
            s
            for s, begun, ended in rows
            if (not begun or begun <= day) and (not ended or day <= ended)
        }
    ]


def money_facets(payers):
    levels = {german_slug(payer.get_level_display()) for payer in payers if payer.level}
    return {f"geldgeber:{value}" for value in (*levels, *(payer.slug for payer in payers))}


def facets_of_decision(decision):
    shown = decision.shown
    links = [list(project.districts.all()) for project in shown.projects]
    if not decision.projects.exists():
        bodies = [(each.district, each.organisation) for each in shown.recipients]
        places = [district or (body and body.district) for district, body in bodies]
        links = [[place] if place else [] for place in places]
    slugs = {district.slug for districts in links for district in districts}
    return {
        *(f"landkreis:{slug}" for slug in slugs),
        *(["landkreis:nicht-bekannt"] if [] in links else []),
        *([f"status:{german_slug(shown.current.get_status_display())}"] if shown.current else []),
        f"jahr:{shown.day.first.year if shown.day.first else 'ohne-datum'}",
        *(
            f"handlungsfeld:{field.slug}"
            for project in shown.projects
            for field in project.fields_of_action.all()
        ),
        *([f"programm:{decision.programme.slug}"] if decision.programme else []),
        *(f"empfang:{each.organisation.slug}" for each in shown.recipients if each.organisation),
        *money_facets([share.organisation for share in shown.funders]),
    }


def assert_the_table_tells_the_truth():
    projects = {project.pk: project for project in Project.objects.visible_to(PUBLIC)}
    entries = {entry.object_id: entry for entry in SearchEntry.objects.filter(kind=Kind.PROJECT)}
    assert entries.keys() == projects.keys()
    money = money_of_projects(projects, PUBLIC)
    for pk, project in projects.items():
        entry, granted = entries[pk], money[pk].granted
        assert (entry.title, entry.text, entry.slug) == (
            *(project.title, project.summary, project.slug),
        )
        assert set(entry.facets) == facets_of_project(project)
        assert len(set(entry.facets)) == len(entry.facets), "each value counts once"
        assert entry.first_day == project.start_first
        bounds = (granted.lower, granted.upper) if granted.is_known else (None, None)
        assert (entry.granted_min, entry.granted_max) == bounds
    decisions = {each.pk: each for each in loaded(Decision.objects.visible_to(PUBLIC), PUBLIC)}
    entries = {entry.object_id: entry for entry in SearchEntry.objects.filter(kind=Kind.DECISION)}
    assert entries.keys() == decisions.keys()
    for pk, decision in decisions.items():
        entry, shown = entries[pk], decision.shown
        assert (entry.title, entry.text) == (shown.title, shown.wording)
        assert set(entry.facets) == facets_of_decision(decision)
        assert len(set(entry.facets)) == len(entry.facets), "each value counts once"
        assert entry.first_day == shown.day.first
        amount = shown.current.amount if shown.current else Amount()
        lower = 0 if amount.lower is None and amount.upper is not None else amount.lower
        assert (entry.granted_min, entry.granted_max) == (lower, amount.upper)
    others = {
        Kind.ORGANISATION: Organisation,
        Kind.PROGRAMME: Programme,
        Kind.SERVICE: Service,
    }
    titles = {
        kind: {each.pk: each.name for each in model.objects.all()} for kind, model in others.items()
    }
    titles[Kind.CALL] = {
        call.pk: f"{call.programme.name}: {call.name}"
        for call in Call.objects.select_related("programme")
    }
    for kind, model in ((Kind.MEASURE, Measure), (Kind.STRATEGY, Strategy)):
        titles[kind] = {each.pk: each.title for each in model.objects.all()}
    for kind, expected in titles.items():
        found = SearchEntry.objects.filter(kind=kind).values_list("object_id", "title")
        assert dict(found) == expected


@pytest.fixture
def land(db):
    return make_land()


@pytest.mark.parametrize("seed", range(of_this_run(12)))
def test_any_state_of_the_content_is_told_as_the_gates_tell_it(land, seed):
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(8)]
    for _ in range(10):
        random_decision(chance, land, projects)
    finish_transaction_work()
    assert_the_table_tells_the_truth()
    filled = snapshot()
    run("SELECT search_rebuild()")
    assert snapshot() == filled


@pytest.fixture
def world(db):
    """A project with one row of everything that its entry is made of, and a draft beside it."""
    district, second = make_district("Nord"), make_district("Süd")
    county = make_organisation("Kreishaus", district=district, level="district")
    lead = make_organisation("Leitstelle")
    ministry = make_organisation("Geldministerium", level="federal")
    programme = make_programme("Topf")
    field = make_field("Mobilität")
    project = make_project("Offen", lead=lead, districts=[district, second], fields=[field])
    town = Municipality.objects.create(district=district, ags="03999001", name="Kleinstadt")
    project.municipalities.add(town)
    decision = make_decision(
        project, amount=100, funder=ministry, recipient=county, programme=programme
    )
    Alias.objects.create(project=project, name="Deckname")
    Place.objects.create(project=project, name="Bremen")
    Activity.objects.create(project=project, kind="concept", title="Handbuch")
    Milestone.objects.create(project=project, title="Halbzeit")
    News.objects.create(project=project, title="Richtfest", text="Kranz")
    Part.objects.create(version=decision.versions.get(), label="Südteil")
    ProgrammeFunder.objects.create(programme=programme, organisation=ministry, role="funder")
    Call.objects.create(programme=programme, name="Erster Aufruf")
    OrganisationName.objects.create(organisation=ministry, name="Schatzamt")
    make_project("Geheimplan", publication=Publication.DRAFT, slug="geheim", lead=county)
    finish_transaction_work()


def new_version():
    make_version(Decision.objects.get(), number=2, amount=90, changes="gekürzt", wording="Änderung")


def cancelled():
    DecisionVersion.objects.update(cancelled_on="2024-01-01", cancelled_reason="Versehen")


def with_project_text(model, column):
    return lambda: model.objects.update(**{column: "Ganzneues"})


CHANGES = {
    "a project saved": lambda: Project.objects.get(title="Offen").save(),
    "a title by the ORM": lambda: [
        setattr(project := Project.objects.get(title="Offen"), "title", "Ganzneues"),
        project.save(),
    ],
    "a title by a queryset": lambda: Project.objects.filter(title="Offen").update(title="Neu"),
    "a title by raw SQL": lambda: run("UPDATE projects_project SET title = 'Neu' WHERE id > 0"),
    "a project published": lambda: Project.objects.filter(slug="geheim").update(
        publication="published"
    ),
    "a project archived": lambda: Project.objects.filter(title="Offen").update(
        publication="archived", state="closed"
    ),
    "a project withdrawn": lambda: Project.objects.update(publication="withdrawn"),
    "a project deleted": lambda: [
        ProjectShare.objects.all().delete(),
        Project.objects.all().delete(),
    ],
    "a decision withdrawn": lambda: Decision.objects.update(publication="withdrawn"),
    "a decision for another project": lambda: ProjectShare.objects.update(
        project=Project.objects.get(slug="geheim")
    ),
    "a decision without a project": lambda: ProjectShare.objects.all().delete(),
    "an amendment": new_version,
    "a cancelled version": cancelled,
    "a hand-over": lambda: Handover.objects.create(
        decision=Decision.objects.get(), mode="post", day_edtf="2020-01-01"
    ),
    "a new recipient": lambda: RecipientShare.objects.create(
        version=DecisionVersion.objects.get(), label="Mensa"
    ),
    "a funder left out": lambda: run("DELETE FROM funding_fundershare"),
    "an organisation renamed": with_project_text(Organisation, "name"),
    "an organisation with another short name": with_project_text(Organisation, "short_name"),
    "another level": lambda: Organisation.objects.filter(level="federal").update(level="eu"),
    "another kind": lambda: Organisation.objects.update(kind="company"),
    "another district": lambda: Organisation.objects.update(
        district=District.objects.get(short_name="Süd")
    ),
    "another address": lambda: run("UPDATE regions_organisation SET slug = slug || '-neu'"),
    "another seat": with_project_text(Organisation, "seat"),
    "another website": with_project_text(Organisation, "website"),
    "a former name": with_project_text(OrganisationName, "name"),
    "a programme renamed": with_project_text(Programme, "name"),
    "a call renamed": with_project_text(Call, "name"),
    "a call gone": lambda: Call.objects.all().delete(),
    "a programme without funders": lambda: ProgrammeFunder.objects.all().delete(),
    "a programme named by a project": lambda: make_programme("Ideentopf").projects.set(
        Project.objects.all()
    ),
    "a service": lambda: make_service("Bauantrag"),
    "a field renamed": lambda: run("UPDATE strategy_fieldofaction SET name = 'Anders'"),
    "a district renamed": with_project_text(District, "name"),
    "a district with another short name": with_project_text(District, "short_name"),
    "a district with another address": lambda: run(
        "UPDATE regions_district SET slug = slug || '-neu'"
    ),
    "a district with another seat": with_project_text(District, "seat"),
    "a new district": lambda: make_district("West"),
    "a district that joined": lambda: make_district("West", begun=FlexDate("2030")),
    "a district that turns out to have joined": lambda: [
        west := make_district("West"),
        finish_transaction_work(),
        setattr(west, "begun", FlexDate("2030")),
        west.save(),
    ],
    "a municipality renamed": with_project_text(Municipality, "name"),
    "an alias": with_project_text(Alias, "name"),
    "no alias": lambda: Alias.objects.all().delete(),
    "a place": with_project_text(Place, "name"),
    "an activity": with_project_text(Activity, "result"),
    "a milestone": with_project_text(Milestone, "title"),
    "news": with_project_text(News, "text"),
    "a part": with_project_text(Part, "label"),
    "a partner left": lambda: Participation.objects.all().delete(),
    "no districts": lambda: Project.objects.get(title="Offen").districts.clear(),
    "no fields": lambda: Project.objects.get(title="Offen").fields_of_action.clear(),
    "no municipalities": lambda: Project.objects.get(title="Offen").municipalities.clear(),
    "a table emptied": lambda: run("TRUNCATE projects_alias"),
}
# Who joins takes nothing from what was before.
JOINED = {"a district that joined", "a district that turns out to have joined"}
ELSEWHERE = {"another website", "a district with another seat"}
NAMED_IN_FULL = {"a district with another short name"}
UNCHANGED = {"a project saved", *ELSEWHERE, *NAMED_IN_FULL, *JOINED}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_in_the_table_with_the_commit(world, change):
    before = snapshot()
    CHANGES[change]()
    finish_transaction_work()
    after = snapshot()
    run("SELECT search_rebuild()")
    assert after == snapshot()
    assert (after == before) == (change in UNCHANGED)
    assert not SearchChange.objects.exists()
    assert_the_table_tells_the_truth()


def test_an_office_with_another_seat_renews_its_own_entry_and_no_other(world):
    """It receives by the decision, whose entry does not show where."""
    before = set(SearchEntry.objects.values_list("id", flat=True))
    Organisation.objects.filter(name="Kreishaus").update(seat="Neustadt")
    finish_transaction_work()
    renewed = SearchEntry.objects.exclude(id__in=before)
    assert [(each.kind, each.title) for each in renewed] == [(Kind.ORGANISATION, "Kreishaus")]
    District.objects.update(seat="Neustadt", address="Markt 1")
    finish_transaction_work()
    assert SearchEntry.objects.filter(id__in=before).count() == len(before) - 1


def test_no_word_of_a_draft_is_known(world):
    make_decision(
        *Project.objects.all(), publication="draft", wording="Verschlusssache", file_number="X9999"
    )
    finish_transaction_work()
    words = set(SearchWord.objects.values_list("word", flat=True))
    assert not words & {"geheimplan", "verschlusssache", "x9999"}


def test_the_words_of_what_was_withdrawn_are_forgotten(world):
    assert SearchWord.objects.filter(word="handbuch").exists()
    Project.objects.update(publication="withdrawn")
    finish_transaction_work()
    assert not SearchWord.objects.filter(word__in=["handbuch", "offen"]).exists()
    assert SearchWord.objects.get(word="kreishaus").entries == 2  # the office and the decision


@pytest.mark.django_db(transaction=True)
class TestWithRealCommits:
    def test_a_rollback_leaves_nothing(self):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            make_project("Zurückgerollt")
            raise ZeroDivisionError
        assert snapshot() == ({}, {}, {})
        assert not SearchChange.objects.exists()

    def test_the_entry_comes_with_the_commit(self):
        with transaction.atomic():
            make_project("Neu")
            assert not SearchEntry.objects.exists()
        assert SearchEntry.objects.get().title == "Neu"

    def test_editors_at_the_same_time_wait_but_never_in_a_circle(self):
        """Each changes names that stand in the entries of the other's projects, both ways."""
        one, two = make_organisation("Eins"), make_organisation("Zwei")
        for lead, partner in ((one, two), (two, one)) * 3:
            project = make_project(lead=lead)
            Participation.objects.create(project=project, organisation=partner, role="partner")
        barrier, errors = threading.Barrier(2, timeout=20), []

        def edit(organisation):
            try:
                for number in range(10):
                    with transaction.atomic():
                        organisation.name = f"Name {organisation.pk} {number}"
                        organisation.save()
                        Project.objects.filter(
                            participations__organisation=organisation, participations__role="lead"
                        ).update(summary=f"Stand {number}")
                        barrier.wait()
            except Exception as error:
                errors.append(error)
                barrier.abort()
            finally:
                connection.close()

        threads = [threading.Thread(target=edit, args=(each,)) for each in (one, two)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert errors == []
        filled = snapshot()
        run("SELECT search_rebuild()")
        assert snapshot() == filled
        assert_the_table_tells_the_truth()
