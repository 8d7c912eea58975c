"""Law 9: a list costs the same number of queries with 1 row and with 30, a kept page one."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate

from evidence.models import Remark
from evidence.values.dates import FlexDate
from projects.models import Project
from public import fragments
from public.page_cache import PAGES
from tests.builders import (
    cite,
    make_application,
    make_barrier,
    make_call,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_statement,
    make_user,
    make_version,
)
from tests.clients import (
    finish_transaction_work,
    give_codes,
    was_here_just_now,
    with_second_factor,
)
from tests.databases import undone_at_the_end
from tests.files import make_photos
from tests.past import YESTERDAY, days_pass
from tests.processes.builders import (
    make_adoption,
    make_figure,
    make_offer,
    make_qualification,
    make_qualification_figure,
    make_service,
    make_shared_service,
)
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_project,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

# One literal number for each page made anew, whatever its rows; one query asks for the version.
# A page of a past day also makes each table that it reads, and undoes it all at its end.
COSTS = {
    "/": 31,
    "/projekte/": 15,
    "/projekte/?landkreis=kreis&status=laufend&q=Projekt": 17,
    "/projekte/?ansicht=tabelle": 15,
    "/projekte/?ansicht=karte": 19,
    "/projekte/?ansicht=zeitleiste": 15,
    "/projekte/projekt/": 60,
    "/projekte/projekt/aenderungen/": 26,
    "/projekte/projekt/stand/": 3,
    "/projekte/projekt/stand/GESTERN/": 122,
    "/projekte/projekt/bekannt/GESTERN/": 121,
    "/foerderung/": 18,
    "/foerderung/?jahr=2024&status=bewilligt&q=Projekt": 20,
    "/foerderung/1/": 21,
    "/foerderung/1/aenderungen/": 24,
    "/foerderung/1/stand/GESTERN/": 60,
    "/foerderung/1/bekannt/GESTERN/": 73,
    "/landkreise/": 6,
    "/landkreise/kreis/": 34,
    "/landkreise/kreis/stand/GESTERN/": 81,
    "/landkreise/kreis/bekannt/GESTERN/": 89,
    "/organisationen/": 7,
    "/organisationen/stelle/": 35,
    "/programme/": 6,
    "/programme/programm/": 30,
    "/foerderaufrufe/": 20,
    "/foerderaufrufe/?stand=geschlossen&wer=landkreise&landkreis=kreis": 25,
    "/foerderaufrufe/programm-aufruf/": 15,
    "/reallabore/": 14,
    "/reallabore/?landkreis=kreis&entscheidung=uebernehmen": 14,
    "/verwaltungsleistungen/": 21,
    "/verwaltungsleistungen/?landkreis=kreis&status=online-beantragen&q=Leistung": 24,
    "/verwaltungsleistungen/leistung/": 18,
    "/strategie/": 25,
    "/strategie/luecken/": 17,
    "/strategie/luecken/?luecke=geld-ohne-massnahme": 22,
    "/strategie/luecken/?luecke=ergebnis-ohne-kennzahl": 23,
    "/strategie/strategien/strategie/": 19,
    "/strategie/strategien/strategie/stand/": 3,
    "/strategie/strategien/strategie/stand/GESTERN/": 43,
    "/strategie/handlungsfelder/feld/": 25,
    "/strategie/massnahmen/": 16,
    "/strategie/massnahmen/?landkreis=kreis&im_landkreis=live&q=Maßnahme": 16,
    "/strategie/massnahmen/massnahme/": 23,
    "/strategie/massnahmen/massnahme/stand/GESTERN/": 53,
    "/quellen/": 6,
    "/quellen/?q=Quelle&herausgeber=Die+Harke": 6,
    "/quellen/quelle/": 21,
    "/suche/": 2,
    "/suche/?q=Projekt": 6,
    "/suche/?q=Projekt&art=projekte": 6,
    "/suche/?q=Holzminden": 9,
    "/suche/?q=2024": 8,
    "/suche/vorschlaege/?q=Proj": 3,
    "/chronik/?art=veranstaltung": 18,
    "/chronik/?art=bescheiduebergabe": 17,
    "/chronik/?art=meldung": 15,
    "/chronik/?art=aenderung-der-foerderung&q=Projekt": 19,
    "/aenderungen/": 12,
    "/aenderungen/?art=projekt&landkreis=kreis": 12,
    "/begriffe/": 3,
    "/impressum/": 2,
    "/datenschutz/": 2,
    "/cookies/": 2,
    "/barrierefreiheit/": 4,
    "/leichte-sprache/": 2,
    "/hilfe/": 2,
    "/hilfe/redaktion/": 2,
    "/rueckmeldung/": 1,
    "/rueckmeldung/danke/": 2,
    "/projekte/projekt/bild.png": 6,
    "/bild.png": 2,
    "/robots.txt": 1,
    "/.well-known/security.txt": 0,
    "/sitemap.xml": 14,
    "/sitemap-projekte.xml": 4,
    "/sitemap-foerderung.xml": 4,
}


def fill_call(call, row):
    call.eligible.create(kind="districts")
    call.further_days.create(kind="further", label="Fragen bis")
    call.rates.create(label="Regelsatz")
    call.stages.create(name="Bewerbung")
    cite(call.requirements.create(text=f"Ein Plan {row}", basis="source"))


def fill(number):
    """Fill the region with `number` of everything that lists show; gives the first decision."""
    district = make_district(slug="kreis")
    county = make_organisation(slug="stelle", district=district, level="district")
    places = [make_municipality(district, "Ort", ags="00000001"), make_municipality(district)]
    make_organisation(kind="municipality", municipality=places[0])
    programme, field = make_programme(slug="programm"), make_field(slug="feld")
    source = make_source(key="quelle")
    statement = make_statement()
    call = make_call(programme=programme, closes=FlexDate("2024"))
    cite(make_project(fields=[field]))  # one that is similar to the others, and known
    services = [make_service(slug="leistung")]
    strategy = make_strategy(slug="strategie", districts=[district])
    measure = make_measure(slug="massnahme", strategy=strategy, fields=[field], services=services)
    for row in range(number):
        slug = {"slug": "projekt"} if row == 0 else {}
        project = make_project(
            lead=county, districts=[district], fields=[field], state="running", **slug
        )
        project.municipalities.set(
            places if row == 0 else [*places[:1], make_municipality(district)]
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
        fill_call(call if row == 0 else make_call(f"Aufruf {row}", programme), row)
        make_application(call, county, project=project)
        say_online(services, row, project, district, county)
        want(strategy, measure, project, district, field)
        make_barrier(statement)
        newest = "2024-06-01" if row == 0 else "2024-03-01"  # both kinds are among the latest
        news = project.news.create(title="Es geht voran", day=newest)
        try_out(project)
        for record in (project, decision, event, news):
            cite(record)
            cite(record, source)
            Remark.objects.create(target=record, kind="hint", text="Hinweis")
    make_photos(Project.objects.get(slug="projekt"), make_user(), number)
    return decision


def try_out(project):
    values = {"kind": "living_lab", "decision": "adopt", "decision_reason": "bewährt"}
    cite(project.activities.create(title="Reallabor", result="Es geht.", **values))


def say_online(services, row, project, district, county):
    """Another service, and of it and of the first one an offer, a law, and a shared service."""
    services.append(make_service())
    both = (services[0], services[-1])
    offer = make_offer(*both, district=district, organisation=county, project=project)
    cite(make_figure(offer))
    cite(make_offer(*both, everywhere=True, organisation=county, status="law"))
    cite(make_offer(district=district, organisation=county, status="portal"))
    cite(make_adoption(make_shared_service(*both), district=district))
    course = make_qualification(
        services=both, districts=[district], organisation=county, project=project
    )
    cite(make_qualification_figure(course))


def want(strategy, measure, project, district, field):
    """The measure carried out by one more project, and one more of everything around it."""
    cite(make_strategy_version(strategy, fields=[field]))
    make_measure_project(measure, project=project)
    make_finding(measure, project=project)
    cite(make_indicator_value(make_indicator(measure)))
    another = make_measure(strategy=strategy, fields=[field], districts=[district])
    make_measure_project(another, project=make_project(fields=[field], state="implemented"))
    cite(make_measure_state(another, district=district, state="live"))
    make_decision(make_project(fields=[field]), amount=10)  # money without any measure


@pytest.fixture(scope="module")
def region(request, shared):
    """The region with that many rows; the one decision whose address has a number."""
    with undone_at_the_end():
        decision = fill(request.param)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # the server does not for what is not committed
        days_pass()
        yield decision


with_one_row = pytest.mark.parametrize("region", [1], indirect=True)


@pytest.fixture
def stranger(region):
    """A client that is no more than a client: whatever it asks for is counted."""
    ContentType.objects.clear_cache()
    yield Client()
    forget_what_is_kept()


def forget_what_is_kept():
    PAGES.clear()
    fragments.forget()


def make_anew(stranger, address):
    finish_transaction_work()
    forget_what_is_kept()
    return stranger.get(address)


@pytest.mark.parametrize("region", [1, 30], indirect=True)
@pytest.mark.parametrize("page", COSTS)
def test_a_page_costs_the_same_with_one_row_and_with_thirty(
    region, stranger, django_assert_num_queries, page
):
    address = page.replace("/1/", f"/{region.pk}/")
    address = address.replace("GESTERN", str(localdate() - YESTERDAY))
    make_anew(stranger, address)  # content types are looked up once for each process
    forget_what_is_kept()
    with django_assert_num_queries(COSTS[page]):
        assert stranger.get(address).status_code == 200


@with_one_row
@pytest.mark.parametrize("page", ["/", "/projekte/?landkreis=kreis"])
def test_a_kept_page_costs_one_query(stranger, django_assert_num_queries, page):
    make_anew(stranger, page)
    with django_assert_num_queries(1):
        assert stranger.get(page).status_code == 200


@with_one_row
def test_a_page_for_nobody_asks_for_nothing_of_the_person(stranger, django_assert_num_queries):
    """No session and no user is loaded for a stranger."""
    make_anew(stranger, "/organisationen/")
    forget_what_is_kept()
    with django_assert_num_queries(COSTS["/organisationen/"]) as captured:
        stranger.get("/organisationen/")
    assert not any("session" in query["sql"] for query in captured.captured_queries)


# Session, person, roles (a superuser needs none) and what the page shows; nothing for the second
# factor that was passed. The first two draw no page.
COSTS_FOR_PEOPLE = {
    "/konto/weiter/": (2, 2),
    "/konto/sitzung/": (2, 2),
    "/konto/sitzungen/": (5, 4),
    "/konto/zweiter-faktor/": (6, 5),
    "/konto/passkeys/": (5, 4),
    "/konto/wiederherstellung/": (5, 4),
    "/konto/passwort/": (4, 3),
}


@pytest.mark.parametrize("page", COSTS_FOR_PEOPLE)
def test_a_page_of_the_account_costs_the_same_for_everybody_of_a_role(
    cast, django_assert_num_queries, page
):
    people = (cast.grant_admin, cast.superuser)
    for person, cost in zip(people, COSTS_FOR_PEOPLE[page], strict=True):
        give_codes(person, 10)
        client = with_second_factor(Client(), person)
        client.get(page)  # content types are looked up once for each process
        was_here_just_now(client)
        with django_assert_num_queries(cost):
            client.get(page)
