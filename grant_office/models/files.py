"""The file of a decision (Akte): by which rules it goes, where it lies, and its inner days."""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from evidence.folding import folded_index
from funding.models import Decision
from grant_office.gates import OfficeQuerySet
from grant_office.models.rule_sets import RuleSet


@pghistory.track()
class GrantFile(models.Model):
    """What the office knows of a decision beside what the public reads; one for each at most."""

    decision = models.OneToOneField(
        Decision,
        on_delete=models.PROTECT,
        related_name="grant_file",
        verbose_name="Entscheidung",
    )
    rule_set = models.ForeignKey(
        RuleSet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="grant_files",
        verbose_name="Regelwerk",
    )
    is_rule_set_confirmed = models.BooleanField(
        "steht so im Bescheid",
        default=False,
        help_text="sonst gilt das Regelwerk als angenommen und ist zu bestätigen",
    )
    e_file_number = models.CharField("E-Akte", max_length=60, blank=True)
    filed_at = models.CharField("Ablageort", max_length=150, blank=True)
    fulfilled_on = models.DateField("Zweck erfüllt am", null=True, blank=True)
    first_contract_on = models.DateField("erster Auftrag am", null=True, blank=True)
    early_start_from = models.DateField("Maßnahmebeginn erlaubt ab", null=True, blank=True)
    early_start_reference = models.CharField(
        "Zustimmung zum vorzeitigen Beginn", max_length=200, blank=True
    )
    early_start_until = models.DateField("Zustimmung gilt bis", null=True, blank=True)
    early_start_letter = models.ForeignKey(
        "grant_office.Correspondence",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proven_files",
        verbose_name="Schreiben der Zustimmung",
        help_text="aus dieser Akte",
    )
    early_start_excuse = models.CharField(
        "ohne Zustimmung begonnen, weil",
        max_length=300,
        blank=True,
        help_text="zum Beispiel: Die Richtlinie erlaubt den Beginn ab dem 24.12.2023",
    )
    appeal_waived_on = models.DateField("Rechtsbehelfsverzicht vom", null=True, blank=True)
    retained_until = models.DateField("Aufbewahrung bis laut anderem Recht", null=True, blank=True)
    start_by = models.DateField("Beginn spätestens laut Bescheid", null=True, blank=True)
    proof_by = models.DateField("Nachweis bis laut Bescheid", null=True, blank=True)
    binding_until = models.DateField("Zweckbindung bis laut Bescheid", null=True, blank=True)
    is_small_company = models.BooleanField(
        "an ein kleines oder mittleres Unternehmen",
        default=False,
        help_text="dann bindet EU-Geld kürzer",
    )
    last_drawdown_on = models.DateField("letzter Abruf laut Bescheid", null=True, blank=True)
    is_forwarding_allowed = models.BooleanField("Weiterleitung erlaubt", default=False)
    forwarding_clause = models.CharField("Fundstelle der Weiterleitung", max_length=60, blank=True)
    in_kind_clause = models.CharField(
        "Fundstelle für Sach- und Personalleistungen",
        max_length=60,
        blank=True,
        help_text="wo Bescheid oder Richtlinie sie als Eigenanteil anerkennt; leer: gar nicht",
    )
    is_example = models.BooleanField("Beispiel", default=False, editable=False)
    notes = models.TextField("Hinweise", blank=True)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = "Akte"
        verbose_name_plural = "Akten"
        ordering = ["pk"]
        indexes = [folded_index("e_file_number", "file_folded_e_file_number")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_rule_set_confirmed=False) | Q(rule_set__isnull=False),
                name="only_a_known_rule_set_is_confirmed",
                violation_error_message="Bitte zuerst das Regelwerk angeben.",
            ),
            models.CheckConstraint(
                condition=Q(is_forwarding_allowed=False) | ~Q(forwarding_clause=""),
                name="forwarding_needs_a_clause_of_the_decision",
                violation_error_message="Bitte angeben, wo der Bescheid die Weiterleitung erlaubt.",
            ),
            models.CheckConstraint(
                condition=Q(early_start_from__isnull=True) | ~Q(early_start_reference=""),
                name="an_early_start_names_its_consent",
                violation_error_message="Bitte angeben, wer dem vorzeitigen Beginn zugestimmt hat.",
            ),
            models.CheckConstraint(
                condition=Q(early_start_until__isnull=True, early_start_letter__isnull=True)
                | Q(early_start_from__isnull=False)
                & (
                    Q(early_start_until__isnull=True)
                    | Q(early_start_until__gte=F("early_start_from"))
                ),
                name="a_consent_to_an_early_start_begins_before_it_ends",
                violation_error_message=(
                    "Zur Zustimmung gehört der Tag, ab dem sie gilt, und sie endet nicht davor."
                ),
            ),
            models.CheckConstraint(
                condition=Q(first_contract_on__isnull=True)
                | Q(fulfilled_on__isnull=True)
                | Q(first_contract_on__lte=F("fulfilled_on")),
                name="a_purpose_is_fulfilled_after_the_first_contract",
                violation_error_message="Der Zweck kann nicht vor dem ersten Auftrag erfüllt sein.",
            ),
        ]

    def __str__(self):
        return f"Akte {self.e_file_number or self.decision_id}"

    def clean(self):
        super().clean()
        letter = self.early_start_letter
        if letter and letter.decision_id != self.decision_id:
            refusal = "Dieses Schreiben gehört nicht zu dieser Akte."
            raise ValidationError({"early_start_letter": refusal})
