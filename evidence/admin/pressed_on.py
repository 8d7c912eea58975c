"""Buttons, deletions and actions on a list know what they were opened on (law 15).

What changed meanwhile is told, and nothing is done before somebody has looked at it.
"""

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.core import signing
from django.db import transaction
from django.forms import BooleanField
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from evidence.admin.locking import lock
from evidence.history.changes import changes_of, is_tracked
from evidence.history.last_change import former, revision_of

REVISION, REVISIONS = "revision", "revisions"
CHANGED = (
    "Nicht ausgeführt: {} ist inzwischen geändert worden{}. Bitte ansehen und neu entscheiden."
)
ROWS_CHANGED = "Nicht ausgeführt, denn inzwischen ist geändert, entfernt oder ergänzt worden: {}."
TOO_MANY = (
    "Nicht ausgeführt: Auf einmal geht das mit höchstens {} Zeilen. Bitte die Liste eingrenzen."
)
MOST_AT_ONCE = 1000  # rows; a list carries the revision of each
MOST_NAMED = 10
SAFE = ("GET", "HEAD")


class ActsOnWhatWasSeen:
    """For a `ModelAdmin`: whatever is done with a record beside saving its form."""

    delete_confirmation_template = "admin/record_delete.html"
    delete_selected_confirmation_template = "admin/records_delete.html"

    def revision(self, record):
        """Another text as soon as the record, or what its history tells of, has changed."""
        return revision_of(record, self.all_history_paths() if is_tracked(self.model) else ())

    def is_unseen(self, request, record):
        """True, and told, if the record is not what the button was drawn for.

        Only a page that asks first may be opened without saying what was seen: it shows all anew.
        """
        seen = request.POST.get(REVISION, request.GET.get(REVISION))
        if seen == self.revision(record) or (seen is None and request.method in SAFE):
            return False
        name, hand = f"„{self.title_of(record)}“", self.last_hand(record)
        self.message_user(request, CHANGED.format(name, hand), messages.ERROR)
        return True

    def last_hand(self, record):
        """„, zuletzt von …“, as far as the history knows."""
        if not is_tracked(self.model):
            return ""
        last = changes_of(record, self.all_history_paths()).without_rows(slice(1))
        return f", zuletzt von {last[0].who}" if last else ""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context[REVISION] = self.revision(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def render_delete_form(self, request, context):
        return super().render_delete_form(
            request, {**context, REVISION: self.revision(context["object"])}
        )

    def delete_view(self, request, object_id, extra_context=None):
        with transaction.atomic():
            record = self.get_object(request, unquote(object_id))
            is_asked = request.method == "POST" and self.has_delete_permission(request, record)
            if record and is_asked:
                lock(self.rows_to_lock(record))
                if self.is_unseen(request, self.get_object(request, record.pk) or record):
                    return redirect(request.path)
            return super().delete_view(request, object_id, extra_context)

    def changelist_view(self, request, extra_context=None):
        response = super().changelist_view(request, extra_context)
        context = getattr(response, "context_data", None) or {}
        if context.get("action_form"):
            context[REVISIONS] = revisions_of(rows_for_actions(context["cl"]))
        return response

    def response_action(self, request, queryset):
        """The actions of a list, only on rows that are still what the list showed."""
        with transaction.atomic():
            is_across = chosen_across(request.POST)
            if is_across and queryset.count() > MOST_AT_ONCE:
                self.message_user(request, TOO_MANY.format(MOST_AT_ONCE), messages.ERROR)
                return None
            numbers = {"pk__in": request.POST.getlist(ACTION_CHECKBOX_NAME)}
            chosen = queryset if is_across else queryset.filter(**numbers)
            lock(self.model._base_manager.filter(pk__in=chosen.order_by().values("pk")))
            now = {str(row.pk): row for row in chosen}
            if changed := self.changed_rows(request, now, is_across):
                told = ROWS_CHANGED.format(in_short(changed))
                self.message_user(request, told, messages.ERROR)
                return None
            response = super().response_action(request, queryset.filter(pk__in=list(now)))
            if isinstance(response, TemplateResponse):
                response.context_data[REVISIONS] = revisions_of(now.values())
            return response

    def changed_rows(self, request, now, is_across):
        """The names of the chosen rows that are not what the list showed; all are, across it."""
        shown = read_revisions(request.POST.get(REVISIONS))
        ticked = [n for n in request.POST.getlist(ACTION_CHECKBOX_NAME) if n in shown]
        numbers = dict.fromkeys([*(shown if is_across else ticked), *now])
        return [
            self.name_of_row(number, now)
            for number in numbers
            if number not in now or revision_of(now[number]) != shown.get(number)
        ]

    def name_of_row(self, number, now):
        if number in now:
            return self.title_of(now[number])
        known = former(self.model, number)
        return known.title if known else f"Nr. {number}"


def chosen_across(data):
    """True if an action is for all that the filters of a list leave, as Django reads it."""
    return BooleanField(required=False).clean(data.get("select_across"))


def rows_for_actions(changes):
    """The rows of a list that can be chosen, all its pages if they can be chosen together."""
    few = changes.result_count <= MOST_AT_ONCE
    return changes.queryset if few and changes.multi_page else changes.result_list


def in_short(names):
    rest = len(names) - MOST_NAMED
    told = ", ".join(names[:MOST_NAMED])
    return f"{told} und {rest} weitere" if rest > 0 else told


def revisions_of(rows):
    """What a list carries along: the revision of each of its rows, signed."""
    revisions = {str(row.pk): revision_of(row) for row in rows}
    return signing.dumps(revisions, salt=REVISIONS, compress=True)


def read_revisions(text):
    try:
        return signing.loads(text or "", salt=REVISIONS)
    except signing.BadSignature:
        return {}
