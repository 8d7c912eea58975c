"""What a document points at that is no longer there, and where at the desk it is corrected."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection, models

from evidence.models import Remark
from projects.models.files import GONE as NO_FILE
from projects.snapshot.new_rows import key_of, points_at_new
from projects.snapshot.shape import LINKS, MODELS, ROWS, Problems, Snapshot, columns, link

NO_ROW = (
    "Ein Beleg gehört zu einem Eintrag, den es nicht mehr gibt: bitte den Abschnitt „Belege“ "
    "öffnen und sichern."
)
NO_ACTIVITY = (
    "Eine Aktivität, die zu einer Maßnahme führte, gehört nicht mehr zum Projekt: bitte im "
    "Abschnitt „Erkenntnisse“ eine andere wählen oder den Eintrag entfernen."
)
GONE = {
    ("links", "districts"): (
        "Einen der Landkreise gibt es nicht mehr: bitte den Abschnitt „Landkreise und Orte“ "
        "öffnen und sichern."
    ),
    ("links", "municipalities"): (
        "Eine der Gemeinden gibt es nicht mehr: bitte den Abschnitt „Landkreise und Orte“ "
        "öffnen und sichern."
    ),
    ("links", "fields_of_action"): (
        "Eines der Handlungsfelder gibt es nicht mehr: bitte den Abschnitt "
        "„Handlungsfelder und Themen“ öffnen und sichern."
    ),
    ("links", "themes"): (
        "Eines der Themen gibt es nicht mehr: bitte den Abschnitt „Handlungsfelder und Themen“ "
        "öffnen und sichern."
    ),
    ("participations", "organisation"): (
        "Eine der beteiligten Organisationen gibt es nicht mehr: bitte im Abschnitt „Beteiligte“ "
        "eine andere wählen oder den Eintrag entfernen."
    ),
    ("new_partners", "district"): (
        "Den Landkreis einer neu vorgeschlagenen Organisation gibt es nicht mehr: bitte im "
        "Abschnitt „Beteiligte“ einen anderen wählen oder keinen."
    ),
    ("relations", "target"): (
        "Ein Projekt, mit dem dieses verbunden ist, gibt es nicht mehr: bitte im Abschnitt "
        "„Herkunft“ ein anderes wählen oder den Eintrag entfernen."
    ),
    ("measure_links", "measure"): (
        "Eine Maßnahme dieses Projekts gibt es nicht mehr: bitte im Abschnitt „Maßnahmen“ eine "
        "andere wählen oder den Eintrag entfernen."
    ),
    ("findings", "measure"): (
        "Eine Maßnahme, zu der eine Aktivität führte, gibt es nicht mehr: bitte im Abschnitt "
        "„Erkenntnisse“ eine andere wählen oder den Eintrag entfernen."
    ),
    ("findings", "activity"): NO_ACTIVITY,
    ("photos", "file"): NO_FILE,
    ("documents", "file"): NO_FILE,
    ("citations", "source"): (
        "Eine Quelle, die hier als Beleg dient, gibt es nicht mehr: bitte den Eintrag im Abschnitt "
        "„Belege“ entfernen und, wenn es eine andere Quelle gibt, neu eintragen."
    ),
    ("contradictions", "source"): (
        "Eine Quelle, die einer anderen widerspricht, gibt es nicht mehr: bitte den Abschnitt "
        "„Belege“ öffnen und sichern; ihre Aussage geht dann mit."
    ),
}


FOREIGN_KEYS = """
    SELECT string_agg(quote_ident(conname), ', ') FROM pg_constraint
    WHERE contype = 'f' AND condeferrable AND conrelid = ANY(%s::regclass[])
"""


def dead_references(document: Snapshot, present: Snapshot) -> Problems:
    """{(part, row, field): [sentence]} of what the document points at and nobody finds any more.

    Only what differs from the present document is asked for: the database keeps the rest.
    """
    alone = {(*each, "row"): [NO_ROW] for each in orphans(document)}
    activities = document["rows"]["activities"]
    groundless = {
        ("findings", key, "activity"): [NO_ACTIVITY]
        for key, values in document["rows"]["findings"].items()
        if key_of(values["activity_id"]) not in activities
    }
    return dead_keys(document, present) | alone | groundless


def dead_keys(document: Snapshot, present: Snapshot) -> Problems:
    """A query for each model at most, however many rows point at its records."""
    kept = set(references(present))
    wanted = [each for each in references(document) if each not in kept]
    numbers: dict[Any, set[int]] = {}
    for _, _, relation, number in wanted:
        numbers.setdefault(relation.related_model, set()).add(number)
    found = {model: existing(model, each) for model, each in numbers.items()}
    return {
        (part, key, relation.name): [GONE[part, relation.name]]
        for part, key, relation, number in wanted
        if number not in found[relation.related_model]
    }


def existing(model: type[models.Model], numbers: Iterable[int]) -> set[int]:
    return set(model._base_manager.filter(pk__in=numbers).values_list("pk", flat=True))


def references(document: Snapshot) -> Iterator[tuple[str, str, Any, int]]:
    """(part, row, relation, number) of each link and of each foreign key that is filled in."""
    for name in LINKS:
        for number in document["links"][name]:
            yield "links", "", link(name), number
    rows = {**{part: document["rows"][part] for part in ROWS}, "citations": document["citations"]}
    for part, of_part in rows.items():
        relations = [column for column in columns(part).values() if column.is_relation]
        for key, values in of_part.items():
            new = points_at_new(part, values, document)
            for relation in relations:
                if values[relation.attname] is not None and relation.attname not in new:
                    yield part, key, relation, values[relation.attname]
    for key, dispute in document["contradictions"].items():
        for values in dispute["statements"].values():
            yield "contradictions", key, columns("citations")["source_id"], values["source_id"]


def orphans(document: Snapshot) -> list[tuple[str, str]]:
    """(kind, key) of citations and contradictions of rows that the document does not have."""
    return [
        (kind, key)
        for kind, about in (
            ("citations", document["citations"]),
            ("contradictions", document["contradictions"]),
        )
        for key, values in about.items()
        if values["part"] != "project" and values["row"] not in document["rows"][values["part"]]
    ]


def check_keys() -> None:
    """Let the database check the keys of a document now: an error at the commit catches nobody.

    What else waits for the commit, such as the content version, goes on waiting.
    """
    links = [link(name).remote_field.through for name in LINKS]
    tables = [model._meta.db_table for model in [*MODELS.values(), Remark, *links]]
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN_KEYS, [tables])
        [names] = cursor.fetchone()
        cursor.execute(f"SET CONSTRAINTS {names} IMMEDIATE; SET CONSTRAINTS {names} DEFERRED")
