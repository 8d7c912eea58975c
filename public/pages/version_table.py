"""The versions of a decision side by side: what each says, and what it changes of the one before.

Cancelled ones are left to the list of versions; drafts never come here.
"""

from dataclasses import dataclass

from evidence.vouching import held
from funding.derived_figures import funding_rate
from funding.models import DecisionVersion
from public.badges import Badge
from public.templatetags.facts import label_of

# What is compared, in this order; the rows of a version by the names of their fields.
FIELDS = (
    *("changes", "status", "ending", "wording", "amount", "eligible_expenditure"),
    *(
        "total_expenditure",
        "own_contribution",
        "rate_percent",
        "period_start",
        "period_end",
        "financing_type",
    ),
    *("ancillary_provisions", "funders_note", "recipients_note"),
)
ROWS = {
    "funders": ("organisation", "amount", "is_later"),
    "recipients": ("organisation", "label", "role", "amount"),
    "parts": ("label", "amount", "total_expenditure", "rate_percent"),
    "further_amounts": ("label", "amount", "is_per_year"),
}


@dataclass(frozen=True)
class Cell:
    """What one version says; `rows` are its rows, where it is said by rows, `text` what is
    computed from it."""

    version: DecisionVersion
    is_changed: bool
    rows: list
    text: str = ""


@dataclass(frozen=True)
class Line:
    """One thing that versions say, with a cell for each version."""

    name: str
    label: str
    cells: list

    @property
    def is_changed(self):
        """What a version says of its changes stands with them."""
        return self.name == "changes" or any(cell.is_changed for cell in self.cells)


@dataclass(frozen=True)
class VersionTable:
    """`columns` are pairs (version, Badge); lines that change come apart from those that stay."""

    columns: list
    changed: list
    same: list


def version_table(columns: list[tuple[DecisionVersion, Badge]]):
    """`VersionTable` of the versions of a loaded decision, None where there is but one."""
    columns = [column for column in columns if column[0].cancelled_on is None]
    if len(columns) < 2:
        return None
    versions = [version for version, _ in columns]
    lines = [line for line in lines_of(versions) if line]
    return VersionTable(
        columns,
        [line for line in lines if line.is_changed],
        [line for line in lines if not line.is_changed],
    )


def lines_of(versions):
    for name in FIELDS:
        yield line(name, label_of(DecisionVersion, name), versions, lambda v, n=name: held(v, n))
    rates = {version: str(funding_rate(version).figure) for version in versions}
    yield line("rate", "Förderquote, berechnet", versions, rates.get, rates)
    for name in ROWS:
        label = getattr(DecisionVersion, name).field.model._meta.verbose_name_plural
        yield line(name, label, versions, lambda v, n=name: said_by_rows(v, n))


def said_by_rows(version, name):
    """What the rows of a version say, as text to compare."""
    rows = getattr(version, name).all()
    return " / ".join(" | ".join(held(row, each) for each in ROWS[name]) for row in rows)


def line(name, label, versions, said, texts=None):
    """A `Line`, or None where none of the versions says anything."""
    told = [said(version) for version in versions]
    if not any(told):
        return None
    before = [told[0], *told]
    return Line(
        name,
        label,
        [
            Cell(
                version,
                told[place] != before[place] and name != "changes",
                list(getattr(version, name).all()) if name in ROWS else [],
                texts[version] if texts else "",
            )
            for place, version in enumerate(versions)
        ],
    )
