"""What the content files may hold of strategies and their measures; a part of `shapes.py`."""

from processes.models import MeasureService
from projects.models import MeasureProject
from strategy.models import (
    FieldOfAction,
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    Theme,
    VersionField,
)
from weserportal.region.shape import Shape

FIELD_OF_ACTION = Shape(FieldOfAction, ("slug",), ("name", "basis"))
THEME = Shape(Theme, ("slug",), ("name",))
STRATEGY = Shape(
    Strategy,
    ("slug",),
    ("title", "kind", "body", "body_label", "existence", "status", "summary", "website", "blanks"),
    links=("districts",),
    parts={
        "versions": Shape(
            StrategyVersion,
            ("label",),
            ("adopted_on", "published_on", "blanks"),
            parts={
                "fields": Shape(
                    VersionField,
                    ("field_of_action",),
                    ("basis",),
                    owner="version",
                    short="field_of_action",
                ),
            },
            owner="strategy",
            cited=True,
        ),
    },
    cited=True,
)
INDICATOR = Shape(
    Indicator,
    ("name",),
    ("unit", "baseline", "baseline_on", "target", "target_on"),
    parts={
        "values": Shape(IndicatorValue, ("as_of",), ("quantity",), owner="indicator", cited=True),
    },
    owner="measure",
    cited=True,
)
MEASURE = Shape(
    Measure,
    ("slug",),
    (
        *("title", "strategy", "fields_basis", "goal", "facts", "status", "body", "body_label"),
        *("note", "blanks"),
    ),
    links=("fields_of_action", "districts"),
    parts={
        "states": Shape(
            MeasureState, ("district",), ("state", "since"), owner="measure", cited=True
        ),
        "indicators": INDICATOR,
        "project_links": Shape(
            MeasureProject, ("project",), ("basis",), owner="measure", short="project"
        ),
        "service_links": Shape(MeasureService, ("service",), owner="measure", short="service"),
    },
    cited=True,
)
