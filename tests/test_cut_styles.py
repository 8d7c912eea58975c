"""KERN's style sheet, cut at set-up: what occurs remains, in its order, and nothing else."""

import re

import pytest

from tests.kern_styles import cut_styles

CUT, WHOLE = cut_styles.CUT, cut_styles.WHOLE
cut, parsed, written = cut_styles.cut, cut_styles.parsed, cut_styles.written

KEPT = {
    "an element": ("p { margin: 0 }", "p{margin: 0}"),
    "a class that is written": (".kern-btn { top: 0 }", ".kern-btn{top: 0}"),
    "one that is built": (".kern-icon--search { top: 0 }", ".kern-icon--search{top: 0}"),
    "one that nobody builds": (".kern-icon--globe { top: 0 }", ""),
    "one that nobody writes": (".kern-stepper { top: 0 }", ""),
    "one inside another": (".kern-stepper .kern-btn { top: 0 }", ""),
    "one of several": (".kern-stepper, .kern-btn:hover { top: 0 }", ".kern-btn:hover{top: 0}"),
    "what is left out": ("a:not(.kern-stepper) { top: 0 }", "a:not(.kern-stepper){top: 0}"),
    "a choice": (":is(.kern-stepper, p) { top: 0 }", ":is(.kern-stepper, p){top: 0}"),
    "a medium": (
        "@media print { .kern-stepper { top: 0 } p { top: 1px } }",
        "@media print{p{top: 1px}}",
    ),
    "a medium of nothing": ("@media print { .kern-stepper { top: 0 } }", ""),
    "steps of a movement": (
        "@keyframes turn { from { top: 0 } to { top: 1px } }",
        "@keyframes turn{from{top: 0}to{top: 1px}}",
    ),
    "a drawn picture": (
        """p { background: url("data:a;b,%3Csvg{x:'}'}") }""",
        """p{background: url("data:a;b,%3Csvg{x:'}'}")}""",
    ),
    "a comment": ("/* p { top: 0 } */", ""),
    "a property that is read by another": (
        ":root { --a: var(--b); --b: 1px; --c: 2px } p { top: var(--a) }",
        ":root{--a: var(--b);--b: 1px}p{top: var(--a)}",
    ),
    "a property that we read": (":root { --ours: 1px }", ":root{--ours: 1px}"),
}
WRITTEN = """<a class="kern-btn"> <i class="kern-icon--{{ name }}"> name="search" var(--ours)"""


@pytest.mark.parametrize("case", KEPT)
def test_what_occurs_remains_and_nothing_else(case):
    whole, left = KEPT[case]
    assert cut(whole, WRITTEN) == f'@charset "UTF-8";{left}'


def test_the_cut_that_is_served_is_that_of_our_pages():
    """Set-up makes it anew when a template or a module has changed."""
    assert CUT.read_text(encoding="utf-8") == cut(WHOLE.read_text(encoding="utf-8"), written())


def test_it_is_less_than_half_and_every_property_that_is_read_is_there():
    whole, left = (path.read_text(encoding="utf-8") for path in (WHOLE, CUT))
    assert len(left) < len(whole) / 2
    read = set(re.findall(r"var\(\s*(--kern-[\w-]+)", left + written()))
    assert (read & names(whole)) - names(left) == set()


def names(text):
    """The properties that a style sheet sets."""
    return set(re.findall(r"(--kern-[\w-]+):", text))


def test_uncut_it_is_the_whole_style_sheet():
    """Nothing gets lost on the way through our reading of it."""
    text = WHOLE.read_text(encoding="utf-8")
    everything = " ".join([*re.findall(r"kern-[a-z0-9_-]+", text), "var(--"])
    everything += " ".join(f"var({name})" for name in re.findall(r"--[\w-]+", text))
    assert list(said(parsed(cut(text, everything)))) == list(said(parsed(text)))


def said(rules, around=""):
    """(where, selectors, declarations) of each rule that says something, in order."""
    for rule in rules:
        where = f"{around} {rule.prelude}"
        if rule.declarations:
            yield around, cut_styles.selectors_of(rule.prelude), rule.declarations
        yield from said(rule.rules, where)
