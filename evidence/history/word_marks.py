"""Two versions of a text, word by word: what stayed, what went and what came."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

SAME, GONE, NEW = "same", "gone", "new"


@dataclass(frozen=True)
class Words:
    """A stretch of text that stayed, went or came."""

    kind: str
    text: str


def marked(old, new):
    """The words of both texts, each as it stayed, went or came."""
    before, after = words_of(old), words_of(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            yield Words(SAME, "".join(before[i:j]))
            continue
        if i < j:
            yield Words(GONE, "".join(before[i:j]))
        if k < m:
            yield Words(NEW, "".join(after[k:m]))


def words_of(text):
    """Words with the spaces behind them, so that joined they are the text again."""
    edges = [0, *(n + 1 for n, char in enumerate(text) if char.isspace()), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if start < end]
