"""The day a decision changed hands: when, where, by whom, to whom, and who was there."""

import pghistory
from django.db import models

from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from funding.gates import OfDecisionQuerySet, WitnessQuerySet
from funding.models.decisions import Decision
from regions.models import Organisation

SILENT = ("day", "place", "by_office", "to_office")


class HandoverFacts(MayBeBlank):
    """When, where and how a decision was handed over, by whom and to whom.

    Who takes the paper need not be who receives the money.
    """

    class Mode(models.TextChoices):
        IN_PERSON = "in_person", "persönlich"
        VIRTUAL = "virtual", "virtuell"
        POST = "post", "per Post"
        SENT = "sent", "versandt"

    day = FlexDateField("Übergeben")
    place = models.CharField("Ort", max_length=200, blank=True)
    mode = models.CharField("Weg", max_length=9, choices=Mode)
    by_name = models.CharField("übergeben von", max_length=100, blank=True)
    by_office = models.CharField("Amt", max_length=150, blank=True)
    to_organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name="entgegengenommen von",
    )
    to_name = models.CharField("entgegennehmende Person", max_length=100, blank=True)
    to_office = models.CharField("Amt der entgegennehmenden Person", max_length=150, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return f"Übergabe {self.day}".strip()


@pghistory.track()
@may_be_blank("blanks_of_handovers_have_known_reasons", *SILENT)
@known_choices(mode="modes_of_handovers_are_known")
class Handover(HandoverFacts, Cited):
    """The hand-over of a decision, with notes on it."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="handover")
    place_note = models.CharField("Hinweis zum Ort", max_length=300, blank=True)
    by_note = models.CharField("Hinweis zur übergebenden Person", max_length=300, blank=True)
    to_note = models.CharField("Hinweis zur Entgegennahme", max_length=300, blank=True)
    photo_credit = models.CharField(
        "Bildnachweis der Quelle",
        max_length=150,
        blank=True,
        help_text="ein Nachweis ist keine Lizenz",
    )
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "Übergabe"
        verbose_name_plural = "Übergaben"
        indexes = [models.Index(fields=["day_first"], name="handover_day")]
        constraints = [date_promise("day", "handovers_know_their_days")]


@pghistory.track()
class Witness(Cited):
    """An office-holder who was present at a hand-over (R86)."""

    HEAD = ("name",)

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="witnesses")
    name = models.CharField("Name", max_length=100)
    office = models.CharField("Amt", max_length=150, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = WitnessQuerySet.as_manager()

    class Meta:
        verbose_name = "Anwesende Person"
        verbose_name_plural = "Anwesende Personen"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["handover", "name"], name="a_witness_is_named_once"),
        ]

    def __str__(self):
        return self.name
