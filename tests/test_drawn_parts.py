"""Parts that are drawn once show what they are given, and depend on nothing else."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template

from projects.badges import project_badge
from public.badges import ARCHIVED
from tests.markup import in_one_line

TEMPLATES = Path(settings.BASE_DIR) / "templates"
DRAWN = sorted(
    {
        "_includes/_mini_map.html",
        *(
            name
            for file in TEMPLATES.rglob("*.html")
            for name in re.findall(r'{% drawn "([^"]+)"', file.read_text())
        ),
    }
)
OF_THE_READER = re.compile(r"\b(?:request|user|perms|messages|csrf_token|canonical|here)\b")


def drawn(**arguments):
    template = Template('{% load drawing %}{% drawn "_includes/_status.html" badge=badge %}')
    return template.render(Context(arguments))


def test_a_kept_part_is_not_shown_for_another_argument():
    first, other = drawn(badge=ARCHIVED), drawn(badge=project_badge("running"))
    assert "Archiviert" in first
    assert "Laufend" in other
    assert drawn(badge=ARCHIVED) == first


def test_a_small_map_fills_the_districts_it_is_given():
    class District:
        def __init__(self, slug):
            self.slug, self.is_over = slug, False

    template = Template("{% load drawing %}{% mini_map involved %}")
    districts = [District("holzminden"), District("schaumburg")]
    html = [
        in_one_line(template.render(Context({"districts": districts, "involved": involved})))
        for involved in (("holzminden",), ("schaumburg",), ())
    ]
    assert '<use href="#lk-holzminden" class="on"/>' in html[0]
    assert '<use href="#lk-schaumburg" class="on"/>' not in html[0]
    assert '<use href="#lk-schaumburg" class="on"/>' in html[1]
    assert "wp-mini--off" in html[2]


@pytest.mark.parametrize("name", DRAWN)
def test_a_kept_part_says_nothing_of_the_reader(name):
    """What is kept is shown to everybody."""
    assert not OF_THE_READER.search((TEMPLATES / name).read_text())
