"""Strategies of the region, their versions, and the fields of action that a version names."""

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


@pghistory.track()
@may_be_blank("blanks_of_strategies_have_known_reasons", "body", "districts", "website")
@known_choices(
    kind="kinds_of_strategies_are_known",
    existence="existences_of_strategies_are_known",
    status="statuses_of_strategies_are_known",
)
class Strategy(Cited, MayBeBlank):
    """What one or several bodies want; `existence` says how well it is proven that it is there."""

    HEAD = ("title",)

    class Kind(models.TextChoices):
        DIGITAL = "digital", "Digitalstrategie"
        SMART_CITY = "smart_city", "Smart-City-Strategie"
        FUTURE = "future", "Zukunftskonzept"
        REGIONAL = "regional", "Regionales Entwicklungskonzept"
        FEASIBILITY = "feasibility", "Machbarkeitsprüfung"
        MATURITY = "maturity", "Reifegradanalyse"
        INTENT = "intent", "Absichtserklärung"

    class Existence(models.TextChoices):
        PROVEN = "proven", "Dokument oder Beschluss belegt"
        REPORTED = "reported", "Quellen berichten darüber"
        NOT_PROVEN = "not_proven", "nur die Absicht ist belegt"

    class Status(models.TextChoices):
        INTENDED = "intended", "beabsichtigt"
        ADOPTED = "adopted", "beschlossen"
        RECOGNISED = "recognised", "anerkannt"
        RUNNING = "running", "in Umsetzung"
        CLOSED = "closed", "abgeschlossen"
        EXPIRED = "expired", "ausgelaufen"
        UNKNOWN = "unknown", "Stand unbekannt"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=200)
    kind = models.CharField("Art", max_length=11, choices=Kind)
    body = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="strategies",
        verbose_name="Verantwortliche Stelle",
    )
    body_label = models.CharField("Verantwortlich laut Quelle", max_length=150, blank=True)
    districts = models.ManyToManyField(
        District, blank=True, related_name="strategies", verbose_name="Landkreise"
    )
    existence = models.CharField("Beleglage", max_length=10, choices=Existence)
    status = models.CharField("Stand", max_length=10, choices=Status, default=Status.UNKNOWN)
    summary = models.TextField("Zusammenfassung")
    website = models.URLField("Website", blank=True)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Strategie"
        verbose_name_plural = "Strategien"
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(summary=""),
                name="strategies_say_what_a_source_says",
                violation_error_message="Bitte Titel und Zusammenfassung nennen.",
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=True) | Q(body_label=""),
                name="a_strategy_names_its_body_once",
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
@may_be_blank("blanks_of_strategy_versions_have_known_reasons", "adopted_on", "published_on")
class StrategyVersion(Cited, MayBeBlank):
    """A strategy as it was written down once; one without a label is the only one known."""

    HEAD = ("label",)

    strategy = models.ForeignKey(
        Strategy, on_delete=models.CASCADE, related_name="versions", verbose_name="Strategie"
    )
    label = models.CharField(
        "Bezeichnung",
        max_length=100,
        blank=True,
        help_text="leer: keine Quelle benennt die Fassung",
    )
    adopted_on = FlexDateField("Beschlossen am")
    published_on = FlexDateField("Veröffentlicht am")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Fassung der Strategie"
        verbose_name_plural = "Fassungen der Strategie"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "label"],
                name="a_version_of_a_strategy_is_listed_once",
                violation_error_message="Diese Fassung der Strategie gibt es schon.",
            ),
            date_promise("adopted_on", "strategy_versions_know_the_days_of_their_adoption"),
            date_promise("published_on", "strategy_versions_know_the_days_they_were_published"),
        ]

    def __str__(self):
        return self.label or "Fassung ohne Namen"


@pghistory.track()
@known_choices(basis="bases_of_fields_of_versions_are_known")
class VersionField(models.Model):
    """A field of action that a version of a strategy names, or that editors read into it."""

    class Basis(models.TextChoices):
        SOURCE = "source", "in einer Quelle genannt"
        EDITOR = "editor", "von der Redaktion zugeordnet"

    version = models.ForeignKey(StrategyVersion, on_delete=models.CASCADE, related_name="fields")
    field_of_action = models.ForeignKey(
        FieldOfAction,
        on_delete=models.PROTECT,
        related_name="version_fields",
        verbose_name="Handlungsfeld",
    )
    basis = models.CharField("Grundlage", max_length=6, choices=Basis, default=Basis.SOURCE)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Handlungsfeld der Fassung"
        verbose_name_plural = "Handlungsfelder der Fassung"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "field_of_action"], name="a_version_names_a_field_once"
            ),
        ]

    def __str__(self):
        return str(self.field_of_action)


@track_links
class StrategyDistrictLink(Strategy.districts.through):
    class Meta:
        proxy = True
