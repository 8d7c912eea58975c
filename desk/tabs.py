"""Two tabs of one person on the same section: the later one does not replace the other unseen.

A page carries what the section was like when it was opened and a name of its own. Its words are
kept as long as nobody else kept the section since, or it was this page itself. It numbers what it
sends: what it sent earlier and arrives later replaces nothing.
"""

import json
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from django.utils.crypto import get_random_string

from projects.snapshot.shape import units


class OtherTab(Exception):
    """The section is not any more what the page showed that was sent."""


SEEN, TAB, NUMBER = "gesehen", "tab", "nummer"
LONGEST = 12


def new_tab():
    return get_random_string(LONGEST)


def stand_of(proposal, section):
    """A short text that changes with everything the section shows."""
    shown = [*shown_in(proposal.document, section), proposal.typed.get(section.name)]
    text = json.dumps(shown, sort_keys=True, cls=DjangoJSONEncoder)
    return sha256(text.encode()).hexdigest()[:16]


def shown_in(document, section):
    """What a section shows of a document, as JSON."""
    return [
        [
            [document["project"].get(name) for name in units("project")[unit]]
            for unit in section.units
        ],
        [document["links"][name] for name in section.links],
        document["citations"] if section.part == "citations" else None,
        document["rows"].get(section.part),
        *([document["rows"][section.beside]] if section.beside else []),
    ]


def refuse_unless_newest(proposal, section, data):
    """Raise OtherTab if another page kept this section after the one that sends `data` was opened,
    if this page sent something newer, or if the section took in what others published."""
    tab, number = sender(data)
    kept_by, _, kept_number = proposal.kept_by.get(section.name, "").partition("/")
    is_own = bool(tab) and tab == kept_by
    if is_own and number < int(kept_number or 0):
        raise OtherTab
    if not is_own and data.get(SEEN) != stand_of(proposal, section):
        raise OtherTab


def note_tab(proposal, section, data):
    """This page keeps the section now."""
    tab, number = sender(data)
    proposal.kept_by[section.name] = f"{tab}/{number}"
    proposal.kept_at = timezone.now()


def sender(data):
    """(name of the page, number of what it sends); 0 without JavaScript or a readable number."""
    sent = data.get(NUMBER, "")
    number = int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < LONGEST else 0
    return data.get(TAB, "")[:LONGEST].replace("/", ""), number
