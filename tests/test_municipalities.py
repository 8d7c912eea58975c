"""A municipality has a page as soon as a public project names it, and its figures are its lists."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.models import User
from evidence.today import today
from projects.models import Project
from projects.publication import Publication
from public.page_cache import PAGES
from regions.models import Municipality
from tests.builders import (
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_project,
)
from tests.clients import finish_transaction_work
from tests.figures_on_pages import Figures


@pytest.fixture
def town(db):
    """Auestadt in the county Nordaue, whose town hall is known."""
    town = make_municipality(make_district("Nordaue", slug="nordaue"), "Auestadt", kind="Stadt")
    make_organisation("Stadt Auestadt", kind="municipality", municipality=town)
    return town


@pytest.fixture
def read(client):
    def read(address):
        finish_transaction_work()
        return client.get(address)

    return read


def address_of(town):
    return reverse("public:municipality-detail", args=[town.address])


def name_it(town, title="Glasfaser", **values):
    project = make_project(title=title, districts=[town.district], **values)
    project.municipalities.add(town)
    return project


def anew(client, address):
    """The response with its context, which a kept page does not have."""
    PAGES.clear()
    return client.get(address)


def text_of(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_nobody_finds_a_municipality_that_no_public_project_names(read, town):
    name_it(town, publication=Publication.DRAFT)
    assert read(address_of(town)).status_code == 404
    assert address_of(town) not in read("/gemeinden/").content.decode()
    assert address_of(town) not in read("/landkreise/nordaue/").content.decode()
    assert address_of(town) not in read("/sitemap-gemeinden.xml").content.decode()


def test_the_page_comes_with_the_first_public_project_and_goes_with_the_last(read, town):
    project = name_it(town)
    for page in ("/gemeinden/", "/landkreise/nordaue/", "/sitemap-gemeinden.xml"):
        assert address_of(town) in read(page).content.decode()
    assert "Ein Projekt betrifft Auestadt" in text_of(read(address_of(town)))
    project.municipalities.clear()
    assert read(address_of(town)).status_code == 404


def test_a_draft_is_neither_counted_nor_named(read, town):
    name_it(town)
    secret = name_it(town, "Geheimes Vorhaben", publication=Publication.DRAFT)
    make_decision(secret, amount=7_777, publication=Publication.DRAFT)
    page = text_of(read(address_of(town)))
    assert "Ein Projekt betrifft" in page
    assert "Geheimes" not in page
    assert "7.777" not in page


def test_a_decision_for_two_projects_here_counts_once(read, town):
    make_decision(name_it(town), name_it(town, "Bürgerbus"), amount=1_000)
    page = text_of(read(address_of(town)))
    assert "Zwei Projekte betreffen Auestadt" in page
    assert "Die eine Entscheidung" in page
    only = read(f"/foerderung/?gemeinde={town.ags}")
    assert only.context["page"].paginator.count == 1


def test_the_sentence_and_the_table_have_one_sum(read, town):
    """Also of a decision that pays for a project elsewhere, too, and says no shares."""
    make_decision(name_it(town), make_project(title="Anderswo"), amount=1_000)
    page = text_of(read(address_of(town)))
    assert "Dafür sind 1.000,00 € bewilligt." in page
    assert "Zusammen 1.000,00 €" in page


def test_what_the_town_hall_gets_is_told_apart_from_what_projects_get(read, town):
    name_it(town)
    elsewhere = make_project(title="Anderswo")
    make_decision(elsewhere, amount=4_000, recipient=town.administrations.get())
    page = text_of(read(address_of(town)))
    assert "Der Verwaltung selbst bewilligt (Stadt Auestadt): 4.000,00 €" in page
    assert "Eine Bewilligung dafür ist nicht bekannt." in page
    assert "der Verwaltung selbst bewilligt: 4.000,00 €" in text_of(read("/landkreise/nordaue/"))


def test_a_wrong_name_before_the_key_leads_to_the_right_one(read, town):
    name_it(town)
    for typed in (town.ags, f"frueher-{town.ags}"):
        response = read(reverse("public:municipality-detail", args=[typed]))
        assert (response.status_code, response.url) == (301, address_of(town))
    for typed in ("auestadt", "auestadt-123", "99999999", f"{town.ags}-auestadt"):
        assert read(reverse("public:municipality-detail", args=[typed])).status_code == 404


@pytest.mark.parametrize(
    ("postcodes", "said"),
    [
        ([], "Stadt im Landkreis Nordaue"),
        (["31655"], "Stadt im Landkreis Nordaue, Postleitzahl 31655"),
        (["01655", "31675"], "Stadt im Landkreis Nordaue, Postleitzahlen 01655, 31675"),
    ],
)
def test_the_page_names_the_postcodes(read, town, postcodes, said):
    name_it(town)
    Municipality.objects.update(postcodes=postcodes)
    assert f"Auestadt {said} Ein Projekt" in text_of(read(address_of(town)))


@pytest.mark.parametrize("typed", ["3165", "3165a", "31655, 3165", "-1655"])
def test_what_is_no_postcode_is_refused_in_german(town, rf, typed):
    form = form_of(town, rf)(data={"postcodes": typed}, instance=town)
    assert "fünf Ziffern" in str(form.errors["postcodes"])


def test_postcodes_are_typed_with_commas(town, rf):
    form = form_of(town, rf)(data={"postcodes": " 01655, 31675 "}, instance=town)
    assert "postcodes" not in form.errors
    assert form.cleaned_data["postcodes"] == ["01655", "31675"]


def form_of(town, rf):
    """The form of its page in the admin."""
    request = rf.get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    return admin.site.get_model_admin(Municipality).get_form(request, town)


def test_the_lists_are_narrowed_by_the_municipality_under_its_name(read, town):
    name_it(town)
    make_project(title="Anderswo")
    page = read(f"/projekte/?gemeinde={town.ags}")
    assert page.context["page"].paginator.count == 1
    assert "Auestadt" in text_of(page)
    assert read("/projekte/?gemeinde=99999999").status_code == 400


def test_what_no_project_names_is_folded_behind_those_with_a_page(read, town):
    make_municipality(town.district, "Stillhausen")
    name_it(town)
    text = text_of(read("/gemeinden/"))
    assert text.index("Auestadt 1 Projekt") < text.index("1 ohne Projekt: Stillhausen")


def test_one_that_is_over_says_what_it_is_today(read, town):
    name_it(town)
    heir = make_municipality(town.district, "Großaue")
    town.successions.create(successor=heir)
    Municipality.objects.filter(pk=town.pk).update(ended_edtf="2016", ended_last="2016-12-31")
    assert "heute gehört sie zu Großaue" in text_of(read(address_of(town)))


@pytest.mark.usefixtures("invented")
def test_each_number_of_municipalities_is_that_of_its_list(client):
    """Over the county pages, the list of municipalities, and the page of each."""
    named = Project.municipalities.through.objects.values("municipality")
    towns = Municipality.objects.filter(pk__in=named)
    assert towns
    lines = client.get("/gemeinden/").content.decode()
    for town in towns:
        page = anew(client, address_of(town))
        count = page.context["project_count"]
        listed = anew(client, f"/projekte/?gemeinde={town.ags}").context["page"].paginator.count
        decisions = anew(client, f"/foerderung/?gemeinde={town.ags}").context["page"].paginator
        assert (count, page.context["decision_count"]) == (listed, decisions.count)
        Figures(client).money_agrees(page.context["who"])
        places = anew(client, f"/landkreise/{town.district.slug}/").context["map"].places
        [place] = [each for each in places if each.municipality == town]
        assert place.project_count == count
        if not town.ended_last or town.ended_last >= today():
            line = lines[lines.index(address_of(town)) :].partition("</li>")[0]
            assert f"{count} Projekt" in line
