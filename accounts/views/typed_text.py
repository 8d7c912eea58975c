"""Gives people back what they typed while their session ended."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.typed_text import discard, kept_for

DISCARDED = "Die Eingaben sind verworfen."


@require_http_methods(["GET", "POST"])
def typed_text(request):
    """The form as it was sent, to be sent again; POST drops it."""
    typed = kept_for(request)
    if request.method == "POST":
        discard(request.session)
        messages.info(request, DISCARDED)
    if request.method == "POST" or not typed:
        return redirect("accounts:after-login")
    written = [value for name, value in typed["fields"] if is_text(name, value)]
    return render(request, "accounts/typed_text.html", {"typed": typed, "written": written})


def is_text(name, value):
    """What a person wrote; not what buttons, choices and hidden fields say of themselves."""
    return not name.startswith("_") and any(sign.isalpha() for sign in value)
