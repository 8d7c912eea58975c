"""Frames with the grants against them (R43), and never more than is known."""

from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.money import Amount, Qualifier
from funding.frames import Room
from funding.models import Decision, DecisionVersion
from tests.builders import make_decision, make_project
from tests.desk_forms import send
from tests.office.builders import make_county, make_file, make_officer, words_of

pytestmark = pytest.mark.django_db
INNOVATION, CLIMATE = "Regionale Innovationsfähigkeit", "Kreislaufwirtschaft"


def about(euros):
    return Amount(Qualifier.ABOUT, Decimal(euros), Decimal(euros))


def make_frame(county=None, amount=None, parts=(), **values):
    values = {"status": "recognised", "wording": "Anerkennungsbescheid", **values}
    amount = amount or Amount.exactly(1000)
    frame = make_decision(make_project("Zukunftsregion"), amount=amount, recipient=county, **values)
    for label, euros in dict(parts).items():
        frame.versions.get().parts.create(label=label, amount=Amount.exactly(euros))
    return frame


def make_grant_in(frame, amount, part="", **values):
    grant = make_decision(make_project(), amount=amount, **values)
    Decision.objects.filter(pk=grant.pk).update(frame=frame, frame_part=part)
    return grant


@pytest.mark.parametrize(
    ("frame", "grants", "left", "over", "is_sure"),
    [
        (Amount.exactly(1000), [Amount.exactly(400)], "höchstens 600,00 €", 0, False),
        (Amount.exactly(1000), [Amount.exactly(1000)], "nichts", 0, False),
        (
            Amount.exactly(1000),
            [Amount.exactly(1000), Amount.exactly("0.01")],
            "nichts",
            "0.01",
            True,
        ),
        (about(5_461_000), [Amount.exactly(240_000)], "höchstens rund 5,22 Mio. €", 0, False),
        (about(1000), [Amount.exactly(1200)], "nichts", 200, False),
        (Amount.exactly(1000), [about(1200)], "nichts", 200, False),
        (Amount.exactly(1000), [about(100), Amount.exactly(1100)], "nichts", 200, True),
        (Amount(Qualifier.AT_LEAST, Decimal(1000)), [Amount.exactly(5000)], "", 0, False),
        (Amount(), [Amount.exactly(5000)], "", 0, False),
        (Amount.exactly(1000), [Amount()], "höchstens 1.000,00 €", 0, False),
        (
            Amount.exactly(1000),
            [Amount(Qualifier.UP_TO, None, Decimal(5000))],
            "höchstens 1.000,00 €",
            0,
            False,
        ),
        (Amount(Qualifier.UP_TO, None, Decimal(1000)), [Amount.exactly(1500)], "nichts", 500, True),
    ],
)
def test_a_room_claims_no_more_than_is_known(frame, grants, left, over, is_sure):
    room = Room("Rahmen", frame, tuple(grants))
    assert room.left.replace("\N{NO-BREAK SPACE}", " ") == left
    assert (room.over, room.is_surely_exceeded) == (Decimal(over), is_sure)
    assert bool(room.objection) == bool(over)
    assert ("mindestens" in room.objection and "überschritten" in room.objection) == is_sure


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


def file_of(client, decision):
    return words_of(client.get(reverse("admin:grant-file", args=[decision.pk])))


def over_list(client):
    page = client.get(f"{reverse('admin:decision-list')}?fehlt=rahmen-ueberschritten")
    return set(page.context["page"])


def test_grants_count_against_their_frame_in_each_field(client, county):
    frame = make_frame(county, parts={INNOVATION: 600, CLIMATE: 400})
    make_grant_in(frame, 250, INNOVATION)
    make_grant_in(frame, 100, CLIMATE)
    make_grant_in(frame, 50)
    make_grant_in(frame, 999, INNOVATION, status="in_principle")
    text = file_of(client, frame)
    assert "Rahmen 1.000,00 €, davon bewilligt 400,00 € durch 3 Entscheidungen" in text
    assert "frei höchstens 600,00 €" in text
    assert f"{INNOVATION} 600,00 € 250,00 € höchstens 350,00 €" in text
    assert f"{CLIMATE} 400,00 € 100,00 € höchstens 300,00 €" in text
    assert "Was nicht passt" not in text
    assert over_list(client) == set()


@pytest.mark.parametrize("part", ["", INNOVATION], ids=["whole", "field"])
def test_an_exceeded_frame_is_objected_to_and_listed(client, county, part):
    """As a whole or in one field of action; what is cancelled counts no more."""
    frame = make_frame(county, Amount.exactly(1000 if part else 200), {INNOVATION: 200})
    grant = make_grant_in(frame, 250, part)
    assert "überschritten" in file_of(client, frame)
    assert "mit überschrittenem Rahmen" in words_of(client.get(reverse("admin:index")))
    assert over_list(client) == {frame.pk}
    DecisionVersion.objects.filter(decision=grant).update(
        cancelled_on="2026-01-01", cancelled_reason="Irrtum"
    )
    assert "überschritten" not in file_of(client, frame)
    assert over_list(client) == set()


def test_a_rounded_frame_is_only_asked_about(client, county):
    frame = make_frame(county, about(1000))
    make_grant_in(frame, 1200)
    assert "bitte nachsehen" in file_of(client, frame)
    assert over_list(client) == set()


def test_the_file_of_a_frame_draws_no_money_that_nobody_granted(client, county):
    said = "Der Stand „Anerkennung“ zählt nicht als bewilligt. Erfasst ist weder ein Mittelabruf"
    frame = make_frame(county)
    assert said in file_of(client, frame)
    assert "Zahlung erfassen" not in file_of(client, frame)
    grant = file_of(client, make_grant_in(frame, 5, recipient=county))
    assert said not in grant
    assert "Zahlung erfassen" in grant


def test_the_file_of_a_grant_names_its_frame(client, county):
    frame = make_frame(county, parts={INNOVATION: 600})
    grant = make_grant_in(frame, 250, INNOVATION, recipient=county)
    assert f"Zählt zum Rahmen Zukunftsregion, Handlungsfeld {INNOVATION}." in file_of(client, grant)


def test_readers_see_what_is_granted_of_a_frame(client):
    """And nothing of drafts, neither of the frame nor of a grant."""
    frame = make_frame(amount=about(5_461_000))
    grant = make_grant_in(frame, 240_000)
    make_grant_in(frame, 111_111, publication="draft", file_number="GEHEIM-1")
    client.logout()
    page = words_of(client.get(f"/foerderung/{frame.pk}/"))
    assert "davon bewilligt 240.000,00 € durch eine Entscheidung" in page
    assert "frei höchstens rund 5,22 Mio. €" in page
    assert "111.111" not in page and "351.111" not in page
    assert "Zukunftsregion: Anerkennungsbescheid" in words_of(
        client.get(f"/foerderung/{grant.pk}/")
    )
    Decision.objects.filter(pk=frame.pk).update(publication="draft")
    assert "Zukunftsregion" not in words_of(client.get(f"/foerderung/{grant.pk}/"))


def test_a_county_learns_nothing_of_the_drafts_of_another(client, county):
    frame = make_frame(county)
    make_grant_in(frame, 4711, publication="draft", recipient=make_county("Landkreis Fremd"))
    assert "4.711" not in file_of(client, frame)
    assert over_list(client) == set()


def test_only_what_gives_no_money_is_a_frame(client, county):
    """Nor is a field of action typed that the frame does not have."""
    frame = make_frame(county, parts={INNOVATION: 600})
    other = make_decision(make_project(), amount=5, recipient=county)
    grant = make_decision(make_project(), amount=5, recipient=county, publication="draft")
    address = reverse("admin:funding_decision_change", args=[grant.pk])
    page = client.get(address)
    refused = send(client, page, address, frame=other.pk)
    assert "eine Anerkennung oder eine Zuweisung" in words_of(refused)
    refused = send(client, page, address, frame=frame.pk, frame_part="Kultur")
    assert f"Der Rahmen nennt: {INNOVATION}." in words_of(refused)
    send(client, page, address, frame=frame.pk, frame_part=INNOVATION)
    grant.refresh_from_db()
    assert (grant.frame, grant.frame_part) == (frame, INNOVATION)


@pytest.mark.parametrize("number", [1, 30])
def test_many_grants_in_a_frame_cost_no_more(client, county, django_assert_num_queries, number):
    frame = make_frame(county, parts={INNOVATION: 600})
    make_file(frame)
    for _ in range(number):
        make_grant_in(frame, 1, INNOVATION)
    address = reverse("admin:grant-file", args=[frame.pk])
    client.get(address)
    with django_assert_num_queries(FILE_QUERIES):
        client.get(address)


FILE_QUERIES = 36
