"""Forms for requests, payments with their use, and own shares."""

from django.contrib import admin
from django.db.models import F
from django.utils import timezone

from evidence.admin.record_inlines import RecordInline
from funding.models import DecisionVersion
from grant_office.admin.of_file import CANCELLATION, EvidencedForm, OfFileAdmin
from grant_office.admin.steps import TakesSteps
from grant_office.models import OwnShare, Payment, PaymentRequest, Spending
from grant_office.overview import paid_on_request


@admin.register(PaymentRequest)
class PaymentRequestAdmin(TakesSteps, OfFileAdmin):
    change_form_template = "admin/office/of_file_form.html"
    list_display = ["decision", "amount", "state", "requested_on"]
    list_filter = ["state"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "note"]
    by_steps = ("requested_on",)
    written_in, approved = PaymentRequest.State.DRAFT, ("amount", "spent", "due_soon")
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


OTHER_FILE = "Dieser Mittelabruf gehört zu einer anderen Entscheidung."


def asked_when(request):
    day = f" vom {request.requested_on:%d.%m.%Y}" if request.requested_on else ""
    return f"{request}{day}, {request.get_state_display()}"


class SpendingInline(RecordInline):
    model = Spending
    fields = [("amount", "used_on"), "purpose", ("cancelled_on", "cancelled_reason")]
    can_delete = False

    def get_extra(self, request, obj=None, **kwargs):
        """A row to fill in stands there already, with JavaScript and without."""
        return 1 if obj else 0


class PaymentForm(EvidencedForm):
    """A payment belongs to a request of the same decision, and to the year in which it came."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if request := self.fields.get("request"):
            request.queryset = PaymentRequest.objects.standing().filter(decision=self.number())
            request.label_from_instance = asked_when
            request.error_messages["invalid_choice"] = OTHER_FILE

    def clean(self):
        data = super().clean()
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
                    ("payer", "is_final"),
                    "request",
                    "letter",
                ],
            },
        ),
        CANCELLATION,
    ]

    def get_autocomplete_fields(self, request):
        """All but the requests, of which only those of the same file are offered."""
        return [name for name in super().get_autocomplete_fields(request) if name != "request"]

    def get_changeform_initial_data(self, request):
        """The one request that still waits for money, its rest, and the year of today."""
        told = super().get_changeform_initial_data(request)
        waiting = waiting_requests(self.decision_asked_for(request), told.get("request", ""))
        fresh = {"budget_year": timezone.localdate().year}
        if len(waiting) == 1:
            [asked] = waiting
            fresh |= {"request": asked.pk, "amount": asked.left, "payer": sole_funder(asked)}
        return fresh | told


def waiting_requests(decision, number):
    """Requests of which money has not come yet; only that of the number, where there is one."""
    found = PaymentRequest.objects.standing().filter(decision=decision)
    found = found.filter(state=PaymentRequest.State.SUBMITTED)
    if number.isdecimal():
        found = found.filter(pk=number)
    return list(found.annotate(left=F("amount") - paid_on_request()).filter(left__gt=0)[:2])


def sole_funder(request):
    """Who pays, where the version in force names one; else None."""
    version = DecisionVersion.objects.in_force().filter(decision=request.decision_id).first()
    funders = list(version.funders.values_list("organisation", flat=True)[:2]) if version else []
    return funders[0] if len(funders) == 1 else None


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
