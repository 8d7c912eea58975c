"""Law 9: a list costs the same number of queries with 1 row and with 30."""

import pytest
from django.contrib.contenttypes.models import ContentType

from evidence.models import Remark
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_version,
)

# One literal number for each page, whatever its rows.
COSTS = {
    "/": 29,
    "/projekte/": 19,
    "/projekte/?landkreis=kreis&status=running&q=Projekt": 19,
    "/projekte/projekt/": 32,
    "/foerderung/": 26,
    "/foerderung/?jahr=2024&art=granted&q=Projekt": 26,
    "/foerderung/1/": 22,
    "/landkreise/": 6,
    "/landkreise/kreis/": 38,
    "/organisationen/": 2,
    "/organisationen/stelle/": 37,
    "/programme/": 3,
    "/programme/programm/": 33,
    "/chronik/": 7,
}


@pytest.fixture
def region(db):
    """Fill the region with `number` of everything that lists show."""
    ContentType.objects.clear_cache()
    district = make_district(slug="kreis")
    county = make_organisation(slug="stelle", district=district, level="district")
    programme, field = make_programme(slug="programm"), make_field()

    def fill(number):
        for row in range(number):
            slug = {"slug": "projekt"} if row == 0 else {}
            project = make_project(
                lead=county, districts=[district], fields=[field], state="running", **slug
            )
            decision = make_decision(
                project,
                amount=100,
                funder=county,
                recipient=county,
                programme=programme,
                handed_over="2024-02-01",
            )
            make_version(decision, number=2, amount=90, changes="weniger", funder=county)
            event = make_event(project)
            event.organisations.add(county)
            event.programmes.add(programme)
            programme.projects.add(project)
            for record in (project, decision, event):
                cite(record)
                Remark.objects.create(target=record, kind="hint", text="Hinweis")
        return decision.pk

    return fill


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("page", COSTS)
def test_a_page_costs_the_same_with_one_row_and_with_thirty(
    region, client, django_assert_num_queries, page, number
):
    decision = region(number)
    address = page.replace("/1/", f"/{decision}/")
    client.get(address)  # content types are looked up once for each process
    with django_assert_num_queries(COSTS[page]):
        assert client.get(address).status_code == 200


def test_a_page_for_nobody_asks_for_nothing_of_the_person(
    region, client, django_assert_num_queries
):
    """No session and no user is loaded for a stranger."""
    region(1)
    client.get("/organisationen/")
    with django_assert_num_queries(COSTS["/organisationen/"]) as captured:
        client.get("/organisationen/")
    assert not any("session" in query["sql"] for query in captured.captured_queries)
