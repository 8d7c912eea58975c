"""Names as people look for them: without case, umlauts and signs; `name__folded__contains=…`.

Only what PostgreSQL calls immutable, so that a trigram index can hold the folded name; another
replacement needs a migration that builds the indexes again.
"""

from collections import defaultdict
from functools import reduce
from unicodedata import combining, normalize

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations
from django.db.models import CharField, Q, Transform

from evidence.texts import tidy

JOINED = {"æ": "ae", "œ": "oe"}
# The usual ones, which are looked for one by one.
PLAIN = {
    **{"ß": "ss", "ä": "a", "ö": "o", "ü": "u", "é": "e", "è": "e"},
    **JOINED,
    **{"-": " ", "–": " ", "/": " ", "(": " ", "„": " ", "\u00ad": ""},
}


SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue"}
WITHOUT_PARTS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ŧ": "t"}


def without_accents():
    """{letter: the plain one} of the other letters of Latin script, from ß up to ž."""
    letters = {chr(code) for code in range(0xDF, 0x180) if chr(code).islower()} - {*PLAIN}
    parts = {letter: normalize("NFD", letter) for letter in sorted(letters)}
    bases = {each: part[0] for each, part in parts.items() if combining(part[-1])}
    return {each: base for each, base in bases.items() if base.isascii()} | WITHOUT_PARTS


# Rare, and a list of them slow to go through: only where there is one of them.
RARE = without_accents()
FROM, TO = "".join(RARE), "".join(RARE.values())


def template(signs):
    """SQL that folds `expressions`, by these signs and the rare letters."""
    usual = reduce(
        lambda inner, pair: "REPLACE({}, '{}', '{}')".format(inner, *pair),
        signs.items(),
        "LOWER(' ' || %(expressions)s)",
    )
    return (
        f"CASE WHEN {usual} ~ '[{FROM}]' THEN TRANSLATE({usual}, '{FROM}', '{TO}') ELSE {usual} END"
    )


class Folding(Transform):
    """Its template says the expression three times, and so its values."""

    def as_sql(self, compiler, connection, **extra):
        sql, values = super().as_sql(compiler, connection, **extra)
        return sql, (*values,) * 3


@CharField.register_lookup
class Folded(Folding):
    """The folded name behind a blank, so that each of its words begins with one."""

    lookup_name = "folded"
    template = template(PLAIN)


@CharField.register_lookup
class Spelled(Folding):
    """The same with ä as ae; without an index, so ask `holds`, which asks for less first."""

    lookup_name = "spelled"
    template = template(PLAIN | SPELLED)


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


def in_any(paths, word):
    """Condition: one of the fields of a search holds the word; `…__folded` is a name."""
    found = Q()
    for path in paths:
        name = path.removesuffix("__folded")
        found |= holds(name, word) if name != path else Q(**{f"{path}__icontains": word})
    return found


def numbers_found(model, paths, word):
    """Subquery: the numbers of the records with the word `in_any` of these fields.

    The fields of each table are looked for apart, or the database would join all tables first.
    """
    tables = defaultdict(list)
    for path in paths:
        tables[path.removesuffix("__folded").rpartition("__")[0]].append(path)
    records = model._base_manager.order_by()
    first, *others = [records.filter(in_any(each, word)).values("pk") for each in tables.values()]
    return first.union(*others)


def folded(text, signs=PLAIN):
    """What `text` has to be part of a folded name as; one or two letters begin a word there."""
    plain = normalize("NFC", tidy(text)).lower()
    for sign, instead in signs.items():
        plain = plain.replace(sign, instead)
    plain = plain.translate(str.maketrans(RARE)).strip()
    return plain if len(plain) > 2 else f" {plain}"


def folded_index(field, name):
    """An index for `field__folded__contains`."""
    return GinIndex(OpClass(Folded(field), name="gin_trgm_ops"), name=name)


def fold_anew(*names):
    """Migration operation: these indexes hold the names as they are folded by now."""

    def build(apps, schema_editor):
        for model in apps.get_models():
            for index in model._meta.indexes:
                if index.name in names:
                    schema_editor.remove_index(model, index)
                    schema_editor.add_index(model, index)

    return migrations.RunPython(build, build)
