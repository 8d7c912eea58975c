"""Dated happenings of projects, programmes and organisations, for the chronicle."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from funding.gates import EventQuerySet
from funding.models.decisions import Decision
from funding.models.programmes import Programme
from projects.models import Project
from regions.models import Organisation


@pghistory.track()
@may_be_blank("blanks_of_events_have_known_reasons", "day", "place")
@known_choices(kind="kinds_of_events_are_known")
class Event(Cited, MayBeBlank):
    """Something that happened, or is due, on a day or in a period."""

    HEAD = ("title",)

    class Kind(models.TextChoices):
        HANDOVER = "handover", "Bescheidübergabe"
        GATHERING = "gathering", "Veranstaltung"
        CONFERENCE = "conference", "Regionalkonferenz"
        RESOLUTION = "resolution", "Beschluss"
        START = "start", "Start"
        DEADLINE = "deadline", "Frist"
        CONSTRUCTION = "construction", "Bau"
        OPENING = "opening", "Eröffnung"
        APPLICATION = "application", "Antrag"
        END = "end", "Ende"
        COMPLETION = "completion", "Abschluss"
        SELECTION = "selection", "Auswahl"
        PARTICIPATION = "participation", "Beteiligung"
        CHANGE = "change", "Änderung"
        VISIT = "visit", "Besuch"
        PRESENTATION = "presentation", "Vorstellung"
        AWARD_OF_CONTRACT = "award_of_contract", "Vergabe"
        COMMISSIONING = "commissioning", "Inbetriebnahme"
        PRIZE = "prize", "Auszeichnung"
        FORERUNNER = "forerunner", "Vorläufer"
        LAW = "law", "Gesetz"

    key = models.SlugField("Kennung", max_length=80, unique=True)
    kind = models.CharField("Art", max_length=17, choices=Kind)
    title = models.CharField("Titel", max_length=200)
    day = FlexDateField("Datum")
    place = models.CharField("Ort", max_length=150, blank=True)
    projects = models.ManyToManyField(
        Project, blank=True, related_name="events", verbose_name="Projekte"
    )
    programmes = models.ManyToManyField(
        Programme, blank=True, related_name="events", verbose_name="Förderprogramme"
    )
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="events", verbose_name="Organisationen"
    )
    decision = models.OneToOneField(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="event",
        verbose_name="Übergabe der Entscheidung",
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "Ereignis"
        verbose_name_plural = "Ereignisse"
        ordering = [models.F("day_first").desc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["day_first"], name="event_day")]
        constraints = [
            date_promise("day", "events_know_their_days"),
            models.CheckConstraint(condition=~Q(title=""), name="events_have_a_title"),
            models.CheckConstraint(
                condition=Q(decision__isnull=True) | Q(kind="handover"),
                name="only_a_handover_belongs_to_a_decision",
                violation_error_message="Nur eine Bescheidübergabe gehört zu einer Entscheidung.",
            ),
        ]

    def __str__(self):
        return self.title


@track_links
class EventProjectLink(Event.projects.through):
    class Meta:
        proxy = True


@track_links
class EventProgrammeLink(Event.programmes.through):
    class Meta:
        proxy = True


@track_links
class EventOrganisationLink(Event.organisations.through):
    class Meta:
        proxy = True
