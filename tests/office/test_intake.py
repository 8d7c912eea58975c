"""What arrives: sender, day, subject and scan first, then one page to say where it belongs."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from grant_office.filing import put_away, sort
from grant_office.models import Correspondence, Obligation
from projects.release.lifecycle import Refused
from tests.builders import make_decision
from tests.desk_forms import form_of
from tests.files import HTML
from tests.office.builders import (
    DAY,
    PDF,
    make_county,
    make_grant,
    make_letter,
    make_obligation,
    make_officer,
    make_payment,
    make_proof,
    make_scan,
    words_of,
)

pytestmark = pytest.mark.django_db
INTAKE = "/admin/eingang/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


@pytest.fixture
def client(as_user, officer):
    return as_user(officer)


def page_of(letter):
    return reverse("admin:letter", args=[letter.pk])


def typed(client, **values):
    """The form of the intake as a browser sends it."""
    known = {"counterpart": "NBank", "subject": "Rückfrage", "arrived_on": "27.11.2026"}
    form = {name: sent[0] for name, sent in form_of(client.get(INTAKE)).items()}
    return form | known | values


def scan(content=PDF, name="brief.pdf"):
    return SimpleUploadedFile(name, content)


def test_a_letter_begins_with_sender_day_subject_and_scan(client):
    answer = client.post(INTAKE, typed(client, dateien=scan()), follow=True)
    letter = Correspondence.objects.get()
    assert answer.redirect_chain[-1][0] == page_of(letter)
    assert (letter.counterpart, letter.subject) == ("NBank", "Rückfrage")
    assert (letter.arrived_on, letter.mode) == (date(2026, 11, 27), "paper")
    assert letter.scans.get().name == "brief.pdf"
    assert "Noch nicht zugeordnet" in words_of(answer)
    assert "Rückfrage" in words_of(client.get(INTAKE))


def test_what_is_sent_twice_counts_once(client):
    sent = typed(client)
    first = client.post(INTAKE, sent | {"dateien": scan()})
    again = client.post(INTAKE, sent | {"dateien": scan()})
    assert first.url == again.url
    assert Correspondence.objects.get().scans.count() == 1
    client.post(INTAKE, typed(client))
    assert Correspondence.objects.count() == 2, "another form is another letter"


def test_a_form_that_comes_back_says_what_is_wrong_and_to_choose_the_file_again(client):
    sent = typed(client, counterpart="", arrived_on="31.02.2026", dateien=scan())
    answer = client.post(INTAKE, sent)
    text = words_of(answer)
    assert answer.status_code == 200
    assert "Absender: Dieses Feld ist zwingend erforderlich." in text
    assert "Bitte die Datei noch einmal auswählen." in text
    assert form_of(answer)["key"] == [sent["key"]], "the same form, so that it counts once"
    assert not Correspondence.objects.exists()


def test_what_arrives_did_not_arrive_tomorrow(client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = client.post(INTAKE, typed(client, arrived_on=f"{tomorrow:%d.%m.%Y}"))
    assert "Der Tag liegt in der Zukunft." in words_of(answer)


@pytest.mark.parametrize("key", ["", "x", "0" * 33, "GEHEIM"])
def test_a_key_that_is_none_keeps_nothing_from_being_entered(client, key):
    client.post(INTAKE, typed(client, key=key))
    assert len(Correspondence.objects.get().key) == 32


def test_a_file_that_is_refused_is_told_and_the_letter_stays(client):
    answer = client.post(INTAKE, typed(client, dateien=scan(HTML)), follow=True)
    assert "„brief.pdf“ ist kein Foto" in words_of(answer)
    assert not Correspondence.objects.get().scans.exists()


def test_files_can_come_later(client):
    letter = make_letter()
    nothing = client.post(page_of(letter), {"schritt": "hochladen"})
    assert "Bitte erst eine Datei auswählen." in words_of(nothing)
    client.post(page_of(letter), {"schritt": "hochladen", "dateien": [scan(), scan(PDF + b"\n")]})
    assert letter.scans.count() == 2
    answer = client.post(page_of(letter), {"schritt": "hochladen", "dateien": scan()}, follow=True)
    assert "„brief.pdf“ ist schon bei diesem Schreiben." in words_of(answer)


def test_a_number_in_the_subject_finds_its_file(client, county):
    grant = make_grant(county)
    grant.file_number = "ZR 84.3-12/2026"
    grant.save()
    make_grant(county)
    short = make_grant(county)
    short.grant_reference = "2026"
    short.save()
    letter = make_letter(subject="Ihr Zeichen zr84.3-12/2026: Rückfrage")
    places = client.get(page_of(letter)).context["places"]
    assert [place.decision for place in places][:1] == [grant]
    assert places[0].why == "Aktenzeichen ZR 84.3-12/2026 steht im Schreiben."


def test_an_electronic_file_is_found_by_its_number(client, county):
    grant = make_grant(county)
    grant.grant_file.e_file_number = "E-4711"
    grant.grant_file.save()
    places = client.get(page_of(make_letter(subject="zu E-4711"))).context["places"]
    assert [place.why for place in places] == ["E-Akte E-4711 steht im Schreiben."]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("holzminden", True),
        ("420.000,00 €", True),
        ("38,50", True),
        ("AZ-7", True),
        ("holzminden AZ-7", True),
        ("holzminden AZ-8", False),
        ("420.001", False),
        ("\x00", False),
        ("x" * 500, False),
        ("€", False),
    ],
)
def test_a_decision_is_found_by_names_numbers_and_amounts(client, county, text, is_found):
    grant = make_grant(county, file_number="AZ-7")
    make_payment(grant, amount="38.50")
    answer = client.get(page_of(make_letter()), {"q": text})
    assert answer.status_code == 200
    assert [place.decision for place in answer.context["places"]] == [grant] * is_found


def goals(county):
    grant = make_grant(county)
    version = grant.versions.get()
    return {
        "akte": grant,
        "fassung": version,
        "zahlung": make_payment(grant),
        "nachweis": make_proof(grant),
        "auflage": make_obligation(grant),
    }


@pytest.mark.parametrize("word", ["akte", "fassung", "zahlung", "nachweis", "auflage"])
def test_a_letter_is_sorted_on_one_page(client, county, word):
    goal = goals(county)[word]
    letter = make_letter(subject="Beleg")
    answer = client.get(page_of(letter), {"q": "Holzminden"})
    assert f'value="{word}-{goal.pk}"' in answer.content.decode()
    sent = {"schritt": "zuordnen", "ziel": f"{word}-{goal.pk}"}
    answer = client.post(page_of(letter), sent, follow=True)
    letter.refresh_from_db()
    assert (letter.decision, letter.sheet) == (getattr(goal, "decision", goal), 1)
    assert "Blatt 1 der Akte" in words_of(answer)
    assert letter.version == (goal if word == "fassung" else None)
    assert letter.proves == ([goal] if word not in ("akte", "fassung") else [])
    file = client.get(reverse("admin:grant-file", args=[letter.decision_id]))
    assert "Beleg" in words_of(file)


@pytest.mark.parametrize(
    "choice",
    ["", "akte", "akte-", "akte-x", "akte-0", "akte-99999999999999999999", "geld-1", "zahlung-²"],
)
def test_without_a_goal_nothing_happens(client, choice):
    letter = make_letter()
    answer = client.post(page_of(letter), {"schritt": "zuordnen", "ziel": choice})
    assert answer.status_code == 200
    letter.refresh_from_db()
    assert letter.decision is None


def test_a_choice_that_is_missing_is_told_beside_the_choices(client, county):
    make_grant(county)
    letter = make_letter()
    answer = client.post(f"{page_of(letter)}?q=Holzminden", {"schritt": "zuordnen"})
    assert "Bitte auswählen, wohin das Schreiben gehört." in words_of(answer)


def test_sheets_are_numbered_by_themselves_and_none_is_given_again(county):
    grant, other = make_grant(county), make_grant(county)
    letters = [make_letter() for _ in range(3)]
    for letter in letters[:2]:
        sort(letter, grant)
    Correspondence.objects.filter(pk=letters[1].pk).update(
        cancelled_on=DAY, cancelled_reason="Irrtum"
    )
    sort(letters[2], grant)
    sort(elsewhere := make_letter(), other)
    for letter, sheet in zip((*letters, elsewhere), (1, 2, 3, 1), strict=True):
        letter.refresh_from_db()
        assert letter.sheet == sheet


def test_sorted_meanwhile_is_refused_with_its_reason(client, county):
    grant, letter = make_grant(county), make_letter()
    sort(letter, grant)
    with pytest.raises(Refused, match="inzwischen zugeordnet"):
        sort(letter, make_grant(county))
    sent = {"schritt": "weglegen", "reason": "Werbung"}
    answer = client.post(page_of(letter), sent, follow=True)
    assert "ist inzwischen zugeordnet oder weggelegt." in words_of(answer)
    letter.refresh_from_db()
    assert (letter.decision, letter.put_away_reason) == (grant, "")


def test_a_record_has_one_letter_as_evidence(county):
    payment = make_payment(make_grant(county))
    sort(make_letter(), payment)
    with pytest.raises(Refused, match="hat schon ein Schreiben als Beleg"):
        sort(second := make_letter(), payment)
    second.refresh_from_db()
    assert second.decision is None, "nothing of it stays"


def test_what_belongs_nowhere_is_put_away_with_a_reason_and_comes_back(client):
    letter = make_letter(subject="Prospekt")
    answer = client.post(page_of(letter), {"schritt": "weglegen", "reason": " "})
    assert "Dieses Feld ist zwingend erforderlich." in words_of(answer)
    client.post(page_of(letter), {"schritt": "weglegen", "reason": "Werbung"})
    assert "Prospekt" not in words_of(client.get(INTAKE))
    assert "Prospekt" in words_of(client.get(INTAKE, {"zeigen": "weggelegt"}))
    client.post(page_of(letter), {"schritt": "zurueck"})
    assert "Prospekt" in words_of(client.get(INTAKE))


def test_evidence_of_an_obligation_is_enough_to_confirm_it(as_user, county):
    obligation = make_obligation(make_grant(county), met_on=DAY)
    sort(make_letter(), obligation)
    client = as_user(make_officer(county))
    page = client.get(reverse("admin:grant_office_obligation_change", args=[obligation.pk]))
    step = reverse("admin:grant_office_obligation_step", args=[obligation.pk, "check"])
    client.post(f"{step}?revision={page.context['revision']}")
    assert Obligation.objects.get(pk=obligation.pk).checked_by is not None


def test_a_form_offers_only_letters_of_the_same_file(client, county):
    grant = make_grant(county)
    mine = make_letter(subject="Aus dieser Akte", decision=grant, sheet=4)
    foreign = make_letter(subject="Aus fremder Akte", decision=make_grant(county))
    address = reverse("admin:grant_office_payment_add")
    page = client.get(f"{address}?decision={grant.pk}")
    assert "Blatt 4: Aus dieser Akte (02.03.2026)" in page.content.decode()
    assert "Aus fremder Akte" not in page.content.decode()
    sent = {"decision": grant.pk, "amount": "5", "booked_on": "02.03.2026", "budget_year": "2026"}
    sent |= {f"spendings-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    assert client.post(address, sent | {"letter": foreign.pk}).status_code == 200
    assert not grant.payments.exists()
    client.post(address, sent | {"letter": mine.pk})
    assert grant.payments.get().letter == mine


def test_a_letter_that_proves_something_stays_in_its_file(client, county):
    grant, other = make_grant(county), make_grant(county)
    sort(letter := make_letter(), make_payment(grant))
    address = reverse("admin:grant_office_correspondence_change", args=[letter.pk])
    sent = {name: values[0] for name, values in form_of(client.get(address), address).items()}
    answer = client.post(address, sent | {"decision": other.pk})
    assert "Bitte erst lösen, was es belegt: Zahlung vom 02.03.2026." in words_of(answer)


def test_a_letter_that_proves_something_is_not_cancelled(client, county):
    """Else a paper that does not count would go on proving it."""
    obligation = make_obligation(make_grant(county), met_on=DAY)
    sort(letter := make_letter(), obligation)
    address = reverse("admin:grant_office_correspondence_change", args=[letter.pk])
    cancelled = {"cancelled_on": "02.03.2026", "cancelled_reason": "doppelt erfasst"}
    answer = client.post(address, form_of(client.get(address), address) | cancelled)
    assert f"Bitte erst lösen, was es belegt: {obligation}." in words_of(answer)
    Obligation.objects.update(letter=None)
    answer = client.post(address, form_of(client.get(address), address) | cancelled)
    assert answer.status_code == 302, words_of(answer)
    letter.refresh_from_db()
    assert letter.cancelled_on == DAY


def test_evidence_that_comes_later_has_been_seen_by_nobody(county):
    """As where it is chosen in the form of the obligation (R46)."""
    seen = {"checked_by": make_officer(county), "checked_at": timezone.now()}
    obligation = make_obligation(make_grant(county), met_on=DAY, proven_by="Blatt 4", **seen)
    sort(make_letter(), obligation)
    obligation.refresh_from_db()
    assert (obligation.state, obligation.checked_by) == ("met", None)


def test_moved_to_another_file_a_letter_gets_its_next_sheet(client, county):
    grant, other = make_grant(county), make_grant(county)
    sort(letter := make_letter(), grant.versions.get())
    sort(make_letter(), other)
    address = reverse("admin:grant_office_correspondence_change", args=[letter.pk])
    sent = {name: values[0] for name, values in form_of(client.get(address), address).items()}
    answer = client.post(address, sent | {"decision": other.pk})
    assert answer.status_code == 302, words_of(answer)
    letter.refresh_from_db()
    assert (letter.decision, letter.sheet, letter.version) == (other, 2, None)


def test_the_coordination_reads_the_intake_and_enters_nothing(as_user, cast, county):
    person = cast.coordinator
    person.is_staff = True
    person.save()
    client, letter = as_user(person), make_letter()
    assert form_names(client.get(INTAKE)) == []
    assert client.get(page_of(letter)).status_code == 200
    assert client.post(INTAKE, {"subject": "x"}).status_code == 403
    sent = {"schritt": "weglegen", "reason": "weg"}
    assert client.post(page_of(letter), sent).status_code == 403


def form_names(answer):
    content = answer.content.decode()
    return [name for name in ("counterpart", "dateien", "ziel") if f'name="{name}"' in content]


@pytest.mark.parametrize("who", ["reader", "editor", "reviewer"])
def test_nobody_else_comes_into_the_intake(cast, as_user, who):
    client = as_user(getattr(cast, who))
    for page in (INTAKE, page_of(make_letter())):
        assert client.get(page, follow=True).status_code == 403
        assert client.post(page, {"subject": "x"}, follow=True).status_code == 403


def test_no_letter_of_another_county_is_seen_sorted_or_offered(as_user, county):
    grant = make_grant(county, file_number="AZ-4711")
    letter = make_letter(subject="GEHEIMES Schreiben", decision=grant)
    payment = make_payment(grant)
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    assert client.get(page_of(letter)).status_code == 404
    assert client.post(page_of(letter), {"schritt": "weglegen", "reason": "x"}).status_code == 404
    free = make_letter(subject="zu AZ-4711")
    for query in ({}, {"q": "AZ-4711"}):
        assert client.get(page_of(free), query).context["places"] == []
    for choice in (
        f"akte-{grant.pk}",
        f"zahlung-{payment.pk}",
        f"fassung-{grant.versions.get().pk}",
    ):
        client.post(page_of(free), {"schritt": "zuordnen", "ziel": choice})
        free.refresh_from_db()
        assert free.decision is None
    assert "GEHEIM" not in client.get(INTAKE).content.decode()


def test_an_unknown_step_or_file_is_not_found(client):
    letter = make_letter()
    for sent in ({}, {"schritt": "sprengen"}, {"schritt": "loeschen", "datei": "x"}):
        assert client.post(page_of(letter), sent).status_code == 404
    assert client.get("/admin/eingang/99999999999999999999/").status_code == 404


def test_a_cancelled_letter_is_only_read(client):
    letter = make_letter(cancelled_on=DAY, cancelled_reason="doppelt")
    assert "Storniert: doppelt" in words_of(client.get(page_of(letter)))
    sent = {"schritt": "weglegen", "reason": "weg"}
    assert client.post(page_of(letter), sent).status_code == 404


def test_putting_away_is_told_in_the_history(officer):
    letter = make_letter()
    put_away(letter, "Werbung")
    assert "Werbung" in [each.pgh_context.metadata["reason"] for each in letter.history.all()[1:]]


INTAKE_QUERIES = 12
LETTER_QUERIES = 30


def test_the_pages_cost_the_same_with_one_row_and_with_thirty(
    client, county, officer, django_assert_max_num_queries
):
    for number in (1, 30):
        for _ in range(number):
            grant = make_grant(county, file_number="AZ-4711")
            make_payment(grant)
            make_obligation(grant)
            letter = make_letter(subject="zu AZ-4711")
        make_scan(letter, by=officer)
        client.get(INTAKE)
        with django_assert_max_num_queries(INTAKE_QUERIES):
            assert client.get(INTAKE).status_code == 200
        with django_assert_max_num_queries(LETTER_QUERIES):
            assert client.get(page_of(letter)).status_code == 200


def test_a_decision_without_a_file_can_have_letters(client):
    decision = make_decision(amount=5)
    letter = make_letter()
    client.post(page_of(letter), {"schritt": "zuordnen", "ziel": f"akte-{decision.pk}"})
    letter.refresh_from_db()
    assert letter.decision == decision
