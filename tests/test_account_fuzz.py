"""Whatever is sent to a form of the account or to the feedback: German, and never a 500."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from duties.models import Feedback
from tests.builders import PASSWORD
from tests.clients import with_second_factor
from tests.examples import examples

FUZZ = examples(12)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("", "\x00", "a" * 5000, PASSWORD, "000000", "١٢٣٤٥٦", "-1", "9" * 30),
            *("{}", "[]", "null", '{"id": 1}', '{"response": {"clientDataJSON": "x"}}'),
            *("a@b", "person@example.org", "a@example.org\nBcc: b@example.org", "//x.example/"),
        ]
    ),
)
LOGIN = ("login", "password", "next", "remember")
# What a page is asked for: (who, its name, arguments, fields).
FORMS = {
    "login": ("stranger", "account_login", [], LOGIN),
    "forgotten password": ("stranger", "account_reset_password", [], ("email",)),
    "link of a letter": (
        *("stranger", "account_reset_password_from_key", ["1", "set-password"]),
        ("password1", "password2"),
    ),
    "new password": (
        *("reviewer", "account_change_password", []),
        ("oldpassword", "password1", "password2"),
    ),
    "password again": ("editor", "account_reauthenticate", [], ("password", "next")),
    "code again": ("reviewer", "mfa_reauthenticate", [], ("code", "next")),
    "app": ("editor", "mfa_activate_totp", [], ("code",)),
    "passkey": ("editor", "mfa_add_webauthn", [], ("name", "credential", "passwordless")),
    "no app": ("reviewer", "mfa_deactivate_totp", [], ("x",)),
    "codes": ("editor", "mfa_generate_recovery_codes", [], ("x",)),
    "sessions": ("editor", "accounts:session-list", [], ("session", "alle", "x")),
    "absence": ("editor", "accounts:absence", [], ("first_day", "last_day", "deputy", "seen")),
    "letters": ("editor", "accounts:letters", [], ("mails", "x")),
    "kept text": ("editor", "accounts:typed-text", [], ("text", "next", "x")),
    "passkey sign-in": ("stranger", "mfa_login_webauthn", [], ("credential", "next")),
    "feedback": ("stranger", "feedback", [], ("kind", "message", "email", "page", "website")),
}
ANSWERS = {200, 302, 303, 400, 403, 404, 429}
HERE = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}


def address_of(name, arguments):
    return "/rueckmeldung/" if name == "feedback" else reverse(name, args=arguments)


@pytest.mark.parametrize("form", sorted(FORMS))
@FUZZ
@given(data=st.data())
def test_a_form_takes_anything_without_breaking(cast, as_user, form, data):
    who, name, arguments, fields = FORMS[form]
    cache.clear()  # not the limits are asked here
    client = as_user(None)
    if who != "stranger":
        client = with_second_factor(client, getattr(cast, who))
    address = address_of(name, arguments)
    before = passwords()
    sent = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(fields, TEXTS)))
    answer = client.post(address, sent, **HERE)
    assert answer.status_code in ANSWERS
    assert not any(b"\n" in value for value in map(str.encode, answer.headers.values()))
    assert passwords() == before, "no password changes by chance"
    assert all("\x00" not in each.message for each in Feedback.objects.all())
    assert as_user(None).get("/konto/anmelden/").status_code == 200


def passwords():
    return dict(User.objects.values_list("pk", "password"))
