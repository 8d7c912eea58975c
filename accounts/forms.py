"""The forms of the login, in our words and with what allauth leaves open."""

from contextlib import contextmanager

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.forms import ResetPasswordForm
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
)
from django import forms
from django.core.cache import cache

from evidence.texts import TidyText

CODE = "Sechs Ziffern aus der App oder einer Ihrer Wiederherstellungscodes."
NAME = "Damit Sie ihn wiedererkennen, zum Beispiel „Diensthandy“."


class ForgottenPasswordForm(ResetPasswordForm):
    def save(self, request, **kwargs):
        """One letter in any case: the time of the answer does not tell who has an account."""
        if self.users:
            return super().save(request, **kwargs)
        email = self.cleaned_data["email"]
        get_account_adapter(request).send_mail("account/email/unknown_account", email, {})
        return email


class OnlyOnce:
    """A code of the app works once, for as long as it could work at all.

    allauth remembers a used code for one step; with a tolerance it is right for three.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        describe(self.fields["code"], "Code", CODE)

    def clean_code(self):
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP:
            steps = 2 * app_settings.TOTP_TOLERANCE + 1
            key = self.authenticator.wrap()._get_used_cache_key(code)
            cache.touch(key, steps * app_settings.TOTP_PERIOD)
        return code


class CodeForm(OnlyOnce, AuthenticateForm):
    pass


class CodeAgainForm(OnlyOnce, ReauthenticateForm):
    pass


class FirstCodeForm(ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        describe(
            self.fields["code"], "Code aus der App", "Sechs Ziffern, sie wechseln alle 30 Sekunden."
        )


@contextmanager
def nonsense_refused():
    """What a browser sent as a passkey is anybody's text; reading it may fail in any way."""
    try:
        yield
    except forms.ValidationError:
        raise
    except Exception as error:
        raise get_adapter().validation_error("incorrect_passkey") from error


class NewPasskeyForm(AddWebAuthnForm):
    name = TidyText(required=False)
    passwordless = None  # every passkey may also sign in alone, if the device checks the person

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        describe(self.fields["name"], "Name des Passkeys", NAME)
        self.fields["credential"].label = "Passkey"

    def clean(self):
        with nonsense_refused():
            return super().clean()


class PasskeyForm(AuthenticateWebAuthnForm):
    def clean_credential(self):
        with nonsense_refused():
            return super().clean_credential()


class PasskeyAloneForm(LoginWebAuthnForm):
    def clean_credential(self):
        with nonsense_refused():
            return super().clean_credential()


class PasskeyAgainForm(PasskeyForm):
    reauthenticated = True


class PasskeyNameForm(EditWebAuthnForm):
    name = TidyText()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        describe(self.fields["name"], "Name des Passkeys", NAME)


def describe(field, label, hint):
    field.label, field.help_text = label, hint
    if isinstance(field.widget, forms.TextInput):
        field.widget.attrs["maxlength"] = 60
