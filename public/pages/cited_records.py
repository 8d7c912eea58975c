"""Records that sources are cited for, as the public finds them: a title and an address.

Every record is fetched through its gate, so that a source page names nothing hidden (law 1).
"""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch
from django.urls import reverse

from funding.models import (
    Application,
    Call,
    CallDay,
    CallRate,
    CallStage,
    Decision,
    DecisionVersion,
    EligibleBody,
    Event,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    Programme,
    ProgrammeFunder,
    ProgrammeRate,
    RecipientShare,
    Requirement,
    Witness,
)
from funding.reading import loaded
from processes.models import (
    Adoption,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    Service,
    SharedService,
)
from projects.models import (
    Activity,
    Alias,
    Milestone,
    News,
    Participation,
    Phase,
    Project,
    ProjectLink,
    Relation,
)
from public.audience import PUBLIC
from regions.models import District, Organisation, PopulationFigure
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
)

ROWS_OF_CALLS = (CallDay, CallRate, CallStage, EligibleBody, Requirement)


@dataclass(frozen=True)
class Place:
    """Where a reader finds a cited record."""

    title: str
    address: str


def page(name, key, anchor=""):
    return reverse(f"public:{name}-detail", args=[key]) + anchor


def part_of_project(anchor, words="{part}"):
    """A function that gives the place of a part on its project's page."""
    return lambda part: Place(
        f"{part.project.name}: {words.format(part=part)}",
        page("project", part.project.slug, anchor),
    )


def of_decision(decision, anchor="", more=""):
    shown = decision.shown
    names = " und ".join(each.name for each in shown.purposes)
    title = f"{shown.wording}: {names}" if names else shown.wording
    return Place(f"{title}{more}", page("decision", decision.pk, anchor))


def of_version(version):
    return of_decision(version.decision, "#fassungen", f" (Fassung {version.number})")


def of_part(anchor):
    """A function that gives the place of a row of a version on its decision's page."""
    return lambda row: of_decision(row.decision, anchor, f": {row}")


def of_programme_row(row):
    return Place(f"{row.programme.name}: {row}", page("programme", row.programme.slug))


def of_event(event):
    """On the page of what the event belongs to, else in the chronicle."""
    for name, owners, anchor in (
        ("project", event.visible_projects, "#termine"),
        ("programme", event.programmes.all(), ""),
        ("organisation", event.organisations.all(), ""),
    ):
        if owners:
            return Place(event.title, page(name, owners[0].slug, anchor))
    return Place(event.title, reverse("public:chronicle"))


def of_call(call):
    return Place(f"{call.programme.name}: {call.name}", page("call", call.slug))


def of_call_row(row):
    return Place(f"{row.call.programme.name}: {row.call.name}: {row}", page("call", row.call.slug))


def of_application(application):
    """On the page of its project, else of its call, else of its programme."""
    if application.project:
        return part_of_project("#herkunft")(application)
    of_its = of_call(application.call) if application.call else None
    of_its = of_its or PLACES[Programme](application.programme)
    return Place(f"{of_its.title}: {application}", of_its.address)


def of_figure(figure):
    district = figure.district
    return Place(f"{district.name}, {figure.counted}", page("district", district.slug))


def of_offer(offer):
    """On the page of its first service, else on that of all."""
    services = offer.services.all()
    address = page("service", services[0].slug) if services else reverse("public:service-list")
    return Place(f"{offer.title} ({offer.get_status_display()})", address)


def of_offer_figure(row):
    place = of_offer(row.offer)
    return Place(f"{place.title}: {row.label}", place.address)


def of_shared_service(shared):
    return Place(shared.name, reverse("public:service-list") + "#nachnutzen")


def of_strategy_version(version):
    strategy = version.strategy
    return Place(f"{strategy.title}: {version}", page("strategy", strategy.slug, "#fassungen"))


def of_measure_row(anchor):
    """A function that gives the place of a row of a measure on its page."""
    return lambda row: Place(
        f"{row.measure.title}: {row}", page("measure", row.measure.slug, anchor)
    )


def of_indicator_value(value):
    measure = value.indicator.measure
    title = f"{measure.title}: {value.indicator}: {value}"
    return Place(title, page("measure", measure.slug, "#kennzahlen"))


def of_qualification(qualification):
    return Place(qualification.title, reverse("public:service-list") + "#qualifizierung")


def of_qualification_figure(row):
    place = of_qualification(row.qualification)
    return Place(f"{place.title}: {row.label}", place.address)


# In the order in which a source page tells them.
PLACES = {
    Project: lambda project: Place(project.title, page("project", project.slug)),
    Alias: part_of_project("", "auch {part}"),
    ProjectLink: part_of_project("#seiten"),
    Participation: part_of_project("#beteiligte"),
    Relation: part_of_project("#herkunft"),
    Activity: part_of_project("#aktivitaeten"),
    Phase: part_of_project("#termine"),
    Milestone: part_of_project("#termine"),
    News: part_of_project("#aktuelles"),
    Application: of_application,
    Decision: of_decision,
    DecisionVersion: of_version,
    FunderShare: of_part("#beteiligte"),
    RecipientShare: of_part("#beteiligte"),
    Part: of_part(""),
    FurtherAmount: of_part(""),
    Handover: lambda handover: of_decision(handover.decision, "#uebergabe"),
    Witness: of_part("#uebergabe"),
    Programme: lambda programme: Place(programme.name, page("programme", programme.slug)),
    ProgrammeFunder: of_programme_row,
    ProgrammeRate: of_programme_row,
    Call: of_call,
    **dict.fromkeys(ROWS_OF_CALLS, of_call_row),
    Organisation: lambda each: Place(each.name, page("organisation", each.slug)),
    District: lambda district: Place(district.name, page("district", district.slug)),
    PopulationFigure: of_figure,
    Event: of_event,
    Strategy: lambda strategy: Place(strategy.title, page("strategy", strategy.slug)),
    StrategyVersion: of_strategy_version,
    Measure: lambda measure: Place(measure.title, page("measure", measure.slug)),
    MeasureState: of_measure_row("#landkreise"),
    Indicator: of_measure_row("#kennzahlen"),
    IndicatorValue: of_indicator_value,
    Service: lambda service: Place(service.name, page("service", service.slug)),
    Offer: of_offer,
    OfferFigure: of_offer_figure,
    SharedService: of_shared_service,
    Adoption: lambda row: of_shared_service(row.shared_service),
    Qualification: of_qualification,
    QualificationFigure: of_qualification_figure,
}
JOINED = {
    Alias: ("project",),
    ProjectLink: ("project",),
    Phase: ("project",),
    FunderShare: ("version", "organisation"),
    RecipientShare: ("version", "organisation"),
    Part: ("version",),
    FurtherAmount: ("version",),
    Witness: ("handover",),
    ProgrammeFunder: ("programme", "organisation"),
    ProgrammeRate: ("programme",),
    Participation: ("project", "organisation"),
    Relation: ("project", "target"),
    Activity: ("project",),
    Milestone: ("project",),
    News: ("project",),
    Application: ("project", "call__programme", "programme"),
    Call: ("programme",),
    **dict.fromkeys(ROWS_OF_CALLS, ("call__programme",)),
    PopulationFigure: ("district",),
    Adoption: ("shared_service",),
    StrategyVersion: ("strategy",),
    MeasureState: ("measure", "district"),
    Indicator: ("measure",),
    IndicatorValue: ("indicator__measure",),
    QualificationFigure: ("qualification",),
}
FETCHED = {Offer: ("services",), OfferFigure: ("offer__services",)}
PARTS_OF_DECISIONS = (DecisionVersion, Handover)
ROWS_OF_VERSIONS = (FunderShare, RecipientShare, Part, FurtherAmount)


def places_of(citations):
    """{(content type, number): Place} of the cited records that everybody may see."""
    return {key: place_of(record) for key, record in seen_records(citations).items()}


def place_of(record):
    return PLACES[type(record)](record)


def seen_records(citations):
    """{(content type, number): record} of the cited records that everybody may see.

    The number of queries depends on the kinds of records, not on how many there are.
    """
    wanted = defaultdict(set)
    for citation in citations:
        wanted[citation.content_type_id].add(citation.object_id)
    found = {
        (content_type, record.pk): record
        for content_type, numbers in wanted.items()
        for record in visible_records(content_type, numbers)
    }
    with_decisions(found)
    return found


def visible_records(content_type, numbers):
    model = ContentType.objects.get_for_id(content_type).model_class()
    records = model.objects.visible_to(PUBLIC).filter(pk__in=numbers)
    if model is Event:
        seen = Project.objects.visible_to(PUBLIC)
        records = records.prefetch_related(
            Prefetch("projects", seen, to_attr="visible_projects"), "programmes", "organisations"
        )
    records = records.prefetch_related(*FETCHED.get(model, ()))
    return records.select_related(*JOINED[model]) if model in JOINED else records


def with_decisions(found):
    """Give decisions, and the parts of decisions, what a page says of the decision."""
    wanted = {decision_of(record) for record in found.values()} - {None}
    if wanted:
        decisions = Decision.objects.visible_to(PUBLIC).filter(pk__in=wanted)
        shown = {decision.pk: decision for decision in loaded(decisions, PUBLIC)}
        for key, record in found.items():
            if not isinstance(record, Decision) and decision_of(record):
                record.decision = shown[decision_of(record)]
            elif isinstance(record, Decision):
                found[key] = shown[record.pk]


def decision_of(record):
    if isinstance(record, PARTS_OF_DECISIONS):
        return record.decision_id
    if isinstance(record, ROWS_OF_VERSIONS):
        return record.version.decision_id
    if isinstance(record, Witness):
        return record.handover.decision_id
    return record.pk if isinstance(record, Decision) else None
