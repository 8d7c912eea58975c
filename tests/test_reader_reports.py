"""„Fehler melden“: to the editors of the project and nobody else, and back by a secret address."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.factor_secrets import decrypt
from accounts.models import Letter
from desk.due import due_for
from duties.days import months_later
from duties.feedback import PER_SENDER
from duties.models import FeedbackCount, ReaderReport
from duties.reports import AnsweredAlready, answer, report_of, take_on
from projects.models import Proposal
from projects.publication import Publication
from projects.release.letting_in import let_in
from projects.release.proposals import submit
from projects.snapshot import document_of
from public.machines.sitemaps import LISTS
from tests.builders import make_project, make_reader_report, make_source
from tests.desk_forms import form_of, links_of, text_of
from tests.proposing import keep
from tests.test_feedback import HERE, SENDERS

pytestmark = pytest.mark.django_db

SECRET = "Zwiebelturm"
FILLED = {
    "about": "start",
    "message": f"Es begann später, {SECRET}.",
    "proposed": "04.12.2019",
    "source": "https://www.example.org/bote",
}
PEOPLE = ("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin")
PEOPLE += ("auditor", "superuser")
MAY_READ = {"editor", "reviewer", "coordinator", "superuser"}
HAVE_NO_DESK = {"reader", "grant_admin", "auditor"}


@pytest.fixture
def strict():
    cache.clear()
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.fixture
def project(cast):
    return make_project("Rufbus", slug="rufbus", lead=cast.holzminden)


def send(client, sender=HERE, slug="rufbus", **changes):
    return client.post(f"/projekte/{slug}/fehler-melden/", {**FILLED, **changes}, **sender)


def test_a_reader_finds_the_form_on_the_page_of_the_project(client, project):
    page = client.get("/projekte/rufbus/")
    assert links_of(page, "Fehler melden") == ["/projekte/rufbus/fehler-melden/"]
    form = client.get("/projekte/rufbus/fehler-melden/")
    assert 'content="noindex"' in form.content.decode()
    assert not form.cookies
    assert set(form_of(form, "fehler-melden/")) >= {"about", "message", "proposed", "source"}


def test_what_is_sent_arrives_and_leads_to_an_address_of_its_own(strict, project):
    sent = send(strict)
    assert sent.status_code == 303
    row = ReaderReport.objects.get()
    assert (row.project, row.about, row.proposed) == (project, "start", "04.12.2019")
    page = strict.get(sent["Location"])
    assert SECRET in text_of(page)
    assert "Danke, Ihr Hinweis ist da" in text_of(page)
    assert sent["Location"] in text_of(page), "the address is told, to be written down"
    token = sent["Location"].strip("/").rpartition("/")[2]
    assert len(token) >= 43, "256 random bits"
    stored = " ".join(map(str, ReaderReport.objects.values_list().get()))
    assert token not in stored, "whoever has the database cannot read along"


def test_the_secret_page_is_kept_and_told_nowhere(strict, project):
    sent = send(strict)
    page = strict.get(sent["Location"])
    for each in (sent, page):
        assert each["Referrer-Policy"] == "no-referrer"
        assert each["X-Robots-Tag"] == "noindex"
        assert "no-store" in each["Cache-Control"]
    html = page.content.decode()
    assert 'content="noindex"' in html
    own = sent["Location"]
    assert html.count(own) == 1, "no form, link or field carries it further"
    assert "canonical" not in html
    assert own.rpartition("/")[0] not in strict.get("/robots.txt").content.decode()
    assert not [name for name in LISTS if name.startswith("report")]


@pytest.mark.parametrize("token", ["x", "a" * 43, "..", "%00", "geheim-1"])
def test_a_guessed_address_is_nothing(strict, project, token):
    make_reader_report(project)
    assert strict.get(f"/hinweise/{token}/").status_code in (404, 400)


def test_guessing_is_slowed(strict, project):
    answers = {strict.get(f"/hinweise/{number}/").status_code for number in range(70)}
    assert answers == {404, 429}


def test_a_page_that_is_asked_for_too_often_keeps_its_address_too(strict, project):
    own = send(strict)["Location"]
    stopped = next(page for page in (strict.get(own) for _ in range(70)) if page.status_code == 429)
    assert own not in stopped.content.decode(), "no form at the foot carries it further"
    assert stopped["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("sender", SENDERS)
def test_only_a_page_of_this_site_sends(strict, project, sender):
    headers, status = SENDERS[sender]
    assert send(strict, headers).status_code == status
    assert ReaderReport.objects.count() == (status == 303)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"about": ""}, "welche Angabe falsch ist"),
        ({"about": "geheim"}, "gültige Auswahl"),
        ({"message": "  "}, "was daran nicht stimmt"),
        ({"message": "x" * 4001}, "4000"),
        ({"proposed": "x" * 301}, "300"),
        ({"source": "x" * 601}, "600"),
        ({"email": "keine"}, "gültige E-Mail-Adresse"),
        ({"proposed": "a\0b"}, "Null"),
    ],
)
def test_what_cannot_be_taken_comes_back(strict, project, changes, words):
    refused = send(strict, **changes)
    assert refused.status_code == 400
    assert words in refused.content.decode()
    assert not ReaderReport.objects.exists()
    assert not FeedbackCount.objects.exists()


def test_a_program_is_thanked_and_forgotten(strict, project):
    assert send(strict, website="x")["Location"] == "/rueckmeldung/danke/"
    assert not ReaderReport.objects.exists()


def test_one_sender_is_stopped_together_with_feedback(strict, project):
    answers = [send(strict).status_code for _ in range(PER_SENDER + 1)]
    assert answers == [303] * PER_SENDER + [429]
    assert (
        strict.post("/rueckmeldung/", {"kind": "error", "message": "x"}, **HERE).status_code == 429
    )


@pytest.mark.parametrize("publication", list(Publication))
def test_only_on_what_is_public(strict, cast, publication):
    make_project(slug="anderes", lead=cast.holzminden, publication=publication)
    status = {"draft": 404, "in_review": 404, "withdrawn": 410}.get(publication, 200)
    assert strict.get("/projekte/anderes/fehler-melden/").status_code == status
    assert send(strict, slug="anderes").status_code == (303 if status == 200 else status)


def test_a_title_that_is_public_no_more_is_not_told(strict, project):
    page = send(strict)["Location"]
    type(project).objects.filter(pk=project.pk).update(publication="withdrawn")
    text = text_of(strict.get(page))
    assert "nicht mehr öffentlich" in text
    assert "Rufbus" not in text


def test_the_answer_tells_no_title_that_is_public_no_more(cast, strict, project):
    send(strict, email="leserin@example.org")
    Letter.objects.all().delete()
    values = {"publication": "withdrawn", "title": "Geheimer Umzug"}
    type(project).objects.filter(pk=project.pk).update(**values)
    answer(ReaderReport.objects.get(), "Danke.", by=cast.editor)
    text = decrypt(Letter.objects.get().content)
    assert "Danke." in text
    assert "Geheimer Umzug" not in text


def test_nothing_of_it_is_public_or_found(strict, project):
    send(strict, email="zwiebel@example.org")
    for url in ("/", "/projekte/rufbus/", "/projekte/rufbus/aenderungen/", f"/suche/?q={SECRET}"):
        html = strict.get(url).content.decode().replace(f"q={SECRET}", "")
        assert "begann später" not in html
        assert "zwiebel@" not in html


@pytest.mark.parametrize("who", PEOPLE)
def test_who_edits_the_project_reads_takes_and_answers_and_nobody_else(cast, as_user, project, who):
    report = make_reader_report(project, message=SECRET, proposed="2019")
    client = as_user(getattr(cast, who, None))
    expected = 200 if who in MAY_READ else 302 if who == "stranger" else 404
    expected = 403 if who in HAVE_NO_DESK else expected
    page = client.get(reverse("desk:report", args=[report.pk]))
    assert page.status_code == expected
    assert (SECRET in page.content.decode()) == (who in MAY_READ)
    for name in ("take-report", "answer-report"):
        url = reverse(f"desk:{name}", args=[report.pk])
        assert client.get(url).status_code == (302 if who == "stranger" else 405)
        status = client.post(url, {"answer": "Danke."}).status_code
        assert status == (302 if expected == 200 else expected), name
    report.refresh_from_db()
    assert bool(report.closed_at) == bool(report.taken_at) == (who in MAY_READ)


def test_it_waits_on_the_desk_of_its_editors_with_its_number(cast, as_user, project):
    make_reader_report(project, message=SECRET)
    seen = as_user(cast.editor).get("/arbeitsplatz/")
    assert "Eine Sache wartet" in text_of(seen)
    assert "Von Leserinnen und Lesern" in text_of(seen)
    assert SECRET in text_of(as_user(cast.editor).get("/arbeitsplatz/aufgaben/hinweise/"))
    assert (
        "kein hinweis von außen" in text_of(as_user(cast.neighbour).get("/arbeitsplatz/")).lower()
    )


def test_one_click_makes_a_proposal_with_the_value_and_its_source(cast, as_user, project):
    report = make_reader_report(project, proposed="04.12.2019", source="Bote, 5. Dezember 2019")
    client = as_user(cast.editor)
    answer = client.post(reverse("desk:take-report", args=[report.pk]), follow=True)
    proposal = Proposal.objects.get(project=project, author=cast.editor)
    assert proposal.document["project"]["start_edtf"] == "2019-12-04"
    assert proposal.step == Proposal.Step.WORKING
    assert answer.request["PATH_INFO"].endswith("/beleg/")
    assert form_of(answer)["typed"] == ["Bote, 5. Dezember 2019"]
    project.refresh_from_db()
    assert project.start.edtf == "", "nothing is public before its release"
    report.refresh_from_db()
    assert report.taken_by == cast.editor


@pytest.mark.parametrize(
    ("about", "proposed", "source", "button", "tells_source"),
    [
        ("start", "04.12.2019", "Bote", "Als Vorschlag übernehmen", True),
        ("start", "04.12.2019", "", "Als Vorschlag übernehmen", False),
        ("title", "Rufbus Solling", "", "Als Vorschlag übernehmen", False),
        ("start", "", "Bote", "Angabe bearbeiten", False),
        ("summary", "Fährt auf Ruf.", "Bote", "Angabe bearbeiten", False),
        ("districts", "Höxter", "Bote", "Angabe bearbeiten", False),
        ("municipalities", "Uslar", "Bote", "Angabe bearbeiten", False),
        ("fields_of_action", "Verkehr", "Bote", "Angabe bearbeiten", False),
        ("other", "alles", "Bote", "Angabe bearbeiten", False),
    ],
)
def test_the_button_promises_what_it_does(
    cast, as_user, project, about, proposed, source, button, tells_source
):
    report = make_reader_report(project, about=about, proposed=proposed, source=source)
    client, before = as_user(cast.editor), document_of(project)
    page = text_of(client.get(reverse("desk:report", args=[report.pk])))
    assert button in page
    assert ("Schreibt die Angabe" in page) == (button != "Angabe bearbeiten")
    assert ("die Quelle ist schon eingetragen" in page) == tells_source
    taken = client.post(reverse("desk:take-report", args=[report.pk]), follow=True)
    document = Proposal.objects.get(project=project, author=cast.editor).document
    assert (document != before) == (button != "Angabe bearbeiten")
    assert ("Bitte von Hand eintragen" in text_of(taken)) == (document == before)


def test_a_source_that_is_there_is_cited_with_what_the_reader_named(cast, as_user, project):
    source = make_source(url="https://www.example.org/bote")
    report = make_reader_report(project, proposed="04.12.2019", source=source.url)
    client = as_user(cast.editor)
    page = client.post(reverse("desk:take-report", args=[report.pk]), follow=True)
    address = f"{page.request['PATH_INFO']}?{page.request['QUERY_STRING']}"
    client.post(address, form_of(page) | {"quotation": "am 4. Dezember"})
    [citation] = Proposal.objects.get(project=project).document["citations"].values()
    assert (citation["source_id"], citation["field"]) == (source.pk, "start")


def test_somebody_elses_report_fills_in_no_source(cast, as_user, project):
    other = make_reader_report(make_project(lead=cast.schaumburg), source=SECRET)
    client = as_user(cast.editor)
    report = make_reader_report(project, proposed="04.12.2019")
    client.post(reverse("desk:take-report", args=[report.pk]))
    at = reverse("desk:proof", args=[project.pk])
    for number in (other.pk, "x", "9" * 40, "²"):
        page = client.get(at, {"angabe": "project//start", "hinweis": number})
        assert page.status_code == 200
        assert SECRET not in page.content.decode()


@pytest.mark.parametrize(
    ("about", "proposed", "place"),
    [
        ("start", "irgendwann", "/zeit/#id_start_edtf"),
        ("start", "", "/zeit/#id_start_edtf"),
        ("summary", "Ein neuer Text", "/steckbrief/#id_summary"),
        ("districts", "Holzminden", "/orte/#id_districts"),
        ("other", "Alles falsch", "/steckbrief/#abschnitt"),
    ],
)
def test_what_cannot_be_read_leads_to_its_field_and_changes_nothing(
    cast, as_user, project, about, proposed, place
):
    report = make_reader_report(project, about=about, proposed=proposed, source="Bote")
    answer = as_user(cast.editor).post(reverse("desk:take-report", args=[report.pk]))
    assert answer["Location"].endswith(place)
    proposal = Proposal.objects.get(project=project)
    assert proposal.document == proposal.base


@pytest.mark.parametrize("about", [each for each in ReaderReport.About if each != "other"])
def test_every_value_that_a_reader_may_name_has_its_field(cast, as_user, project, about):
    report = make_reader_report(project, about=about, proposed="Unsinn, den niemand lesen kann")
    client = as_user(cast.editor)
    answer = client.post(reverse("desk:take-report", args=[report.pk]))
    path, anchor = urlsplit(answer["Location"]).path, urlsplit(answer["Location"]).fragment
    assert f'id="{anchor}"' in client.get(path).content.decode()


def test_work_that_lies_with_others_stays_as_it_is(cast, as_user, project):
    report = make_reader_report(project, proposed="2019")
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    proposal = Proposal.objects.get()
    values = {**proposal.document["project"], "title": "Neu"}
    keep(proposal, {**proposal.document, "project": values})
    submit(proposal, by=cast.editor)
    answer = client.post(reverse("desk:take-report", args=[report.pk]), follow=True)
    assert "liegen zur Prüfung" in text_of(answer)
    report.refresh_from_db()
    assert report.taken_at is None


def test_the_reader_reads_the_state_and_the_answer_and_nothing_internal(
    cast, as_user, strict, project
):
    page = send(strict)["Location"]
    report = ReaderReport.objects.get()
    cast.editor.name = "Erika Intern"
    cast.editor.save()
    take_on(report, by=cast.editor)
    assert "ist in Arbeit" in text_of(strict.get(page))
    client = as_user(cast.editor)
    assert "Erika Intern" in text_of(client.get(reverse("desk:report", args=[report.pk])))
    client.post(reverse("desk:answer-report", args=[report.pk]), {"answer": "Danke <b>Ihnen</b>."})
    seen = strict.get(page)
    assert "Danke <b>Ihnen</b>." in text_of(seen)
    assert "<b>Ihnen" not in seen.content.decode()
    for internal in ("Erika", cast.editor.email, "/arbeitsplatz/hinweise", "Holzminden gGmbH"):
        assert internal not in seen.content.decode()
    assert not as_user(cast.reviewer).get("/arbeitsplatz/").context["waiting"]


def test_only_the_first_answer_counts(cast, project):
    report = make_reader_report(project)
    answer(report, "Ja.", by=cast.editor)
    with pytest.raises(AnsweredAlready):
        answer(report, "Nein.", by=cast.reviewer)
    take_on(report, by=cast.reviewer)
    report.refresh_from_db()
    assert (report.answer, report.taken_by) == ("Ja.", None)


def test_an_empty_answer_is_none(cast, as_user, project):
    report = make_reader_report(project)
    url = reverse("desk:answer-report", args=[report.pk])
    assert as_user(cast.editor).post(url, {"answer": " "}).status_code == 400
    report.refresh_from_db()
    assert report.closed_at is None


def test_whoever_gave_an_address_gets_two_mails_without_their_own_words(cast, strict, project):
    page = send(strict, email="leserin@example.org")["Location"]
    answer(ReaderReport.objects.get(), "Behoben.", by=cast.editor)
    letters = Letter.objects.order_by("pk")
    texts = [decrypt(each.content) for each in letters]
    assert {each.to for each in letters} == {"leserin@example.org"}
    assert page in texts[0]
    assert "Behoben." in texts[1]
    assert SECRET not in "".join(texts), "the form is no way to write to strangers"
    assert "leserin@" not in strict.get(page).content.decode()


def test_without_an_address_nobody_gets_a_mail(cast, strict, project):
    send(strict)
    answer(ReaderReport.objects.get(), "Behoben.", by=cast.editor)
    assert not Letter.objects.exists()


def test_it_goes_six_months_after_its_answer_with_the_daily_command(cast, project):
    for months, text in ((-6, "alt"), (-5, "jung")):
        report = make_reader_report(project, message=text)
        answer(report, "Danke.", by=cast.editor)
        closed = months_later(timezone.now(), months) - timedelta(hours=1)
        ReaderReport.objects.filter(pk=report.pk).update(closed_at=closed)
    make_reader_report(project, message="offen", received_at=timezone.now() - timedelta(days=900))
    call_command("delete_old_feedback")
    assert set(ReaderReport.objects.values_list("message", flat=True)) == {"jung", "offen"}


def test_the_editors_are_told_once_when_the_month_is_over(cast, project):
    make_reader_report(project, received_at=timezone.now() - timedelta(days=40))
    today = timezone.localdate()
    [task] = due_for(cast.editor, today - timedelta(days=20), today)
    assert re.search("zu beantworten bis", task.text)
    assert due_for(cast.neighbour, today - timedelta(days=20), today) == []


def test_a_report_is_found_by_its_token_only(project):
    report = make_reader_report(project, token="richtig")
    assert report_of("richtig") == report
    assert report_of(report.digest) is None
    assert report_of("") is None


class TestAGuest:
    """Of one project does not speak for its editors."""

    @pytest.fixture
    def report(self, project, cast):
        day = timezone.localdate() + timedelta(days=9)
        let_in(cast.neighbour, project, until=day, by=cast.editor)
        return make_reader_report(project)

    def test_reads_and_takes_over_but_does_not_answer(self, report, cast, as_user):
        client = as_user(cast.neighbour)
        page = client.get(f"/arbeitsplatz/hinweise/{report.pk}/")
        assert "Sie bearbeiten das Projekt als Gast" in text_of(page)
        assert "Antworten und abschließen" not in text_of(page)
        address = f"/arbeitsplatz/hinweise/{report.pk}/antworten/"
        assert client.post(address, {"answer": "Im Namen aller."}).status_code == 403
        report.refresh_from_db()
        assert report.answer == ""
        client.post(f"/arbeitsplatz/hinweise/{report.pk}/uebernehmen/")
        report.refresh_from_db()
        assert report.taken_by == cast.neighbour

    def test_is_not_told_that_readers_wait(self, report, cast, as_user):
        ReaderReport.objects.update(received_at=timezone.now() - timedelta(days=60))
        today = timezone.localdate()
        assert due_for(cast.neighbour, today - timedelta(days=60), today) == []
        assert due_for(cast.editor, today - timedelta(days=60), today)
        shown = as_user(cast.neighbour).get("/arbeitsplatz/aufgaben/hinweise/")
        assert "Rufbus" not in text_of(shown)
