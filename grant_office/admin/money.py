"""Forms for requests, payments with their use, and own shares."""

from django.contrib import admin

from evidence.admin.record_inlines import RecordInline
from grant_office.admin.of_file import CANCELLATION, EvidencedForm, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import OwnShare, Payment, PaymentRequest, Spending


@admin.register(PaymentRequest)
class PaymentRequestAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "amount", "state", "requested_on"]
    list_filter = ["state"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "note"]
    fieldsets = [
        (
            None,
            {
                "description": "Bei Anteilfinanzierung kann der Anteil an dem abgerufen werden, "
                "was ausgegeben ist oder in Kürze fällig wird.",
                "fields": ["amount", ("spent", "due_soon"), "requested_on", "note"],
            },
        ),
        CANCELLATION,
    ]


class SpendingInline(RecordInline):
    model = Spending
    fields = [("amount", "used_on"), "purpose", ("cancelled_on", "cancelled_reason")]
    can_delete = False


class PaymentForm(EvidencedForm):
    """A payment belongs to a request of the same decision, and to the year in which it came."""

    def clean(self):
        data = super().clean()
        request, decision = data.get("request"), data.get("decision")
        number = decision.pk if decision else self.instance.decision_id
        if request and request.decision_id != number:
            self.add_error("request", "Dieser Mittelabruf gehört zu einer anderen Entscheidung.")
        booked, year = data.get("booked_on"), data.get("budget_year")
        if booked and year and abs(booked.year - year) > 1:
            self.add_error("budget_year", f"Gebucht wurde {booked.year}; bitte das Jahr prüfen.")
        return data


@admin.register(Payment)
class PaymentAdmin(OfFileAdmin):
    form = PaymentForm
    history_paths = ("spendings",)
    list_display = ["decision", "amount", "booked_on", "budget_year", "cancelled_on"]
    list_filter = ["budget_year"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "booking_reference"]
    inlines = [SpendingInline]
    fieldsets = [
        (
            None,
            {
                "description": "Ab dem Tag der Buchung läuft die Frist, in der das Geld verwendet "
                "sein muss.",
                "fields": [
                    ("amount", "booked_on"),
                    ("budget_year", "booking_reference"),
                    "payer",
                    "request",
                    "letter",
                ],
            },
        ),
        CANCELLATION,
    ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "request":
            kwargs["queryset"] = PaymentRequest.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(OwnShare)
class OwnShareAdmin(OfFileAdmin):
    list_display = ["decision", "organisation", "budget_year", "planned", "booked"]
    list_filter = ["budget_year"]
    list_select_related = ["decision", "organisation"]
    search_fields = ["decision__file_number", "organisation__name__folded", "product_account"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "organisation",
                    ("budget_year", "product_account"),
                    ("planned", "booked"),
                    "is_in_kind",
                    "note",
                ]
            },
        ),
        CANCELLATION,
    ]
