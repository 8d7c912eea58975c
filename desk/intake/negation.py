"""Sentences that say what was not: of them no rule but the names says anything."""

import re

from desk.intake.press_text import PressText

NOT = re.compile(
    r"\b(?:nicht(?! nur)|kein(?:e[nmrs]?)?|niemals|weder|abgelehnt|lehnte|leer aus|scheiterte"
    r"|gescheitert|widerrufen|zurückgezogen)\b",
    re.IGNORECASE,
)


def is_denied(text: PressText, place: int) -> bool:
    """Whether the sentence at this place denies something; a speech is not looked into."""
    start, end = text.sentence_at(place)
    return bool(NOT.search(text.text[start:end]))
