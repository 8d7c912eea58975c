"""What a person asks for waits for somebody else, and who asks for the same twice asks once."""

import json
from hashlib import sha256

from django.contrib.contenttypes.models import ContentType

from four_eyes.models import WaitingChange


def ask(change):
    """Let it wait; returns it, or the same one that its author asked for before."""
    change.sha256 = digest_of(change)
    asked, _ = WaitingChange.objects.get_or_create(
        step=WaitingChange.Step.WAITING,
        content_type=change.content_type,
        object_id=change.object_id,
        proposed_by=change.proposed_by,
        sha256=change.sha256,
        defaults={
            name: getattr(change, name)
            for name in ("kind", "title", "sent", "base", "told", "reason")
        },
    )
    return asked


def change_by(author, kind, model, **values):
    """A `WaitingChange` to ask for, of a record of this model."""
    content_type = ContentType.objects.get_for_model(model)
    return WaitingChange(proposed_by=author, kind=kind, content_type=content_type, **values)


def digest_of(change):
    asked = json.dumps([change.kind, change.sent, change.base], default=str)
    return sha256(asked.encode()).hexdigest()
