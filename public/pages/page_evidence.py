"""The sources of a page and what the records on it leave open, as its foot shows them."""

from dataclasses import dataclass

from evidence.models import Remark, Source
from evidence.references import References
from public.pages.unpacking import Part


@dataclass(frozen=True)
class PageEvidence(Part):
    """Sources in the order of their numbers, the newest of them, and the remarks of each kind."""

    sources: list
    newest_source: Source | None
    contradictions: list
    gaps: list
    hints: list


def evidence_of(records):
    """Of records that passed their gates, in the order shown; they learn what is cited for them."""
    references = References(records)
    return PageEvidence(
        sources=references.sources,
        newest_source=newest(references.sources),
        contradictions=remarks_of_kind(references, Remark.Kind.CONTRADICTION),
        gaps=remarks_of_kind(references, Remark.Kind.GAP),
        hints=remarks_of_kind(references, Remark.Kind.HINT),
    )


def newest(sources):
    """The source that appeared last, as far as it is known when; None if of none it is."""
    dated = [source for source in sources if source.published_last]
    return max(dated, key=lambda source: source.published_last, default=None)


def remarks_of_kind(references, kind):
    return [
        remark
        for record in references.records
        for remark in record.remarks_shown
        if remark.kind == kind
    ]
