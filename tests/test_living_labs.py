"""The log of living labs: over all projects, with a No as plain as a Yes, and nothing of drafts."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from projects.models import Activity
from tests.builders import make_district, make_field, make_project
from tests.clients import PortalClient
from tests.markup import errors_in, in_one_line

PAGE = reverse("public:living-lab-list")


@pytest.fixture
def log(db):
    north, south = make_district("Nordaue", slug="nordaue"), make_district("Südaue", slug="suedaue")
    field = make_field("Mobilität", slug="mobilitaet")
    here = make_project("Bus auf Abruf", districts=[north, south], fields=[field])
    there = make_project("Digitales Dorf", districts=[south])
    hidden = make_project("Geheimes", districts=[north], publication="draft")
    add(here, "Fahrten-App", kind="trial", decision="stop", reason="Zu teuer im Betrieb.")
    add(here, "Rufbus", kind="living_lab", decision="adopt", reason="Er fährt.", period_edtf="2024")
    add(there, "Dorf-Funk", kind="living_lab", lesson="Früh über den Betrieb reden.")
    add(there, "Sommerfest", kind="event")
    add(hidden, "Zwiebelturm", kind="trial", decision="stop", reason="Zwiebelturm")
    return here


def add(project, title, reason="", **values):
    return Activity.objects.create(
        project=project, title=title, decision_reason=reason, question=f"Taugt {title}?", **values
    )


def titles(query=""):
    answer = PortalClient().get(PAGE + query)
    return [activity.title for activity in answer.context["page"]], answer


def test_it_tells_what_was_tried_over_all_projects_the_newest_first(log):
    found, answer = titles()
    assert found == ["Rufbus", "Dorf-Funk", "Fahrten-App"]
    page = in_one_line(answer.content.decode())
    assert errors_in(answer.content.decode()) == []
    assert "Zwiebelturm" not in page and "Geheimes" not in page and "Sommerfest" not in page
    assert "<strong>beenden</strong>. Zu teuer im Betrieb." in page
    assert "keine bekannt" in page and "Früh über den Betrieb reden." in page
    assert "Nordaue und Südaue" in page
    assert answer.context["answer"] == (
        "Was daraus wurde: 1 übernommen, 1 beendet. Bei 1 nennt keine Quelle eine Entscheidung."
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?art=reallabor", ["Rufbus", "Dorf-Funk"]),
        ("?entscheidung=beenden", ["Fahrten-App"]),
        ("?entscheidung=offen&entscheidung=uebernehmen", ["Rufbus", "Dorf-Funk"]),
        ("?landkreis=nordaue", ["Rufbus", "Fahrten-App"]),
        ("?landkreis=nordaue&landkreis=suedaue", ["Rufbus", "Dorf-Funk", "Fahrten-App"]),
        ("?handlungsfeld=mobilitaet&art=erprobung", ["Fahrten-App"]),
    ],
)
def test_it_is_narrowed_and_every_number_is_what_its_link_leads_to(log, query, expected):
    found, answer = titles(query)
    assert found == expected
    for facet in answer.context["facets"]:
        for option in facet.all:
            if not option.active and not facet.active:
                assert option.count == len(titles(option.href.removeprefix("./"))[0]), option


@pytest.mark.parametrize("query", ["?art=nirgends", "?landkreis=atlantis", "?entscheidung=%00"])
def test_a_value_that_there_is_not_is_told(log, query):
    answer = Client().get(PAGE + query)
    assert answer.status_code == 400
    assert "gibt es hier nicht" in answer.content.decode() or answer.context["problems"]


def test_an_entry_leads_to_the_place_on_its_project_that_shows_its_sources(log):
    page = PortalClient().get(PAGE).content.decode()
    for address, number in re.findall(r'href="(/projekte/[^"#]+)#aktivitaet-(\d+)"', page):
        assert f'id="aktivitaet-{number}"' in PortalClient().get(address).content.decode()


def test_a_negative_result_is_as_plain_on_the_project_as_a_good_one(log):
    page = in_one_line(PortalClient().get(f"/projekte/{log.slug}/").content.decode())
    for decision, reason in (("beenden", "Zu teuer im Betrieb."), ("übernehmen", "Er fährt.")):
        assert re.search(rf"<strong>{decision}</strong>\S*\.? {re.escape(reason)}", page)
