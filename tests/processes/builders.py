"""Services, and what sources say of them, for tests; nothing created that is not asked for."""

from datetime import date
from itertools import count

from evidence.values.counts import Count
from evidence.values.money import Qualifier
from processes.models import (
    Adoption,
    Assessment,
    AssessmentScore,
    CaseBand,
    CultureAnswer,
    CultureCheck,
    MaturityAnswer,
    Multiplier,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    ScoringCriterion,
    ScoringMethod,
    Service,
    SharedService,
)
from regions.models import Organisation
from tests.builders import make_district, make_organisation, make_user

numbers = count(1)


def make_service(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"leistung-{number}")
    values.setdefault("responsible_level", Service.Level.DISTRICT)
    return Service.objects.create(name=name or f"Leistung {number}", **values)


def make_offer(*services, district=None, organisation=None, everywhere=False, **values):
    """An offer of a county administration; with `everywhere` it belongs to no county."""
    number = next(numbers)
    district = None if everywhere else district or make_district()
    values.setdefault("key", f"angebot-{number}")
    values.setdefault("title", f"Angebot {number}")
    values.setdefault("status", Offer.Status.APPLICATION)
    values.setdefault("facts", "Anträge gehen online.")
    organisation = organisation or make_organisation(district=district)
    offer = Offer.objects.create(district=district, organisation=organisation, **values)
    offer.services.set(services)
    return offer


def make_offer_of_town(*services, district, name="Stadt Auenstadt", **values):
    town = make_organisation(name, kind=Organisation.Kind.MUNICIPALITY, district=district)
    return make_offer(*services, district=district, organisation=town, **values)


def make_figure(offer=None, **values):
    values = {"label": "Verfahren im Jahr", "quantity": Count.exactly(650)} | values
    return OfferFigure.objects.create(offer=offer or make_offer(), **values)


def make_shared_service(*services, **values):
    number = next(numbers)
    values = {"key": f"efa-{number}", "name": f"EfA-Dienst {number}"} | values
    values.setdefault("facts", "Andere Länder können ihn nutzen.")
    shared = SharedService.objects.create(**values)
    shared.services.set(services)
    return shared


def make_adoption(shared=None, **values):
    values.setdefault("stage", Adoption.Stage.PRODUCTIVE)
    values.setdefault("district", None)
    district = values.pop("district") or make_district()
    shared = shared or make_shared_service()
    return Adoption.objects.create(shared_service=shared, district=district, **values)


def about(number):
    return Count(Qualifier.ABOUT, number, number)


# As the file of the region has them: (key, axis, weight).
CRITERIA = (
    *(("fallzahl", "benefit", 25), ("zeitersparnis", "benefit", 25)),
    *(("nutzen-buerger", "benefit", 25), ("medienbrueche", "benefit", 15)),
    *(("uebertragbarkeit", "benefit", 10), ("recht", "feasibility", 30)),
    *(("technik", "feasibility", 25), ("efa-standard", "feasibility", 25)),
    ("ressourcen", "feasibility", 20),
)
BANDS = (10, 100, 1_000, 5_000, 20_000)


def make_method(**values):
    """A method with its criteria and bands."""
    values = {"key": f"verfahren-{next(numbers)}", "revision": "1", "name": "Nutzwert"} | values
    values = {"origin": "Festlegung", "benefit_share": 60, "swing": 5} | values
    method = ScoringMethod.objects.create(**values)
    for position, (key, axis, weight) in enumerate(CRITERIA):
        make_criterion(
            method,
            **{"key": key, "label": key.title(), "axis": axis, "weight": weight},
            counts_cases=key == "fallzahl",
            excludes=key == "recht",
            position=position,
        )
    for bound in BANDS:
        make_band(method, bound)
    return method


def make_criterion(method=None, **values):
    values = {"key": f"kriterium-{next(numbers)}", "axis": "benefit", "weight": 10} | values
    return ScoringCriterion.objects.create(scoring_method=method or make_method(), **values)


def make_band(method=None, from_cases=50):
    return CaseBand.objects.create(scoring_method=method or make_method(), from_cases=from_cases)


def make_assessment(service=None, district=None, *, points="", criteria=(), **values):
    """An assessment; `points` are digits in the order of the criteria behind the cases.

    A „-“ in `points` and a None in `criteria` are what nobody could say.
    """
    method = values.pop("method", None) or ScoringMethod.objects.first() or make_method()
    values = {"assessed_on": date(2026, 3, 2), "assessor": "Fachdienst Bau"} | values
    assessment = Assessment.objects.create(
        service=service or make_service(),
        district=district or make_district(),
        scoring_method=method,
        entered_by=values.pop("entered_by", None) or make_user(),
        **values,
    )
    rest = [each for each in method.criteria.all() if not each.counts_cases]
    for criterion, score in zip(rest, points, strict=False):
        if score != "-":
            make_score(assessment, criterion=criterion, score=int(score))
    for number, level in enumerate(criteria, start=1):
        if level is not None:
            make_answer(assessment, number=number, grade=level)
    return assessment


def make_score(assessment=None, **values):
    assessment = assessment or make_assessment()
    values.setdefault("score", 3)
    values.setdefault("criterion", None)
    criterion = values.pop("criterion") or assessment.scoring_method.criteria.last()
    return AssessmentScore.objects.create(assessment=assessment, criterion=criterion, **values)


def make_answer(assessment=None, **values):
    values = {"number": 1, "grade": 2} | values
    return MaturityAnswer.objects.create(assessment=assessment or make_assessment(), **values)


def make_culture_check(district=None, **values):
    values = {"title": "Befragung", "asked_on": date(2026, 3, 2)} | values
    values.setdefault("entered_by", None)
    person = values.pop("entered_by") or make_user()
    district = district or make_district()
    return CultureCheck.objects.create(district=district, entered_by=person, **values)


def make_culture_answer(culture_check=None, **values):
    values = {"group": "Bauamt", "question": "Ich kann digital arbeiten."} | values
    values = {"agreeing": 3, "undecided": 2, "disagreeing": 1} | values
    check = culture_check or make_culture_check()
    return CultureAnswer.objects.create(culture_check=check, **values)


def make_multiplier(district=None, **values):
    values = {"name": f"Person {next(numbers)}"} | values
    return Multiplier.objects.create(district=district or make_district(), **values)


def make_qualification(**values):
    number = next(numbers)
    values = {"key": f"qualifizierung-{number}", "title": f"Schulung {number}"} | values
    values = {"kind": "course", "facts": "Beschäftigte wurden geschult."} | values
    links = {name: values.pop(name, ()) for name in ("districts", "services")}
    made = Qualification.objects.create(**values)
    for name, rows in links.items():
        getattr(made, name).set(rows)
    return made


def make_qualification_figure(qualification=None, **values):
    values = {"label": "Teilnehmende", "quantity": Count.exactly(12)} | values
    owner = qualification or make_qualification()
    return QualificationFigure.objects.create(qualification=owner, **values)
