"""The lead of a field of action: what belongs to it, what is granted, where nothing is known."""

from collections.abc import Sequence

from public.german_values import number_word
from public.pages.lead.words import joined
from public.templatetags.drawing import listed
from regions.models import District


def field_lead(measures: int, projects: int, money: str, silent: Sequence[District]) -> str:
    """German sentences; `money` are those on its grants, `silent` counties without a measure."""
    gap = f"Für {listed(silent)} ist keine Maßnahme bekannt." if silent and measures else ""
    return " ".join(filter(None, [what_belongs(measures, projects), money, gap]))


def what_belongs(measures: int, projects: int) -> str:
    """„Zu diesem Handlungsfeld gehören eine Maßnahme und zwei Projekte.“"""
    found = [
        counted(measures, "eine Maßnahme", "Maßnahmen"),
        counted(projects, "ein Projekt", "Projekte"),
    ]
    there = [each for each in found if each]
    if not there:
        return "Zu diesem Handlungsfeld ist weder eine Maßnahme noch ein Projekt bekannt."
    verb = "gehört" if measures + projects == 1 else "gehören"
    missing = "" if measures else "; eine Maßnahme ist nicht bekannt"
    return f"Zu diesem Handlungsfeld {verb} {joined(there)}{missing}."


def counted(number: int, one: str, many: str) -> str:
    if not number:
        return ""
    return one if number == 1 else f"{number_word(number)} {many}"
