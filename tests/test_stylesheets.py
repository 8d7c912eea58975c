"""Our stylesheets hold nothing that no page uses."""

import re
from pathlib import Path

from django.conf import settings

from tests.test_architecture import python_files

ROOT = Path(settings.BASE_DIR)
CLASS = r"wp-[a-z0-9_-]+"
# A template writes what stands before „-badge“ by a condition.
BUILT = ("wp-badge--",)


def words_in(paths, pattern):
    return {word for path in paths for word in re.findall(pattern, path.read_text())}


def test_every_class_of_ours_stands_in_a_template_or_in_code():
    pages = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static/js").glob("*.js")]
    used = words_in([*pages, *python_files()], CLASS)
    built = (*BUILT, *(word for word in used if word.endswith("--")))
    classes = words_in((ROOT / "static/css").glob("*.css"), rf"\.({CLASS})")
    assert sorted(each for each in classes - used if not each.startswith(built)) == []
