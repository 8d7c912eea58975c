"""Who multipliers are: read and kept by their county and the coordination, and never public."""

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import Role
from evidence.history.changes import event_model
from processes.models import Multiplier
from processes.multipliers import delete_past_multipliers
from tests.builders import make_district, make_organisation, make_user
from tests.desk_forms import form_of, text_of
from tests.processes.builders import make_multiplier, make_qualification
from tests.test_access_matrix import PUBLIC_PAGES

LIST, NEW = "/arbeitsplatz/multiplikatoren/", "/arbeitsplatz/multiplikatoren/neu/"
CANARIES = ("Kanarienvogel", "kanarien@example.org", "05555 555")


@pytest.fixture
def district(db):
    return make_district("Südaue", slug="suedaue")


@pytest.fixture
def canary(district):
    name, email, phone = CANARIES
    return make_multiplier(district, name=name, email=email, phone=phone, office="Bauamt")


@pytest.fixture
def editor(district):
    return make_user(Role.EDITOR, organisation=make_organisation(district=district))


def pages_of(multiplier):
    return f"{LIST}{multiplier.pk}/", f"{LIST}{multiplier.pk}/loeschen/"


def test_each_address_answers_by_role_and_county(canary, editor, cast, as_user):
    """404 for a county that is not one's own; 403 without a role at the desk."""
    page, delete = pages_of(canary)
    expected = {
        None: (302, 302, 302, 302),
        cast.reader: (403, 403, 403, 403),
        cast.grant_admin: (403, 403, 403, 403),
        cast.auditor: (403, 403, 403, 403),
        cast.editor: (200, 403, 404, 404),
        cast.neighbour: (200, 403, 404, 404),
        editor: (200, 200, 200, 302),
        cast.coordinator: (200, 200, 200, 302),
        cast.superuser: (200, 200, 200, 302),
    }
    for person, (listed, new, read, deleted) in expected.items():
        client = as_user(person)
        answers = [client.get(each).status_code for each in (LIST, NEW, page)]
        assert answers == [listed, new, read], person
        assert client.post(page, {}).status_code == (400 if read == 200 else read)
        assert client.post(delete).status_code == deleted
        assert client.get(delete).status_code == (302 if person is None else 405)
        seen = text_of(client.get(LIST)) if listed == 200 else ""
        assert (CANARIES[0] in seen) == (read == 200), person
    assert Multiplier.objects.exists()


def test_no_public_page_names_one(canary, client, cast, as_user):
    make_qualification(kind="multipliers", districts=[canary.district])
    pages = [reverse(name) for name, arguments in PUBLIC_PAGES.items() if not arguments]
    pages += [reverse("public:district-detail", args=["suedaue"])]
    pages += [f"{reverse('public:search')}?q={CANARIES[0]}"]
    for who in (client, as_user(cast.coordinator)):
        for page in pages:
            answer = who.get(page)
            body = b"" if answer.streaming else answer.content
            told = body.decode(errors="replace").replace(f"q={CANARIES[0]}", "")
            told = told.replace(f'value="{CANARIES[0]}"', "")
            assert "kanarien@" not in told and "05555 555" not in told, page
            assert f"{CANARIES[0]}, " not in told and "Bauamt" not in told, page


def test_one_is_entered_changed_and_deleted(editor, district, as_user):
    client = as_user(editor)
    form = form_of(client.get(NEW)) | {"district": district.pk, "name": "Erika Beispiel"}
    other = form | {"district": make_district("Nordaue").pk}
    assert client.post(NEW, other).status_code == 400
    wrong = form | {"in_charge_from": "2.2.2026", "in_charge_until": "1.2.2026"}
    assert "endet vor ihrem Beginn" in text_of(client.post(NEW, wrong))
    assert client.post(NEW, form).status_code == 302
    page, delete = pages_of(Multiplier.objects.get())
    opened = form_of(client.get(page))
    assert client.post(page, opened | {"office": "Bauamt"}).status_code == 302
    assert "Erika Beispiel" in text_of(client.get(LIST))
    late = client.post(page, opened | {"office": "Sozialamt"})
    assert late.status_code == 409
    assert form_of(late)["office"] == ["Sozialamt"]
    assert Multiplier.objects.get().office == "Bauamt"
    client.post(delete, {"opened_on": opened["opened_on"]})
    assert Multiplier.objects.exists()
    client.post(delete, {"opened_on": form_of(client.get(page))["opened_on"]})
    assert not Multiplier.objects.exists()


def test_the_desk_counts_those_in_charge_and_leaves_the_public_number_to_its_source(
    editor, district, as_user
):
    make_multiplier(district)
    make_multiplier(district, in_charge_until=date(2020, 1, 1))
    make_multiplier(make_district("Nordaue"))
    assert "Zurzeit zuständig: 1." in text_of(as_user(editor).get(LIST))


def test_six_months_after_the_end_the_person_goes_with_all_that_is_known(canary):
    make_multiplier(canary.district, name="Bleibt")
    Multiplier.objects.filter(pk=canary.pk).update(in_charge_until=date(2026, 3, 15))
    assert delete_past_multipliers(date(2026, 9, 14)) == 0
    assert delete_past_multipliers(date(2026, 9, 15)) == 1
    assert Multiplier.objects.get().name == "Bleibt"
    told = str(list(event_model(Multiplier).objects.values()))
    assert "Bauamt" in told
    assert not any(canary in told for canary in CANARIES)


def test_the_command_says_how_many_and_names_nobody(canary, capsys):
    Multiplier.objects.update(in_charge_until=date(2020, 1, 1))
    call_command("delete_past_multipliers")
    assert capsys.readouterr().out == "Gelöschte Angaben zu Multiplikatoren: 1\n"
