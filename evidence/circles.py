"""No record leads back to itself through others of its kind; the refusal names the whole chain."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


def refuse_circle(
    rows: models.QuerySet[Any],
    link: tuple[str, str],
    pair: tuple[Any, Any],
    name: Callable[[Any], str],
) -> None:
    """Raises ValidationError beside the end of the link if `rows` lead from there to the start.

    `link` are the columns of a row where an arrow begins and where it ends, `pair` the numbers that
    a new row has there, and `name(number)` tells what people call the record of a number.
    """
    start, end = pair
    chain = way(rows, link, end, start) if start and end else []
    if chain:
        told = " → ".join(name(number) for number in [start, *chain])
        raise ValidationError({link[1]: f"Das ergäbe einen Kreis: {told}."}, code="circle")


def way(rows: models.QuerySet[Any], link: tuple[str, str], first: Any, last: Any) -> list[Any]:
    """The numbers on the shortest way from one record to another, both included; else nothing.

    One query for each step, and none is taken twice.
    """
    before: dict[Any, Any] = {first: None}
    reached = [first]
    while reached and last not in before:
        steps = rows.filter(**{f"{link[0]}__in": reached}).order_by().values_list(*link)
        reached = []
        for here, there in steps:
            if there is not None and there not in before:
                before[there] = here
                reached.append(there)
    return traced(before, last) if last in before else []


def traced(before: dict[Any, Any], last: Any) -> list[Any]:
    chain = [last]
    while before[chain[-1]] is not None:
        chain.append(before[chain[-1]])
    return chain[::-1]
