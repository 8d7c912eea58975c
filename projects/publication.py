"""Who may see a record: the publication state that projects and decisions share (R46).

The steps between the states are in `lifecycle.py`, the only module that writes them.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from evidence.values.choices import choices_promise


class Publication(models.TextChoices):
    DRAFT = "draft", "Entwurf"
    IN_REVIEW = "in_review", "Zur Prüfung"
    PUBLISHED = "published", "Veröffentlicht"
    ARCHIVED = "archived", "Archiviert"
    WITHDRAWN = "withdrawn", "Zurückgezogen"


PUBLIC = (Publication.PUBLISHED, Publication.ARCHIVED)


class Publishable(models.Model):
    """A record with a publication state; who set it and when come in a pair, or not at all."""

    publication = models.CharField(
        "Veröffentlichung", max_length=10, choices=Publication, default=Publication.DRAFT
    )
    publication_set_at = models.DateTimeField("Stand gesetzt am", null=True, editable=False)
    publication_set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="Stand gesetzt von",
    )

    # Chains of relations to the rows in which somebody who writes has a hand in the record.
    written_in: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        return self.publication in PUBLIC

    def becomes_public(self) -> None:
        """Write what the day tells on which the public can read it."""

    def problems_before_publication(self) -> list[str]:
        """German sentences about what must not become public, beyond the constraints."""
        return []


def publication_promises(plural: str) -> list[models.CheckConstraint]:
    """Constraints of a publishable model; `plural` begins their names."""
    return [
        choices_promise(
            "publication", Publication.values, f"{plural}_have_a_known_publication_state"
        ),
        models.CheckConstraint(
            condition=Q(publication_set_at__isnull=True, publication_set_by__isnull=True)
            | Q(publication_set_at__isnull=False, publication_set_by__isnull=False),
            name=f"{plural}_say_who_set_the_state_and_when",
        ),
    ]
