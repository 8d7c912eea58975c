"""Words that people use for one another, from `synonyms.txt`; whoever adds one edits that file."""

from collections import defaultdict
from functools import cache
from pathlib import Path

from evidence.folding import PLAIN, SPELLED, folded

FILE = Path(__file__).with_name("synonyms.txt")
LONGEST = 3  # words that one of them may have


def key(text: str) -> str:
    """What all spellings of a word or of some words have in common."""
    return " ".join(folded(text, PLAIN | SPELLED).split())


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """{`key`: what is looked for as well, as it is written in the file}."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        asked, _, wanted = (named(side) for side in line.partition(">"))
        for word in asked:
            others = wanted if wanted else [each for each in asked if key(each) != key(word)]
            found[key(word)] |= dict.fromkeys(others)
    return {word: tuple(others) for word, others in found.items()}


def named(side: str) -> list[str]:
    return [word.strip() for word in side.split(",") if word.strip()]


def meant_as_well(text: str) -> tuple[str, ...]:
    """The synonyms of a word, or of some words together."""
    return synonyms().get(key(text), ())
