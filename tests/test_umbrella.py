"""The tree of an umbrella project: its parts with their money, nothing counted twice."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.models import Project, Relation
from projects.publication import Publication
from public.pages.branches import DEEPEST
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


def test_what_belongs_to_a_part_hangs_on_it_and_is_in_no_sum(roof):
    bus, app, timetable, sign = (make_project(name) for name in ("Bus", "App", "Plan", "Schild"))
    belongs(bus, roof), belongs(app, roof)
    cite(belongs(timetable, bus))
    belongs(sign, timetable)
    for part in (bus, timetable):
        make_decision(part, amount=100)
    tree = tree_of(roof)
    [_, branch] = tree.parts
    assert [each.project for each in branch.parts] == [timetable]
    assert [each.project for each in branch.parts[0].parts] == [sign]
    assert str(tree.together) == "100,00\N{NO-BREAK SPACE}€"
    section = page_of(roof).partition('id="teile"')[2].partition("</section>")[0]
    assert "Zwei Projekte gehören dazu." in section
    assert "steht darunter und ist in keiner Summe darüber enthalten" in " ".join(section.split())
    inner = section.partition(f"/projekte/{bus.slug}/")[2].partition("</li>")[0]
    assert f"/projekte/{timetable.slug}/" in inner, "a list within the entry of the part"
    assert re.search(r'href="#quelle-\d+"', inner)


def test_a_circle_of_parts_ends_where_it_began(roof):
    bus, app = make_project("Bus"), make_project("App")
    belongs(bus, roof), belongs(app, roof)
    Relation.objects.bulk_create(
        Relation(project=one, target=other, kind="part_of")
        for one, other in ((roof, bus), (bus, app))
    )
    tree = tree_of(roof)
    assert [part.project for part in tree.parts] == [app, bus]
    assert [part.project for part in tree.parts[0].parts] == [bus]
    assert tree.parts[0].parts[0].parts == tree.parts[1].parts == []


def test_a_part_behind_a_draft_is_not_seen(roof):
    bus, app, plan = make_project("Bus"), make_project("App"), make_project("Plan")
    hidden = make_project("Zwiebelturm", publication=Publication.DRAFT)
    for part, of in ((bus, roof), (app, roof), (hidden, bus), (plan, hidden)):
        belongs(part, of)
    assert [part.parts for part in tree_of(roof).parts] == [[], []]
    assert "Zwiebelturm" not in page_of(roof)


def test_a_deep_tree_costs_no_more_than_a_flat_one(roof, django_assert_num_queries):
    for name in ("Bus", "App"):
        belongs(make_project(name), roof)
    with CaptureQueriesContext(connection) as flat:
        tree_of(roof)
    above = Project.objects.get(title="Bus")
    for level in range(8):
        below = make_project(f"Ebene {level}")
        belongs(below, above)
        above = below
    with django_assert_num_queries(len(flat)):
        tree = tree_of(roof)
    depth, branch = 0, tree.parts[1]
    while branch.parts:
        depth, branch = depth + 1, branch.parts[0]
    assert depth == DEEPEST - 1
