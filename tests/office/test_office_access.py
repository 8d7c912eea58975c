"""Who comes into the office: its pages and forms, by person, and by county (law 1, law 2)."""

import pytest
from django.contrib import admin
from django.urls import reverse

from evidence.values.dates import FlexDate
from funding.models import Decision, DecisionVersion
from grant_office.models import Deadline, GrantFile
from grant_office.papers.offered import papers_of
from grant_office.register import bring_up_to_date
from tests.builders import (
    make_decision,
    make_organisation,
    make_project,
    make_user,
    make_version,
)
from tests.office.breaches import ROWS
from tests.office.builders import (
    DAY,
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_obligation,
    make_officer,
    make_own_share,
    make_payment,
    make_proof,
    make_request,
    words_of,
)

pytestmark = pytest.mark.django_db


def pages(decision):
    return [
        reverse("admin:deadline-list"),
        reverse("admin:gap-list", args=["ohne-regelwerk"]),
        reverse("admin:decision-list"),
        reverse("admin:decision-export", args=["xlsx"]),
        reverse("admin:decision-export", args=["csv"]),
        reverse("admin:budget"),
        reverse("admin:budget-export", args=["csv"]),
        reverse("admin:grant-file", args=[decision.pk]),
        reverse("admin:file-paper", args=[decision.pk]),
        *papers(decision),
        reverse("admin:file-take", args=[decision.pk]),
        reverse("admin:disposal-list"),
    ]


def papers(decision):
    """Each draft of a letter; the same rows when asked again."""
    request = decision.paymentrequests.first() or make_request(decision)
    handed = {"state": "audit", "audit_office_on": "2026-09-01"}
    proof = decision.proofs.filter(year=None).first() or make_proof(decision, **handed)
    return [address for row in (request, proof) for _, address in papers_of(row)]


def buttons():
    names = ("view-delete", "take-duties")
    return [reverse("admin:view-save"), *(reverse(f"admin:{name}", args=[1]) for name in names)]


def text_of(answer):
    return b"".join(answer).decode(errors="replace")


@pytest.fixture
def grant():
    return make_grant(make_county(), rules=make_law())


@pytest.mark.parametrize("who", ["reader", "editor", "reviewer"])
def test_nobody_else_comes_into_the_office(cast, as_user, grant, who):
    client = as_user(getattr(cast, who))
    for page in pages(grant):
        answer = client.get(page, follow=True)
        assert answer.status_code == 403
    for button in buttons():
        assert client.post(button, follow=True).status_code == 403


def test_strangers_are_asked_to_sign_in(client, grant):
    for page in pages(grant):
        assert client.get(page).url.startswith(reverse("account_login"))
    for button in buttons():
        assert client.post(button).url.startswith(reverse("account_login"))


def test_staff_without_a_role_in_the_office_find_nothing(as_user, grant):
    client = as_user(make_user(is_staff=True))
    assert {client.get(page).status_code for page in pages(grant)} == {404}
    assert {client.post(button).status_code for button in buttons()} == {404}
    assert "Fristen" not in client.get(reverse("admin:index")).content.decode()


def test_no_page_of_the_office_takes_anything(as_user, grant):
    client = as_user(make_user(is_staff=True, is_superuser=True))
    for page in [*pages(grant), reverse("admin:index")]:
        assert client.post(page).status_code == 405


def test_no_button_of_the_office_is_a_page(as_user, grant):
    client = as_user(make_user(is_staff=True, is_superuser=True))
    for button in buttons():
        assert client.get(button).status_code == 405


def test_a_county_opens_its_own_files_and_no_other(as_user, grant):
    own, other = make_county("Landkreis A"), make_county("Landkreis B")
    mine = make_grant(own)
    client = as_user(make_officer(own))
    assert client.get(reverse("admin:grant-file", args=[mine.pk])).status_code == 200
    assert client.get(reverse("admin:grant-file", args=[grant.pk])).status_code == 404
    assert client.get(reverse("admin:grant-file", args=[make_grant(other).pk])).status_code == 404


def test_a_county_opens_the_file_of_a_project_in_which_it_takes_part(as_user):
    """Whoever receives the money."""
    own, other = make_county("Landkreis A"), make_county("Landkreis B")
    shared = make_project("Gemeinsam", lead=other)
    shared.districts.add(own.district)
    decision = make_decision(shared, amount=1, recipient=other)
    client = as_user(make_officer(own))
    assert client.get(reverse("admin:grant-file", args=[decision.pk])).status_code == 200


def test_a_decision_that_names_nobody_is_everybodys_in_the_office(as_user):
    nobodys = make_decision(amount=1)
    client = as_user(make_officer(make_county()))
    assert client.get(reverse("admin:grant-file", args=[nobodys.pk])).status_code == 200


def test_the_coordination_reads_every_file_and_changes_none(as_user, cast, grant):
    coordinator = cast.coordinator
    coordinator.is_staff = True
    coordinator.save()
    client = as_user(coordinator)
    page = client.get(reverse("admin:grant-file", args=[grant.pk]))
    assert page.status_code == 200
    assert "Zahlung erfassen" not in page.content.decode()
    add = reverse("admin:grant_office_payment_add")
    assert client.get(f"{add}?decision={grant.pk}").status_code == 403


OF_FILES = [
    model
    for model in ROWS
    if model in admin.site._registry and any(f.name == "decision" for f in model._meta.fields)
]


@pytest.mark.parametrize("model", OF_FILES, ids=lambda model: model._meta.model_name)
def test_no_row_of_another_county_is_read_listed_or_changed(as_user, grant, model):
    """By any form of the office: read, list, history, change."""
    row = ROWS[model]()
    if model is GrantFile:
        row = grant.grant_file
    else:
        model.objects.filter(pk=row.pk).update(**parent(row, grant))
    bring_up_to_date()
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    name = f"admin:grant_office_{model._meta.model_name}"
    for action in ("change", "history"):
        answer = client.get(reverse(f"{name}_{action}", args=[row.pk]))
        assert answer.status_code == 302, action
        assert answer.url == reverse("admin:index")
    changed = client.post(reverse(f"{name}_change", args=[row.pk]), {"opened_on": "x"})
    assert changed.status_code in (302, 403, 404, 410)
    rows = client.get(reverse(f"{name}_changelist"))
    assert list(rows.context["cl"].queryset.filter(pk=row.pk)) == []


def parent(row, decision):
    if row._meta.model_name == "ruleparameter":
        return {"rule_set": None, "decision": decision}
    return {"decision": decision}


def test_no_list_or_file_tells_a_county_anything_of_another(as_user, grant):
    """Neither a row nor a choice of a filter, a sum, or a name to search for."""
    secret = make_organisation("GEHEIMER Geldgeber", slug="geheimer-geldgeber")
    make_grant(make_county("GEHEIMER Landkreis"), funder=secret)
    make_payment(grant, amount=4711, booking_reference="GEHEIM-ZAHLUNG")
    make_own_share(grant, product_account="GEHEIM-KONTO", planned=4711)
    Decision.objects.filter(pk=grant.pk).update(file_number="GEHEIM-81")
    DecisionVersion.objects.filter(decision=grant).update(wording="GEHEIMER Bescheid")
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    lists = [page for page in pages(grant) if "liste." in page or page.endswith(("ide/", "alt/"))]
    assert len(lists) == 5
    districts = "GEHEIMER Landkreis"
    for page in lists:
        for query in ("", "?q=geheim", "?status=granted", "?offen=etwas", "?sortierung=betrag"):
            text = text_of(client.get(page + query)).replace(districts, "")
            assert "GEHEIM" not in text, page + query
            assert "4.711" not in text and "4711" not in text, page + query
    known = {"empfang": "lk", "geldgeber": "geheimer-geldgeber"}
    for name, slug in known.items():
        assert client.get(lists[0], {name: slug}).context["filters"].errors, "no choice of theirs"


def test_the_coordination_takes_all_away(as_user, cast, grant):
    Decision.objects.filter(pk=grant.pk).update(file_number="SICHTBAR-81")
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    export = reverse("admin:decision-export", args=["csv"])
    assert "SICHTBAR-81" in text_of(as_user(cast.coordinator).get(export))


def test_the_lists_and_the_start_page_tell_a_county_nothing_of_another(as_user, grant):
    make_payment(grant, booking_reference="GEHEIM-ZAHLUNG")
    make_obligation(grant, text="GEHEIME Auflage", due_on="2020-01-01")
    make_letter(decision=grant, subject="GEHEIMES Schreiben")
    make_proof(grant, note="GEHEIMER Nachweis")
    bring_up_to_date()
    assert Deadline.objects.filter(decision=grant).exists()
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    addresses = [reverse("admin:index"), *pages(grant)[:2]]
    addresses += [f"{addresses[1]}?zeit={each}" for each in ("ueberfaellig", "offen", "ohne-tag")]
    for model in ("payment", "obligation", "correspondence", "proof", "deadline"):
        addresses.append(reverse(f"admin:grant_office_{model}_changelist"))
    for address in addresses:
        assert "GEHEIM" not in client.get(address).content.decode(), address


def test_a_form_takes_no_decision_of_another_county(as_user, grant):
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    address = reverse("admin:grant_office_payment_add")
    assert client.get(f"{address}?decision={grant.pk}").status_code == 302
    typed = {"decision": grant.pk, "amount": "5", "booked_on": "02.03.2026", "budget_year": "2026"}
    answer = client.post(address, typed)
    assert answer.status_code == 200
    assert "von der Förderentscheidung aus neu öffnen" in answer.content.decode()
    assert not grant.payments.exists()


def decision_pages(decision):
    change = reverse("admin:funding_decision_change", args=[decision.pk])
    return change, reverse("admin:funding_decision_changelist")


def test_a_county_neither_sees_nor_edits_the_drafts_of_another(as_user, grant):
    """Its own are another thing, and so is the common office of all."""
    own = make_county("Landkreis A")
    mine = make_grant(own)
    client = as_user(make_officer(own))
    change, listed = decision_pages(grant)
    assert client.get(change).status_code == 302
    assert client.post(change, {"notes": "fremd"}).status_code in (302, 410)
    assert list(client.get(listed).context["cl"].queryset) == [mine]
    common = as_user(make_officer(make_organisation("Gemeinsame Geschäftsstelle")))
    assert common.get(change).status_code == 200
    assert len(common.get(listed).context["cl"].queryset) == 2


def test_a_county_reads_what_another_published_and_changes_nothing(as_user):
    other = make_county("Landkreis B")
    public = make_decision(make_project(), amount=5, recipient=other)
    client = as_user(make_officer(make_county("Landkreis A")))
    change, _ = decision_pages(public)
    page = client.get(change)
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()
    assert client.post(change, {"notes": "fremd"}).status_code == 403
    version = reverse("admin:funding_decisionversion_add")
    assert client.get(f"{version}?decision={public.pk}").status_code == 302
    history = reverse("admin:funding_decision_history", args=[public.pk])
    assert client.get(history).status_code == 403, "it tells of drafts"
    assert as_user(make_officer(other)).get(history).status_code == 200


def test_a_draft_of_a_version_is_read_by_its_own_office_alone(as_user):
    own = make_county("Landkreis A")
    public = make_decision(make_project(), amount=5, recipient=own)
    make_version(public, number=2, changes="weniger", amount=4, is_draft=True)
    drafts = DecisionVersion.objects.filter(is_draft=True)
    assert drafts.visible_to(make_officer(own)).exists()
    assert not drafts.visible_to(make_officer(make_county("Landkreis B"))).exists()
    assert not drafts.visible_to(make_user()).exists()


@pytest.mark.parametrize("model", ["payment", "proof", "obligation", "grantfile"])
def test_a_form_sent_for_the_file_of_another_county_tells_nothing_of_it(as_user, grant, model):
    """Neither its letters nor its requests: the form is drawn again."""
    own = make_county("Landkreis A")
    mine = make_decision(recipient=own)
    for decision, word in ((mine, "EIGENES"), (grant, "GEHEIMES")):
        make_letter(decision=decision, subject=f"{word} Schreiben")
        make_request(decision, amount=17, requested_on=DAY, note=word)
    secret = make_request(grant, amount=4711)
    client = as_user(make_officer(own))
    address = f"{reverse(f'admin:grant_office_{model}_add')}?decision={mine.pk}"
    assert "EIGENES" in words_of(client.get(address))
    answer = client.post(address, {"decision": grant.pk})
    assert answer.status_code == 200
    told = words_of(answer)
    assert "GEHEIMES" not in told
    assert "4.711" not in told
    assert str(secret) not in told


def test_the_page_of_a_decision_shows_only_its_office_what_was_not_released(as_user):
    own, other = make_county("Landkreis A"), make_county("Landkreis B")
    decision = make_decision(
        make_project(), amount=1000, recipient=other, served=FlexDate("2025-03-01")
    )
    for number, cancelled in ((2, {}), (3, {"cancelled_on": DAY, "cancelled_reason": "Irrtum"})):
        make_version(
            decision,
            amount=2000,
            number=number,
            is_draft=True,
            wording="GEHEIM",
            changes="Betrag",
            **cancelled,
        )
    address = reverse("admin:funding_decision_change", args=[decision.pk])
    shown = {who.pk: as_user(make_officer(who)).get(address) for who in (own, other)}
    assert [each.number for each in shown[other.pk].context["versions"]] == [3, 2, 1]
    assert [each.number for each in shown[own.pk].context["versions"]] == [1]
    assert "GEHEIM" not in words_of(shown[own.pk])


def test_the_page_of_a_decision_names_no_twin_of_another_county(as_user):
    own, other, project = make_county("Landkreis A"), make_county("Landkreis B"), make_project()
    same = {"amount": 1000, "served": FlexDate("2025-03-01")}
    decision = make_decision(project, recipient=other, **same)
    twin = make_decision(
        project, recipient=other, publication="draft", wording="GEHEIMER Bescheid", **same
    )
    address = reverse("admin:funding_decision_change", args=[decision.pk])
    shown = {who.pk: as_user(make_officer(who)).get(address) for who in (own, other)}
    assert [pk for _, pk in shown[other.pk].context["doubles"]] == [twin.pk]
    assert shown[own.pk].context["doubles"] == []
    assert "GEHEIMER" not in words_of(shown[own.pk])
