"""What the content files may hold: for each kind of record its model, its keys and its parts.

Keys are named like the model's attributes, and the kind of a value follows from the model field
(`values.py`); so the shapes only list names.
"""

from duties.models import AccessibilityStatement, Barrier
from evidence.models import Source
from funding.models import (
    Decision,
    DecisionVersion,
    Event,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    ProjectShare,
    RecipientShare,
    Witness,
)
from grant_office.models import BaseRate, GrantFile, RuleSet
from projects.models import (
    Activity,
    Alias,
    Milestone,
    Participation,
    Phase,
    Place,
    Project,
    ProjectLink,
    Relation,
)
from regions.models import (
    Committee,
    District,
    DistrictSuccession,
    Municipality,
    MunicipalitySuccession,
    OfficeHolder,
    Organisation,
    OrganisationName,
    OrganisationSuccession,
    PopulationFigure,
)
from weserportal.region.programme_shapes import APPLICATION, PROGRAMME, parameters
from weserportal.region.register_shapes import (
    OFFER,
    QUALIFICATION,
    SCORING_METHOD,
    SERVICE,
    SHARED_SERVICE,
)
from weserportal.region.shape import Shape
from weserportal.region.strategy_shapes import FIELD_OF_ACTION, MEASURE, STRATEGY, THEME


def successions(model):
    return Shape(model, ("successor",), ("day",), owner="predecessor", short="successor")


SOURCE = Shape(Source, ("key",), ("title", "publisher", "url", "published", "note"), date_basis="")
DISTRICT = Shape(
    District,
    ("slug",),
    (
        *("ags", "nuts3", "name", "short_name", "seat", "area_km2", "licence_plates", "website"),
        *("address", "municipalities_count", "municipalities_note", "begun", "ended"),
    ),
    parts={
        "population": Shape(
            PopulationFigure, ("counted",), ("people",), ("counted",), owner="district", cited=True
        ),
        "municipalities": Shape(
            Municipality,
            ("ags",),
            (
                *("ars", "name", "kind", "association", "postcodes", "is_unincorporated"),
                *("begun", "ended"),
            ),
            parts={"successions": successions(MunicipalitySuccession)},
            owner="district",
            computed=("geometry", "map_path"),
        ),
        "successions": successions(DistrictSuccession),
    },
    computed=("geometry", "map_path", "map_borders", "outline", "label_x", "label_y"),
    cited=True,
)
ORGANISATION = Shape(
    Organisation,
    ("slug",),
    (
        *("name", "short_name", "kind", "level", "district", "municipality", "parent", "seat"),
        *("founded", "ended", "website", "is_beyond_region", "notes"),
    ),
    links=("member_districts",),
    parts={
        "names": Shape(
            OrganisationName,
            ("name",),
            ("kind", "valid_from", "valid_until", "note"),
            owner="organisation",
        ),
        "office_holders": Shape(
            OfficeHolder, ("office", "name"), ("as_of", "evidence"), owner="organisation"
        ),
        "committees": Shape(Committee, ("name",), ("description",), owner="organisation"),
        "successions": successions(OrganisationSuccession),
    },
    cited=True,
)
PROJECT = Shape(
    Project,
    ("slug",),
    (
        *("title", "short_title", "summary", "state", "state_wording", "relevance", "start", "end"),
        *(
            "planned_start",
            "planned_end",
            "duration_months",
            "total_expenditure",
            "eligible_expenditure",
        ),
        *(
            "own_contribution",
            "third_party_share",
            "districts_note",
            "fields_basis",
            "partners_note",
        ),
        *("contact_office", "contact_address", "notes", "blanks"),
    ),
    required=("summary", "state"),
    links=("districts", "municipalities", "fields_of_action", "themes"),
    parts={
        "aliases": Shape(Alias, ("name",), ("note",), owner="project", short="name", cited=True),
        "websites": Shape(ProjectLink, ("url",), ("kind", "label"), owner="project", cited=True),
        "places": Shape(Place, ("name",), owner="project", short="name"),
        "participations": Shape(
            Participation,
            ("organisation", "role"),
            ("basis", "note"),
            owner="project",
            cited=True,
        ),
        "phases": Shape(
            Phase,
            ("name",),
            ("start", "end", "original_end", "blanks"),
            owner="project",
            cited=True,
        ),
        "relations": Shape(
            Relation,
            ("kind", "target", "external_name"),
            ("is_documented", "note"),
            owner="project",
            cited=True,
        ),
        "activities": Shape(
            Activity,
            ("title",),
            (
                *("kind", "question", "description", "place", "period", "participants"),
                *("approach", "result", "decision", "decision_reason", "lesson", "blanks"),
            ),
            owner="project",
            cited=True,
        ),
        "milestones": Shape(
            Milestone, ("title",), ("due", "met", "note", "blanks"), owner="project", cited=True
        ),
    },
    cited=True,
)


RULE_SET = Shape(
    RuleSet,
    ("slug",),
    ("layer", "family", "level", "name", "edition", "valid_from", "source", "note"),
    parts={"parameters": parameters("rule_set")},
)
BASE_RATE = Shape(BaseRate, ("valid_from",), ("percent", "source", "is_confirmed"))
VERSION = Shape(
    DecisionVersion,
    ("number",),
    (
        *("status", "ending", "wording", "amount", "eligible_expenditure"),
        *(
            "total_expenditure",
            "own_contribution",
            "rate_percent",
            "financing_type",
            "ancillary_provisions",
        ),
        *("decided", "issued", "served", "reported", "period_start", "period_end"),
        *("is_cost_neutral", "follows_unknown", "changes"),
        *("supersedes_note", "funders_note", "recipients_note", "votes_for", "votes_against"),
        *("abstentions", "blanks"),
    ),
    required=("amount",),
    parts={
        "funders": Shape(
            FunderShare,
            ("organisation",),
            ("amount", "basis", "is_later"),
            owner="version",
            short="organisation",
            cited=True,
        ),
        "recipients": Shape(
            RecipientShare,
            ("organisation", "label"),
            ("district", "role", "amount"),
            links=("on_behalf_of",),
            owner="version",
            cited=True,
        ),
        "parts": Shape(
            Part,
            ("label",),
            ("amount", "total_expenditure", "rate_percent"),
            owner="version",
            cited=True,
        ),
        "further_amounts": Shape(
            FurtherAmount, ("label",), ("amount", "is_per_year"), owner="version", cited=True
        ),
    },
    owner="decision",
    cited=True,
)
HANDOVER = Shape(
    Handover,
    (),
    (
        *("day", "mode", "place", "place_note", "by_name", "by_office", "by_note"),
        *("to_organisation", "to_name", "to_office", "to_note", "photo_credit", "note", "blanks"),
    ),
    parts={"witnesses": Shape(Witness, ("name",), ("office",), owner="handover", cited=True)},
    owner="decision",
    one=True,
    cited=True,
)
DECISION = Shape(
    Decision,
    ("key",),
    (
        *("programme", "file_number", "grant_reference", "reference", "frame", "frame_part"),
        *("paid", "paid_as_of", "proof_state", "proof_as_of", "notes", "blanks"),
    ),
    parts={
        "projects": Shape(
            ProjectShare,
            ("project", "external_name"),
            ("amount",),
            owner="decision",
            short="project",
        ),
        "versions": VERSION,
        "handover": HANDOVER,
        "grant_file": Shape(
            GrantFile, (), ("rule_set", "is_rule_set_confirmed"), owner="decision", one=True
        ),
    },
    cited=True,
)
EVENT = Shape(
    Event,
    ("key",),
    ("kind", "title", "day", "place", "decision", "blanks"),
    links=("projects", "programmes", "organisations"),
    cited=True,
)
BARRIER = Shape(
    Barrier,
    ("part",),
    ("what", "reason", "explanation", "clause", "alternative"),
    owner="statement",
)
STATEMENT_ON_ACCESS = Shape(
    AccessibilityStatement,
    ("key",),
    ("status", "method", "evaluated_by", "evaluation", "created_on", "reviewed_on"),
    parts={"barriers": BARRIER},
)

FILES = {
    "sources.yaml": SOURCE,
    "districts.yaml": DISTRICT,
    "organisations.yaml": ORGANISATION,
    "fields_of_action.yaml": FIELD_OF_ACTION,
    "themes.yaml": THEME,
    "strategies.yaml": STRATEGY,
    "rule_sets.yaml": RULE_SET,
    "base_rates.yaml": BASE_RATE,
    "projects.yaml": PROJECT,
    "programmes.yaml": PROGRAMME,
    "decisions.yaml": DECISION,
    "applications.yaml": APPLICATION,
    "events.yaml": EVENT,
    "services.yaml": SERVICE,
    "measures.yaml": MEASURE,
    "offers.yaml": OFFER,
    "shared_services.yaml": SHARED_SERVICE,
    "scoring.yaml": SCORING_METHOD,
    "qualifications.yaml": QUALIFICATION,
    "accessibility.yaml": STATEMENT_ON_ACCESS,
}
