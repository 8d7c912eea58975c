"""The page of one source: what it tells us, record by record, beside what the portal shows."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from django.utils.text import Truncator, capfirst

from evidence.history.facts import field_label
from evidence.models import Citation, Source
from evidence.references import Told, told_by
from evidence.vouching import speaks
from public.kept_evidence import visible_citations_of
from public.pages.cited_records import PLACES, Place, place_of, seen_records
from public.templatetags.facts import in_words
from public.templatetags.typography import bound

SUPPORTS, DIFFERS, EARLIER = "stützt das", "sagt etwas anderes", "galt für eine frühere Angabe"
LONGEST_VALUE = 160


@dataclass(frozen=True)
class Value:
    """A value that the source is cited for: as the portal shows it, and what the source says."""

    label: str
    shown: str
    stands: str
    told: Told | None


@dataclass
class Supported:
    """A record that the source is cited for: its place, its values, and what is said beside."""

    place: Place
    is_whole: bool = False
    values: list = field(default_factory=list)
    whole: list = field(default_factory=list)
    statements: list = field(default_factory=list)


@dataclass(frozen=True)
class SourcePage:
    """`groups` are pairs (German plural, [Supported]); `number` counts the records in them."""

    source: Source
    groups: list
    number: int


def source_page(source):
    """`SourcePage` of a source that passed the gate."""
    citations = list(visible_citations_of(source).select_related("remark", "source"))
    groups = groups_of(sorted(citations, key=lambda each: (each.position, each.pk)))
    return SourcePage(source, groups, sum(len(records) for _, records in groups))


def groups_of(citations):
    """Pairs (German plural, [Supported]) in the order of `PLACES`; by title within each."""
    records = seen_records(citations)
    load_links(citations, records)
    told = {}
    for citation in citations:
        key = key_of(citation)
        told.setdefault(key, Supported(place_of(records[key])))
        tell(told[key], citation, records[key])
    groups = defaultdict(list)
    for key, each in told.items():
        groups[type(records[key])].append(each)
    return [
        (model._meta.verbose_name_plural, sorted(groups[model], key=lambda each: each.place.title))
        for model in PLACES
        if model in groups
    ]


def key_of(citation):
    return citation.content_type_id, citation.object_id


def load_links(citations, records):
    """What the cited fields link, in one query for each of them, however many records there are."""
    by_field = defaultdict(list)
    for citation in citations:
        record = records[key_of(citation)]
        if is_link(type(record), citation.field):
            by_field[type(record), citation.field].append(record)
    for (_, name), linking in by_field.items():
        prefetch_related_objects(linking, name)


def is_link(model, name):
    return any(each.name == name and each.is_relation for each in model._meta.get_fields())


def tell(supported, citation, record):
    """Add one citation to what is told of its record."""
    if citation.remark:
        supported.statements.append(citation)
        return
    citation.speaks = speaks(citation, record)
    told = told_by(citation)
    if not citation.field:
        supported.is_whole = True
        supported.whole += filter(None, [told])
    else:
        label = field_label(type(record), citation.field)
        shown = words_of(record, citation)
        supported.values.append(Value(capfirst(label), shown, standing(citation), told))


def standing(citation: Citation):
    """What differs from a blank was never said of an earlier value."""
    if not citation.speaks and (citation.agrees or citation.vouches_for):
        return EARLIER
    return SUPPORTS if citation.agrees else DIFFERS


def words_of(record, citation):
    """What the portal shows today, in words; what it links may have a gate, and is not named."""
    name = citation.field
    if citation.portion and not citation.portion.isdecimal():
        return citation.portion
    told = getattr(record, name)
    if isinstance(told, str) and not hasattr(record, f"get_{name}_display"):
        return bound(Truncator(told).chars(LONGEST_VALUE))
    if not is_link(type(record), name):
        return in_words(record, name, "")
    linked = getattr(record, name)
    rows = [linked] if not hasattr(linked, "all") else list(linked.all())
    rows = [row for row in rows if row and not is_gated(row)]
    return ", ".join(str(row) for row in rows if citation.portion in ("", str(row.pk)))


def is_gated(record):
    return hasattr(record, "publication")
