"""The drills notice what readers get: every kind of promise that they watch can be broken."""

import time

import pytest

from drills import readers
from drills.faults import AWAY, FAULTS, Fault
from drills.proxy import write_certificate
from drills.readers import NOTHING, PAGES, Answer, Got, reading
from drills.table import line, missed
from tests.web_server import HTML, web_site

FAULT = Fault("Datenbank weg", lambda _site: None, AWAY, slowest=5)


def got(*kinds):
    """Answers as (status, seconds, whether it says when to come again)."""
    return Got([Answer("/", status, 0.0, seconds, when) for status, seconds, when in kinds])


def test_kept_promises_are_no_matter():
    kept = got((200, 0.1, False), (503, 0.2, True))
    assert list(missed(FAULT, kept, 9.9, [])) == []
    assert line(FAULT, kept, 9.9) == (
        "| Datenbank weg | 2 | 1 × 200, 1 × 503 | 0,2 s | 0,2 s | 9,9 s |"
    )


@pytest.mark.parametrize(
    ("answers", "back", "found", "told"),
    [
        ([(500, 0.1, False)], 1, [], "1 × 500"),
        ([(NOTHING, 0.1, False)], 1, [], "1 × keine Antwort"),
        ([(503, 0.1, False)], 1, [], "1 × 503 ohne Retry-After"),
        ([(200, 5.1, False)], 1, [], "eine Antwort kam erst nach 5,1 s"),
        ([(200, 0.1, False)], 10.1, [], "erst nach 10,1 s war alles wieder da"),
        ([(200, 0.1, False)], 1, ["Zeilen fehlen"], "Zeilen fehlen"),
    ],
)
def test_each_broken_promise_is_told(answers, back, found, told):
    assert list(missed(FAULT, got(*answers), back, found)) == [f"Datenbank weg: {told}"]


def test_a_busy_machine_gets_more_time():
    slow = got((200, 12, False))
    assert len(list(missed(FAULT, slow, 12, []))) == 2
    assert list(missed(FAULT, slow, 12, [], calm=4)) == []


def test_only_a_database_that_is_away_excuses_a_503():
    kept = got((503, 0.1, True))
    excused = [each for each in FAULTS if not list(missed(each, kept, 1, []))]
    assert all(
        "PostgreSQL" in f.name or "Verbindung" in f.name or "tabelle" in f.name for f in excused
    )
    assert 0 < len(excused) < len(FAULTS) / 2


def test_readers_ask_for_every_page_and_note_what_they_get(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "PAUSE", 0)
    write_certificate(tmp_path)
    with web_site(certificate=tmp_path) as site:
        for path in PAGES[1:]:
            site.says(path, "da")
        site.pages["/"] = (503, HTML | {"Retry-After": "5"}, "weg")
        with reading(site.port) as answers:
            for _ in range(1000):
                if len(answers.answers) >= 3 * len(PAGES):
                    break
                time.sleep(0.01)
    assert {each.path for each in answers.answers} == set(PAGES)
    assert {(each.status, each.says_when) for each in answers.answers} == {
        (200, False),
        (503, True),
    }
    assert reader_gets_nothing(site.port)


def reader_gets_nothing(port):
    """The server is gone by now."""
    return readers.ask(port, "/").status == NOTHING
