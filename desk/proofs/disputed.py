"""Contradictions of a document as the desk shows them: who says what, and what was chosen."""

from collections import defaultdict
from dataclasses import dataclass

from evidence.models import Source
from evidence.quoting import in_quotes
from projects.snapshot.contradictions import is_open
from projects.snapshot.vouching import speaks


@dataclass(frozen=True)
class Dispute:
    """A contradiction: what it is about, who says what, and what was chosen of it."""

    key: str
    topic: str
    said: tuple
    chosen: str
    is_open: bool

    @property
    def tone(self):
        return "warning" if self.is_open else "info"


def disputes_of(document):
    """{(part, row, field): [Dispute]}; one query for the sources, none without contradictions."""
    disputes = document["contradictions"]
    numbers = {
        said["source_id"] for each in disputes.values() for said in each["statements"].values()
    }
    sources, found = Source.objects.in_bulk(numbers), defaultdict(list)
    for key, each in disputes.items():
        place = each["part"], each["row"], each["field"]
        found[place].append(dispute_of(document, key, sources))
    return found


def dispute_of(document, key, sources):
    values = document["contradictions"][key]
    statements = values["statements"].values()
    said = tuple((sources.get(each["source_id"]), each) for each in statements)
    here = {name: values[name] for name in ("part", "row", "field")}
    chosen = [each for each in statements if each["agrees"]]
    lapsed = chosen and not any(speaks(document, {**each, **here}) for each in chosen)
    words = " und ".join(dict.fromkeys(in_quotes(each["stated_value"]) for each in chosen))
    if lapsed:
        words = "neu zu entscheiden: die Angabe ist geändert"
    elif is_open(values):
        words = "noch offen"
    topic = values["topic"] or "Widerspruch"
    return Dispute(key, topic, said, words or "keine davon", bool(lapsed or is_open(values)))
