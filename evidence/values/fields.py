"""Model attributes made of several columns: a flexible date, an amount of money, a percentage.

Each is a property on the model that reads and writes a value object, so that code says
`decision.decided` while the database keeps sortable, constrained columns.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from evidence.values.amount_input import LONGEST_WORDS, converted, stated
from evidence.values.dates import PLAUSIBLE, Basis, FlexDate, check_years, days_meant
from evidence.values.inputs import EuroInput, FlexDateInput
from evidence.values.money import BLANKS, Amount, Percentage, Qualifier, Quantity

Value = TypeVar("Value")
Number = TypeVar("Number", bound=Quantity)
LONG_AGO = 800  # Höxter and Hameln are older than any grant


class EDTFColumn(models.CharField):
    """EDTF text; forms show and read it in German. `years` are those that it may name."""

    def __init__(self, *args: Any, years: range = PLAUSIBLE, **kwargs: Any) -> None:
        self.years = years
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return FlexDateInput(
            required=False, label=self.verbose_name, help_text=self.help_text, years=self.years
        )

    def clean(self, value: str, model_instance: models.Model | None) -> str:
        try:
            check_years(value, self.years)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error
        return super().clean(value, model_instance)


class BoundaryDay(models.DateField):
    """First or last possible day of an EDTF column, filled whenever the row is saved."""

    def __init__(self, *args: Any, source: str = "", position: int = 0, **kwargs: Any) -> None:
        self.source, self.position = source, position
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "source": self.source, "position": self.position}

    def pre_save(self, model_instance: models.Model, add: bool) -> date | None:
        day = days_meant(getattr(model_instance, self.source))[self.position]
        setattr(model_instance, self.attname, day)
        return day


class EuroColumn(models.DecimalField):
    """Euros and cents; forms read German amounts with the house's own parser (R92)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 15)
        kwargs.setdefault("decimal_places", 2)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return EuroInput(required=not self.blank, label=self.verbose_name, help_text=self.help_text)


class Composite(property, Generic[Value]):
    """A property over columns `<name>_<suffix>`; a subclass gives the columns and the value."""

    name: str
    columns: Callable[[], dict[str, models.Field]]
    read: Callable[[models.Model], Value]
    write: Callable[[models.Model, Value | None], None]

    if TYPE_CHECKING:  # a property alone would say nothing of what it holds

        def __get__(self, instance: Any, owner: type | None = None, /) -> Value: ...  # type: ignore[override]
        def __set__(self, instance: Any, value: Value | None, /) -> None: ...

    def __init__(self, verbose_name: str) -> None:
        self.verbose_name = verbose_name
        super().__init__(self.read, self.write)

    def contribute_to_class(
        self, cls: type[models.Model], name: str, private_only: bool = False
    ) -> None:
        self.name = name
        setattr(cls, name, self)
        for suffix, column in self.columns().items():
            column.contribute_to_class(cls, f"{name}_{suffix}")


class FlexDateField(Composite[FlexDate]):
    """A `FlexDate` in six columns; `<name>_first` and `<name>_last` sort and filter.

    `since` is the first year that people may give it.
    """

    def __init__(self, verbose_name: str, *, since: int = PLAUSIBLE.start) -> None:
        self.years = range(since, PLAUSIBLE.stop)
        super().__init__(verbose_name)

    def columns(self) -> dict[str, models.Field]:
        label = self.verbose_name
        source = f"{self.name}_edtf"
        first: dict[str, Any] = {"source": source, "null": True, "blank": True, "editable": False}
        return {
            "edtf": EDTFColumn(
                label,
                max_length=32,
                blank=True,
                years=self.years,
                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
            ),
            "first": BoundaryDay(f"{label}: erster Tag", position=0, **first),
            "last": BoundaryDay(f"{label}: letzter Tag", position=1, **first),
            "basis": models.CharField(
                f"{label}: Grundlage", max_length=10, choices=Basis, blank=True
            ),
            "wording": models.CharField(
                f"{label}: Wortlaut",
                max_length=200,
                blank=True,
                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
            ),
            "note": models.CharField(f"{label}: Hinweis", max_length=300, blank=True),
        }

    def read(self, instance: models.Model) -> FlexDate:
        name = self.name
        return FlexDate(
            edtf=getattr(instance, f"{name}_edtf"),
            basis=getattr(instance, f"{name}_basis"),
            wording=getattr(instance, f"{name}_wording"),
            note=getattr(instance, f"{name}_note"),
        )

    def write(self, instance: models.Model, value: FlexDate | None) -> None:
        value = FlexDate() if value is None else value
        for suffix in ("edtf", "basis", "wording", "note"):
            setattr(instance, f"{self.name}_{suffix}", getattr(value, suffix))
        setattr(instance, f"{self.name}_first", value.first)
        setattr(instance, f"{self.name}_last", value.last)


class QuantityField(Composite[Number]):
    """A `Quantity` in five columns; the bounds are NULL, never 0, where nothing is known."""

    # Suffixes of the columns, and what a `Quantity` calls them.
    parts: tuple[tuple[str, str], ...] = (
        *(("qualifier", "qualifier"), ("min", "lower"), ("max", "upper")),
        *(("basis", "basis"), ("note", "note")),
    )
    kind: type[Number]
    unit: str
    noun: str
    plural: str
    bound: Callable[..., models.Field]
    refusal: Callable[[Decimal], str]

    def said_in(self, text: str) -> dict[str, str]:
        """{suffix: text} of the columns that a text typed into one field fills."""
        said = stated(text)
        return dict(zip(("qualifier", "min", "max"), said, strict=True)) if said else {}

    def columns(self) -> dict[str, models.Field]:
        label = self.verbose_name
        return {
            "qualifier": models.CharField(
                f"{label}: Angabe",
                max_length=14,
                choices=Qualifier,
                default=Qualifier.UNKNOWN,
            ),
            "min": self.bound(f"{label} (mindestens)", null=True, blank=True),
            "max": self.bound(f"{label} (höchstens)", null=True, blank=True),
            "basis": models.CharField(
                f"{label}: Grundlage", max_length=10, choices=Basis, blank=True
            ),
            "note": models.CharField(f"{label}: Hinweis", max_length=300, blank=True),
        }

    def read(self, instance: models.Model) -> Number:
        name = self.name
        values = {each: getattr(instance, f"{name}_{suffix}") for suffix, each in self.parts}
        return self.kind(**values)

    def write(self, instance: models.Model, value: Number | None) -> None:
        value = self.kind() if value is None else value
        for suffix, each in self.parts:
            setattr(instance, f"{self.name}_{suffix}", getattr(value, each))


class AmountField(QuantityField[Amount]):
    """An `Amount`; its bounds are euros and cents, and it keeps the words in another currency."""

    parts = (*QuantityField.parts, ("stated", "stated"))
    kind, unit, noun, plural = Amount, "Euro", "Betrag", "Beträge"

    def columns(self) -> dict[str, models.Field]:
        words = models.CharField(
            f"{self.verbose_name}: in anderer Währung",
            max_length=LONGEST_WORDS,
            blank=True,
            help_text="wie die Quelle ihn nennt, zum Beispiel 400.000 DM",
        )
        return {**super().columns(), "stated": words}

    def said_in(self, text: str) -> dict[str, str]:
        """„400.000 DM“ fills the euros and keeps the words; so does what the portal prints."""
        euros, words = converted(text)
        said = super().said_in(euros)
        return {"min": euros, **said, "stated": words} if words else said

    def bound(self, label: str, **kwargs: Any) -> models.Field:
        return EuroColumn(label, **kwargs)

    def refusal(self, bound: Decimal) -> str:
        """Why a bound cannot be; empty if it can."""
        return "Ein Betrag ist nicht negativ." if bound < 0 else ""


class PercentField(QuantityField[Percentage]):
    """A `Percentage`, with two places."""

    kind, unit, noun, plural = Percentage, "Prozent", "Prozentsatz", "Prozentsätze"

    def bound(self, label: str, **kwargs: Any) -> models.Field:
        return models.DecimalField(label, max_digits=5, decimal_places=2, **kwargs)

    def refusal(self, bound: Decimal) -> str:
        return "" if 0 < bound <= 100 else "Ein Prozentsatz liegt zwischen 0 und 100."


def date_promise(name: str, sentence: str) -> models.CheckConstraint:
    """Constraint: the bounds of a flexible date are there with its EDTF text and in order.

    Its basis is a known one, or none.
    """
    edtf, first, last = f"{name}_edtf", f"{name}_first", f"{name}_last"
    no_first, no_last = Q(**{f"{first}__isnull": True}), Q(**{f"{last}__isnull": True})
    nothing = Q(**{edtf: ""}) & no_first & no_last
    in_order = ~no_first & ~no_last & Q(**{f"{first}__lte": F(last)})
    something = ~Q(**{edtf: ""}) & (in_order | (no_first & ~no_last) | (no_last & ~no_first))
    return models.CheckConstraint(
        condition=(nothing | something) & has_known_basis(name),
        name=sentence,
        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
    )


def has_known_basis(name: str) -> Q:
    return Q(**{f"{name}_basis__in": ["", *Basis.values]})


def order_promise(
    start: str, end: str, sentence: str, refusal: str = "Das Ende liegt vor dem Beginn."
) -> models.CheckConstraint:
    """Constraint: as far as two flexible dates are known, the second can be on or after the first.

    „2021“ to „März 2021“ is in order: what counts is the first possible day of the one and the
    last possible day of the other.
    """
    first, last = f"{start}_first", f"{end}_last"
    return models.CheckConstraint(
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__lte": F(last)}),
        name=sentence,
        violation_error_message=refusal,
    )


def amount_promise(name: str, sentence: str) -> models.CheckConstraint:
    """Constraint: the bounds say what the qualifier says, and no amount is negative (law 5).

    What is stated in another currency has euros, which are derived.
    """
    derived = Q(**{f"{name}_basis": Basis.DERIVED}) & ~Q(**{f"{name}_qualifier__in": BLANKS})
    return models.CheckConstraint(
        condition=bounds_promise(name) & (Q(**{f"{name}_stated": ""}) | derived),
        name=sentence,
        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
    )


def bounds_promise(name: str) -> Q:
    """The bounds say what the qualifier says; the basis is a known one, or none."""
    qualifier, lower, upper = f"{name}_qualifier", f"{name}_min", f"{name}_max"

    def is_one_of(*qualifiers: Qualifier) -> Q:
        return Q(**{f"{qualifier}__in": qualifiers})

    no_lower, no_upper = Q(**{f"{lower}__isnull": True}), Q(**{f"{upper}__isnull": True})
    # A check that compares with NULL is neither true nor false and would pass.
    positive_lower = ~no_lower & Q(**{f"{lower}__gte": 0})
    positive_upper = ~no_upper & Q(**{f"{upper}__gte": 0})
    return has_known_basis(name) & (
        (is_one_of(*BLANKS) & no_lower & no_upper)
        | (
            is_one_of(Qualifier.EXACT, Qualifier.ABOUT)
            & positive_lower
            & positive_upper
            & Q(**{lower: F(upper)})
        )
        | (is_one_of(Qualifier.UP_TO) & no_lower & positive_upper)
        | (is_one_of(Qualifier.AT_LEAST) & positive_lower & no_upper)
        | (
            is_one_of(Qualifier.BETWEEN)
            & positive_lower
            & positive_upper
            & Q(**{f"{lower}__lt": F(upper)})
        )
    )


def percent_promise(name: str, sentence: str) -> models.CheckConstraint:
    """Constraint: a percentage says what its qualifier says, and lies above 0 and up to 100."""
    lower, upper = f"{name}_min", f"{name}_max"
    within = (Q(**{f"{lower}__isnull": True}) | Q(**{f"{lower}__gt": 0, f"{lower}__lte": 100})) & (
        Q(**{f"{upper}__isnull": True}) | Q(**{f"{upper}__gt": 0, f"{upper}__lte": 100})
    )
    return models.CheckConstraint(
        condition=bounds_promise(name) & within,
        name=sentence,
        violation_error_message="Ein Prozentsatz liegt zwischen 0 und 100.",
    )
