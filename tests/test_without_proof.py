"""An amount, a day, a recipient or a state without a source says „ohne Beleg“ in public."""

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from tests.builders import (
    cite,
    make_decision,
    make_organisation,
    make_project,
    make_source,
    make_version,
)
from tests.desk_forms import text_of

WORDS = "ohne Beleg"


@pytest.fixture
def decision(db):
    return make_decision(
        make_project("Glasfaser"),
        recipient=make_organisation("Stadt Polle"),
        decided=FlexDate("2019-12-04"),
        handed_over="2019-12-05",
    )


def told(client, decision):
    return text_of(client.get(f"/foerderung/{decision.pk}/"))


def test_without_any_source_each_of_them_says_so_once(client, decision):
    page = told(client, decision)
    for words in ("4. Dezember 2019", "Stadt Polle", "Bewilligt", "5. Dezember 2019"):
        assert f"{words} {WORDS}" in page
    assert page.count(WORDS) == 4


def test_a_source_of_the_whole_decision_speaks_for_its_first_version(client, decision):
    cite(decision)
    assert WORDS not in told(client, decision)


def test_each_is_proved_by_a_source_of_its_own(client, decision):
    version = decision.versions.get()
    cite(version, field="decided")
    cite(version, field="status")
    cite(version.recipients.get())
    cite(decision.handover, field="day")
    assert WORDS not in told(client, decision)


def test_a_source_of_the_version_speaks_for_its_recipients_and_status(client, decision):
    cite(decision.versions.get())
    cite(decision.handover)
    assert WORDS not in told(client, decision)


def test_an_amendment_needs_sources_of_its_own(client, decision):
    cite(decision)
    amended = make_version(
        decision,
        number=2,
        amount=Amount.exactly(70_000),
        changes="Weniger",
        recipient=make_organisation("Stadt Bevern"),
    )
    page = told(client, decision)
    for words in ("Stadt Bevern", "70.000,00 €", "Bewilligt"):
        assert f"{words} {WORDS}" in page.replace("\N{NO-BREAK SPACE}", " ")
    cite(amended, source := make_source())
    cite(amended, source, field="amount")
    assert WORDS not in told(client, decision)


def test_the_project_says_it_of_its_state_and_of_what_it_was_granted(client, decision):
    project = decision.projects.get()
    project.state = "running"
    project.save()
    page = text_of(client.get(f"/projekte/{project.slug}/"))
    for words in ("Laufend", "Stadt Polle", "5. Dezember 2019", "Bewilligt"):
        assert f"{words} {WORDS}" in page
    cite(project)
    cite(decision)
    assert WORDS not in text_of(client.get(f"/projekte/{project.slug}/"))


def test_what_is_unknown_needs_no_source(client, db):
    decision = make_decision(make_project())
    cite(decision.versions.get(), field="status")
    assert WORDS not in told(client, decision)
