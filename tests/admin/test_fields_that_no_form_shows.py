"""Whatever is sent along with a page of the admin: only what its form shows can change.

Every column of every record and row is sent, with another value, beside the page's own fields;
what the form does not show stays as it is (a state, who confirmed, whose row it is).
"""

from datetime import date

import pytest
from django.db import models
from django.utils import timezone

from accounts.models import User
from tests.admin.test_every_page_knows import PAGES, Opened, record_of

pytestmark = pytest.mark.usefixtures("invented")


@pytest.fixture
def boss(as_user):
    return as_user(User.objects.create_superuser("chefin@example.org", "geheim", name="Chefin"))


def another(column, value):
    """A text for a value that the column could hold, and does not hold now."""
    if column.choices:
        return next(str(code) for code, _ in column.flatchoices if code and code != value)
    if column.is_relation:
        others = column.related_model._base_manager.exclude(pk=value).order_by("pk")
        return str(next(iter(others.values_list("pk", flat=True)[:1]), ""))
    kinds = {
        models.BooleanField: "" if value else "on",
        models.DateTimeField: f"{timezone.now():%Y-%m-%d %H:%M}",
        models.DateField: f"{date(2001, 2, 3):%d.%m.%Y}",
        models.DecimalField: "77",
        models.IntegerField: "77",
    }
    return next((text for kind, text in kinds.items() if isinstance(column, kind)), "fremd-77")


def hidden(row, shown):
    """{column: its value} of the columns that a form does not show and people could ask for."""
    return {
        column: column.value_from_object(row)
        for column in row._meta.concrete_fields
        if column.name not in shown and not column.primary_key
    }


def sent_for(start, columns):
    texts = {f"{start}{column.name}": another(column, value) for column, value in columns.items()}
    return {name: text for name, text in texts.items() if text}


# A group has no column that its page does not show.
@pytest.mark.parametrize("label", [label for label in PAGES if label != "auth.group"])
def test_what_no_form_shows_cannot_be_sent(boss, label):
    record = record_of(label)
    page = Opened(boss, record)
    guarded = [(record, hidden(record, page.form.fields))]
    data = {**page.sent, **sent_for("", guarded[0][1])}
    for formset in page.formsets:
        for index, form in enumerate(formset.initial_forms):
            columns = hidden(form.instance, form.fields)
            guarded.append((form.instance, columns))
            data = {**sent_for(f"{formset.prefix}-{index}-", columns), **data}
    boss.post(page.address, data)
    assert sum(len(columns) for _, columns in guarded) > 0
    for row, columns in guarded:
        now = type(row)._base_manager.get(pk=row.pk)
        changed = [c.name for c, value in columns.items() if c.value_from_object(now) != value]
        assert set(changed) <= set(WRITTEN_BY_SAVING), type(row).__name__


# What a save itself notes, whatever is sent.
WRITTEN_BY_SAVING = ("vouches_for",)
