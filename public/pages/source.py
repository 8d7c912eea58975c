"""The page of one source: everything public that it supports, and what it says differently."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType

from evidence.history.facts import field_label
from evidence.models import Source
from public.evidence_gate import visible_citations
from public.pages.cited_records import PLACES, Place, places_of


@dataclass
class Supported:
    """A record that the source is cited for: its place, the fields, and the citations."""

    place: Place
    is_whole: bool = False
    fields: list = field(default_factory=list)
    quotations: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    statements: list = field(default_factory=list)


@dataclass(frozen=True)
class SourcePage:
    """`groups` are pairs (German plural, [Supported]); `number` counts the records in them."""

    source: Source
    groups: list
    number: int


def source_page(source):
    """`SourcePage` of a source that passed the gate."""
    citations = list(visible_citations().filter(source=source).select_related("remark"))
    groups = groups_of(citations)
    return SourcePage(source, groups, sum(len(records) for _, records in groups))


def groups_of(citations):
    """Pairs (German plural, [Supported]) in the order of `PLACES`; by title within each."""
    places = places_of(citations)
    records = {}
    for citation in sorted(citations, key=lambda each: (each.position, each.pk)):
        key = citation.content_type_id, citation.object_id
        told = records.setdefault(key, Supported(places[key]))
        tell(told, citation)
    groups = defaultdict(list)
    for (content_type, _), told in records.items():
        groups[ContentType.objects.get_for_id(content_type).model_class()].append(told)
    return [
        (model._meta.verbose_name_plural, sorted(groups[model], key=lambda told: told.place.title))
        for model in PLACES
        if model in groups
    ]


def tell(told, citation):
    """Add one citation to what is told of its record."""
    if citation.remark:
        told.statements.append(citation)
    elif citation.field:
        model = ContentType.objects.get_for_id(citation.content_type_id).model_class()
        told.fields.append(field_label(model, citation.field))
    else:
        told.is_whole = True
    if citation.quotation:
        told.quotations.append(citation.quotation)
    if citation.note:
        told.notes.append(citation.note)
