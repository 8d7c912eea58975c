"""The page of one deadline: how its day follows, another day with its reason, and that it is done.

The register itself is written by `grant_office.register`; nobody adds or deletes here.
"""

from django.contrib import admin

from grant_office.admin.of_file import OfFileAdmin
from grant_office.models import Deadline

TOLD = (
    *("duty", "title", "anchor", "derivation", "legal_basis", "is_confirmed"),
    *("unrolled", "rolled", "missing", "is_met"),
)


@admin.register(Deadline)
class DeadlineAdmin(OfFileAdmin):
    list_display = ["title", "decision", "rolled", "override_on", "done_on"]
    list_filter = ["duty", "kind"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "title"]
    readonly_fields = TOLD
    fieldsets = [
        ("Erledigt", {"fields": ["done_on", "done_note"]}),
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
