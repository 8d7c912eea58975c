"""The sentence that opens a page on money, made from the same cells as its bars and tables.

It says what is granted, how much of it comes from whom, and what the sum may be at most: always
with the words of the bounds, and nothing that a bound could make wrong.
"""

from collections.abc import Iterable

from evidence.values.money import Total
from funding.models import Status
from public.german_values import number_word
from public.money_cells import Cell, GrantSum, granted, granted_by, number_of
from public.payers import AND, NOBODY, PAYERS, together

FROM = {
    "bund": "vom Bund",
    "land": "vom Land",
    "eu": "von der EU",
    "landkreis": "von Landkreisen",
    "stadt-oder-gemeinde": "von Städten und Gemeinden",
    "andere": "von anderen",
}

# Of one decision, and of several.
ASIDE = {
    Status.ALLOCATED: (
        "Zugewiesen sind daneben {}: ein Höchstbetrag; Geld gibt es auf Einzelantrag.",
        "Zugewiesen sind daneben {}: Höchstbeträge; Geld gibt es auf Einzelantrag.",
    ),
    Status.RECOGNISED: (
        "Daneben steht ein Rahmen von {}; Geld gibt es erst mit einem Bescheid.",
        "Daneben stehen mehrere Rahmen von zusammen {}; Geld gibt es erst mit einem Bescheid.",
    ),
}


def money_sentence(cells: Iterable[Cell], nothing: str) -> str:
    """German sentences on what is granted in these cells; `nothing` is said if nothing is."""
    cells = list(cells)
    whole = granted(cells)
    sentences = [first(cells, whole) if whole else nothing, limit(whole.total), aside(cells)]
    return " ".join(each for each in sentences if each)


def first(cells: list[Cell], whole: GrantSum) -> str:
    if not whole.total.says_something:
        return f"Es gibt {without_amount(whole)}."
    found = granted_by(cells, lambda cell: cell.payers)
    if len(found) == 1 and NOBODY not in found:
        [payers] = found
        return (
            f"Bewilligt sind {in_words(whole.total)} {whence(payers)}, in {grants(whole.number)}."
        )
    return f"Bewilligt sind {in_words(whole.total)} in {grants(whole.number)}{part(found)}."


def without_amount(whole: GrantSum) -> str:
    """„zwei Bewilligungen; ein Mindestbetrag ist nicht genannt“, where the sum says nothing."""
    if not whole.total.is_known:
        why = "ein Betrag ist" if whole.number == 1 else "Beträge sind"
        return f"{thing(whole.number)}; {why} nicht genannt"
    if whole.total.upper is None:
        return f"{thing(whole.number)}; ein Mindestbetrag ist nicht genannt"
    return f"{thing(whole.number)}; Geld ist damit nicht verbunden"


def thing(number: int) -> str:
    """„eine Bewilligung“, „13 Bewilligungen“: as „es gibt“ needs it."""
    return "eine Bewilligung" if number == 1 else f"{number_word(number)} Bewilligungen"


def grants(number: int) -> str:
    """„einer Bewilligung“, „13 Bewilligungen“: both as „in“ needs it."""
    return "einer Bewilligung" if number == 1 else f"{number_word(number)} Bewilligungen"


def in_words(total: Total) -> str:
    return f"{total.qualifier} {total.figure}".strip()


def part(found: dict[str, GrantSum]) -> str:
    """„, davon mindestens 7,44 Mio. € vom Land“: of those of whom most is certain."""
    named = {
        word: each for word, each in found.items() if word != NOBODY and each.total.says_something
    }
    if not named:
        return ""
    word = max(named, key=lambda each: (named[each].total.lower, -list(PAYERS).index(each)))
    if len(found) == 1:
        return f", {whence(word)}"
    return f", davon {in_words(named[word].total)} {whence(word)}"


def whence(word: str) -> str:
    """„vom Bund“, „von Bund und Land zusammen“."""
    return f"von {PAYERS[word]} zusammen" if together(word) > 1 else FROM[word.split(AND)[0]]


def limit(total: Total) -> str:
    """What the sum may be at most, or why nobody can say."""
    if not total.is_known:
        return ""
    if total.highest:
        return f"Höchstens sind es {total.highest}."
    if total.unknown:
        return f"Bei {grants(total.unknown)} ist kein Betrag genannt."
    return "Nach oben ist die Summe offen." if total.upper is None else ""


def aside(cells: list[Cell]) -> str:
    """What is allocated beside the grants, else what a frame keeps ready; never part of the sum."""
    for state, (of_one, of_several) in ASIDE.items():
        there = [cell for cell in cells if cell.state == state]
        total = sum((cell.total for cell in there), Total())
        if total.says_something:
            return (of_one if number_of(there) == 1 else of_several).format(in_words(total))
    return ""
