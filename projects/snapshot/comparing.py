"""What differs between two documents, in German and in the order of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from accounts.models import Anyone
from evidence.history.changes import named
from evidence.history.facts import NO, facts_of, related_text
from evidence.history.row_changes import CHANGED, FieldChange, RowChange, differing, verb_of
from projects.models import StoredFile
from projects.snapshot.citing_words import (
    SENTENCE,
    label_of,
    row_name,
    sentence,
    told_labels,
)
from projects.snapshot.new_rows import POINTED_AT, new_numbers
from projects.snapshot.shape import (
    LINKS,
    MODELS,
    ROWS,
    Rows,
    Snapshot,
    Values,
    columns,
    content_type,
    link,
    record_of,
)

Known = dict[Any, dict[Any, Any]]  # records by model and number


@dataclass(kw_only=True)
class PartChange(RowChange):
    """What happened to the project itself, to its links or to one of its rows."""

    part: str
    row: str = ""  # the key of the row, which the project itself has not
    file: StoredFile | None = None  # what a photo or document shows


def changes(old: Snapshot, new: Snapshot, seen_by: Anyone | None = None) -> list[PartChange]:
    """PartChanges from one document to another; none if a reader would see no difference.

    With `seen_by`, records that this person may not see are not named.
    """
    return compared(old, new, seen_by)[0]


def compared(
    old: Snapshot, new: Snapshot, seen_by: Anyone | None = None
) -> tuple[list[PartChange], dict[str, str]]:
    """The `changes`, and {German label: text} of what the project itself says in both."""
    known = known_records(old, new, seen_by=seen_by)
    before, after = (facts("project", each["project"], known) for each in (old, new))
    linked = list(link_changes(old["links"], new["links"], known))
    own = [*differing(before, after), *linked]
    found = [PartChange(part="project", title="Steckbrief", verb=CHANGED, facts=own)]
    for part in ROWS:
        found += row_changes(part, old["rows"][part], new["rows"][part], known)
    found += citation_changes(old, new, known)
    found += dispute_changes(old["contradictions"], new["contradictions"], known)
    same = {label: text for label, text in after.items() if before.get(label) == text}
    same |= {label: text for label, text in links_in_words(new["links"], known) if text}
    changed = {field.label for field in own}
    unchanged = {label: text for label, text in same.items() if label not in changed}
    return [change for change in found if change.facts], unchanged


def row_changes(part: str, old: Rows, new: Rows, known: Known) -> Iterator[PartChange]:
    for key in [*old, *(key for key in new if key not in old)]:
        before, after = (facts(part, rows.get(key), known) for rows in (old, new))
        verb = verb_of(before, after)
        title = str(MODELS[part]._meta.verbose_name)
        if verb == CHANGED:
            title = " ".join(filter(None, [title, name_of(part, old[key], known)]))
        yield PartChange(
            part=part,
            row=key,
            title=title,
            verb=verb,
            facts=differing(before, after),
            file=file_of(old, new, key, known),
        )


def citation_changes(old: Snapshot, new: Snapshot, known: Known) -> Iterator[PartChange]:
    """Also of those that say what they said, where it no longer supports what is there."""
    keys = [*old["citations"], *(key for key in new["citations"] if key not in old["citations"])]
    for key in keys:
        before = citation_facts(old, old, key, known)
        after = citation_facts(new, old, key, known)
        values = new["citations"].get(key) or old["citations"][key]
        yield PartChange(
            part="citations",
            row=key,
            title=" ".join(filter(None, ["Beleg", name_of("citations", values, known)])),
            verb=verb_of(before, after),
            facts=differing(before, after),
        )


def citation_facts(document: Snapshot, before: Snapshot, key: str, known: Known) -> dict[str, str]:
    citation = document["citations"].get(key)
    if citation is None:
        return {}
    more = facts("citations", citation, known)
    part, row = citation["part"], citation["row"]
    values = document["project"] if part == "project" else document["rows"][part].get(row)
    words = facts(part, values, known).get(label_of(part, citation["field"]), "")
    said = {SENTENCE: sentence(document, before, citation, known, words)}
    return said | {label: text for label, text in more.items() if label not in told_labels()}


def dispute_changes(old: Rows, new: Rows, known: Known) -> Iterator[PartChange]:
    for key in [*old, *(key for key in new if key not in old)]:
        before, after = (dispute_facts(rows.get(key), known) for rows in (old, new))
        yield PartChange(
            part="contradictions",
            row=key,
            title=dispute_title(new.get(key) or old[key]),
            verb=verb_of(before, after),
            facts=differing(before, after),
        )


def dispute_title(values: Values) -> str:
    return f"Widerspruch „{values['topic']}“" if values["topic"] else "Widerspruch"


def dispute_facts(values: Values | None, known: Known) -> dict[str, str]:
    """{German label: text}: what each source states, what was chosen, and why."""
    if values is None:
        return {}
    source = columns("citations")["source_id"]
    statements = values["statements"].values()
    chosen = dict.fromkeys(each["stated_value"] for each in statements if each["agrees"])
    told = {"Worum es geht": values["text"]}
    for each in statements:
        words = f" („{each['quotation']}“)" if each["quotation"] else ""
        told[related_text(source, each["source_id"], known)] = f"{each['stated_value']}{words}"
    told["Gewählt"] = " und ".join(chosen) or ("nichts davon" if values["reason"] else "noch offen")
    return told | ({"Begründung": values["reason"]} if values["reason"] else {})


def name_of(part: str, values: Values, known: Known) -> str:
    """Which of its kind a changed row is, in quotes; of added and removed ones all is told."""
    name = row_name(part, values, known)
    return f"„{name}“" if name else ""


def file_of(old: Rows, new: Rows, key: str, known: Known) -> StoredFile | None:
    """The file of a row, unless it has none or the person may not see it."""
    number = (new.get(key) or old[key]).get("file_id")
    return known.get(StoredFile, {}).get(number)


def facts(part: str, values: Values | None, known: Known) -> dict[str, str]:
    """{German label: text} of the values of a row; nothing for no row."""
    if values is None:
        return {}
    said = facts_of(record(part, values), known)
    says_no = part == "citations"  # that a source does not agree is said
    return {label: text for label, text in said.items() if text != NO or says_no}


def record(part: str, values: Values) -> models.Model:
    if part != "citations":
        return record_of(part, values)
    columns_only = {name: value for name, value in values.items() if name in columns(part)}
    return record_of(part, columns_only, content_type=content_type(values["part"]))


def link_changes(
    old: dict[str, list[int]], new: dict[str, list[int]], known: Known
) -> Iterator[FieldChange]:
    pairs = zip(links_in_words(old, known), links_in_words(new, known), strict=True)
    for (label, before), (_, after) in pairs:
        if before != after:
            yield FieldChange(label, before, after)


def links_in_words(links: dict[str, list[int]], known: Known) -> Iterator[tuple[str, str]]:
    """(German label, text) of all that a project is linked with."""
    for name in LINKS:
        relation = link(name)
        texts = sorted(related_text(relation, pk, known) for pk in links[name])
        yield str(relation.verbose_name), ", ".join(texts)


def known_records(*documents: Snapshot, seen_by: Anyone | None = None) -> Known:
    """The records that foreign keys and links of the documents point at, by model and number;
    those that are new in a document are not saved yet."""
    wanted: dict[Any, set[int]] = {}
    for part, values in all_rows(documents):
        for attname, column in columns(part).items():
            if column.is_relation and values.get(attname):
                wanted.setdefault(column.related_model, set()).add(values[attname])
    for name in LINKS:
        model = link(name).related_model
        wanted.setdefault(model, set()).update(*(each["links"][name] for each in documents))
    known: Known = {model: named(model, numbers, seen_by) for model, numbers in wanted.items()}
    for document in documents:
        for model, part in POINTED_AT.items():
            new = new_numbers(document["rows"][part])
            made = {number: record_of(part, values) for number, values in new.items()}
            known.setdefault(model, {}).update(made)
    return known


def all_rows(documents: Iterable[Snapshot]) -> Iterator[tuple[str, Values]]:
    for document in documents:
        yield "project", document["project"]
        for part in ROWS:
            yield from ((part, values) for values in document["rows"][part].values())
        yield from (("citations", values) for values in document["citations"].values())
        for dispute in document["contradictions"].values():
            yield from (("citations", values) for values in dispute["statements"].values())
