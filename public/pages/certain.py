"""What may be said of sums between two bounds: only what holds wherever the truth lies.

A share in per cent that one bound would say and the other would not is not said at all.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from evidence.values.money import Total

HUNDRED = Decimal(100)


def certain_shares(totals: Sequence[Total]) -> list[int] | None:
    """Whole per cents of each in all together, or None if any of them is not certain."""
    found = [
        certain_share(total, [*totals[:place], *totals[place + 1 :]])
        for place, total in enumerate(totals)
    ]
    return None if not found or None in found else [share for share in found if share is not None]


def certain_share(part: Total, others: Sequence[Total]) -> int | None:
    """Whole per cents of a part in it and the others, or None if the bounds say different ones."""
    rest = sum(others, Total())
    if part.upper is None or rest.upper is None:
        return None
    least, most = per_cent(part.lower, rest.upper), per_cent(part.upper, rest.lower)
    return least if least == most else None


def per_cent(part: Decimal, rest: Decimal) -> int | None:
    """Half-up; None of nothing."""
    whole = part + rest
    if not whole:
        return None
    return int((HUNDRED * part / whole).quantize(Decimal(1), rounding=ROUND_HALF_UP))
