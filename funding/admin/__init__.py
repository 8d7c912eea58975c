"""The grant office in Django's admin: decisions from receipt to amendment."""

from funding.admin import (
    calls,
    decisions,
    draft_citations,
    events,
    handovers,
    programmes,
    versions,
)

__all__ = [
    "calls",
    "decisions",
    "draft_citations",
    "events",
    "handovers",
    "programmes",
    "versions",
]
