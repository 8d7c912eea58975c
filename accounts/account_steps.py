"""What a superuser does with an account beside its form: send the invitation, take the second
factor, forget the name; and what the person did, to read and as a file.

Whatever changes something is asked by POST only, and what takes something away needs a reason.
"""

import pghistory
from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.deeds import MOST_SHOWN, all_about, by_day, deeds_of
from accounts.invitations import invite, may_be_invited, take_second_factor
from accounts.leaving import StillActive, forget_name, is_nameless, without_names_of

INVITED = "Die Einladung an {email} geht gleich hinaus. Der Link darin gilt drei Tage."
NOT_TO_INVITE = "{email} hat schon ein Passwort oder ist nicht aktiv; eine Einladung gibt es nicht."
NO_REASON = "Nicht ausgeführt: Bitte einen Grund angeben. Er steht im Verlauf des Kontos."
STILL_ACTIVE = "Nicht ausgeführt: Das Konto ist aktiv. Bitte zuerst „aktiv“ abwählen und sichern."
FORGOTTEN = "Der Name ist entfernt, auch aus dem Verlauf. Das Konto heißt jetzt „{name}“."
LONGEST_REASON = 300
TAKEN = "Der zweite Faktor von {email} ist entfernt, alle Sitzungen sind beendet."


class AccountSteps:
    """The addresses of an account and what its page needs to draw their buttons."""

    def get_urls(self):
        steps = [
            path("<int:pk>/einladen/", self.step(self.invite), name="accounts_user_invite"),
            path(
                "<int:pk>/zweiter-faktor-entfernen/",
                self.step(self.take_second_factor),
                name="accounts_user_take_second_factor",
            ),
            path(
                "<int:pk>/namen-entfernen/",
                self.step(self.forget_name),
                name="accounts_user_forget_name",
            ),
            path("<int:pk>/taten/", self.page(self.deeds), name="accounts_user_deeds"),
            path("<int:pk>/auskunft/", self.page(self.file), name="accounts_user_file"),
        ]
        return [*steps, *super().get_urls()]

    def step(self, act):
        """A view for superusers that does something with an account and goes back to it."""

        def view(request, pk):
            if not self.has_change_permission(request):
                raise PermissionDenied
            user = get_object_or_404(self.model, pk=pk)
            if not self.is_unseen(request, user):
                act(request, user)
            return redirect(reverse("admin:accounts_user_change", args=[pk]))

        return self.admin_site.admin_view(require_POST(view))

    def page(self, show):
        """A view for superusers that shows something of an account."""

        def view(request, pk):
            if not self.has_view_permission(request):
                raise PermissionDenied
            return show(request, get_object_or_404(self.model, pk=pk))

        return self.admin_site.admin_view(require_safe(view))

    def deeds(self, request, user):
        found = deeds_of(user, MOST_SHOWN + 1)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Was {user} getan hat",
            "person": user,
            "days": by_day(found[:MOST_SHOWN]),
            "most": MOST_SHOWN if len(found) > MOST_SHOWN else None,
        }
        return render(request, "admin/account_deeds.html", context)

    def file(self, request, user):
        """All that is kept of the person, to be handed to them (Art. 15 DSGVO)."""
        shown = {"ensure_ascii": False, "indent": 2}
        answer = JsonResponse(all_about(user), json_dumps_params=shown)
        answer["Content-Disposition"] = f'attachment; filename="auskunft-konto-{user.pk}.json"'
        return answer

    def invite(self, request, user):
        if may_be_invited(user):
            invite(request, user)
            text, level = INVITED, messages.SUCCESS
        else:
            text, level = NOT_TO_INVITE, messages.WARNING
        self.message_user(request, text.format(email=user.email), level)

    def reason(self, request):
        """Why something is taken away; kept in the history. Nothing, and told, if none is given."""
        reason = request.POST.get("reason", "").replace("\x00", "").strip()[:LONGEST_REASON]
        if not reason:
            self.message_user(request, NO_REASON, messages.ERROR)
        return reason

    def forget_name(self, request, user):
        if not (reason := self.reason(request)):
            return
        try:
            with pghistory.context(reason=without_names_of(user, reason)):
                forget_name(user)
        except StillActive:
            self.message_user(request, STILL_ACTIVE, messages.ERROR)
        else:
            user.refresh_from_db()
            self.message_user(request, FORGOTTEN.format(name=user), messages.SUCCESS)

    def take_second_factor(self, request, user):
        if not (reason := self.reason(request)):
            return
        with pghistory.context(reason=reason):
            take_second_factor(user, get_adapter(request))
        self.message_user(request, TAKEN.format(email=user.email), messages.SUCCESS)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj:
            context["may_be_invited"] = may_be_invited(obj)
            context["has_factor"] = Authenticator.objects.filter(user=obj).exists()
            context["may_be_forgotten"] = not (obj.is_active or is_nameless(obj))
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)
