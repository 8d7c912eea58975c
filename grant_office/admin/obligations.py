"""The form of an obligation; a second person confirms that its evidence was looked at."""

from django.contrib import admin

from grant_office.admin.of_file import CANCELLATION, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import Obligation


@admin.register(Obligation)
class ObligationAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "clause", "text", "due_on", "met_on", "checked_by"]
    list_filter = ["kind"]
    list_select_related = ["decision", "checked_by"]
    search_fields = ["decision__file_number", "clause", "text"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("clause", "kind"),
                    "text",
                    "trigger",
                    ("due_on", "is_cut_off"),
                    "responsible",
                ]
            },
        ),
        ("Erfüllt", {"fields": ["met_on", "letter", "proven_by"]}),
        CANCELLATION,
    ]
