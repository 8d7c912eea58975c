"""Periods of calendar months, as deadlines here are counted."""

from calendar import monthrange


def months_later(day, months):
    """The same day some months later, or the last day of that month if it has no such day."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
