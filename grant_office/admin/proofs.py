"""The form of a proof of use; its states are steps with their day."""

from django.contrib import admin

from grant_office.admin.of_file import CANCELLATION, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import Proof


@admin.register(Proof)
class ProofAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "kind", "year", "state", "submitted_on"]
    list_filter = ["kind", "state"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key"]
    by_steps = ("audit_office_on", "submitted_on", "answered_on", "recognised")
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("kind", "year"),
                    ("audit_office_on", "submitted_on", "answered_on"),
                    "recognised",
                    "letter",
                    "note",
                ]
            },
        ),
        CANCELLATION,
    ]
