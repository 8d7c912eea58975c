"""The page of a version: what the decision says and what follows from it."""

from django.contrib import admin, messages

from evidence.admin.published_parts import PublishedParts
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from evidence.values.blanks import as_text, reasons_in
from evidence.values.fields import Composite
from evidence.values.forms import composites
from funding.admin.cancellation import Cancellable
from funding.admin.citing import CitesByRelease, ReleasedCitationInline, StatedRemarkInline
from funding.admin.of_decision import OfDecisionAdmin
from funding.admin.releasing import Releasable
from funding.admin.version_forms import VersionForm, next_number, version_in_force
from funding.admin.version_inlines import (
    DraftCourseInline,
    DraftHandoverInline,
    DraftShareInline,
    FunderInline,
    FurtherAmountInline,
    OfVersion,
    PartInline,
    RecipientInline,
    is_fixed,
    is_in_force,
    is_open,
)
from funding.contradictions import contradictions_of
from funding.derived_figures import funding_rate, own_contribution, share_difference
from funding.models import Decision, DecisionVersion, VersionKind
from funding.release import said_by

OF_ITS_OWN = (
    "number",
    "decision",
    "kind",
    "wording",
    "ending",
    "changes",
    "is_cost_neutral",
    "follows_unknown",
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


# Notes of a version that the public reads are saved at once: they say nothing about the money.
AT_ONCE = (
    *("supersedes_note", "funders_note", "recipients_note"),
    *(f"{name}_note" for name in composites(DecisionVersion, Composite)),
)


def values_taken_over(version):
    """What an amendment starts from: all that the version in force says, except its own days."""
    reasons = reasons_in(version.blanks)
    kept = {name: reasons[name] for name in reasons if name not in (*DAYS_OF_ITS_OWN, "ending")}
    return {
        name: value
        for name, value in values_of(version).items()
        if name not in OF_ITS_OWN and not name.startswith(DAYS_OF_ITS_OWN)
    } | {"blanks": as_text(kept)}


def values_to_correct(version):
    """What a correction starts from: all that the version in force says, its days as well."""
    left_out = ("number", "decision", "kind", "changes")
    return {name: value for name, value in values_of(version).items() if name not in left_out}


def values_of(version):
    columns = [c for c in version._meta.concrete_fields if c.editable and not c.primary_key]
    return {column.name: column.value_from_object(version) for column in columns}


@admin.register(DecisionVersion)
class VersionAdmin(CitesByRelease, Releasable, Cancellable, PublishedParts, OfDecisionAdmin):
    form = VersionForm
    at_once = AT_ONCE
    is_kept = True
    change_form_template = "admin/version_form.html"
    history_paths = (
        "funders",
        "recipients",
        "recipients__on_behalf_of",
        "parts",
        "further_amounts",
        "draft_shares",
        "draft_handover",
        "draft_course",
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
        ReleasedCitationInline,
        StatedRemarkInline,
    ]
    inlines_of_drafts = [DraftShareInline, DraftHandoverInline]
    inlines_of_course = [DraftCourseInline]
    course = (
        "Sachstand",
        {
            "description": "Was Quellen darüber sagen, wie viel ausgezahlt ist und ob die "
            "Verwendung nachgewiesen ist. Die Fassungen bleiben, wie sie sind.",
            "fields": ["changes"],
        },
    )
    computed = ("Berechnet", {"fields": COMPUTED})
    cancellation = ("Stornierung", {"fields": [("cancelled_on", "cancelled_reason")]})
    amendment = (
        "Änderung",
        {"fields": ["changes", ("is_cost_neutral", "supersedes_note"), "follows_unknown"]},
    )
    fieldsets = [
        (None, {"fields": [("wording", "status"), "ending"]}),
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
                    amount_row("rate_percent"),
                    "financing_type",
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
        WHY_BLANK,
        details(
            DecisionVersion,
            *("amount", "eligible_expenditure", "total_expenditure", "own_contribution"),
            *("rate_percent", *DAYS_OF_ITS_OWN, "period_start", "period_end"),
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        first, *others = super().get_fieldsets(request, obj)
        if is_course(request, obj):
            return [first, self.course] if obj is None else [self.course]
        if obj is None:
            return [first, *others[:1], self.amendment, *others[1:]]
        told = [self.cancellation] if obj.cancelled_on else []
        amended = [self.amendment] if obj.is_amendment else []
        return [*told, self.computed, first, *amended, *others]

    def get_inlines(self, request, obj):
        """A draft brings the projects and the hand-over of its decision as well; what became of
        the money comes alone."""
        if is_course(request, obj):
            return self.inlines_of_course
        decision = None if obj else self.decision_asked_for(request)
        is_draft = obj.is_draft if obj else bool(decision and decision.is_public)
        own = super().get_inlines(request, obj)
        return [*own[:2], *self.inlines_of_drafts, *own[2:]] if is_draft else own

    def has_change_permission(self, request, obj=None):
        return self.may_edit_decision(request, obj) and (is_open(obj) or is_fixed(obj))

    def is_fixed(self, version):
        return is_fixed(version)

    @admin.display(description="in Kraft")
    def in_force(self, version):
        if version.cancelled_on:
            if version.is_carried_out:
                return f"nein, {version.cancelled_reason}"
            return "nein, verworfen" if version.is_draft else "nein, storniert"
        if version.is_draft:
            return "nein, wartet auf die Freigabe durch eine zweite Person"
        return "ja" if is_in_force(version) else "nein, durch eine neuere Fassung ersetzt"

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
        if base and request.GET.get("anlass") == VersionKind.CORRECTION:
            return {**values_to_correct(base), **start, "kind": VersionKind.CORRECTION}
        if base and request.GET.get("anlass") == VersionKind.COURSE:
            return {**start, "kind": VersionKind.COURSE}
        if base:
            start |= {**values_taken_over(base), "wording": "Änderungsbescheid"}
        return start

    def save_model(self, request, obj, form, change):
        """What follows a version that the public reads waits for its release (R46)."""
        if not change:
            decision = Decision.objects.get(pk=obj.decision_id)
            if obj.kind == VersionKind.COURSE:
                repeat(version_in_force(decision), obj)
            obj.is_draft = decision.is_public
        super().save_model(request, obj, form, change)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None and isinstance(inline, OfVersion):
            base = version_in_force(self.decision_asked_for(request))
            kwargs["initial"] = inline.copies_from(base) if base else []
        return kwargs

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        is_said = form.instance.kind != VersionKind.COURSE
        for warning in warnings_about(form.instance) if is_said else []:
            self.message_user(request, warning, messages.WARNING)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if add:
            context["title"] = title_of_new(context["adminform"].form)
        context["is_superseded"] = obj and not (
            obj.cancelled_on or obj.is_draft or is_in_force(obj)
        )
        context["is_fixed"] = is_fixed(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)


def is_course(request, version):
    """Whether the page is one on which somebody says what became of the money."""
    if version:
        return version.kind == VersionKind.COURSE
    asked = request.POST.get("kind") or request.GET.get("anlass")
    return asked == VersionKind.COURSE


def repeat(base, version):
    """Let a draft that only asks for something say what the version in force says."""
    for name, value in said_by(base).items():
        setattr(version, name, value)
    version.released_at = None


def title_of_new(form):
    if form["kind"].value() == VersionKind.COURSE:
        return "Auszahlung und Nachweis erfassen"
    if form["kind"].value() == VersionKind.CORRECTION:
        return "Berichtigung erfassen"
    is_first = form["number"].value() in (1, "1")
    return "Erste Fassung erfassen" if is_first else "Änderungsbescheid erfassen"


def warnings_about(version):
    """German hints on what a saved version lacks or cannot say all at once."""
    warnings = contradictions_of(version)
    if not version.recipients.exists():
        warnings.append("Es ist noch keine empfangende Stelle eingetragen.")
    return warnings
