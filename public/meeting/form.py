"""What staff tell when they have a meeting pack made; nothing of it is kept."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate

from evidence.texts import TidyText
from evidence.values.dates import day_in_german
from evidence.values.inputs import DayInput
from public.audience import PUBLIC
from regions.models import District

LONGEST = 6000  # characters
NOT_OVER = "Dieser Tag ist noch nicht vorbei: Der jüngste Stand ist der von gestern."
NO_PERIOD = "Bitte einen Tag vor dem Stand angeben."


class Boxes(forms.CheckboxSelectMultiple):
    """Boxes in a fieldset that an error can lead to."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return super().id_for_label(id_, index) if index else id_


class PackForm(forms.Form):
    """A body, its last meeting, the day whose end the pack shows, and the counties."""

    body = TidyText(
        label="Gremium",
        max_length=120,
        help_text="zum Beispiel Kreistag Holzminden oder Steuerungsgruppe",
        error_messages={"required": "Bitte das Gremium nennen."},
    )
    since = DayInput(
        label="Letzte Sitzung",
        help_text="Seit dem Ende dieses Tages zählt, was sich geändert hat.",
        error_messages={"required": "Bitte den Tag der letzten Sitzung nennen."},
    )
    as_of = DayInput(
        label="Stand",
        help_text="Gezeigt wird, was am Ende dieses Tages veröffentlicht war.",
        error_messages={"required": "Bitte einen Tag nennen, spätestens gestern."},
    )
    districts = forms.ModelMultipleChoiceField(
        District.objects.visible_to(PUBLIC).none(),
        label="Landkreise",
        widget=Boxes,
        error_messages={"required": "Bitte mindestens einen Landkreis wählen."},
    )
    asked = TidyText(
        label="Erbetene Beschlüsse",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Eine Zeile je Beschluss. Steht nur in der Unterlage, gespeichert wird nichts.",
    )

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        counties = District.objects.visible_to(PUBLIC).lasting()
        self.fields["districts"].queryset = counties
        self.initial.setdefault("districts", counties)

    def clean_as_of(self) -> date:
        day: date = self.cleaned_data["as_of"]
        if day >= localdate():
            raise forms.ValidationError(NOT_OVER, code="to_come")
        return day

    def clean(self) -> dict[str, Any] | None:
        since, as_of = self.cleaned_data.get("since"), self.cleaned_data.get("as_of")
        if since and as_of and since >= as_of:
            self.add_error("since", forms.ValidationError(NO_PERIOD, code="no_period"))
        return self.cleaned_data

    @property
    def period(self) -> str:
        """„nach dem 1. Oktober 2026 bis zum 1. November 2026“."""
        since, as_of = self.cleaned_data["since"], self.cleaned_data["as_of"]
        return f"nach dem {day_in_german(since)} bis zum {day_in_german(as_of)}"
