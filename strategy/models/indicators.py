"""By what a measure is measured: indicators with baseline, target and values, as sources say."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.models import Cited
from evidence.values.counts import CountField, count_promise
from evidence.values.fields import FlexDateField, date_promise
from strategy.gates import StrategyQuerySet
from strategy.models.measures import Measure


@pghistory.track()
class Indicator(Cited):
    """What is counted for a measure; numbers that no source states are not known, never 0."""

    HEAD = ("name", "unit")

    measure = models.ForeignKey(
        Measure, on_delete=models.CASCADE, related_name="indicators", verbose_name="Maßnahme"
    )
    name = models.CharField("Was gezählt wird", max_length=120)
    unit = models.CharField(
        "Einheit", max_length=40, blank=True, help_text="zum Beispiel Euro; leer: eine Anzahl"
    )
    baseline = CountField("Ausgangswert")
    baseline_on = FlexDateField("Ausgangswert vom")
    target = CountField("Zielwert")
    target_on = FlexDateField("Zielwert bis")

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Indikator"
        verbose_name_plural = "Indikatoren"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="indicators_say_what_is_counted",
                violation_error_message="Bitte nennen, was gezählt wird.",
            ),
            models.UniqueConstraint(
                fields=["measure", "name"],
                name="an_indicator_is_listed_once",
                violation_error_message="Diesen Indikator hat die Maßnahme schon.",
            ),
            count_promise("baseline", "baselines_match_their_qualifier"),
            date_promise("baseline_on", "baselines_know_their_days"),
            count_promise("target", "targets_match_their_qualifier"),
            date_promise("target_on", "targets_know_their_days"),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
class IndicatorValue(Cited):
    """What an indicator was at a time, as a source states it."""

    HEAD = ("as_of", "quantity")

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="values", verbose_name="Indikator"
    )
    quantity = CountField("Anzahl")
    as_of = FlexDateField("Stand")

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Wert des Indikators"
        verbose_name_plural = "Werte des Indikators"
        ordering = ["as_of_first", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "as_of_edtf", "as_of_wording"],
                name="an_indicator_has_one_value_at_a_time",
                violation_error_message="Für diesen Stand steht schon ein Wert da.",
            ),
            count_promise("quantity", "values_of_indicators_match_their_qualifier"),
            date_promise("as_of", "values_of_indicators_know_their_days"),
        ]

    def __str__(self):
        return f"{self.quantity} ({self.as_of})" if self.as_of else str(self.quantity)
