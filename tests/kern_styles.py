"""The selectors of KERN's style sheet, whole and cut (setup/cut_styles.py)."""

import re
import sys
from pathlib import Path

from django.conf import settings

sys.path.append(str(Path(settings.BASE_DIR) / "setup"))
import cut_styles


def lost():
    """The classes of each selector that was left out; what stands in brackets is no condition."""
    return {
        frozenset(re.findall(r"\.(kern-[\w-]+)", without_brackets(selector)))
        for selector in selectors(cut_styles.WHOLE) - selectors(cut_styles.CUT)
    }


def selectors(file):
    return set(of_rules(cut_styles.parsed(file.read_text(encoding="utf-8"))))


def of_rules(rules, around=""):
    for rule in rules:
        if rule.prelude.startswith(cut_styles.NESTING):
            yield from of_rules(rule.rules, f"{around}{rule.prelude} ")
        else:
            yield from (around + each for each in cut_styles.selectors_of(rule.prelude))


def without_brackets(selector):
    """Also without the condition of a medium, which stands in some."""
    while re.search(r"\([^()]*\)", selector):
        selector = re.sub(r"\([^()]*\)", "", selector)
    return selector
