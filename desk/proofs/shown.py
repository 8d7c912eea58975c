"""The citations of each value of a document, as the desk shows them right below its field."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from desk.conflicts import label, linked, only
from evidence.history.facts import field_labels
from evidence.models import Cited, Source
from evidence.vouching import held_in
from projects.models import State
from projects.snapshot.comparing import facts, known_records
from projects.snapshot.merging import WHOLE, Conflict
from projects.snapshot.shape import LINKS, MODELS, label_of, units
from projects.snapshot.vouching import held, lapsed, row_of, speaks

SUPPORTS, DIFFERS, LAPSED = "stützt", "sagt etwas anderes", "gilt für die frühere Angabe"
LOOKS = {
    SUPPORTS: ("success", "check"),
    DIFFERS: ("warning", "warning"),
    LAPSED: ("warning", "warning"),
}


@dataclass(frozen=True)
class Place:
    """A value of a document: (part, row, field), written as „milestones/12/due“."""

    part: str
    row: str
    field: str

    def __str__(self):
        return f"{self.part}/{self.row}/{self.field}"

    @property
    def anchor(self):
        return "-".join(filter(None, ["beleg", self.part, self.row, self.field]))

    @property
    def as_conflict(self):
        """The same place in the words of a merge."""
        if self.field in LINKS:
            return Conflict("links", "", self.field)
        return Conflict(
            self.part, self.row, unit_of(self.part, self.field) if self.field else WHOLE
        )

    def label(self, document):
        return label(self.as_conflict, document)

    def words(self, document, user):
        """The value in German, without its basis and its note; unseen records are not named."""
        known, place = known_records(document, seen_by=user), self.as_conflict
        if place.part == "links":
            return linked(place.unit, document, known)
        values = row_of(document, {"part": self.part, "row": self.row})
        said = facts(self.part, only(place, values), known)
        names = [self.field] if self.field else MODELS[self.part].HEAD
        labels = [label_of(self.part, unit_of(self.part, name)) for name in names]
        return ", ".join(said[each] for each in labels if each in said) or "; ".join(said.values())


def unit_of(part, field):
    return field if field in units(part) else f"{field}_id"


def place_in(document, text):
    """The `Place` that a text names, or None if the document has no such value or a blank."""
    part, _, rest = text.partition("/")
    row, _, field = rest.partition("/")
    if not is_citable(part, field) or not is_there(document, part, row):
        return None
    place = Place(part, row, field)
    return place if held(document, citation_of(place)) else None


def is_there(document, part, row):
    return row == "" if part == "project" else row in document["rows"][part]


def citation_of(place):
    """The columns of a citation that say what it is about."""
    return {"part": place.part, "row": place.row, "field": place.field, "portion": ""}


@cache
def citable_fields(part):
    """The fields of a part that a source can be cited for."""
    model = MODELS.get(part)
    if model is None or not issubclass(model, Cited):
        return frozenset()
    names = {*field_labels(model), *(LINKS if part == "project" else ())}
    return frozenset(names - {"slug", "project"})


def is_citable(part, field):
    return field in citable_fields(part)


@dataclass(frozen=True)
class Proof:
    """A citation below a field: its source, its words, and how it stands to the value."""

    source: Source
    words: str
    passage: str
    stands: str

    @property
    def tone(self):
        return LOOKS[self.stands][0]

    @property
    def icon(self):
        return LOOKS[self.stands][1]


def proofs_of(document):
    """{(part, row, field): [Proof]} of all values of a document; one query for the sources."""
    citations = [each for each in document["citations"].values() if each["field"]]
    sources = Source.objects.in_bulk({each["source_id"] for each in citations})
    found = defaultdict(list)
    for each in citations:
        if source := sources.get(each["source_id"]):
            place = each["part"], each["row"], each["field"]
            told = each["quotation"] or each["stated_value"]
            found[place].append(Proof(source, told, each["passage"], standing(document, each)))
    return found


def standing(document, citation):
    if not speaks(document, citation):
        return LAPSED
    return SUPPORTS if citation["agrees"] else DIFFERS


# What must not be published without saying that no source speaks for it.
ESSENTIAL = (
    *("state", "start", "end", "total_expenditure", "eligible_expenditure"),
    *("own_contribution", "third_party_share"),
)


def unproved(present, wanted):
    """German labels of essential values that a document changes and no source speaks for."""
    proved = {
        (each["part"], each["field"])
        for each in wanted["citations"].values()
        if each["agrees"] and speaks(wanted, each)
    }
    changed = [
        name
        for name in ESSENTIAL
        if held_in(wanted["project"], name) not in ("", held_in(present["project"], name))
    ]
    return [label_of("project", name) for name in changed if ("project", name) not in proved]


def asks_for_state(present, wanted):
    """Whether a document says how far the project is, and no source says so yet."""
    is_said = wanted["project"]["state"] != State.UNKNOWN
    return is_said and label_of("project", "state") in unproved(present, wanted)


@dataclass(frozen=True)
class Question:
    """A citation of a value that has changed: what does its source say to the new one?"""

    key: str
    source: Source | None
    label: str
    before: str
    now: str
    held: str
    quotation: str


def questions(proposal, user):
    """A `Question` for each citation of a person's work that is still for an earlier value."""
    document = proposal.document
    open_ones = lapsed(document)
    sources = Source.objects.in_bulk({each["source_id"] for each in open_ones.values()})
    asked = []
    for key, citation in open_ones.items():
        place = Place(citation["part"], citation["row"], citation["field"])
        asked.append(
            Question(
                key,
                sources.get(citation["source_id"]),
                place.label(document),
                words_before(proposal, place, citation, user),
                place.words(document, user),
                held(document, citation_of(place)),
                citation["quotation"],
            )
        )
    return asked


def words_before(proposal, place, citation, user):
    """The value that the source was cited for, if the work began with it; else its own words."""
    base = proposal.base
    began_with_it = base and is_there(base, place.part, place.row)
    if began_with_it and held(base, citation) == citation["vouches_for"]:
        return place.words(base, user)
    return citation["stated_value"] or citation["quotation"]
