"""The culture check: what staff of a county answered, as counts per group and never by person.

Internal; and of the counts only those of groups are shown that are large enough (R58). After
twelve months only these are left (R87).
"""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from processes.gates import CultureAnswerQuerySet, CultureCheckQuerySet
from processes.models.assessments import Lasting
from regions.models import District


@pghistory.track()
class CultureCheck(Lasting):
    """One round of questions in one county administration."""

    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="culture_checks", verbose_name="Landkreis"
    )
    title = models.CharField("Titel", max_length=150)
    asked_on = models.DateField("Befragt am")
    is_example = models.BooleanField("Beispiel", default=False)
    condensed_on = models.DateField(
        "Antworten kleiner Gruppen gelöscht am", null=True, editable=False
    )
    entered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name="eingetragen von"
    )
    entered_at = models.DateTimeField("eingetragen am", default=timezone.now)

    objects = CultureCheckQuerySet.as_manager()

    class Meta(Lasting.Meta):
        verbose_name = "Kulturcheck"
        verbose_name_plural = "Kulturchecks"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""),
                name="culture_checks_have_a_title",
                violation_error_message="Bitte einen Titel nennen.",
            ),
        ]

    def __str__(self):
        return self.title


class CultureAnswer(Lasting):
    """How many people of a group agree with a sentence, partly agree, or do not.

    No history is kept of it: it never changes, and those of small groups go for good (R87).
    """

    culture_check = models.ForeignKey(
        CultureCheck, on_delete=models.PROTECT, related_name="answers"
    )
    group = models.CharField("Gruppe", max_length=80)
    question = models.CharField("Aussage", max_length=200)
    agreeing = models.PositiveSmallIntegerField("stimmen zu")
    undecided = models.PositiveSmallIntegerField("teils, teils")
    disagreeing = models.PositiveSmallIntegerField("stimmen nicht zu")

    objects = CultureAnswerQuerySet.as_manager()

    class Meta(Lasting.Meta):
        verbose_name = "Antwort zur Kultur"
        verbose_name_plural = "Antworten zur Kultur"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["culture_check", "group", "question"],
                name="a_group_answers_a_question_once",
            ),
            models.CheckConstraint(
                condition=~Q(group="") & ~Q(question=""),
                name="answers_name_their_group_and_question",
                violation_error_message="Bitte Gruppe und Aussage nennen.",
            ),
        ]

    def __str__(self):
        return self.question

    @property
    def people(self):
        return self.agreeing + self.undecided + self.disagreeing
