"""The known word that is nearest to one that nobody wrote, or the two that it is made of."""

import re

from django.db import connection

from public.fragments import kept

SHORTEST = 5  # of a shorter word any correction makes another word
SHORTEST_PART = 3
# A word that sounds the same may be written more differently.
FOR_THE_SAME_SOUND = 3
LINKS = ("", "s")  # „Landkreis-s-verwaltung“


@kept
def nearest(typed: str) -> str | None:
    """The word of the public texts that needs fewest corrections, or None if each needs too many.

    `typed` is folded. Of words equally near, one that sounds the same is meant, then the one in
    more texts.
    """
    if len(typed) < SHORTEST or typed.isdigit():
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, folded_ae, entries FROM search_nearest(%s)", [typed])
        rows = cursor.fetchall()
    sounds_like = sound(typed)
    ranked = [
        (corrections(typed, folded), sound(folded) != sounds_like, -entries, word)
        for word, folded, entries in rows
    ]
    return next((word for n, other, _, word in sorted(ranked) if n <= allowed(typed, other)), None)


def allowed(typed: str, sounds_differently: bool) -> int:
    """How many corrections: few, so that „Bürgerbüro“ is not taken for „Bürgerbus“."""
    if len(typed) < 8:
        return 1
    return 2 if sounds_differently else FOR_THE_SAME_SOUND


@kept
def parted_word(typed: str) -> str | None:
    """„smart city“ for „smartcity“: two known words, or None."""
    places = range(SHORTEST_PART, len(typed) - SHORTEST_PART + 1)
    pairs = [
        (typed[:place].removesuffix(link), typed[place:])
        for place in places
        for link in LINKS
        if typed[:place].endswith(link)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT folded_ae, word FROM public_searchword WHERE folded_ae = ANY (%s)"
            " ORDER BY entries, word",
            [[part for pair in pairs for part in pair]],
        )
        known = dict(cursor.fetchall())
    found = [pair for pair in pairs if all(part in known for part in pair)]
    best = max(found, key=lambda pair: min(map(len, pair)), default=())
    return " ".join(known[part] for part in best) or None


# Letters of folded words that sound alike, as the phonetics of Cologne tell them. The first rule
# that fits counts; vowels and h are not heard.
SOUNDS = (
    ("ph", "3"),
    ("sch|ch|[szc]", "8"),
    ("x", "48"),
    ("[fvw]", "3"),
    ("[gkq]", "4"),
    ("[bp]", "1"),
    ("[dt]", "2"),
    ("l", "5"),
    ("[mn]", "6"),
    ("r", "7"),
    ("[^a-z0-9]|[aeiouyjh]", ""),
)


def sound(folded: str) -> str:
    """Digits that are the same for words that sound alike; „brodband“ and „breitband“ do."""
    rest = folded
    for letters, digit in SOUNDS:
        rest = re.sub(letters, digit, rest)
    return re.sub(r"(.)\1+", r"\1", rest)


def corrections(one: str, other: str) -> int:
    """How many letters to put in, leave out, change, or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, target in enumerate(other, 1):
            cost = min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and one[i - 2] == target and letter == other[j - 2]:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
