"""Which characters the typeface of the papers has; every other one is shown as a square.

The typeface comes with typst, so that a paper looks the same on every machine.
"""

import re

from evidence.texts import SOFT_HYPHEN

SQUARE = "\N{WHITE SQUARE}"
# Latin, Greek, Cyrillic and what German texts set between; tests set each of them.
STRANGE = re.compile(
    "[^\n\x20-\x7e\xa0-\u017f\u0386\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f"
    "\u1e9e\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a"
    "\u20ac\u2116\u2122\u2190-\u2193\u2212\u2260\u2264\u2265\u25a1]"
)


def printable(value):
    """A text, or lists and dicts of texts, with what can be set of it."""
    if isinstance(value, str):
        text = value.replace(SOFT_HYPHEN, "").replace("\r\n", "\n").replace("\t", " ")
        return STRANGE.sub(SQUARE, text)
    if isinstance(value, dict):
        return {key: printable(each) for key, each in value.items()}
    return [printable(each) for each in value] if isinstance(value, list | tuple) else value


def has_strange(value):
    """Whether a square stands for something in what `printable` gave."""
    if isinstance(value, str):
        return SQUARE in value
    values = value.values() if isinstance(value, dict) else value
    return isinstance(value, list | dict) and any(has_strange(each) for each in values)
