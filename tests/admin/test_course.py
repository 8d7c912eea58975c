"""What became of the money of a public decision is typed with its source and released by others."""

import pytest
from django.test import Client
from django.urls import reverse

from evidence.models import Citation
from evidence.values.money import Amount
from funding.admin.decisions import COURSE
from tests.admin.decision_pages import (
    ABOUT,
    add_version_url,
    decision_url,
    errors_of,
    management,
    version_url,
)
from tests.builders import cite, make_decision, make_grant_admin, make_source
from tests.clients import finish_transaction_work
from tests.desk_forms import post_seen
from tests.markup import in_one_line

pytestmark = pytest.mark.django_db
PAID = "60.000,00"


@pytest.fixture
def decision(rek, hameln):
    return make_decision(rek, amount=80000, recipient=hameln)


@pytest.fixture
def source():
    return make_source("Bericht im Ausschuss")


def url_of(decision):
    return f"{add_version_url(decision)}&anlass=course"


def typed(decision, source, **values):
    return {
        "decision": decision.pk,
        "number": 2,
        "kind": "course",
        "changes": "laut Bericht",
        **management("draft_course", 1),
        "draft_course-0-paid_qualifier": "exact",
        "draft_course-0-paid_min": "60.000",
        "draft_course-0-paid_as_of_edtf": "30.06.2021",
        "draft_course-0-proof_state": "handed_in",
        "draft_course-0-source": source.pk if source else "",
        "draft_course-0-quotation": "60.000 Euro sind abgerufen",
        **values,
    }


def ask(office, decision, source, **values):
    response = office.post(url_of(decision), typed(decision, source, **values))
    assert response.status_code == 302, errors_of(response)
    return decision.versions.get(number=2)


def public_page(decision):
    finish_transaction_work()
    page = Client().get(reverse("public:decision-detail", args=[decision.pk])).content.decode()
    return page.replace("\N{NO-BREAK SPACE}", " ")


def test_it_waits_for_a_second_person_and_comes_with_its_source(office, as_user, decision, source):
    assert url_of(decision).partition("/add/")[2] in office.get(
        decision_url(decision)
    ).content.decode().replace("&amp;", "&")
    assert "Auszahlung und Nachweis erfassen" in office.get(url_of(decision)).content.decode()
    draft = ask(office, decision, source)
    page = public_page(decision)
    assert PAID not in page
    assert source.title not in page
    assert "Fassung 2" not in page
    post_seen(office, version_url(draft, "release"))
    assert PAID not in public_page(decision)
    post_seen(as_user(make_grant_admin()), version_url(draft, "release"))
    page = public_page(decision)
    for words in (PAID, "30. Juni 2021", "vorgelegt", source.title):
        assert words in page
    assert "Fassung 2" not in page
    assert decision.versions.in_force().get().number == 1
    told = in_one_line(office.get(decision_url(decision)).content.decode())
    assert "freigegeben am" in told
    assert "verworfen" not in told
    assert set(Citation.objects.values_list("field", "source__title")) == {
        (field, source.title) for field in ("paid", "paid_as_of", "proof_state")
    }


def test_what_stays_keeps_its_source(office, as_user, decision, source):
    decision.paid = Amount.exactly(60000)
    decision.save()
    first = cite(decision, make_source("Erster"), field="paid")
    draft = ask(office, decision, source)
    form = office.get(version_url(draft)).context["inline_admin_formsets"][0].formset.forms[0]
    assert form["paid_min"].value() == PAID
    post_seen(as_user(make_grant_admin()), version_url(draft, "release"))
    assert Citation.objects.get(field="paid") == first


def test_without_a_source_nothing_is_asked(office, decision):
    response = office.post(url_of(decision), typed(decision, None))
    assert "draft_course-0-source" in errors_of(response)
    assert decision.versions.count() == 1


def test_what_is_not_public_is_typed_on_its_own_page(office, decision, source):
    type(decision).objects.update(publication="draft")
    response = office.post(url_of(decision), typed(decision, source))
    assert "selbst eintragen" in " ".join(errors_of(response).values())
    values = {
        "paid_qualifier": "about",
        "paid_min": "60.000",
        **management("project_shares", 0),
        **ABOUT,
    }
    assert post_seen(office, decision_url(decision), values).status_code == 302
    decision.refresh_from_db()
    assert (decision.paid.qualifier, decision.paid.lower) == ("about", 60000)


def test_what_becomes_of_the_money_is_folded_until_somebody_asks():
    assert [title for title, options in COURSE if "collapse" not in options["classes"]] == []


def test_a_public_decision_takes_no_amount_on_its_page(office, decision):
    values = {"paid_qualifier": "exact", "paid_min": "1", **ABOUT}
    post_seen(office, decision_url(decision), values)
    decision.refresh_from_db()
    assert not decision.paid
