"""A comparison says in a sentence what each source states, and whether that supports our value."""

import copy

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from projects.snapshot import changes, document_of
from tests.builders import cite, make_project, make_source

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def project(db):
    return make_project(
        "Glasfaser",
        total_expenditure=Amount.exactly(80_000),
        start=FlexDate("2019"),
        summary="Netz",
    )


@pytest.fixture
def ndr():
    return make_source("Geld für Glas", publisher="NDR", published=FlexDate("2024-05-03"))


def added(project, source, **values):
    """What a comparison says of a citation that is new."""
    before = document_of(project)
    cite(project, source, **values)
    [change] = changes(before, document_of(project))
    assert change.verb == "hinzugefügt"
    return {each.label: each.new for each in change.facts}


def test_a_source_states_a_value_in_its_words(project, ndr):
    told = added(
        project,
        ndr,
        field="total_expenditure",
        stated_value="80.000 €",
        quotation="mit 80.000 Euro",
        passage="Absatz 2",
    )
    assert told == {
        "Was die Quelle sagt": "NDR vom 3. Mai 2024 nennt „80.000 €“ als Gesamtausgaben: „mit "
        f"80.000 Euro“ (Absatz 2). Das stützt die Angabe: genau 80.000,00{NBSP}€."
    }


SAID = [
    (
        {"field": "start", "quotation": "seit 2019"},
        "NDR vom 3. Mai 2024 sagt zu Beginn: „seit 2019“. Das stützt die Angabe: 2019.",
    ),
    (
        {"field": "start", "stated_value": "2017", "agrees": False},
        "NDR vom 3. Mai 2024 nennt „2017“ als Beginn. Unsere Angabe ist eine andere: 2019.",
    ),
    (
        {},
        "NDR vom 3. Mai 2024 ist als Quelle angegeben für das Projekt insgesamt. "
        "Das bürgt für keinen einzelnen Wert.",
    ),
    (
        {"field": "summary", "portion": "Netz"},
        "NDR vom 3. Mai 2024 ist als Quelle angegeben für Zusammenfassung. "
        "Das stützt die Worte „Netz“.",
    ),
]


@pytest.mark.parametrize(("values", "sentence"), SAID)
def test_what_else_a_source_may_say(project, ndr, values, sentence):
    assert added(project, ndr, **values)["Was die Quelle sagt"] == sentence


def test_a_source_without_a_day_is_told_by_its_title(project):
    source = make_source("Vorlage", publisher="Kreistag")
    told = added(project, source, field="start")["Was die Quelle sagt"]
    assert told.startswith("Kreistag („Vorlage“) ist als Quelle angegeben für Beginn.")


def test_a_row_is_called_by_its_name(project, ndr):
    milestone = project.milestones.create(title="Bau", due=FlexDate("2020"))
    before = document_of(project)
    cite(milestone, ndr, field="due")
    [change] = changes(before, document_of(project))
    assert "für Meilenstein „Bau“: Geplant." in change.facts[0].new


def changed(project, **vouching):
    before = document_of(project)
    after = copy.deepcopy(before)
    after["project"]["start_edtf"] = "2020"
    for citation in after["citations"].values():
        citation |= vouching
    of_citations = [each for each in changes(before, after) if each.part == "citations"]
    [[fact]] = [each.facts for each in of_citations]
    return fact.old, fact.new


def test_a_value_that_changed_is_told_with_what_its_source_supports_now(project, ndr):
    cite(project, ndr, field="start", quotation="seit 2019")
    said = "NDR vom 3. Mai 2024 sagt zu Beginn: „seit 2019“."
    old, new = changed(project)
    assert old == f"{said} Das stützt die Angabe: 2019."
    assert new == f"{said} Das gilt für eine frühere Angabe und stützt die jetzige nicht."


def test_a_source_that_says_the_new_value_supports_it(project, ndr):
    cite(project, ndr, field="start", quotation="seit 2019")
    assert changed(project, vouches_for="2020")[1].endswith("Das stützt die neue Angabe: 2020.")
