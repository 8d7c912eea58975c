"""What a superuser does with an account by a button: send the invitation, take the second factor.

Beside the form, not in it, and by POST only.
"""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from accounts.invitations import invite, may_be_invited, take_second_factor

INVITED = "Die Einladung an {email} geht gleich hinaus. Der Link darin gilt drei Tage."
NOT_TO_INVITE = "{email} hat schon ein Passwort oder ist nicht aktiv; eine Einladung gibt es nicht."
TAKEN = "Der zweite Faktor von {email} ist entfernt, alle Sitzungen sind beendet."


class AccountSteps:
    """The two addresses of an account and what its page needs to draw their buttons."""

    def get_urls(self):
        steps = [
            path("<int:pk>/einladen/", self.step(self.invite), name="accounts_user_invite"),
            path(
                "<int:pk>/zweiter-faktor-entfernen/",
                self.step(self.take_second_factor),
                name="accounts_user_take_second_factor",
            ),
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

    def invite(self, request, user):
        if may_be_invited(user):
            invite(request, user)
            text, level = INVITED, messages.SUCCESS
        else:
            text, level = NOT_TO_INVITE, messages.WARNING
        self.message_user(request, text.format(email=user.email), level)

    def take_second_factor(self, request, user):
        take_second_factor(user, get_adapter(request))
        self.message_user(request, TAKEN.format(email=user.email), messages.SUCCESS)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj:
            context["may_be_invited"] = may_be_invited(obj)
            context["has_factor"] = Authenticator.objects.filter(user=obj).exists()
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)
