"""A change that waits: its author goes on with it, what others did stands on its page, and what a
person may not see is not named (law 16)."""

import pytest
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.test import RequestFactory
from django.urls import reverse

from accounts.models import User
from evidence.history.changes import event_model
from four_eyes.models import WaitingChange
from four_eyes.pages import REASON, NeedsFourEyes
from four_eyes.reopening import form_of
from projects.publication import Publication
from strategy.models import Indicator, Measure, MeasureState
from tests import desk_forms
from tests.admin.four_eyes_pages import (
    WHY,
    errors_on,
    let_pass,
    page_url,
    press,
    second_boss,
    step_url,
)
from tests.builders import make_district, make_project, make_user
from tests.desk_forms import text_of
from tests.processes.builders import make_offer
from tests.strategy.builders import make_finding, make_measure, make_measure_project

SECRET = "Geheimplan-Zwiebelturm"
reverse("admin:index")


@pytest.fixture
def boss(as_user, db):
    return as_user(User.objects.create_superuser("chefin@example.org", "geheim", name="Chefin"))


@pytest.fixture
def second(as_user, db):
    return as_user(second_boss())


@pytest.fixture
def measure(db):
    return make_measure("Zwiebelkataster", facts="Es wird gezählt.", goal="Alle Zwiebeln")


def change_url(record, page="change"):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_{page}"
    return reverse(name, args=[record.pk])


def typed_on(answer, address):
    return desk_forms.form_of(answer, address.partition("?")[0])


def send(client, address, **typed):
    """Open a form and send it with this."""
    answer = client.post(address, {**typed_on(client.get(address), address), **typed})
    assert answer.status_code == 302, errors_on(answer)
    return answer


def waiting(client, record, **typed):
    send(client, change_url(record), **{REASON: WHY, **typed})
    return WaitingChange.objects.waiting().get()


def go_on(client, change, **typed):
    answer = send(client, form_of(change), **typed)
    change.refresh_from_db()
    return answer


# ---- Going on ----


def test_its_author_goes_on_with_what_was_typed_and_it_takes_its_place(boss, second, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel", note="unter Vorbehalt")
    assert form_of(change) in boss.get(page_url(change)).content.decode()
    form = boss.get(form_of(change))
    assert form.status_code == 200
    assert typed_on(form, form_of(change))["goal"] == ["Jede dritte Zwiebel"]
    assert typed_on(form, form_of(change))[REASON] == [WHY]
    assert "errornote" not in form.content.decode()
    assert "Sie bearbeiten weiter, was auf Freigabe wartet" in text_of(form)
    answer = go_on(boss, change, goal="Jede zweite Zwiebel")
    assert answer.url == page_url(change)
    assert WaitingChange.objects.get() == change
    measure.refresh_from_db()
    assert (measure.goal, measure.note) == ("Alle Zwiebeln", ""), "nothing is public"
    assert "Jede zweite Zwiebel" in text_of(second.get(page_url(change)))
    let_pass(second)
    measure.refresh_from_db()
    assert (measure.goal, measure.note) == ("Jede zweite Zwiebel", "unter Vorbehalt")


@pytest.mark.parametrize("step", ["release", "drop"])
def test_nobody_decides_on_what_its_author_rewrote_meanwhile(boss, second, measure, step):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    seen = desk_forms.form_of(second.get(page_url(change)), step_url(change, step))
    go_on(boss, change, goal="Gar keine Zwiebel")
    answer = second.post(step_url(change, step), {**seen, "reason": "Zu wenige"})
    assert answer.status_code == 409
    assert "ist inzwischen geändert worden, zuletzt von Chefin" in text_of(answer)
    assert "Gar keine Zwiebel" in text_of(answer)
    measure.refresh_from_db()
    assert (measure.goal, WaitingChange.objects.waiting().count()) == ("Alle Zwiebeln", 1)
    again = desk_forms.form_of(answer, step_url(change, step))
    if step == "drop":
        assert again["reason"] == ["Zu wenige"], "what was typed is not lost"
    assert second.post(step_url(change, step), again).status_code == 302
    assert not WaitingChange.objects.waiting().exists()


def test_the_history_keeps_what_waited_before(boss, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    go_on(boss, change, goal="Jede zweite Zwiebel", **{REASON: "genauer"})
    past = event_model(WaitingChange).objects.filter(pgh_obj_id=change.pk).order_by("pgh_id")
    assert [dict(each.sent)["goal"] for each in past] == [
        ["Jede dritte Zwiebel"],
        ["Jede zweite Zwiebel"],
    ]
    assert [each.reason for each in past] == [WHY, "genauer"]


def test_rows_that_were_just_typed_come_back_and_others_can_be_added(boss, second):
    address = reverse("admin:strategy_measure_add")
    first, other = make_district(), make_district()
    rows = {"states-TOTAL_FORMS": "1", "states-0-district": first.pk, "states-0-state": "live"}
    send(boss, address, title="Neu", facts="So", **rows, **{REASON: WHY})
    change = WaitingChange.objects.waiting().get()
    form = typed_on(boss.get(form_of(change)), form_of(change))
    assert (form["title"], form["states-0-district"]) == (["Neu"], [str(first.pk)])
    more = {"states-TOTAL_FORMS": "2", "states-1-district": other.pk, "states-1-state": "planned"}
    go_on(boss, change, **more)
    assert not Measure.objects.filter(title="Neu").exists()
    let_pass(second)
    assert MeasureState.objects.filter(measure__title="Neu").count() == 2


def test_what_others_changed_meanwhile_is_to_be_chosen_when_going_on(boss, second, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    Measure.objects.filter(pk=measure.pk).update(goal="Keine Zwiebel", note="inzwischen")
    page = boss.get(form_of(change))
    assert page.status_code == 200
    for words in ("Jede dritte Zwiebel", "Keine Zwiebel", "Alle Zwiebeln"):
        assert words in text_of(page), words
    sent = typed_on(page, form_of(change)) | {"wahl-goal": "meine"}
    assert boss.post(form_of(change), sent).url == page_url(change)
    let_pass(second)
    measure.refresh_from_db()
    assert (measure.goal, measure.note) == ("Jede dritte Zwiebel", "inzwischen")


def test_bad_input_keeps_all_and_what_waits_stays(boss, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    sent = typed_on(boss.get(form_of(change)), form_of(change))
    answer = boss.post(form_of(change), sent | {"title": "", "goal": "Anders"})
    assert set(answer.context["adminform"].form.errors) == {"title"}
    assert "Sie bearbeiten weiter" in text_of(answer)
    change.refresh_from_db()
    assert dict(change.sent)["goal"] == ["Jede dritte Zwiebel"]


def test_undoing_all_says_that_it_still_waits(boss, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    answer = go_on(boss, change, goal="Alle Zwiebeln")
    assert answer.url == page_url(change)
    assert "wartet weiter" in text_of(boss.get(page_url(change)))
    assert (change.is_waiting, dict(change.sent)["goal"]) == (True, ["Jede dritte Zwiebel"])


def test_where_it_was_decided_meanwhile_what_was_typed_waits_as_new(boss, second, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    sent = typed_on(boss.get(form_of(change)), form_of(change))
    press(second, change, "drop", {"reason": "Irrtum"})
    answer = boss.post(form_of(change), sent | {"goal": "Jede zweite Zwiebel"})
    new = WaitingChange.objects.waiting().get()
    assert (answer.url, new != change) == (page_url(new), True)
    assert "wartet als neue" in text_of(boss.get(page_url(new)))
    assert boss.get(form_of(change)).url == page_url(change)


def test_made_the_same_as_another_one_it_is_the_other_that_waits(boss, measure):
    one = waiting(boss, measure, goal="Jede dritte Zwiebel")
    WaitingChange.objects.update(proposed_by=second_boss())
    other = waiting_besides(boss, measure, one, goal="Jede zweite Zwiebel")
    WaitingChange.objects.update(proposed_by=User.objects.get(name="Chefin"))
    answer = go_on(boss, one, goal="Jede zweite Zwiebel")
    assert answer.url == page_url(other)
    assert WaitingChange.objects.waiting().count() == 2


def waiting_besides(client, record, *others, **typed):
    send(client, change_url(record), **{REASON: WHY, **typed})
    return WaitingChange.objects.waiting().exclude(pk__in=[each.pk for each in others]).get()


def test_nobody_else_goes_on_with_it(boss, second, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    assert form_of(change) not in second.get(page_url(change)).content.decode()
    assert second.get(form_of(change)).status_code == 404
    sent = typed_on(second.get(change_url(measure)), change_url(measure))
    answer = second.post(form_of(change), sent | {"goal": "Anders", REASON: WHY})
    assert answer.status_code == 404


@pytest.mark.parametrize("number", ["", "abc", "-1", "0", "9" * 30, "²", "1;"])
def test_a_number_that_is_none_is_not_found(boss, measure, number):
    waiting(boss, measure, goal="Jede dritte Zwiebel")
    for address in (change_url(measure), reverse("admin:strategy_measure_add")):
        assert boss.get(address, {"weiter": number}).status_code == 404


def test_only_the_form_it_is_of_opens_it(boss, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    elsewhere = [
        change_url(make_measure()),
        change_url(Indicator.objects.create(measure=measure, name="Anträge")),
        reverse("admin:strategy_measure_add"),
        reverse("admin:strategy_measure_change", args=["abc"]),
    ]
    for address in elsewhere:
        assert boss.get(address, {"weiter": change.pk}).status_code == 404, address


def test_a_deletion_has_no_form_to_go_on_with(boss, measure):
    send(boss, change_url(measure, "delete"), **{REASON: WHY})
    change = WaitingChange.objects.waiting().get()
    assert form_of(change) == ""
    assert "Weiter bearbeiten" not in text_of(boss.get(page_url(change)))


# ---- What is in the way ----


def test_a_conflict_is_shown_before_anybody_tries_to_release(boss, second, measure):
    change = waiting(boss, measure, goal="Jede dritte Zwiebel")
    assert step_url(change) in second.get(page_url(change)).content.decode()
    other = waiting_besides(second, measure, change, goal="Keine Zwiebel")
    press(boss, other)
    for client in (boss, second):
        page = client.get(page_url(change))
        assert page.status_code == 200
        for words in ("Alle Zwiebeln", "Jede dritte Zwiebel", "Keine Zwiebel", "Chefin"):
            assert words in text_of(page), words
        [choice] = page.context["choices"]
        assert (choice.label, choice.change.who) == ("Ziel", "Chefin")
        assert f"{choice.change.at.astimezone():%Y}" in text_of(page)
        assert step_url(change) not in page.content.decode(), "no button that would be refused"
    change.refresh_from_db()
    assert change.is_waiting


def test_what_is_to_be_deleted_and_was_changed_says_so_before(boss, second, measure):
    send(boss, change_url(measure, "delete"), **{REASON: WHY})
    change = WaitingChange.objects.waiting().get()
    Measure.objects.filter(pk=measure.pk).update(note="doch noch")
    page = second.get(page_url(change))
    assert "inzwischen geändert worden" in text_of(page)
    assert step_url(change) not in page.content.decode()
    measure.delete()
    assert "gibt es nicht mehr" in text_of(second.get(page_url(change)))


# ---- Pop-ups ----


def test_no_window_opens_to_add_what_would_only_wait(boss, rf_of_boss):
    """Of all pages of the admin, also of rows: what waits could not be chosen when it closes."""
    offered = {}
    for model, page in admin.site._registry.items():
        for each in (page, *page.get_inline_instances(rf_of_boss)):
            for name, widget in wrapped(each, rf_of_boss):
                target = admin.site._registry.get(widget.rel.model)
                if isinstance(target, NeedsFourEyes):
                    offered[model._meta.label_lower, name] = widget.can_add_related
    assert offered["strategy.measure", "strategy"] is False
    assert ("strategy.indicator", "measure") in offered
    assert not any(offered.values()), offered


def wrapped(page, request):
    columns = [*page.opts.concrete_fields, *page.opts.many_to_many]
    for column in columns:
        if column.is_relation and column.editable:
            field = page.formfield_for_dbfield(column, request)
            if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
                yield column.name, field.widget


@pytest.fixture
def rf_of_boss(boss):
    request = RequestFactory().get("/admin/")
    request.user = User.objects.get(name="Chefin")
    return request


# ---- What one may not see ----


@pytest.fixture
def outsider(as_user, db):
    """Somebody with the group, but without a role that sees the drafts of others."""
    person = make_user(name="Ohne Rolle", is_staff=True)
    kinds = [model for model, page in admin.site._registry.items() if is_public(page)]
    kinds = ContentType.objects.get_for_models(*kinds).values()
    rights = Permission.objects.filter(content_type__in=[each.pk for each in kinds])
    person.user_permissions.set(rights)
    links = Permission.objects.filter(codename__regex="(measureproject|finding|measurestate)$")
    person.user_permissions.add(*links)
    return as_user(person)


def is_public(page):
    return isinstance(page, NeedsFourEyes)


@pytest.fixture
def draft(db):
    return make_project(f"{SECRET} Titel", publication=Publication.DRAFT)


def link(client, measure, draft):
    finding = make_finding(project=draft)
    activity, _ = finding.activity, finding.delete()
    return waiting(
        client,
        measure,
        **{"project_links-TOTAL_FORMS": "1", "project_links-0-project": draft.pk},
        **{"project_links-0-basis": "editor", "findings-TOTAL_FORMS": "1"},
        **{"findings-0-activity": activity.pk, "findings-0-reason": f"{SECRET} Grund"},
        goal="Jede dritte Zwiebel",
    )


def test_a_draft_is_named_to_those_only_who_may_see_it(boss, outsider, second, measure, draft):
    change = link(boss, measure, draft)
    addresses = [page_url(change), change_url(measure, "history"), change_url(measure)]
    assert SECRET in text_of(second.get(page_url(change)))
    for address in addresses:
        page = outsider.get(address)
        assert page.status_code == 200
        assert SECRET not in page.content.decode(), address
    page = text_of(outsider.get(page_url(change)))
    for words in ("Jede dritte Zwiebel", "Projekt der Maßnahme", "Erkenntnis"):
        assert words in page, words
    let_pass(second)
    assert SECRET in text_of(second.get(change_url(measure, "history")))
    for address in addresses:
        assert SECRET not in outsider.get(address).content.decode(), address
    draft.delete()
    for address in addresses:
        assert SECRET not in outsider.get(address).content.decode(), address


def test_of_a_record_that_is_public_only_the_draft_is_left_out(boss, outsider, draft):
    offer = make_offer(title="Wohngeld online", facts="Damals")
    change = waiting(boss, offer, facts="Jetzt", project=draft.pk)
    page = text_of(outsider.get(page_url(change)))
    assert SECRET not in page
    for words in ("Damals", "Jetzt", "nicht einsehbar"):
        assert words in page, words


def test_a_conflict_names_no_draft_either(boss, outsider, second, measure, draft):
    make_measure_project(measure, project=draft, basis="editor")
    offer = make_offer(title="Wohngeld online")
    change = waiting(boss, offer, project=draft.pk)
    type(offer).objects.filter(pk=offer.pk).update(project=make_project("Offen"))
    assert SECRET in text_of(second.get(page_url(change)))
    page = outsider.get(page_url(change))
    assert page.context["choices"]
    assert "Offen" in text_of(page)
    assert SECRET not in page.content.decode()


def test_days_and_amounts_are_told_as_they_were_typed(boss, second, measure):
    indicator = Indicator.objects.create(measure=measure, name="Anträge")
    change = waiting(
        boss,
        indicator,
        baseline_qualifier="exact",
        baseline_min="1.234",
        baseline_on_edtf="1. Mai 2023",
    )
    page = text_of(second.get(page_url(change)))
    for words in ("1.234", "1. Mai 2023"):
        assert words in page, words
