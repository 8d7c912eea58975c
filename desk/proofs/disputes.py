"""A contradiction in a document: what each source says, which of it we take and why, or „offen“."""

from desk.proofs.citing import cite, new_key
from desk.proofs.shown import Place
from evidence.models import Citation
from projects.snapshot.shape import values_of
from projects.snapshot.vouching import held, speaks, vouch

TEXT = "Die Quellen nennen Verschiedenes, und noch ist offen, was stimmt."
LONGEST_TOPIC = 120
LONGEST_WORDS = 300
SAID = ("source_id", "portion", "stated_value", "quotation", "passage", "retrieved", "note")


def place_of(each):
    return each["part"], each["row"], each["field"]


def disputed(document, place):
    """The key of the contradiction about a `Place`, or None."""
    here = (place.part, place.row, place.field)
    found = (key for key, each in document["contradictions"].items() if place_of(each) == here)
    return next(found, None)


def add_statement(document, place, said, *, topic, words):
    """What a source says otherwise, beside what the sources of the value say; gives both keys.

    `words` are the value as people read it, for sources whose own words nobody kept.
    """
    key = disputed(document, place)
    if key is None:
        key = new_key(document["contradictions"])
        document["contradictions"][key] = {
            **{"part": place.part, "row": place.row, "field": place.field},
            **{"topic": topic[:LONGEST_TOPIC], "text": TEXT, "reason": "", "statements": {}},
        }
    statements = document["contradictions"][key]["statements"]
    said = {"field": place.field, **said}
    for citation in supporting(document, key).values():
        if citation["source_id"] not in {said["source_id"], *sources_of(statements)}:
            told = {name: citation[name] for name in SAID}
            told["stated_value"] = told["stated_value"] or words[:LONGEST_WORDS]
            put(statements, {"field": place.field, **told})
    for number, citation in about(document, key).items():
        if citation["source_id"] == said["source_id"]:
            del document["citations"][number]
    return key, put(statements, said)


def sources_of(statements):
    return {each["source_id"] for each in statements.values()}


def put(statements, said):
    """The key of a statement; the same source says one thing at a time."""
    alike = (key for key, each in statements.items() if each["source_id"] == said["source_id"])
    key = next(alike, None) or new_key(statements)
    last = max((each["position"] for each in statements.values()), default=-1)
    fresh = values_of("citations", Citation(agrees=False)) | {"position": last + 1}
    statements[key] = {**statements.get(key, fresh), **said}
    return key


def about(document, key):
    """The citations beside a contradiction: of the same value, outside of it."""
    here = place_of(document["contradictions"][key])
    cited = document["citations"].items()
    return {number: each for number, each in cited if each["field"] and place_of(each) == here}


def supporting(document, key):
    found = about(document, key).items()
    return {number: each for number, each in found if each["agrees"] and speaks(document, each)}


def ours(document, key):
    """The keys of the statements of those sources that stand behind the value."""
    behind = sources_of(supporting(document, key))
    statements = document["contradictions"][key]["statements"]
    return {number for number, each in statements.items() if each["source_id"] in behind}


def choose(document, key, chosen, reason):
    """Take the statements with these keys, for the value that the document holds now.

    Their sources are its sources from then on; what the others say stands in the contradiction.
    """
    dispute = document["contradictions"][key]
    dispute["reason"] = reason
    here = dict(zip(("part", "row", "field"), place_of(dispute), strict=True))
    for number, each in dispute["statements"].items():
        each["agrees"] = number in chosen
        each["vouches_for"] = held(document, {**each, **here})
    taken = {number: dispute["statements"][number] for number in chosen}
    drop_others(document, key, sources_of(taken))
    if dispute["field"]:
        for each in taken.values():
            cite_chosen(document, dispute, each)


def drop_others(document, key, taken):
    """A source that stood behind the value, or beside it, and now stands in the contradiction."""
    said = sources_of(document["contradictions"][key]["statements"]) - taken
    for number, each in about(document, key).items():
        is_spent = taken or not (each["agrees"] and speaks(document, each))
        if each["source_id"] in said and is_spent:
            del document["citations"][number]


def cite_chosen(document, dispute, statement):
    """At the value itself as well, where its mark stands."""
    rows, here = document["citations"], place_of(dispute)
    alike = [
        number
        for number, each in rows.items()
        if place_of(each) == here and each["source_id"] == statement["source_id"]
    ]
    for number in alike:
        rows[number]["agrees"] = True
        vouch(document, number)
    if not alike:
        said = {name: statement[name] for name in SAID} | {"agrees": True}
        cite(document, Place(*here), said)
