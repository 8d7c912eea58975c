"""Who reads the deadlines in a calendar of their own, at an address that only they know."""

import secrets
from hashlib import sha256

import pghistory
from django.db import models
from django.utils import timezone

from accounts.models import User


def digest_of(token):
    """What is kept of a token. It is random and long, so nobody finds it from this."""
    return sha256(token.encode()).hexdigest()


@pghistory.track(exclude=["digest"])
class CalendarFeed(models.Model):
    """The feed of a person; a new address ends the one before, deleting the row ends it for good.

    The address itself is kept nowhere: whoever has a backup of the database cannot read a feed.
    """

    reader = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="calendar_feed", verbose_name="Gelesen von"
    )
    digest = models.CharField("Prüfsumme der Adresse", max_length=64, unique=True)
    made_at = models.DateTimeField("Adresse erzeugt am", default=timezone.now)

    class Meta:
        verbose_name = "Kalender"
        verbose_name_plural = "Kalender"
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return f"Kalender von {self.reader}"

    @classmethod
    def renew(cls, person):
        """A new token for a person; it is told now and never again."""
        token = secrets.token_urlsafe(32)
        values = {"digest": digest_of(token), "made_at": timezone.now()}
        cls.objects.update_or_create(reader=person, defaults=values)
        return token

    @classmethod
    def reader_of(cls, token):
        """The active person with this token, or None.

        Looked up by its digest: how long that takes tells nothing of the tokens there are.
        """
        feed = cls.objects.select_related("reader").filter(digest=digest_of(token)).first()
        return feed.reader if feed and feed.reader.is_active else None
