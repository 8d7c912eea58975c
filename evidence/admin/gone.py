"""A record that is gone while somebody had its page open: nothing that was typed is lost (law 15).

The page says what happened, by whom and when, and shows what was typed as text to take along.
"""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.admin.utils import unquote
from django.template.response import TemplateResponse

from evidence.admin.clash_words import Settled, said
from evidence.admin.merging import DELETE, PageState, equal
from evidence.admin.page_now import PageNow
from evidence.admin.page_state import NOTHING_KNOWN, OPENED_ON, read
from evidence.history.last_change import former
from evidence.values.fields import QuantityField
from evidence.values.forms import composites


@dataclass(frozen=True)
class PageBefore(PageNow):
    """The page as it was opened; `form` is a class, for nothing is there to fill it with."""

    opened: PageState

    @cached_property
    def state(self):
        return self.opened

    @cached_property
    def fields(self):
        rows = {formset.prefix: formset.form.base_fields for formset, _ in self.formsets}
        return {"": self.form.base_fields, **rows}


class TellsWhatIsGone:
    """For a `ModelAdmin`: what somebody sends to a record that is no longer there for them."""

    def tell_it_is_gone(self, request, object_id):
        """The page, or None where nothing proves that this record was open here."""
        number = unquote(object_id)
        opened = read(request.POST.get(OPENED_ON, ""), self.model(pk=number))
        if opened == NOTHING_KNOWN or not self.has_view_or_change_permission(request):
            return None
        is_there = self.model._base_manager.filter(pk=number).exists()
        known = former(self.model, number)
        page = self.page_before(request, known.row if known else self.model(), opened)
        typed = list(told_of(page, page.sent(request.POST, opened)))
        if is_there:
            return self.give_back(request, typed)
        told = {"title": "Inzwischen gelöscht", "is_deleted": True, "known": known}
        return self.give_back(request, typed, status=410, **told)

    def give_back(self, request, typed, status=404, **told):
        """What was typed, a list of `Settled`; what is told of the record nobody needs to know."""
        context = {
            **self.admin_site.each_context(request),
            "title": "Nicht mehr zu sehen",
            "typed": typed,
            "opts": self.opts,
            "media": self.media,
            **told,
        }
        return TemplateResponse(request, "admin/record_gone.html", context, status=status)

    def give_back_form(self, request, form):
        """What was typed into a small form about a record that is not there."""
        names = [name for name in form.fields if request.POST.get(name)]
        typed = [Settled(str(form[name].label), request.POST[name], True) for name in names]
        return self.give_back(request, typed)

    def page_before(self, request, record, opened):
        """Its fields are those of a new record, for the gates know nothing of the former one."""
        form = self.get_form(request, None, change=True, fields=list(opened.record))
        inlines = self.get_inlines(request, record)
        sets = [inline(self.model, self.admin_site).get_formset(request) for inline in inlines]
        formsets = [(each(instance=self.model()), True) for each in sets]
        known = [pair for pair in formsets if pair[0].prefix in opened.rows]
        return PageBefore(record, form, known, request.user, opened)


def told_of(page, typed):
    """`Settled` of each field and row that was sent with something in it; own is what is new."""
    before = page.opened
    for names in units(page, typed.record):
        is_own = not equal(typed.record, before.record, names)
        if is_own or any(text for name in names for text in typed.record[name]):
            yield Settled(label(page, names), said(page, "", names, typed.record), is_own)
    for prefix, rows in typed.rows.items():
        there = [(row, before.rows[prefix].get(number, {})) for number, row in rows.items()]
        for row, old in [*there, *((new, {}) for new in typed.added[prefix])]:
            if DELETE not in row:
                is_own = not equal(row, old, list(row))
                yield Settled(page.title(prefix, ""), said(page, prefix, (), row), is_own)


def units(page, row):
    """The names of the fields, those of one amount together."""
    found = {}
    for name in row:
        found.setdefault(page.wholes[""].get(name, name), []).append(name)
    return found.values()


def label(page, names):
    amounts = composites(page.models[""], QuantityField)
    amount = amounts.get(page.wholes[""].get(names[0]))
    return amount.verbose_name if amount else page.label_of_field("", names[0])
