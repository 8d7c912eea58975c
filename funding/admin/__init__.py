"""The grant office in Django's admin: decisions from receipt to amendment."""

from funding.admin import decisions, events, handovers, programmes, versions

__all__ = ["decisions", "events", "handovers", "programmes", "versions"]
