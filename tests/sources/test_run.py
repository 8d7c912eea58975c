"""Which pages a run asks, in which order, how politely, and the command for it."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from evidence.living.checking import check_sources, due_sources
from evidence.living.models import SourceCheck
from evidence.living.web import Limits, Web
from tests.builders import make_check, make_source
from tests.elsewhere import lock_held_elsewhere
from tests.sources.checking import checked, run


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
