"""The page of one deadline: how its day follows, another day with its reason, and that it is done.

The register itself is written by `grant_office.register`; nobody adds or deletes here.
"""

import pghistory
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from evidence.admin.locking import lock
from grant_office.admin.of_file import EvidencedForm, OfFileAdmin, file_url, place_in_file
from grant_office.models import Deadline, Duty

TOLD = (
    *("duty", "title", "anchor", "derivation", "legal_basis", "is_confirmed"),
    *("unrolled", "rolled", "missing", "is_met"),
)
HOW = "Bitte angeben, mit welchem Schreiben oder wie es gemeldet wurde, oder warum nicht."
DONE, UNDONE = "„{}“ ist als erledigt vermerkt.", "„{}“ ist wieder offen."
NOT_OPEN = "„{}“ ist nicht mehr offen."
NOT_DONE = "„{}“ ist nicht als erledigt vermerkt."


class DeadlineForm(EvidencedForm):
    """What has to be told at once was told by a letter, or need not be for a reason (R31)."""

    def when_checked(self):
        super().when_checked()
        data, how = self.cleaned_data, ("letter", "done_note", "dismissed_reason")
        is_report = self.instance.duty == Duty.REPORT
        if is_report and data.get("done_on") and not any(data.get(name) for name in how):
            self.add_error("done_on", HOW)


@admin.register(Deadline)
class DeadlineAdmin(OfFileAdmin):
    form = DeadlineForm
    list_display = ["title", "decision", "rolled", "override_on", "done_on"]
    list_filter = ["duty", "kind"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "title"]
    readonly_fields = TOLD
    fieldsets = [
        ("Erledigt", {"fields": ["done_on", "letter", "done_note", "dismissed_reason"]}),
        (
            "Anderer Tag",
            {
                "description": "Zum Beispiel eine gewährte Verlängerung. Der gerechnete Tag bleibt "
                "daneben stehen.",
                "fields": ["override_on", "override_reason"],
            },
        ),
        ("Wie der Tag zustande kommt", {"fields": TOLD}),
    ]

    def has_add_permission(self, request):
        return False

    def get_urls(self):
        guarded = self.admin_site.admin_view
        return [
            path("<path:object_id>/erledigt/", guarded(self.done), name="deadline-done"),
            path("<path:object_id>/offen/", guarded(self.undone), name="deadline-undone"),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def done(self, request, object_id):
        """Done today, by one press on a list or in the file."""
        day = timezone.localdate()
        with transaction.atomic(), pghistory.context(reason="Erledigt"):
            deadline = self.pressed(request, object_id)
            if not self.is_unseen(request, deadline):
                self.write(request, deadline, deadline.can_be_done, day, (DONE, NOT_OPEN))
        return redirect(back(request, deadline))

    @method_decorator(require_POST)
    def undone(self, request, object_id):
        with transaction.atomic(), pghistory.context(reason="Doch nicht erledigt"):
            deadline = self.pressed(request, object_id)
            if not self.is_unseen(request, deadline):
                self.write(request, deadline, deadline.done_on, None, (UNDONE, NOT_DONE))
        return redirect(back(request, deadline))

    def write(self, request, deadline, may, day, told):
        """Write the day on which it was done, or none; say that, or why not."""
        if may:
            deadline.done_on = day
            if day is None:
                deadline.done_note = deadline.dismissed_reason = ""
                deadline.letter = None
            deadline.save(update_fields=["done_on", "done_note", "dismissed_reason", "letter"])
        level = messages.SUCCESS if may else messages.ERROR
        self.message_user(request, told[0 if may else 1].format(deadline), level)

    def pressed(self, request, object_id):
        """The deadline, locked; 404 for one that this person does not see."""
        seen = self.get_object(request, unquote(object_id))
        if seen is None:
            raise Http404
        if not self.has_change_permission(request, seen):
            raise PermissionDenied
        lock(Deadline.objects.filter(pk=seen.pk))
        return self.get_object(request, unquote(object_id))


def back(request, deadline):
    """Where the button was, as far as that is a page of ours; in its file at the deadline."""
    asked = request.POST.get("back", "")
    is_ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    if is_ours and asked.startswith(file_url(deadline.decision_id)):
        return f"{asked}#{place_in_file(deadline)}"
    return asked if is_ours else reverse("admin:deadline-list")
