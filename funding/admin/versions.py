"""The page of a version: what the decision says and what follows from it."""

from django.contrib import admin, messages

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.typed_admin import amount_row, details
from evidence.values.money import euro
from funding.admin.cancellation import Cancellable
from funding.admin.of_decision import OfDecisionAdmin
from funding.admin.version_forms import VersionForm, next_number, version_in_force
from funding.admin.version_inlines import (
    FunderInline,
    FurtherAmountInline,
    OfVersion,
    PartInline,
    RecipientInline,
    is_open,
)
from funding.derived_figures import funding_rate, own_contribution, share_difference
from funding.models import DecisionVersion

OF_ITS_OWN = (
    "number",
    "decision",
    "wording",
    "changes",
    "is_cost_neutral",
    "supersedes_note",
    "votes_for",
    "votes_against",
    "abstentions",
    "cancelled_on",
    "cancelled_reason",
)
DAYS_OF_ITS_OWN = ("decided", "issued", "served", "reported")
COMPUTED = (
    "in_force",
    "computed_rate",
    "computed_own_contribution",
    "funders_difference",
    "recipients_difference",
)


def values_taken_over(version):
    """What an amendment starts from: all that the version in force says, except its own days."""
    return {
        column.name: column.value_from_object(version)
        for column in version._meta.concrete_fields
        if column.editable
        and not column.primary_key
        and column.name not in OF_ITS_OWN
        and not column.name.startswith(DAYS_OF_ITS_OWN)
    }


@admin.register(DecisionVersion)
class VersionAdmin(Cancellable, OfDecisionAdmin):
    form = VersionForm
    is_kept = True
    change_form_template = "admin/version_form.html"
    history_paths = (
        "funders",
        "recipients",
        "recipients__on_behalf_of",
        "parts",
        "further_amounts",
    )
    list_display = ["decision", "number", "status", "wording", "in_force"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "wording__folded"]
    readonly_fields = [*COMPUTED, "cancelled_on", "cancelled_reason"]
    inlines = [
        FunderInline,
        RecipientInline,
        PartInline,
        FurtherAmountInline,
        CitationInline,
        RemarkInline,
    ]
    computed = ("Berechnet", {"fields": COMPUTED})
    cancellation = ("Stornierung", {"fields": [("cancelled_on", "cancelled_reason")]})
    amendment = (
        "Änderung",
        {"fields": ["changes", ("is_cost_neutral", "supersedes_note")]},
    )
    fieldsets = [
        (None, {"fields": [("wording", "status")]}),
        (
            "Betrag und Ausgaben",
            {
                "description": "Bei „genau“, „rund“, „bis zu“ und „mindestens“ genügt ein Betrag, "
                "zum Beispiel 137.310 oder 137.310,00.",
                "fields": [
                    amount_row("amount"),
                    amount_row("eligible_expenditure"),
                    amount_row("total_expenditure"),
                    amount_row("own_contribution"),
                    ("financing_type", "rate_percent"),
                ],
            },
        ),
        (
            "Daten",
            {
                "description": "Zum Beispiel 04.12.2019, 11/2018, Herbst 2021 oder um 2020.",
                "fields": [
                    ("decided_edtf", "issued_edtf"),
                    ("served_edtf", "reported_edtf"),
                    ("period_start_edtf", "period_end_edtf"),
                ],
            },
        ),
        (
            "Nebenbestimmungen, Abstimmung, Hinweise",
            {
                "classes": ["collapse"],
                "fields": [
                    "ancillary_provisions",
                    ("votes_for", "votes_against", "abstentions"),
                    "funders_note",
                    "recipients_note",
                ],
            },
        ),
        details(
            DecisionVersion,
            *("amount", "eligible_expenditure", "total_expenditure", "own_contribution"),
            *(*DAYS_OF_ITS_OWN, "period_start", "period_end"),
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        first, *others = super().get_fieldsets(request, obj)
        if obj is None:
            return [first, *others[:1], self.amendment, *others[1:]]
        told = [self.cancellation] if obj.cancelled_on else []
        amended = [self.amendment] if obj.is_amendment else []
        return [*told, self.computed, first, *amended, *others]

    def has_change_permission(self, request, obj=None):
        return self.may_edit_decision(request, obj) and is_open(obj)

    @admin.display(description="in Kraft")
    def in_force(self, version):
        if version.cancelled_on:
            return "nein, storniert"
        return "ja" if is_open(version) else "nein, durch eine neuere Fassung ersetzt"

    @admin.display(description="Förderquote")
    def computed_rate(self, version):
        return str(funding_rate(version))

    @admin.display(description="Eigenanteil")
    def computed_own_contribution(self, version):
        return str(own_contribution(version))

    @admin.display(description="Anteile der Geldgeber")
    def funders_difference(self, version):
        return str(share_difference(version).funders)

    @admin.display(description="Anteile der Empfangenden")
    def recipients_difference(self, version):
        return str(share_difference(version).recipients)

    def get_changeform_initial_data(self, request):
        decision = self.decision_asked_for(request)
        base = version_in_force(decision)
        start = {"decision": decision.pk, "number": next_number(decision)}
        if base:
            start |= {**values_taken_over(base), "wording": "Änderungsbescheid"}
        return start

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None and isinstance(inline, OfVersion):
            base = version_in_force(self.decision_asked_for(request))
            kwargs["initial"] = inline.copies_from(base) if base else []
        return kwargs

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for warning in warnings_about(form.instance):
            self.message_user(request, warning, messages.WARNING)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if add:
            first = context["adminform"].form["number"].value() in (1, "1")
            context["title"] = "Erste Fassung erfassen" if first else "Änderungsbescheid erfassen"
        context["is_superseded"] = obj and not obj.cancelled_on and not is_open(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)


def warnings_about(version):
    """German hints on what a saved version lacks or says twice."""
    differences = share_difference(version)
    parties = (("Geldgeber", differences.funders), ("Empfangenden", differences.recipients))
    warnings = [
        f"Die Anteile der {party} sind zusammen um {euro(-difference.value)} höher als der Betrag."
        for party, difference in parties
        if difference.is_exceeded
    ]
    if not version.recipients.exists():
        warnings.append("Es ist noch keine empfangende Stelle eingetragen.")
    return warnings
