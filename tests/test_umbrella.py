"""The tree of an umbrella project: its parts with their money, nothing counted twice."""

import re

import pytest

from projects.models import Project, Relation
from projects.publication import Publication
from public.pages.project import project_page
from tests.builders import cite, make_decision, make_project
from tests.desk_forms import text_of
from tests.past import page_of


@pytest.fixture
def roof(db):
    return make_project("Dach")


def belongs(part, roof, **values):
    return Relation.objects.create(project=part, target=roof, kind="part_of", **values)


def tree_of(roof):
    return project_page(Project.objects.get(pk=roof.pk)).tree


def test_the_parts_are_shown_by_title_with_their_money_and_their_sum(roof):
    bus, app = make_project("Bus"), make_project("App")
    make_decision(bus, amount=100)
    make_decision(app, amount=50)
    make_decision(roof, amount=7_000)
    cite(belongs(bus, roof, note="Bus am Abend"))
    belongs(app, roof, is_documented=False)
    tree = tree_of(roof)
    assert [part.project for part in tree.parts] == [app, bus]
    assert str(tree.together) == "150,00\N{NO-BREAK SPACE}€"
    html = page_of(roof)
    section = html.partition('id="teile"')[2].partition("</section>")[0]
    assert "Zwei Projekte gehören dazu." in section and "Bus am Abend" in section
    assert section.index("/projekte/" + app.slug) < section.index("/projekte/" + bus.slug)
    assert "Keine Quelle belegt ausdrücklich, dass es dazugehört." in section
    assert re.search(r'href="#quelle-\d+"', section)


def test_a_decision_for_two_parts_counts_with_the_share_of_each(roof):
    bus, app = make_project("Bus"), make_project("App")
    belongs(bus, roof), belongs(app, roof)
    decision = make_decision(bus, amount=100)
    decision.project_shares.update(amount_qualifier="exact", amount_min=60, amount_max=60)
    decision.project_shares.create(
        project=app, amount_qualifier="exact", amount_min=40, amount_max=40
    )
    assert str(tree_of(roof).together) == "100,00\N{NO-BREAK SPACE}€"
    decision.project_shares.update(amount_qualifier="unknown", amount_min=None, amount_max=None)
    assert not tree_of(roof).together.is_known


def test_the_sum_of_the_parts_leads_to_them(client, roof):
    for name in ("Bus", "App"):
        make_decision(part := make_project(name), amount=100)
        belongs(part, roof, is_documented=True)
    page = page_of(roof)
    assert 'href="#teile">2' in page
    assert 'id="teile"' in page


def test_the_line_from_past_to_future_does_not_show_the_parts_again(roof):
    parts = [make_project("Bus"), make_project("App")]
    for part in parts:
        belongs(part, roof)
    page = project_page(roof)
    assert page.stops == []
    later = make_project("Später")
    Relation.objects.create(project=later, target=roof, kind="builds_on")
    shown = [stop.project for stop in project_page(roof).stops if stop.project]
    assert shown == [later]


def test_a_single_part_stays_on_the_line(roof):
    bus = make_project("Bus")
    belongs(bus, roof)
    page = project_page(roof)
    assert page.tree is None
    assert [stop.project for stop in page.stops if stop.project] == [bus]


def test_a_draft_is_no_part_that_anybody_sees(client, roof):
    for name in ("Bus", "App"):
        belongs(make_project(name), roof)
    hidden = make_project("Zwiebelturm", publication=Publication.DRAFT)
    make_decision(hidden, amount=5)
    belongs(hidden, roof)
    assert len(tree_of(roof).parts) == 2
    assert "Zwiebelturm" not in text_of(client.get(f"/projekte/{roof.slug}/"))
