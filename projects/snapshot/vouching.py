"""The citations of a document, and whether it still holds what they vouch for (law 18)."""

from evidence.vouching import head_in, held_in
from projects.snapshot.shape import MODELS, Rows, Snapshot, Values


def vouch(document: Snapshot, key: str) -> None:
    """Let a citation of the document stand for what the document holds now."""
    citation = document["citations"][key]
    citation["vouches_for"] = held(document, citation)


def held(document: Snapshot, citation: Values) -> str:
    """The value that a citation is about, as the document has it; the head of a whole row."""
    if not citation["field"]:
        return head_in(row_of(document, citation), MODELS[citation["part"]])
    return held_in(row_of(document, citation), citation["field"], citation["portion"])


def row_of(document: Snapshot, citation: Values) -> Values:
    """The columns of what a citation is about, with the links of a project."""
    if citation["part"] == "project":
        return {**document["project"], **document["links"]}
    return document["rows"][citation["part"]].get(citation["row"], {})


def speaks(document: Snapshot, citation: Values) -> bool:
    """As `evidence.vouching.speaks`, of a citation in a document."""
    now = held(document, citation)
    if not citation["field"] and not now:
        return True
    return bool(now) and now == citation["vouches_for"]


def lapsed(document: Snapshot) -> Rows:
    """{key: citation} of those that vouch for what the document no longer holds."""
    return {
        key: citation
        for key, citation in document["citations"].items()
        if not speaks(document, citation)
    }
