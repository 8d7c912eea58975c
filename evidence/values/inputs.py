"""Form fields that read dates and amounts the way people in Germany type them (R92, law 7)."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from evidence.values.date_input import parse_german
from evidence.values.dates import in_german
from evidence.values.money import CENT, german_number, parse_amount


class FlexDateInput(forms.CharField):
    """Text such as „Herbst 2021“ in the browser, EDTF in the program."""

    def prepare_value(self, value: str | None) -> str | None:
        """German words if they are understood when they come back, else what was there."""
        try:
            edtf = parse_german(value) if value else ""
            words = in_german(edtf) if edtf else ""
            return words if words and parse_german(words) == edtf else value
        except ValueError:
            return value

    def to_python(self, value: str | None) -> str:
        text = super().to_python(value)
        self.run_validators(text)  # a text beyond all bounds is not worth parsing
        try:
            return parse_german(text) if text else ""
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error


class EuroInput(forms.CharField):
    """Text such as „137.310,00 €“ in the browser, a Decimal with two places in the program."""

    def prepare_value(self, value: Decimal | str | None) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return german_number(value, 2)

    def to_python(self, value: str | None) -> Decimal | None:  # type: ignore[override]
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_amount(text).quantize(CENT)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def has_changed(self, initial: Decimal | None, data: str | None) -> bool:
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True


class NumberInput(EuroInput):
    """Text such as „66,67“ in the browser, a Decimal in the program; a „%“ may follow."""

    def __init__(self, *, places: int = 2, **kwargs: Any) -> None:
        self.places = places
        super().__init__(**kwargs)

    def prepare_value(self, value: Decimal | str | None) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return german_number(value, self.places)

    def to_python(self, value: str | None) -> Decimal | None:  # type: ignore[override]
        return super().to_python(value.replace("%", "") if isinstance(value, str) else value)
