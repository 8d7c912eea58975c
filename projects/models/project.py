"""The project itself; what belongs to it is in `ties.py` and `work.py`."""

import pghistory
from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from evidence.folding import folded_index
from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import (
    AmountField,
    FlexDateField,
    amount_promise,
    date_promise,
    order_promise,
)
from projects.gates import OfProjectQuerySet, ProjectQuerySet
from projects.publication import PUBLIC, Publishable, publication_promises
from regions.models import District, Municipality
from strategy.models import FieldOfAction, Theme

# Readers ask an office; whoever sits there today has a right not to stand here (R86).
NO_PERSON = RegexValidator(
    r"\b(Herrn?|Frau)\b",
    "Bitte nur die Stelle nennen, keine Person.",
    code="person",
    inverse_match=True,
)


class State(models.TextChoices):
    """How far the work is; a press „abgeschlossen“ means IMPLEMENTED, not CLOSED."""

    IDEA = "idea", "Idee"
    CONCEPT = "concept", "Konzept"
    POSTPONED = "postponed", "Zurückgestellt"
    DROPPED = "dropped", "Verworfen"
    APPLIED = "applied", "Beantragt"
    REJECTED = "rejected", "Abgelehnt"
    GRANTED = "granted", "Bewilligt"
    RUNNING = "running", "Laufend"
    PAUSED = "paused", "Ruhend"
    IMPLEMENTED = "implemented", "Umgesetzt"
    ABORTED = "aborted", "Abgebrochen"
    IN_PROOF = "in_proof", "Im Nachweis"
    CLOSED = "closed", "Abgeschlossen"
    MAINSTREAMED = "mainstreamed", "Verstetigt"
    UNKNOWN = "unknown", "Stand unbekannt"


class Relevance(models.TextChoices):
    CORE = "core", "Digitalisierung ist der Kern"
    PARTIAL = "partial", "Digitaler Anteil"
    CONTEXT = "context", "Kein Digitalprojekt, aber wichtig für Förderung und Zusammenarbeit"


@pghistory.track()
@may_be_blank(
    "blanks_of_projects_have_known_reasons",
    *("start", "end", "duration_months", "districts", "municipalities", "fields_of_action"),
    *("contact_office", "websites", "milestones", "activities"),
)
@known_choices(
    state="states_of_projects_are_known",
    relevance="relevances_of_projects_are_known",
    fields_basis="bases_of_the_fields_of_projects_are_known",
)
class Project(Publishable, Cited, MayBeBlank):
    """A project of the region. NULL bounds mean that no source tells the date or the amount."""

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=200)
    short_title = models.CharField("Kurztitel", max_length=60, blank=True)
    summary = models.TextField("Zusammenfassung", blank=True)
    state = models.CharField("Stand", max_length=14, choices=State, default=State.UNKNOWN)
    state_wording = models.CharField("Stand laut Quelle", max_length=60, blank=True)
    relevance = models.CharField("Digitalbezug", max_length=8, choices=Relevance)
    start = FlexDateField("Beginn")
    end = FlexDateField("Ende")
    planned_start = FlexDateField("Geplanter Beginn")
    planned_end = FlexDateField("Geplantes Ende")
    duration_months = models.PositiveSmallIntegerField("Laufzeit (Monate)", null=True, blank=True)
    total_expenditure = AmountField("Gesamtausgaben")
    eligible_expenditure = AmountField("Zuwendungsfähige Ausgaben")
    own_contribution = AmountField("Eigenanteil")
    third_party_share = AmountField("Anteil Dritter")
    districts = models.ManyToManyField(
        District, blank=True, related_name="projects", verbose_name="Landkreise"
    )
    districts_note = models.CharField("Hinweis zu den Landkreisen", max_length=300, blank=True)
    municipalities = models.ManyToManyField(
        Municipality, blank=True, related_name="projects", verbose_name="Gemeinden"
    )
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="projects", verbose_name="Handlungsfelder"
    )
    fields_basis = models.CharField(
        "Grundlage der Handlungsfelder",
        max_length=6,
        choices=FieldOfAction.Assignment,
        default=FieldOfAction.Assignment.EDITOR,
    )
    themes = models.ManyToManyField(
        Theme, blank=True, related_name="projects", verbose_name="Themen"
    )
    partners_note = models.CharField("Hinweis zu den Beteiligten", max_length=300, blank=True)
    contact_office = models.CharField(
        "Ansprechstelle",
        max_length=200,
        blank=True,
        validators=[NO_PERSON],
        help_text="Die Stelle, die Fragen zum Projekt beantwortet; keine Personen.",
    )
    contact_address = models.CharField(
        "Adresse der Ansprechstelle",
        max_length=300,
        blank=True,
        validators=[NO_PERSON],
        help_text="Anschrift, E-Mail-Adresse oder Telefon der Stelle.",
    )
    notes = models.TextField("Hinweise", blank=True)
    # A deleted draft, which may be fetched back for some days (projects.release.discarding).
    discarded_at = models.DateTimeField("Entwurf gelöscht am", null=True, editable=False)
    discarded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="Entwurf gelöscht von",
    )

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = "Projekt"
        verbose_name_plural = "Projekte"
        ordering = ["title", "pk"]
        indexes = [
            models.Index(fields=["publication", "state"], name="project_publication_state"),
            models.Index(fields=["start_first"], name="project_start"),
            models.Index(fields=["title"], name="project_title"),
            folded_index("title", "project_folded_title"),
            folded_index("short_title", "project_folded_short_title"),
        ]
        constraints = [
            *publication_promises("projects"),
            models.CheckConstraint(
                condition=~Q(publication__in=PUBLIC) | ~Q(summary=""),
                name="published_projects_have_a_summary",
                violation_error_message="Zum Veröffentlichen fehlt die Zusammenfassung.",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="projects_have_a_title"),
            models.CheckConstraint(
                condition=Q(discarded_at__isnull=True, discarded_by__isnull=True)
                | Q(discarded_at__isnull=False, discarded_by__isnull=False, publication="draft"),
                name="only_drafts_are_discarded_and_say_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(contact_address="") | ~Q(contact_office=""),
                name="an_address_for_questions_names_its_office",
                violation_error_message="Bitte auch die Ansprechstelle nennen.",
            ),
            order_promise("start", "end", "projects_begin_before_they_end"),
            order_promise(
                "planned_start",
                "planned_end",
                "projects_plan_to_begin_before_they_end",
                "Das geplante Ende liegt vor dem geplanten Beginn.",
            ),
            date_promise("start", "projects_know_the_days_they_begin"),
            date_promise("end", "projects_know_the_days_they_end"),
            date_promise("planned_start", "projects_know_the_days_of_their_planned_start"),
            date_promise("planned_end", "projects_know_the_days_of_their_planned_end"),
            amount_promise("total_expenditure", "total_expenditures_match_their_qualifier"),
            amount_promise("eligible_expenditure", "eligible_expenditures_match_their_qualifier"),
            amount_promise("own_contribution", "own_contributions_match_their_qualifier"),
            amount_promise("third_party_share", "third_party_shares_match_their_qualifier"),
        ]

    def __str__(self):
        return self.title

    def becomes_public(self):
        """Reports without a day get today's: the first on which anybody can read them."""
        self.news.filter(day=None).update(day=localdate())

    def problems_before_publication(self):
        rows = [*self.photos.all(), *self.documents.all()]
        return [row.problem for row in rows if row.problem]

    apart_reads = ("districts",)

    @property
    def apart(self):
        """What tells it from another of the same title."""
        counties = [each.short_name for each in self.districts.all()]
        since = f"ab {self.start}" if self.start else ""
        return ", ".join(filter(None, [*counties, since])) or self.get_publication_display()

    @property
    def name(self):
        """The short title where there is one."""
        return self.short_title or self.title

    @property
    def subtitle(self):
        """What follows the short title in the full one, else nothing."""
        if not self.short_title or not self.title.startswith(self.short_title):
            return ""
        return self.title.removeprefix(self.short_title).lstrip(" –:-")

    @property
    def headline(self):
        return self.short_title if self.subtitle else self.title


class OfProject(models.Model):
    """A row that belongs to a project and is as visible as it."""

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        abstract = True

    def before_writing(self):
        """Raise ValidationError for what keeps the row from being written, beyond its fields."""


@track_links
class ProjectDistrictLink(Project.districts.through):
    class Meta:
        proxy = True


@track_links
class ProjectMunicipalityLink(Project.municipalities.through):
    class Meta:
        proxy = True


@track_links
class ProjectFieldOfActionLink(Project.fields_of_action.through):
    class Meta:
        proxy = True


@track_links
class ProjectThemeLink(Project.themes.through):
    class Meta:
        proxy = True
