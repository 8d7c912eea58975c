"""The sources of one page, numbered in the order in which the page shows what they support."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from evidence.history.facts import field_label
from evidence.models import Citation, Remark
from evidence.passages import address_of
from evidence.quoting import INNER
from evidence.values.dates import day_in_german
from evidence.vouching import speaks

WHOLE_RECORD = "record"


def about(records):
    """Condition that picks the citations or remarks on any of the records."""
    ids = defaultdict(set)
    for record in records:
        ids[type(record)].add(record.pk)
    condition = Q(pk__in=[])
    for model, model_ids in ids.items():
        content_type = ContentType.objects.get_for_model(model)
        condition |= Q(content_type=content_type, object_id__in=model_ids)
    return condition


class SourceNumber(int):
    """The number of a source on one page; once its first mark stands, the list can lead back."""

    is_marked = False


class References:
    """Numbered sources and the remarks of the records of one page, in three queries.

    Every record gets `cited`: {"record": [1, 2], "<field>": [3]}, `remarks_shown`: its remarks, a
    contradiction with its `statements`, `disputed`: {"<field>": the contradiction about it}, and
    `said_otherwise`: {"<field>": [citations that name another value]}, `unheard`: {"<field>"} of
    those with a citation for an earlier value;
    a citation of a value that the record no longer holds is not among the cited. Every source
    gets `told`, what it says in which words, and `supports`, what it stands for without any, and
    `differs_on` where it says something else. The records must have passed their gates.
    """

    def __init__(self, records):
        self.records = list(dict.fromkeys(records))
        self.sources = []
        self._numbers = {}
        place = {self._key(record): n for n, record in enumerate(self.records)}
        condition = about(self.records)
        citations = sorted(
            Citation.objects.filter(condition).select_related("source", "remark"),
            key=lambda citation: (place[self._key_of(citation)], citation.position, citation.pk),
        )
        remarks = Remark.objects.filter(condition)
        self._hear(citations)
        self._number(citations)
        self._attach_support(citations)
        self._attach_citations(citations)
        self._attach_remarks(remarks, citations)

    def _key(self, record):
        return ContentType.objects.get_for_model(record).pk, record.pk

    def _key_of(self, about_record):
        return about_record.content_type_id, about_record.object_id

    def _hear(self, citations):
        """Tell each citation whether its record still holds what it vouches for (law 18)."""
        records = {self._key(record): record for record in self.records}
        for citation in citations:
            citation.speaks = speaks(citation, records[self._key_of(citation)])

    def _number(self, citations):
        for citation in citations:
            if citation.source_id not in self._numbers:
                self.sources.append(citation.source)
                number = SourceNumber(len(self.sources))
                self._numbers[citation.source_id] = citation.source.number = number
            citation.number = self._numbers[citation.source_id]

    def _attach_support(self, citations):
        by_source = defaultdict(list)
        for citation in citations:
            by_source[citation.source_id].append(citation)
        for source in self.sources:
            of_source = by_source[source.pk]
            source.told = list(dict.fromkeys(filter(None, map(told_by, of_source))))
            unquoted = [each for each in of_source if not told_by(each)]
            agreeing = (supported(each) for each in unquoted if each.agrees)
            source.supports = list(dict.fromkeys(agreeing))
            source.differs_on = list(dict.fromkeys(topic(e) for e in unquoted if not e.agrees))

    def _attach_citations(self, citations):
        cited = defaultdict(lambda: defaultdict(list))
        otherwise = defaultdict(lambda: defaultdict(list))
        unheard = defaultdict(set)
        for citation in citations:
            key, field = self._key_of(citation), citation.field or WHOLE_RECORD
            if citation.remark_id:
                continue
            if not citation.speaks:
                unheard[key].add(field)
            elif citation.agrees:
                cited[key][field].append(citation.number)
            elif citation.field:
                otherwise[key][field].append(citation)
        for record in self.records:
            record.cited = dict(cited[self._key(record)])
            record.said_otherwise = otherwise[self._key(record)]
            record.unheard = unheard[self._key(record)]

    def _attach_remarks(self, remarks, citations):
        statements = defaultdict(list)
        for citation in citations:
            statements[citation.remark_id].append(citation)
        shown = defaultdict(list)
        for remark in remarks:
            remark.shown_statements = grouped_statements(statements[remark.pk])
            shown[self._key_of(remark)].append(remark)
        for record in self.records:
            record.remarks_shown = shown[self._key(record)]
            record.disputed = disputed(record.remarks_shown)


def disputed(remarks):
    """{field: Remark} of the fields on which the sources contradict each other."""
    return {
        remark.field: remark
        for remark in remarks
        if remark.kind == Remark.Kind.CONTRADICTION and remark.field
    }


def supported(citation):
    """What a citation stands for, in German: „Projekt“, „Projekt: Beginn (abweichend)“."""
    words = what(citation)
    if citation.vouches_for and not citation.speaks:
        return f"{words} (frühere Angabe)"
    return words if citation.agrees else f"{words} (abweichend)"


def what(citation):
    """What a citation is about: „Projekt“, „Projekt: Beginn“."""
    model = ContentType.objects.get_for_id(citation.content_type_id).model_class()
    label = field_label(model, citation.field) if citation.field else ""
    name = str(model._meta.verbose_name)
    return f"{name}: {label}" if label not in ("", name) else name


def topic(citation):
    """What the sources contradict each other about, in the words of the remark if it has any."""
    return (citation.remark and citation.remark.topic) or what(citation)


@dataclass(frozen=True)
class Told:
    """What one citation says: of what, in which words, where they stand, and how to get there."""

    what: str
    stated: str
    quotation: str
    where: str
    note: str
    address: str


def told_by(citation):
    """`Told`, or None if it only names the source; statements of a contradiction stand there."""
    if citation.remark_id or not (citation.stated_value or citation.quotation or citation.note):
        return None
    is_passage = citation.portion and not citation.portion.isdecimal()
    return Told(
        what=supported(citation) + (f" („{citation.portion}“)" if is_passage else ""),
        stated=citation.stated_value,
        quotation=citation.quotation.translate(INNER),
        where=where_it_stands(citation),
        note=citation.note,
        address=address_of(citation.source.url, citation.quotation) if citation.quotation else "",
    )


def where_it_stands(citation):
    """„Absatz 1, abgerufen am 22. Dezember 2024“."""
    retrieved = citation.retrieved and f"abgerufen am {day_in_german(citation.retrieved)}"
    return ", ".join(filter(None, [citation.passage, retrieved]))


def grouped_statements(citations):
    """Statements of a contradiction: what is stated, by which sources, whether it was chosen."""
    ordered = sorted(citations, key=lambda citation: citation.position)
    return [
        {"value": value, "citations": list(group), "chosen": chosen}
        for (value, chosen), group in groupby(
            ordered, key=lambda each: (each.stated_value, each.agrees and each.speaks)
        )
    ]
