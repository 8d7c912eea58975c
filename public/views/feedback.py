"""The form of every page that reports a barrier or an error to the office."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from duties.feedback import TooMuchFeedback, receive
from duties.forms import FeedbackForm, PagePath
from public.origin import is_from_here
from public.views.pages import readable, trail

HEADING = "Barriere melden oder Rückmeldung geben"
TOO_MUCH = (
    "Aus Ihrem Netz sind heute schon sehr viele Rückmeldungen gekommen. Ihre wurde nicht gesendet. "
    "Bitte versuchen Sie es morgen wieder oder schreiben Sie an die Adresse im Impressum."
)


# Safe without a token: nothing is read from a session or done in a person's name, and a form that
# another site sends is refused by what the browser says about it (`is_from_here`).
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request):
    if request.method != "POST":
        return form_page(request, FeedbackForm(initial={"page": page_in(request)}))
    if not is_from_here(request):
        return render(request, "public/feedback_refused.html", status=403)
    form = FeedbackForm(request.POST)
    if form.is_trapped:  # a program learns nothing from the answer
        return thanked()
    if not form.is_valid():
        return form_page(request, form, status=400)
    try:
        receive(**message_of(form), address=get_adapter().get_client_ip(request))
    except TooMuchFeedback:
        form.add_error(None, TOO_MUCH)
        return form_page(request, form, status=429)
    return thanked()


def page_in(request):
    """The page that a link to the form names as the one the reader comes from."""
    return PagePath().clean(request.GET.get("seite"))


def message_of(form):
    return {name: form.cleaned_data[name] for name in ("kind", "page", "message", "email")}


def form_page(request, form, status=200):
    context = {"form": form, "heading": HEADING, **trail(here="Rückmeldung")}
    return render(request, "public/feedback.html", context, status=status)


def thanked():
    response = redirect(reverse("public:feedback-thanks"))
    response.status_code = 303  # the next page is to be read, not sent to
    return response


@login_not_required
@readable
def thanks(request):
    crumbs = trail(("Rückmeldung", reverse("public:feedback")), here="Danke")
    return render(request, "public/feedback_thanks.html", crumbs)
