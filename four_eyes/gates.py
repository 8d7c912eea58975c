"""Who may see what waits for a second person, and who may release it (law 1).

Whoever may look at a kind of record sees what is to become of it; whoever could ask for a change
may release it, except the person who did.
"""

from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

# What a person has to be allowed with the records of its kind, to decide on a change.
RIGHTS = {"new": ("add",), "change": ("change",), "removal": ("delete",), "list": ("add", "change")}


class WaitingChangeQuerySet(models.QuerySet):
    def visible_to(self, user):
        types = self._types()
        seen = {*allowed(user, types, ("view",)), *allowed(user, types, ("change",))}
        return self.filter(content_type__in=seen)

    def editable_by(self, user):
        """Those that this person may release or give up, four eyes apart."""
        types = self._types()
        parts = (
            Q(kind=kind, content_type__in=allowed(user, types, rights))
            for kind, rights in RIGHTS.items()
        )
        return self.filter(reduce(or_, parts))

    def waiting(self):
        return self.filter(step="waiting")

    def releasable_by(self, user):
        return self.waiting().editable_by(user).exclude(proposed_by=user.pk)

    def on(self, record):
        """Those about this record."""
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk)

    def _types(self):
        of_any = self.model.objects.order_by().values("content_type")
        return list(ContentType.objects.filter(pk__in=of_any))


def allowed(user, types, rights):
    """The numbers of those kinds of records with which a person may do all of this."""
    return [
        each.pk
        for each in types
        if all(user.has_perm(f"{each.app_label}.{right}_{each.model}") for right in rights)
    ]
