"""Every value that a source can be cited for has the mark of that source right beside it.

The fields come from the models, as in the forms of the desk and of the grant office: whoever adds
a field, or takes a tag out of a template, is told here.
"""

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.db import models

from evidence.history.facts import field_labels
from evidence.models import Remark
from evidence.values.counts import Count
from evidence.values.dates import FlexDate, day_in_german
from evidence.values.fields import AmountField, Composite, FlexDateField
from evidence.values.forms import composites
from evidence.values.money import Amount, Percentage, german_number
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
from public.evidence_gate import cited_models
from public.pages.cited_records import places_of
from regions.models import District, Municipality, Organisation, PopulationFigure
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
)
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_version,
)
from tests.processes.builders import (
    make_adoption,
    make_figure,
    make_offer,
    make_qualification,
    make_qualification_figure,
    make_service,
    make_shared_service,
)
from tests.strategy.builders import (
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

OWNER = "the page is that of this very record"
ADDRESS = "the address of the page, no statement of a source"
# Fields that no page shows beside a mark, and why that is right.
NOT_SHOWN = {
    (Project, "slug"): ADDRESS,
    (Project, "relevance"): "how the editors class a project; a source says nothing of it",
    (Alias, "project"): OWNER,
    (Phase, "project"): OWNER,
    (ProjectLink, "project"): OWNER,
    (News, "project"): OWNER,
    (Participation, "project"): OWNER,
    (Relation, "project"): OWNER,
    (Activity, "project"): OWNER,
    (Milestone, "project"): OWNER,
    (Programme, "slug"): ADDRESS,
    (Call, "programme"): OWNER,
    **{(row, "call"): OWNER for row in (CallDay, CallRate, CallStage, EligibleBody, Requirement)},
    (CallDay, "kind"): "by it the day stands beside the last one, or in a line of its own",
    (Requirement, "is_draft"): "a draft stands on no page",
    (Application, "key"): ADDRESS,
    (Application, "project"): OWNER,
    (Application, "programme"): OWNER,
    (Decision, "key"): ADDRESS,
    (DecisionVersion, "decision"): OWNER,
    (DecisionVersion, "kind"): "what the portal did with the paper, no statement of a source",
    (FunderShare, "version"): OWNER,
    (RecipientShare, "version"): OWNER,
    (RecipientShare, "district"): "by which a list finds it; its name has the mark",
    (Part, "version"): OWNER,
    (FurtherAmount, "version"): OWNER,
    (Handover, "decision"): OWNER,
    (Witness, "handover"): OWNER,
    (ProgrammeFunder, "programme"): OWNER,
    (ProgrammeRate, "programme"): OWNER,
    (Event, "key"): ADDRESS,
    (Event, "decision"): "an event of a decision is told as its hand-over",
    (Organisation, "slug"): ADDRESS,
    (Organisation, "has_four_eyes"): "a rule of work in the portal, no statement of a source",
    (District, "slug"): ADDRESS,
    (District, "short_name"): "the name without „Landkreis“; the name has the mark",
    (PopulationFigure, "district"): OWNER,
    (Service, "slug"): ADDRESS,
    (Offer, "key"): ADDRESS,
    (OfferFigure, "offer"): OWNER,
    (SharedService, "key"): ADDRESS,
    (Qualification, "key"): ADDRESS,
    (QualificationFigure, "qualification"): OWNER,
    (Adoption, "shared_service"): OWNER,
    (Strategy, "slug"): ADDRESS,
    (StrategyVersion, "strategy"): OWNER,
    (Measure, "slug"): ADDRESS,
    (MeasureState, "measure"): OWNER,
    (Indicator, "measure"): OWNER,
    (IndicatorValue, "indicator"): OWNER,
}
# What is no free text, or must fit others; all else is made up by the kind of its column.
VALUES = {
    (Project, "title"): "Zwiebelturm: Untertitel",
    (Project, "short_title"): "Zwiebelturm",
    (Participation, "basis"): "derived",
    (Participation, "role"): "partner",
    (Relation, "is_documented"): False,
    (Application, "stage"): "selected",
    (District, "ags"): "09999",
    (District, "nuts3"): "DE9ZZ",
    (District, "licence_plates"): ["ZWI"],
    (DecisionVersion, "number"): 2,
    (DecisionVersion, "ending"): "reduction",
    (DecisionVersion, "amount"): Amount.exactly(17),
    (DecisionVersion, "rate_percent"): Percentage.exactly("37.5"),
    (FunderShare, "basis"): "derived",
    (Part, "rate_percent"): Percentage.exactly("37.5"),
    (ProgrammeRate, "percent"): Percentage.exactly("37.5"),
    (CallRate, "percent"): Percentage.exactly("37.5"),
    (Service, "leika_key"): "99123456789000",
    (Service, "typification"): "2/3b",
    (Offer, "service_count"): Count.exactly(6543),
    (Offer, "maturity_model"): "2.0",
    (Offer, "maturity_level"): 5,
    (OfferFigure, "quantity"): Count.exactly(6543),
    (Indicator, "baseline"): Count.exactly(6541),
    (Indicator, "target"): Count.exactly(6542),
    (IndicatorValue, "quantity"): Count.exactly(6543),
    (QualificationFigure, "quantity"): Count.exactly(7654),
}
# In which words a page tells a value that is no text of its own.
WORDS = {
    (Project, "title"): "Untertitel",
    (News, "link"): "Mehr dazu bei example.org",
    (ProjectLink, "url"): "example.org",
    (Participation, "role"): "Zwiebel organisation",
    (Participation, "basis"): "erschlossen",
    (Application, "call"): "Zwiebel call",
    (Application, "decision"): "Zwiebel decision",
    (Relation, "kind"): "Dach, zu dem dieses Projekt gehört",
    (Relation, "is_documented"): "Keine Quelle belegt den Zusammenhang ausdrücklich",
    (DecisionVersion, "number"): "Fassung 2",
    (DecisionVersion, "is_cost_neutral"): "kostenneutral",
    (DecisionVersion, "follows_unknown"): "Davor weitere Änderungen, die nicht bekannt sind",
    (DecisionVersion, "rate_percent"): "37,5",
    (FunderShare, "basis"): "erschlossen",
    (FunderShare, "is_later"): "erst später zuständig",
    (FurtherAmount, "is_per_year"): "je Jahr",
    (Part, "rate_percent"): "37,5",
    (ProgrammeRate, "percent"): "37,5",
    (CallRate, "percent"): "37,5",
    (Call, "state_fixed"): "Der Aufruf ist offen",
    (Call, "is_one_per_body"): "Jede Stelle stellt nur einen Antrag",
    (Call, "is_two_stage"): "Erst wird ausgewählt",
    (Organisation, "district"): "Zwiebel district",
    (Decision, "frame"): "Zwiebel frame",
    (Organisation, "is_beyond_region"): "reicht über die Region hinaus",
    (District, "licence_plates"): "ZWI",
    (Service, "leika_key"): "99\N{NO-BREAK SPACE}123\N{NO-BREAK SPACE}456",
    (Offer, "district"): "Zwiebel district",
    (Adoption, "district"): "Zwiebel district",
    (MeasureState, "district"): "Zwiebel district",
    (Offer, "maturity_model"): "Reifegradmodell 2.0",
    (Offer, "maturity_level"): "Stufe 5 von 7",
}
# Fields that change what the page tells of all others, and are therefore asked for alone.
ALONE = (
    (Application, "decision"),
    (Call, "state_fixed"),
    (DecisionVersion, "cancelled_on"),
    (DecisionVersion, "cancelled_reason"),
    (Relation, "note"),
    (Strategy, "body"),
    (Measure, "body"),
)
BEGINNINGS = (
    "start",
    "planned_start",
    "period_start",
    "issued",
    "opens",
    "submitted",
    "founded",
    "begun",
)
# Between two of these there is another cell, line or paragraph.
BLOCK = re.compile(r"</?(?:dl|dt|dd|td|th|tr|li|ul|ol|p|h1|h2|h3|div|section|title|meta)\b[^>]*>")


def column_of(model, field):
    """The column of a field, or its date or amount."""
    return composites(model, Composite).get(field) or model._meta.get_field(field)


def made_up(model, field, number):
    """A value that stands on no page but where this field is told."""
    if (model, field) in VALUES:
        return VALUES[model, field]
    column = column_of(model, field)
    if isinstance(column, FlexDateField):
        return FlexDate(f"{2010 if field in BEGINNINGS else 2020}-02-{number + 1:02}")
    if isinstance(column, AmountField):
        return Amount.exactly(5000 + number)
    if isinstance(column, models.ForeignKey):
        return target_of(column.related_model, f"Zwiebel {field}")
    if column.choices:
        return column.choices[1][0]
    return plain(column, number)


def plain(column, number):
    kinds = {
        models.BooleanField: True,
        models.DateField: date(2020, 3, number + 1),
        models.DecimalField: Decimal(f"{100 + number}.25"),
        models.URLField: "https://example.org/zwiebel",
        models.IntegerField: 700 + number,
    }
    found = (value for kind, value in kinds.items() if isinstance(column, kind))
    return next(found, f"Zwiebel {column.name}"[: column.max_length])


def target_of(model, name):
    makers = {
        Organisation: make_organisation,
        Programme: make_programme,
        Project: make_project,
        District: make_district,
        Municipality: lambda name: make_municipality(make_district(), name),
        Strategy: make_strategy,
        Call: lambda name: make_programme().calls.create(name=name),
        Decision: lambda name: make_decision(
            make_project(title=name), amount=5, status="recognised"
        ),
    }
    return makers[model](name)


def words_of(model, field, value):
    """How a page tells the value."""
    if (model, field) in WORDS:
        return WORDS[model, field]
    column = column_of(model, field)
    if getattr(column, "choices", None):
        return dict(column.choices)[value]
    if isinstance(value, date):
        return day_in_german(value)
    if isinstance(value, Decimal):
        return german_number(value, 2)
    if isinstance(column, models.PositiveIntegerField):
        return german_number(Decimal(value), 0)
    return str(value)


# Records


def make_activity(**values):
    return make_project().activities.create(**{"kind": "event", "title": "Treffen"} | values)


def make_participation(**values):
    needed = {"organisation": values.pop("organisation", None) or make_organisation()}
    return make_project().participations.create(**{"role": "partner"} | needed | values)


def make_relation(**values):
    outside = "" if "target" in values else values.get("external_name", "Projekt außerhalb")
    values = {"kind": "part_of"} | values | {"external_name": outside}
    return make_project().relations.create(**values)


def make_application(**values):
    project, programme = make_project(), make_programme()
    needed = {"project": project, "programme": programme, "key": project.slug, "title": "Antrag"}
    if call := values.get("call"):
        call.programme = programme
        call.save()
    stage = "granted" if "decision" in values else "submitted"
    return Application.objects.create(**{"stage": stage} | needed | values)


def make_second_version(**values):
    """An amendment; its decision and what it replaces are there."""
    if "cancelled_on" in values or "cancelled_reason" in values:
        values = {"cancelled_on": date(2020, 3, 3), "cancelled_reason": "Irrtum"} | values
    if "votes_against" in values or "abstentions" in values:
        values = {"votes_for": 1} | values
    decision = make_decision(make_project(), amount=5)
    return make_version(decision, **{"number": 2, "changes": "weniger"} | values)


def make_dated_event(**values):
    if "day" in values:
        values["day"] = values["day"].edtf
    return make_event(make_project(), **values)


def make_handover(**values):
    decision = make_decision(make_project(), amount=5)
    return Handover.objects.create(**{"decision": decision, "mode": "in_person"} | values)


def row_of_a_version(name, **needed):
    """A function that makes such a row of the only version of a decision."""

    def make(**values):
        if name in ("funders", "recipients") and not {"organisation", "label"} & set(values):
            values["organisation"] = make_organisation()
        version = make_decision(make_project(), amount=5).versions.get()
        return getattr(version, name).create(**needed | values)

    return make


def make_witness(**values):
    return make_handover().witnesses.create(**{"name": "Zeugin"} | values)


def make_programme_funder(**values):
    needed = {"organisation": values.pop("organisation", None) or make_organisation()}
    return make_programme().funders.create(**{"role": "funder"} | needed | values)


def make_rate(**values):
    needed = {"label": "Regelsatz", "percent": Percentage.exactly(50)}
    return make_programme().rates.create(**needed | values)


def row_of_a_call(rows, **needed):
    """A function that makes such a row of a call."""

    def make(**values):
        call = make_programme().calls.create(name="Aufruf")
        return getattr(call, rows).create(**needed | values)

    return make


def make_named_decision(**values):
    decision = make_decision(make_project(), amount=5)
    for name, value in values.items():
        setattr(decision, name, value)
    decision.save()
    return decision


MAKERS = {
    Project: lambda **values: make_project(fields=[make_field()], **values),
    Alias: lambda **values: make_project().aliases.create(**{"name": "Beiname"} | values),
    ProjectLink: lambda **values: make_project().websites.create(
        **{"label": "Seite", "url": "https://example.org/"} | values
    ),
    Phase: lambda **values: make_project().phases.create(**{"name": "Aufbau"} | values),
    News: lambda **values: make_project().news.create(**{"title": "Meldung"} | values),
    Participation: make_participation,
    Relation: make_relation,
    Activity: make_activity,
    Milestone: lambda **values: make_project().milestones.create(**{"title": "Ziel"} | values),
    Programme: make_programme,
    Call: lambda **values: make_programme().calls.create(**{"name": "Aufruf"} | values),
    CallDay: row_of_a_call("further_days", label="Fragen bis", kind="further"),
    CallRate: row_of_a_call("rates", label="Regelsatz"),
    CallStage: row_of_a_call("stages", name="Bewerbung"),
    EligibleBody: row_of_a_call("eligible", kind="districts"),
    Requirement: row_of_a_call("requirements", text="Ein Plan liegt vor.", basis="source"),
    Application: make_application,
    Decision: make_named_decision,
    DecisionVersion: make_second_version,
    FunderShare: row_of_a_version("funders"),
    RecipientShare: row_of_a_version("recipients"),
    Part: row_of_a_version("parts", label="Teil"),
    FurtherAmount: row_of_a_version("further_amounts", label="Rate"),
    Handover: make_handover,
    Witness: make_witness,
    ProgrammeFunder: make_programme_funder,
    ProgrammeRate: make_rate,
    Event: make_dated_event,
    Organisation: make_organisation,
    District: lambda **values: District.objects.create(
        **{"slug": "zwiebelland", "ags": "09998", "name": "Land", "municipalities_count": 3}
        | {"outline": "M0 0L10 0L10 10Z", "map_path": "M0 0L100 0L100 100Z"}
        | values
    ),
    PopulationFigure: lambda **values: make_district().population.create(
        **{"people": 900, "counted": FlexDate("2019")} | values
    ),
}


MAKERS |= {
    Service: make_service,
    Offer: lambda **values: make_offer(make_service(), **values),
    OfferFigure: lambda **values: make_figure(make_offer(make_service()), **values),
    SharedService: lambda **values: make_shared_service(
        *values.pop("services", [make_service()]), **values
    ),
    Adoption: make_adoption,
    Strategy: make_strategy,
    StrategyVersion: lambda **values: make_strategy_version(**values),
    Measure: make_measure,
    MeasureState: lambda **values: make_measure_state(**values),
    Indicator: lambda **values: make_indicator(**values),
    IndicatorValue: lambda **values: make_indicator_value(**values),
    Qualification: lambda **values: make_qualification(
        **{"services": [make_service()], "districts": [make_district("Auland")]} | values
    ),
    QualificationFigure: make_qualification_figure,
}


# What a page shows


def pages_of(client, record):
    """The pages on which a cited record stands, as text."""
    addresses = [place.address for place in places_of(record.citations.all()).values()]
    if isinstance(record, Application):
        addresses.append(f"/programme/{record.programme.slug}/")
    return [client.get(address.partition("#")[0]).content.decode() for address in addresses]


def number_of(page, source):
    """The number that a source has on a page."""
    before = re.split(rf">\s*{re.escape(source.title)}\s*</a>", page)[0]
    return re.findall(r'id="quelle-(\d+)"', before)[-1]


def cells_with(page, words):
    """The cells, lines and paragraphs of a page that contain the words."""
    for cell in BLOCK.split(page):
        text = unescape(re.sub(r"<[^>]*>", "", cell))
        if words in re.sub(r"[ \n]+", " ", text):
            yield cell


def marked(page, words, source):
    """True if the mark stands beside the value, False if it does not, None without the value."""
    link = f'href="#quelle-{number_of(page, source)}"'
    cells = list(cells_with(page.partition("<main")[2], words))
    return any(link in cell for cell in cells) if cells else None


def told(client, model, values):
    """{field: what is missing} of a new record, all of whose values are cited and disputed.

    "value" if no page shows it, else "mark", "contradiction" or nothing.
    """
    record = MAKERS[model](**values)
    sources = {field: make_source(f"Beleg für {field}") for field in values}
    for field, source in sources.items():
        cite(record, source, field=field)
    remarks = {
        field: Remark.objects.create(
            target=record, kind="contradiction", field=field, text="so oder so", position=position
        )
        for position, field in enumerate(values)
    }
    pages = pages_of(client, record)
    return {
        field: missing(pages, words_of(model, field, value), sources[field], remarks[field])
        for field, value in values.items()
    }


def missing(pages, words, source, remark):
    marks = [marked(page, words, source) for page in pages]
    if set(marks) == {None}:
        return "value"
    if True not in marks:
        return "mark"
    link = f'href="#anmerkung-{remark.pk}"'
    return "" if any(link in page for page in pages) else "contradiction"


def fields_of(model):
    return [field for field in field_labels(model) if (model, field) not in NOT_SHOWN]


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_sources_and_contradictions_are_told_beside_every_value_that_can_be_cited(
    client, db, model
):
    """All fields at once; what then gives way to another is asked for alone."""
    values = {field: made_up(model, field, n) for n, field in enumerate(fields_of(model))}
    together = {field: value for field, value in values.items() if (model, field) not in ALONE}
    found = dict.fromkeys(values, "value") | told(client, model, together)
    for field in [field for field, lacks in found.items() if lacks == "value"]:
        found |= told(client, model, {field: values[field]})
    assert {field: lacks for field, lacks in found.items() if lacks} == {}


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_a_source_of_the_whole_record_has_its_mark(client, db, model):
    record, source = MAKERS[model](), make_source("Beleg für alles")
    cite(record, source)
    for page in pages_of(client, record):
        assert f'href="#quelle-{number_of(page, source)}"' in page


def test_the_fields_without_a_mark_are_still_there():
    assert [(model, field) for model, field in NOT_SHOWN if field not in field_labels(model)] == []
