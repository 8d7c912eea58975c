"""Every page of the admin knows what it was opened on, so that no save undoes another (law 15).

The page carries the state it was opened on. When it comes back, the record is locked and only
what this person changed is written. Where others changed the same place meanwhile, both values
are shown to choose from, and nothing is written before.
"""

from copy import copy

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import transaction
from django.template.response import TemplateResponse

from evidence.admin.clash_words import choice_of, settled
from evidence.admin.gone import TellsWhatIsGone
from evidence.admin.locking import lock
from evidence.admin.merging import Merging
from evidence.admin.page_now import PageNow
from evidence.admin.page_state import OPENED_ON, SEEN, read, signed, state_shown
from evidence.admin.third_text import TEXT, texts_in, third_of

CHOICE = "wahl-"
CARRIED = ("csrfmiddlewaretoken", OPENED_ON, SEEN)
OTHERS_SAVED = "Inzwischen hat jemand anderes gesichert: {}. Das bleibt so stehen."


class KnowsWhatItWasOpenedOn(TellsWhatIsGone):
    """For a `ModelAdmin`: its page of a record, with the rows and links that stand on it."""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj and self.has_change_permission(request, obj):
            formsets = [
                (inline.formset, inline.has_change_permission)
                for inline in context["inline_admin_formsets"]
            ]
            shown = state_shown(context["adminform"].form, formsets)
            context[OPENED_ON] = signed(shown, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            record = self.locked(request, self.get_object(request, unquote(object_id)))
            if record is None and (gone := self.tell_it_is_gone(request, object_id)):
                return gone
            may_read = record and self.has_view_or_change_permission(request, record)
            to_choose = may_read and self.settle(request, record)
            return to_choose or super().changeform_view(request, object_id, form_url, extra_context)

    def locked(self, request, record):
        """The record as it is now, and as nobody else changes it or its rows meanwhile, or None."""
        if record is None:
            return None
        lock(self.rows_to_lock(record))
        for inline in self.get_inline_instances(request, record):
            lock(inline.rows_of(record))
        return self.get_object(request, record.pk)

    def rows_to_lock(self, record):
        """What nobody may change while this record is saved."""
        return self.model._base_manager.filter(pk=record.pk)

    def page_now(self, request, record):
        """The page as it would open now."""
        opening = copy(request)
        opening.method = "GET"
        fields = flatten_fieldsets(self.get_fieldsets(opening, record))
        form = self.get_form(opening, record, change=True, fields=fields)(instance=record)
        formsets, inlines = self._create_formsets(opening, record, change=True)
        may = [inline.has_change_permission(opening, record) for inline in inlines]
        return PageNow(record, form, list(zip(formsets, may, strict=True)), request.user)

    def settle(self, request, record):
        """Put into the request what is to be saved, or answer with what is to be chosen."""
        page = self.page_now(request, record)
        sent = read(request.POST.get(OPENED_ON), record)
        opened, typed = answered(page, request.POST, sent, page.sent(request.POST, sent))
        merging = merged(page, opened, typed, page.state)
        if merging.clashes:
            return self.ask_to_choose(request, page, opened, typed, merging)
        request.POST, request.settled_on = page.data_with(request.POST, merging.page), page.state
        self.tell_of_others(request, page, merging.taken_over)
        return None

    def clashes(self, request, record, opened, data):
        """The `Choice`s where others changed what this data changes; nothing is written."""
        page = self.page_now(request, record)
        merging = merged(page, opened, page.sent(data, opened), page.state)
        return [choice_of(clash, page, {}, {}) for clash in merging.clashes]

    def ask_to_choose(self, request, page, opened, typed, merging):
        """Both values of each place, and all that was typed, to be sent again with the choice."""
        record, data = page.record, page.data_with(request.POST, typed)
        chosen, texts = chosen_in(request.POST), texts_in(request.POST)
        context = {
            **self.admin_site.each_context(request),
            "title": "Jemand hat inzwischen gespeichert",
            "choices": [choice_of(clash, page, chosen, texts) for clash in merging.clashes],
            "settled": list(settled(page, merging)),
            "may_save": self.has_change_permission(request, record),
            "sent": [(name, text) for name in data if is_kept(name) for text in data.getlist(name)],
            "opened_on": signed(opened, record),
            "seen": signed(page.state, record),
            "is_asked_again": SEEN in request.POST,
            "original": record,
            "name": self.title_of(record),
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/record_conflict.html", context, status=409)

    def tell_of_others(self, request, page, taken_over):
        if taken_over:
            labels = dict.fromkeys(page.label(*place) for place in taken_over)
            self.message_user(request, OTHERS_SAVED.format(", ".join(labels)), messages.INFO)


def answered(page, data, opened, typed):
    """(opened on, typed) after the choices were made; as before while one of them is missing."""
    if SEEN not in data:
        return opened, typed
    seen = read(data[SEEN], page.record)
    chosen = chosen_in(data)
    third = third_of(page, chosen, texts_in(data))
    answer = merged(page, opened, typed, seen, chosen=chosen, third=third)
    return (opened, typed) if answer.clashes else (seen, answer.page)


def merged(page, opened, typed, now, **answers):
    return Merging(opened, typed, now, wholes=page.wholes, is_same=page.is_same, **answers)


def chosen_in(data):
    return {name.removeprefix(CHOICE): data[name] for name in data if name.startswith(CHOICE)}


def is_kept(name):
    return name not in CARRIED and not name.startswith((CHOICE, TEXT))
