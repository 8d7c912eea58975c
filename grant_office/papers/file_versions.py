"""How the grant came about: each version with all that it says, and what sources say of it."""

from evidence.history.changes import foreign_keys, named
from evidence.history.facts import NO, facts_of, field_label
from evidence.models import Citation
from evidence.quoting import INNER
from evidence.references import about
from grant_office.papers.sections import section, table
from grant_office.papers.wording import UNKNOWN, day

OWNER = "decision"  # what all of it is about
SHARES = ("funders", "recipients", "parts", "further_amounts", "witnesses")


def versions_section(shown):
    """Of the decision and its hand-over too; the oldest version first, those that wait last."""
    versions = [*shown.shown.versions, *shown.waiting]
    handover = shown.shown.handover
    whole = [("Entscheidung", shown.decision), *([("Übergabe", handover)] if handover else [])]
    titled = [*whole, *((title_of(shown, version), version) for version in versions)]
    proven = citations_of([each for _, record in titled for each in (record, *shares_of(record))])
    return section(
        "Wie der Betrag zustande kam",
        "" if versions else "Keine Fassung ist erfasst.",
        parts=[part_of(title, record, proven, shown.user) for title, record in titled],
    )


def title_of(shown, version):
    if version.cancelled_on:
        state = ", storniert"
    elif version.is_waiting:
        state = ", wartet auf Freigabe"
    else:
        state = ", in Kraft" if version == shown.current else ""
    return f"Fassung {version.number}{state}"


def part_of(title, record, proven, user):
    """What a record says field by field, who pays and receives, and the sources."""
    shares = shares_of(record)
    named_shares = [(each._meta.verbose_name, worded(each)) for each in shares]
    rows = [
        proof_of(each, citation, str(each) if each in shares else "")
        for each in (record, *shares)
        for citation in proven.get(key_of(each), ())
    ]
    head = ("Belegt für", "Quelle", "Zitat oder Angabe", "Tag")
    found = table(head, rows, widths=(3, 4, 5, 0))
    return section(title, facts=[*said(record, user), *named_shares], tables=[found])


def said(record, user):
    """Rows (label, text) of all fields of a record that say something."""
    known = {}
    for key in foreign_keys(type(record)):
        if key.name == OWNER:
            continue
        numbers = {getattr(record, key.attname)} - {None}
        known.setdefault(key.related_model, {}).update(named(key.related_model, numbers, user))
    facts = facts_of(record, known, without=OWNER).items()
    return [(label, text) for label, text in facts if text != NO]


def shares_of(record):
    """The parts of a version, and who was there when it changed hands."""
    relations = [relation for relation in SHARES if hasattr(record, relation)]
    return [each for relation in relations for each in getattr(record, relation).all()]


def worded(share):
    """With its amount, or the office of a person."""
    told = getattr(share, "amount", None) or getattr(share, "office", "")
    return f"{share}: {getattr(told, 'to_the_cent', told)}" if told else str(share)


def key_of(record):
    return record._meta.label, record.pk


def citations_of(records):
    """{(model, number): citations} in one query."""
    found = {}
    rows = Citation.objects.filter(about(records)).select_related("source", "content_type")
    for row in rows:
        key = (row.content_type.model_class()._meta.label, row.object_id)
        found.setdefault(key, []).append(row)
    return found


def proof_of(record, citation, name):
    """A row: what a source stands for, where it says so, in which words, and on which day."""
    label = field_label(type(record), citation.field)
    field = ": ".join(filter(None, [name, label])) or "den ganzen Eintrag"
    quotation = citation.quotation.translate(INNER)
    words = f"„{quotation}“" if quotation else citation.stated_value or "ohne Zitat"
    doubt = "" if citation.agrees else "nennt anderes: "
    where = ", ".join(filter(None, [str(citation.source), citation.passage]))
    return field, where, f"{doubt}{words}", day_of(citation)


def day_of(citation):
    """The day on which the source was read, else that on which it appeared."""
    if citation.retrieved:
        return f"gelesen {day(citation.retrieved)}"
    published = citation.source.published
    return f"erschienen {published}" if published else UNKNOWN
