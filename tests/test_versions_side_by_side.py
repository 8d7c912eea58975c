"""What versions of a decision say, beside each other, and what its shares come to."""

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Part, RecipientShare
from tests.builders import (
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_version,
)
from tests.desk_forms import parsed, text_of


@pytest.fixture
def bank(db):
    return make_organisation("Bank", level="federal")


@pytest.fixture
def decision(bank):
    return make_decision(
        make_project("Glasfaser"),
        amount=90_000,
        funder=bank,
        recipient=make_organisation("Stadt Polle"),
        period_end=FlexDate("2026-12-31"),
    )


def page_of(client, decision):
    return client.get(f"/foerderung/{decision.pk}/")


def table(client, decision, number=0):
    """{what is compared: [the cell of each version]}, and the heads of its columns."""
    found = parsed(page_of(client, decision)).findall(".//table[@class='wp-sidebyside']")[number]
    words = [
        [" ".join("".join(cell.itertext()).split()) for cell in row] for row in found.iter("tr")
    ]
    return {row[0]: row[1:] for row in words[1:]}, words[0][1:]


def test_one_version_is_compared_with_nothing(client, decision):
    assert "im Vergleich" not in text_of(page_of(client, decision))


def test_a_cost_neutral_extension_changes_a_day_and_no_amount(client, decision, bank):
    make_version(
        decision,
        number=2,
        amount=90_000,
        changes="ein Jahr länger",
        wording="Änderungsbescheid",
        is_cost_neutral=True,
        period_end=FlexDate("2027-12-31"),
        funder=bank,
        recipient=decision.versions.get().recipients.get().organisation,
    )
    changed, heads = table(client, decision)
    assert heads[0].startswith("Fassung 1 ")
    assert heads[1].startswith("Fassung 2, in Kraft")
    assert changed["Bewilligungszeitraum bis"] == [
        "31. Dezember 2026",
        "geändert 31. Dezember 2027",
    ]
    assert changed["Was sich ändert"] == ["entfällt", "ein Jahr länger"]
    assert set(changed) == {
        *("Was sich ändert", "Bewilligungszeitraum bis", "Art laut Quelle oder Bescheid")
    }
    same, _ = table(client, decision, 1)
    assert {"Betrag", "Stand", "Geldgeber", "Empfangende Stellen"} <= set(same)
    assert not any("geändert" in cell for cells in same.values() for cell in cells)


def test_rows_that_change_are_told_and_a_cancelled_version_is_left_out(client, decision):
    make_version(
        decision, number=2, amount=70_000, changes="weniger", recipient=make_organisation("Hehlen")
    )
    make_version(decision, number=3, amount=1, changes="Irrtum")
    decision.versions.filter(number=3).update(cancelled_on="2024-01-01", cancelled_reason="Irrtum")
    changed, heads = table(client, decision)
    assert len(heads) == 2
    assert changed["Empfangende Stellen"] == ["Stadt Polle", "geändert Hehlen"]
    assert changed["Geldgeber"] == ["Bank", "geändert keine Angabe"]
    assert changed["Betrag"][1].startswith("geändert 70.000,00 €")


def test_a_draft_is_in_no_comparison(client, decision):
    make_version(decision, number=2, amount=1, changes="geheim", is_draft=True)
    assert "im Vergleich" not in text_of(page_of(client, decision))


def give(decision, *shares):
    version = decision.versions.get()
    version.recipients.all().delete()
    for label, district, amount in shares:
        RecipientShare.objects.create(
            version=version, label=label, district=district, amount=Amount.exactly(amount)
        )


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (30_000, "ergeben zusammen 90.000,00 €, genau so viel wie bewilligt."),
        (20_000, "80.000,00 €, das sind 10.000,00 € weniger als bewilligt; den Unterschied"),
        (40_000, "100.000,00 €, das sind 10.000,00 € mehr als bewilligt; den Unterschied"),
    ],
)
def test_shares_of_counties_are_added_up_in_words(client, decision, second, words):
    north, south = make_district("Nordau"), make_district("Suedaue")
    give(decision, ("A", north, 40_000), ("B", north, 20_000), ("C", south, second))
    page = text_of(page_of(client, decision))
    assert words in page.replace("\N{NO-BREAK SPACE}", " ")
    assert "Anteile je Landkreis" in page
    assert "Nordau 2 Stellen 60.000,00 €" in page.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_not_exact_is_not_added_up(client, decision):
    give(decision, ("A", None, 40_000), ("B", None, 1))
    decision.versions.get().recipients.filter(label="B").update(amount_qualifier="about")
    page = text_of(page_of(client, decision))
    assert "ergeben zusammen" not in page
    assert "Anteile je Landkreis" not in page


def test_items_that_come_to_more_than_the_published_total_say_so(client, decision):
    version = decision.versions.get()
    version.total_expenditure = Amount.exactly(400_000)
    version.save()
    for label, amount in (("Los 1", 40_000), ("Los 2", 50_000)):
        Part.objects.create(
            version=version,
            label=label,
            amount=Amount.exactly(amount),
            total_expenditure=Amount.exactly(250_000),
        )
    page = text_of(page_of(client, decision)).replace("\N{NO-BREAK SPACE}", " ")
    assert "Teilbeträge ergeben zusammen 90.000,00 €, genau so viel wie bewilligt." in page
    assert "500.000,00 €, das sind 100.000,00 € mehr als im Ganzen genannt" in page
