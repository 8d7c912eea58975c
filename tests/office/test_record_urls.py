"""The addresses of single records are the same as resolved one by one."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.urls import reverse

TEMPLATES = Path(settings.BASE_DIR) / "templates"
NAMES = sorted(
    {
        name
        for file in TEMPLATES.rglob("*.html")
        for name in re.findall(r"""{% record_url ['"]([^'"]+)['"]""", file.read_text())
    }
)


@pytest.mark.parametrize("name", NAMES)
def test_an_address_is_as_resolved(name):
    template = Template(f"{{% load addresses %}}{{% record_url '{name}' number %}}")
    for number in (1, 987_654_321):
        assert template.render(Context({"number": number})) == reverse(name, args=[number])
