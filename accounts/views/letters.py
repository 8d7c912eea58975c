"""When a person wants the mails of the portal; those about the account itself come in any case."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.models import User

SAVED = "Gesichert."


class LettersForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["mails"]
        widgets = {"mails": forms.RadioSelect}


@require_http_methods(["GET", "HEAD", "POST"])
def letters(request):
    form = LettersForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        request.user.save(update_fields=["mails"])
        messages.success(request, SAVED)
        return redirect("accounts:letters")
    return render(request, "accounts/letters.html", {"form": form})
