"""What lists ask of each decision, kept beside it: written by `grant_office.states`."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from funding.models import Decision, DecisionVersion
from grant_office.gates import OfficeQuerySet
from regions.models import Organisation


class FileState(models.Model):
    """The state of a decision as its records say it; read only after `bring_up_to_date`.

    Nobody edits it, and it says nothing that does not follow from the records. `gaps` are slugs of
    `grant_office.gaps`; of what comes with a day, the first such day is kept, so that nothing here
    hangs on today.
    """

    decision = models.OneToOneField(
        Decision,
        on_delete=models.DO_NOTHING,
        primary_key=True,
        db_constraint=False,
        related_name="state",
        verbose_name="Entscheidung",
    )
    version = models.ForeignKey(
        DecisionVersion,
        on_delete=models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name="Fassung in Kraft",
    )
    day = models.DateField("Tag der Entscheidung", null=True)
    is_counted = models.BooleanField("zählt als bewilligt")
    amount_min = models.DecimalField("mindestens", max_digits=15, decimal_places=2, null=True)
    amount_max = models.DecimalField("höchstens", max_digits=15, decimal_places=2, null=True)
    amount_qualifier = models.CharField("Betrag ist", max_length=14, blank=True)
    period_end_last = models.DateField("spätestes Ende", null=True)
    paid = models.DecimalField("ausgezahlt", max_digits=15, decimal_places=2)
    left = models.DecimalField("noch offen", max_digits=15, decimal_places=2, null=True)
    has_open_obligation = models.BooleanField("offene Auflage")
    gaps = ArrayField(models.CharField(max_length=30), verbose_name="Was fehlt")
    late_from = models.DateField("erste offene Frist", null=True)
    proof_late_from = models.DateField("erster offener Nachweis", null=True)
    tell_from = models.DateField("zu melden seit", null=True)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = "Stand einer Akte"
        verbose_name_plural = "Stände der Akten"
        indexes = [
            models.Index(
                models.F("day").desc(nulls_last=True),
                models.F("decision").desc(),
                name="states_newest_first",
            )
        ]

    def __str__(self):
        return f"Stand der Akte {self.decision_id}"


class FileOffice(models.Model):
    """A grant office that looks after a decision, as the gate says; kept as `FileState` is."""

    office = models.ForeignKey(
        Organisation,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="+",
        verbose_name="Förderstelle",
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        verbose_name="Entscheidung",
    )

    class Meta:
        verbose_name = "Förderstelle einer Akte"
        verbose_name_plural = "Förderstellen der Akten"
        constraints = [
            models.UniqueConstraint(fields=["office", "decision"], name="an_office_has_a_file_once")
        ]

    def __str__(self):
        return f"Akte {self.decision_id} bei {self.office_id}"


class StaleState(models.Model):
    """The state of a decision has to be read anew, without a decision that of all: by triggers.

    0 stands for no decision: of all, it has to be read anew which office looks after them. A row
    for each change, so that no writer ever waits for another's.
    """

    decision_id = models.BigIntegerField("Entscheidung", null=True)

    class Meta:
        verbose_name = "Neu zu lesender Stand"
        verbose_name_plural = "Neu zu lesende Stände"

    def __str__(self):
        return f"Stand der Akte {self.decision_id or 'jeder'}"
