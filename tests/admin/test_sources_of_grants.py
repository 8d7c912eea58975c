"""A source of what the public reads of a decision is read once a second person released it."""

import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.models import Role
from evidence.models import Citation, Remark
from funding.admin.citing import ReleasedCitationFormSet
from funding.citing import WAYS, ask, public_decision_of
from funding.models import (
    Application,
    Decision,
    DecisionVersion,
    DraftCitation,
    Event,
    FurtherAmount,
    Handover,
    Part,
    Witness,
)
from projects.publication import Publication
from projects.snapshot.shape import MODELS
from public.evidence_gate import cited_models
from tests.admin.decision_pages import decision_url, messages_of, version_url
from tests.admin.test_published_money import begin, public_page, release_url
from tests.builders import (
    cite,
    grant_office_group,
    make_decision,
    make_district,
    make_grant_admin,
    make_organisation,
    make_source,
    make_user,
)
from tests.desk_forms import form_of, post_seen, text_of

pytestmark = pytest.mark.django_db
PREFIX = "evidence-citation-content_type-object_id"
REMARKS = "evidence-remark-content_type-object_id"
CANARY = "Zwiebelturm-Anzeiger"
AT_ONCE = {
    Application: "tells what was asked for, and no value of the grant",
    Event: "tells of the day, and of no value of the grant",
}


@pytest.fixture
def aerzen(rek, hameln):
    return make_decision(
        rek, amount=15000, recipient=hameln, funder=hameln, handed_over="2019-12-04"
    )


@pytest.fixture
def second(as_user):
    return as_user(make_grant_admin())


def records_of(decision):
    """One record of each kind that hangs on a decision."""
    version = decision.versions.get(number=1)
    handover = decision.handover
    return [
        *(decision, version, handover, version.funders.get(), version.recipients.get()),
        Part.objects.create(version=version, label="Los 1"),
        FurtherAmount.objects.create(version=version, label="jährlich"),
        Witness.objects.create(handover=handover, name="A. B."),
    ]


def address_of(record, name="change"):
    return reverse(f"admin:{record._meta.label_lower.replace('.', '_')}_{name}", args=[record.pk])


def with_pages(decision):
    """Those of them that have a page on which sources are cited."""
    shown = [each for each in records_of(decision) if admin.site.is_registered(type(each))]
    assert [type(each) for each in shown] == [Decision, DecisionVersion, Handover]
    return shown


def type_citation(client, record, source, row=0, **typed):
    address = address_of(record)
    sent = form_of(client.get(address), address)
    rows = {"source": source.pk, "agrees": "on", **typed}
    sent |= {f"{PREFIX}-{row}-{name}": value for name, value in rows.items()}
    sent[f"{PREFIX}-TOTAL_FORMS"] = max(row + 1, int(sent[f"{PREFIX}-TOTAL_FORMS"][0]))
    return client.post(address, sent, follow=True)


def asked(client, record, field="", title=CANARY, **typed):
    answer = type_citation(client, record, make_source(title), field=field, **typed)
    assert "erst, wenn eine zweite Person" in text_of(answer)
    return DraftCitation.objects.get()


def press(client, draft, name):
    page = client.get(address_of(draft))
    address = address_of(draft, name)
    return client.post(address, form_of(page, address), follow=True)


# A new source


def test_a_new_source_is_read_only_after_a_second_person_released_it(office, second, aerzen):
    version = aerzen.versions.get()
    draft = asked(office, version, "amount", quotation="15.000 Euro")
    assert not Citation.objects.exists() and CANARY not in public_page(aerzen)
    assert office.post(address_of(draft, "release"), follow=True).status_code == 200
    assert not Citation.objects.exists()
    page = text_of(second.get(address_of(draft)))
    assert "Neuer Beleg" in page and "15.000 Euro" in page and "Betrag" in page
    press(second, draft, "release")
    citation = version.citations.get()
    assert (citation.field, citation.quotation) == ("amount", "15.000 Euro")
    assert CANARY in public_page(aerzen) and not DraftCitation.objects.exists()


def test_whoever_asked_is_told_why_there_is_no_button(office, aerzen):
    page = office.get(address_of(asked(office, aerzen.versions.get(), "amount")))
    assert "Vier-Augen-Regel" in text_of(page) and "Freigeben" not in buttons(page)


def buttons(answer):
    return answer.content.decode().split("record-buttons")[1]


def test_every_page_that_cites_for_a_grant_asks_first(office, second, aerzen):
    for record in with_pages(aerzen):
        address = address_of(record)
        assert "gelten erst nach Freigabe" in text_of(office.get(address))
        draft = asked(office, record)
        assert not Citation.objects.exists()
        assert CANARY in text_of(office.get(address))
        press(second, draft, "release")
        assert record.citations.get().source.title == CANARY
        Citation.objects.all().delete()


def test_what_nobody_outside_reads_is_cited_at_once(office, rek):
    decision = make_decision(rek, amount=1, publication=Publication.DRAFT)
    address = version_url(decision.versions.get())
    assert "gelten erst nach Freigabe" not in text_of(office.get(address))
    type_citation(office, decision.versions.get(), make_source())
    assert Citation.objects.count() == 1 and not DraftCitation.objects.exists()


# Of what is there


def test_a_change_of_a_source_waits_as_well(office, second, aerzen):
    version = aerzen.versions.get()
    cited = cite(version, make_source("Amtsblatt"), field="amount", quotation="alt")
    address = version_url(version)
    sent = form_of(office.get(address), address) | {f"{PREFIX}-0-quotation": CANARY}
    office.post(address, sent)
    cited.refresh_from_db()
    assert cited.quotation == "alt" and CANARY not in public_page(aerzen)
    press(second, DraftCitation.objects.get(), "release")
    cited.refresh_from_db()
    assert cited.quotation == CANARY and CANARY in public_page(aerzen)


def test_a_removal_waits_as_well(office, second, aerzen):
    version = aerzen.versions.get()
    cite(version, make_source("Amtsblatt"), field="amount")
    address = version_url(version)
    office.post(address, form_of(office.get(address), address) | {f"{PREFIX}-0-DELETE": "on"})
    assert "Amtsblatt" in public_page(aerzen)
    draft = DraftCitation.objects.get()
    assert "Beleg entfernen" in text_of(second.get(address_of(draft)))
    press(second, draft, "release")
    assert "Amtsblatt" not in public_page(aerzen) and not Citation.objects.exists()


def test_one_change_of_a_source_waits_at_a_time(office, aerzen):
    version = aerzen.versions.get()
    cite(version, make_source("Amtsblatt"), field="amount")
    address = version_url(version)
    for typed in ({"quotation": "neu"}, {"quotation": "noch neuer"}, {"DELETE": "on"}):
        sent = form_of(office.get(address), address)
        sent |= {f"{PREFIX}-0-{name}": value for name, value in typed.items()}
        answer = office.post(address, sent)
    assert "wartet schon eine Änderung" in text_of(answer)
    assert DraftCitation.objects.get().quotation == "neu"


def test_the_same_new_source_waits_once(office, aerzen):
    version, source = aerzen.versions.get(), make_source(CANARY)
    for _ in range(2):
        answer = type_citation(office, version, source, field="amount")
    assert "wartet hier schon" in text_of(answer) and DraftCitation.objects.count() == 1


def test_what_sources_say_does_not_go_with_a_remark(office, aerzen):
    version = aerzen.versions.get()
    remark = Remark.objects.create(target=version, kind="contradiction", text="so oder so")
    cite(version, field="amount", remark=remark, stated_value="14.000")
    address = version_url(version)
    sent = form_of(office.get(address), address) | {f"{REMARKS}-0-DELETE": "on"}
    assert "gehören Angaben von Quellen" in text_of(office.post(address, sent))
    assert Remark.objects.exists() and Citation.objects.exists()


# What changed meanwhile


def test_a_source_that_was_changed_meanwhile_is_not_overwritten(office, second, aerzen):
    version = aerzen.versions.get()
    cited = cite(version, field="amount", quotation="alt")
    address = version_url(version)
    office.post(address, form_of(office.get(address), address) | {f"{PREFIX}-0-quotation": "neu"})
    Citation.objects.update(quotation="geladen")
    answer = press(second, DraftCitation.objects.get(), "release")
    cited.refresh_from_db()
    assert cited.quotation == "geladen" and "inzwischen geändert" in text_of(answer)


def test_a_source_for_a_value_that_is_another_now_is_not_released(office, second, aerzen):
    version = aerzen.versions.get()
    draft = asked(office, version, "amount")
    DecisionVersion.objects.update(amount_min=1, amount_max=1)
    answer = press(second, draft, "release")
    assert "inzwischen eine andere" in text_of(answer) and not Citation.objects.exists()


def test_a_source_that_the_loader_brought_meanwhile_is_told(office, second, aerzen):
    version = aerzen.versions.get()
    draft = asked(office, version, "amount")
    cite(version, draft.source, field="amount")
    assert press(second, draft, "release").status_code == 200
    assert Citation.objects.count() == 1 and DraftCitation.objects.count() == 1


def test_a_button_pressed_on_an_older_state_does_nothing(office, second, aerzen):
    draft = asked(office, aerzen.versions.get(), "amount")
    address = address_of(draft, "release")
    sent = form_of(second.get(address_of(draft)), address)
    DraftCitation.objects.update(quotation="inzwischen anders")
    assert "inzwischen geändert" in text_of(second.post(address, sent, follow=True))
    assert not Citation.objects.exists()


def test_whoever_asked_drops_it_and_nobody_ever_read_it(office, aerzen):
    draft = asked(office, aerzen.versions.get(), "amount")
    assert "verworfen" in text_of(press(office, draft, "drop"))
    assert not DraftCitation.objects.exists() and not Citation.objects.exists()
    history = text_of(office.get(decision_url(aerzen, "history")))
    assert CANARY in history and "Verworfen" in history


def test_a_source_that_is_gone_is_told_to_whoever_comes_late(office, second, aerzen):
    draft = asked(office, aerzen.versions.get(), "amount")
    press(office, draft, "drop")
    assert second.post(address_of(draft, "release")).status_code in (302, 404)


# Whoever can act finds it


def test_it_stands_on_the_start_pages_of_those_who_may_release_it(office, greta, as_user, aerzen):
    draft = asked(office, aerzen.versions.get(), "amount")
    start = reverse("admin:index")
    page = text_of(as_user(make_grant_admin()).get(start))
    assert "Freizugeben" in page and f"Neuer Beleg: Die Harke: {CANARY}" in page
    assert address_of(draft) in as_user(make_grant_admin()).get(start).content.decode()
    assert CANARY not in text_of(as_user(greta).get(start))


def test_nobody_else_sees_or_releases_it(office, as_user, cast, aerzen):
    draft = asked(office, aerzen.versions.get(), "amount")
    for user in (None, cast.reader, cast.editor, cast.reviewer):
        client = as_user(user)
        assert CANARY not in client.get(address_of(draft), follow=True).content.decode()
        for step in ("release", "drop"):
            assert client.post(address_of(draft, step)).status_code in (302, 403, 404)
    assert DraftCitation.objects.count() == 1 and not Citation.objects.exists()


def test_the_office_of_another_county_reads_nothing_of_it(office, as_user, rek, cast):
    ours = make_organisation(district=cast.holzminden.district or make_district())
    decision = make_decision(rek, amount=1, recipient=ours)
    draft = asked(office, decision.versions.get(), "amount")
    other = make_user(
        Role.GRANT_ADMIN, organisation=make_organisation(district=make_district()), is_staff=True
    )
    other.groups.add(grant_office_group())
    client = as_user(other)
    for address in (version_url(decision.versions.get()), decision_url(decision)):
        answer = client.get(address)
        assert answer.status_code == 200 and CANARY not in answer.content.decode()
    assert CANARY not in client.get(address_of(draft), follow=True).content.decode()
    assert client.post(address_of(draft, "release")).status_code == 404


# No way past it


def test_every_record_of_a_decision_that_can_be_cited_is_known(aerzen):
    """A new model below a decision is told here; what is saved at once has its reason."""
    below = {model for model in cited_models() if points_at_a_decision(model)}
    assert below == {*WAYS, *AT_ONCE}
    for record in records_of(aerzen):
        assert public_decision_of(record) == aerzen.pk, record


def points_at_a_decision(model):
    targets = {each.related_model for each in model._meta.concrete_fields if each.is_relation}
    return model is Decision or bool(targets & {Decision, DecisionVersion, Handover})


def test_no_document_of_a_project_holds_a_source_of_a_grant():
    """So that no proposal, merge or restored state of a project changes one."""
    assert not set(MODELS.values()) & set(WAYS)


def test_every_page_of_the_admin_that_shows_sources_of_a_grant_asks_for_their_release():
    assert not admin.site.is_registered(Citation)
    asking = set()
    for model, page in admin.site._registry.items():
        for inline in page.inlines:
            if inline.model is Citation and model in WAYS:
                assert inline.formset is ReleasedCitationFormSet, model
                asking.add(model)
    assert asking == {Decision, DecisionVersion, Handover}


def test_what_two_people_typed_at_once_is_merged_and_still_asks(office, aerzen):
    """Law 15: the page that shows both values saves by the same door."""
    version = aerzen.versions.get()
    address = version_url(version)
    sent = form_of(office.get(address), address) | {
        "funders_note": "meins",
        f"{PREFIX}-TOTAL_FORMS": 1,
        f"{PREFIX}-0-source": make_source(CANARY).pk,
        f"{PREFIX}-0-agrees": "on",
    }
    DecisionVersion.objects.update(funders_note="ihres")
    answer = office.post(address, sent)
    assert answer.status_code == 409, messages_of(answer)
    office.post(address, form_of(answer, address) | {"wahl-funders_note": "meine"})
    version.refresh_from_db()
    assert version.funders_note == "meins"
    assert DraftCitation.objects.count() == 1 and not Citation.objects.exists()


def test_a_draft_of_a_version_is_not_released_by_whoever_cited_in_it(office, second, aerzen):
    """What is typed in a draft is saved at once, and is read with the draft."""
    draft = begin(office, aerzen)
    type_citation(second, draft, make_source(CANARY), field="amount")
    assert draft.citations.count() == 1
    post_seen(second, release_url(draft))
    draft.refresh_from_db()
    assert draft.is_waiting and CANARY not in public_page(aerzen)


def test_asking_changes_nothing_that_the_public_reads(aerzen):
    version = aerzen.versions.get()
    before = public_page(aerzen)
    for record in records_of(aerzen):
        ask(Citation(target=record, source=make_source(CANARY)), aerzen.pk)
    cited = cite(version, field="amount")
    with_source = public_page(aerzen)
    ask(cited, aerzen.pk, removal=True)
    assert public_page(aerzen) == with_source != before
    assert CANARY not in with_source
