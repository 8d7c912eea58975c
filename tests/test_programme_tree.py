"""The page of a programme shows how its projects hang together: what builds on what, and parts."""

import pytest

from projects.models import Relation
from projects.publication import Publication
from public.pages import branches
from public.pages.programme import programme_page
from tests.builders import cite, make_decision, make_programme, make_project
from tests.clients import finish_transaction_work
from tests.markup import in_one_line


@pytest.fixture
def programme(db):
    return make_programme("Netze", slug="netze")


def paid(programme, title, **values):
    project = make_project(title, **values)
    make_decision(project, amount=100, programme=programme)
    return project


def tie(project, target, kind="builds_on", **values):
    return Relation.objects.create(project=project, target=target, kind=kind, **values)


def shape(tree):
    """[(title, how, [what hangs on it])]."""
    return [(each.project.title, each.is_how, shape(each.parts)) for each in tree]


def test_projects_that_hang_together_are_shown_as_a_tree(client, programme):
    first, second, third, part = (
        paid(programme, title) for title in ("Stufe 1", "Stufe 2", "Stufe 3", "Anschluss")
    )
    paid(programme, "Allein")
    cite(tie(second, first))
    tie(third, second, is_documented=False, note="Nächster Schritt.")
    tie(part, first, kind="part_of")
    page = programme_page(programme)
    assert shape(page.tree) == [
        (
            "Stufe 1",
            "",
            [
                ("Anschluss", "gehört dazu", []),
                ("Stufe 2", "baut darauf auf", [("Stufe 3", "baut darauf auf", [])]),
            ],
        )
    ]
    assert page.tied_count == 4
    finish_transaction_work()
    section = in_one_line(client.get("/programme/netze/").content.decode())
    section = section.partition('id="zusammenhang"')[2].partition("</section>")[0]
    assert "Vier von fünf Projekten hängen zusammen:" in section
    assert "baut darauf auf:</span> <a" in section
    assert "Keine Quelle belegt ausdrücklich, dass es darauf aufbaut." in section
    assert "Nächster Schritt." in section and 'href="#quelle-1"' in section
    assert "Allein" not in section
    assert section.count("<ul") == section.count("</ul>") == 3


def test_a_programme_whose_projects_stand_alone_shows_no_tree(client, programme):
    one, other = paid(programme, "Eins"), paid(make_programme(), "Anderes Programm")
    hidden = paid(programme, "Zwiebelturm", publication=Publication.DRAFT)
    tie(other, one)
    tie(hidden, one)
    assert programme_page(programme).tree == []
    finish_transaction_work()
    page = client.get("/programme/netze/").content.decode()
    assert 'id="zusammenhang"' not in page and "Zwiebelturm" not in page


def test_a_circle_has_the_first_by_title_at_the_top_and_each_project_once(programme):
    one, two, three = (paid(programme, title) for title in ("A", "B", "C"))
    rows = [(one, three), (two, one), (three, two)]
    Relation.objects.bulk_create(
        Relation(project=project, target=target, kind="builds_on") for project, target in rows
    )
    page = programme_page(programme)
    below = [("C", "baut darauf auf", [])]
    assert shape(page.tree) == [("A", "", [("B", "baut darauf auf", below)])]
    assert page.tied_count == 3


def test_a_project_that_builds_on_two_stands_under_both_with_its_own_money(programme):
    one, two, both = (paid(programme, title) for title in ("A", "B", "C"))
    tie(both, one)
    tie(both, two)
    page = programme_page(programme)
    assert [[each.project for each in top.parts] for top in page.tree] == [[both], [both]]
    assert page.tied_count == 3
    [under_one], [under_two] = (top.parts for top in page.tree)
    assert under_one.money == under_two.money
    assert str(under_one.money.granted) == "100,00\N{NO-BREAK SPACE}€"


@pytest.mark.parametrize(("most", "is_shown"), [(2, True), (1, False)])
def test_more_ties_than_anybody_reads_are_no_tree(programme, monkeypatch, most, is_shown):
    """Nor does the page load them: it costs what it shows."""
    monkeypatch.setattr(branches, "MOST_TIES", most)
    one, two, three = (paid(programme, title) for title in ("A", "B", "C"))
    tie(two, one)
    tie(three, two)
    assert bool(programme_page(programme).tree) is is_shown
