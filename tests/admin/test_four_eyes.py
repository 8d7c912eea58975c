"""What the public reads of strategies, measures and services changes by two people (law 16).

Every field and every row of every such page is found by itself.
"""

import re

import pytest
from django.contrib import admin
from django.db import IntegrityError, connection, transaction
from django.db.models import IntegerField
from django.forms import CharField, CheckboxInput, ModelChoiceField
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from evidence.values.fields import EDTFColumn
from four_eyes.models import WaitingChange
from four_eyes.pages import REASON, NeedsFourEyes
from public.machines.sitemaps import SITEMAPS
from tests.admin.four_eyes_pages import (
    WHY,
    errors_on,
    let_pass,
    page_url,
    press,
    second_boss,
    step_url,
)
from tests.admin.test_every_page_knows import Opened, boss, record_of, revision
from tests.builders import make_field, make_organisation, make_theme
from tests.clients import finish_transaction_work, without_the_query
from tests.desk_forms import form_of, text_of
from tests.four_eyes.builders import make_waiting_change
from tests.markup import tree_of
from tests.processes.builders import make_service
from tests.strategy.builders import make_finding, make_measure, make_strategy
from tests.test_access_matrix import PUBLIC_PAGES

assert boss  # a fixture

reverse("admin:index")
PAGES = [
    model._meta.label_lower
    for model, page in admin.site._registry.items()
    if isinstance(page, NeedsFourEyes)
]
CANARY = "Kanarienzwiebel"
ADDRESS = re.compile("<loc>https?://[^/]+([^<]+)</loc>")
PARTS = ("_min", "_max")  # typed with the qualifier of their amount
pytestmark = pytest.mark.usefixtures("invented")


@pytest.fixture
def second(as_user, db):
    return as_user(second_boss())


def test_these_are_the_pages_whose_changes_wait():
    assert sorted(PAGES) == [
        *("processes.offer", "processes.qualification", "processes.service"),
        *("processes.sharedservice", "strategy.fieldofaction", "strategy.indicator"),
        *("strategy.measure", "strategy.strategy", "strategy.strategyversion"),
        "strategy.theme",
    ]


class Walked(Opened):
    """A page, and for each of its values another one that it takes."""

    def values(self):
        """(start of the names, name, field) of all that is typed on it."""
        for name, field in self.form.fields.items():
            if name != REASON and not name.endswith(PARTS):
                yield "", name, field
        for formset in self.formsets:
            form = formset.initial_forms[0]
            parent = getattr(formset, "fk", None)
            hidden = {"id", "DELETE", "is_checked", parent and parent.name}
            for name, field in form.fields.items():
                if name not in hidden and not name.endswith(PARTS):
                    yield f"{formset.prefix}-0-", name, field

    def model_of(self, start):
        return next(
            (each.model for each in self.formsets if start.startswith(f"{each.prefix}-")),
            type(self.record),
        )

    def another(self, start, name, field):
        """{name: texts} that say another value; None where the page has no other."""
        now = self.sent.get(f"{start}{name}", [""])
        if name.endswith("_qualifier"):
            stem = f"{start}{name.removesuffix('qualifier')}"
            return {f"{stem}qualifier": ["exact"], f"{stem}min": ["4"], f"{stem}max": [""]}
        if isinstance(field.widget, CheckboxInput):
            return {f"{start}{name}": [] if now != [""] and now else ["on"]}
        if isinstance(field, ModelChoiceField):
            others = field.queryset.exclude(pk__in=self.chosen(start, name))
            return {f"{start}{name}": [str(others.order_by("-pk")[0].pk)]}
        if hasattr(field, "choices"):
            codes = [str(code) for code, _ in field.choices if code and [str(code)] != now]
            return {f"{start}{name}": codes[:1]}
        return {f"{start}{name}": [self.another_text(start, name)]}

    def chosen(self, start, name):
        """The numbers chosen in this place of any row."""
        prefix = start.rpartition("-0-")[0]
        places = [key for key in self.sent if key.startswith(prefix) and key.endswith(f"-{name}")]
        return {n for key in [f"{start}{name}", *places] for n in self.sent.get(key, []) if n}

    def another_text(self, start, name):
        column = self.model_of(start)._meta.get_field(name)
        if isinstance(column, EDTFColumn):
            return "1. Mai 2023"
        if isinstance(column, IntegerField):
            return "3"
        kind = column.get_internal_type()
        fallback = f"{CANARY} {name}"[: column.max_length or 99]
        of_kind = {"DateField": "01.05.2023"}
        return AS_TYPED.get(name) or of_kind.get(kind, fallback)


AS_TYPED = {
    "website": "https://example.org/kanarie",
    "leika_key": "99012345678901",
    "typification": "2/3",
    "quotation": f"{CANARY} Zitat",
}


# What cannot be typed beside the others: {page: what is typed in rounds of their own}.
IN_WORDS = {"body_label": [CANARY], "body": [""]}
ALONE = {
    "strategy.strategy": [
        IN_WORDS,
        {"website": [""], "blanks": ["website=not_stated"]},
        {
            "versions-0-published_on_edtf": [""],
            "versions-0-published_on_wording": [""],
            "versions-0-blanks": ["published_on=not_stated"],
        },
    ],
    "strategy.strategyversion": [
        {
            "published_on_edtf": [""],
            "published_on_wording": [""],
            "blanks": ["published_on=not_stated"],
        }
    ],
    "strategy.measure": [IN_WORDS, {"goal": [""], "blanks": ["goal=not_stated"]}],
    "processes.service": [{"ozg_name": [""], "blanks": ["ozg_name=not_stated"]}],
    "processes.offer": [{"product": [""], "blanks": ["product=not_stated"]}],
}


def typed_in(page, names):
    """{name: texts} of another value for each of these places."""
    typed = {}
    for start, name, field in page.values():
        if f"{start}{name}" in names:
            found = page.another(start, name, field)
            assert (found and any(map(any, found.values()))) or isinstance(
                field.widget, CheckboxInput
            )
            typed |= found
    return typed


def change_and_release(boss, second, label, record, typed):
    """All these places of a page are other than before, but for nobody before the release."""
    page, before = Walked(boss, record), revision(label, record)
    answer = boss.post(page.address, {**page.sent, **typed, REASON: WHY})
    assert revision(label, record) == before
    let_pass(second, answer)
    after = Walked(boss, record).sent
    shown = {name: [text for text in after.get(name, []) if text] for name in typed}
    assert shown == {name: [text for text in texts if text] for name, texts in typed.items()}


@pytest.mark.parametrize("label", PAGES)
def test_no_field_and_no_row_is_public_before_somebody_else_released_it(boss, second, label):
    make_service(slug="anderswo")  # something else to choose
    for make in (make_strategy, make_finding, make_organisation, make_field, make_theme):
        make()
    record = record_of(label)
    page, alone = Walked(boss, record), ALONE.get(label, [])
    names = {f"{start}{name}" for start, name, _ in page.values()}
    together = names - {name for typed in alone for name in typed if typed[name] != [""]}
    change_and_release(boss, second, label, record, typed_in(page, together))
    for typed in alone:
        change_and_release(boss, second, label, record, typed)


@pytest.fixture
def measure(db):
    return make_measure("Zwiebelkataster", facts="Es wird gezählt.", goal="Alle Zwiebeln")


def change_url(record, page="change"):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_{page}"
    return reverse(name, args=[record.pk])


def propose(client, record, **typed):
    address = change_url(record)
    sent = form_of(client.get(address), address)
    return client.post(address, {**sent, REASON: WHY, **typed})


def waiting(client, record, **typed):
    answer = propose(client, record, **typed)
    assert answer.status_code == 302, errors_on(answer)
    return WaitingChange.objects.waiting().get()


def public_text(address):
    finish_transaction_work()
    return Client().get(address).content.decode(errors="replace")  # pictures, too


def test_the_author_does_not_release_what_they_wrote(boss, measure):
    change = waiting(boss, measure, goal=CANARY)
    page = boss.get(page_url(change))
    assert "Vier-Augen-Regel" in text_of(page)
    assert step_url(change) not in page.content.decode()
    answer = press(boss, change)
    assert (answer.status_code, "Vier-Augen-Regel" in text_of(answer)) == (409, True)
    measure.refresh_from_db()
    assert measure.goal == "Alle Zwiebeln"


def test_the_database_knows_four_eyes_too(boss, measure):
    change = waiting(boss, measure, goal=CANARY)
    change.step, change.decided_by = "released", change.proposed_by
    change.decided_at = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        change.save()


def test_the_change_tells_what_is_read_now_and_what_then(boss, second, measure):
    change = waiting(boss, measure, goal=CANARY)
    page = second.get(page_url(change))
    for words in ("Alle Zwiebeln", CANARY, "Ziel", WHY, "Chefin", "Zwiebelkataster"):
        assert words in text_of(page), words
    hint = second.get(change_url(measure))
    assert page_url(change) in hint.content.decode()
    assert "Wartet auf Freigabe" in text_of(hint)
    assert CANARY not in hint.content.decode(), "the form shows what everybody reads"


def test_the_history_names_both(boss, second, measure):
    let_pass(second, propose(boss, measure, goal=CANARY))
    told = text_of(second.get(change_url(measure, "history")))
    assert "Zweite Person, vorgeschlagen von Chefin" in told
    assert f"Begründung: {WHY}" in told


def test_what_others_changed_at_the_same_place_is_told_and_nothing_is_lost(boss, second, measure):
    change = waiting(boss, measure, goal=CANARY)
    type(measure).objects.filter(pk=measure.pk).update(goal="Jede dritte Zwiebel")
    answer = press(second, change)
    assert answer.status_code == 409
    for words in ("Jede dritte Zwiebel", CANARY, "Alle Zwiebeln"):
        assert words in text_of(answer), words
    change.refresh_from_db()
    measure.refresh_from_db()
    assert (change.is_waiting, measure.goal) == (True, "Jede dritte Zwiebel")


def test_what_others_changed_elsewhere_stays(boss, second, measure):
    waiting(boss, measure, goal=CANARY)
    type(measure).objects.filter(pk=measure.pk).update(note="inzwischen")
    let_pass(second)
    measure.refresh_from_db()
    assert (measure.goal, measure.note) == (CANARY, "inzwischen")


def test_what_is_no_longer_valid_says_why_and_goes_on_waiting(boss, second, measure):
    strategy = make_strategy()
    change = waiting(boss, measure, strategy=strategy.pk)
    strategy.delete()
    answer = press(second, change)
    assert answer.status_code == 409
    assert "Strategie: Bitte eine gültige Auswahl" in text_of(answer)
    change.refresh_from_db()
    assert change.is_waiting


def test_of_a_record_that_is_gone_nothing_is_released(boss, second, measure):
    change = waiting(boss, measure, goal=CANARY)
    measure.delete()
    answer = press(second, change)
    assert (answer.status_code, "gibt es nicht mehr" in text_of(answer)) == (409, True)
    assert second.get(page_url(change)).status_code == 200


def test_a_change_is_given_up_with_a_reason(boss, second, measure):
    change = waiting(boss, measure, goal=CANARY)
    assert press(boss, change, "drop", {"reason": ""}).status_code == 400
    assert press(boss, change, "drop", {"reason": "Irrtum"}).status_code == 302
    change.refresh_from_db()
    assert (change.step, change.decision_reason) == ("dropped", "Irrtum")
    assert CANARY in text_of(second.get(page_url(change))), "it stays on record"
    answer = press(second, change)
    assert "wartet nicht mehr" in text_of(answer)
    measure.refresh_from_db()
    assert measure.goal == "Alle Zwiebeln"


def test_a_new_record_waits_and_comes_with_its_rows(boss, second):
    address = reverse("admin:strategy_measure_add")
    district = record_of("strategy.measure").states.get().district
    sent = form_of(boss.get(address), address) | {
        "title": CANARY,
        "facts": "neu",
        REASON: WHY,
        "states-TOTAL_FORMS": "1",
        "states-0-district": district.pk,
        "states-0-state": "live",
    }
    measures = record_of("strategy.measure")._meta.model.objects
    answer = boss.post(address, sent)
    assert not measures.filter(title=CANARY).exists()
    change = let_pass(second, answer)
    new = measures.get(title=CANARY)
    assert (change.object_id, new.slug) == (new.pk, CANARY.lower())
    assert new.states.get().district == district
    assert second.get(page_url(change)).context["record_url"] == change_url(new)


def test_a_deletion_waits(boss, second, measure):
    address = change_url(measure, "delete")
    sent = form_of(boss.get(address), address) | {REASON: ""}
    again = boss.post(address, sent)
    assert "Dieses Feld ist zwingend erforderlich" in text_of(again)
    assert boss.post(address, sent | {REASON: WHY}).status_code == 302
    assert type(measure).objects.filter(pk=measure.pk).exists()
    change = WaitingChange.objects.waiting().get()
    assert "Es wird gezählt." in text_of(second.get(page_url(change)))
    let_pass(second)
    assert not type(measure).objects.filter(pk=measure.pk).exists()
    assert second.get(page_url(change)).status_code == 200


def test_what_changed_since_is_not_deleted(boss, second, measure):
    address = change_url(measure, "delete")
    boss.post(address, form_of(boss.get(address), address) | {REASON: WHY})
    type(measure).objects.filter(pk=measure.pk).update(goal="doch noch")
    change = WaitingChange.objects.waiting().get()
    answer = press(second, change)
    assert (answer.status_code, "inzwischen geändert" in text_of(answer)) == (409, True)
    assert type(measure).objects.filter(pk=measure.pk).exists()


def test_sent_twice_it_waits_once_and_is_released_once(boss, second, measure):
    address = change_url(measure)
    sent = form_of(boss.get(address), address) | {"goal": CANARY, REASON: WHY}
    first, again = (boss.post(address, sent) for _ in range(2))
    assert first.url == again.url
    change = WaitingChange.objects.get()
    assert press(second, change).status_code == 302
    assert "wartet nicht mehr" in text_of(press(second, change))


def test_what_changes_nothing_does_not_wait(boss, measure):
    answer = propose(boss, measure)
    assert answer.status_code == 302
    assert not WaitingChange.objects.exists()


def test_bad_input_keeps_all_that_was_typed_and_says_it_beside_the_field(boss, measure):
    answer = propose(boss, measure, title="", goal=CANARY, **{REASON: ""})
    form = answer.context["adminform"].form
    assert set(form.errors) == {"title", REASON}
    assert CANARY in answer.content.decode()
    assert not WaitingChange.objects.exists()
    page = tree_of(answer.content.decode())
    [box] = [each for each in page.iter("input") if each.get("name") == REASON]
    assert box.get("aria-invalid") == "true"


def test_several_are_not_deleted_at_once(boss, measure):
    address = reverse("admin:strategy_measure_changelist")
    page = boss.get(address)
    assert "delete_selected" not in page.content.decode()
    boss.post(address, {"action": "delete_selected", "_selected_action": [measure.pk], "post": "y"})
    assert type(measure).objects.filter(pk=measure.pk).exists()


def every_public_address():
    finish_transaction_work()
    names = [name for name, needs in PUBLIC_PAGES.items() if not needs]
    lists = [reverse(name) for name in names]
    sections = [reverse("public:sitemap-section", args=[each]) for each in SITEMAPS]
    found = [link for each in sections for link in ADDRESS.findall(public_text(each))]
    searches = [f"/suche/?q={CANARY}", f"/suche/vorschlaege/?q={CANARY}"]
    return [*lists, *sections, *found, *searches]


def is_free(name, field):
    return isinstance(field, CharField) and name not in {"body_label", *AS_TYPED}


def test_what_waits_is_on_no_public_page(boss):
    for label in PAGES:
        record = record_of(label)
        page = Walked(boss, record)
        names = {f"{start}{name}" for start, name, field in page.values() if is_free(name, field)}
        typed = typed_in(page, names)
        answer = boss.post(page.address, {**page.sent, **typed, REASON: CANARY})
        assert answer.status_code == 302, errors_on(answer)
    assert WaitingChange.objects.waiting().count() == len(PAGES)
    addresses = every_public_address()
    assert len(addresses) > 50
    for address in addresses:
        assert CANARY not in without_the_query(public_text(address), CANARY), address


def many(measure, author, number):
    for _ in range(number):
        make_waiting_change(measure, author)


def test_the_list_asks_as_often_for_thirty_rows_as_for_one(boss, second, measure):
    author = User.objects.get(name="Chefin")
    addresses = [reverse("admin:four_eyes_waitingchange_changelist"), reverse("admin:index")]
    many(measure, author, 1)
    [number_of_queries(second, address) for address in addresses]  # kinds of records are kept
    counts = [number_of_queries(second, address) for address in addresses]
    many(measure, author, 30)
    assert [number_of_queries(second, address) for address in addresses] == counts


def number_of_queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured.captured_queries)


# Who may look, and who may decide on a change of a measure: the status of the last answer.
ACCESS = {
    "reader": (403, 403),
    "editor": (403, 403),
    "reviewer": (403, 403),
    "coordinator": (403, 403),
    "auditor": (200, 403),
    "grant_admin": (200, 200),
    "superuser": (200, 200),
}


@pytest.mark.parametrize("who", ACCESS)
@pytest.mark.parametrize("step", ["release", "drop"])
def test_who_may_look_and_who_may_decide(second, as_user, cast, measure, who, step):
    change = waiting(second, measure, goal=CANARY)
    client = as_user(getattr(cast, who))
    looked = client.get(page_url(change), follow=True).status_code
    decided = press(client, change, step, {"reason": "Darum"}, follow=True).status_code
    assert (looked, decided) == ACCESS[who]
    change.refresh_from_db()
    assert change.is_waiting == (decided == 403)
    assert client.get(step_url(change, step), follow=True).status_code in (403, 405)


def test_a_stranger_is_asked_to_sign_in(boss, measure):
    change = waiting(boss, measure, goal=CANARY)
    for address in (page_url(change), step_url(change), step_url(change, "drop")):
        assert Client().post(address).status_code == 302
    change.refresh_from_db()
    assert change.is_waiting


def test_what_waits_stands_on_the_front_page_of_who_may_release_it(boss, second, measure):
    change = waiting(boss, measure, goal=CANARY)
    assert page_url(change) in second.get(reverse("admin:index")).content.decode()
    assert page_url(change) not in boss.get(reverse("admin:index")).content.decode()
