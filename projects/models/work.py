"""What is done in a project and when: phases, activities, milestones."""

import pghistory
from django.db import models
from django.db.models import F, Q

from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise, order_promise
from projects.models.project import OfProject, Project


@pghistory.track()
@may_be_blank("blanks_of_phases_have_known_reasons", "start", "end")
class Phase(Cited, MayBeBlank, OfProject):
    """A stretch of a project; when its end moved, the former end stays."""

    HEAD = ("name",)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="phases")
    name = models.CharField("Phase", max_length=80)
    start = FlexDateField("Beginn")
    end = FlexDateField("Ende")
    original_end = FlexDateField("Ursprüngliches Ende")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Phase"
        verbose_name_plural = "Phasen"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "name"], name="a_phase_is_listed_once"),
            date_promise("start", "phases_know_the_days_they_begin"),
            date_promise("end", "phases_know_the_days_they_end"),
            date_promise("original_end", "phases_know_the_days_of_their_former_end"),
            order_promise("start", "end", "phases_begin_before_they_end"),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@may_be_blank(
    "blanks_of_activities_have_known_reasons", "period", "place", "participants", "result"
)
@known_choices(kind="kinds_of_activities_are_known", decision="decisions_on_activities_are_known")
class Activity(Cited, MayBeBlank, OfProject):
    """Something done in a project, and what came of it."""

    HEAD = ("title",)

    class Kind(models.TextChoices):
        CHECK = "culture_and_process_check", "Kultur- und Prozesscheck"
        LIVING_LAB = "living_lab", "Reallabor"
        TRAINING = "training", "Qualifizierungsmaßnahme"
        CONCEPT = "concept", "Konzept"
        EVENT = "event", "Veranstaltung"
        TRIAL = "trial", "Erprobung"
        STUDY = "study", "Untersuchung"

    # Where something is tried or found out, so that a decision follows.
    LOGGED = (Kind.LIVING_LAB, Kind.TRIAL, Kind.CHECK, Kind.STUDY)

    class Decision(models.TextChoices):
        ADOPT = "adopt", "übernehmen"
        ADAPT = "adapt", "anpassen"
        STOP = "stop", "beenden"
        PARTLY = "part", "teils übernehmen"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="activities")
    kind = models.CharField("Art", max_length=26, choices=Kind)
    title = models.CharField("Titel", max_length=150)
    question = models.CharField("Frage", max_length=300, blank=True)
    description = models.TextField("Beschreibung", blank=True)
    place = models.CharField("Ort", max_length=150, blank=True)
    period = FlexDateField("Zeitraum")
    participants = models.CharField("Teilnehmende", max_length=200, blank=True)
    approach = models.TextField("Vorgehen", blank=True)
    result = models.TextField("Ergebnis", blank=True)
    decision = models.CharField("Entscheidung", max_length=5, choices=Decision, blank=True)
    decision_reason = models.TextField("Begründung der Entscheidung", blank=True)
    lesson = models.TextField("Was andere daraus lernen können", blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Aktivität"
        verbose_name_plural = "Aktivitäten"
        ordering = ["position", "pk"]
        indexes = [
            models.Index(
                "decision",
                F("period_last").desc(nulls_last=True),
                name="activities_that_were_decided",
                condition=~Q(decision=""),
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["project", "title"], name="an_activity_is_listed_once"),
            date_promise("period", "activities_know_the_days_of_their_period"),
            models.CheckConstraint(
                condition=Q(decision="") | ~Q(decision_reason=""),
                name="decisions_on_activities_have_a_reason",
                violation_error_message="Bitte die Entscheidung begründen.",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_logged(self):
        return self.kind in self.LOGGED


@pghistory.track()
@may_be_blank("blanks_of_milestones_have_known_reasons", "due", "met")
class Milestone(Cited, MayBeBlank, OfProject):
    """A point a project planned to reach (`due`) and when it did (`met`)."""

    HEAD = ("title",)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField("Meilenstein", max_length=150)
    due = FlexDateField("Geplant")
    met = FlexDateField("Erreicht")
    note = models.CharField("Hinweis", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Meilenstein"
        verbose_name_plural = "Meilensteine"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "title"], name="a_milestone_is_listed_once"),
            date_promise("due", "milestones_know_the_days_they_are_due"),
            date_promise("met", "milestones_know_the_days_they_were_met"),
        ]

    def __str__(self):
        return self.title
