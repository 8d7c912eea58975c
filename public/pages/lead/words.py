"""German words in the case and number that a sentence needs: who pays, who receives, when."""

from evidence.values.dates import SEASONS, THIRDS, parts_of, single_in_german
from public.german_values import number_word
from regions.models import Organisation

Level = Organisation.Level
# In this order; the article goes where several pay together. The last is what follows „Mitteln“.
LEVELS = {
    Level.FEDERAL: ("der", "Bund", "des Bundes"),
    Level.STATE: ("das", "Land", "des Landes"),
    Level.EU: ("die", "EU", "der EU"),
}
NOMINATIVE = {"m": "der", "f": "die", "n": "das"}
DATIVE = {"m": "dem", "f": "der", "n": "dem"}
# The gender of a name: by the form of a company at its end, else by how its first word ends.
# An adjective at the front would have to change with the case („der Deutschen Netz GmbH“).
ADJECTIVES = ("sche", "liche", "ale", "ige", "ive", "äre", "ene")
COMPANIES = ("GmbH", "gGmbH", "mbH", "AG", "Aktiengesellschaft")
ENDINGS = {
    **dict.fromkeys(("kreis", "flecken", "verein", "verband", "zweckverband"), "m"),
    **dict.fromkeys(("stadt", "gemeinde", "region", "schule", "universität", "stiftung"), "f"),
    **dict.fromkeys(("gesellschaft", "förderung", "kammer", "agentur", "genossenschaft"), "f"),
    **dict.fromkeys(("zentrum", "institut", "museum", "klinikum"), "n"),
}
MOST_NAMED = 2


def gender(name):
    """m, f or n of the name of a body; empty where it is not known, or would break a sentence."""
    plain = name.removesuffix(" e. V.")
    if not plain or ". " in plain or " / " in plain:
        return ""
    first = plain.split()[0].lower()
    if plain.split()[-1] in COMPANIES:
        return "" if first.endswith(ADJECTIVES) else "f"
    return next((sex for ending, sex in ENDINGS.items() if first.endswith(ending)), "")


def joined(words):
    """„A“, „A und B“, „A, B und C“."""
    *first, last = words
    return f"{', '.join(first)} und {last}" if first else last


def payers(shares):
    """(„Bund und Land“, are they several) of funder shares; None if one cannot be said.

    Those of a level that has no name of its own are called by theirs.
    """
    nouns = nouns_of(shares)
    if not nouns or len(nouns) > MOST_NAMED + 1:
        return None
    if len(nouns) == 1:
        return " ".join(nouns[0]), False
    return joined([noun for _, noun in nouns]), True


def nouns_of(shares):
    """[(article, noun)]; empty where one of the shares has none."""
    levels = {share.organisation.level for share in shares}
    nouns = [LEVELS[level][:2] for level in LEVELS if level in levels]
    for share in shares:
        if share.organisation.level not in LEVELS:
            if not (sex := gender(share.name)):
                return []
            nouns.append((NOMINATIVE[sex], share.name))
    return list(dict.fromkeys(nouns))


def means_of(shares):
    """„Mitteln von Land und EU“; empty where somebody else pays, too."""
    levels = {share.organisation.level for share in shares}
    if not levels or not levels <= set(LEVELS):
        return ""
    if len(levels) == 1:
        return f"Mitteln {LEVELS[levels.pop()][2]}"
    return f"Mitteln von {joined([LEVELS[level][1] for level in LEVELS if level in levels])}"


def receivers(names):
    """„dem Landkreis A und der Stadt B“, „drei Empfängern“; empty where a name has no gender."""
    if len(names) > MOST_NAMED:
        return f"{number_word(len(names))} Empfängern"
    if not names or not all(gender(name) for name in names):
        return ""
    return joined([f"{DATIVE[gender(name)]} {name}" for name in names])


def times(number):
    """„einer Entscheidung“, „drei Entscheidungen“: the dative after „in“."""
    return "einer Entscheidung" if number == 1 else f"{number_word(number)} Entscheidungen"


# Before a date: when something began, when it happened, of when it is, until when.
SINCE = {"day": "seit dem ", "part": "seit dem ", "": "seit "}
AT = {"day": "am ", "month": "im ", "season": "im ", "part": "im ", "": ""}
FROM = {"day": "vom ", "month": "vom ", "season": "vom ", "part": "vom ", "": "von "}
UNTIL = {"day": "bis zum ", "part": "bis zum ", "": "bis "}


def when(date, before):
    """A `FlexDate` behind the preposition of one of the tables; empty for what is no single day,
    month, season, part of a year or year."""
    edtf = date.edtf
    if not edtf or any(sign in edtf for sign in "/[~?%"):
        return ""
    return f"{before.get(kind_of(edtf), before[''])}{single_in_german(edtf)}"


def kind_of(edtf):
    _, part, day, _ = parts_of(edtf)
    if day is not None:
        return "day"
    if part is None or part in THIRDS:
        return ""
    if part <= 12:
        return "month"
    return "season" if part in SEASONS else "part"
