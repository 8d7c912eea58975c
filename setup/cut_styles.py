"""Cuts KERN's style sheet to the rules that occur here: a tenth of it.

    .venv/bin/python setup/cut_styles.py

A selector stays if every KERN class in it is written in a template, script or module, or can be
built there (`kern-icon--{{ name }}` and a quoted "search"); a custom property, if something that
stays reads it. What lies in brackets, as in :not(…), is never a reason to leave something out.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = ROOT / "node_modules"
WHOLE = NODE_MODULES / "@kern-ux" / "native" / "dist" / "kern.css"
CUT = NODE_MODULES / ".kern" / "kern.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
PIECE = re.compile(rf"((?:{STRING}|[^;{{}}\"'])*)([;{{}}])", re.DOTALL)
CLASS = re.compile(r"kern-[a-z0-9_-]+")
WORD = re.compile(r"""["']([a-z0-9_-]+)["']""")
READ = re.compile(r"var\(\s*(--[\w-]+)")
BRACKETS = re.compile(r"\([^()]*\)")
NESTING = ("@media", "@supports", "@layer")


@dataclass
class Rule:
    """`selector { declarations }`, or an at-rule with rules in it."""

    prelude: str
    declarations: list = field(default_factory=list)
    rules: list = field(default_factory=list)


def main():
    CUT.parent.mkdir(exist_ok=True)
    CUT.write_text(cut(WHOLE.read_text(encoding="utf-8"), written()), encoding="utf-8")


def written():
    """All that can name a class or a property of KERN, as one text."""
    apps = [each for each in ROOT.iterdir() if (each / "__init__.py").is_file()]
    files = [
        *(ROOT / "templates").rglob("*.html"),
        *(ROOT / "static").rglob("*.js"),
        *(ROOT / "static").rglob("*.css"),
        *(path for app in apps for path in app.rglob("*.py") if "tests" not in app.parts),
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(files))


def cut(text, written):
    rules = kept(parsed(text), known_classes(written))
    needed = needed_properties(rules, written)
    return '@charset "UTF-8";' + "".join(as_text(rule, needed) for rule in rules)


def parsed(text):
    """The rules of a style sheet, without its comments."""
    outer = Rule("")
    open_rules = [outer]
    for found in PIECE.finditer(COMMENT.sub("", text)):
        part, end = " ".join(found[1].split()), found[2]
        if end == "{":
            rule = Rule(part)
            open_rules[-1].rules.append(rule)
            open_rules.append(rule)
            continue
        if part and not part.startswith("@charset"):
            open_rules[-1].declarations.append(part)
        if end == "}":
            open_rules.pop()
    return outer.rules


def known_classes(written):
    """A function that says whether a class of KERN can occur."""
    classes, words = set(CLASS.findall(written)), set(WORD.findall(written))
    built = [each for each in classes if each.endswith("-")]
    return lambda name: (
        name in classes
        or any(name.startswith(each) and name.removeprefix(each) in words for each in built)
    )


def kept(rules, occurs):
    found = []
    for rule in rules:
        if rule.prelude.startswith(NESTING):
            inner = kept(rule.rules, occurs)
            if inner:
                found.append(Rule(rule.prelude, [], inner))
        elif rule.prelude.startswith("@"):
            found.append(rule)
        elif selectors := [each for each in selectors_of(rule.prelude) if may_match(each, occurs)]:
            found.append(Rule(",".join(selectors), rule.declarations, rule.rules))
    return found


def selectors_of(prelude):
    """The parts between commas that stand in no brackets."""
    parts, depth = [""], 0
    for each in prelude:
        depth += (each in "([") - (each in ")]")
        if each == "," and not depth:
            parts.append("")
        else:
            parts[-1] += each
    return [part.strip() for part in parts]


def may_match(selector, occurs):
    outside = selector
    while BRACKETS.search(outside):
        outside = BRACKETS.sub("", outside)
    return all(occurs(name.removeprefix(".")) for name in re.findall(r"\.kern-[\w-]+", outside))


def needed_properties(rules, written):
    """Those that are read, and those that they read."""
    read_by, needed = {}, set(READ.findall(written))
    for declaration in declarations_of(rules):
        name, _, value = declaration.partition(":")
        if name.startswith("--"):
            read_by.setdefault(name, set()).update(READ.findall(value))
        else:
            needed |= set(READ.findall(value))
    waiting = list(needed)
    while waiting:
        more = read_by.get(waiting.pop(), set()) - needed
        needed |= more
        waiting += more
    return needed


def declarations_of(rules):
    for rule in rules:
        yield from rule.declarations
        yield from declarations_of(rule.rules)


def as_text(rule, needed):
    stay = [
        each
        for each in rule.declarations
        if not each.startswith("--") or each.partition(":")[0] in needed
    ]
    inner = ";".join(stay) + "".join(as_text(each, needed) for each in rule.rules)
    return f"{rule.prelude}{{{inner}}}" if inner else ""


if __name__ == "__main__":
    main()
