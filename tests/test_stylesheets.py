"""Our stylesheets hold nothing that no page uses, and no page a class that has no rule."""

import re
from pathlib import Path

from django.conf import settings

from tests.test_architecture import python_files

ROOT = Path(settings.BASE_DIR)
CLASS = r"wp-[a-z0-9_-]+"
# The value of a class attribute, whatever a template decides or writes in it.
CLASSES = r'class="((?:\{%.*?%\}|\{\{.*?\}\}|[^"])*)"'
TOKEN = r"(--kern-color-[\w-]+):\s*([^;]+);"
# A template writes what stands before „-badge“ by a condition.
BUILT = ("wp-badge--",)


def words_in(paths, pattern):
    return {word for path in paths for word in re.findall(pattern, path.read_text())}


def templates():
    return list((ROOT / "templates").rglob("*.html"))


def rules():
    return words_in((ROOT / "static/css").glob("*.css"), rf"\.({CLASS})")


def test_every_class_of_ours_stands_in_a_template_or_in_code():
    used = words_in([*templates(), *(ROOT / "static/js").glob("*.js"), *python_files()], CLASS)
    built = (*BUILT, *(word for word in used if word.endswith("--")))
    assert sorted(each for each in rules() - used if not each.startswith(built)) == []


def test_every_class_of_ours_in_a_template_has_a_rule():
    """Also one that a template only begins, such as `wp-unknown--`, begins some rule."""
    values = " ".join(
        words_in(templates(), CLASSES) | words_in(templates(), r"main_class %\}(.*?)\{")
    )
    known = rules()
    assert [
        word
        for word in sorted(set(re.findall(CLASS, values)))
        if word not in known
        and not (word.endswith("--") and any(each.startswith(word) for each in known))
    ] == []


def test_the_admin_has_the_colours_of_kern_and_no_others():
    kern = dict(re.findall(TOKEN, (settings.KERN_DIR / "kern.css").read_text()))
    ours = dict(re.findall(TOKEN, (ROOT / "static/css/admin-tokens.css").read_text()))
    assert ours == {name: kern[name] for name in ours}
    admin = "".join(path.read_text() for path in (ROOT / "static/css").glob("admin*.css"))
    assert set(re.findall(r"var\((--kern-color-[\w-]+)\)", admin)) == set(ours)
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", admin) == []
