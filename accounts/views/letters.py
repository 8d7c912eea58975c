"""Which mails a person wants; those about the account itself come in any case."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

SAVED = "Gespeichert."


@require_http_methods(["GET", "HEAD", "POST"])
def letters(request):
    if request.method == "POST":
        request.user.wants_mails = "wants_mails" in request.POST
        request.user.save(update_fields=["wants_mails"])
        messages.success(request, SAVED)
        return redirect("accounts:letters")
    return render(request, "accounts/letters.html")
