"""The way of the money on the pages of decision and project: told by sources, else in words."""

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Application
from tests.builders import cite, make_decision, make_programme, make_project, make_source
from tests.desk_forms import parsed

NO_PROOF = "ohne Beleg"


@pytest.fixture
def programme(db):
    return make_programme("Smart Cities")


@pytest.fixture
def decision(programme):
    project = make_project("Glasfaser")
    return make_decision(project, amount=90_000, programme=programme, decided=FlexDate("2019-12"))


def tell(decision, **values):
    for name, value in values.items():
        setattr(decision, name, value)
    decision.save()


def steps(client, address):
    """{first word of a step: its words} of the one decision on a page."""
    told = parsed(client.get(address)).findall(".//ol[@class='wp-course']/li")
    words = [" ".join("".join(step.itertext()).split()) for step in told]
    return {each.split()[0].strip(":"): each for each in words}


def both(decision):
    return (
        f"/foerderung/{decision.pk}/",
        f"/projekte/{decision.projects.get().slug}/",
    )


def test_what_no_source_says_is_said_in_words(client, decision):
    told = steps(client, both(decision)[0])
    assert told["Beantragt"] == "Beantragt Ein Antrag ist nicht bekannt."
    assert "90.000,00 €" in told["Bewilligt"]
    assert "Dezember 2019" in told["Bewilligt"]
    assert told["Ausgezahlt"] == "Ausgezahlt Ob ausgezahlt wurde, ist nicht bekannt."
    assert told["Nachgewiesen"].endswith("nachgewiesen ist, ist nicht bekannt.")


def test_the_project_folds_a_way_of_which_nothing_is_known_and_keeps_its_words(client, decision):
    page = parsed(client.get(both(decision)[1]))
    assert page.findall(".//ol[@class='wp-course']") == []
    money = page.find(".//div[@class='wp-money']")
    summary = " ".join("".join(money.find("details/summary").itertext()).split())
    assert summary.endswith("Antrag, Auszahlung, Verwendungsnachweis")
    words = " ".join("".join(money.find("details").itertext()).split())
    assert "Ein Antrag ist nicht bekannt." in words
    assert "Ob ausgezahlt wurde, ist nicht bekannt." in words
    assert "nachgewiesen ist, ist nicht bekannt." in words


def test_each_reason_has_its_words(client, decision):
    tell(decision, paid=Amount("not_stated"), blanks="proof_state=not_published")
    told = steps(client, both(decision)[0])
    assert "sagt keine Quelle" in told["Ausgezahlt"]
    assert "nicht veröffentlicht" in told["Nachgewiesen"]


def test_what_was_paid_has_its_own_source_or_says_that_it_has_none(client, decision):
    tell(
        decision,
        paid=Amount.exactly(60_000),
        paid_as_of=FlexDate("2021-06-30"),
        proof_state="accepted",
        proof_as_of=FlexDate("2022-03"),
    )
    cite(decision)
    for address in both(decision):
        told = steps(client, address)
        assert told["Ausgezahlt"] == f"Ausgezahlt 60.000,00 € {NO_PROOF} bis 30. Juni 2021"
        assert "Verwendungsnachweis anerkannt Stand März 2022" in told["Nachgewiesen"]
    cite(decision, make_source(), field="paid")
    assert NO_PROOF not in steps(client, both(decision)[0])["Ausgezahlt"]
    tell(decision, paid=Amount.exactly(61_000))
    assert NO_PROOF in steps(client, both(decision)[1])["Ausgezahlt"]


def test_an_application_to_the_same_programme_is_the_first_step(client, decision, programme):
    project = decision.projects.get()
    values = {"programme": programme, "stage": "selected", "submitted": FlexDate("2019-03")}
    Application.objects.create(key="eins", project=project, title="Bewerbung", **values)
    other = {**values, "programme": make_programme("Anderes"), "submitted": FlexDate("2017")}
    Application.objects.create(key="zwei", project=project, title="Anderer", **other)
    for address in both(decision):
        told = steps(client, address)["Beantragt"]
        assert told == "Beantragt Stand des Antrags: ausgewählt eingereicht März 2019"


@pytest.mark.parametrize(
    ("status", "words"),
    [("waived", "verzichtet"), ("recognised", "Ein Rahmen"), ("rejected", "abgelehnt")],
)
def test_where_nothing_can_be_paid_the_way_ends_and_says_why(client, decision, status, words):
    decision.versions.update(status=status)
    told = steps(client, both(decision)[0])
    assert words in told["Ausgezahlt"]
    assert "Nachgewiesen" not in told
    assert "Nicht" in told
