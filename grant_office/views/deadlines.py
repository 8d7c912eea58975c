"""The register of deadlines as a list; each link of the start page leads to one of its views."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from accounts.models import Role
from grant_office.access import in_office, keeps_own
from grant_office.models import Deadline
from grant_office.overview import NO_DAY, of_stretch, with_names
from grant_office.periods import Stretch, stretches
from grant_office.register import bring_up_to_date
from grant_office.states import read_once

PER_PAGE = 50
ALL, DONE = Stretch("offen", "Alle offenen"), Stretch("erledigt", "Erledigt")
TELL = Stretch("sofort-melden", "Sofort zu melden")
PASSED = Stretch("verstrichen", "Von selbst verstrichen")


@in_office
def deadline_list(request):
    """Open deadlines of a stretch of days, all of them, those that are done or have passed."""
    bring_up_to_date()
    read_once(request.user)
    views = (ALL, *stretches(timezone.localdate()), NO_DAY, TELL, DONE, PASSED)
    asked = request.GET.get("zeit", ALL.slug)
    chosen = next((each for each in views if each.slug == asked), ALL)
    rows = with_names(chosen_from(Deadline.objects.visible_to(request.user), chosen), request.user)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("seite"))
    context = {"tab": "deadlines", "views": views, "chosen": chosen, "page": page}
    context["may_edit"] = request.user.has_role(Role.GRANT_ADMIN)
    context["may_keep"] = keeps_own(request.user)
    return render(request, "admin/office/deadlines.html", context)


def chosen_from(deadlines, stretch):
    if stretch == ALL:
        return deadlines.still_ahead().order_by("day_due", "pk")
    if stretch == TELL:
        return deadlines.to_be_told(timezone.localdate()).order_by("day_due", "pk")
    if stretch == PASSED:
        return deadlines.passed().order_by("-day_due", "-pk")
    if stretch == DONE:
        return deadlines.exclude(done_on=None).with_day().order_by("-done_on", "-pk")
    return of_stretch(deadlines, stretch)
