"""Applications to calls and programmes, lost ones and mere intentions too."""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from funding.gates_of_applications import ApplicationQuerySet
from funding.models.calls import Call
from funding.models.programmes import Programme
from funding.one_application import one_application_each
from projects.models import Project
from regions.models import Organisation

OF_LINK = "c.id = (SELECT o.call_id FROM funding_application o WHERE o.id = NEW.application_id)"


@pghistory.track()
@may_be_blank("blanks_of_applications_have_known_reasons", "applicants", "submitted", "decided")
@known_choices(stage="stages_of_applications_are_known")
class Application(Cited, MayBeBlank):
    """An application, or the intention to make one, to a call or a programme."""

    HEAD = ("title",)

    class Stage(models.TextChoices):
        INTENDED = "intended", "beabsichtigt"
        DRAFT = "draft", "Entwurf"
        APPROVED = "approved", "intern freigegeben"
        SUBMITTED = "submitted", "eingereicht"
        INCOMPLETE = "incomplete", "unvollständig"
        COMPLETED = "completed", "nachgereicht"
        CHECKED = "checked", "formal geprüft"
        SELECTED = "selected", "ausgewählt"
        NOT_SELECTED = "not_selected", "nicht ausgewählt"
        RECOGNISED = "recognised", "anerkannt"
        APPLIED = "applied", "Antrag gestellt"
        GRANTED = "granted", "bewilligt"
        PARTLY = "partly", "teilweise bewilligt"
        REJECTED = "rejected", "abgelehnt"
        WITHDRAWN = "withdrawn", "zurückgezogen"
        LAPSED = "lapsed", "verfristet"

    # Read by those who work on the project only.
    INNER = (Stage.DRAFT, Stage.APPROVED)
    BEFORE = (Stage.INTENDED, *INNER)
    GIVEN = (Stage.GRANTED, Stage.PARTLY)
    # What the project rests on, and no more what it leads to.
    WON = (Stage.SELECTED, Stage.RECOGNISED, Stage.GRANTED, Stage.PARTLY)

    key = models.SlugField("Kennung", max_length=80, unique=True)
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name="Projekt",
        help_text="leer: eine Stelle bewirbt sich, ohne dass das Projekt hier geführt wird",
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
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
    lead = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="led_applications",
        verbose_name="Federführung",
    )
    applicants = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="applications",
        verbose_name="Antragstellende",
        help_text="Alle, die den Antrag tragen, auch die Federführung.",
    )
    title = models.CharField("Titel", max_length=150)
    stage = models.CharField("Stand", max_length=12, choices=Stage)
    submitted = FlexDateField("Eingereicht")
    decided = FlexDateField("Entschieden")
    decision = models.ForeignKey(
        "funding.Decision",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name="Entscheidung",
        help_text="die über diesen Antrag, für dasselbe Projekt",
    )
    note = models.TextField("Hinweis", blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = "Antrag"
        verbose_name_plural = "Anträge"
        ordering = ["pk"]
        triggers = [one_application_each("c.id = NEW.call_id")]
        constraints = [
            date_promise("submitted", "applications_know_the_days_they_were_submitted"),
            date_promise("decided", "applications_know_the_days_they_were_decided"),
            models.CheckConstraint(
                condition=Q(project__isnull=False) | Q(programme__isnull=False),
                name="an_application_has_a_project_or_a_programme",
                violation_error_message="Bitte ein Projekt oder ein Förderprogramm angeben.",
            ),
            models.CheckConstraint(
                condition=Q(call=None) | Q(programme__isnull=False),
                name="an_application_to_a_call_has_its_programme",
                violation_error_message="Zum Aufruf gehört sein Förderprogramm.",
            ),
            models.CheckConstraint(
                condition=~Q(stage__in=["intended", "draft", "approved"])
                | Q(submitted_edtf="", decided_edtf=""),
                name="an_intention_was_neither_submitted_nor_decided",
                violation_error_message="Was nur beabsichtigt ist, hat kein Einreichungsdatum.",
            ),
            models.CheckConstraint(
                condition=Q(decision=None) | Q(stage__in=["granted", "partly", "rejected"]),
                name="only_a_granted_or_rejected_application_has_its_decision",
                violation_error_message=(
                    "Zur Entscheidung gehört der Stand „bewilligt“, „teilweise bewilligt“ oder "
                    "„abgelehnt“."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.decision_id and (problem := why_no_answer(self)):
            raise ValidationError({"decision": problem})

    @property
    def partners(self):
        """Those who carry it without leading it, as they were fetched."""
        return [each for each in self.applicants.all() if each.pk != self.lead_id]


def why_no_answer(application):
    """Why a decision does not answer an application, in German, or an empty text."""
    decision = application.decision
    shares = decision.project_shares
    if application.project_id and not shares.filter(project=application.project_id).exists():
        return "Diese Entscheidung ist für ein anderes Projekt."
    version = decision.versions.in_force().first()
    is_granted = version is not None and version.is_counted
    if is_granted != (application.stage in Application.GIVEN):
        said = version.get_status_display() if version else "storniert"
        return f"Der Antrag ist „{application.get_stage_display()}“, die Entscheidung „{said}“."
    return ""


@track_links
class ApplicationApplicantLink(Application.applicants.through):
    class Meta:
        proxy = True
        triggers = [one_application_each(OF_LINK)]
