"""Why a value of a record is blank: for each such field the reason that an editor gave.

Silent is not the same as not entered. An amount says it itself (`Qualifier`); all other values of a
record share one column, „participants=not_recorded place=not_stated“. A reason is told only as long
as there is no value, and goes with the next saving of one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q
from django.forms.renderers import TemplatesSetting

from evidence.values.choices import ChoicesConstraint
from evidence.values.money import BLANKS, Qualifier

# Without a reason a blank is „unbekannt“.
REASONS = {reason.value: str(reason.label) for reason in BLANKS if reason != Qualifier.UNKNOWN}
UNSAID = str(Qualifier.UNKNOWN.label)
ONE_REASON = "Bitte für jede Angabe nur einen Grund wählen."

Model = TypeVar("Model", bound=type[models.Model])


def reasons_in(text: str) -> dict[str, str]:
    """{field: reason} of the text of a column."""
    return dict(each.split("=", 1) for each in text.split() if "=" in each)


def as_text(reasons: Mapping[str, str]) -> str:
    """The text of a column, always in the same order."""
    return " ".join(f"{name}={reasons[name]}" for name in sorted(reasons) if reasons[name])


def why_blank(record: Any, name: str) -> str:
    """The words for the blank of a field that holds no value; empty where nobody gave a reason."""
    return REASONS.get(reasons_in(getattr(record, "blanks", "")).get(name, ""), "")


class BlanksField(models.CharField):
    """The column; what has a value by now is no blank any more, whoever saves the record."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        text = without_told(model_instance, getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, text)
        return text

    def formfield(self, **kwargs: Any) -> Any:
        """One select for each field that may be blank."""
        names = kwargs.pop("names", None) or getattr(self.model, "MAY_BE_BLANK", ())
        return BlanksInput(
            label=self.verbose_name,
            help_text="Gilt, solange dort nichts eingetragen ist.",
            choices=choices_of(self.model, names),
            required=False,
        )


def without_told(record: models.Model, text: str) -> str:
    """Without the fields of the record itself that hold a value; it asks no other table."""
    links = {each.name for each in record._meta.many_to_many}
    links |= {str(each.get_accessor_name()) for each in record._meta.related_objects}
    return as_text(
        {
            name: reason
            for name, reason in reasons_in(text).items()
            if name in links or not holds_value(getattr(record, name, None))
        }
    )


def holds_value(value: Any) -> bool:
    """Whether it is a value: also 0 and „nein“ are, a date without day and words is none."""
    return bool(value) or (value is not None and value != "" and value in (0, False))


def forget_linked(record: Any) -> None:
    """Drop the reasons of links and rows that a saved record has by now."""
    reasons = reasons_in(getattr(record, "blanks", ""))
    gone = [name for name in reasons if is_link(type(record), name)]
    gone = [name for name in gone if getattr(record, name).exists()]
    if gone:
        record.blanks = as_text({name: reasons[name] for name in reasons if name not in gone})
        record.save(update_fields=["blanks"])


def is_link(model: type[models.Model], name: str) -> bool:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False  # a date of several columns
    return bool(field.many_to_many or field.one_to_many)


class MayBeBlank(models.Model):
    """A record that says why values of it are blank; `MAY_BE_BLANK` names those that may."""

    MAY_BE_BLANK: tuple[str, ...] = ()

    blanks = BlanksField("Warum etwas fehlt", max_length=400, blank=True, default="")

    class Meta:
        abstract = True


def may_be_blank(sentence: str, *names: str) -> Callable[[Model], Model]:
    """Class decorator of a `MayBeBlank`: these fields may be, and the constraint of that name."""

    def decorate(model: Model) -> Model:
        options: Any = model._meta
        model.MAY_BE_BLANK = names  # type: ignore[attr-defined]
        options.constraints = [*options.constraints, blanks_promise(names, sentence)]
        options.original_attrs["constraints"] = options.constraints  # migrations look there
        return model

    return decorate


def blanks_promise(names: Iterable[str], sentence: str) -> models.CheckConstraint:
    """Constraint: a list of these fields, each with one of the reasons."""
    one = f"({'|'.join(names)})=({'|'.join(REASONS)})"
    return ChoicesConstraint(
        condition=Q(blanks__regex=rf"^({one}( {one})*)?$"),
        name=sentence,
        violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
    )


def choices_of(model: Any, names: Iterable[str]) -> list[Any]:
    """The reasons for each of the fields, under its German name."""
    return [
        (label_in(model, name), [(f"{name}={code}", word) for code, word in REASONS.items()])
        for name in names
    ]


def label_in(model: Any, name: str) -> str:
    """The German name of a field, of a date, or of the rows that belong to a record."""
    if attribute := getattr(getattr(model, name, None), "verbose_name", ""):
        return str(attribute)
    field = model._meta.get_field(name)
    rows = field.related_model if field.one_to_many else None
    return str(rows._meta.verbose_name_plural if rows else field.verbose_name)


def in_words(model: Any, text: str) -> str:
    """„Teilnehmende noch nicht erfasst, Ort nicht genannt“."""
    return ", ".join(
        f"{label_in(model, name)} {REASONS.get(reason, reason)}"
        for name, reason in reasons_in(text).items()
    )


class OneOfEach(forms.SelectMultiple):
    """A select for each group of choices, all under one name."""

    template_name = "evidence/one_of_each.html"

    def format_value(self, value: Any) -> list[str]:
        """One text for each select, as a browser sends them."""
        chosen = set(super().format_value(value))
        told = ([code for code, _ in group if code in chosen] for _, group in self.choices)
        return [next(iter(codes), "") for codes in told]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        """By the templates of the site."""
        return super().render(name, value, attrs, TemplatesSetting())

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["unsaid"] = UNSAID
        return context

    def id_for_label(self, id_: str, index: Any = None) -> str:
        return f"{id_}_0" if id_ else ""


class BlanksInput(forms.MultipleChoiceField):
    """The selects together; their value is the text of the column."""

    widget = OneOfEach

    def prepare_value(self, value: Any) -> Any:
        return value.split() if isinstance(value, str) else value

    def to_python(self, value: Any) -> list[str]:
        return [each for each in super().to_python(value) if each]

    def clean(self, value: Any) -> str:
        chosen = super().clean(value)
        if len(reasons_in(" ".join(chosen))) < len(chosen):
            raise ValidationError(ONE_REASON, code="twice")
        return as_text(reasons_in(" ".join(chosen)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        chosen = {each for each in data or () if each}
        return not self.disabled and chosen != {*self.prepare_value(initial or "")}
