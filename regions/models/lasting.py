"""What of the land begins and ends, and what came after it.

The rows of each kind are in `successions.py`; here is what they have in common.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from evidence.circles import refuse_circle
from evidence.today import today
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise


class LastingQuerySet(models.QuerySet):
    def lasting(self, or_among=()):
        """Without those whose last possible day is over, but for some by their numbers."""
        return self.filter(Q(ended_last=None) | Q(ended_last__gte=today()) | Q(pk__in=or_among))


def named_with_its_end(name, last_day):
    """„Göttingen (bis 2016)“: what follows may bear the same name."""
    return f"{name} (bis {last_day.year})" if last_day else name


class Lasting(models.Model):
    """A record with a date `ended`, and with rows `successions` to those that came after it."""

    class Meta:
        abstract = True

    @property
    def is_over(self):
        return bool(self.ended_last and self.ended_last < today())

    @property
    def offered_as(self):
        """Its name in a list to choose from, which says that it has ended."""
        return named_with_its_end(str(self), self.ended_last if self.is_over else None)


class Succession(models.Model):
    """From a day on another record is what this one was, or a part of it.

    Many rows to one record are a merger, many from one a division. Who has not ended has only
    handed something over, as ministries do.
    """

    day = FlexDateField("Datum", since=LONG_AGO)

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.predecessor} → {self.successor}"

    def clean(self):
        pair = (self.predecessor_id, self.successor_id)
        if not all(pair):
            return
        others = type(self).objects.exclude(pk=self.pk)
        refuse_circle(others, ("predecessor", "successor"), pair, self.name_of)
        if (end := self.predecessor.ended_first) and self.day_last and self.day_last < end:
            raise ValidationError({"successor": "Der Nachfolger folgt vor dem Ende."}, code="early")
        day = self.day_first or end
        if day and self.successor.ended_last and self.successor.ended_last < day:
            raise ValidationError(
                {"successor": "Den Nachfolger gab es da nicht mehr."}, code="late"
            )

    def name_of(self, number):
        return str(type(self.successor).objects.get(pk=number))


def predecessor(kind):
    return models.ForeignKey(
        kind,
        on_delete=models.CASCADE,
        related_name="successions",
        verbose_name="Vorgänger",
    )


def successor(kind):
    return models.ForeignKey(
        kind, on_delete=models.PROTECT, related_name="origins", verbose_name="Nachfolger"
    )


def succession_promises(singular, plural):
    """Constraints of a kind of successions; both words are parts of their names."""
    return [
        models.UniqueConstraint(
            fields=["predecessor", "successor"], name=f"{plural}_follow_each_other_once"
        ),
        models.CheckConstraint(
            condition=~Q(predecessor=F("successor")),
            name=f"no_{singular}_follows_itself",
            violation_error_message="Nichts kann auf sich selbst folgen.",
        ),
        date_promise("day", f"{plural}_know_the_days_they_followed"),
    ]
