"""Who pays, as a bar and its table: grants in force only, so that each row equals its list.

What several pay together and no source divides is a row of its own, between those of each of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from evidence.values.money import Total, euro, euro_rounded
from funding.models import DecisionVersion, Status
from public.german_values import slugs
from public.money_cells import Cell, GrantSum, granted, granted_by
from public.pages.certain import certain_shares
from public.pages.share_bar import ShareBar, share_bar
from public.payers import PAYERS, together

TONES = {
    "bund": "wp-t1",
    "bund-und-land": "wp-m12",
    "land": "wp-t2",
    "land-und-eu": "wp-m23",
    "eu": "wp-t3",
    "bund-und-eu": "wp-m13",
}
COUNTED = [
    word for state, word in slugs(Status.choices).items() if state in DecisionVersion.COUNTED
]


@dataclass(frozen=True)
class Row:
    """`query` selects its decisions in the list; `share` in per cent where all are certain."""

    label: str
    tone: str
    is_undivided: bool
    sum: GrantSum
    query: str
    share: int | None


@dataclass(frozen=True)
class WhoPays:
    """`above` is what there is at most above the lower bound, in words; empty for nothing.

    `is_open` says that nothing limits it: an amount is missing, or has no upper bound.
    """

    rows: list[Row]
    together: GrantSum
    bar: ShareBar | None
    above: str
    is_open: bool
    has_shares: bool

    def __bool__(self) -> bool:
        return bool(self.rows)


def who_pays(cells: Iterable[Cell], **selected: str | list[str]) -> WhoPays:
    """`WhoPays` of cells; `selected` are the filters of the list that has just these decisions."""
    cells = list(cells)
    found = granted_by(cells, lambda cell: cell.payers)
    ordered = {word: found[word] for word in PAYERS if word in found}
    shares = certain_shares([each.total for each in ordered.values()]) or [None] * len(ordered)
    rows = [
        Row(
            label=name_of(word),
            tone=tone_of(word),
            is_undivided=together(word) > 1,
            sum=each,
            query=granted_query(**{**selected, "zahlt": word}),
            share=share,
        )
        for (word, each), share in zip(ordered.items(), shares, strict=True)
    ]
    whole = granted(cells)
    return WhoPays(
        rows,
        whole,
        share_bar([(row.tone, row.label, row.sum.total) for row in rows]),
        above(whole.total),
        is_open=bool(whole) and whole.total.upper is None,
        has_shares=bool(rows) and None not in shares,
    )


def granted_query(**selected: str | list[str]) -> str:
    """The address of the list of grants in force with these filters, behind its „?“."""
    return urlencode({"status": COUNTED, **selected}, doseq=True)


def name_of(word: str) -> str:
    """As a table begins a line: „Bund und Land zusammen“."""
    label = PAYERS[word]
    named = f"{label} zusammen" if together(word) > 1 else label
    return named[0].upper() + named[1:]


def tone_of(word: str) -> str:
    return TONES.get(word, "wp-mx" if together(word) > 1 else "wp-t4")


def above(total: Total) -> str:
    """What a sum may be more than its lower bound; empty for nothing or no limit at all."""
    more = Decimal(0) if total.upper is None else total.upper - total.lower
    if not more:
        return ""
    return euro_rounded(more) if total.is_rounded or more >= Decimal(10**6) else euro(more)
