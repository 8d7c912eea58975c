"""The page of a change that waits: what is read now and what then, and who decides (law 16)."""

from functools import partial

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, Value, When
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from evidence.admin.locking import lock
from evidence.admin.pressed_on import REVISION
from evidence.admin.record_admin import RecordAdmin
from evidence.texts import TidyText
from four_eyes.models import WaitingChange
from four_eyes.pages import NeedsFourEyes
from four_eyes.release import FOUR_EYES, NotReleased, drop, release
from four_eyes.reopening import form_of
from four_eyes.replaying import in_the_way
from four_eyes.telling import rows_of

WAITING_FIRST = Case(When(step="waiting", then=Value(0)), default=Value(1))


class DropForm(forms.Form):
    reason = TidyText(
        label="Warum verwerfen?", max_length=300, widget=forms.TextInput({"class": "vTextField"})
    )


@admin.register(WaitingChange)
class WaitingChangeAdmin(RecordAdmin):
    """To look at, to release, to give up, and for its author the way back to the form."""

    is_kept = True
    change_form_template = "admin/waiting_change.html"
    list_display = ["title", "what", "proposed_by", "proposed_at", "step"]
    list_filter = ["step", "kind"]
    list_select_related = ["proposed_by", "content_type"]
    search_fields = ["title__folded", "reason__folded"]
    ordering = [WAITING_FIRST, "-proposed_at", "-pk"]
    fields = ()
    steps = {"release": "freigeben", "drop": "verwerfen"}

    def has_view_permission(self, request, obj=None):
        """Whoever may look at one kind of what changes so; which ones they see says the gate."""
        kept = filter(self.admin_site.is_registered, apps.get_models())
        pages = map(self.admin_site.get_model_admin, kept)
        return any(
            isinstance(page, NeedsFourEyes) and page.has_view_or_change_permission(request)
            for page in pages
        )

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_fieldsets(self, request, obj=None):
        return []

    @admin.display(description="Was", ordering="content_type")
    def what(self, change):
        return f"{change.content_type.name}: {change.get_kind_display()}"

    def get_urls(self):
        own = [
            path(
                f"<path:object_id>/{address}/",
                self.admin_site.admin_view(getattr(self, f"{step}_view")),
                name=f"four_eyes_waitingchange_{step}",
            )
            for step, address in self.steps.items()
        ]
        return [*own, *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context |= self.told(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def told(self, request, change):
        """What its page says beside its buttons."""
        may_decide = change.is_waiting and self.may_decide(request, change)
        is_own = change.proposed_by_id == request.user.pk
        page = self.admin_site.get_model_admin(change.content_type.model_class())
        problem, choices = in_the_way(page, request, change) if may_decide else ("", [])
        return {
            "rows": rows_of(change.told, request.user),
            "record_url": address_of(change),
            "may_drop": may_decide,
            "may_release": may_decide and not is_own and not problem,
            "problem": problem,
            "choices": choices,
            "go_on_url": form_of(change) if may_decide and is_own else "",
            "four_eyes": FOUR_EYES if may_decide and is_own else "",
            "drop_form": DropForm(),
        }

    def may_decide(self, request, change):
        return WaitingChange.objects.editable_by(request.user).filter(pk=change.pk).exists()

    @method_decorator(require_POST)
    def release_view(self, request, object_id):
        change = self.to_decide(request, object_id)
        page = self.admin_site.get_model_admin(change.content_type.model_class())
        carry_out = partial(page.carry_out, request)
        return self.decide(request, change, partial(release, carry_out=carry_out), "Freigegeben")

    @method_decorator(require_POST)
    def drop_view(self, request, object_id):
        change, form = self.to_decide(request, object_id), DropForm(request.POST)
        if not form.is_valid():
            return self.shown(request, change, status=400, drop_form=form)
        dropped = partial(drop, reason=form.cleaned_data["reason"])
        return self.decide(request, change, dropped, "Verworfen", drop_form=form)

    def decide(self, request, change, decision, done, **told):
        """Decide on what was seen, or show what its author made of it meanwhile (law 15)."""
        try:
            with transaction.atomic():
                lock(WaitingChange.objects.filter(pk=change.pk))
                change.refresh_from_db()
                if change.is_waiting and self.is_unseen(request, change):
                    return self.shown(request, change, status=409, **told)
                decision(change, by=request.user)
        except NotReleased as refused:
            return self.refused(request, change, refused)
        messages.success(request, f"{done}: {change.title}")
        return redirect("admin:four_eyes_waitingchange_change", change.pk)

    def to_decide(self, request, object_id):
        change = self.get_object(request, unquote(object_id))
        if change is None:
            raise Http404
        if not self.may_decide(request, change):
            raise PermissionDenied
        return change

    def refused(self, request, change, refused):
        change.refresh_from_db()
        messages.error(request, str(refused))
        return self.shown(request, change, status=409)

    def shown(self, request, change, status, **told):
        """The page of the change again, with why nothing happened."""
        context = {
            **self.admin_site.each_context(request),
            "title": f"{self.opts.verbose_name} ansehen",
            "original": change,
            "opts": self.opts,
            "media": self.media,
            **{"subtitle": self.title_of(change), "name": self.title_of(change)},
            REVISION: self.revision(change),
            **self.told(request, change),
            **told,
        }
        return TemplateResponse(
            request, "admin/waiting_change_refused.html", context, status=status
        )


def address_of(change):
    """Of the record, as far as it is there."""
    model = change.content_type.model_class()
    if not change.object_id or not model._base_manager.filter(pk=change.object_id).exists():
        return ""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
    return reverse(name, args=[change.object_id])
