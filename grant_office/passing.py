"""What passes by itself: the one condition, for rows of the database and for a row at hand."""

from collections.abc import Iterable
from datetime import date
from operator import lt
from typing import Any

OPERATORS = {"in": lambda value, those: value in those, "lt": lt}


def passed_by(duties: Iterable[str], today: date) -> dict[str, Any]:
    """Look-ups as `filter` takes them: after its day there is nothing to be done about it."""
    return {"duty__in": duties, "day_due__lt": today}


def fits(lookups: dict[str, Any], **values: Any) -> bool:
    """Whether a row with these values is found by such look-ups; what is None fits none."""
    parts = ((*name.split("__"), wanted) for name, wanted in lookups.items())
    return all(
        values[name] is not None and OPERATORS[operator](values[name], wanted)
        for name, operator, wanted in parts
    )
