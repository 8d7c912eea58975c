"""What the home page says came of things: public verdicts, one given up among them."""

import pytest

from projects.publication import Publication
from public.pages.outcomes import outcomes
from tests.builders import make_project

pytestmark = pytest.mark.django_db


def tried(title, decision="adopt", year="2020", project=None, **values):
    values = {"kind": "trial", "result": "Es kam etwas heraus.", "period_edtf": year} | values
    reason = {"decision_reason": f"Grund für {title}"} if decision else {}
    return (project or make_project()).activities.create(
        title=title, decision=decision, **reason, **values
    )


def titles():
    return [each.activity.title for each in outcomes()]


def test_the_newest_verdicts_come_first_and_the_last_place_is_for_one_given_up():
    for year in range(2015, 2020):
        tried(f"App {year}", year=str(year))
    tried("Drohne", "stop", "2010")
    tried("Boot", "stop", "2011")
    assert titles() == ["App 2019", "App 2018", "Boot"]


def test_what_has_no_verdict_no_result_or_is_not_public_is_no_outcome():
    tried("ohne Urteil", decision="")
    tried("ohne Ergebnis", result="")
    tried("keine Erprobung", kind="event")
    tried("geheim", project=make_project(publication=Publication.DRAFT))
    assert titles() == []


def test_the_home_page_says_the_verdict_and_why_something_was_given_up(client):
    tried("Mitfahrbank")
    tried("Mitfahr-App", "stop")
    page = client.get("/").content.decode()
    assert "Was dabei herauskam" in page
    assert "Grund für Mitfahr-App" in page
    assert "Grund für Mitfahrbank" not in page


def test_without_any_the_home_page_does_not_speak_of_it(client):
    assert "Was dabei herauskam" not in client.get("/").content.decode()
