"""What has to be told at once to whoever pays for the same project (R31)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import DecisionVersion, ProjectShare
from grant_office.models import Deadline
from grant_office.register import bring_up_to_date, reckon
from tests.builders import make_decision, make_project, make_version
from tests.desk_forms import send
from tests.office.builders import (
    make_county,
    make_file,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    make_plan,
    make_plan_line,
    make_spending,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def rules():
    return make_law()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


def granted(project, county, rules, day, **values):
    decision = make_decision(
        project, **{"amount": 5000, "recipient": county, "decided": FlexDate(day), **values}
    )
    make_file(decision, rule_set=rules)
    return decision


@pytest.fixture
def first(county, rules):
    """Granted at the beginning of 2025, and running."""
    return granted(make_project("Bauakte"), county, rules, "2025-01-10")


@pytest.fixture
def second(first, county, rules):
    """Granted earlier for the same project, so that it is no news itself."""
    return granted(first.projects.get(), county, rules, "2024-05-02")


def reports(decision):
    bring_up_to_date()
    rows = Deadline.objects.filter(decision=decision, duty="report", is_void=False)
    return {row.title.removeprefix("Sofort melden: "): row.rolled for row in rows}


def amended(decision, day, amount=5000, **values):
    return make_version(
        decision, number=2, changes="geändert", amount=amount, decided=FlexDate(day), **values
    )


def stop(project):
    type(project).objects.filter(pk=project.pk).update(state="aborted")


def third_party(version):
    make_plan_line(make_plan(version), side="third_party", label="Stiftung {Kultur}", planned=700)


def planned_anew(other):
    make_plan_line(make_plan(other.versions.get()), planned=900)
    make_plan_line(make_plan(amended(other, "2025-09-02")), planned=901)


CASES = {
    "a higher amount": (
        lambda other: amended(other, "2025-09-02", 5700),
        {"Höhere Bewilligung (um 700,00\N{NO-BREAK SPACE}€) für Bauakte": date(2025, 9, 2)},
    ),
    "a lower amount": (lambda other: amended(other, "2025-09-02", 4000), {}),
    "one that may be the same": (
        lambda other: amended(other, "2025-09-02", Amount("between", 4900, 5900)),
        {},
    ),
    "another recipient": (
        lambda other: amended(other, "2025-09-02", recipient=make_county("Landkreis Zwei")),
        {"Andere empfangende Stelle für Bauakte": date(2025, 9, 2)},
    ),
    "a slip of the pen": (
        lambda other: amended(
            other, "2025-09-02", recipient=make_county("Landkreis Zwei"), kind="correction"
        ),
        {},
    ),
    "another plan": (
        lambda other: planned_anew(other),
        {"Geänderter Finanzierungsplan für Bauakte": date(2025, 9, 2)},
    ),
    "another purpose, and more for it": (
        lambda other: make_plan(amended(other, "2025-09-02", 5700), changes_purpose=True),
        {
            "Höhere Bewilligung (um 700,00\N{NO-BREAK SPACE}€), geänderter Zweck für Bauakte": date(
                2025, 9, 2
            )
        },
    ),
    "money of others": (
        lambda other: third_party(amended(other, "2025-09-02")),
        {"Mittel Dritter (Stiftung {Kultur}) für Bauakte": date(2025, 9, 2)},
    ),
    "money of others before": (lambda other: third_party(other.versions.get()), {}),
    "a draft": (lambda other: amended(other, "2025-09-02", 9000, is_draft=True), {}),
    "a cancelled one": (
        lambda other: amended(
            other, "2025-09-02", 9000, cancelled_on=date(2025, 9, 3), cancelled_reason="Irrtum"
        ),
        {},
    ),
    "the end of the project": (
        lambda other: stop(other.projects.get()),
        {"„Bauakte“ ist abgebrochen": None},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_comes_later_is_told_to_the_other_once(first, second, case):
    """Whoever writes it, and however often it is reckoned; the end of a project concerns all."""
    make, expected = CASES[case]
    assert reports(first) == {}
    assert reports(second) == {"Neue Bewilligung für Bauakte": date(2025, 1, 10)}
    before = reports(second)
    make(second)
    assert reports(first) == expected
    reckon([first.pk, second.pk])
    assert Deadline.objects.filter(decision=first, duty="report").count() == len(expected)
    own = expected if case == "the end of the project" else {}
    assert reports(second) == before | own


def test_raw_changes_are_noticed_too(first, second):
    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_project SET state = 'aborted'")
    assert "„Bauakte“ ist abgebrochen" in reports(first)
    DecisionVersion.objects.filter(decision=first).update(amount_min=1, amount_max=1)
    line = make_plan_line(make_plan(amended(second, "2025-10-01")), side="own")
    bring_up_to_date()
    type(line).objects.filter(pk=line.pk).update(side="third_party")
    assert "Mittel Dritter (Personal) für Bauakte" in reports(first)
    type(line.plan).objects.update(changes_purpose=True)
    assert "Geänderter Zweck für Bauakte" in reports(first)


def test_a_grant_that_becomes_one_later_is_noticed_by_the_other(first, county):
    other = make_decision(
        first.projects.get(), amount=7, status="announced", decided=FlexDate("2025-09-02")
    )
    assert reports(first) == {}
    DecisionVersion.objects.filter(decision=other).update(status="granted")
    assert reports(first) == {"Neue Bewilligung für Bauakte": date(2025, 9, 2)}


def test_an_own_amendment_does_not_undo_what_came_before(first, county, rules):
    granted(first.projects.get(), county, rules, "2025-09-02")
    amended(first, "2026-02-02")
    assert reports(first) == {"Neue Bewilligung für Bauakte": date(2025, 9, 2)}


def test_what_is_cancelled_or_pays_no_money_is_told_nothing(first, second):
    DecisionVersion.objects.filter(decision=first).update(status="waived")
    amended(second, "2025-09-02", 9000)
    assert reports(first) == {}


def test_another_project_is_no_concern(first, county, rules):
    granted(make_project("Anderes"), county, rules, "2025-09-02")
    other = granted(make_project("Fremd"), county, rules, "2024-01-01")
    ProjectShare.objects.filter(decision=other).update(project=None, external_name="Fremd")
    assert reports(first) == {}


def test_money_that_is_not_used_in_time_is_told_the_day_after(client, first):
    """R22: until then it is only a deadline; used up, nothing is to be told."""
    payment = make_payment(first, amount=100, booked_on=timezone.localdate() - timedelta(days=60))
    assert list(reports(first)) == ["nicht rechtzeitig verwendete Mittel"]
    assert "Sofort zu melden" in file_of(client, first)
    make_spending(payment, amount=100)
    assert reports(first) == {}
    make_payment(first, amount=50, booked_on=timezone.localdate(), booking_reference="2")
    assert "Sofort zu melden" not in file_of(client, first)
    assert not Deadline.objects.to_be_told(timezone.localdate()).exists()


def file_of(client, decision):
    return words_of(client.get(reverse("admin:grant-file", args=[decision.pk])))


def test_the_start_page_the_lists_and_the_file_agree(client, first, county, rules):
    granted(first.projects.get(), county, rules, "2025-09-02")
    assert "mit etwas, das sofort zu melden ist" in words_of(client.get(reverse("admin:index")))
    listed = client.get(f"{reverse('admin:decision-list')}?fehlt=sofort-melden")
    assert list(listed.context["page"]) == [first.pk]
    page = client.get(f"{reverse('admin:deadline-list')}?zeit=sofort-melden")
    assert page.context["page"].paginator.count == 1
    assert "Sofort melden: Neue Bewilligung für Bauakte, 5.000,00 €." in file_of(client, first)


@pytest.mark.parametrize("how", ["letter", "note", "dismissed", "nothing", "both"])
def test_it_is_told_by_a_letter_or_dismissed_with_a_reason(client, first, county, rules, how):
    granted(first.projects.get(), county, rules, "2025-09-02")
    letter = make_letter(decision=first, direction="out")
    bring_up_to_date()
    report = Deadline.objects.get(decision=first, duty="report")
    assert not report.can_be_done, "one press would not say how"
    address = reverse("admin:grant_office_deadline_change", args=[report.pk])
    typed = {"done_on": "03.09.2025"}
    typed |= {"letter": letter.pk} if how in ("letter", "both") else {}
    typed |= {"done_note": "am Telefon"} if how == "note" else {}
    typed |= {"dismissed_reason": "schon bekannt"} if how in ("dismissed", "both") else {}
    answer = send(client, client.get(address), address, **typed)
    report.refresh_from_db()
    is_done = how not in ("nothing", "both")
    assert (report.done_on == date(2025, 9, 3)) == is_done
    assert (
        is_done
        or "Bitte angeben, mit welchem" in words_of(answer)
        or "verwerfen" in words_of(answer)
    )
    reckon([first.pk])
    report.refresh_from_db()
    assert report.is_open != is_done, "reckoning leaves what a person entered"
