"""What a draft of a version changes beside its own rows; nothing that the public reads asks here.

With its release the rows replace those of the decision.
"""

import pghistory
from django.db import models

from evidence.models import Source
from evidence.values.blanks import may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import amount_promise, date_promise
from funding.models.courses import CourseFacts, course_promises
from funding.models.decisions import DecisionVersion
from funding.models.handovers import SILENT, HandoverFacts
from funding.models.shares import ShareFacts, one_purpose


@pghistory.track()
class DraftShare(ShareFacts):
    """A project that the decision is to pay for from the release on."""

    version = models.ForeignKey(
        DecisionVersion, on_delete=models.PROTECT, related_name="draft_shares"
    )

    class Meta(ShareFacts.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["version", "project", "external_name"],
                nulls_distinct=False,
                name="a_draft_names_a_project_once",
                violation_error_message="Dieses Projekt steht schon bei der Entscheidung.",
            ),
            one_purpose("a_share_of_a_draft_is_for_one_project"),
            amount_promise("amount", "shares_of_drafts_match_their_qualifier"),
        ]


@pghistory.track()
@may_be_blank("blanks_of_drafted_handovers_have_known_reasons", *SILENT)
@known_choices(mode="modes_of_drafted_handovers_are_known")
class DraftHandover(HandoverFacts):
    """The hand-over of the decision as it is to be told from the release on."""

    version = models.OneToOneField(
        DecisionVersion, on_delete=models.PROTECT, related_name="draft_handover"
    )

    class Meta:
        verbose_name = "Übergabe"
        verbose_name_plural = "Übergaben"
        constraints = [date_promise("day", "handovers_of_drafts_know_their_days")]


@pghistory.track()
@known_choices(proof_state="drafts_know_the_states_of_proofs")
class DraftCourse(CourseFacts):
    """What became of the money, as it is to be told from the release on, and who says so."""

    version = models.OneToOneField(
        DecisionVersion, on_delete=models.PROTECT, related_name="draft_course"
    )

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="%(class)ss", verbose_name="Quelle"
    )
    quotation = models.TextField("Zitat", blank=True, help_text="wörtlich aus der Quelle")

    class Meta:
        verbose_name = "Auszahlung und Nachweis"
        verbose_name_plural = "Auszahlung und Nachweis"
        constraints = course_promises("drafts")

    def __str__(self):
        return f"Ausgezahlt {self.paid}"
