"""Buttons, deletions and actions on a list know what they were opened on (law 15).

What changed meanwhile is told, and nothing is done before somebody has looked at it.
"""

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.core import signing
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from evidence.admin.locking import lock
from evidence.history.changes import changes_of, is_tracked
from evidence.history.last_change import revision_of

REVISION, REVISIONS = "revision", "revisions"
CHANGED = (
    "Nicht ausgeführt: {} ist inzwischen geändert worden{}. Bitte ansehen und neu entscheiden."
)
ROWS_CHANGED = "Nicht ausgeführt, denn inzwischen ist geändert oder entfernt worden: {}."


class ActsOnWhatWasSeen:
    """For a `ModelAdmin`: whatever is done with a record beside saving its form."""

    delete_confirmation_template = "admin/record_delete.html"
    delete_selected_confirmation_template = "admin/records_delete.html"

    def revision(self, record):
        """Another text as soon as the record, or what its history tells of, has changed."""
        return revision_of(record, self.all_history_paths() if is_tracked(self.model) else ())

    def is_unseen(self, request, record):
        """True, and told, if the record is not what the button was drawn for."""
        seen = request.POST.get(REVISION, request.GET.get(REVISION))
        if seen is None or seen == self.revision(record):
            return False
        name, hand = f"„{self.title_of(record)}“", self.last_hand(record)
        self.message_user(request, CHANGED.format(name, hand), messages.ERROR)
        return True

    def last_hand(self, record):
        """„, zuletzt von …“, as far as the history knows."""
        if not is_tracked(self.model):
            return ""
        last = changes_of(record, self.all_history_paths())[0]
        return f", zuletzt von {last.who}"

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
            if request.method == "POST" and record:
                lock(self.rows_to_lock(record))
                if self.is_unseen(request, self.get_object(request, record.pk) or record):
                    return redirect(request.path)
            return super().delete_view(request, object_id, extra_context)

    def changelist_view(self, request, extra_context=None):
        response = super().changelist_view(request, extra_context)
        context = getattr(response, "context_data", None) or {}
        if "cl" in context:
            context[REVISIONS] = revisions_of(context["cl"].result_list)
        return response

    def response_action(self, request, queryset):
        """The actions of a list, only on rows that are still what the list showed."""
        with transaction.atomic():
            chosen = queryset.filter(pk__in=request.POST.getlist(ACTION_CHECKBOX_NAME))
            lock(self.model._base_manager.filter(pk__in=chosen.values("pk")))
            if changed := self.changed_rows(request, chosen):
                told = ROWS_CHANGED.format(", ".join(changed))
                self.message_user(request, told, messages.ERROR)
                return None
            response = super().response_action(request, queryset)
            if isinstance(response, TemplateResponse):
                response.context_data[REVISIONS] = revisions_of(chosen)
            return response

    def changed_rows(self, request, chosen):
        """The names of the chosen rows that are not what the list showed."""
        shown = read_revisions(request.POST.get(REVISIONS))
        now = {str(row.pk): row for row in chosen}
        numbers = [n for n in request.POST.getlist(ACTION_CHECKBOX_NAME) if n in shown]
        return [
            self.title_of(now[number]) if number in now else f"Nr. {number}"
            for number in numbers
            if number not in now or revision_of(now[number]) != shown[number]
        ]


def revisions_of(rows):
    """What a list carries along: the revision of each of its rows, signed."""
    return signing.dumps({str(row.pk): revision_of(row) for row in rows}, salt=REVISIONS)


def read_revisions(text):
    try:
        return signing.loads(text or "", salt=REVISIONS)
    except signing.BadSignature:
        return {}
