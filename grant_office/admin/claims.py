"""Forms for what is paid back and what is passed on."""

from django.contrib import admin

from funding.models import DecisionVersion
from grant_office.admin.of_file import CANCELLATION, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import Forwarding, RepaymentClaim


@admin.register(RepaymentClaim)
class RepaymentClaimAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "ground", "principal", "state", "accrues_from"]
    list_filter = ["ground", "state"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "note"]
    fieldsets = [
        (None, {"fields": ["ground", "principal", ("accrues_from", "accrues_until"), "note"]}),
        CANCELLATION,
    ]

    def get_changeform_initial_data(self, request):
        """Starts from the event that the newest version names which shrank or ended the grant."""
        told = super().get_changeform_initial_data(request)
        versions = DecisionVersion.objects.valid().filter(decision=self.decision_asked_for(request))
        ground = versions.filter(ending__in=RepaymentClaim.Ground.values).order_by("number").last()
        return {"ground": ground.ending, **told} if ground else told


@admin.register(Forwarding)
class ForwardingAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "organisation", "amount", "state"]
    list_filter = ["state"]
    list_select_related = ["decision", "organisation"]
    search_fields = ["decision__file_number", "organisation__name__folded"]
    written_in, approved = Forwarding.State.PLANNED, ("organisation", "amount")
    fieldsets = [
        (
            None,
            {
                "description": "Wer eine Leistung einkauft, leitet nichts weiter: Das ist ein "
                "Auftrag.",
                "fields": [
                    ("organisation", "amount"),
                    ("starts_on", "ends_on"),
                    ("contract_on", "own_proof_by"),
                    "note",
                ],
            },
        ),
        CANCELLATION,
    ]
