"""Whose money a decision is about: the projects, who pays, who receives, and its parts."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.folding import folded_index
from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.dates import Basis
from evidence.values.fields import AmountField, PercentField, amount_promise, percent_promise
from funding.gates import FunderShareQuerySet, OfVersionQuerySet, ProjectShareQuerySet
from funding.models.decisions import Decision, DecisionVersion
from projects.models import Project
from regions.models import District, Organisation


class ShareFacts(models.Model):
    """What a decision pays for, a project of the portal or another one that its source names.

    With its part of the amount where one is known.
    """

    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name="Projekt",
    )
    external_name = models.CharField("Projekt außerhalb des Portals", max_length=200, blank=True)
    amount = AmountField("Anteil")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        abstract = True
        verbose_name = "Projekt der Entscheidung"
        verbose_name_plural = "Projekte der Entscheidung"
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    @property
    def name(self):
        return self.project.name if self.project else self.external_name


def one_purpose(sentence):
    """Constraint: a share is for a project of the portal or for another one, never for both."""
    return models.CheckConstraint(
        condition=Q(project__isnull=False, external_name="")
        | (Q(project__isnull=True) & ~Q(external_name="")),
        name=sentence,
        violation_error_message="Bitte genau ein Projekt angeben, aus dem Portal oder mit Namen.",
    )


@pghistory.track()
class ProjectShare(ShareFacts):
    """A project of a decision."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="project_shares")

    objects = ProjectShareQuerySet.as_manager()

    class Meta(ShareFacts.Meta):
        indexes = [folded_index("external_name", "share_folded_external_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "project", "external_name"],
                nulls_distinct=False,
                name="a_decision_names_a_project_once",
                violation_error_message="Dieses Projekt steht schon bei der Entscheidung.",
            ),
            one_purpose("a_share_is_for_one_project"),
            amount_promise("amount", "project_shares_match_their_qualifier"),
        ]


@pghistory.track()
@known_choices(basis="bases_of_funder_shares_are_known")
class FunderShare(Cited):
    """Who pays, with their part where the split is known."""

    HEAD = ("organisation",)

    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="funders")
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="funder_shares",
        verbose_name="Geldgeber",
    )
    amount = AmountField("Anteil")
    basis = models.CharField("Grundlage", max_length=10, choices=Basis, default=Basis.STATED)
    is_later = models.BooleanField("erst später zuständig", default=False)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = FunderShareQuerySet.as_manager()

    class Meta:
        verbose_name = "Geldgeber"
        verbose_name_plural = "Geldgeber"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "organisation"],
                name="a_funder_is_named_once",
                violation_error_message="Dieser Geldgeber steht schon in der Fassung.",
            ),
            amount_promise("amount", "funder_shares_match_their_qualifier"),
        ]

    def __str__(self):
        return str(self.organisation)


@pghistory.track()
class RecipientShare(Cited):
    """Who receives the money, for whom, with their part where the split is known."""

    HEAD = ("organisation", "label")

    version = models.ForeignKey(
        DecisionVersion, on_delete=models.PROTECT, related_name="recipients"
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="recipient_shares",
        verbose_name="Empfangende Stelle",
    )
    label = models.CharField(
        "Bezeichnung",
        max_length=150,
        blank=True,
        help_text="wenn die Quelle keine Körperschaft nennt",
    )
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="recipient_shares",
        verbose_name="Landkreis",
    )
    role = models.CharField("Rolle laut Quelle", max_length=150, blank=True)
    on_behalf_of = models.ManyToManyField(
        Organisation, blank=True, related_name="benefits", verbose_name="stellvertretend für"
    )
    amount = AmountField("Anteil")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = OfVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "Empfangende Stelle"
        verbose_name_plural = "Empfangende Stellen"
        ordering = ["position", "pk"]
        indexes = [folded_index("label", "recipient_folded_label")]
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | ~Q(label=""),
                name="a_recipient_has_a_name",
                violation_error_message="Bitte eine Organisation oder eine Bezeichnung angeben.",
            ),
            models.UniqueConstraint(
                fields=["version", "organisation", "label"],
                nulls_distinct=False,
                name="a_recipient_is_named_once",
                violation_error_message="Diese empfangende Stelle steht schon in der Fassung.",
            ),
            amount_promise("amount", "recipient_shares_match_their_qualifier"),
        ]

    def __str__(self):
        return self.name

    @property
    def name(self):
        return self.label or str(self.organisation)


@pghistory.track()
class Part(Cited):
    """A line of a decision that the source breaks down, such as one industrial estate of ten."""

    HEAD = ("label",)

    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="parts")
    label = models.CharField("Teil", max_length=200)
    amount = AmountField("Betrag")
    total_expenditure = AmountField("Gesamtausgaben")
    rate_percent = PercentField("Fördersatz laut Quelle")
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = OfVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "Teilbetrag"
        verbose_name_plural = "Teilbeträge"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "label"], name="a_part_is_listed_once"),
            amount_promise("amount", "parts_match_their_qualifier"),
            amount_promise("total_expenditure", "costs_of_parts_match_their_qualifier"),
            percent_promise("rate_percent", "rates_of_parts_are_percentages"),
        ]

    def __str__(self):
        return self.label


@pghistory.track()
class FurtherAmount(Cited):
    """An amount that stands beside the main one and is never added to it, such as a yearly rate."""

    HEAD = ("label",)

    version = models.ForeignKey(
        DecisionVersion, on_delete=models.PROTECT, related_name="further_amounts"
    )
    label = models.CharField("Bezeichnung", max_length=200)
    amount = AmountField("Betrag")
    is_per_year = models.BooleanField("je Jahr", default=False)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = OfVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "Weiterer Betrag"
        verbose_name_plural = "Weitere Beträge"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "label"], name="a_further_amount_is_listed_once"
            ),
            amount_promise("amount", "further_amounts_match_their_qualifier"),
        ]

    def __str__(self):
        return self.label


@track_links
class OnBehalfOfLink(RecipientShare.on_behalf_of.through):
    class Meta:
        proxy = True
