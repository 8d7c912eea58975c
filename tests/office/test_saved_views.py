"""Lists that a person keeps under a name: theirs alone, found again on the start page."""

import pytest
from django.urls import reverse

from grant_office.models import SavedView
from tests.office.builders import make_county, make_grant, make_officer, make_saved_view, words_of

pytestmark = pytest.mark.django_db
LIST, SAVE = "/admin/bescheide/", "/admin/listen/merken/"


@pytest.fixture
def officer():
    return make_officer(make_county())


@pytest.fixture
def client(as_user, officer):
    return as_user(officer)


def save(client, name="Offen 2026", query="offen=geld"):
    return client.post(SAVE, {"name": name, "filter": query})


def kept(person):
    return list(SavedView.objects.filter(user=person).values_list("name", "query"))


def test_a_list_is_kept_and_found_again_on_the_start_page(client, officer):
    answer = save(client, query="offen=geld&status=granted&seite=3")
    assert answer.url == f"{LIST}?offen=geld&status=granted"
    assert "Die Liste „Offen 2026“ ist gemerkt" in words_of(client.get(answer.url))
    start = client.get(reverse("admin:index")).content.decode()
    assert f'href="{LIST}?offen=geld&amp;status=granted"' in start
    assert kept(officer) == [("Offen 2026", "offen=geld&status=granted")]


def test_the_form_carries_the_filters_of_the_page(client):
    page = client.get(f"{LIST}?offen=geld&q=Schule").content.decode()
    assert 'name="filter" value="offen=geld&amp;q=Schule"' in page


def test_only_what_the_list_can_read_is_kept(client, officer):
    save(client, query="offen=geld&erfunden=1&status=%00&jahr=1066&q=&csrfmiddlewaretoken=x")
    assert kept(officer) == [("Offen 2026", "offen=geld")]


def test_pressed_twice_it_counts_once(client, officer):
    save(client)
    assert save(client).status_code == 302
    assert len(kept(officer)) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Offen 2026", "Unter diesem Namen haben Sie schon eine Liste gemerkt."),
        ("", "Dieses Feld ist zwingend erforderlich."),
        ("x" * 61, "höchstens 60 Zeichen"),
        ("a\x00b", "Nullzeichen"),
    ],
)
def test_a_name_that_cannot_be_kept_is_said_beside_its_field(client, officer, name, problem):
    make_saved_view(officer, query="status=granted")
    answer = save(client, name)
    assert answer.status_code == 200
    assert problem in words_of(answer)
    assert 'value="offen=geld"' in answer.content.decode(), "the filters are still there"
    assert len(kept(officer)) == 1


def test_nobody_keeps_more_lists_than_a_page_can_show(client, officer):
    for number in range(30):
        make_saved_view(officer, name=f"Liste {number}")
    assert "Mehr als 30 Listen" in words_of(save(client))
    assert len(kept(officer)) == 30


def test_a_list_is_forgotten(client, officer):
    view = make_saved_view(officer)
    answer = client.post(reverse("admin:view-delete", args=[view.pk]), follow=True)
    assert "ist nicht mehr gemerkt" in words_of(answer)
    assert kept(officer) == []


def test_a_list_is_its_persons_alone(client, officer, as_user):
    """Colleagues of the same county and superusers neither see nor delete it."""
    view = make_saved_view(officer, name="GEHEIME Liste")
    county = officer.memberships.get().organisation
    chief = make_officer(county)
    chief.is_superuser = True
    chief.save()
    for other in (make_officer(county), chief):
        visitor = as_user(other)
        assert "GEHEIM" not in visitor.get(reverse("admin:index")).content.decode()
        assert "GEHEIM" not in visitor.get(LIST).content.decode()
        answer = visitor.post(reverse("admin:view-delete", args=[view.pk]))
        assert answer.status_code == 404
    assert SavedView.objects.filter(pk=view.pk).exists()


def test_one_click_leads_to_the_list_with_its_filter(client, officer):
    county = officer.memberships.get().organisation
    make_grant(county)
    start = client.get(reverse("admin:index"))
    year = start.context["today"].year
    for query in (f"jahr={year}", "offen=etwas", "fehlt=nachweis-fehlt"):
        assert f'href="{LIST}?{query}"' in start.content.decode()
        page = client.get(f"{LIST}?{query}")
        assert not page.context["filters"].errors
        assert len(page.context["filters"].chosen) == 1
