"""What a citation of a document says and supports, in a German sentence for who reviews it."""

from typing import Any

from evidence.history.facts import field_label, related_text
from evidence.models import Source
from evidence.quoting import in_quotes
from evidence.values.dates import days_meant
from projects.snapshot.shape import LINKS, MODELS, Snapshot, Values, columns, link
from projects.snapshot.vouching import held, row_of, speaks

SENTENCE = "Was die Quelle sagt"
# What the sentence tells already.
TOLD = ("source", "field", "agrees", "portion", "stated_value", "quotation", "passage")
LONGEST_VALUE = 80
ROW_NAMES = ("title", "name", "label", "caption", "alt", "external_name")
POINTING = ("organisation_id", "target_id", "source_id", "file_id", "measure_id")


def told_labels() -> set[str]:
    names = (*TOLD, "vouches_for")
    return {str(MODELS["citations"]._meta.get_field(name).verbose_name) for name in names}


def sentence(document: Snapshot, before: Snapshot, citation: Values, known: Any, value: str) -> str:
    """„NDR vom 3. Mai 2024 nennt „80.000 €“ als Gesamtausgaben: „…“. Das stützt die Angabe.“

    `before` is the document that it is compared with, `value` the value as people read it.
    """
    return (
        f"{what_it_says(citation, known, document)}. {standing(document, before, citation, value)}"
    )


def what_it_says(citation: Values, known: Any, document: Snapshot) -> str:
    who, about = name_of(citation, known), place_name(citation, document, known)
    if citation["stated_value"]:
        said = f"{who} nennt {in_quotes(citation['stated_value'])} als {about}"
    elif citation["quotation"]:
        said = f"{who} sagt zu {about}"
    else:
        said = f"{who} ist als Quelle angegeben für {about}"
    if citation["quotation"]:
        said += f": {in_quotes(citation['quotation'])}"
    return f"{said} ({citation['passage']})" if citation["passage"] else said


def name_of(citation: Values, known: Any) -> str:
    source = known.get(Source, {}).get(citation["source_id"])
    if source is None:
        return related_text(columns("citations")["source_id"], citation["source_id"], known)
    if not source.published:
        return f"{source.publisher} („{source.title}“)"
    is_day = source.published.edtf and len(set(days_meant(source.published.edtf))) == 1
    return f"{source.publisher}{' vom' if is_day else ','} {source.published}"


def place_name(citation: Values, document: Snapshot, known: Any) -> str:
    """„Gesamtausgaben“, „Meilenstein „Bau“: Geplant“, or the project as a whole."""
    part, field = citation["part"], citation["field"]
    if part == "project":
        return label_of(part, field) if field else "das Projekt insgesamt"
    title = row_name(part, row_of(document, citation), known)
    kind = str(MODELS[part]._meta.verbose_name)
    named = f"{kind} „{title}“" if title else kind
    return f"{named}: {label_of(part, field)}" if field else named


def row_name(part: str, values: Values, known: Any) -> str:
    """Which of its kind a row is: its own name, else that of what it points at; may be ''."""
    own = [values.get(name) for name in ROW_NAMES]
    related = [
        known.get(columns(part)[name].related_model, {}).get(values.get(name))
        for name in POINTING
        if name in columns(part)
    ]
    return str(next((each for each in [*own, *related] if each), ""))


def label_of(part: str, field: str) -> str:
    if part == "project" and field in LINKS:
        return str(link(field).verbose_name)
    return field_label(MODELS[part], field)


def standing(document: Snapshot, before: Snapshot, citation: Values, value: str) -> str:
    if not speaks(document, citation):
        return "Das gilt für eine frühere Angabe und stützt die jetzige nicht."
    if not citation["field"]:
        return "Das bürgt für keinen einzelnen Wert."
    if not citation["agrees"]:
        return f"Unsere Angabe ist eine andere{told(value)}."
    if citation["portion"] and not citation["portion"].isdecimal():
        return f"Das stützt die Worte „{citation['portion']}“."
    is_new = held(document, citation) != held(before, citation)
    return f"Das stützt die {'neue ' if is_new else ''}Angabe{told(value)}."


def told(value: str) -> str:
    return f": {value}" if 0 < len(value) <= LONGEST_VALUE else ""
