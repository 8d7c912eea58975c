"""What whom was reminded of: written before anything is sent, so that nothing is told twice."""

from django.db import models
from django.db.models import Q

from accounts.models import User
from evidence.values.choices import known_choices
from funding.rules.reminders import Stage
from grant_office.models.correspondence import Correspondence
from grant_office.models.deadlines import Deadline


@known_choices(stage="stages_of_reminders_are_known")
class DeadlineReminder(models.Model):
    """A person was told of a deadline or of a letter's follow-up, for its day then, at a stage.

    A row is never changed. Whether the mail arrived says the outbox.
    """

    person = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="deadline_reminders", verbose_name="Person"
    )
    deadline = models.ForeignKey(
        Deadline, on_delete=models.CASCADE, null=True, related_name="reminders"
    )
    letter = models.ForeignKey(
        Correspondence, on_delete=models.CASCADE, null=True, related_name="reminders"
    )
    day = models.DateField("für den")
    stage = models.CharField(
        "Erinnerung", max_length=6, choices=[(each.value, each.label) for each in Stage]
    )
    told_on = models.DateField("erinnert am")

    class Meta:
        verbose_name = "Erinnerung an eine Frist"
        verbose_name_plural = "Erinnerungen an Fristen"
        ordering = ["-told_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(deadline__isnull=False, letter=None)
                | Q(deadline=None, letter__isnull=False),
                name="a_reminder_is_of_a_deadline_or_of_a_letter",
            ),
            models.UniqueConstraint(
                fields=["person", "deadline", "letter", "day", "stage"],
                nulls_distinct=False,
                name="nobody_is_reminded_of_the_same_twice",
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.deadline or self.letter}, {self.get_stage_display()}"
