"""Where somebody goes on after a step: the place takes the focus, also without JavaScript."""

import re

from django.urls import reverse

from desk.sections import BY_NAME, SECTIONS
from projects.snapshot.shape import LINKS, columns, nothing, units

HEADING, OWN_WORK, QUESTIONS = "abschnitt", "arbeit", "fragen"
ANCHOR = re.compile(r"[\w-]{1,80}", re.ASCII)


def at_heading(address):
    """A section of somebody's work, at its heading."""
    return f"{address}#{HEADING}"


def at_own_work(pk):
    """The page of a project, where it says what the person changed."""
    return f"{reverse('desk:project', args=[pk])}#{OWN_WORK}"


def place_in_work(pk, place):
    """The address of a place, as „zeit#beleg-project-start“; else of the first section."""
    name, _, anchor = place.partition("#")
    if name not in BY_NAME:
        name, anchor = SECTIONS[0].name, ""
    address = reverse("desk:section", args=[pk, name])
    return f"{address}#{anchor}" if ANCHOR.fullmatch(anchor) else at_heading(address)


def anchor_of(field):
    """The name of the input of a value of a project, or of the boxes of links."""
    if field in LINKS:
        return f"id_{field}"
    names = [columns("project")[each].name for each in units("project")[field]]
    number = next((name for name in names if name.endswith("_min")), None)
    return f"id_{number or names[0]}"


def changed_place(before, proposal, section):
    """The name of what a section of somebody's work changed: now, else at all, else its heading."""
    stands = before, proposal.base or nothing()
    changes = (first_change(each, proposal.document, section) for each in stands)
    return next(filter(None, changes), HEADING)


def first_change(before, after, section):
    """The name of the first value or row of a section that two documents differ in, or ''."""
    for unit in section.units:
        if any(
            before["project"][each] != after["project"][each] for each in units("project")[unit]
        ):
            return anchor_of(unit)
    for name in section.links:
        if before["links"][name] != after["links"][name]:
            return anchor_of(name)
    for part in filter(None, (section.part, section.beside)):
        rows, earlier = (rows_of_part(each, part) for each in (after, before))
        for key, row in rows.items():
            if earlier.get(key) != row:
                return f"zeile-{key}"
    return ""


def rows_of_part(document, part):
    """{key: values} of the rows of a part or of the citations; none for no part."""
    return document["citations"] if part == "citations" else document["rows"].get(part, {})
