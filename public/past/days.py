"""The form that asks for a past day, and what is wrong with a day that has no page."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.timezone import localdate, localtime

from evidence.values.dates import day_in_german
from evidence.values.inputs import DayInput

# The two readings as addresses call them: the name of the page, and how the form calls it.
READINGS = {
    "stand": ("published", "was das Portal an diesem Tag zeigte"),
    "bekannt": ("known", "was Quellen bis zu diesem Tag sagten"),
}
ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
STILL_TO_COME = "Dieser Tag ist noch nicht vorbei. Bitte einen Tag vor dem heutigen angeben."
NO_DAY = "Das ist kein Tag. Die Adresse nennt ihn mit Jahr, Monat und Tag, zum Beispiel 2019-12-09."


@dataclass(frozen=True)
class PastDay:
    """A day in one of the two readings."""

    day: date
    is_published: bool

    @property
    def heading(self) -> str:
        said = "Veröffentlicht" if self.is_published else "Bekannt"
        return f"{said} am {day_in_german(self.day)}"


class DayForm(forms.Form):
    """A day before today, and in which of the two readings."""

    tag = DayInput(
        label="Tag",
        help_text="zum Beispiel 9.12.2019",
        error_messages={"required": "Bitte einen Tag angeben."},
    )
    lesart = forms.ChoiceField(
        label="Lesart",
        choices=[(word, label) for word, (_, label) in READINGS.items()],
        error_messages={"invalid_choice": "Bitte eine der beiden Lesarten wählen."},
    )

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **{"auto_id": "stand-%s", **values})

    @property
    def page(self) -> str:
        """The name of the page that was asked for."""
        return READINGS[self.cleaned_data["lesart"]][0]

    def clean_tag(self) -> date:
        day: date = self.cleaned_data["tag"]
        if day >= localdate():
            raise forms.ValidationError(STILL_TO_COME, code="to_come")
        return day


def day_in(text: str) -> date | None:
    """The day of an address such as `2019-12-09`; None if it names none."""
    with suppress(ValueError):
        return date.fromisoformat(text) if ISO_DAY.fullmatch(text) else None
    return None


def first_whole_day(since: datetime) -> date:
    """The first day at whose end something was there that began at this moment."""
    return localtime(since).date()


def asking_for_a_day(kind: str, key: str | int) -> dict[str, Any]:
    """What a page of today shows to lead to those of past days."""
    return {"day_form": DayForm(), "days_url": reverse(f"public:{kind}-days", args=[key])}
