"""The page of a version that waits for its release, and of one that the public reads (R32, R46)."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from funding.admin.of_decision import decision_url
from funding.models import Decision, DecisionVersion
from funding.release import is_barred, release
from projects.release.lifecycle import Refused


class Releasable:
    """The way of a draft to its release by a second person."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.release_view)
        name = "funding_decisionversion_release"
        return [path("<path:object_id>/freigeben/", view, name=name), *super().get_urls()]

    def may_release(self, request, version):
        """The gate, and four eyes."""
        waits = DecisionVersion.objects.releasable_by(request.user).filter(pk=version.pk).exists()
        return waits and not is_barred(version, request.user)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        decision = obj.decision if obj else self.decision_asked_for(request)
        context["version_in_force"] = decision and decision.versions.in_force().first()
        context["needs_release"] = obj.is_waiting if obj else decision and decision.is_public
        if obj and self.may_release(request, obj):
            name = "admin:funding_decisionversion_release"
            context["release_url"] = reverse(name, args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    @method_decorator(require_POST)
    def release_view(self, request, object_id):
        version = self.get_object(request, unquote(object_id))
        if version is None:
            raise Http404
        if not self.may_edit_decision(request, version):
            raise PermissionDenied
        with transaction.atomic():
            Decision.objects.select_for_update(of=("self",)).get(pk=version.decision_id)
            if self.is_unseen(request, self.get_object(request, version.pk)):
                return redirect("admin:funding_decisionversion_change", version.pk)
            self.release_told(request, version)
        return redirect(decision_url(version.decision_id))

    def release_told(self, request, version):
        """Release it and say in German how it went."""
        try:
            release(version, by=request.user)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        else:
            text = f"Fassung {version.number} ist freigegeben."
            self.message_user(request, text, messages.SUCCESS)
