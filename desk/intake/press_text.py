"""A text with its sentences, words and quotations, each at its place in what was pasted."""

import re
from dataclasses import dataclass
from functools import cached_property

from evidence.folding import PLAIN
from evidence.values.dates import MONTHS

QUOTED = re.compile(
    r"„([^„“”\"]{2,250})[“”\"]|»([^»«]{2,250})«|“([^“”]{2,250})”|\"([^\"]{2,250})\""
)
ENDS = re.compile(r"\n|(?<=[.!?])[“”\"«)]*\s+(?=[„“»\"(]*[A-ZÄÖÜ0-9])")
# Behind these a point ends no sentence.
SHORT = {
    *("abs", "art", "bzw", "ca", "dr", "etc", "ev", "evtl", "geb", "ggf", "inkl", "mio", "mrd"),
    *("nr", "prof", "rd", "st", "str", "u", "usw", "vgl", "z", "zzgl", "e", "a", "b", "i", "d"),
}
ENDINGS = ("es", "en", "em", "er", "e", "s", "n")
SHORTEST_STEM = 4


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    plain: str
    stem: str


def plain(text: str) -> str:
    """As names are folded, with „demographisch“ as „demografisch“."""
    found = text.lower()
    for sign, instead in PLAIN.items():
        found = found.replace(sign, instead)
    return found.replace("ph", "f")


def stem(word: str) -> str:
    """A folded word without the endings of its case and number: „landkreises“, „landkreis“."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return stem(word.removesuffix(ending))
    return word


def words_of(text: str) -> list[Word]:
    """The words at their places; a soft hyphen parts none."""
    joined = text.replace("\u00ad", "\u2060")
    found = []
    for match in re.finditer(r"[^\W_]+(?:\u2060[^\W_]+)*\+?", joined):
        folded = plain(match[0].replace("\u2060", ""))
        found.append(Word(match.start(), match.end(), folded, stem(folded)))
    return found


def squeezed(text: str) -> str:
    """Letters and digits only, so that „SMART-REGION“ and „Smartregion“ are the same title."""
    return "".join(each.plain for each in words_of(text)).replace("+", "")


def flat(text: str) -> tuple[str, list[int]]:
    """The text with single blanks, and a line end between paragraphs; and where each sign stood."""
    signs, places = [], []
    for match in re.finditer(r"\s+|\S", text):
        is_gap = match[0].isspace()
        signs.append(match[0] if not is_gap else "\n" if match[0].count("\n") > 1 else " ")
        places.append(match.start())
    return "".join(signs), places


@dataclass(frozen=True)
class PressText:
    """To be made of a flat text; an empty line ends a sentence."""

    text: str

    @cached_property
    def words(self) -> list[Word]:
        return words_of(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Places where sentences begin and end."""
        starts, ends = [0], []
        for match in ENDS.finditer(self.text):
            if "\n" in match[0] or self._ends_at(match):
                ends.append(match.start())
                starts.append(match.end())
        return list(zip(starts, [*ends, len(self.text)], strict=True))

    def _ends_at(self, match: re.Match[str]) -> bool:
        before = re.search(r"(\w+)[.!?]$", self.text[: match.start()])
        if not before or self.text[match.start() - 1] != ".":
            return True
        is_number = before[1].isdigit() and len(before[1]) < 3
        follows = self.text[match.end() :].partition(" ")[0].strip(".,")
        if is_number and (
            follows in MONTHS or follows in ("Quartal", "Halbjahr") or follows[:1].isdigit()
        ):
            return False
        return before[1].lower() not in SHORT

    def sentence_at(self, place: int) -> tuple[int, int]:
        return next(each for each in reversed(self.sentences) if each[0] <= place)

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Places of what stands in quotation marks, without these."""
        return [match.span(match.lastindex) for match in QUOTED.finditer(self.text)]
