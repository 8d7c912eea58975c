"""The calendar of deadlines: its page in the office, and the feed that calendars fetch."""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from grant_office.access import keeps_own, own_in_office, works_here
from grant_office.calendar import calendar_of
from grant_office.models import CalendarFeed
from grant_office.models.calendars import digest_of
from grant_office.register import bring_up_to_date

LIMITS = {"calendar": "120/m/ip,60/h/key"}
AN_HOUR = "3600"
REVOKED = "Die Adresse gilt nicht mehr."


@own_in_office
def calendar_page(request):
    """Make an address, replace it, or end it; it is shown once, when it is made."""
    mine = CalendarFeed.objects.filter(reader=request.user)
    if request.method == "POST" and "beenden" in request.POST:
        mine.delete()
        messages.success(request, REVOKED)
        return redirect("admin:calendar-page")
    address = new_address(request.user) if request.method == "POST" else ""
    context = {"tab": "deadlines", "address": address, "feed": mine.first()}
    context["may_keep"] = keeps_own(request.user)
    return render(request, "admin/office/calendar.html", context)


def new_address(person):
    return settings.SITE_URL + reverse("office:calendar", args=[CalendarFeed.renew(person)])


@login_not_required
@require_safe
def calendar_feed(request, token):
    """For whoever knows the token, what its owner may open; nothing tells one from none."""
    if not is_within_limits(request, token):
        return HttpResponse("Zu viele Abrufe.", status=429, headers={"Retry-After": AN_HOUR})
    person = CalendarFeed.reader_of(token)
    if person is None or not works_here(person):
        raise Http404
    bring_up_to_date()
    answer = HttpResponse(calendar_of(person), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="fristen.ics"'
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def is_within_limits(request, token):
    return ratelimit.consume(
        request,
        app="grant_office",
        action="calendar",
        config=LIMITS,
        key=digest_of(token),
        limit_get=True,
    )
