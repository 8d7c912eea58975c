"""Who may see what is wanted (law 1): everybody, for sources say it publicly.

What a measure has to do with a project is told by the rows that link the two; those stand behind
the gate of the project.
"""

from django.db import models


class StrategyQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Every record; who edits it stands in the history."""
        return self
