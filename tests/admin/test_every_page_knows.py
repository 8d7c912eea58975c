"""Every page of the admin that edits a record, and every row on it, knows what it was opened on.

The pages are found by themselves. That others changed everything meanwhile is told to a page by
opening it on another state than there is; what two people do in turn is in `test_opened_on.py`.
"""

from datetime import date

import pgtrigger
import pytest
from django.contrib import admin
from django.db.models import ManyToOneRel
from django.forms import CheckboxInput, ModelChoiceField
from django.urls import reverse
from django.utils.timezone import localdate

from accounts.models import Absence, Letter, User
from evidence.admin.page_state import PageState, read, signed
from evidence.history.last_change import revision_of
from evidence.models import SourceCheck
from four_eyes.models import WaitingChange
from funding.models import DraftCitation
from grant_office.models import PlanLine, RuleParameter, Spending
from projects.models import News, Project, ProjectLink
from tests.builders import (
    make_decision,
    make_district,
    make_feedback,
    make_municipality,
    make_organisation,
    make_project,
    make_user,
    succeed,
)
from tests.desk_forms import fields_of, form_of, parsed, text_of
from tests.office.breaches import ROWS as OFFICE_ROWS

pytestmark = pytest.mark.usefixtures("invented")

reverse("admin:index")  # with the addresses goes what libraries brought along
# Letters, what checks found and what waits for a release are shown there and never edited.
PAGES = {
    model._meta.label_lower: page
    for model, page in admin.site._registry.items()
    if model not in (Letter, SourceCheck, DraftCitation, WaitingChange)
}


@pytest.fixture
def boss(as_user):
    return as_user(User.objects.create_superuser("chefin@example.org", "geheim", name="Chefin"))


class Opened:
    """The page of a record, opened on a state of which every text may be replaced."""

    def __init__(self, client, record):
        self.client, self.record = client, record
        name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
        self.address = reverse(name, args=[record.pk])
        self.page = client.get(self.address)
        self.state = read(self.page.context["opened_on"], record)
        self.sent = form_of(self.page, self.address)
        self.form = self.page.context["adminform"].form
        self.formsets = [each.formset for each in self.page.context["inline_admin_formsets"]]

    def replaced(self, text):
        """The state with another text in every field, and every box ticked the other way."""
        rows = {
            formset.prefix: {
                number: other(formset.form.base_fields, row, text)
                for number, row in self.state.rows[formset.prefix].items()
            }
            for formset in self.formsets
        }
        return PageState(other(self.form.fields, self.state.record, text), rows)

    def send(self, opened, typed):
        """The page, opened on one state and filled in with another."""
        data = {**self.sent, "opened_on": signed(opened, self.record), **typed.record}
        for prefix, rows in typed.rows.items():
            for index in range(len(rows)):
                start = f"{prefix}-{index}-"
                number = self.sent[f"{start}id"][0]
                data |= {f"{start}{name}": texts for name, texts in rows[number].items()}
        return self.client.post(self.address, data)

    def places(self):
        """What is chosen for, one for each value that is no tick; an amount is one value."""
        places = set(named("", self.form))
        for formset in self.formsets:
            for form in formset.initial_forms:
                places |= named(f"{formset.prefix}-{form.instance.pk}-", form, hidden_in(formset))
        return places


def named(start, form, hidden=()):
    return {
        f"{start}{name}"
        for name, field in form.fields.items()
        if name not in hidden
        and not isinstance(field.widget, CheckboxInput)
        and not (name.endswith(("_min", "_max")) and f"{name[:-4]}_qualifier" in form.fields)
    }


def hidden_in(formset):
    parent = getattr(formset, "fk", None)
    return {"id", "DELETE", parent and parent.name}


def other(fields, row, text):
    return {name: turned(fields[name], texts, text) for name, texts in row.items()}


def turned(field, texts, text):
    if isinstance(field.widget, CheckboxInput):
        return [] if texts else ["on"]
    return [text]


def one(maker, *values):
    return lambda _order: [maker(*values)]


def draft(_order):
    """Of a public decision nothing that counts is edited in place."""
    return [make_decision(make_project(), amount=1000, publication="draft")]


def draft_project(_order):
    """So it is with a public project."""
    project = Project.objects.order_by("-pk")[0]
    Project.objects.filter(pk=project.pk).update(publication="draft")
    project.refresh_from_db()
    return [project]


MADE_UP = {
    News: News(title="Der Spaten", day=date(2024, 5, 1), text="Es geht los."),
    ProjectLink: ProjectLink(label="Portal", url="https://example.org/zwiebel"),
    Spending: Spending(amount=5, used_on=date(2026, 3, 2)),
    RuleParameter: RuleParameter(key="use_window", value="6 weeks"),
    PlanLine: PlanLine(side="expenditure", label="Personal", planned=7),
}


def with_a_successor(make):
    """Nothing of the invented region has one."""

    def made(_order):
        record = make()
        succeed(record, make())
        return [record]

    return made


def away(_order):
    office = make_organisation()
    person, deputy = (make_user("editor", organisation=office) for _ in range(2))
    until = {"first_day": localdate(), "last_day": localdate()}
    Absence.objects.create(person=person, deputy=deputy, **until)
    return [person]


# The others are whatever the invented region has.
WHERE = {
    "duties.feedback": one(make_feedback),
    "accounts.user": away,
    "projects.project": draft_project,
    "regions.district": with_a_successor(lambda: make_district(municipalities_count=1)),
    "regions.municipality": with_a_successor(lambda: make_municipality(make_district())),
    "regions.organisation": with_a_successor(make_organisation),
    "funding.decision": draft,
    "funding.decisionversion": lambda order: draft(order)[0].versions.all(),
}
WHERE |= {model._meta.label_lower: one(make) for model, make in OFFICE_ROWS.items()}


def record_of(label):
    """A record with a row in each inline; what is missing is copied from another record."""
    page = PAGES[label]
    record = WHERE.get(label, page.model._base_manager.order_by)("-pk")[0]
    for inline in page.get_inlines(None, record):
        rows = inline(page.model, admin.site).rows_of(record)
        if not rows.exists():
            copy(rows, rows.model._base_manager.order_by("pk").first() or MADE_UP[rows.model])
    return record


def copy(rows, row):
    """The same row once more, among others: what these have in common is their parent."""
    row.pk = None
    for node in rows.query.where.children:
        setattr(row, node.lhs.target.attname, node.rhs)
    row.save()


@pytest.mark.parametrize("label", PAGES)
def test_nothing_is_undone_whatever_two_people_changed(boss, label):
    record = record_of(label)
    page, before = Opened(boss, record), revision(label, record)
    assert all(formset.initial_forms for formset in page.formsets)
    asked = page.send(page.replaced("vorher"), page.replaced("meins"))
    assert (asked.status_code, choices_in(asked)) == (409, page.places())
    left = page.send(page.replaced("vorher"), page.replaced("vorher"))
    asks_more = label == "duties.feedback" or "change_reason" in page.form.fields
    assert left.status_code == (200 if asks_more else 302)
    assert revision(label, record) == before


def revision(label, record):
    record.refresh_from_db()
    return revision_of(record, PAGES[label].all_history_paths())


def choices_in(answer):
    names = {each.get("name") or "" for each in parsed(answer).iter("input")}
    return {name.removeprefix("wahl-") for name in names if name.startswith("wahl-")}


def is_text(field):
    return not isinstance(field.widget, CheckboxInput) and not isinstance(field, ModelChoiceField)


def texts_in(page):
    """How many texts somebody has typed who typed one in every field."""
    count = sum(map(is_text, page.form.fields.values()))
    for formset in page.formsets:
        for form in formset.initial_forms:
            names = form.fields.keys() - hidden_in(formset)
            count += sum(is_text(form.fields[name]) for name in names)
    return count


CARRIED = {"revision", "revisions"}


def buttons_of(answer):
    """(address, what is sent) of each form that carries what it was opened on, but no fields."""
    for form in parsed(answer).iter("form"):
        data = fields_of(form)
        is_list = "revisions" in data and "action" in data
        if form.get("method") == "post" and ("revision" in data or is_list):
            yield form.get("action") or answer.request["PATH_INFO"], data


def pages_beside(page):
    """Of the same record: its deletion, each step that asks first, and the list it stands in."""
    name = f"admin:{page.record._meta.app_label}_{page.record._meta.model_name}"
    links = [link.get("href", "") for link in parsed(page.page).iter("a")]
    addresses = [
        reverse(f"{name}_delete", args=[page.record.pk]),
        *(address for address in links if "?revision=" in address),
        reverse(f"{name}_changelist"),
    ]
    opened = [page.client.get(address, follow=True) for address in addresses]
    return [each for each in opened if each.status_code == 200]


@pytest.mark.parametrize("label", PAGES)
def test_nothing_is_done_by_what_does_not_say_what_it_was_opened_on(boss, label):
    record = record_of(label)
    page, before = Opened(boss, record), revision(label, record)
    del page.sent["opened_on"]
    typed = page.sent | page.replaced("meins").record
    assert boss.post(page.address, typed).status_code == 409
    beside = [button for each in [page.page, *pages_beside(page)] for button in buttons_of(each)]
    for address, data in beside:
        chosen = {"action": "delete_selected", "_selected_action": [str(record.pk)]}
        sent = {name: data[name] for name in data.keys() - CARRIED} | chosen
        sent |= {"reason": "Darum", "change_reason": "Darum"}
        answer = boss.post(address, sent, follow=True)
        assert "inzwischen" in text_of(answer), address
    assert revision(label, record) == before


NEVER_DELETED = [
    f"{model._meta.label}:{trigger.name}"
    for model, trigger in pgtrigger.registered()
    if trigger.name == "rows_are_never_deleted"
]


def uproot(rows):
    """They are gone, and with them whatever points at them."""
    numbers = list(rows.values_list("pk", flat=True))
    if not numbers:
        return
    for relation in rows.model._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and holds(relation):
            pointing = relation.related_model._base_manager
            uproot(pointing.filter(**{f"{relation.field.name}__in": numbers}))
    with pgtrigger.ignore(*NEVER_DELETED):
        rows.model._base_manager.filter(pk__in=numbers)._raw_delete(rows.db)


def holds(relation):
    """True if the database lets nothing go that is pointed at so."""
    table = relation.related_model._meta.concrete_model._meta
    return table.managed and relation.field.db_constraint


@pytest.mark.parametrize("label", PAGES)
def test_every_page_gives_back_what_was_typed(boss, label):
    record = record_of(label)
    page = Opened(boss, record)
    uproot(type(record)._base_manager.filter(pk=record.pk))
    answer = page.send(page.state, page.replaced("Getipptes"))
    assert answer.status_code == 410
    assert text_of(answer).count("Getipptes") == texts_in(page)
    assert not type(record)._base_manager.filter(pk=record.pk).exists()
