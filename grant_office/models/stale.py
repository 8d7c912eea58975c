"""Which files have to be reckoned anew: written by triggers, emptied by `grant_office.register`."""

from django.db import models


class StaleFile(models.Model):
    """An anchor of deadlines has changed; without a decision, the law of all has.

    A row for each change, so that no writer ever waits for another's.
    """

    decision_id = models.BigIntegerField("Entscheidung", null=True)

    class Meta:
        verbose_name = "Neu zu rechnende Akte"
        verbose_name_plural = "Neu zu rechnende Akten"

    def __str__(self):
        return f"Akte {self.decision_id or 'jede'}"
