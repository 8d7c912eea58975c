"""Programmes that give money: who pays for them, and at which rates."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import (
    AmountField,
    FlexDateField,
    PercentField,
    amount_promise,
    date_promise,
    order_promise,
    percent_promise,
)
from funding.gates import OfProgrammeQuerySet, ProgrammeQuerySet
from projects.models import Project
from regions.models import Organisation


@pghistory.track()
@may_be_blank("blanks_of_programmes_have_known_reasons", "start", "end", "legal_basis", "funders")
@known_choices(level="levels_of_programmes_are_known")
class Programme(Cited, MayBeBlank):
    """A funding programme, with the projects that name it even without a decision."""

    class Level(models.TextChoices):
        STATE = "state", "Land"
        STATE_EU = "state_eu", "Land und EU"
        FEDERAL = "federal", "Bund"
        FEDERAL_STATE = "federal_state", "Bund und Land"
        EU = "eu", "EU"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    name = models.CharField("Name", max_length=200)
    level = models.CharField("Ebene", max_length=13, choices=Level)
    number = models.CharField("Programmnummer", max_length=20, blank=True)
    year = models.PositiveSmallIntegerField("Jahr", null=True, blank=True)
    start = FlexDateField("Beginn")
    end = FlexDateField("Ende")
    budget = AmountField("Mittel des Programms")
    minimum_volume = AmountField("Mindestvolumen")
    cap = AmountField("Höchstbetrag")
    legal_basis = models.CharField("Rechtsgrundlage", max_length=300, blank=True)
    facts = models.TextField("Was die Quellen sagen", blank=True)
    notes = models.TextField("Hinweise", blank=True)
    projects = models.ManyToManyField(
        Project, blank=True, related_name="programmes", verbose_name="Projekte"
    )

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "Förderprogramm"
        verbose_name_plural = "Förderprogramme"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="programmes_have_a_name"),
            date_promise("start", "programmes_know_the_days_they_begin"),
            date_promise("end", "programmes_know_the_days_they_end"),
            order_promise("start", "end", "programmes_begin_before_they_end"),
            amount_promise("budget", "programme_budgets_match_their_qualifier"),
            amount_promise("minimum_volume", "minimum_volumes_match_their_qualifier"),
            amount_promise("cap", "programme_caps_match_their_qualifier"),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@known_choices(role="roles_in_programmes_are_known")
class ProgrammeFunder(Cited):
    """Who pays for a programme, and who handles it; the funder can change (BMI → BMWSB)."""

    HEAD = ("organisation", "role")

    class Role(models.TextChoices):
        FUNDER = "funder", "Zuwendungsgeber"
        CO_FUNDER = "co_funder", "Kofinanzierung"
        LATER_FUNDER = "later_funder", "Zuwendungsgeber, später"
        APPROVAL_BODY = "approval_body", "Bewilligungsstelle"

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="funders")
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="programme_roles",
        verbose_name="Organisation",
    )
    role = models.CharField("Rolle", max_length=13, choices=Role)

    objects = OfProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "Geldgeber und Bewilligungsstelle"
        verbose_name_plural = "Geldgeber und Bewilligungsstellen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "organisation", "role"],
                name="an_organisation_has_a_programme_role_once",
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.organisation}"


@pghistory.track()
class ProgrammeRate(Cited):
    """A funding rate of a programme, in percent of the eligible expenditure (R42)."""

    HEAD = ("label", "percent")

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="rates")
    label = models.CharField("gilt für", max_length=80)
    percent = PercentField("Fördersatz")

    objects = OfProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "Fördersatz"
        verbose_name_plural = "Fördersätze"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "label"], name="a_rate_is_listed_once"),
            percent_promise("percent", "rates_are_percentages"),
        ]

    def __str__(self):
        return f"{self.label}: {self.percent}"


@track_links
class ProgrammeProjectLink(Programme.projects.through):
    class Meta:
        proxy = True
