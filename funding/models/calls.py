"""Calls for applications of a programme: their days, what they give, whom and what they ask for."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.keys import free_key
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
from funding.gates import OfProgrammeQuerySet, RequirementQuerySet
from funding.models.programmes import Programme
from funding.one_application import one_application_each
from funding.rules.call_state import CallDays, CallState, state_of


class AddressOfCall(models.SlugField):
    """Made of programme and name with the first saving; once given it stays, so links hold."""

    def pre_save(self, model_instance, add):
        call = model_instance
        call.slug = call.slug or free_key(Call, "slug", f"{call.programme.slug} {call.name}")
        return call.slug

    def deconstruct(self):
        """For migrations a slug like any other."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.SlugField", args, kwargs


@pghistory.track()
@may_be_blank(
    "blanks_of_calls_have_known_reasons", "opens", "closes", "decided", "outcome", "eligible"
)
@known_choices(state_fixed="fixed_states_of_calls_are_known")
class Call(Cited, MayBeBlank):
    """A call for applications of a programme (Förderaufruf).

    Its days stand as they were published and are never moved (R19); its state follows from them.
    """

    class FixedState(models.TextChoices):
        ANNOUNCED = "announced", "angekündigt"
        OPEN = "open", "offen"
        ENDED = "ended", "beendet"
        CANCELLED = "cancelled", "abgesagt"

    slug = AddressOfCall("Adresse", max_length=120, unique=True, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="calls")
    name = models.CharField("Aufruf", max_length=80)
    motto = models.CharField("Motto", max_length=150, blank=True)
    year = models.PositiveSmallIntegerField("Jahr", null=True, blank=True)
    announced = FlexDateField("Angekündigt")
    opens = FlexDateField("Öffnet")
    closes = FlexDateField("Schließt")
    council_deadline = FlexDateField("Ratsbeschluss bis")
    decided = FlexDateField("Entschieden")
    ends = FlexDateField("Förderung endet")
    state_fixed = models.CharField(
        "Stand, wo Tage fehlen",
        max_length=9,
        choices=FixedState,
        blank=True,
        help_text="Sonst folgt der Stand aus den Tagen.",
    )
    is_one_per_body = models.BooleanField(
        "nur ein Antrag je Stelle",
        default=False,
        help_text="Wer mitmacht, stellt keinen zweiten, auch nicht als Partner.",
    )
    is_two_stage = models.BooleanField(
        "zweistufig",
        default=False,
        help_text="Erst wird ausgewählt, dann stellen die Ausgewählten ihren Antrag.",
    )
    budget = AmountField("Mittel des Aufrufs")
    minimum_volume = AmountField("Mindestvolumen")
    duration = models.CharField("Dauer der Förderung", max_length=100, blank=True)
    outcome = models.CharField("Ergebnis", max_length=200, blank=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = OfProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "Förderaufruf"
        verbose_name_plural = "Förderaufrufe"
        ordering = ["programme__name", "year", "pk"]
        triggers = [one_application_each("c.id = NEW.id")]
        constraints = [
            models.UniqueConstraint(fields=["programme", "name"], name="a_call_is_listed_once"),
            date_promise("announced", "calls_know_the_days_they_are_announced"),
            date_promise("opens", "calls_know_the_days_they_open"),
            date_promise("closes", "calls_know_the_days_they_close"),
            date_promise("council_deadline", "calls_know_the_days_of_the_council_deadline"),
            date_promise("decided", "calls_know_the_days_they_are_decided"),
            date_promise("ends", "calls_know_the_days_their_money_ends"),
            order_promise(
                "opens",
                "closes",
                "calls_open_before_they_close",
                "Der Aufruf schließt, bevor er öffnet.",
            ),
            order_promise(
                "closes",
                "decided",
                "calls_close_before_they_are_decided",
                "Entschieden wird, nachdem der Aufruf geschlossen ist.",
            ),
            amount_promise("budget", "call_budgets_match_their_qualifier"),
            amount_promise("minimum_volume", "minimum_volumes_of_calls_match_their_qualifier"),
            models.CheckConstraint(
                condition=Q(state_fixed__in=["", "cancelled"]) | Q(closes_edtf=""),
                name="the_state_of_a_call_follows_from_its_days",
                violation_error_message=(
                    "Der Aufruf hat einen Tag, an dem er schließt; sein Stand folgt daraus."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.programme}, {self.name}"

    def state_on(self, day) -> CallState:
        return state_of(self.days, day)

    @property
    def days(self) -> CallDays:
        return CallDays(
            opens=self.opens.last,
            closes=self.closes.last,
            decided=self.decided.last,
            ends=self.ends.last,
            fixed=self.state_fixed,
        )


class OfCall(Cited):
    """A row of a call, which everybody may read as the call."""

    objects = OfProgrammeQuerySet.as_manager()

    class Meta:
        abstract = True


@pghistory.track()
@known_choices(kind="kinds_of_days_of_calls_are_known")
class CallDay(OfCall):
    """A further day of a call, or the one on which it was to close before it was extended."""

    HEAD = ("label",)

    class Kind(models.TextChoices):
        FORMER = "former", "früherer Schluss, später verlängert"
        FURTHER = "further", "weiterer Tag"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="further_days")
    kind = models.CharField("Art", max_length=7, choices=Kind)
    label = models.CharField("Bezeichnung", max_length=100)
    day = FlexDateField("Datum")
    note = models.CharField("Hinweis", max_length=300, blank=True)

    class Meta:
        verbose_name = "Weiterer Tag"
        verbose_name_plural = "Weitere Tage"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "label"],
                name="a_day_of_a_call_is_listed_once",
                violation_error_message="Dieser Tag steht schon beim Aufruf.",
            ),
            date_promise("day", "further_days_of_calls_know_their_days"),
        ]

    def __str__(self):
        return self.label


@pghistory.track()
class CallRate(OfCall):
    """How much a call gives for what: a rate, at most so many euros, or both (R42)."""

    HEAD = ("label",)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="rates")
    label = models.CharField("gilt für", max_length=100)
    percent = PercentField("Fördersatz")
    cap = AmountField("Höchstbetrag")

    class Meta:
        verbose_name = "Satz oder Höchstbetrag"
        verbose_name_plural = "Sätze und Höchstbeträge"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "label"],
                name="a_rate_of_a_call_is_listed_once",
                violation_error_message="Das steht schon beim Aufruf.",
            ),
            percent_promise("percent", "rates_of_calls_are_percentages"),
            amount_promise("cap", "caps_of_calls_match_their_qualifier"),
        ]

    def __str__(self):
        return self.label


@pghistory.track()
@known_choices(kind="kinds_of_eligible_bodies_are_known")
class EligibleBody(OfCall):
    """Who may apply to a call."""

    HEAD = ("kind",)

    class Kind(models.TextChoices):
        DISTRICTS = "districts", "Landkreise"
        MUNICIPALITIES = "municipalities", "Städte und Gemeinden"
        ALLIANCES = "alliances", "Zusammenschlüsse von Kommunen"
        PUBLIC = "public", "Andere öffentliche Stellen"
        PRIVATE = "private", "Unternehmen und Vereine"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="eligible")
    kind = models.CharField("Art", max_length=14, choices=Kind)
    note = models.CharField("Hinweis", max_length=200, blank=True)

    class Meta:
        verbose_name = "Antragsberechtigt"
        verbose_name_plural = "Wer sich bewerben darf"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "kind"],
                name="an_eligible_body_is_listed_once",
                violation_error_message="Das steht schon beim Aufruf.",
            ),
        ]

    def __str__(self):
        return self.get_kind_display()


@pghistory.track()
class CallStage(OfCall):
    """A step from the application to the money, in its order (R45)."""

    HEAD = ("name",)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="stages")
    name = models.CharField("Schritt", max_length=120)
    note = models.CharField("Hinweis", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Schritt des Verfahrens"
        verbose_name_plural = "Schritte des Verfahrens"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "name"],
                name="a_stage_of_a_call_is_listed_once",
                violation_error_message="Dieser Schritt steht schon beim Aufruf.",
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@known_choices(basis="bases_of_requirements_are_known")
class Requirement(Cited):
    """What a call asks of an application; a draft is read by staff only."""

    HEAD = ("text",)

    class Basis(models.TextChoices):
        SOURCE = "source", "laut Quelle"
        EDITOR = "editor", "von der Redaktion zugeordnet"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="requirements")
    text = models.CharField("Anforderung", max_length=200)
    basis = models.CharField("Grundlage", max_length=6, choices=Basis)
    is_draft = models.BooleanField("Entwurf", default=False, help_text="noch nicht öffentlich")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = RequirementQuerySet.as_manager()

    class Meta:
        verbose_name = "Anforderung"
        verbose_name_plural = "Anforderungen"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "text"],
                name="a_requirement_is_listed_once",
                violation_error_message="Diese Anforderung steht schon beim Aufruf.",
            ),
        ]

    def __str__(self):
        return self.text
