"""Conflicts between two people's work in German words: both values of each place."""

from dataclasses import dataclass

from desk.conflict_writers import Writer, writers_of
from desk.links_form import LinksForm
from evidence.history.facts import related_text
from evidence.history.row_changes import REMOVED
from projects.models import Project
from projects.snapshot.comparing import dispute_facts, dispute_title, facts, known_records
from projects.snapshot.merging import WHOLE
from projects.snapshot.shape import MODELS, columns, label_of, units

NOTHING = "keine Angabe"
DISPUTES = "contradictions"


@dataclass(frozen=True)
class Choice:
    """A place that both changed, with the words of either side; `key` is that of the merge.

    `writer` changed it meanwhile, as far as the history knows; `chosen` is the side picked so far.
    `units` or `links` are fields for another value, where there are some.
    """

    key: str
    label: str
    mine: str
    theirs: str
    writer: Writer | None
    chosen: str = ""
    units: tuple = ()
    links: LinksForm | None = None


def conflicts_of(proposal, merged, user):
    """Choices for the conflicts between a proposal and the present document."""
    if merged.is_clean:
        return []
    mine, theirs = proposal.document, merged.document
    known = known_records(proposal.base, mine, theirs, seen_by=user)
    writers = writers_of(proposal.project, merged.conflicts)
    return [
        Choice(
            each.key,
            label(each, mine, theirs),
            words(each, mine, known),
            words(each, theirs, known),
            writers.get(each.key),
        )
        for each in merged.conflicts
    ]


def label(conflict, *documents):
    if conflict.part == "links":
        return str(Project._meta.get_field(conflict.unit).verbose_name)
    if conflict.part == DISPUTES:
        found = (document[DISPUTES].get(conflict.row) for document in documents)
        return dispute_title(next(each for each in found if each))
    name = str(MODELS[conflict.part]._meta.verbose_name)
    row = next((r for r in (values_at(conflict, d) for d in documents) if r), {})
    names = (row.get(name) for name in ("title", "name", "caption", "alt"))
    title = next((name for name in names if name), "")
    start = name if conflict.part == "project" else f"{name} „{title}“" if title else name
    if conflict.unit == WHOLE:
        return start
    unit = label_of(conflict.part, conflict.unit)
    return unit if conflict.part == "project" else f"{start}: {unit}"


def values_at(conflict, document):
    if conflict.part == "project":
        return document["project"]
    if conflict.part in ("citations", DISPUTES):
        return document[conflict.part].get(conflict.row)
    return document["rows"][conflict.part].get(conflict.row)


def words(conflict, document, known):
    if conflict.part == "links":
        return linked(conflict.unit, document, known)
    values = values_at(conflict, document)
    if values is None:
        return REMOVED
    if conflict.part == DISPUTES:
        return "; ".join(f"{name}: {text}" for name, text in dispute_facts(values, known).items())
    said = facts(conflict.part, only(conflict, values), known)
    if conflict.unit == WHOLE:
        told = [f"{name}: {text}" for name, text in said.items()]
        return "; ".join([*told, *cited(conflict, document, known)]) or NOTHING
    unit = label_of(conflict.part, conflict.unit)
    parts = [text for name, text in said.items() if name == unit or name.startswith(f"{unit}: ")]
    return "; ".join(parts) or NOTHING


def cited(conflict, document, known):
    """„Beleg: …“ for each source of a row, which is taken or left with it."""
    source, here = columns("citations")["source_id"], (conflict.part, conflict.row)
    for values in document["citations"].values():
        if (values["part"], values["row"]) == here:
            yield f"Beleg: {related_text(source, values['source_id'], known)}"


def only(conflict, values):
    if conflict.unit == WHOLE or conflict.part == "citations":
        return values
    wanted = units(conflict.part)[conflict.unit]
    return {name: value for name, value in values.items() if name in wanted}


def linked(name, document, known):
    relation = Project._meta.get_field(name)
    numbers = document["links"][name]
    return ", ".join(sorted(related_text(relation, pk, known) for pk in numbers)) or NOTHING
