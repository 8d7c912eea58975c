"""Who changed what when in the file of a decision, as the triggers noted it (law 6)."""

from django.utils import timezone

from evidence.history.changes import changes_of, is_tracked
from evidence.models import Cited
from funding.models import Decision
from grant_office.papers.sections import section, table
from grant_office.register import RECKONED
from grant_office.taking.sheets import KEPT

LONG = 400  # characters
MOST = 2000  # rows, the newest; that there are more is told


def history_section(shown):
    """The newest first; what the register reckoned by itself is left out."""
    changes = changes_of(shown.decision, paths(), seen_by=shown.user)
    told = (change for change in changes if change.reason != RECKONED)
    rows = [row for change in told for row in rows_of(change)]
    left = len(rows) - MOST
    return section(
        "Verlauf",
        "Neu gerechnete Fristen stehen hier nicht, ihre Tage oben.",
        f"{left} ältere Einträge stehen nur im Portal." if left > 0 else "",
        tables=[table(("Wann", "Wer und warum", "Was"), rows[:MOST], widths=(0, 2, 5))],
    )


def paths():
    """Everything that hangs on a decision, as lookups; links and sources of it too."""
    found = [*Decision.written_in]
    for kept in KEPT:
        if kept.history and is_tracked(kept.model):
            cited = ("citations", "remarks") if issubclass(kept.model, Cited) else ()
            found += [kept.history, *(f"{kept.history}__{about}" for about in cited)]
    return tuple(dict.fromkeys([*found, "remarks"]))


def rows_of(change):
    """Rows (when, who and why, what) of a `Change`, one for each record that it touched."""
    when = f"{timezone.localtime(change.at):%d.%m.%Y, %H:%M}"
    who = f"{change.who}: {change.reason}" if change.reason else change.who
    for row in change.rows:
        facts = "; ".join(told(row, fact) for fact in row.facts)
        yield when, who, f"{row.title} {row.verb}{': ' if facts else ''}{facts}"


def told(row, fact):
    """„Betrag: 5,00 → 6,00“."""
    old, new = short(fact.old), short(fact.new)
    if row.has_old and row.has_new:
        return f"{fact.label}: {old or 'leer'} → {new or 'leer'}"
    return f"{fact.label}: {new or old}"


def short(text):
    """A long text once more at each change would fill a book; the portal has all of it."""
    return text if len(text) <= LONG else f"{text[:LONG]} … (gekürzt)"
