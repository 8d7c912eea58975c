"""Measures of the strategies, and how far each county has come with them."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from regions.models import District, Organisation
from strategy.gates import StrategyQuerySet
from strategy.models.fields_of_action import FieldOfAction
from strategy.models.strategies import Strategy


@pghistory.track()
@may_be_blank(
    "blanks_of_measures_have_known_reasons",
    *("strategy", "goal", "fields_of_action", "body", "districts", "states", "indicators"),
)
@known_choices(
    status="statuses_of_measures_are_known",
    fields_basis="bases_of_the_fields_of_measures_are_known",
)
class Measure(Cited, MayBeBlank):
    """What is to be done for a strategy, or beside any; told without what no source says."""

    HEAD = ("title",)

    class Status(models.TextChoices):
        INTENDED = "intended", "beabsichtigt"
        PREPARING = "preparing", "in Vorbereitung"
        RUNNING = "running", "in Umsetzung"
        DONE = "done", "umgesetzt"
        CLOSED = "closed", "abgeschlossen"
        UNKNOWN = "unknown", "Stand unbekannt"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=200)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name="Strategie",
    )
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="measures", verbose_name="Handlungsfelder"
    )
    fields_basis = models.CharField(
        "Grundlage der Handlungsfelder",
        max_length=6,
        choices=FieldOfAction.Assignment,
        default=FieldOfAction.Assignment.EDITOR,
    )
    goal = models.CharField("Ziel", max_length=300, blank=True)
    facts = models.TextField("Was die Quellen sagen")
    status = models.CharField("Stand", max_length=9, choices=Status, default=Status.UNKNOWN)
    body = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name="Verantwortliche Stelle",
    )
    body_label = models.CharField("Verantwortlich laut Quelle", max_length=150, blank=True)
    districts = models.ManyToManyField(
        District, blank=True, related_name="measures", verbose_name="Landkreise"
    )
    note = models.CharField("Hinweis", max_length=400, blank=True)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Maßnahme"
        verbose_name_plural = "Maßnahmen"
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(facts=""),
                name="measures_say_what_a_source_says",
                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=True) | Q(body_label=""),
                name="a_measure_names_its_body_once",
                violation_error_message="Bitte die Stelle wählen oder mit Worten nennen.",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def body_name(self):
        """The body, or the words of the source for it; empty where none says who."""
        return self.body.name if self.body else self.body_label


@pghistory.track()
@known_choices(state="states_of_measures_are_known")
class MeasureState(Cited):
    """How far a county has come with a measure; no row means that no source says it."""

    HEAD = ("district", "state")

    class State(models.TextChoices):
        PLANNED = "planned", "geplant"
        RUNNING = "running", "läuft"
        LIVE = "live", "live"

    measure = models.ForeignKey(
        Measure, on_delete=models.CASCADE, related_name="states", verbose_name="Maßnahme"
    )
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="measure_states", verbose_name="Landkreis"
    )
    state = models.CharField("Stand", max_length=7, choices=State)
    since = FlexDateField("Dieser Stand seit")

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Stand im Landkreis"
        verbose_name_plural = "Stand in den Landkreisen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "district"],
                name="a_measure_has_one_state_in_a_county",
                violation_error_message="Für diesen Landkreis steht schon ein Stand da.",
            ),
            date_promise("since", "states_of_measures_know_the_days_they_began"),
        ]

    def __str__(self):
        return f"{self.district.short_name}: {self.get_state_display()}"


@track_links
class MeasureDistrictLink(Measure.districts.through):
    class Meta:
        proxy = True


@track_links
class MeasureFieldOfActionLink(Measure.fields_of_action.through):
    class Meta:
        proxy = True
