"""Pages are dataclasses; their templates read the fields of a page and of its parts by name."""

from collections import Counter
from dataclasses import dataclass, fields

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from public.pages.decision import DecisionPage
from public.pages.district import DistrictPage
from public.pages.organisation import OrganisationPage
from public.pages.programme import ProgrammePage
from public.pages.project import ProjectPage
from public.pages.unpacking import Part, in_template
from public.urls import urlpatterns


@dataclass(frozen=True)
class Roof(Part):
    tiles: int


@dataclass(frozen=True)
class House:
    name: str
    roof: Roof


def test_a_template_reads_the_fields_of_a_page_and_of_its_parts():
    assert in_template(House("Rathaus", Roof(400))) == {"name": "Rathaus", "tiles": 400}


@pytest.mark.parametrize(
    "page", [DecisionPage, DistrictPage, OrganisationPage, ProgrammePage, ProjectPage]
)
def test_no_part_of_a_page_hides_a_field_of_another(page):
    names = Counter(
        name
        for field in fields(page)
        for name in (
            [part.name for part in fields(field.type)]
            if isinstance(field.type, type) and issubclass(field.type, Part)
            else [field.name]
        )
    )
    assert {name for name, number in names.items() if number > 1} == set()


def test_the_foot_of_a_page_leads_to_every_list():
    foot = render_to_string("_includes/_footer.html", {"districts": []})
    lists = [each.name for each in urlpatterns if each.name.endswith("-list")]
    lists.remove("gap-list")  # the page of strategies leads there
    assert len(lists) > 5
    assert [name for name in lists if f'href="{reverse(f"public:{name}")}"' not in foot] == []
