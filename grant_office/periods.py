"""The office's calendar: what „diese Woche“ and „als Nächstes“ mean on a day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from evidence.values.dates import MONTHS

FEW_DAYS = 14
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """Days after `after` until `until`, dates or None for no bound, with slug and German name."""

    slug: str
    name: str
    after: date | None = None
    until: date | None = None


def stretches(today):
    """Overdue, this week, and the rest of the month, or of the next where few days are left."""
    yesterday, sunday = today - ONE_DAY, today + timedelta(days=6 - today.weekday())
    end = end_of_month(sunday + ONE_DAY)
    if (end - sunday).days < FEW_DAYS:
        end = end_of_month(end + ONE_DAY)
    return (
        Stretch("ueberfaellig", "Überfällig", None, yesterday),
        Stretch("woche", "Diese Woche", yesterday, sunday),
        Stretch("monat", f"Bis Ende {MONTHS[end.month - 1]}", sunday, end),
    )


def end_of_month(day):
    return day.replace(day=monthrange(day.year, day.month)[1])
