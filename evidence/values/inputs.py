"""Form fields that read dates and amounts the way people in Germany type them (R92, law 7)."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from evidence.values.amount_input import (
    BILLION,
    PERCENT,
    in_billions,
    parse_amount,
    parse_count,
    says_billions,
    stated,
)
from evidence.values.date_input import GENERAL, parse_german
from evidence.values.dates import PLAUSIBLE, check_years, days_meant, in_german
from evidence.values.money import CENT, Amount, Qualifier, euro, german_number

LONGEST_DATE = LONGEST_AMOUNT = 100
NO_DAY = "Bitte einen Tag nennen, zum Beispiel 04.12.2019."


class Typed(str):
    """What was sent, apart from what is kept: „2019-40“ typed is a slip, kept a half-year."""


class FlexDateInput(forms.CharField):
    """Text such as „Herbst 2021“ in the browser, EDTF in the program, of plausible years."""

    def __init__(self, *, years: range = PLAUSIBLE, **kwargs: Any) -> None:
        self.years = years
        super().__init__(**{"max_length": LONGEST_DATE, **kwargs})

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data if data is None else Typed(data)

    def prepare_value(self, value: str | None) -> str | None:
        """German words for EDTF; what was typed stays as it was typed."""
        try:
            return in_german(value) if value and not isinstance(value, Typed) else value
        except ValueError:
            return value

    def to_python(self, value: str | None) -> str:
        text = super().to_python(value)
        self.run_validators(text)  # a text beyond all bounds is not worth parsing
        try:
            edtf = parse_german(text) if text else ""
            check_years(edtf, self.years)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error
        return edtf


class DayInput(forms.DateField):
    """A day as people type dates everywhere: „29.2.24“, „4. Dezember 2019“, 2019-12-04."""

    def to_python(self, value: Any) -> date | None:
        if not value or isinstance(value, date):
            return super().to_python(value)
        try:
            edtf = parse_german(str(value)[:LONGEST_DATE])
            check_years(edtf)
        except ValueError as error:
            said = NO_DAY if str(error) == GENERAL else str(error)
            raise ValidationError(said, code="invalid") from error
        first, last = days_meant(edtf)
        if first is None or first != last:
            raise ValidationError(NO_DAY, "invalid")
        return first


class NumberInput(forms.CharField):
    """Text such as „66,67“ in the browser, a Decimal in the program; a „%“ may follow."""

    def __init__(self, *, places: int = 2, **kwargs: Any) -> None:
        self.places = places
        super().__init__(**kwargs)

    def prepare_value(self, value: Decimal | str | None) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return german_number(value, self.places)

    def to_python(self, value: str | None) -> Decimal | None:  # type: ignore[override]
        text = PERCENT.sub("", super().to_python(value) or "")
        if not text:
            return None
        try:
            return self.in_places(parse_amount(text).quantize(CENT))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def in_places(self, number: Decimal) -> Decimal:
        """As the column holds it; what is counted is whole."""
        if self.places:
            return number
        if number % 1:
            raise ValueError("Bitte eine ganze Zahl angeben.")
        return number.quantize(Decimal(1))

    def has_changed(self, initial: Decimal | None, data: str | None) -> bool:
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True


class EuroInput(NumberInput):
    """Text such as „137.310,00 €“; above a billion it asks whether that is meant.

    The answer is the amount in „Mrd.“, and so a form shows what is that large.
    """

    def prepare_value(self, value: Decimal | str | None) -> str | None:
        if isinstance(value, Decimal) and value > BILLION:
            return in_billions(value)
        return super().prepare_value(value)

    def to_python(self, value: str | None) -> Decimal | None:  # type: ignore[override]
        euros = super().to_python(value)
        if euros is not None and euros > BILLION and not says_billions(str(value)):
            raise ValidationError(
                f"Das sind {euro(euros)}, mehr als eine Milliarde. "
                f"Wenn das stimmt, bitte „{in_billions(euros)}“ schreiben.",
                code="unusual",
            )
        return euros


class AmountInput(forms.CharField):
    """What a letter says of money, „bis zu 15 Mio. €“, as an `Amount`; an empty one for nothing."""

    def to_python(self, value: str | None) -> Amount:  # type: ignore[override]
        text = (value or "").strip()
        if len(text) > LONGEST_AMOUNT:
            raise ValidationError(f"Höchstens {LONGEST_AMOUNT} Zeichen.", code="max_length")
        said, *typed = stated(text) or (Qualifier.EXACT.value, text, "")
        first, second = (EuroInput(required=False).clean(each) for each in typed)
        if first is None:
            return Amount()
        qualifier = Qualifier(said)
        lower = None if qualifier == Qualifier.UP_TO else first
        upper = {Qualifier.AT_LEAST: None, Qualifier.BETWEEN: second}.get(qualifier, first)
        return Amount(qualifier, lower, upper)


class CountInput(forms.IntegerField):
    """A whole number as people type it: „150.000“ are many, where Django would read 150."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})

    def to_python(self, value: Any) -> int | None:
        if not isinstance(value, str):
            return super().to_python(value)
        digits = parse_count(value)
        if digits and not re.fullmatch("-?[0-9]+", digits):
            raise ValidationError("Bitte eine ganze Zahl eingeben.", code="invalid")
        return super().to_python(digits)
