"""allauth's pages of the second factor, where ours say or do a little more."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import IndexView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView

from accounts.second_factor import factors_of, has_passed, note_passed


class Overview(IndexView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        codes = context["authenticators"].get("recovery_codes")
        return {
            **context,
            "is_needed": self.request.user.needs_second_factor(),
            "has_passed": has_passed(self.request),
            "unused_codes": codes and len(codes.get_unused_codes()),
        }


class NotesThatItPassed:
    """The session in which a factor is set up has passed it."""

    def form_valid(self, form):
        response = super().form_valid(form)
        note_passed(self.request, factors_of(self.request.user).latest("pk"))
        return response


class SetUpApp(NotesThatItPassed, ActivateTOTPView):
    pass


class AddPasskey(NotesThatItPassed, AddWebAuthnView):
    pass


class RemovePasskey(RemoveWebAuthnView):
    def get_context_data(self, **kwargs):
        may = get_adapter().can_delete_authenticator(self.object)
        return {**super().get_context_data(**kwargs), "may_be_removed": may}

    def form_valid(self, form):
        if not get_adapter().can_delete_authenticator(self.object):
            return self.render_to_response(self.get_context_data(form=form), status=409)
        return super().form_valid(form)
