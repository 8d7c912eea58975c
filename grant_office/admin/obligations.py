"""The form of an obligation; a second person confirms that its evidence was looked at."""

from django.contrib import admin, messages

from grant_office.admin.of_file import CANCELLATION, EvidencedForm, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import Obligation

CONFIRMED = {"clause", "text", "met_on", "letter", "proven_by"}
SEEN_ANEW = "Die Erfüllung muss eine zweite Person noch einmal bestätigen."


class ObligationForm(EvidencedForm):
    """What is no longer what a second person looked at, nobody has looked at (R46)."""

    is_to_confirm_anew = False

    def clean(self):
        data = super().clean()
        if self.instance.checked_at and not CONFIRMED.isdisjoint(self.changed_data):
            self.instance.checked_by = self.instance.checked_at = None
            self.is_to_confirm_anew = True
        return data


@admin.register(Obligation)
class ObligationAdmin(TakesSteps, OfFileAdmin):
    form = ObligationForm
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

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if form.is_to_confirm_anew:
            self.message_user(request, SEEN_ANEW, messages.INFO)
