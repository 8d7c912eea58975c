"""The history of the rows that Django makes for a many-to-many field."""

import pghistory
from django.db import models


def track_links(model):
    """For our proxy of such a table; its lines have an index, so that pages of past days find
    whether a later one is there."""
    return pghistory.track(obj_field=None, meta={"indexes": [models.Index(fields=["id"])]})(model)
