"""Whether an organisation that somebody names is there already: of this name, or of one like it.

Case, umlauts and signs make no other name; an added „e. V.“ or a letter may.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from evidence.folding import PLAIN, SPELLED, folded
from regions.models import Organisation

WORD = re.compile(r"[^\W_]+")
LEGAL_FORMS = {"e", "v", "ev", "gmbh", "ggmbh", "mbh", "ag", "kg", "co", "eg", "gbr", "ug"}
LIKE, SHORTEST, MOST = 0.86, 8, 5


@dataclass(frozen=True)
class Namesake:
    """An organisation that a name may mean; `is_same` if it bears this very name."""

    number: int
    name: str
    is_same: bool


def key_of(name: str) -> str:
    """What two ways to write one name have in common."""
    return " ".join(words_of(name)) or name.strip().casefold()


def words_of(name: str) -> list[str]:
    return WORD.findall(folded(name, PLAIN | SPELLED))


def core_of(name: str) -> str:
    """The name without its legal form, in one word."""
    words = words_of(name)
    return "".join([word for word in words if word not in LEGAL_FORMS] or words)


def same_as(*names: str) -> dict[str, Organisation]:
    """{key: the organisation of today that bears this name} of those there are; one query."""
    wanted = {key_of(name) for name in names}
    found: dict[str, Organisation] = {}
    for each in Organisation.objects.lasting().order_by("pk"):
        if (key := key_of(each.name)) in wanted:
            found.setdefault(key, each)
    return found


def namesakes(name: str) -> list[Namesake]:
    """The organisations of today that a name may mean, the likeliest first; one query."""
    key, core = key_of(name), core_of(name)
    rows = Organisation.objects.lasting().order_by("name", "pk")
    likeness: dict[tuple[int, str], float] = {}
    for number, official, *others in rows.values_list("pk", "name", "short_name", "names__name"):
        known = [core_of(each) for each in (official, *others) if each]
        same = 2.0 if key_of(official) == key else 0.0
        near = max(same, *(like(core, each) for each in known))
        likeness[number, official] = max(near, likeness.get((number, official), 0.0))
    near = sorted(likeness.items(), key=lambda each: -each[1])
    return [Namesake(*each, level == 2.0) for each, level in near[:MOST] if level >= LIKE]


def like(one: str, other: str) -> float:
    """How alike two cores are, from 0 to 1."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORTEST:
        return 0.0
    if longer.startswith(shorter):
        return LIKE
    matcher = SequenceMatcher(None, one, other)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return min(LIKE if bound() >= LIKE else 0.0 for bound in bounds)
