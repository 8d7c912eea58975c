"""The law behind the deadlines, as data: rule sets with their parameters, and base rates.

They come with the region; another Land loads others. Nothing of it is a constant in Python.
"""

import pghistory
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from evidence.models import Source
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from funding.models import Decision, Programme
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.terms import Layer, Parameter
from funding.rules.values import from_kept
from grant_office.gates import ParameterQuerySet, RuleQuerySet


class Confirmed(models.Model):
    """A value of the law that somebody looked up; until then it acts as „zu bestätigen“."""

    is_confirmed = models.BooleanField("bestätigt", default=False)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name="Quelle",
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bestätigt von",
        editable=False,
    )
    confirmed_at = models.DateTimeField("bestätigt am", null=True, editable=False)

    class Meta:
        abstract = True


def confirmation_promise(sentence):
    """Constraint: who confirmed and when come together, and only with a confirmed value."""
    nobody = Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
    somebody = Q(confirmed_by__isnull=False, confirmed_at__isnull=False, is_confirmed=True)
    return models.CheckConstraint(condition=nobody | somebody, name=sentence)


def keys():
    """(key, label) of the catalogue of parameters."""
    return [(each.key, each.label) for each in Key]


@pghistory.track()
@known_choices(
    layer="layers_of_rule_sets_are_known",
    family="families_of_rule_sets_are_known",
    level="levels_of_rule_sets_are_known",
)
class RuleSet(models.Model):
    """One version of the general ancillary provisions; a decision names one for good (R1).

    Law, and what the house has settled for itself, act on every decision.
    """

    class Layer(models.TextChoices):
        RULE_SET = "rule_set", "Nebenbestimmungen"
        LAW = "law", "Gesetz"
        HOUSE = "house", "eigene Festlegung"

    class Family(models.TextChoices):
        """For whom the text is written (R2)."""

        TERRITORIAL = "gk", "ANBest-Gk (Gebietskörperschaften)"
        OTHERS = "p", "ANBest-P (alle anderen)"
        EU = "eu", "ANBest-EFRE/ESF+"

    class Level(models.TextChoices):
        FEDERAL = "federal", "Bund"
        STATE = "state", "Land"
        EU = "eu", "EU"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    layer = models.CharField("Geltung", max_length=8, choices=Layer, default=Layer.RULE_SET)
    family = models.CharField("Art der Nebenbestimmungen", max_length=2, choices=Family, blank=True)
    level = models.CharField("Ebene", max_length=7, choices=Level, blank=True)
    name = models.CharField("Name", max_length=120)
    edition = models.CharField("Textstand", max_length=120, blank=True)
    valid_from = FlexDateField("gültig ab")
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rule_sets",
        verbose_name="Quelle",
    )
    note = models.CharField("Hinweis", max_length=400, blank=True)

    objects = RuleQuerySet.as_manager()

    class Meta:
        verbose_name = "Regelwerk"
        verbose_name_plural = "Regelwerke"
        ordering = ["name", "valid_from_first", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="rule_sets_have_a_name"),
            models.CheckConstraint(
                condition=Q(layer="rule_set") & ~Q(family="") | ~Q(layer="rule_set") & Q(family=""),
                name="only_ancillary_provisions_have_a_family",
                violation_error_message="Nur Nebenbestimmungen haben eine Art.",
            ),
            date_promise("valid_from", "rule_sets_know_the_days_they_begin"),
        ]

    def __str__(self):
        return ", ".join(filter(None, [self.name, self.edition]))


@pghistory.track()
@known_choices(key="keys_of_parameters_are_known")
class RuleParameter(Confirmed):
    """A value that a decision, a guideline of a programme or a rule set gives a parameter (R4)."""

    rule_set = models.ForeignKey(
        RuleSet, on_delete=models.CASCADE, null=True, blank=True, related_name="parameters"
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rule_parameters",
        verbose_name="Förderprogramm",
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rule_parameters",
        verbose_name="Entscheidung",
    )
    key = models.CharField("Regelgröße", max_length=40, choices=keys)
    value = models.CharField("Wert", max_length=200)
    clause = models.CharField(
        "Nummer im Text", max_length=60, blank=True, help_text="zum Beispiel Nr. 6.1"
    )
    valid_from = models.DateField("gültig ab", null=True, blank=True)
    valid_until = models.DateField("gültig bis", null=True, blank=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = ParameterQuerySet.as_manager()

    class Meta:
        verbose_name = "Regelgröße"
        verbose_name_plural = "Regelgrößen"
        ordering = ["key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rule_set__isnull=False, programme=None, decision=None)
                | Q(rule_set=None, programme__isnull=False, decision=None)
                | Q(rule_set=None, programme=None, decision__isnull=False),
                name="a_parameter_belongs_to_one_layer",
                violation_error_message="Eine Regelgröße gehört zu genau einer Ebene.",
            ),
            models.UniqueConstraint(
                fields=["rule_set", "programme", "decision", "key", "valid_from"],
                nulls_distinct=False,
                name="a_layer_gives_a_parameter_once",
                violation_error_message="Diese Regelgröße ist hier schon angegeben.",
            ),
            models.CheckConstraint(
                condition=~Q(value=""),
                name="a_parameter_has_a_value",
                violation_error_message="Bitte einen Wert angeben.",
            ),
            confirmation_promise("parameters_know_who_confirmed_them_and_when"),
        ]

    def __str__(self):
        return f"{self.get_key_display()}: {self.written}"

    def clean(self):
        try:
            from_kept(Key.of(self.key), self.value)
        except KeyError:
            return  # said at its own field
        except NotComputable as error:
            raise ValidationError({"value": str(error)}) from error

    @property
    def layer(self):
        if self.rule_set_id:
            return Layer(self.rule_set.layer)
        return Layer.GUIDELINE if self.programme_id else Layer.DECISION

    @property
    def parameter(self):
        """As the rules take it: a `Parameter`."""
        key = Key.of(self.key)
        return Parameter(
            key,
            from_kept(key, self.value),
            self.layer,
            text=self.text,
            source=str(self.source or ""),
            clause=self.clause,
            confirmed=self.is_confirmed,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
        )

    @property
    def text(self):
        """How the text it stands in is cited; the decision itself is „Bescheid“."""
        if self.rule_set_id:
            return self.rule_set.name
        return f"Richtlinie {self.programme.name}" if self.programme_id else ""

    @property
    def written(self):
        """The value in German; what no rule can read is shown as it stands."""
        try:
            return self.parameter.written
        except (KeyError, NotComputable):
            return self.value


@pghistory.track()
class BaseRate(Confirmed):
    """The base rate of § 247 BGB from a first of January or July on, in percent (R24)."""

    valid_from = models.DateField("gültig ab", unique=True)
    percent = models.DecimalField("Basiszinssatz in Prozent", max_digits=5, decimal_places=2)

    objects = RuleQuerySet.as_manager()

    class Meta:
        verbose_name = "Basiszinssatz"
        verbose_name_plural = "Basiszinssätze"
        ordering = ["-valid_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__gte=-5, percent__lte=20),
                name="base_rates_are_plausible",
                violation_error_message="Ein Basiszinssatz liegt zwischen −5 und 20 Prozent.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__day=1, valid_from__month__in=[1, 7]),
                name="base_rates_change_on_the_first_of_january_and_july",
                violation_error_message="Er ändert sich am 1. Januar und am 1. Juli.",
            ),
            confirmation_promise("base_rates_know_who_confirmed_them_and_when"),
        ]

    def __str__(self):
        return f"Basiszinssatz ab {self.valid_from}"
