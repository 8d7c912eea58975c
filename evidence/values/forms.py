"""Model forms for values made of several columns: they complete what people type.

The fields themselves are in `inputs.py`, the columns in `fields.py`.
"""

from collections.abc import Sequence
from copy import copy
from decimal import Decimal
from functools import reduce
from operator import and_
from typing import Any, TypeVar

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models

from evidence.texts import tidy_class
from evidence.values.amount_input import in_euros, names_another_currency, stated
from evidence.values.choices import ChoicesConstraint
from evidence.values.dates import Basis, days_meant
from evidence.values.fields import AmountField, BoundaryDay, Composite, FlexDateField, QuantityField
from evidence.values.inputs import CountInput, DayInput, NumberInput
from evidence.values.money import BLANKS, Amount, Qualifier

OPEN_ENDED = "unbefristet"
ONE_AMOUNT = (Qualifier.EXACT, Qualifier.ABOUT)
SAID_BEFORE = (Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.AT_LEAST)
Kind = TypeVar("Kind", bound=Composite)
Problem = tuple[str, str]


def composites(model: type[models.Model], kind: type[Kind]) -> dict[str, Kind]:
    """The composite attributes of a model, by name."""
    found = {
        name: value
        for cls in reversed(model.__mro__)
        for name, value in vars(cls).items()
        if isinstance(value, kind)
    }
    return {name: found[name] for name in sorted(found)}


def field_as_typed(db_field: models.Field, **kwargs: Any) -> forms.Field | None:
    """The form field of a column: numbers and days are read in German, the rest is Django's."""
    if type(db_field) is models.DecimalField:
        return NumberInput(
            required=not db_field.blank,
            label=db_field.verbose_name,
            help_text=db_field.help_text,
            places=db_field.decimal_places,
        )
    return db_field.formfield(**{**reading(db_field), **kwargs})


def reading(db_field: models.Field) -> dict[str, Any]:
    """What the form field of a text, a whole number or a day takes, so that all are typed alike."""
    if isinstance(db_field, models.IntegerField) and not db_field.choices:
        return {"form_class": CountInput, "widget": CountInput.widget}
    if isinstance(db_field, ArrayField):
        return {
            "base_field": checked_as_typed(db_field.base_field),
            "error_messages": {"item_invalid": "Nr. %(nth)s:"},
        }
    if type(db_field) is models.DateField:
        return {"form_class": DayInput}
    tidy = tidy_class(db_field)
    return {"form_class": tidy} if tidy else {}


def checked_as_typed(db_field: models.Field) -> forms.Field | None:
    """What a list takes; a model form forgets what the model says about one item of it."""
    field = field_as_typed(db_field)
    for validator in db_field.validators:
        if field is not None and not isinstance(validator, MaxLengthValidator):
            field.validators.append(validator)
    return field


class AsTyped(forms.ModelForm):
    """A model form that takes one amount where one says it all, and checks the order of dates."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        amounts = composites(self._meta.model, QuantityField)
        self.amounts = {name: each for name, each in amounts.items() if self._shows(name)}
        self.date_names = [
            name for name in composites(self._meta.model, FlexDateField) if self._words_fit(name)
        ]
        self._take_apart()
        for name, amount in self.amounts.items():
            self._label_amount(name, amount)
            self._show_one_bound(name)

    def _take_apart(self) -> None:
        """Give each column its own of what was typed into one field.

        „bis zu 15 Mio. €“ is qualifier and bound; „unbefristet“ is no day but words of a source.
        """
        parts: dict[str, str] = {}
        for name, amount in self.amounts.items():
            if not self._typed(f"{name}_max"):
                said = self._exact_at_last(name) | amount.said_in(self._typed(f"{name}_min"))
                parts |= {f"{name}_{part}": text for part, text in said.items()}
        for name in self.date_names:
            if self._typed(f"{name}_edtf").lower() == OPEN_ENDED:
                parts |= {f"{name}_edtf": "", f"{name}_wording": OPEN_ENDED}
        self.taken_apart = parts
        if parts:
            data: Any = copy(self.data)  # what was sent cannot be changed
            for name, text in parts.items():
                data[self.add_prefix(name)] = text
            self.data = data

    def _exact_at_last(self, name: str) -> dict[str, str]:
        """A number beside a blank that stood there before: whoever types one means it exactly."""
        column = f"{name}_qualifier"
        before = self.get_initial_for_field(self.fields[column], column)
        is_untouched = before in BLANKS and self._typed(column) == before
        means_it = is_untouched and self._typed(f"{name}_min")
        return {"qualifier": Qualifier.EXACT.value} if means_it else {}

    def _typed(self, name: str) -> str:
        return str(self.data.get(self.add_prefix(name), "")).strip()

    def _words_fit(self, name: str) -> bool:
        return f"{name}_edtf" in self.fields and f"{name}_wording" in self.fields

    def _shows(self, name: str) -> bool:
        return all(f"{name}_{part}" in self.fields for part in ("qualifier", "min", "max"))

    def _label_amount(self, name: str, amount: QuantityField[Any]) -> None:
        """Short labels that stand in one row; the full ones are read out."""
        label, unit = amount.verbose_name, amount.unit
        for part, text in (("qualifier", label), ("min", unit), ("max", f"bis {unit}")):
            field = self.fields[f"{name}_{part}"]
            field.label = text
            if part != "qualifier":
                field.widget.attrs["aria-label"] = f"{label}: {text}"

    def _show_one_bound(self, name: str) -> None:
        """Where one amount says it all, it stands in the first field and nowhere else."""
        lower, upper = f"{name}_min", f"{name}_max"
        if self.initial.get(f"{name}_qualifier") != Qualifier.BETWEEN:
            if self.initial.get(lower) is None:
                self.initial[lower] = self.initial.get(upper)
            self.initial[upper] = None

    def clean(self) -> dict[str, Any] | None:
        data = super().clean()
        for name in self.amounts:
            self._complete_amount(name)
        self._fill_boundary_days()
        return data

    def _complete_amount(self, name: str) -> None:
        columns = [f"{name}_{part}" for part in ("qualifier", "min", "max")]
        if any(column in self.errors for column in columns):
            return
        qualifier, lower, upper = (self.cleaned_data[column] for column in columns)
        problem = amount_problem(qualifier, lower, upper, self.amounts[name])
        if problem:
            part, sentence = problem
            self.add_error(f"{name}_{part}", sentence)
        else:
            bounds = bounds_meant(qualifier, lower, upper)
            self.cleaned_data[columns[1]], self.cleaned_data[columns[2]] = bounds
            if isinstance(self.amounts[name], AmountField):
                self._complete_conversion(name, Amount(qualifier, *bounds))

    def _complete_conversion(self, name: str, euros: Amount) -> None:
        """Euros for an amount in another currency are derived, also where only they are shown."""
        columns = {part: f"{name}_{part}" for part in ("stated", "basis", "note")}
        said = self.cleaned_data if columns["stated"] in self.fields else self.taken_apart
        words = qualified(said.get(columns["stated"], ""), euros)
        problem = conversion_problem(words, euros, self._typed(columns["note"]))
        if problem:
            part, sentence = problem
            column = f"{name}_{part}"
            self.add_error(column if column in self.fields else f"{name}_min", sentence)
        elif words:
            for part, text in (("stated", words), ("basis", Basis.DERIVED.value)):
                self.cleaned_data[columns[part]] = text
                setattr(self.instance, columns[part], text)

    def _fill_boundary_days(self) -> None:
        """Put the bounds of the dates on the record, so that its constraints can be checked."""
        for column in self._boundary_days():
            edtf = self.cleaned_data.get(column.source)
            if edtf is not None:
                setattr(self.instance, column.attname, days_meant(edtf)[column.position])

    def _boundary_days(self) -> list[BoundaryDay]:
        return [
            column
            for column in self._meta.model._meta.concrete_fields
            if isinstance(column, BoundaryDay) and column.source in self.fields
        ]

    def _update_errors(self, errors: ValidationError) -> None:
        """Leave the check constraints to `_check`, which knows the field they are told beside."""
        told = {constraint.violation_error_message for constraint in self._checks()}
        whole = errors.error_dict.get(NON_FIELD_ERRORS, [])
        kept = [error for error in whole if not told.intersection(error.messages)]
        errors.error_dict[NON_FIELD_ERRORS] = kept
        super()._update_errors(errors)  # type: ignore[misc]

    def is_to_be_checked(self) -> bool:
        """False for a record that is known to be sound: it costs no queries."""
        return True

    def when_checked(self) -> None:
        """For forms that have more to say once everything about the record is known."""

    def _post_clean(self) -> None:
        if self.is_to_be_checked():
            super()._post_clean()  # type: ignore[misc]
            self._check_hidden_columns()
            self.when_checked()

    def _check_hidden_columns(self) -> None:
        """Check also what Django leaves out: constraints on columns that the form does not show."""
        days = {day.name for day in self._boundary_days() if day.source in self.errors}
        unread, checks = {*self.errors, *days}, self._checks()
        if checks and (unread or not self._all_hold(checks)):
            for constraint in checks:
                self._check(constraint, unread)

    def _checks(self) -> list[models.CheckConstraint]:
        """Without those on choices, which the fields have checked."""
        checks = self._meta.model._meta.constraints
        checks = [each for each in checks if isinstance(each, models.CheckConstraint)]
        return [each for each in checks if not isinstance(each, ChoicesConstraint)]

    def _all_hold(self, checks: Sequence[models.CheckConstraint]) -> bool:
        """Mostly all is right, and one question to the database is enough to know it."""
        condition = reduce(and_, (constraint.condition for constraint in checks))
        whole = models.CheckConstraint(condition=condition, name="all")
        try:
            whole.validate(self._meta.model, self.instance)
        except ValidationError:
            return False
        return True

    def _check(self, constraint: models.CheckConstraint, unread: set[str]) -> None:
        try:
            constraint.validate(self._meta.model, self.instance, exclude=unread)
        except ValidationError as error:
            self.add_error(self._place_of(constraint), error)

    def _place_of(self, constraint: models.CheckConstraint) -> str | None:
        """The last shown field that a constraint speaks of; of an amount the first bound."""
        names = constraint.condition.referenced_base_fields  # type: ignore[union-attr]
        columns = [c for c in self._meta.model._meta.concrete_fields if c.name in names]
        uppers = {f"{name}_max" for name in self.amounts}
        shown = [getattr(column, "source", column.name) for column in columns]
        shown = [name for name in shown if name in self.fields and name not in uppers]
        return next((n for n in reversed(shown) if not self.fields[n].widget.is_hidden), None)


def amount_problem(
    qualifier: str,
    lower: Decimal | None,
    upper: Decimal | None,
    kind: QuantityField[Any],
) -> Problem | None:
    """What is wrong with a number as typed: part of the field and German sentence, or None."""
    typed = [bound for bound in (lower, upper) if bound is not None]
    for part, bound in (("min", lower), ("max", upper)):
        if bound is not None and (refusal := kind.refusal(bound)):
            return part, refusal
    if qualifier in BLANKS:
        return blank_problem(qualifier, kind.noun) if typed else None
    label = Qualifier(qualifier).label
    if not typed:
        noun = kind.noun
        return "min", f"Zu „{label}“ gehört ein {noun}. Ohne {noun} bitte „unbekannt“ wählen."
    if qualifier == Qualifier.BETWEEN:
        return between_problem(lower, upper, kind)
    if len(typed) == 2 and lower != upper:
        return "max", f"Zu „{label}“ gehört nur ein {kind.noun}. Für zwei bitte „zwischen“ wählen."
    return None


def qualified(words: str, euros: Amount) -> str:
    """„bis zu 400.000 DM“ where „bis zu“ was chosen beside „400.000 DM“."""
    if not words or stated(words) or euros.qualifier not in SAID_BEFORE:
        return words
    return f"{Qualifier(euros.qualifier).label} {words}"


def conversion_problem(words: str, euros: Amount, note: str) -> Problem | None:
    """What is wrong with the words of a source in another currency beside these euros."""
    if not words:
        return None
    if not euros:
        return "min", f"Zu „{words}“ gehört ein Betrag in Euro."
    if not names_another_currency(words):
        return "stated", "Bitte mit der Währung, zum Beispiel 400.000 DM."
    try:
        meant = in_euros(words)
    except ValueError:
        sentence = "Bitte den Kurs mit Tag nennen, oder „Umrechnung laut Quelle“."
        return None if note else ("note", sentence)
    if (meant.lower, meant.upper) == (euros.lower, euros.upper):
        return None
    return "min", f"„{words}“ sind {meant}. Bitte den Betrag oder die andere Währung ändern."


def blank_problem(qualifier: str, noun: str) -> Problem:
    label = Qualifier(qualifier).label
    return (
        "qualifier",
        f"Zu „{label}“ gehört kein {noun}. Bitte „genau“, „rund“, „bis zu“ oder „mindestens“ "
        "wählen.",
    )


def between_problem(
    lower: Decimal | None,
    upper: Decimal | None,
    kind: QuantityField[Any],
) -> Problem | None:
    if lower is None or upper is None:
        return ("min" if lower is None else "max"), f"Zu „zwischen“ gehören zwei {kind.plural}."
    if lower >= upper:
        return "max", f"Der zweite {kind.noun} muss höher sein als der erste."
    return None


def bounds_meant(
    qualifier: str, lower: Decimal | None, upper: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """Lower and upper bound for a sound amount that may have been typed into either field."""
    value = upper if lower is None else lower
    if qualifier in ONE_AMOUNT:
        return value, value
    if qualifier == Qualifier.UP_TO:
        return None, value
    if qualifier == Qualifier.AT_LEAST:
        return value, None
    return lower, upper
