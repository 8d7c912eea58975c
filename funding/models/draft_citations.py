"""Sources of what the public reads of a decision, as they are to be from a release on (law 16).

Nothing that the public reads asks here. With its release a row makes, changes or removes the
citation itself, and is gone; the history keeps it.
"""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.models import Citation, CitationFacts
from funding.gates import DraftCitationQuerySet
from funding.models.decisions import Decision


@pghistory.track()
class DraftCitation(CitationFacts):
    """A citation that waits for a second person: a new one, or what one that is there becomes.

    `based_on` is the revision of that one when it was asked for.
    """

    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="draft_citations",
        verbose_name="Entscheidung",
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bisheriger Beleg",
    )
    is_removal = models.BooleanField("wird entfernt", default=False)
    based_on = models.CharField("Bisheriger Stand", max_length=20, blank=True, editable=False)

    objects = DraftCitationQuerySet.as_manager()

    class Meta:
        verbose_name = "Beleg vor der Freigabe"
        verbose_name_plural = "Belege vor der Freigabe"
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="draft_citation_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["citation"],
                name="one_change_of_a_citation_waits_for_release",
                violation_error_message="Zu diesem Beleg wartet schon eine Änderung.",
            ),
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "portion", "source"],
                condition=Q(citation=None),
                name="a_source_waits_once_for_each_value",
                violation_error_message="Dieser Beleg wartet schon auf die Freigabe.",
            ),
            models.CheckConstraint(
                condition=Q(is_removal=False) | Q(citation__isnull=False),
                name="only_a_citation_that_is_there_is_removed",
            ),
            models.CheckConstraint(
                condition=Q(agrees=True) | ~Q(stated_value=""),
                name="a_contradiction_that_waits_says_what_the_source_states",
                violation_error_message="Bitte angeben, was die abweichende Quelle nennt.",
            ),
        ]

    @property
    def kind(self):
        """What its release does, in German."""
        if self.is_removal:
            return "Beleg entfernen"
        return "Beleg ändern" if self.citation_id else "Neuer Beleg"
