"""How the grant came about: each version with all that it says, and what sources say of it."""

from evidence.history.facts import NO, facts_of, field_label
from evidence.models import Citation
from evidence.references import about
from grant_office.papers.sections import section, table
from grant_office.papers.wording import day

STANDING = {True: "stützt", False: "nennt anderes"}


def versions_section(shown):
    """Of the decision and its hand-over too; the oldest version first, those that wait last."""
    versions = [*shown.shown.versions, *shown.waiting]
    handover = shown.shown.handover
    whole = [("Entscheidung", shown.decision), *([("Übergabe", handover)] if handover else [])]
    proven = citations_of([record for _, record in whole] + versions)
    return section(
        "Wie der Betrag zustande kam",
        "" if versions else "Keine Fassung ist erfasst.",
        parts=[
            *(part_of(title, record, proven) for title, record in whole),
            *(part_of(title_of(shown, version), version, proven) for version in versions),
        ],
    )


def title_of(shown, version):
    if version.cancelled_on:
        state = ", storniert"
    elif version.is_waiting:
        state = ", wartet auf Freigabe"
    else:
        state = ", in Kraft" if version == shown.current else ""
    return f"Fassung {version.number}{state}"


def part_of(title, record, proven):
    """What a record says field by field, who pays and receives, and the sources."""
    known = {type(each): {each.pk: each} for each in pointed_at(record)}
    said = facts_of(record, known, without="decision").items()
    facts = [fact for fact in said if fact[1] != NO]
    key = (record._meta.label, record.pk)
    return section(title, facts=[*facts, *shares(record)], tables=[proof(record, proven.get(key))])


def pointed_at(record):
    """What a hand-over or a decision names, so that it is told by its name."""
    names = ("programme", "to_organisation")
    found = (getattr(record, name, None) for name in names)
    return [each for each in found if each]


def shares(record):
    """Rows (label, text) of the parts of a version, each with its amount."""
    for relation in ("funders", "recipients", "parts", "further_amounts"):
        for each in getattr(record, relation).all() if hasattr(record, relation) else ():
            euros = f": {each.amount.to_the_cent}" if each.amount else ""
            yield each._meta.verbose_name, f"{each}{euros}"


def citations_of(records):
    """{(model, number): citations} in one query."""
    found = {}
    rows = Citation.objects.filter(about(records)).select_related("source", "content_type")
    for row in rows:
        key = (row.content_type.model_class()._meta.label, row.object_id)
        found.setdefault(key, []).append(row)
    return found


def proof(record, citations):
    """The sources of a record: for which field, in which words, read on which day."""
    return table(
        ("Belegt für", "Quelle", "Zitat oder Angabe", "Abgerufen", "Beleg"),
        (
            (
                field_label(type(record), each.field) or "den ganzen Eintrag",
                ", ".join(filter(None, [str(each.source), each.passage])),
                f"„{each.quotation}“" if each.quotation else each.stated_value or "ohne Zitat",
                day(each.retrieved),
                STANDING[each.agrees],
            )
            for each in citations or ()
        ),
        widths=(2, 3, 3, 0, 0),
    )
