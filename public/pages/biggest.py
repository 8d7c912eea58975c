"""The projects of a district for which most is certainly granted, on one scale.

The order is that of the lower bounds: what „bis zu“ promises stands hatched behind it.
"""

from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import Total
from projects.models import Project
from public.figures_of_day import biggest_projects
from regions.models import District


@dataclass(frozen=True)
class Biggest:
    """A project with its grants; widths in per cent as SVG says them."""

    project: Project
    granted: Total
    solid: str
    open: str


def biggest_of(district: District, number: int) -> list[Biggest]:
    found = biggest_projects(district, number)
    highest = max((top(total) for _, total in found), default=Decimal(0)) or Decimal(1)
    return [
        Biggest(
            project,
            total,
            f"{100 * total.lower / highest:.2f}%",
            f"{100 * (top(total) - total.lower) / highest:.2f}%",
        )
        for project, total in found
    ]


def top(total: Total) -> Decimal:
    return total.lower if total.upper is None else total.upper
