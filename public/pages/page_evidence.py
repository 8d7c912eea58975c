"""The sources of a page and what the records on it leave open, as its foot shows them."""

from dataclasses import dataclass

from evidence.models import Remark
from evidence.references import References
from public.pages.unpacking import Part


@dataclass(frozen=True)
class PageEvidence(Part):
    """Sources in the order of their numbers, and the remarks of each kind."""

    sources: list
    contradictions: list
    gaps: list
    hints: list


def evidence_of(records):
    """Of records that passed their gates, in the order shown; they learn what is cited for them."""
    references = References(records)
    return PageEvidence(
        sources=references.sources,
        contradictions=remarks_of_kind(references, Remark.Kind.CONTRADICTION),
        gaps=remarks_of_kind(references, Remark.Kind.GAP),
        hints=remarks_of_kind(references, Remark.Kind.HINT),
    )


def remarks_of_kind(references, kind):
    return [
        remark
        for record in references.records
        for remark in record.remarks_shown
        if remark.kind == kind
    ]
