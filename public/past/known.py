"""„Bekannt am …“: today's records, cut to what sources state that had appeared by a day.

A source that does not say when it appeared counts from the day on which it came into the portal.
A value with citations of its own is there if one of their sources had appeared. What has none, a
value or a row, is there only if every source of its record had appeared: otherwise nobody can tell
which of them says it. Names, links and master data are those of today; remarks of editors are left
out, and so is what the portal itself reports: news, photos, documents. How well it is proven that
there is a strategy is a judgement of today.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import models

from evidence.history.changes import event_model
from evidence.models import Citation, Remark, Source
from evidence.values.fields import Composite
from evidence.values.forms import composites
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
    MeasureService,
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
    Confirmation,
    Document,
    Finding,
    MeasureProject,
    Milestone,
    News,
    Participation,
    Phase,
    Photo,
    Project,
    ProjectLink,
    Relation,
)
from projects.publication import Publication
from public.past.reading import Select, listed
from regions.models import District, Organisation, PopulationFigure
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    VersionField,
)

PROJECT = (Project, "r.project_id")
VERSION = (DecisionVersion, "r.version_id")
DECISION = (Decision, "r.decision_id")
DECISION_OF = '(SELECT decision_id FROM public."{}" WHERE id = r.{})'
OF_VERSION = (VERSION, (Decision, DECISION_OF.format("funding_decisionversion", "version_id")))
STRATEGY, MEASURE = (Strategy, "r.strategy_id"), (Measure, "r.measure_id")
STRATEGY_OF = '(SELECT strategy_id FROM public."strategy_strategyversion" WHERE id = r.version_id)'
MEASURE_OF = '(SELECT measure_id FROM public."strategy_indicator" WHERE id = r.indicator_id)'
PROJECT_OF = '(SELECT project_id FROM public."projects_activity" WHERE id = r.activity_id)'
# Whose rows come and go with their sources, and where to look if they have none: at the records
# (model, expression of the number) that they belong to, the nearest first.
CUT: Mapping[type[models.Model], tuple[tuple[type[models.Model], str], ...]] = {
    **dict.fromkeys(
        (Alias, ProjectLink, Participation, Relation, Phase, Activity, Milestone, Application),
        (PROJECT,),
    ),
    Project: (),
    Decision: (),
    DecisionVersion: (DECISION,),
    **dict.fromkeys((FunderShare, RecipientShare, Part, FurtherAmount), OF_VERSION),
    Handover: (DECISION,),
    Witness: (
        (Handover, "r.handover_id"),
        (Decision, DECISION_OF.format("funding_handover", "handover_id")),
    ),
    Event: (),
    PopulationFigure: ((District, "r.district_id"),),
    Offer: (),
    OfferFigure: ((Offer, "r.offer_id"),),
    **dict.fromkeys((Strategy, Measure), ()),
    StrategyVersion: (STRATEGY,),
    VersionField: ((StrategyVersion, "r.version_id"), (Strategy, STRATEGY_OF)),
    **dict.fromkeys((MeasureState, Indicator, MeasureService), (MEASURE,)),
    IndicatorValue: ((Indicator, "r.indicator_id"), (Measure, MEASURE_OF)),
    MeasureProject: (MEASURE, PROJECT),
    Finding: (MEASURE, (Activity, "r.activity_id"), (Project, PROJECT_OF)),
    Qualification: (),
    QualificationFigure: ((Qualification, "r.qualification_id"),),
}
# What editors, counties and the portal itself say.
LEFT_OUT = (Remark, News, Photo, Document, Confirmation)
# Cited, and shown as they are today: what is named, what was called for.
AS_TODAY = (
    *(District, Organisation, Programme, ProgrammeFunder, ProgrammeRate),
    *(Call, CallDay, CallRate, CallStage, EligibleBody, Requirement),
    *(Service, SharedService, Adoption),
)
# No source is cited for a tie itself: so it waits for those of all that it ties together.
TIES = (MeasureProject, Finding)
# Rows that a source names; those with another basis are what editors read into it.
NAMED = (VersionField, MeasureProject)
# What no record is without today, or what leads to another one, and what it was without then.
BLANKS = {
    Strategy: {"summary": "''", "body": "NULL"},
    Measure: {"facts": "''", "strategy": "NULL", "body": "NULL"},
}
# What stays with a row that stays: its name, and what the portal itself keeps of it.
KEPT = (
    *("title", "short_title", "slug", "key", "wording", "label", "blanks", "cancelled_reason"),
    *("publication_set_at", "released_at", "cancelled_on"),
)
# Whose links go with what is cited for them.
LINKING = (Project, Measure, Strategy)
# What a row of today is, if it was not known: nothing but the gates looks at it.
HIDDEN = {
    Project: ("publication", f"'{Publication.DRAFT}'"),
    Decision: ("publication", f"'{Publication.DRAFT}'"),
    DecisionVersion: ("is_draft", "true"),
}
# By these days a paper is known at the earliest.
PAPERS = {
    DecisionVersion: "least(r.decided_first, r.issued_first, r.served_first, r.reported_first)",
    StrategyVersion: "least(r.adopted_on_first, r.published_on_first)",
}


def rows_on(day: date) -> Select:
    return partial(rows, day)


def rows(day: date, model: type[models.Model]) -> str:
    table = model._meta.db_table
    if model in LEFT_OUT:
        return f'SELECT * FROM public."{table}" WHERE false'
    if model is Citation:
        appeared = f"SELECT id FROM ({sources(day)}) s WHERE appeared"
        return f'SELECT * FROM public."{table}" WHERE source_id IN ({appeared})'
    if model in CUT:
        return cut_rows(day, model)
    if field := link_of(model):
        return linked(day, model, field)
    return f'SELECT * FROM public."{table}"'


def sources(day: date) -> str:
    """Of all sources whether they had appeared at the end of the day."""
    came = f"""(SELECT min(pgh_created_at AT TIME ZONE 'Europe/Berlin')::date
        FROM public."{event_model(Source)._meta.db_table}" e WHERE e.pgh_obj_id = src.id)"""
    return f"""SELECT id, coalesce(published_last, {came}) <= '{day}' AS appeared
        FROM public."{Source._meta.db_table}" src"""


def cut_rows(day: date, model: type[models.Model]) -> str:
    """Today's rows, each with the nearest citations `o`: those of the row itself (`level` 0) or of
    what it belongs to, whether some or all of their sources had appeared, and for which fields.

    Looked up row by row, so a view reads no more citations than those of the rows asked for.
    """
    table, chain = model._meta.db_table, ((model, "r.id"), *CUT[model])
    levels = [min(level, 1) if model in TIES else level for level in range(len(chain))]
    places = " UNION ALL ".join(
        f"SELECT {level} AS level, {number_of(each)} AS kind, {key} AS number"
        for level, (each, key) in zip(levels, chain, strict=True)
    )
    known = "coalesce(CASE WHEN o.level = 0 THEN o.some ELSE o.every END, false)"
    if model in PAPERS:
        known += f" AND coalesce({PAPERS[model]} <= '{day}', true)"
    if model in NAMED:
        known += f" AND r.basis = '{VersionField.Basis.SOURCE}'"
    hidden, instead = HIDDEN.get(model, ("", ""))
    values = expressions(model)
    if hidden:
        values[hidden] = f'CASE WHEN {known} THEN r."{hidden}" ELSE {instead} END'
    if model is Measure:
        there = f"SELECT FROM ({rows(day, Strategy)}) s WHERE s.id = r.strategy_id"
        values["strategy_id"] = f"CASE WHEN EXISTS ({there}) THEN {values['strategy_id']} END"
    where = "" if hidden else f"WHERE {known}"
    return f"""
        SELECT {listed(values)} FROM public."{table}" r
        LEFT JOIN LATERAL (
            SELECT level, bool_or(appeared) AS some, bool_and(appeared) AS every,
                array_agg(field) FILTER (WHERE field <> '') AS cited,
                array_agg(field) FILTER (WHERE field <> '' AND appeared) AS appeared
            FROM ({places}) place JOIN public."{Citation._meta.db_table}" c
            ON c.content_type_id = place.kind AND c.object_id = place.number
            JOIN ({sources(day)}) src ON src.id = c.source_id
            WHERE c.remark_id IS NULL AND c.agrees GROUP BY level ORDER BY level LIMIT 1) o ON true
        {where}"""


def number_of(model: type[models.Model]) -> int:
    return ContentType.objects.get_for_model(model).pk


def expressions(model: type[models.Model]) -> dict[str, str]:
    """{column: its value, or its blank where nothing that had appeared states it}."""
    found = {column.column: f'r."{column.column}"' for column in model._meta.concrete_fields}
    for unit, blanks in blankable(model).items():
        is_known = f"""CASE WHEN o.level = 0 AND '{unit}' = ANY (o.cited)
            THEN '{unit}' = ANY (coalesce(o.appeared, '{{}}')) ELSE o.every END"""
        for column, blank in blanks.items():
            found[column] = f'CASE WHEN {is_known} THEN r."{column}" ELSE {blank} END'
    return found


def blankable(model: type[models.Model]) -> dict[str, dict[str, str]]:
    """{field: {column: its blank}} of all that a record may be without; a date is one field."""
    fields = [*composites(model, Composite)]
    columns: dict[str, list[models.Field]] = {}
    for column in model._meta.concrete_fields:
        whole = next((name for name in fields if column.name.startswith(f"{name}_")), column.name)
        columns.setdefault(whole, []).append(column)
    found = {}
    for name, of_field in columns.items():
        blanks = {column.column: blank_of(model, column) for column in of_field}
        if name not in (*KEPT, *getattr(model, "HEAD", ())) and all(blanks.values()):
            found[name] = {column: str(blank) for column, blank in blanks.items()}
    return found


def blank_of(model: type[models.Model], column: models.Field) -> str | None:
    """What the column holds where nothing is known; None if it is never without a value."""
    if found := BLANKS.get(model, {}).get(column.name):
        return found
    if column.primary_key or column.is_relation:
        return None
    if column.null:
        return "NULL"
    if isinstance(column, (models.CharField, models.TextField)) and column.blank:
        return "''"
    return "'unknown'" if column.default == "unknown" else None


def link_of(model: type[models.Model]) -> models.ManyToManyField | None:
    """The field of projects, measures or strategies whose links this table holds."""
    links = [field for owner in LINKING for field in owner._meta.many_to_many]
    return next((field for field in links if issubclass(field.remote_field.through, model)), None)


def linked(day: date, model: type[models.Model], field: models.ManyToManyField) -> str:
    """The links of a record, without those for which only later sources are cited."""
    owner, other = field.m2m_column_name(), field.m2m_reverse_name()
    cited = f"""SELECT FROM public."{Citation._meta.db_table}" c JOIN ({sources(day)}) src
        ON src.id = c.source_id WHERE c.content_type_id = {number_of(field.model)}
        AND c.object_id = r.{owner} AND c.field = '{field.name}' AND c.remark_id IS NULL
        AND c.portion IN ('', r.{other}::text) AND c.agrees"""
    return f"""SELECT r.* FROM public."{model._meta.db_table}" r
        WHERE NOT EXISTS ({cited}) OR EXISTS ({cited} AND src.appeared)"""
