"""The pages of calls: what is open comes first, lost applications stay, and midnight counts."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from evidence.values.dates import FlexDate
from funding.models import Call
from public.page_cache import PAGES
from regions.models import District
from tests.builders import make_application, make_call, make_district, make_organisation
from tests.clients import finish_transaction_work
from tests.figures_on_pages import Figures
from tests.markup import in_one_line

LIST = "/foerderaufrufe/"
LAST_MINUTE = datetime(2021, 3, 14, 22, 59, tzinfo=UTC)  # 23:59 in Berlin, a Sunday
MIDNIGHT = datetime(2021, 3, 14, 23, 0, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch):
    """Let it be another moment for all that asks for one."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


def words_of(response):
    return in_one_line(response.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def season(db):
    make_district(ags="03252")
    return make_call("3. Staffel", closes=FlexDate("2021-03-14"), decided=FlexDate("2021-07-15"))


def test_a_kept_page_turns_at_midnight(season, client, at):
    finish_transaction_work()
    for address in (LIST, f"{LIST}{season.slug}/"):
        at(LAST_MINUTE)
        before = client.get(address)
        assert "schließt am Sonntag, 14. März 2021, also heute." in words_of(before)
        assert client.get(address, headers={"If-None-Match": before["ETag"]}).status_code == 304
        at(MIDNIGHT)
        after = client.get(address, headers={"If-None-Match": before["ETag"]})
        assert after.status_code == 200
        assert "also heute" not in words_of(after)
    assert "Die Auswahl läuft" in words_of(after)


def test_a_last_day_that_is_no_working_day_is_kept_and_said_to_be_late(season, client, at):
    at(datetime(2021, 3, 1, tzinfo=UTC))
    page = words_of(client.get(f"{LIST}{season.slug}/"))
    assert "schließt am Sonntag, 14. März 2021, in 13 Tagen." in page
    assert "Besser bis Freitag, 12. März 2021." in page
    at(datetime(2021, 3, 15, 12, tzinfo=UTC))
    assert "Besser bis" not in words_of(client.get(f"{LIST}{season.slug}/"))


OPEN, CLOSED = {"closes": FlexDate("2021-04-01")}, {"closes": FlexDate("2020")}
ANSWERS = {
    "Zurzeit ist kein Aufruf offen.": [CLOSED],
    "Zurzeit ist ein Aufruf offen.": [OPEN, CLOSED],
    "Zurzeit sind zwei Aufrufe offen.": [OPEN, OPEN],
    "Zurzeit ist kein Aufruf offen. Zurzeit ist ein Aufruf angekündigt.": [
        {"opens": FlexDate("2021-04-01")}
    ],
}


@pytest.mark.parametrize("sentence", ANSWERS)
def test_the_answer_comes_first(db, client, at, sentence):
    at(LAST_MINUTE)
    for number, days in enumerate(ANSWERS[sentence]):
        make_call(f"Aufruf {number}", **days)
    assert client.get(LIST).context["answer"].text == sentence


def test_the_steps_stand_in_their_order_and_selected_is_not_yet_granted(db, client):
    """R45: there is a way from the application to the money, and a call says which."""
    call = make_call()
    for position, name in enumerate(["Bewerbung", "Auswahl", "Antrag"]):
        call.stages.create(name=name, position=9 - position)
    make_application(call, stage="selected")
    page = words_of(client.get(f"{LIST}{call.slug}/"))
    assert page.index("> Antrag ") < page.index("> Auswahl ") < page.index("> Bewerbung ")
    assert "Ausgewählt" in page
    assert "ewilligt" not in page.partition("<footer")[0]


def test_a_lost_application_is_told_as_plainly_as_one_that_was_selected(db, client):
    call, lead, partner = make_call(), make_organisation(), make_organisation()
    for stage in ("selected", "not_selected"):
        make_application(call, lead, partner, lead=lead, stage=stage, title=f"Antrag {stage}")
    page = words_of(client.get(f"{LIST}{call.slug}/"))
    for stage, title in (("Ausgewählt", "selected"), ("Nicht ausgewählt", "not_selected")):
        assert f"{stage} </h3>" in page or f"{stage}</h3>" in page
        assert f"Antrag {title}</a>" in page
    assert f"{lead.name} (Federführung); {partner.name}" in page
    assert page.count(partner.name) == 2


@pytest.fixture
def figures(invented, client):
    return Figures(client)


def test_each_number_is_what_its_link_leads_to(figures):
    """Facets, list, programme pages and county pages count the same calls."""
    whole = figures.context(LIST)
    assert whole["page"].paginator.count == whole["total"] == Call.objects.count() > 2
    for facet in whole["facets"]:
        assert facet.options, facet.name
        for option in facet.all:
            listed = figures.context(f"{LIST}{option.href}")
            assert listed["page"].paginator.count == option.count > 0, (facet.name, option.value)
    for programme in {call.programme for call in Call.objects.all()}:
        listed = figures.context(f"{LIST}?programm={programme.slug}")
        page = figures.context(f"/programme/{programme.slug}/")
        assert len(page["calls"]) == listed["page"].paginator.count
    for slug in District.objects.values_list("slug", flat=True):
        count = figures.context(f"/landkreise/{slug}/")["call_count"]
        options = {each.value: each.count for each in whole["facets"][-1].all}
        assert options.get(slug, 0) == count


@pytest.mark.parametrize("query", ["?stand=zwiebel", "?jahr=1066", "?jahr=x", "?wer=&landkreis=y"])
def test_a_filter_that_there_is_not_gets_a_sentence(figures, client, query):
    PAGES.clear()
    answer = client.get(f"{LIST}{query}", follow=True)
    assert answer.status_code == 400
    assert "gibt es hier nicht." in words_of(answer)


def test_an_address_once_given_stays(db):
    call = make_call("Große Runde")
    assert call.slug == f"{call.programme.slug}-grosse-runde"
    call.name = "Kleine Runde"
    call.save()
    assert call.slug == f"{call.programme.slug}-grosse-runde"
    assert make_call("Große Runde!", programme=call.programme).slug.startswith(call.slug)
