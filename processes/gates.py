"""Who may see services and what is said of them (law 1): everybody, they are public statements.

What an offer has to do with a project is shown only for projects that passed their gate.
"""

from django.db import models
from django.db.models import F


class RegisterQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Every record: sources say it publicly, and who edits it stands in the history."""
        return self


class OfferQuerySet(RegisterQuerySet):
    def newest_first(self):
        """By the day a source speaks for, else since when it holds; undated ones come last."""
        return self.order_by(
            F("as_of_last").desc(nulls_last=True), F("since_last").desc(nulls_last=True), "pk"
        )
