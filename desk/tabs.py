"""Two tabs of one person on the same section: the later one does not replace the other unseen.

A page carries what the section was like when it was opened and a name of its own. Its words are
kept as long as nobody else kept the section since, or it was this page itself.
"""

import json
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from django.utils.crypto import get_random_string

from projects.snapshot.shape import units


class OtherTab(Exception):
    """The section is not any more what the page showed that was sent."""


SEEN, TAB = "gesehen", "tab"
LONGEST = 12


def new_tab():
    return get_random_string(LONGEST)


def stand_of(proposal, section):
    """A short text that changes with everything the section shows."""
    document = proposal.document
    shown = [
        [
            [document["project"].get(name) for name in units("project")[unit]]
            for unit in section.units
        ],
        [document["links"][name] for name in section.links],
        document["citations"] if section.part == "citations" else None,
        document["rows"].get(section.part),
        proposal.typed.get(section.name),
    ]
    text = json.dumps(shown, sort_keys=True, cls=DjangoJSONEncoder)
    return sha256(text.encode()).hexdigest()[:16]


def refuse_unless_newest(proposal, section, data):
    """Raise OtherTab if another page kept this section after the one that sends `data` was opened,
    or if the section took in what others published."""
    if data.get(SEEN) == stand_of(proposal, section):
        return
    tab = data.get(TAB)
    if not tab or proposal.kept_by.get(section.name) != tab:
        raise OtherTab


def note_tab(proposal, section, data):
    """This page keeps the section now."""
    proposal.kept_by[section.name] = data.get(TAB, "")[:LONGEST]
    proposal.kept_at = timezone.now()
