"""What becomes of organisations that a document proposes (`NewPartner`): with its release each is
there once, and the project takes part with it.

Two drafts that propose the same name end in one organisation, whichever is released first.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

import pghistory
from django.db import connection

from evidence.keys import free_key
from projects.models import Project
from projects.snapshot import Invalid, problems_of
from projects.snapshot.new_rows import free_key_of_row
from projects.snapshot.shape import Rows, Snapshot, Values
from regions.models import Organisation
from regions.namesakes import key_of, same_as

NEW, OLD = "new_partners", "participations"
SHARED = ("role", "basis", "note", "position")
MARK = " (neu vorgeschlagen)"


@dataclass(frozen=True)
class Planned:
    """An organisation that a release creates, or only enters where one of the name is there."""

    name: str
    is_there: bool


def planned(document: Snapshot) -> list[Planned]:
    """What a release would do with the organisations that a document proposes, each once."""
    known = known_by_key(document)
    names = {key_of(each["name"]): each["name"] for each in document["rows"][NEW].values()}
    return [
        Planned(known[key].name if key in known else name, key in known)
        for key, name in names.items()
    ]


def created_for(project: Project, document: Snapshot, reason: str) -> tuple[Snapshot, str]:
    """(the document without new partners, what the history says of it); creates those of no known
    name, inside the transaction of the caller. Raises Invalid if one of them cannot be.
    """
    if not document["rows"][NEW]:
        return document, reason
    refuse_invalid(project, document)
    one_at_a_time()
    names = [each.name for each in planned(document) if not each.is_there]
    if names:
        title = document["project"]["title"]
        reason = f"{reason} (für „{title}“ angelegt: {', '.join(names)})"
    with pghistory.context(reason=reason):
        return with_partners(document, create), reason


def as_if_created(document: Snapshot) -> Snapshot:
    """The same for a preview, whose transaction is undone; those that are created say so."""

    def marked(values: Values) -> Organisation:
        room = Organisation._meta.get_field("name").max_length - len(MARK)
        return create({**values, "name": values["name"][:room] + MARK})

    return with_partners(document, marked)


def with_those_known(document: Snapshot, present: Snapshot) -> Snapshot:
    """A past state, in which what is an organisation by now is proposed no more; it is the row that
    the present document has of it, if any."""
    return with_partners(document, None, present["rows"][OLD])


def with_partners(
    document: Snapshot, make: Callable[[Values], Organisation] | None, present: Rows | None = None
) -> Snapshot:
    """A document whose new partners take part, as far as they are there or `make` makes them."""
    if not document["rows"][NEW]:
        return document
    document, organisations = deepcopy(document), known_by_key(document)
    new, rows = document["rows"][NEW], document["rows"][OLD]
    for key, values in list(new.items()):
        same = key_of(values["name"])
        if same not in organisations and make:
            organisations[same] = make(values)
        if same in organisations:
            del new[key]
            enter(rows, key, taking_part(values, organisations[same]), present or {})
    return document


def enter(rows: Rows, key: str, values: Values, present: Rows) -> None:
    """Add a participation, unless there is one of the same organisation and role."""
    if place_of(values) not in map(place_of, rows.values()):
        known = (each for each, row in present.items() if place_of(row) == place_of(values))
        rows[free_key_of_row(next(known, key), rows)] = values


def place_of(row: Values) -> tuple[int, str]:
    return row["organisation_id"], row["role"]


def taking_part(values: Values, organisation: Organisation) -> Values:
    return {"organisation_id": organisation.pk} | {name: values[name] for name in SHARED}


def known_by_key(document: Snapshot) -> dict[str, Organisation]:
    names = [each["name"] for each in document["rows"][NEW].values()]
    return same_as(*names) if names else {}


def create(values: Values) -> Organisation:
    said = {name: values[name] for name in ("name", "kind", "district_id", "website")}
    return Organisation.objects.create(**said, slug=free_key(Organisation, "slug", values["name"]))


def refuse_invalid(project: Project, document: Snapshot) -> None:
    """Its rows are no rows of the document any more when that is written."""
    problems = problems_of(Project.objects.get(pk=project.pk), document)
    if found := {place: texts for place, texts in problems.items() if place[0] == NEW}:
        raise Invalid(found)


def one_at_a_time() -> None:
    """Until the end of the transaction: who comes second finds what the first one created."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('new organisations'))")
