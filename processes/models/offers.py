"""What sources say of services in a county: what is online, since when, as of when."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.counts import CountField, count_promise
from evidence.values.fields import FlexDateField, date_promise
from processes.gates import OfferQuerySet, RegisterQuerySet
from processes.maturity import MaturityModel, in_words, known_level
from processes.models.register import Service
from projects.models import Project
from regions.models import District, Organisation


@pghistory.track()
@may_be_blank(
    "blanks_of_offers_have_known_reasons", "since", "as_of", "product", "services", "maturity_level"
)
@known_choices(status="statuses_of_offers_are_known")
class Offer(Cited, MayBeBlank):
    """A statement about one or several services of a body; nothing of what no source says."""

    HEAD = ("title", "status")

    class Status(models.TextChoices):
        DIGITAL = "digital", "vollständig digital"
        APPLICATION = "application", "online beantragen"
        APPOINTMENT = "appointment", "Termin online"
        TEST = "test", "im Test"
        SUSPENDED = "suspended", "ausgesetzt"
        PORTAL = "portal", "Portal"
        LAW = "law", "Rechtsrahmen"
        CONTEXT = "context", "Umfeld"

    # Something of the service itself works online; R55 asks that a figure says which these are.
    ONLINE = (Status.DIGITAL, Status.APPLICATION, Status.APPOINTMENT)
    # What a cell of the heat map shows; the others say nothing of a single service.
    IN_CELLS = (*ONLINE, Status.TEST, Status.SUSPENDED)
    EVERYWHERE = (Status.LAW, Status.CONTEXT)

    key = models.SlugField("Kennung", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=150)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="offers",
        verbose_name="Anbietende Stelle",
    )
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name="Landkreis",
        help_text="leer: gilt für alle, nur bei Rechtsrahmen und Umfeld",
    )
    services = models.ManyToManyField(
        Service, blank=True, related_name="offers", verbose_name="Verwaltungsleistungen"
    )
    status = models.CharField("Angebot", max_length=11, choices=Status)
    since = FlexDateField("Angeboten seit")
    as_of = FlexDateField("Stand")
    facts = models.TextField("Was die Quellen sagen")
    product = models.CharField("Womit", max_length=120, blank=True)
    service_count = CountField("Zahl der Leistungen")
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name="Projekt",
    )
    maturity_model = models.CharField(
        "Reifegradmodell", max_length=3, choices=MaturityModel, blank=True
    )
    maturity_level = models.PositiveSmallIntegerField("Reifegrad", null=True, blank=True)
    note = models.CharField("Hinweis", max_length=400, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = "Online-Angebot"
        verbose_name_plural = "Online-Angebote"
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(facts=""),
                name="offers_say_what_a_source_says",
                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
            ),
            models.CheckConstraint(
                condition=Q(district__isnull=False) | Q(status__in=["law", "context"]),
                name="only_law_and_context_hold_for_every_county",
                violation_error_message="Ein Angebot gehört zu einem Landkreis.",
            ),
            models.CheckConstraint(
                condition=known_level(),
                name="a_maturity_is_a_level_of_its_model",
                violation_error_message="Ein Reifegrad nennt sein Modell und eine Stufe daraus.",
            ),
            date_promise("since", "offers_know_the_days_they_began"),
            date_promise("as_of", "offers_know_the_days_they_were_told"),
            count_promise("service_count", "service_counts_match_their_qualifier"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_online(self):
        return self.status in self.ONLINE

    @property
    def is_trial(self):
        """It works, but nobody may rely on it."""
        return self.status == self.Status.TEST

    @property
    def is_of_county(self):
        """The county administration offers it, no municipality of the county by itself."""
        return self.organisation.kind == Organisation.Kind.DISTRICT

    @property
    def began(self):
        """„seit 2024“, or the words of a source that names no day of a calendar."""
        return f"seit {self.since}" if self.since.edtf else self.since.wording

    @property
    def maturity(self):
        """Model and level in words; nothing where no source states both (R53, R54)."""
        return in_words(self.maturity_model, self.maturity_level)


@pghistory.track()
class OfferFigure(Cited):
    """A number that a source states of an offer, such as the cases of a year."""

    HEAD = ("label", "quantity")

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="figures")
    label = models.CharField("Bezeichnung", max_length=80)
    quantity = CountField("Anzahl")

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Zahl"
        verbose_name_plural = "Zahlen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["offer", "label"], name="a_figure_is_listed_once"),
            count_promise("quantity", "figures_of_offers_match_their_qualifier"),
        ]

    def __str__(self):
        return f"{self.label}: {self.quantity}"


@track_links
class OfferServiceLink(Offer.services.through):
    class Meta:
        proxy = True
