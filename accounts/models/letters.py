"""The outbox: letters that wait for `send_mails`, and those whose fate somebody should know."""

from django.db import models
from django.utils import timezone

from accounts.models.people import User
from evidence.values.choices import known_choices


@known_choices(state="states_of_letters_are_known")
class Letter(models.Model):
    """A letter that has not arrived yet; once the mail server has taken it, its row is gone.

    `content` is the encrypted text, for it may hold a link that opens an account.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Wartet"
        SENDING = "sending", "Wird verschickt"
        UNCERTAIN = "uncertain", "Zustellung ungewiss"
        FAILED = "failed", "Nicht zugestellt"

    to = models.EmailField("An")
    subject = models.CharField("Betreff", max_length=200)
    content = models.TextField("Inhalt", blank=True)
    # Only for somebody who may still read it when it is sent: what it is about (accounts.outbox).
    person = models.ForeignKey(
        User, on_delete=models.CASCADE, null=True, related_name="+", verbose_name="Person"
    )
    about = models.CharField("Anlass", max_length=30, blank=True)
    about_id = models.BigIntegerField("Nummer", null=True)
    is_gathered = models.BooleanField("mit anderen in einer Nachricht", default=False)
    state = models.CharField("Stand", max_length=9, choices=State, default=State.WAITING)
    written_at = models.DateTimeField("geschrieben", default=timezone.now)
    tries = models.PositiveSmallIntegerField("Versuche", default=0)
    next_try = models.DateTimeField("nächster Versuch", default=timezone.now)
    problem = models.CharField("Grund", max_length=300, blank=True)

    class Meta:
        verbose_name = "Nachricht"
        verbose_name_plural = "Nachrichten, die noch nicht angekommen sind"
        ordering = ["-written_at", "-pk"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.subject} ({self.get_state_display()})"


class Reminder(models.Model):
    """Up to which day a person has been told what is due, so that nothing is told twice."""

    person = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="reminder", verbose_name="Person"
    )
    told_on = models.DateField("erinnert am")

    class Meta:
        verbose_name = "Erinnerung"
        verbose_name_plural = "Erinnerungen"
        default_permissions = ()

    def __str__(self):
        return f"{self.person}: {self.told_on}"
