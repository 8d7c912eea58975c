"""Programmes that give money, their calls, and the applications made to them."""

import pghistory
from django.db import models
from django.db.models import Q

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
from funding.gates import ApplicationQuerySet, OfProgrammeQuerySet, ProgrammeQuerySet
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


@pghistory.track()
@may_be_blank("blanks_of_calls_have_known_reasons", "opens", "closes", "outcome")
class Call(Cited, MayBeBlank):
    """A call for applications of a programme (Förderaufruf)."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="calls")
    name = models.CharField("Aufruf", max_length=80)
    motto = models.CharField("Motto", max_length=150, blank=True)
    year = models.PositiveSmallIntegerField("Jahr", null=True, blank=True)
    opens = FlexDateField("Öffnet")
    closes = FlexDateField("Schließt")
    council_deadline = FlexDateField("Ratsbeschluss bis")
    budget = AmountField("Mittel des Aufrufs")
    outcome = models.CharField("Ergebnis", max_length=200, blank=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = OfProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "Förderaufruf"
        verbose_name_plural = "Förderaufrufe"
        ordering = ["programme__name", "year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "name"], name="a_call_is_listed_once"),
            date_promise("opens", "calls_know_the_days_they_open"),
            date_promise("closes", "calls_know_the_days_they_close"),
            date_promise("council_deadline", "calls_know_the_days_of_the_council_deadline"),
            order_promise(
                "opens",
                "closes",
                "calls_open_before_they_close",
                "Der Aufruf schließt, bevor er öffnet.",
            ),
            amount_promise("budget", "call_budgets_match_their_qualifier"),
        ]

    def __str__(self):
        return f"{self.programme}, {self.name}"


@pghistory.track()
@may_be_blank("blanks_of_applications_have_known_reasons", "applicants", "submitted", "decided")
@known_choices(stage="stages_of_applications_are_known")
class Application(Cited, MayBeBlank):
    """An application, or the intention to make one, to a call or a programme."""

    HEAD = ("title",)

    class Stage(models.TextChoices):
        INTENDED = "intended", "beabsichtigt"
        DRAFT = "draft", "Entwurf"
        SUBMITTED = "submitted", "eingereicht"
        SELECTED = "selected", "ausgewählt"
        NOT_SELECTED = "not_selected", "nicht ausgewählt"
        GRANTED = "granted", "bewilligt"
        REJECTED = "rejected", "abgelehnt"
        WITHDRAWN = "withdrawn", "zurückgezogen"
        LAPSED = "lapsed", "verfristet"

    key = models.SlugField("Kennung", max_length=80, unique=True)
    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="applications", verbose_name="Projekt"
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        related_name="applications",
        verbose_name="Förderprogramm",
    )
    call = models.ForeignKey(
        Call,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name="Aufruf",
    )
    applicants = models.ManyToManyField(
        Organisation, blank=True, related_name="applications", verbose_name="Antragstellende"
    )
    title = models.CharField("Titel", max_length=150)
    stage = models.CharField("Stand", max_length=12, choices=Stage)
    submitted = FlexDateField("Eingereicht")
    decided = FlexDateField("Entschieden")
    note = models.TextField("Hinweis", blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = "Antrag"
        verbose_name_plural = "Anträge"
        ordering = ["pk"]
        constraints = [
            date_promise("submitted", "applications_know_the_days_they_were_submitted"),
            date_promise("decided", "applications_know_the_days_they_were_decided"),
            models.CheckConstraint(
                condition=~Q(stage__in=["intended", "draft"])
                | Q(submitted_edtf="", decided_edtf=""),
                name="an_intention_was_neither_submitted_nor_decided",
                violation_error_message="Was nur beabsichtigt ist, hat kein Einreichungsdatum.",
            ),
        ]

    def __str__(self):
        return self.title


@pghistory.track(obj_field=None)
class ProgrammeProjectLink(Programme.projects.through):
    class Meta:
        proxy = True


@pghistory.track(obj_field=None)
class ApplicationApplicantLink(Application.applicants.through):
    class Meta:
        proxy = True
