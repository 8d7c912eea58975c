"""One bar for a whole in parts, drawn by the server: `_includes/_share_bar.html` shows it.

All parts have one scale, on which the last one, hatched, is what there may be above the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import Total

OPEN = "wp-open"
# How a label looks on its tone, where it is not as on paper.
LETTERS = {"wp-t1": "wp-on-t1", "wp-t2": "wp-on-t2", "wp-t3": "wp-on-t3", "wp-m12": "wp-on-m12"}
# A letter is about so wide in per cent of a bar: half a page, and a phone.
LETTER, LETTER_ON_PHONES = Decimal("1.9"), Decimal("2.9")
EDGE = Decimal(5)


@dataclass(frozen=True)
class Segment:
    """From `x` so wide, both in per cent as SVG says them; `label` only where it fits.

    `is_wide` says that it does not fit on phones.
    """

    tone: str
    x: str
    width: str
    label: str = ""
    is_wide: bool = False
    is_first: bool = False

    @property
    def letters(self) -> str:
        return LETTERS.get(self.tone, "")


@dataclass(frozen=True)
class ShareBar:
    segments: list[Segment]


def share_bar(parts: Sequence[tuple[str, str, Total]]) -> ShareBar | None:
    """The bar of parts (tone, label, Total); None where no amount is known."""
    whole = sum((total for *_, total in parts), Total())
    above = whole.upper - whole.lower if whole.upper is not None else Decimal(0)
    scale = whole.lower + above
    if not scale:
        return None
    widths = [(tone, label, total.lower) for tone, label, total in parts if total.lower]
    if above:
        widths.append((OPEN, "bis zu", above))
    segments: list[Segment] = []
    start = Decimal(0)
    for tone, label, euros in widths:
        width = 100 * euros / scale
        segments.append(segment(tone, label, start, width))
        start += width
    return ShareBar(segments)


def segment(tone: str, label: str, start: Decimal, width: Decimal) -> Segment:
    fits = width >= EDGE + LETTER * len(label)
    is_wide = width < EDGE + LETTER_ON_PHONES * len(label)
    return Segment(tone, in_svg(start), in_svg(width), label if fits else "", is_wide, start == 0)


def in_svg(per_cent: Decimal) -> str:
    return f"{per_cent:.2f}%"
