"""The list of decisions and the page of one: its projects, versions and hand-over."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from evidence.admin.published_parts import PublishedParts, PublishedRows
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from evidence.values.forms import AsTyped
from funding.admin.citing import CitesByRelease, ReleasedCitationInline, StatedRemarkInline
from funding.admin.filters import LevelFilter, StatusFilter, YearFilter
from funding.admin.version_forms import FirstVersionForm, next_number, version_in_force
from funding.admin.versions import warnings_about
from funding.contradictions import EXPLAIN, unexplained
from funding.derived_figures import total_counted
from funding.doubles import doubles_of
from funding.finding import DECISION_WORDS
from funding.frames import why_no_frame
from funding.models import Decision, DecisionVersion, ProjectShare, VersionKind
from funding.reading import day_of, original_of
from projects.models import Project
from projects.publication import PUBLIC
from projects.publishable_admin import PublishableAdmin
from projects.release.lifecycle import ON_THE_WAY

NOTHING = "–"


class ProjectShareInline(PublishedRows, RecordInline):
    model = ProjectShare
    fields = [("project", "external_name"), amount_row("amount")]

    def get_min_num(self, request, obj=None, **kwargs):
        return 0 if obj else 1


class DecisionForm(AsTyped):
    """A decision; only what gives no money itself is its frame (R43)."""

    def when_checked(self):
        frame, part = self.cleaned_data.get("frame"), self.cleaned_data.get("frame_part", "")
        if frame and {"frame", "frame_part"} & set(self.changed_data):
            for field, problem in why_no_frame(frame, part).items():
                self.add_error(field, problem)


class FirstVersionInline(RecordInline):
    """The first version, recorded together with its decision."""

    model = DecisionVersion
    form = FirstVersionForm
    min_num = max_num = 1
    can_delete = False
    verbose_name = "Was im Bescheid steht"
    fieldsets = [
        (
            None,
            {
                "description": "Daten zum Beispiel 04.12.2019, 11/2018, Herbst 2021 oder um 2020. "
                "Einzelheiten lassen sich nach dem Sichern bei Fassung 1 ergänzen.",
                "fields": [
                    ("wording", "status"),
                    amount_row("amount"),
                    amount_row("eligible_expenditure"),
                    amount_row("total_expenditure"),
                    "recipients",
                    "on_behalf_of",
                    "funders",
                    ("decided_edtf", "issued_edtf", "served_edtf"),
                    ("period_start_edtf", "period_end_edtf"),
                    ("financing_type", "ancillary_provisions"),
                ],
            },
        ),
    ]


class DecisionList(ChangeList):
    """Rows with all that they show, in a number of queries that does not grow."""

    def get_ordering(self, request, queryset):
        """Newest first, undated ones last, unless a column was chosen."""
        if ORDER_VAR in self.params:
            return super().get_ordering(request, queryset)
        return [F("day").desc(nulls_last=True), "-pk"]

    def get_queryset(self, request, exclude_parameters=None):
        found = super().get_queryset(request, exclude_parameters)
        seen = Project.objects.visible_to(request.user)
        shares = ProjectShare.objects.filter(Q(project__in=seen) | Q(project=None))
        versions = DecisionVersion.objects.valid().order_by("number", "pk")
        return found.select_related("handover").prefetch_related(
            Prefetch("project_shares", shares.select_related("project"), to_attr="shown_projects"),
            Prefetch(
                "versions",
                versions.prefetch_related("recipients__organisation"),
                to_attr="valid_versions",
            ),
        )


# What becomes of the money is no question to a Bescheid that has just come.
COURSE = [
    (
        "Auszahlung und Nachweis",
        {
            "classes": ["collapse"],
            "description": "Nur was eine Quelle sagt; Zahlungen der Akte stehen nicht hier.",
            "fields": [
                amount_row("paid"),
                "paid_as_of_edtf",
                ("proof_state", "proof_as_of_edtf"),
            ],
        },
    ),
    details(Decision, "paid", "paid_as_of", "proof_as_of"),
]


@admin.register(Decision)
class DecisionAdmin(CitesByRelease, PublishedParts, PublishableAdmin):
    """Who keeps the total and the days of what everybody reads puts something faster in place of
    `public_total` and `with_day`.
    """

    form = DecisionForm
    public_total = staticmethod(lambda: granted_by(Decision.objects.filter(publication__in=PUBLIC)))
    with_day = staticmethod(lambda decisions: decisions.with_day())
    at_once = (
        *("programme", "file_number", "grant_reference", "reference", "notes", "blanks"),
        *("frame", "frame_part", "paid_note", "paid_as_of_note", "proof_as_of_note"),
    )
    key_field, key_source = "key", "file_number"
    is_kept = True
    change_form_template = "admin/decision_form.html"
    change_list_template = "admin/decision_list.html"
    history_paths = (*Decision.written_in, "versions__remarks", "draft_citations")
    list_display = [
        "project_names",
        "wording",
        "status",
        "recipient_names",
        "amount",
        "day",
        "file_number",
        "publication",
    ]
    list_per_page = 50
    list_filter = [StatusFilter, "publication", YearFilter, LevelFilter, "programme"]
    search_fields = DECISION_WORDS
    inlines = [
        ProjectShareInline,
        FirstVersionInline,
        ReleasedCitationInline,
        StatedRemarkInline,
    ]
    fieldsets = [
        (None, {"fields": ["programme", ("file_number", "grant_reference")]}),
        (
            "Rahmen",
            {
                "classes": ["collapse"],
                "description": "Wird der Betrag auf eine Anerkennung oder Zuweisung angerechnet, "
                "steht er dort als bewilligt.",
                "fields": [("frame", "frame_part")],
            },
        ),
        (
            "Fundstelle und Hinweise",
            {"classes": ["collapse"], "fields": ["reference", "notes", "key"]},
        ),
        WHY_BLANK,
        *COURSE,
    ]

    def is_fixed(self, decision):
        return decision.is_public

    def get_fieldsets(self, request, obj=None):
        found = super().get_fieldsets(request, obj)
        return found if obj else [each for each in found if each not in COURSE]

    def get_queryset(self, request):
        """The decisions of this person's gate, with the day and amount they are sorted by."""
        version = DecisionVersion.objects.in_force().filter(decision=OuterRef("pk"))
        sort_amount = Subquery(version.values(amount=Coalesce("amount_min", "amount_max")))
        decisions = self.with_day(Decision.objects.visible_to(request.user))
        return decisions.annotate(sort_amount=sort_amount)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "frame":
            kwargs["queryset"] = Decision.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changelist(self, request, **kwargs):
        return DecisionList

    def get_inlines(self, request, obj):
        """The first version is recorded with its decision; later ones have a page of their own."""
        if obj:
            return [inline for inline in self.inlines if inline is not FirstVersionInline]
        return [ProjectShareInline, FirstVersionInline]

    def history_view(self, request, object_id, extra_context=None):
        """With all drafts there were, so for the office of the decision alone."""
        own = Decision.objects.of_office(request.user)
        record = self.get_object(request, unquote(object_id))
        if record and not own.filter(pk=record.pk).exists():
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)

    def changelist_view(self, request, extra_context=None):
        response = super().changelist_view(request, extra_context)
        context = getattr(response, "context_data", None) or {}
        if "cl" in context:
            context["total"] = self.total_of(context["cl"])
        return response

    def total_of(self, listed):
        """What is „bewilligt“ by all decisions of a list, not only those on its page."""
        if listed.query or listed.has_active_filters:
            return granted_by(listed.queryset)
        return self.public_total() + granted_by(listed.queryset.exclude(publication__in=PUBLIC))

    def title_of(self, record):
        version = version_in_force(record)
        shares = record.project_shares.select_related("project")
        parts = [", ".join(share.name for share in shares), version and version.wording]
        return " – ".join(part for part in parts if part) or str(record)

    @admin.display(description="Projekt")
    def project_names(self, decision):
        return ", ".join(share.name for share in decision.shown_projects) or NOTHING

    @admin.display(description="Art")
    def wording(self, decision):
        return "".join(version.wording for version in in_force(decision)) or NOTHING

    @admin.display(description="Stand")
    def status(self, decision):
        return "".join(v.get_status_display() for v in in_force(decision)) or "storniert"

    @admin.display(description="Empfangende Stelle")
    def recipient_names(self, decision):
        shares = [share for v in in_force(decision) for share in v.recipients.all()]
        return ", ".join(s.label or s.organisation.short for s in shares) or NOTHING

    @admin.display(description="Betrag in Kraft", ordering="sort_amount")
    def amount(self, decision):
        return "".join(str(version.amount) for version in in_force(decision)) or NOTHING

    @admin.display(description="Datum", ordering="day")
    def day(self, decision):
        """The day the decision is listed under, and which it is (law 7)."""
        handover = getattr(decision, "handover", None)
        day, kind = day_of(original_of(decision.valid_versions), handover)
        return f"{short_day(day)} ({kind})" if day else "ohne Datum"

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for warning in warnings_on_saving(form.instance, change):
            self.message_user(request, warning, messages.WARNING)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context |= self.panels(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def take_step(self, request, record, step, reason):
        """What cannot all be true is neither handed in nor published without a reason."""
        version = version_in_force(record)
        problems = unexplained(version) if step.goal in ON_THE_WAY and version else []
        if problems:
            self.message_user(request, " ".join([*problems, EXPLAIN]), messages.ERROR)
        else:
            super().take_step(request, record, step, reason)

    def panels(self, request, decision):
        """What the page tells above the form: the versions, the hand-over, and the ways on."""
        base = version_in_force(decision)
        twins = doubles_of(decision).visible_to(request.user)
        may_change = self.has_change_permission(request, decision)
        return {
            "versions": decision.versions.visible_to(request.user).order_by("-number", "-pk"),
            "version_in_force": base,
            "doubles": [(self.title_of(each), each.pk) for each in twins],
            "correction_url": may_change
            and decision.is_public
            and f"{self.add_url('decisionversion', decision)}&anlass=correction",
            "course_url": may_change
            and decision.is_public
            and base
            and f"{self.add_url('decisionversion', decision)}&anlass={VersionKind.COURSE}",
            "handover": getattr(decision, "handover", None),
            "add_version_url": may_change and self.add_url("decisionversion", decision),
            "add_version_label": "Änderungsbescheid erfassen"
            if next_number(decision) > 1
            else "Erste Fassung erfassen",
            "add_handover_url": may_change
            and self.add_url("decisionversion" if decision.is_public else "handover", decision),
        }

    def add_url(self, model_name, decision):
        return f"{reverse(f'admin:funding_{model_name}_add')}?decision={decision.pk}"


def granted_by(decisions):
    numbers = decisions.order_by().values("pk")
    return total_counted(DecisionVersion.objects.filter(decision__in=numbers))


def in_force(decision):
    """List of the version in force, empty when all are cancelled."""
    return decision.valid_versions[-1:]


def short_day(flex):
    """06.10.2025 for a day, else the words for the longer time."""
    return f"{flex.first:%d.%m.%Y}" if flex.is_day else str(flex)


def warnings_on_saving(decision, change):
    """German hints on a saved decision: a file number used twice (R37), a gap in version 1."""
    warnings = []
    twins = Decision.objects.filter(file_number=decision.file_number).exclude(pk=decision.pk)
    if decision.file_number and twins.exists():
        warnings.append(
            f"Das Aktenzeichen {decision.file_number} steht auch bei einer anderen Entscheidung."
        )
    version = None if change else version_in_force(decision)
    return warnings + (warnings_about(version) if version else [])
