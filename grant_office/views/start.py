"""The start page of the office: what is due, what waits, and what does not fit."""

from django.shortcuts import render
from django.utils import timezone

from accounts.models import Role
from funding.waiting import numbers_in
from grant_office.access import in_office
from grant_office.models import SavedView
from grant_office.next_steps import waiting_for
from grant_office.overview import (
    SHOWN,
    follow_ups,
    gaps,
    groups,
    letters,
    name,
    waiting_money,
)
from grant_office.register import bring_up_to_date
from grant_office.reminders import recently_told, uncertain_letters
from grant_office.sentences import what_is_due
from grant_office.states import read_once

NEWEST = 3  # letters


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
    """Context: what is due, to be released, to be paid, to be sorted, and the sentence on it.

    All is counted in one query; of a list in which nothing waits no row is asked for.
    """
    lists, post, again = waiting_for(user), letters(user), follow_ups(user, today)
    counted = [post.unsorted(), again, *(rows for rows, _ in lists)]
    unsorted, number_again, *numbers = numbers_in(counted)
    waiting = [
        (row, make)
        for (rows, make), number in zip(lists, numbers, strict=True)
        if number
        for row in rows[:SHOWN]
    ]
    due, money, post = groups(user, today), waiting_money(user), list(post[:NEWEST])
    again = list(again[:SHOWN]) if number_again else []
    deadlines = [row for group in due for row in group.deadlines]
    name([*deadlines, *(row for row, _ in waiting), *money, *post, *again], user)
    return {
        "groups": due,
        "releases": [make(row) for row, make in waiting],
        "number_of_releases": sum(numbers),
        "more_releases": sum(numbers) - len(waiting),
        "letters": post,
        "unsorted": unsorted,
        "money": money,
        "again": again,
        "number_again": number_again,
        "answer": what_is_due(due, sum(numbers), unsorted, number_again),
    }
