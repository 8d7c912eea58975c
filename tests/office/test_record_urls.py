"""The addresses of single records are the same as resolved one by one."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.urls import reverse

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def names_with(tag):
    """The names that the templates resolve with this tag."""
    pattern = rf"""{{% {tag} ['"]([^'"]+)['"]"""
    texts = [file.read_text() for file in TEMPLATES.rglob("*.html")]
    return sorted({name for text in texts for name in re.findall(pattern, text)})


@pytest.mark.parametrize("name", names_with("record_url"))
def test_an_address_is_as_resolved(name):
    template = Template(f"{{% load addresses %}}{{% record_url '{name}' number %}}")
    for number in (1, 987_654_321):
        assert template.render(Context({"number": number})) == reverse(name, args=[number])


@pytest.mark.parametrize("name", names_with("slug_url"))
def test_an_address_with_a_slug_is_as_resolved(name):
    template = Template(f"{{% load addresses %}}{{% slug_url '{name}' slug %}}")
    for slug in ("breitband-im-ith", "Q2_2019"):
        assert template.render(Context({"slug": slug})) == reverse(name, args=[slug])
