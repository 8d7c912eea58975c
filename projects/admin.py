"""Projects in the admin: the grant office looks them up, superusers edit what is not yet public."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.timezone import localtime

from evidence.admin import AboutFormSet, CitationInline, RemarkInline
from evidence.admin.published_parts import PublishedParts, PublishedRows, is_hidden
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, details
from evidence.doubles import NamesDoubles, changed
from evidence.models import Remark
from evidence.values.forms import AsTyped
from projects.models import (
    Activity,
    Alias,
    Confirmation,
    Milestone,
    News,
    Participation,
    Phase,
    Place,
    Project,
    ProjectLink,
    Relation,
)
from projects.publishable_admin import PublishableAdmin

CONTRADICTION = Remark.Kind.CONTRADICTION


class ProjectRows(PublishedRows, RecordInline):
    """Rows of a project; what is public changes by a proposal."""


class ProjectCitationInline(PublishedRows, CitationInline):
    """Sources are content as well, and go the same way."""


class HintsFormSet(AboutFormSet):
    """Without contradictions, which are decided at the desk and released like all content."""

    def __init__(self, *args, queryset, **kwargs):
        super().__init__(*args, queryset=queryset.exclude(kind=CONTRADICTION), **kwargs)


class ProjectRemarkInline(RemarkInline):
    """Hints and gaps are said at once, also of what is public."""

    def get_formset(self, request, obj=None, **kwargs):
        if is_hidden(obj):
            return super().get_formset(request, obj, **kwargs)
        formset = super().get_formset(request, obj, **{"formset": HintsFormSet, **kwargs})
        kinds = formset.form.base_fields["kind"]
        kinds.choices = [(kind, label) for kind, label in kinds.choices if kind != CONTRADICTION]
        return formset

    def rows_of(self, record):
        rows = super().rows_of(record)
        return rows if is_hidden(record) else rows.exclude(kind=CONTRADICTION)


class AliasInline(ProjectRows):
    model = Alias
    fields = [("name", "note")]
    classes = ["collapse"]


class WebsiteInline(ProjectRows):
    model = ProjectLink
    fields = [("kind", "label"), "url"]
    classes = ["collapse"]


class ParticipationInline(ProjectRows):
    model = Participation
    fields = [("organisation", "role"), ("basis", "note")]


class PlaceInline(ProjectRows):
    model = Place
    fields = ["name"]
    classes = ["collapse"]


class PhaseInline(ProjectRows):
    model = Phase
    fields = ["name", ("start_edtf", "end_edtf", "original_end_edtf"), "blanks"]
    classes = ["collapse"]


class RelationInline(ProjectRows):
    model = Relation
    fk_name = "project"
    fields = [("kind", "target"), "external_name", "is_documented", "note"]
    classes = ["collapse"]


class ActivityInline(ProjectRows):
    model = Activity
    fields = [
        ("kind", "title"),
        "question",
        "description",
        ("period_edtf", "place", "participants"),
        "approach",
        "result",
        ("decision", "decision_reason"),
        "lesson",
        "blanks",
    ]
    classes = ["collapse"]


class MilestoneInline(ProjectRows):
    model = Milestone
    fields = ["title", ("due_edtf", "met_edtf"), "note", "blanks"]
    classes = ["collapse"]


class NewsInline(ProjectRows):
    model = News
    fields = [("title", "day"), "text", "link"]
    classes = ["collapse"]


class ProjectForm(NamesDoubles, AsTyped):
    def doubles(self, data):
        if not changed(self, "title"):
            return []
        likes = Project.objects.titled(data["title"]).exclude(pk=self.instance.pk)
        page = "admin:projects_project_change"
        return [(each.title, reverse(page, args=[each.pk])) for each in likes]


def in_a_line(confirmation):
    """„Partner: Landkreis Schaumburg: Bestätigt (gefragt am …; geantwortet am …)“"""
    days = f"gefragt am {localtime(confirmation.asked_at):%d.%m.%Y}"
    if at := confirmation.answered_at:
        days += f"; geantwortet am {localtime(at):%d.%m.%Y} von {confirmation.answered_by}"
    said = f": „{confirmation.objection}“" if confirmation.objection else ""
    state = confirmation.get_state_display()
    return f"{confirmation.participation}: {state}{said} ({days})"


@admin.register(Project)
class ProjectAdmin(PublishedParts, PublishableAdmin):
    form = ProjectForm
    change_form_template = "admin/project_form.html"
    key_field, key_source = "slug", "title"
    list_display = ["name", "state", "publication", "start_text"]
    list_filter = ["publication", "state", "districts", "fields_of_action", "themes"]
    search_fields = ["title__folded", "short_title__folded", "aliases__name__folded", "slug"]
    history_paths = (
        "aliases",
        "websites",
        "participations",
        "places",
        "phases",
        "relations",
        "activities",
        "milestones",
        "news",
        "participations__confirmation",
    )
    inlines = [
        ParticipationInline,
        AliasInline,
        WebsiteInline,
        PlaceInline,
        PhaseInline,
        RelationInline,
        ActivityInline,
        MilestoneInline,
        NewsInline,
        ProjectCitationInline,
        ProjectRemarkInline,
    ]
    readonly_fields = ["answers"]
    fieldsets = [
        (None, {"fields": ["title", "short_title", "summary", "slug"]}),
        ("Stand", {"fields": [("state", "state_wording"), "relevance"]}),
        (
            "Zeitraum",
            {
                "description": "Zum Beispiel 04.12.2019, 11/2018, Herbst 2021 oder um 2020.",
                "fields": [
                    ("start_edtf", "end_edtf"),
                    ("planned_start_edtf", "planned_end_edtf"),
                    "duration_months",
                ],
            },
        ),
        (
            "Ausgaben",
            {
                "fields": [
                    (
                        "total_expenditure_qualifier",
                        "total_expenditure_min",
                        "total_expenditure_max",
                    ),
                    (
                        "eligible_expenditure_qualifier",
                        "eligible_expenditure_min",
                        "eligible_expenditure_max",
                    ),
                    ("own_contribution_qualifier", "own_contribution_min", "own_contribution_max"),
                    (
                        "third_party_share_qualifier",
                        "third_party_share_min",
                        "third_party_share_max",
                    ),
                ]
            },
        ),
        (
            "Ort und Handlungsfeld",
            {
                "fields": [
                    "districts",
                    "districts_note",
                    "municipalities",
                    "fields_of_action",
                    "fields_basis",
                    "themes",
                ]
            },
        ),
        ("Ansprechstelle", {"fields": ["contact_office", "contact_address"]}),
        ("Hinweise", {"classes": ["collapse"], "fields": ["partners_note", "notes"]}),
        ("Zwischen den Landkreisen", {"classes": ["collapse"], "fields": ["answers"]}),
        WHY_BLANK,
        details(
            Project,
            *("start", "end", "planned_start", "planned_end"),
            *("total_expenditure", "eligible_expenditure", "own_contribution"),
            "third_party_share",
        ),
    ]

    def is_fixed(self, project):
        return project.is_public

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and is_hidden(obj)

    @admin.display(description="Bestätigungen")
    def answers(self, project):
        """What counties were asked about the project and said; they answer at the desk."""
        if not project.pk:
            return ""
        found = Confirmation.objects.filter(participation__project=project)
        found = found.select_related("participation__organisation", "answered_by")
        return format_html_join("", "<p>{}</p>", ((in_a_line(each),) for each in found))

    @admin.display(description="Projekt", ordering="title")
    def name(self, project):
        return project.name

    @admin.display(description="Beginn", ordering="start_first")
    def start_text(self, project):
        return project.start or ""
