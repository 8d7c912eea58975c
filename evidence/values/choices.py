"""Columns with choices: the database knows the codes too, whoever writes (law 5)."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import models
from django.db.models import Q

Model = TypeVar("Model", bound=type[models.Model])


class ChoicesConstraint(models.CheckConstraint):
    """Asks the database nothing before saving: the column's own choices were asked by then."""

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """A query for each constraint and row would make long sections slow."""

    def deconstruct(self) -> Any:
        """For migrations a check like any other."""
        _, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs


def choices_promise(field: str, codes: list[str], sentence: str) -> models.CheckConstraint:
    """Constraint: the column holds one of these codes."""
    return ChoicesConstraint(
        condition=Q(**{f"{field}__in": codes}),
        name=sentence,
        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
    )


def known_choices(**sentences: str) -> Callable[[Model], Model]:
    """Class decorator of a model: a constraint for each of these columns, called by its sentence.

    What a column may hold is what its field says: one of its choices, and nothing only where it
    may be blank. `Meta` could not say so, for it does not see the choices of its model.
    """

    def decorate(model: Model) -> Model:
        options: Any = model._meta
        promises = [
            choices_promise(name, codes_of(options.get_field(name)), sentence)
            for name, sentence in sentences.items()
        ]
        options.constraints = [*options.constraints, *promises]
        options.original_attrs["constraints"] = options.constraints  # migrations look there
        return model

    return decorate


def codes_of(field: Any) -> list[str]:
    """The codes that a column with choices may hold; an empty text where it may be blank."""
    codes = [code for code, label in field.flatchoices if code]
    return ["", *codes] if field.blank else codes
