"""The start page of the office: what it says is what the lists behind it hold (R40)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from accounts.models import Absence, Letter
from evidence.models import Citation
from funding.citing import ask
from funding.models import Decision
from grant_office.models import GrantFile
from grant_office.overview import groups, waiting_money
from grant_office.periods import stretches
from grant_office.reminders import remind
from tests.builders import make_decision, make_project, make_source, make_user, make_version
from tests.four_eyes.builders import make_waiting_change
from tests.office.builders import (
    make_county,
    make_forwarding,
    make_grant,
    make_law,
    make_letter,
    make_obligation,
    make_officer,
    make_payment,
    make_request,
    make_saved_view,
    make_spending,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("today", "week", "month", "name"),
    [
        (date(2026, 11, 30), date(2026, 12, 6), date(2026, 12, 31), "Bis Ende Dezember"),
        (date(2026, 11, 29), date(2026, 11, 29), date(2026, 12, 31), "Bis Ende Dezember"),
        (date(2026, 11, 2), date(2026, 11, 8), date(2026, 11, 30), "Bis Ende November"),
        (date(2026, 12, 28), date(2027, 1, 3), date(2027, 1, 31), "Bis Ende Januar"),
    ],
)
def test_a_week_ends_on_sunday_and_what_follows_is_long_enough(today, week, month, name):
    late, this_week, rest = stretches(today)
    assert late.until == this_week.after == today - timedelta(days=1)
    assert (this_week.until, rest.after) == (week, week)
    assert (rest.until, rest.name) == (month, name)


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


@pytest.fixture
def page(as_user, officer):
    """A function that opens the start page and gives its text."""
    client = as_user(officer)
    return lambda: words_of(client.get(reverse("admin:index")))


def in_days(number):
    return timezone.localdate() + timedelta(days=number)


def test_an_empty_office_says_so(page):
    text = page()
    assert "Nichts ist überfällig, und diese Woche ist nichts fällig." in text
    assert "Kein erfasstes Geld wartet." in text


def test_what_is_late_comes_first_with_its_rule(page, county):
    grant = make_grant(county, end=in_days(400).isoformat(), rules=make_law())
    make_obligation(grant, text="Bericht vorlegen", due_on=date(2026, 1, 5))
    text = page()
    assert "Eine Frist ist überfällig." in text
    assert "Bericht vorlegen" in text
    assert "im Bescheid genannt, Bescheid Nr. 3.2" in text


def test_what_passes_by_itself_is_never_late(page, county):
    """The end of a period is told before, and over after."""
    make_grant(county, start="2019-01-01", end="2019-06-30", rules=make_law())
    text = page()
    assert "Bewilligungszeitraum endet" not in text
    assert "Zwei Fristen sind überfällig." in text, "the proof of 2020, and the audit office"


def test_every_number_agrees_with_the_list_behind_it(as_user, officer, county):
    rules = make_law()
    for number in range(11):
        grant = make_grant(county, end=["", "2027-06-30"][number % 2], rules=rules)
        make_obligation(grant, due_on=in_days(-number - 1), is_cut_off=True)
        make_obligation(grant, clause="Nr. 4", due_on=in_days(number * 3), is_cut_off=True)
    client = as_user(officer)
    client.get(reverse("admin:index"))
    found = groups(officer)
    assert found[0].number == 11
    assert sum(group.number for group in found) > 20
    for group in found:
        address = f"{reverse('admin:deadline-list')}?zeit={group.stretch.slug}"
        listed = client.get(address).context["page"].paginator.count
        assert listed == group.number, group.stretch.slug
        assert len(group.deadlines) == min(group.number, 8)


def test_what_passed_by_itself_is_apart_from_the_open_ones(officer, county, as_user):
    old = make_grant(county, start="2019-01-01", end="2020-06-30", rules=make_law())
    register = reverse("admin:deadline-list")
    client = as_user(officer)
    open_ones = client.get(f"{register}?zeit=offen").context["page"].object_list
    assert {each.duty for each in open_ones} == {"audit_office", "final_proof"}
    passed = client.get(f"{register}?zeit=verstrichen").context["page"].object_list
    assert {each.duty for each in passed} >= {"period_end", "extension"}
    assert {each.decision for each in passed} == {old}


def test_money_that_waits_is_told_with_what_it_waits_for(officer, county):
    grant = make_grant(county)
    make_request(grant, amount=Decimal(40_000), state="submitted", requested_on=date(2026, 11, 24))
    payment = make_payment(grant, amount=Decimal(130_000))
    make_spending(payment, amount=Decimal(91_200))
    make_spending(payment, amount=5, cancelled_on=date(2026, 3, 3), cancelled_reason="doppelt")
    lines = waiting_money(officer)
    assert [line.amount for line in lines] == [Decimal(40_000), Decimal(38_800)]
    assert "angefordert am 24. November 2026" in lines[0].text
    assert "noch nicht verwendet" in lines[1].text


def test_a_part_of_a_request_that_was_paid_waits_no_more(officer, county):
    grant = make_grant(county)
    asked = make_request(
        grant, amount=Decimal(100), state="submitted", requested_on=date(2026, 1, 5)
    )
    paid = make_payment(grant, amount=Decimal(60), request=asked)
    make_spending(paid, amount=Decimal(60))
    assert [line.amount for line in waiting_money(officer)] == [Decimal(40)]


GAPS = {
    "ohne-regelwerk": lambda county: make_grant(county),
    "regelwerk-angenommen": lambda county: assumed(county),
    "ueberzahlt": lambda county: overpaid(county),
    "nachweis-fehlt": lambda county: make_grant(
        county, start="2019-01-01", end="2019-06-30", rules=make_law()
    ),
    "auflage-ohne-beleg": lambda county: unproven(county),
    "rahmen-ueberschritten": lambda county: exceeded_frame(county),
}


def assumed(county):
    grant = make_grant(county, rules=make_law())
    grant.grant_file.is_rule_set_confirmed = False
    grant.grant_file.save()
    return grant


def exceeded_frame(county):
    grant = make_grant(county, rules=make_law())
    frame = make_decision(make_project(), amount=1, recipient=county, status="recognised")
    Decision.objects.filter(pk=grant.pk).update(frame=frame)
    return frame


def overpaid(county):
    grant = make_grant(county, rules=make_law())
    make_payment(grant, amount=Decimal("420000.01"))
    return grant


def unproven(county):
    grant = make_grant(county, rules=make_law())
    make_obligation(grant, met_on=date(2026, 1, 5))
    return grant


@pytest.mark.parametrize("slug", GAPS)
def test_what_does_not_fit_is_counted_and_listed(as_user, officer, county, slug):
    make_grant(county, rules=make_law())
    client = as_user(officer)
    address = f"{reverse('admin:decision-list')}?fehlt={slug}"
    before = client.get(address).context["page"].paginator.count
    grant = GAPS[slug](county)
    page = client.get(address).context["page"]
    assert page.paginator.count == before + 1
    assert grant.pk in page.object_list
    start = client.get(reverse("admin:index"))
    assert before + 1 in [gap.number for gap in start.context["gaps"] if gap.slug == slug]
    assert address in start.content.decode()


def test_the_former_address_of_a_gap_leads_to_the_list(as_user, officer):
    answer = as_user(officer).get("/admin/luecken/ohne-regelwerk/")
    assert (answer.status_code, answer.url) == (302, "/admin/bescheide/?fehlt=ohne-regelwerk")


@pytest.mark.parametrize("query", ["?zeit=erfunden", "?seite=nix", "?seite=999", "?zeit=%00"])
def test_a_wrong_address_still_shows_the_register(as_user, officer, query):
    assert as_user(officer).get(reverse("admin:deadline-list") + query).status_code == 200


def test_letters_wait_until_they_are_sorted_or_put_away(page, county):
    make_letter(subject="Rückfrage")
    make_letter(subject="Werbung", put_away_reason="nicht für uns")
    text = page()
    assert "Ein Schreiben ist noch nicht zugeordnet." in text
    assert "1 Schreiben" in text


def test_what_is_to_be_looked_at_again_is_told_and_the_list_agrees(as_user, officer, county, page):
    for number in range(10):
        make_letter(subject=f"Schreiben {number}", follow_up_on=in_days(-number))
    make_letter(subject="Morgen erst", follow_up_on=in_days(1))
    make_letter(
        follow_up_on=in_days(-1), cancelled_on=in_days(0), cancelled_reason="doppelt erfasst"
    )
    text = page()
    assert "10 Wiedervorlagen sind fällig." in text
    assert "Schreiben 9" in text.split("Alle 10 anzeigen")[0]
    start = as_user(officer).get(reverse("admin:index"))
    listed = reverse("admin:grant_office_correspondence_changelist") + start.context["all_again"]
    assert as_user(officer).get(listed).context["cl"].result_count == 10


START = 40
FILE = 38
LIST = 16


def test_the_pages_cost_the_same_with_one_row_and_with_thirty(
    as_user, officer, county, django_assert_max_num_queries
):
    rules = make_law()
    client = as_user(officer)

    def fill(number):
        for _ in range(number):
            grant = make_grant(county, rules=rules)
            make_payment(grant)
            make_request(grant, state="submitted", requested_on=date(2026, 1, 5))
            make_obligation(grant, due_on=date(2026, 1, 5))
            make_letter(decision=grant)
        client.get(reverse("admin:index"))
        return grant

    for number in (1, 30):
        grant = fill(number)
        for address, most in (
            (reverse("admin:index"), START),
            (reverse("admin:grant-file", args=[grant.pk]), FILE),
            (reverse("admin:deadline-list"), LIST),
        ):
            with django_assert_max_num_queries(most):
                assert client.get(address).status_code == 200


def stand_in(officer, county):
    """A colleague of the office is away, and the officer stands in for them."""
    colleague, today = make_officer(county), timezone.localdate()
    Absence.objects.create(person=colleague, deputy=officer, first_day=today, last_day=today)


@pytest.mark.parametrize("is_deputy", [False, True])
def test_a_day_on_which_everything_waits_costs_forty_queries_at_most(
    as_user, officer, county, django_assert_max_num_queries, is_deputy
):
    if is_deputy:
        stand_in(officer, county)
    grant = make_grant(county, rules=make_law())
    make_obligation(grant, due_on=in_days(-3))
    make_obligation(grant, clause="Nr. 4", met_on=date(2026, 1, 5), proven_by="Blatt 7")
    make_obligation(grant, clause="Nr. 5", due_on=in_days(0), is_cut_off=True)
    make_request(grant)
    make_request(grant, state="submitted", requested_on=date(2026, 1, 5))
    make_payment(grant)
    GrantFile.objects.filter(decision=grant).update(
        is_forwarding_allowed=True, forwarding_clause="Nr. 9"
    )
    make_forwarding(grant)
    make_version(grant, number=2, is_draft=True, changes="länger")
    ask(Citation(target=grant, source=make_source()), grant.pk)
    in_review = make_grant(county)
    Decision.objects.filter(pk=in_review.pk).update(
        publication="in_review", publication_set_by=make_user(), publication_set_at=timezone.now()
    )
    make_waiting_change()
    officer.user_permissions.add(Permission.objects.get(codename="change_measure"))
    make_letter()
    make_letter(decision=grant, follow_up_on=in_days(0))
    make_saved_view(officer)
    remind()
    Letter.objects.update(state=Letter.State.UNCERTAIN)
    client = as_user(officer)
    client.get(reverse("admin:index"))
    with django_assert_max_num_queries(40):
        told = client.get(reverse("admin:index")).context
    assert len({each.text.split(",")[0] for each in told["releases"]}) == told["number_of_releases"]
    assert told["number_of_releases"] == 7
    also = [", in Vertretung von " in each.text for each in told["releases"]]
    assert any(also) == is_deputy
    lists = ("groups", "money", "letters", "again", "gaps", "views", "told", "uncertain")
    assert [name for name in lists if not told[name]] == []
