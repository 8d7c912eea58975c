"""The start page of the office: what is due, what waits, and what does not fit."""

from django.shortcuts import render
from django.utils import timezone

from accounts.models import Role
from grant_office.access import in_office
from grant_office.models import SavedView
from grant_office.next_steps import waiting_for
from grant_office.overview import follow_ups, gaps, groups, name, newest_letters, waiting_money
from grant_office.register import bring_up_to_date
from grant_office.reminders import recently_told, uncertain_letters
from grant_office.sentences import what_is_due
from grant_office.states import read_once


@in_office
def start(request):
    """Monday morning: one sentence, then what to do (R40)."""
    bring_up_to_date()
    read_once(request.user)
    today = timezone.localdate()
    context = {
        "tab": "start",
        "may_edit": request.user.has_role(Role.GRANT_ADMIN),
        "today": today,
        **what_waits(request.user, today),
        "gaps": gaps(request.user, today),
        "views": SavedView.objects.visible_to(request.user),
        "all_again": f"?follow_up_on__lte={today}&cancelled_on__isnull=True",
        "told": recently_told(request.user),
        "uncertain": uncertain_letters(request.user),
    }
    return render(request, "admin/office/start.html", context)


def what_waits(user, today):
    """Context: what is due, to be released, to be paid, to be sorted, and the sentence on it."""
    due = groups(user, today)
    releases, number_of_releases = waiting_for(user)
    letters, unsorted = newest_letters(user)
    again, number_again = follow_ups(user, today)
    money = waiting_money(user)
    deadlines = [row for group in due for row in group.deadlines]
    name([*deadlines, *(line.row for line in money), *letters, *again], user)
    return {
        "groups": due,
        "releases": releases,
        "number_of_releases": number_of_releases,
        "more_releases": number_of_releases - len(releases),
        "letters": letters,
        "unsorted": unsorted,
        "money": money,
        "again": again,
        "number_again": number_again,
        "answer": what_is_due(due, number_of_releases, unsorted, number_again),
    }
