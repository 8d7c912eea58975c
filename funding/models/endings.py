"""By which legal event a grant shrinks or ends, and what it may be worth afterwards (R33)."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from funding.models.statuses import Status


class Ending(models.TextChoices):
    """None of them is merged with another."""

    REDUCTION = "reduction", "Ermäßigung (auflösende Bedingung)"
    REVOKED_BACKWARDS = "revoked", "Widerruf für die Vergangenheit"
    REVOKED_FORWARDS = "revoked_on", "Widerruf für die Zukunft"
    WITHDRAWN = "withdrawn", "Rücknahme"
    WAIVED = "waived", "Verzicht"
    LAPSED = "lapsed", "Mittelverfall"


LESS = (Status.GRANTED, Status.FINAL)
TAKEN_BACK = (Status.PARTLY_REVOKED, Status.REVOKED)
# What a decision may be worth after each of them: what is left counts as before.
STATUSES_AFTER = {
    Ending.REDUCTION: LESS,
    Ending.REVOKED_BACKWARDS: TAKEN_BACK,
    Ending.REVOKED_FORWARDS: TAKEN_BACK,
    Ending.WITHDRAWN: TAKEN_BACK,
    Ending.WAIVED: (*LESS, Status.WAIVED),
    Ending.LAPSED: LESS,
}


class MayEnd(models.Model):
    """A version that says by what a grant shrank or ended, as far as a source says so."""

    ending = models.CharField(
        "Wodurch gekürzt oder beendet",
        max_length=10,
        choices=Ending,
        blank=True,
        help_text="leer, wo diese Fassung nichts kürzt oder beendet",
    )

    class Meta:
        abstract = True

    @property
    def is_revoked(self):
        """As a whole, and not only for the future: what was paid is to be paid back (R33)."""
        return self.status == Status.REVOKED and self.ending != Ending.REVOKED_FORWARDS


def ending_promise():
    """Constraint: an event and what the grant is worth after it (R33)."""
    pairs = (Q(ending=event, status__in=left) for event, left in STATUSES_AFTER.items())
    return models.CheckConstraint(
        condition=reduce(or_, pairs, Q(ending="")),
        name="statuses_fit_what_ended_the_grant",
        violation_error_message="Wodurch gekürzt oder beendet wurde, passt nicht zum Stand.",
    )
