"""Names as people look for them: without case, umlauts and signs; `name__folded__contains=…`.

Only what PostgreSQL calls immutable, so that a trigram index can hold the folded name; another
replacement needs a migration that builds the indexes again.
"""

from functools import reduce
from unicodedata import normalize

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import CharField, Q, Transform

from evidence.texts import tidy

# Several times as fast as TRANSLATE or UNACCENT, which look for each letter in a long list.
PLAIN = {
    **{"ß": "ss", "ä": "a", "ö": "o", "ü": "u", "é": "e", "è": "e"},
    **{"-": " ", "–": " ", "/": " ", "(": " ", "„": " ", "\u00ad": ""},
}


SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue"}


@CharField.register_lookup
class Folded(Transform):
    """The folded name behind a blank, so that each of its words begins with one."""

    lookup_name = "folded"
    template = reduce(
        lambda inner, pair: "REPLACE({}, '{}', '{}')".format(inner, *pair),
        PLAIN.items(),
        "LOWER(' ' || %(expressions)s)",
    )


@CharField.register_lookup
class Spelled(Transform):
    """The same with ä as ae; without an index, so ask `holds`, which asks for less first."""

    lookup_name = "spelled"
    template = reduce(
        lambda inner, pair: "REPLACE({}, '{}', '{}')".format(inner, *pair),
        (PLAIN | SPELLED).items(),
        "LOWER(' ' || %(expressions)s)",
    )


def holds(path, word):
    """Condition: the text column at the path holds the word, whichever way umlauts are written.

    „Foerderlotsen“ finds „Förderlotsen“ and the other way round, as the public search does.
    """
    plain, spelled = folded(word), folded(word, PLAIN | SPELLED)
    shortened = spelled
    for letter, letters in SPELLED.items():
        shortened = shortened.replace(letters, PLAIN[letter])
    found = Q(**{f"{path}__folded__contains": plain})
    if spelled != plain:
        found |= Q(**{f"{path}__folded__contains": spelled})
    if shortened != plain:
        found |= Q(
            **{f"{path}__folded__contains": shortened, f"{path}__spelled__contains": spelled}
        )
    return found


def folded(text, signs=PLAIN):
    """What `text` has to be part of a folded name as; one or two letters begin a word there."""
    plain = normalize("NFC", tidy(text)).lower()
    for sign, instead in signs.items():
        plain = plain.replace(sign, instead)
    plain = plain.strip()
    return plain if len(plain) > 2 else f" {plain}"


def folded_index(field, name):
    """An index for `field__folded__contains`."""
    return GinIndex(OpClass(Folded(field), name="gin_trgm_ops"), name=name)
