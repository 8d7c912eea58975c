"""Takes a photo or document out of a public project at once, without a second person.

A right or a consent that was taken back does not wait for a release. The way back is the ordinary
one: a proposal that somebody else accepts.
"""

import pghistory
from django.db import transaction

from projects.models import Project
from projects.release.lifecycle import Refused


def take_down(row, *, by, reason):
    """Remove a Photo or Document; its file stays for the history as any other that was removed.

    Raises Refused without a reason, or if somebody was faster. Who may is asked of
    `removable_at_once_by` before.
    """
    kind = row._meta.verbose_name
    if not reason.strip():
        raise Refused(f"Bitte sagen, warum „{row}“ nicht mehr gezeigt werden darf.")
    told = f"{kind} sofort herausgenommen: {reason}"
    with transaction.atomic(), pghistory.context(user=by.pk, reason=told):
        Project.objects.select_for_update(of=("self",)).get(pk=row.project_id)
        deleted, _ = type(row).objects.filter(pk=row.pk).delete()
    if not deleted:
        raise Refused(f"„{row}“ gibt es nicht mehr.")
