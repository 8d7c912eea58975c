"""What the check of one page behind a source notes."""

import pytest
from django.utils import timezone

from evidence.content_version import content_version
from evidence.living.checking import check_sources
from evidence.living.models import SourceCheck
from evidence.living.quotations import digest_of
from evidence.living.web import Limits, Web
from evidence.models import Source
from tests.builders import cite, make_project, make_source
from tests.clients import finish_transaction_work
from tests.sources.checking import HANDED_OVER, checked, run


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
