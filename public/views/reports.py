"""A reader says what is wrong in a project, and follows what becomes of it at a secret address."""

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from duties.days import months_later
from duties.feedback import TooMuchFeedback
from duties.forms import ReaderReportForm
from duties.models.feedback import KEEP_MONTHS
from duties.reports import address_of, receive, report_of
from projects.models import Project
from public.audience import PUBLIC
from public.origin import is_from_here
from public.views.errors import too_many_requests
from public.views.feedback import TOO_MUCH, thanked
from public.views.pages import trail
from public.views.projects import gone_or_404

LIMITS = {"report_state": "60/m/ip"}


# Safe without a token, as the form at the foot of every page: see `public.views.feedback`.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, slug):
    project = Project.objects.visible_to(PUBLIC).filter(slug=slug).first()
    if project is None:
        return gone_or_404(request, slug)
    if request.method != "POST":
        return form_page(request, project, ReaderReportForm())
    if not is_from_here(request):
        return render(request, "public/feedback_refused.html", status=403)
    form = ReaderReportForm(request.POST)
    if form.is_trapped:  # a program learns nothing from the answer
        return thanked()
    if not form.is_valid():
        return form_page(request, project, form, status=400)
    try:
        token = receive(project, form.said, address=get_adapter().get_client_ip(request))
    except TooMuchFeedback:
        form.add_error(None, TOO_MUCH)
        return form_page(request, project, form, status=429)
    return to_its_page(token)


def form_page(request, project, form, status=200):
    page = reverse("public:project-detail", args=[project.slug])
    crumbs = trail(
        ("Projekte", reverse("public:project-list")), (project.headline, page), here="Fehler melden"
    )
    context = {"form": form, "project": project, "nowhere": True, **crumbs}
    return render(request, "public/report.html", context, status=status)


def to_its_page(token):
    """Straight to the secret address: there it can be kept, and nothing else tells it again."""
    answer = redirect(reverse("public:report-state", args=[token]))
    answer.status_code = 303  # the next page is to be read, not sent to
    return told_to_nobody(answer)


@login_not_required
@require_safe
def report_state(request, token):
    """For whoever knows the token: how far it is and the answer; nothing tells one from none."""
    if not is_within_limits(request):
        return told_to_nobody(too_many_requests(request))
    found = report_of(token)
    if found is None:
        raise Http404
    is_public = Project.objects.visible_to(PUBLIC).filter(pk=found.project_id).exists()
    context = {
        "report": found,
        "project": found.project if is_public else None,
        "gone_on": found.closed_at and months_later(localdate(found.closed_at), KEEP_MONTHS),
        "own_address": address_of(token),
        "section": "rueckmeldung",  # without the form at the foot, which would tell the address
        **trail(here="Ihr Hinweis"),
    }
    return told_to_nobody(render(request, "public/report_state.html", context))


def told_to_nobody(answer):
    """Not kept, not searched, and no other page learns that somebody came from here."""
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def is_within_limits(request):
    return ratelimit.consume(
        request, app="public", action="report_state", config=LIMITS, limit_get=True
    )
