"""What the content files may hold of programmes, their calls and the applications made to them."""

from funding.models import (
    Application,
    Call,
    CallDay,
    CallRate,
    CallStage,
    EligibleBody,
    Programme,
    ProgrammeFunder,
    ProgrammeRate,
    Requirement,
)
from grant_office.models import RuleParameter
from weserportal.region.shape import Shape


def parameters(owner):
    return Shape(
        RuleParameter,
        ("key", "valid_from"),
        ("value", "clause", "valid_until", "source", "is_confirmed", "note"),
        owner=owner,
    )


CALL = Shape(
    Call,
    ("name",),
    (
        *("motto", "year", "announced", "opens", "closes", "council_deadline", "decided", "ends"),
        *("state_fixed", "is_one_per_body", "is_two_stage", "budget", "minimum_volume"),
        *("duration", "outcome", "note", "blanks"),
    ),
    parts={
        "further_days": Shape(
            CallDay, ("label",), ("kind", "day", "note"), owner="call", cited=True
        ),
        "rates": Shape(CallRate, ("label",), ("percent", "cap"), owner="call", cited=True),
        "eligible": Shape(
            EligibleBody, ("kind",), ("note",), owner="call", short="kind", cited=True
        ),
        "stages": Shape(CallStage, ("name",), ("note",), owner="call", short="name", cited=True),
        "requirements": Shape(
            Requirement, ("text",), ("basis", "is_draft"), owner="call", cited=True
        ),
    },
    owner="programme",
    cited=True,
)
PROGRAMME = Shape(
    Programme,
    ("slug",),
    (
        *("name", "level", "number", "year", "start", "end", "budget", "minimum_volume", "cap"),
        *("legal_basis", "facts", "notes", "blanks"),
    ),
    links=("projects",),
    parts={
        "funders": Shape(ProgrammeFunder, ("organisation", "role"), owner="programme", cited=True),
        "rates": Shape(ProgrammeRate, ("label",), ("percent",), owner="programme", cited=True),
        "calls": CALL,
        "rule_parameters": parameters("programme"),
    },
    cited=True,
)
APPLICATION = Shape(
    Application,
    ("key",),
    (
        *("project", "programme", "call", "title", "lead", "stage", "submitted", "decided"),
        *("decision", "note", "blanks"),
    ),
    links=("applicants",),
    cited=True,
)
