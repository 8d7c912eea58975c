"""What a source calls the paper of a decision, and how it changed hands."""

import re
from dataclasses import dataclass

from funding.models import Handover


@dataclass(frozen=True)
class Paper:
    """A noun with its article in the nominative, and the verb that follows it."""

    name: str
    article: str
    verb: str = "wurde"


# The first that is found in the words of the source.
PAPERS = (
    Paper("Anerkennung", "die"),
    Paper("Bescheide", "die", "wurden"),
    Paper("Bescheid", "der"),
    Paper("Gutscheine", "die", "wurden"),
    Paper("Gutschein", "der"),
    Paper("Zusage", "die"),
    Paper("Urkunde", "die"),
    Paper("Vertrag", "der"),
    Paper("Bewilligungen", "die", "wurden"),
    Paper("Bewilligung", "die"),
)
DECISION = Paper("Entscheidung", "die")
HANDED_OVER = {Handover.Mode.POST: "mit der Post geschickt", Handover.Mode.SENT: "versandt"}


def paper_of(shown):
    """The `Paper` of a decision; „Entscheidung“ where its words name none."""
    words = shown.wording.lower()
    return next((paper for paper in PAPERS if stands_in(paper.name.lower(), words)), DECISION)


def stands_in(name, words):
    """As the end of a word, or where it begins one: „Förderbescheide“, „Anerkennungsbescheid“."""
    return bool(re.search(rf"{name}\b|\b{name}", words))


def day_word(shown):
    """„Entschieden“, „Anerkennung übergeben“: what the day of a decision is, above that day."""
    paper = paper_of(shown).name
    if not (shown.day or shown.handover):
        return paper
    if shown.day_is == "übergeben" or not shown.day:
        return f"{paper} {HANDED_OVER.get(shown.handover.mode, 'übergeben')}"
    if shown.day_is == "bekannt gegeben":
        return f"{paper} bekannt gegeben"
    return f"{paper} vom" if shown.day_is == "Bescheid vom" else "Entschieden"


def handed_over(shown, when):
    """„der Bescheid wurde am 4. Dezember 2019 übergeben“, „die Gutscheine wurden …“."""
    paper = paper_of(shown)
    how = HANDED_OVER.get(shown.handover.mode, "übergeben")
    return f"{paper.article} {paper.name} {paper.verb} {when} {how}"
