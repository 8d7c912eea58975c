"""The known word that is nearest to one that nobody wrote, for „Meinten Sie …?“."""

from django.db import connection

from public.fragments import kept

SHORTEST = 4


@kept
def nearest(typed: str) -> str | None:
    """The word of the public texts that needs fewest corrections, or None if each needs too many.

    `typed` is folded. Of words equally near, the one in more texts is meant.
    """
    if len(typed) < SHORTEST or typed.isdigit():
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, folded_ae, entries FROM search_nearest(%s)", [typed])
        rows = cursor.fetchall()
    ranked = [(corrections(typed, folded), -entries, word) for word, folded, entries in rows]
    best = min(ranked, default=None)
    return best[2] if best and best[0] <= most_corrections(typed) else None


def most_corrections(typed: str) -> int:
    return 1 if len(typed) == SHORTEST else 2 if len(typed) <= 8 else 3


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
