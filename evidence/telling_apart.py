"""What looks alike in a list to choose from is told apart: by seat, county or years."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import QuerySet

from evidence.folding import folded


def told_apart(labels: Mapping[int, str], records: QuerySet) -> dict[int, str]:
    """{number: label}; labels that read alike are followed by what tells their records apart.

    A model says it by its property `apart`, and by `apart_reads` which relations that looks at;
    whatever is still alike has its number. Nothing is asked where all labels differ.
    """
    alike = numbers_alike(labels)
    if not alike:
        return dict(labels)
    found = records.filter(pk__in=alike).prefetch_related(*records.model.apart_reads)
    known = {record.pk: record.apart for record in found}
    longer = {number: f"{labels[number]} ({known.get(number)})" for number in alike}
    still_alike = numbers_alike(longer)
    longer |= {number: f"{longer[number][:-1]}, Nr. {number})" for number in still_alike}
    return {number: longer.get(number, label) for number, label in labels.items()}


def numbers_alike(labels: Mapping[int, str]) -> list[int]:
    """The numbers of the labels that a reader takes for the same."""
    read = {number: folded(label) for number, label in labels.items()}
    often = Counter(read.values())
    return [number for number, text in read.items() if often[text] > 1]
