"""The start page of the office: what is due, what waits, and what does not fit."""

from django.shortcuts import render
from django.utils import timezone

from accounts.models import Role
from funding.waiting import releases_for
from grant_office.access import in_office
from grant_office.gates import read_once
from grant_office.models import SavedView
from grant_office.next_steps import approvals_for
from grant_office.overview import follow_ups, gaps, groups, newest_letters, waiting_money
from grant_office.register import bring_up_to_date
from grant_office.reminders import recently_told, uncertain_letters
from grant_office.sentences import what_is_due


@in_office
def start(request):
    """Monday morning: one sentence, then what to do (R40)."""
    bring_up_to_date()
    read_once(request.user)
    today = timezone.localdate()
    due = groups(request.user, today)
    releases = [*releases_for(request.user), *approvals_for(request.user)]
    letters, unsorted = newest_letters(request.user)
    again, number_again = follow_ups(request.user, today)
    context = {
        "tab": "start",
        "may_edit": request.user.has_role(Role.GRANT_ADMIN),
        "today": today,
        "groups": due,
        "releases": releases,
        "letters": letters,
        "unsorted": unsorted,
        "money": waiting_money(request.user),
        "gaps": gaps(request.user),
        "views": SavedView.objects.visible_to(request.user),
        "again": again,
        "number_again": number_again,
        "all_again": f"?follow_up_on__lte={today}&cancelled_on__isnull=True",
        "told": recently_told(request.user),
        "uncertain": uncertain_letters(request.user),
        "answer": what_is_due(due, releases, unsorted, number_again),
    }
    return render(request, "admin/office/start.html", context)
