"""What was done so that people can work digitally, in numbers and never with their names (R58)."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.counts import CountField, count_promise
from evidence.values.fields import FlexDateField, date_promise
from processes.gates import RegisterQuerySet
from processes.models.register import Service
from projects.models import Project
from regions.models import District, Organisation


@pghistory.track()
@known_choices(kind="kinds_of_qualification_are_known")
class Qualification(Cited):
    """A course, the multipliers, posts or a network, as sources tell of them."""

    HEAD = ("title", "kind")

    class Kind(models.TextChoices):
        COURSE = "course", "Qualifizierung"
        MULTIPLIERS = "multipliers", "Multiplikatoren"
        POSTS = "posts", "Stellen"
        NETWORK = "network", "Netzwerk"

    key = models.SlugField("Kennung", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=150)
    kind = models.CharField("Art", max_length=11, choices=Kind)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="qualifications",
        verbose_name="Durchführende Stelle",
    )
    districts = models.ManyToManyField(
        District, blank=True, related_name="qualifications", verbose_name="Landkreise"
    )
    audience = models.CharField("Für wen", max_length=200, blank=True)
    start = FlexDateField("Beginn")
    end = FlexDateField("Ende")
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="qualifications",
        verbose_name="Projekt",
    )
    services = models.ManyToManyField(
        Service,
        blank=True,
        related_name="qualifications",
        verbose_name="Verwaltungsleistungen",
    )
    facts = models.TextField("Was die Quellen sagen")
    note = models.CharField("Hinweis", max_length=400, blank=True)

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Qualifizierung"
        verbose_name_plural = "Qualifizierungen"
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(facts=""),
                name="qualifications_say_what_a_source_says",
                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
            ),
            date_promise("start", "qualifications_know_the_days_they_began"),
            date_promise("end", "qualifications_know_the_days_they_ended"),
        ]

    def __str__(self):
        return self.title


@pghistory.track()
class QualificationFigure(Cited):
    """How many people, posts or members a source names; unknown is not 0."""

    HEAD = ("label", "quantity")

    qualification = models.ForeignKey(
        Qualification, on_delete=models.CASCADE, related_name="figures"
    )
    label = models.CharField("Bezeichnung", max_length=80)
    quantity = CountField("Anzahl")
    as_of = FlexDateField("Stand")

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Zahl einer Qualifizierung"
        verbose_name_plural = "Zahlen von Qualifizierungen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["qualification", "label"], name="a_figure_of_a_qualification_is_listed_once"
            ),
            count_promise("quantity", "figures_of_qualifications_match_their_qualifier"),
            date_promise("as_of", "figures_of_qualifications_know_their_days"),
        ]

    def __str__(self):
        return f"{self.label}: {self.quantity}"


@track_links
class QualificationDistrictLink(Qualification.districts.through):
    class Meta:
        proxy = True


@track_links
class QualificationServiceLink(Qualification.services.through):
    class Meta:
        proxy = True
