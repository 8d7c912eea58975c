"""The page of a source that waits for its release: what is read now and what then (R46)."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from evidence.history.facts import field_label
from evidence.values.dates import day_in_german
from evidence.vouching import in_words
from funding.admin.of_decision import OfDecisionAdmin, decision_url
from funding.citing import drop, is_barred, release
from funding.models import Decision, DraftCitation
from projects.release.lifecycle import Refused

SHOWN = ("source", "portion", "agrees", "stated_value", "quotation", "passage", "retrieved", "note")
NOTHING = "–"


@admin.register(DraftCitation)
class DraftCitationAdmin(OfDecisionAdmin):
    """Only to look at, to release and to drop: what is wrong is dropped and entered anew."""

    is_kept = True
    change_form_template = "admin/draft_citation_form.html"
    list_display = ["source", "decision", "kind"]
    list_select_related = ["source", "decision"]
    search_fields = ["source__title__folded", "decision__file_number"]
    fields = ()
    steps = {"release": "freigeben", "drop": "verwerfen"}

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def may_edit_decision(self, request, draft):
        """What is seen here is released by whoever edits its decision."""
        return Decision.objects.editable_by(request.user).filter(pk=draft.decision_id).exists()

    @admin.display(description="Was geschieht")
    def kind(self, draft):
        return draft.kind

    def get_fieldsets(self, request, obj=None):
        return []

    def get_urls(self):
        own = [
            path(
                f"<path:object_id>/{address}/",
                self.admin_site.admin_view(getattr(self, f"{step}_view")),
                name=f"funding_draftcitation_{step}",
            )
            for step, address in self.steps.items()
        ]
        return [*own, *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["facts"] = facts_of(obj)
            context["cited_record"] = name_of_cited(obj)
            if self.may_edit_decision(request, obj):
                context["may_drop"] = True
                context["may_release"] = not is_barred(obj, request.user)
        return super().render_change_form(request, context, add, change, form_url, obj)

    @method_decorator(require_POST)
    def release_view(self, request, object_id):
        told = "Der Beleg ist freigegeben."
        return self.act(request, object_id, told, lambda draft: release(draft, by=request.user))

    @method_decorator(require_POST)
    def drop_view(self, request, object_id):
        told = "Der Beleg ist verworfen."
        return self.act(request, object_id, told, lambda draft: drop(draft, reason="Verworfen"))

    def act(self, request, object_id, told, step):
        """Take a step with what was seen, and say in German how it went."""
        draft = self.get_object(request, unquote(object_id))
        if draft is None:
            raise Http404
        if not self.may_edit_decision(request, draft):
            raise PermissionDenied
        page = reverse("admin:funding_draftcitation_change", args=[draft.pk])
        with transaction.atomic():
            if self.is_unseen(request, draft):
                return redirect(page)
            try:
                step(draft)
            except Refused as refused:
                self.message_user(request, str(refused), messages.ERROR)
                return redirect(page)
        self.message_user(request, told, messages.SUCCESS)
        return redirect(decision_url(draft.decision_id))


def name_of_cited(draft):
    """„Fassung: Betrag“, the value it speaks for and the record."""
    record = draft.target
    model = draft.content_type.model_class()
    field = field_label(model, draft.field) if draft.field else "der ganze Datensatz"
    return {
        "record": named(record) if record else model._meta.verbose_name,
        "field": field,
        "value": in_words(draft.vouches_for),
    }


def named(record):
    """„Fassung 1: Förderbescheid“; a row that does not say what it is after what it is."""
    kind, name = str(record._meta.verbose_name), str(record)
    return name if name.startswith(kind) else f"{kind} {name}"


def facts_of(draft):
    """[{label, before, after}] of what the citation says now, and what it says then."""
    before, after = draft.citation, None if draft.is_removal else draft
    rows = (
        {
            "label": DraftCitation._meta.get_field(name).verbose_name,
            "before": shown(before, name),
            "after": shown(after, name),
        }
        for name in SHOWN
    )
    return [row for row in rows if {row["before"], row["after"]} != {NOTHING}]


def shown(citation, name):
    value = getattr(citation, name) if citation else ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if name == "retrieved" and value:
        return day_in_german(value)
    return str(value) if value else NOTHING
