"""The coordination words the hints at the fields of the desk; else the code's stand there."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from desk.field_hints import fields_of, said_by_code
from desk.models import FieldHint
from desk.sections import BY_NAME, SECTIONS
from evidence.history.changes import event_model
from projects.release.open_work import working_copy
from tests.builders import make_district, make_field, make_project
from tests.desk_forms import parsed, send, text_of

PEOPLE = ("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin")
PEOPLE += ("auditor", "superuser")
MAY = {"coordinator", "superuser"}
COST = 8
HAS_A_HINT = [place for each in SECTIONS for place in fields_of(each) if said_by_code(place)]


def page(name="steckbrief"):
    return reverse("desk:section-hints", args=[name])


def hint(place, text="Bitte ein Satz."):
    return FieldHint.objects.create(desk_field=place, text=text)


@pytest.fixture
def section(cast, as_user):
    """The page of a section of a project at work, as its editor reads it."""
    project = make_project(lead=cast.holzminden)
    working_copy(project, by=cast.editor)
    client = as_user(cast.editor)
    return lambda name: client.get(reverse("desk:section", args=[project.pk, name]))


@pytest.mark.parametrize("who", PEOPLE)
def test_only_the_coordination_changes_hints(shared_cast, as_user, who):
    client = as_user(getattr(shared_cast, who, None))
    refused = 302 if who == "stranger" else 403
    typed = {"project/summary": "Kurz.", "initial-project/summary": ""}
    for address in (reverse("desk:hints"), page()):
        assert client.get(address).status_code == (200 if who in MAY else refused)
    assert client.post(page(), typed).status_code == (302 if who in MAY else refused)
    assert FieldHint.objects.exists() is (who in MAY)
    person = getattr(shared_cast, who, AnonymousUser())
    assert FieldHint.objects.editable_by(person).exists() is (who in MAY)


@pytest.mark.parametrize(
    ("name", "link"), [(each.name, link) for each in SECTIONS for link in each.links]
)
def test_a_hint_at_boxes_belongs_to_their_group(cast, section, name, link):
    make_district(), make_field()
    hint(f"project/{link}", "Nur die <Region>.")
    page = parsed(section(name))
    [told] = [each for each in page.iter("div") if each.get("id") == f"id_{link}_hinweis"]
    assert "".join(told.itertext()).strip() == "Nur die <Region>."
    groups = [each for each in page.iter("fieldset") if told in each.iter()]
    assert [each.get("aria-describedby") for each in groups] == [told.get("id")]
    others = [each for each in page.iter("fieldset") if each not in groups]
    assert told.get("id") not in {each.get("aria-describedby") for each in others}


def test_a_hint_stands_at_its_field_instead_of_the_codes(cast, as_user, section):
    place = next(each for each in HAS_A_HINT if each.startswith("project/"))
    words = said_by_code(place)
    name = next(each.name for each in SECTIONS if place in fields_of(each))
    assert words in text_of(section(name))
    client = as_user(cast.coordinator)
    send(client, client.get(page(name)), **{place: "So bitte."})
    shown = text_of(section(name))
    assert "So bitte." in shown
    assert words not in shown
    send(client, client.get(page(name)), **{place: ""})
    assert words in text_of(section(name))
    labels = event_model(FieldHint).objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(labels) == ["insert", "delete"]
    told = text_of(client.get(page(name)))
    assert "eigener Hinweis entfernt" in told
    assert str(cast.coordinator) in told


@pytest.mark.parametrize(
    ("place", "name"), [("project/title", "steckbrief"), ("project/districts", "orte")]
)
def test_a_hint_is_text_and_never_markup(cast, section, place, name):
    hint(place, "<b>Laut</b>")
    words = section(name).content.decode()
    assert "&lt;b&gt;Laut&lt;/b&gt;" in words
    assert "<b>Laut" not in words


@pytest.mark.parametrize("shown", SECTIONS, ids=lambda each: each.name)
def test_every_field_of_a_section_can_have_one(cast, section, shown):
    """A row is there to be added, so the empty one is read too."""
    for place in fields_of(shown):
        hint(place, f"Satz zu {place}.")
    words = section(shown.name).content.decode()
    rows = not shown.files  # these begin with an upload, so there is none
    missing = [
        place
        for place in fields_of(shown)
        if f"Satz zu {place}." not in words and (rows or place.startswith("project/"))
    ]
    assert missing == []


def test_what_is_too_long_is_refused(cast, as_user):
    client = as_user(cast.coordinator)
    answer = send(client, client.get(page()), **{"project/summary": "a" * 301})
    assert answer.status_code == 400
    assert "301" in text_of(answer)
    assert not FieldHint.objects.exists()


def test_two_at_once_lose_nothing(cast, as_user):
    hint("project/summary", "Zuerst.")
    client = as_user(cast.coordinator)
    opened = client.get(page())
    FieldHint.objects.update(text="Von anderen.")
    typed = {"project/summary": "Meins.", "project/title": "Auch meins."}
    refused = send(client, opened, **typed)
    assert "Inzwischen steht hier: „Von anderen.“" in text_of(refused)
    assert FieldHint.objects.get().text == "Von anderen."
    send(client, refused)
    texts = FieldHint.objects.order_by("desk_field").values_list("text", flat=True)
    assert sorted(texts) == ["Auch meins.", "Meins."]


def test_others_fields_are_left_alone(cast, as_user):
    client = as_user(cast.coordinator)
    opened = client.get(page())
    hint("project/title", "Von anderen.")
    send(client, opened, **{"project/summary": "Meins."})
    assert FieldHint.objects.count() == 2


def test_what_was_emptied_meanwhile_is_said(cast, as_user):
    hint("project/summary")
    client = as_user(cast.coordinator)
    opened = client.get(page())
    FieldHint.objects.all().delete()
    refused = send(client, opened, **{"project/summary": "Meins."})
    assert "hat inzwischen jemand entfernt" in text_of(refused)
    send(client, refused)
    assert FieldHint.objects.get().text == "Meins."


def test_a_hint_has_no_lines(cast, as_user):
    client = as_user(cast.coordinator)
    send(client, client.get(page()), **{"project/summary": "Zwei\r\n  Zeilen."})
    assert FieldHint.objects.get().text == "Zwei Zeilen."


def test_unknown_sections_are_none(cast, as_user):
    assert as_user(cast.coordinator).get(page("preise")).status_code == 404


def test_the_way_is_told_to_the_coordination_alone(cast, as_user):
    for who in ("coordinator", "editor"):
        words = text_of(as_user(getattr(cast, who)).get(reverse("desk:overview")))
        assert ("Hinweise an den Feldern ändern" in words) == (who == "coordinator")


@pytest.mark.parametrize("number", [0, 3])
def test_the_page_costs_the_same(cast, as_user, number, django_assert_num_queries):
    for place in list(fields_of(BY_NAME["zeit"]))[:number]:
        hint(place)
    client = as_user(cast.coordinator)
    client.get(page("zeit"))
    with django_assert_num_queries(COST):
        client.get(page("zeit"))
