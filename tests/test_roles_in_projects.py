"""Whoever carries out or advises takes part; who is interested or pays along is named only."""

import pytest

from projects.models import Participation
from public import figures
from public.figures_of_day import projects_by_year
from public.kept_figures import involvements
from tests.builders import make_organisation, make_project
from tests.clients import AnewClient, finish_transaction_work
from tests.desk_forms import links_of, text_of

Role = Participation.Role


@pytest.fixture
def body(db):
    return make_organisation("Breitband GmbH", slug="breitband", kind="company")


def take_part(body, *roles):
    project = make_project()
    for role in roles:
        project.participations.create(organisation=body, role=role)
    return project


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ([Role.DELIVERS], 1),
        ([Role.ADVISES], 1),
        ([Role.PARTNER, Role.DELIVERS, Role.ADVISES], 1),
        ([Role.INTERESTED], 0),
        ([Role.CO_FUNDER], 0),
    ],
)
def test_a_project_counts_once_for_whoever_takes_part(body, roles, expected):
    take_part(body, *roles)
    finish_transaction_work()
    page = AnewClient().get("/organisationen/breitband/").context
    assert (page["led_count"], page["joined_count"]) == (0, expected)
    kept = projects_by_year(body)[Role.PARTNER]
    assert sum(kept.values()) == expected
    assert figures.projects_with(body, Role.PARTNER).count() == expected
    known = involvements().get("breitband")
    assert (known.joined if known else 0) == expected


@pytest.mark.parametrize("role", Role)
def test_a_project_names_each_under_its_role(body, role):
    project = take_part(body, role)
    finish_transaction_work()
    answer = AnewClient().get(f"/projekte/{project.slug}/")
    assert [(label, party.organisation) for label, [party] in answer.context["roles"]] == [
        (role.label, body)
    ]


@pytest.mark.parametrize("role", Role)
def test_the_page_of_an_organisation_tells_every_role(body, role):
    """Nobody who has one reads that there is none."""
    project = take_part(body, role)
    finish_transaction_work()
    answer = AnewClient().get("/organisationen/breitband/")
    is_counted = role in (Role.LEAD, *Participation.JOINING)
    named = [(each.project, each.role) for each in answer.context["beside"]]
    assert named == ([] if is_counted else [(project, role)])
    words = text_of(answer)
    assert ("Zahlt mit oder ist interessiert" in words) is not is_counted
    assert "hat diese Stelle keine Rolle" not in words
    assert links_of(answer, project.headline) == [f"/projekte/{project.slug}/"] or is_counted


@pytest.mark.parametrize("publication", ["draft", "in_review", "withdrawn"])
def test_a_project_that_is_not_public_is_not_named_there(body, publication):
    project = make_project("Zwiebelturm", publication=publication)
    project.participations.create(organisation=body, role=Role.INTERESTED)
    finish_transaction_work()
    words = text_of(AnewClient().get("/organisationen/breitband/"))
    assert "Zwiebelturm" not in words
    assert "hat diese Stelle keine Rolle" in words
