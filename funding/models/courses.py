"""How far a grant has come, as sources say it: what was paid out, and whether its use is proved.

Neither belongs to one paper, so it stands beside the versions; nobody adds up payments for it.
"""

from django.db import models

from evidence.values.fields import AmountField, FlexDateField, amount_promise, date_promise


class ProofState(models.TextChoices):
    """How far the proof of use (Verwendungsnachweis) is, as far as a source says so (R25)."""

    OWED = "owed", "noch nicht vorgelegt"
    HANDED_IN = "handed_in", "vorgelegt"
    ACCEPTED = "accepted", "anerkannt"


class CourseFacts(models.Model):
    """What was paid out by a day, and how far the proof of use was on one."""

    paid = AmountField("Ausgezahlt")
    paid_as_of = FlexDateField("ausgezahlt bis")
    proof_state = models.CharField(
        "Verwendungsnachweis", max_length=10, choices=ProofState, blank=True
    )
    proof_as_of = FlexDateField("Stand des Verwendungsnachweises vom")

    class Meta:
        abstract = True


def course_promises(owners):
    """Constraints of the amount and the days; `owners` end their names, such as „decisions“."""
    return [
        amount_promise("paid", f"what_was_paid_matches_its_qualifier_in_{owners}"),
        date_promise("paid_as_of", f"payments_know_their_days_in_{owners}"),
        date_promise("proof_as_of", f"proofs_know_their_days_in_{owners}"),
    ]
