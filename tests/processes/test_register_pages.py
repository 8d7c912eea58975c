"""The public register: the answer, the heat map, its filters, and the page of a service."""

from html import unescape

import pytest

from processes.models import Offer
from projects.models import Project
from public.page_cache import PAGES
from tests.builders import make_district, make_project
from tests.processes.builders import make_offer, make_service

pytestmark = pytest.mark.usefixtures("invented")
REGISTER = "/verwaltungsleistungen/"


@pytest.fixture
def page(client):
    def read(address):
        PAGES.clear()
        return client.get(address)

    return read


def text(response):
    return " ".join(unescape(response.content.decode()).replace("\N{NO-BREAK SPACE}", " ").split())


def names(response):
    return {row.service.name for row in response.context["rows"]}


def test_the_answer_counts_what_the_cells_show(page):
    """R55: with its denominator, and only where a county itself has something online."""
    shown = page(REGISTER)
    first, application, digital = shown.context["figures"]
    assert (first.services, shown.context["total"]) == (4, 9)
    assert (first.everywhere, application.services, digital.services) == (1, 3, 2)
    assert "Für <strong>4 von 9</strong> Leistungen belegt eine Quelle" in text(shown)
    assert "Osterwald/Aue nennt rund 70 Online-Leistungen, zählt sie aber nicht auf" in text(shown)


def test_every_service_is_in_a_row_or_folded_and_in_none_twice(page):
    shown = page(REGISTER).context
    rows, silent = [row.service for row in shown["rows"]], shown["silent"]
    assert len({*rows, *silent}) == len(rows) + len(silent) == shown["total"] == shown["number"]
    assert [row.found for row in shown["rows"]] == sorted(
        (row.found for row in shown["rows"]), reverse=True
    )


def test_every_facet_leads_to_as_many_services_as_it_says(page):
    for query in ("", "?landkreis=suedaue", "?status=vollstaendig-digital", "?q=bau"):
        for facet in page(REGISTER + query).context["facets"]:
            for option in facet.all:
                listed = page(REGISTER + option.href).context
                if not option.active:
                    chosen = [each for each in listed["facets"] if each.name == facet.name]
                    if len(chosen[0].active) == 1:
                        assert listed["number"] == option.count, (query, option)


def test_county_and_status_speak_of_one_cell(page):
    both = page(f"{REGISTER}?landkreis=suedaue&status=vollstaendig-digital")
    assert names(both) == {"Belehrung"}
    assert [county.slug for county in both.context["columns"]] == ["suedaue"]
    silent = page(f"{REGISTER}?landkreis=suedaue&status=nichts-gefunden")
    assert "Mängelmeldung" in {service.name for service in silent.context["silent"]}


@pytest.mark.parametrize("query", ["?landkreis=atlantis", "?status=x", f"?q={'x' * 201}"])
def test_a_filter_that_is_none_gets_a_sentence(page, query):
    assert page(REGISTER + query).status_code == 400


@pytest.mark.parametrize(
    "words", ["Fuehrerschein", "FÜHRERSCHEIN", "99012008001000", "Baugenehmigung"]
)
def test_a_service_is_found_by_its_names_and_its_key(page, words):
    """R94, in the list and in the search of everything."""
    assert names(page(f"{REGISTER}?q={words}"))
    hits = page(f"/suche/?q={words}&art=leistungen").context["hits"]
    assert [hit.kind for hit in hits][:1] == ["Verwaltungsleistung"]


def test_a_word_stands_in_each_cell_and_its_day(page):
    shown = text(page(REGISTER))
    assert '<b>Termin online</b> <span class="wp-cell2">Stand Dezember 2022</span>' in shown
    assert "ab Oktober 2022 oder 2023" in shown
    assert "seit ab" not in shown
    assert "ausgesetzt" not in shown.partition("<table")[2].partition("</table>")[0]


def test_the_counties_stand_side_by_side_with_what_is_earlier_folded(page):
    shown = text(page(f"{REGISTER}fuehrerschein/"))
    assert "Südaue: <strong>Termin online</strong>" in shown
    assert "Zu Nordaue und Osterwald/Aue ist nichts gefunden." in shown
    assert "Frühere Angabe: ausgesetzt, Stand November 2021" in shown
    assert shown.count("Angebot mit Quelle melden") == 2


def test_what_a_town_offers_stands_apart(page):
    shown = page(f"{REGISTER}maengelmeldung/")
    assert [row.offer.title for row in shown.context["towns"]] == ["App der Stadt"]
    assert all(
        row.offer.title != "App der Stadt" for side in shown.context["sides"] for row in side.rows
    )


def test_law_reuse_and_project_are_on_the_page_of_the_service(page):
    shown = text(page(f"{REGISTER}bauantrag/"))
    for words in ("Was für alle gilt", "Was sich nachnutzen lässt", "in 1 von 3 Landkreisen"):
        assert words in shown
    assert 'href="/projekte/phase-0/"' in shown
    assert "Stufe 3 von 4 (Online-Leistung), Reifegradmodell 1.1" in shown
    assert "Nicht bekannt:</b> Reifegrad" in text(page(f"{REGISTER}belehrung/"))


def test_a_service_of_which_nothing_is_said_says_so(page):
    service = make_service("Stille")
    shown = text(page(f"{REGISTER}{service.slug}/"))
    assert "Zu keinem der Landkreise ist etwas gefunden." in shown
    assert "Nichts gefunden heißt nicht: gibt es nicht." in shown


def test_who_was_qualified_for_a_service_stands_on_its_page_with_the_number_of_the_source(page):
    shown = text(page(f"{REGISTER}bauantrag/"))
    assert "Wer dafür qualifiziert wurde" in shown
    assert "Schulung der Kreisverwaltungen" in shown
    assert "Nicht bekannt:</b> Qualifizierung" not in shown
    other = text(page(f"{REGISTER}belehrung/"))
    assert "Nicht bekannt:</b> Qualifizierung" in other
    assert "Keine Quelle nennt eine Qualifizierung, die diese Leistung veränderte." in other
    assert "Schulung der Kreisverwaltungen" not in other
    assert "nennt keine Quelle" in text(page(REGISTER))


def test_a_hidden_project_is_not_named_by_its_offer(page):
    service = make_service("Akte")
    secret = make_project("Zwiebelturm", slug="zwiebelturm", publication="draft")
    make_offer(service, district=make_district("Westaue"), project=secret)
    assert "wiebelturm" not in text(page(f"{REGISTER}{service.slug}/"))
    Project.objects.filter(pk=secret.pk).update(publication="published")
    assert "Zwiebelturm" in text(page(f"{REGISTER}{service.slug}/"))


def test_a_project_names_the_services_that_it_brings_online(page):
    shown = text(page("/projekte/phase-0/"))
    assert 'href="/verwaltungsleistungen/bauantrag/"' in shown
    assert ": vollständig digital, Nordaue" in shown


def test_a_county_leads_to_its_column(page):
    assert 'href="/verwaltungsleistungen/?landkreis=nordaue"' in text(page("/landkreise/nordaue/"))


def test_an_empty_register_says_so(page):
    for model in (Offer.services.through, Offer):
        model.objects.all().delete()
    assert "Für <strong>0 von 9</strong>" in text(page(REGISTER))
