"""What the coordination tells at the fields of the desk, instead of what the code says there."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from accounts.models import Anyone, Role

LONGEST_HINT = 300


class FieldHintQuerySet(models.QuerySet["FieldHint"]):
    def visible_to(self, user: Anyone) -> Self:
        """Everybody at the desk reads them, guests included."""
        return self if user.is_authenticated and user.works_at_desk else self.none()

    def editable_by(self, user: Anyone) -> Self:
        is_theirs = user.is_authenticated and user.has_role(Role.COORDINATOR)
        return self if is_theirs else self.none()

    def by_place(self) -> dict[str, str]:
        """{place: hint}; one query."""
        return dict(self.values_list("desk_field", "text"))


@pghistory.track()
class FieldHint(models.Model):
    """A sentence at a field; without a row the field shows what the code says.

    `desk_field` is the part of the document and the value in it: „project/summary“.
    """

    desk_field = models.CharField("Feld am Arbeitsplatz", max_length=80)
    text = models.CharField("Hinweis am Feld", max_length=LONGEST_HINT)

    objects = FieldHintQuerySet.as_manager()

    class Meta:
        verbose_name = "Hinweis am Feld"
        verbose_name_plural = "Hinweise an Feldern"
        ordering = ["desk_field", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["desk_field"], name="a_field_has_one_hint"),
            models.CheckConstraint(condition=~Q(text=""), name="hints_at_fields_say_something"),
        ]

    def __str__(self) -> str:
        return self.text
