"""Days and lists in the short form that explanations use."""

from collections.abc import Sequence
from datetime import date


def short(day: date) -> str:
    """31.12.2019."""
    return f"{day:%d.%m.%Y}"


def listed(words: Sequence[str]) -> str:
    """„a“, „a und b“, „a, b und c“."""
    return " und ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
