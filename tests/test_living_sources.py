"""Whether the pages behind sources are still there and still say what is quoted of them."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from evidence.content_version import content_version
from evidence.living.checking import check_sources, due_sources
from evidence.living.models import CHANGE_IS_NEW, SourceCheck
from evidence.living.quotations import comparable, digest_of, missing_in, still_says
from evidence.living.visible_text import text_of, visible_text
from evidence.living.web import Limits, Web
from evidence.models import Citation, Source
from tests.builders import cite, make_check, make_project, make_source
from tests.clients import finish_transaction_work
from tests.desk_forms import post_seen
from tests.desk_forms import text_of as text_on
from tests.elsewhere import lock_held_elsewhere
from tests.web_server import web_site

HANDED_OVER = "Am Mittwoch wurde der Bescheid übergeben."


class TestTheText:
    def test_it_is_what_a_person_reads(self):
        html = """<!doctype html><title>Oben</title><style>p{}</style><script>var a="x"</script>
            <p>Der <b>Förder</b>bescheid &uuml;ber 80.000&nbsp;&euro;<br>kam<td>an<!-- nie --></td>
            <template>später</template><p>gut"""
        assert visible_text(html) == "Der Förderbescheid über 80.000 € kam an gut"

    @pytest.mark.parametrize("html", ["", "</p>", "<script>", "<title>nur dies", "<p><b></i>"])
    def test_broken_pages_have_nothing_to_say(self, html):
        assert visible_text(html) == ""

    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            ("Übergabe".encode(), "text/html; charset=utf-8"),
            ("Übergabe".encode("latin-1"), "text/html; charset=ISO-8859-1"),
            (b'<meta charset="latin-1">' + "Übergabe".encode("latin-1"), "text/html"),
            ("Übergabe".encode(), "text/plain"),
            ("Übergabe".encode(), "TEXT/HTML; charset=gibt-es-nicht"),
        ],
    )
    def test_its_letters_are_those_that_were_meant(self, content, kind):
        assert text_of(content, kind) == "Übergabe"

    @pytest.mark.parametrize("kind", ["application/pdf", "image/png", ""])
    def test_a_file_has_none(self, kind):
        assert text_of(b"%PDF", kind) is None


class TestQuotations:
    @pytest.mark.parametrize(
        "quotation",
        [
            "„Smart Region“ – ein Projekt",
            '"Smart  Region" - ein\nProjekt',
            "»Smart Re\u00adgion« — ein Projekt",
            "Smart Region",
            "„Smart […] Projekt",
            "Smart … ein (…) Projekt",
        ],
    )
    def test_they_occur_however_they_are_set(self, quotation):
        assert still_says("Das ist “Smart\u00a0Region” – ein Pro\u00adjekt von vielen", quotation)

    @pytest.mark.parametrize(
        "quotation", ["Smart Regionen", "ein Projekt Smart", "Projekt […] Smart", "smart region"]
    )
    def test_other_words_are_missing(self, quotation):
        assert missing_in("„Smart Region“ – ein Projekt", [quotation]) == [quotation]

    def test_the_checksum_is_of_the_words(self):
        assert digest_of("„a“  b") == digest_of('"a" b')
        assert digest_of("a b") != digest_of("a c")
        assert comparable("a\u0308") == "ä"


@pytest.fixture
def site():
    with web_site() as site:
        site.says("/a", f"<p>{HANDED_OVER}</p>")
        yield site


def run(limit=100, **limits):
    """One run in which machines of our own may be asked, as nowhere but in tests; its lines."""
    lines = []
    limits = Limits(**{"pause": 0, "seconds": 5, **limits})
    web = Web("https://p.example", limits=limits, is_allowed=lambda *_: True)
    check_sources(web, limit=limit, tell=lines.append)
    return lines


def checked(source):
    return SourceCheck.objects.get(source=source)


@pytest.mark.django_db
class TestACheck:
    def test_it_notes_what_it_found(self, site):
        source = make_source("Übergabe", url=site.address("/a"))
        cite(make_project(), source, quotation=HANDED_OVER)
        begun = timezone.now()
        [line] = run()
        assert line == "1: Die Harke: Übergabe: erreichbar"
        check = checked(source)
        assert check.checked_at >= begun
        assert (check.address, check.outcome, check.http_status) == (source.url, "reachable", 200)
        assert (check.quotations, check.missing, check.text_changed_at) == (1, [], None)
        assert check.digest == digest_of(HANDED_OVER)

    def test_quotations_that_are_not_there_are_named(self, site):
        source = make_source(url=site.address("/a"))
        for quotation in (HANDED_OVER, "nie gesagt", "nie gesagt", ""):
            cite(make_project(), source, quotation=quotation)
        [line] = run()
        assert line.endswith(": erreichbar, fehlende Zitate: 1")
        check = checked(source)
        assert (check.quotations, check.missing, check.number_missing) == (2, ["nie gesagt"], 1)

    def test_a_text_that_changed_is_told_once_and_remembered(self, site):
        source = make_source(url=site.address("/a"))
        run()
        site.says("/a", "<p>Etwas anderes")
        run()
        check = checked(source)
        assert check.outcome == "changed"
        assert check.text_changed_at == check.checked_at
        run()
        after = checked(source)
        assert (after.outcome, after.text_changed_at) == ("reachable", check.text_changed_at)

    def test_another_layout_is_no_change(self, site):
        source = make_source(url=site.address("/a"))
        run()
        site.says("/a", f"<main><h1></h1>\n\n<div>{HANDED_OVER}</div></main>")
        run()
        assert checked(source).outcome == "reachable"

    def test_a_page_that_moved_says_where_to(self, site):
        source = make_source(url=site.address("/alt"))
        site.leads("/alt", "/a")
        run()
        assert (checked(source).outcome, checked(source).new_address) == (
            "moved",
            site.address("/a"),
        )
        site.says("/alt", "wieder hier")
        run()
        assert (checked(source).outcome, checked(source).new_address) == ("changed", "")

    @pytest.mark.parametrize(
        ("status", "outcome"),
        [(404, "gone"), (410, "gone"), (403, "unreachable"), (500, "unreachable")],
    )
    def test_a_page_that_does_not_come_leaves_what_was_known(self, site, status, outcome):
        source = make_source(url=site.address("/a"))
        cite(make_project(), source, quotation="nie gesagt")
        run()
        before = checked(source)
        site.says("/a", "weg", status=status)
        run()
        after = checked(source)
        assert (after.outcome, after.http_status) == (outcome, status)
        assert (after.digest, after.missing) == (before.digest, ["nie gesagt"])

    def test_what_is_refused_is_told(self, site):
        site.says("/robots.txt", "User-agent: *\nDisallow: /nein")
        site.says("/gross", "x" * 300)
        outcomes = {
            site.address("/nein"): "robots",
            site.address("/gross"): "too_large",
            "ftp://example.org/": "not_allowed",
            "http://gibt-es-nicht.invalid/": "unreachable",
        }
        for url in outcomes:
            make_source(url=url)
        run(size=200)
        found = SourceCheck.objects.values_list("address", "outcome", "http_status")
        assert set(found) == {(url, outcome, None) for url, outcome in outcomes.items()}

    def test_of_a_file_only_a_change_is_noticed(self, site):
        source = make_source(url=site.address("/b"))
        cite(make_project(), source, quotation="steht vielleicht darin")
        for content, outcome in (("%PDF-1", "reachable"), ("%PDF-2", "changed")):
            site.pages["/b"] = (200, {"Content-Type": "application/pdf"}, content)
            run()
            assert (checked(source).outcome, checked(source).quotations) == (outcome, 0)

    def test_a_corrected_address_begins_anew(self, site):
        source = make_source(url=site.address("/alt"))
        site.says("/alt", "früher")
        cite(make_project(), source, quotation="nie gesagt")
        run()
        source.url = site.address("/a")
        source.save()
        run()
        check = checked(source)
        assert (check.outcome, check.address, check.text_changed_at) == (
            "reachable",
            source.url,
            None,
        )

    def test_a_source_that_is_deleted_meanwhile_is_passed_over(self, site):
        class Deleting(Web):
            def read(self, address):
                page = super().read(address)
                Source.objects.all().delete()
                return page

        make_source(url=site.address("/a"))
        web = Deleting("https://p.example", limits=Limits(pause=0), is_allowed=lambda *_: True)
        assert check_sources(web, limit=9, tell=pytest.fail) == 0

    def test_it_is_no_change_of_what_the_public_reads(self, site):
        make_source(url=site.address("/a"))
        finish_transaction_work()
        before = content_version()
        run()
        finish_transaction_work()
        assert content_version() == before
        Source.objects.update(note="anders")
        finish_transaction_work()
        assert content_version() != before


@pytest.mark.django_db
class TestARun:
    def test_the_ones_seen_longest_ago_come_first(self):
        old, corrected, never, new = (make_source() for _ in range(4))
        make_source(url="")
        for source, days in ((old, 9), (corrected, 1), (new, 2)):
            seen = timezone.now() - timedelta(days=days)
            make_check(source, checked_at=seen)
        corrected.url = "https://example.org/richtig"
        corrected.save()
        assert list(due_sources()) == [corrected, never, old, new]

    def test_it_goes_on_where_the_last_one_ended(self, site):
        for number in range(5):
            make_source(url=site.address(f"/{number}"))
        assert [len(run(limit=2)) for _ in range(2)] == [2, 2]
        run(limit=1)
        pages = [path for path in site.paths() if path != "/robots.txt"]
        assert pages == ["/0", "/1", "/2", "/3", "/4"]

    def test_what_one_host_has_to_wait_for_keeps_no_other_from_its_turn(self, site):
        for number in range(3):
            make_source(url=site.address(f"/{number}"))
        other = make_source(url=site.address("/a", host="localhost"))
        *_, line = run(per_host=2)
        assert line.endswith("2 Quellen warten.")
        assert SourceCheck.objects.count() == 2
        assert checked(other).outcome == "reachable"

    def test_each_result_is_kept_at_once(self, site):
        class Breaking(Web):
            def read(self, address):
                return super().read(address) if address.endswith("/a") else 1 / 0

        make_source(url=site.address("/a"))
        make_source(url=site.address("/b"))
        web = Breaking("https://p.example", limits=Limits(pause=0), is_allowed=lambda *_: True)
        with pytest.raises(ZeroDivisionError):
            check_sources(web, limit=9, tell=str)
        assert SourceCheck.objects.count() == 1


@pytest.mark.django_db
class TestTheCommand:
    def test_it_is_off_unless_switched_on(self, site, settings, capsys):
        assert settings.CHECK_SOURCES is False
        make_source(url=site.address("/a"))
        call_command("check_sources")
        assert "ausgeschaltet" in capsys.readouterr().out
        assert site.asked == []
        assert not SourceCheck.objects.exists()

    def test_switched_on_it_asks_nothing_inside(self, site, settings, capsys):
        settings.CHECK_SOURCES = True
        source = make_source(url=site.address("/a"))
        call_command("check_sources")
        assert capsys.readouterr().out.splitlines()[-1] == "Geprüfte Quellen: 1"
        assert checked(source).outcome == "not_allowed"
        assert site.asked == []

    def test_there_is_one_at_a_time(self, settings, capsys):
        settings.CHECK_SOURCES = True
        with lock_held_elsewhere("check_sources"):
            call_command("check_sources")
        assert "schon ein anderer Prozess" in capsys.readouterr().out

    @pytest.mark.parametrize("wrong", [{"limit": 0}, {"per_host": 0}, {"pause": 0.5}])
    def test_it_cannot_be_told_to_be_impolite(self, settings, wrong):
        settings.CHECK_SOURCES = True
        with pytest.raises(CommandError, match="mindestens 1"):
            call_command("check_sources", **wrong)


@pytest.fixture
def tasks(cast, as_user):
    """The rows of the list at the desk, for a person of the cast."""

    def of(who):
        page = as_user(getattr(cast, who)).get(reverse("desk:task-list", args=["quellen"]))
        return page.context["page"].object_list

    return of


@pytest.mark.django_db
class TestAtTheDesk:
    @pytest.mark.parametrize(
        ("values", "said"),
        [
            ({"outcome": "gone", "http_status": 404}, "Die Seite ist nicht mehr da."),
            ({"outcome": "moved", "new_address": "https://example.org/neu"}, "umgezogen"),
            ({"outcome": "changed", "text_changed_at": timezone.now()}, "Der Text hat sich"),
            ({"quotations": 2, "missing": ["So steht es da."]}, "Ein Zitat steht nicht mehr"),
        ],
    )
    def test_what_needs_a_look_is_told_with_the_source(self, cast, tasks, values, said):
        source = make_source("Übergabe")
        cite(make_project(lead=cast.holzminden), source, quotation="So steht es da.")
        make_check(source, **values)
        [task] = tasks("editor")
        assert (task.title, task.address) == ("Die Harke: Übergabe", source.url)
        assert said in task.text

    def test_one_source_is_one_task_that_says_all(self, cast, tasks):
        source, project = make_source(), make_project(lead=cast.holzminden)
        for quotation in ("eins", "zwei"):
            milestone = project.milestones.create(title=quotation)
            cite(milestone, source, quotation=quotation)
        new = "https://example.org/neu"
        make_check(source, outcome="moved", new_address=new, quotations=2, missing=["eins", "zwei"])
        [task] = tasks("editor")
        assert new in task.text
        assert "2 Zitate stehen nicht mehr" in task.text

    @pytest.mark.parametrize(
        "values",
        [
            {"outcome": "reachable"},
            {"outcome": "unreachable"},
            {"outcome": "robots"},
            {"text_changed_at": timezone.now() - CHANGE_IS_NEW - timedelta(days=1)},
            {"quotations": 1, "missing": ["was niemand mehr zitiert"]},
        ],
    )
    def test_nothing_is_asked_for_without_need(self, cast, tasks, values):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source, quotation="So steht es da.")
        make_check(source, **values)
        assert list(tasks("editor")) == []

    def test_what_was_put_right_is_asked_for_no_more(self, cast, tasks):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source)
        make_check(source, outcome="gone")
        assert len(tasks("editor")) == 1
        Source.objects.update(url="https://example.org/richtig")
        assert list(tasks("editor")) == []

    def test_only_sources_of_projects_that_a_person_may_edit(self, cast, tasks):
        source = make_source("Geheim")
        cite(make_project(lead=cast.holzminden, publication="draft"), source, quotation="eins")
        make_check(source, outcome="gone")
        assert len(tasks("editor")) == len(tasks("coordinator")) == 1
        assert list(tasks("neighbour")) == []

    def test_of_quotations_only_those_of_projects_that_a_person_may_edit(self, cast, tasks):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source, quotation="eins")
        cite(make_project(lead=cast.schaumburg, publication="draft"), source, quotation="zwei")
        make_check(source, quotations=2, missing=["zwei"])
        assert list(tasks("editor")) == []
        assert len(tasks("neighbour")) == 1

    def test_the_overview_shows_the_list(self, cast, as_user):
        source = make_source("Übergabe")
        cite(make_project(lead=cast.holzminden), source)
        make_check(source, outcome="gone")
        shown = text_on(as_user(cast.editor).get(reverse("desk:overview")))
        assert "Quellen ansehen" in shown
        assert "Die Seite ist nicht mehr da." in shown


@pytest.mark.django_db
def test_the_admin_shows_checks_and_a_source_takes_its_own_along(cast, as_user):
    source = make_source("Übergabe")
    check = make_check(source, quotations=1, missing=["So steht es da."])
    boss = as_user(cast.superuser)
    page = boss.get(reverse("admin:evidence_sourcecheck_change", args=[check.pk]))
    assert "So steht es da." in page.content.decode()
    for user, status in ((cast.superuser, 200), (cast.editor, 403)):
        answer = as_user(user).get(reverse("admin:evidence_sourcecheck_changelist"), follow=True)
        assert answer.status_code == status
    delete = reverse("admin:evidence_source_delete", args=[source.pk])
    post_seen(boss, delete, {"post": "yes"})
    assert not Source.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("model", ["evidence_sourcecheck", "accounts_letter"])
@pytest.mark.parametrize("asked", [{"q": "\0"}, {"outcome__exact": "\0"}, {"state__exact": "\0"}])
def test_lists_that_are_only_looked_at_bear_every_address(cast, as_user, model, asked):
    page = reverse(f"admin:{model}_changelist")
    assert as_user(cast.superuser).get(page, asked, follow=True).status_code == 200


@pytest.mark.django_db
def test_the_public_never_reads_what_a_check_found(client):
    source = make_source()
    project = make_project(slug="offen")
    cite(project, source, quotation="Öffentliches Zitat")
    secret = "https://example.org/Zwiebelturm"
    make_check(
        source, outcome="moved", new_address=secret, quotations=1, missing=["Öffentliches Zitat"]
    )
    finish_transaction_work()
    found = [reverse("public:source-detail", args=[source.key])]
    found += ["/quellen/", "/projekte/offen/", "/projekte/offen/aenderungen/", "/"]
    for address in [*found, "/suche/?q=Zwiebelturm"]:
        answer = client.get(address)
        shown = answer.content.decode().replace("q=Zwiebelturm", "").replace('"Zwiebelturm"', "")
        assert answer.status_code == 200
        assert "example.org/Zwiebelturm" not in shown, address
        assert "umgezogen" not in shown, address
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM public_searchword WHERE word LIKE 'zwiebel%'")
        assert cursor.fetchone() == (0,)
    assert Citation.objects.get().quotation == "Öffentliches Zitat"
