"""Pages of records as of a past day, in two readings.

„Veröffentlicht am …“ is what the portal showed at the end of that day; „bekannt am …“ is what
sources that had appeared by then state, from today's records.
"""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate

from public.lists.paging import PAGE
from public.past import known, published
from public.past.days import NO_DAY, STILL_TO_COME, DayForm, PastDay, day_in, first_whole_day
from public.past.not_known import not_known
from public.past.pages import KINDS
from public.past.reading import Busy, reading
from public.views.errors import SECONDS_TO_RETRY
from public.views.pages import readable, trail

FORM = ("tag", "lesart")


def choose_day(request, kind, key):
    """The form for a day; a good one leads to the page of that day."""
    record = kind.find(key)
    if record is None:
        return kind.missing(request, key)
    form = DayForm(request.GET or None)
    if form.is_valid():
        return redirect(kind.address(form.page, record, form.cleaned_data["tag"].isoformat()))
    context = {"day_form": form, **about(kind, record)}
    status = 400 if form.is_bound else 200
    return render(request, "public/choose_day.html", context, status=status)


def about(kind, record):
    """What each of these pages says of its record as it is today, and the trail to it."""
    title, page = kind.title(record), kind.address("detail", record)
    section, listed = kind.section
    return {
        "title": title,
        "todays_page": page,
        "days_url": kind.address("days", record),
        **trail((section, reverse(listed)), (title, page), here="Stand vom"),
    }


def answering_when_busy(view):
    """503 with a sentence while others ask for past days too."""

    @wraps(view)
    def answer(request, *arguments):
        try:
            return view(request, *arguments)
        except Busy:
            page = render(request, "public/past_busy.html", status=503)
            page["Retry-After"] = SECONDS_TO_RETRY
            return page

    return answer


@answering_when_busy
def published_page(request, kind, key, day):
    """The page as it was at the end of a day, or why there is none."""
    record = kind.find(key)
    if record is None:
        return kind.missing(request, key)
    asked, since, told = day_in(day), kind.recorded_since(record), about(kind, record)
    if asked is None or asked >= localdate():
        return without_page(request, told, problem=STILL_TO_COME if asked else NO_DAY)
    told["past"] = PastDay(asked, is_published=True)
    beginning = since and first_whole_day(since)
    if beginning is None or asked < beginning:
        has_page = bool(beginning and beginning < localdate())
        return without_page(request, told, beginning=beginning, has_page=has_page)
    with reading(published.rows_on(asked), asked, few=kind.has_few_rows, by_anybody=True):
        return as_of(request, kind, record, told)


@answering_when_busy
def known_page(request, kind, key, day):
    """The page with what was known at the end of a day, or why there is none."""
    record = kind.find(key)
    if record is None:
        return kind.missing(request, key)
    asked, told = day_in(day), about(kind, record)
    if asked is None or asked >= localdate():
        return without_page(request, told, problem=STILL_TO_COME if asked else NO_DAY)
    told["past"] = PastDay(asked, is_published=False)
    rows_now = kind.rows(record)
    with reading(known.rows_on(asked), asked, few=kind.has_few_rows, by_anybody=True):
        told["missing"] = not_known(rows_now, kind.rows(record), record)
        return as_of(request, kind, record, told)


def as_of(request, kind, record, told):
    """The page drawn from what is read now; all of it is asked for before it is left."""
    then = kind.again(record)
    if then is None:
        return without_page(request, told)
    context = {"template": kind.template, "day_form": DayForm()}
    context |= kind.make(request, then) | told | {"here": told["past"].heading}
    return render(request, "public/past.html", context)


def without_page(request, told, **why):
    """404 with the reason: no such day, or nothing to show of it."""
    context = {"day_form": DayForm(), **told, **why}
    return render(request, "public/no_such_day.html", context, status=404)


@login_not_required
@readable(parameters=FORM)
def project_days(request, slug):
    return choose_day(request, KINDS["project"], slug)


@login_not_required
@readable
def project_published(request, slug, day):
    return published_page(request, KINDS["project"], slug, day)


@login_not_required
@readable
def project_known(request, slug, day):
    return known_page(request, KINDS["project"], slug, day)


@login_not_required
@readable(parameters=FORM)
def decision_days(request, pk):
    return choose_day(request, KINDS["decision"], pk)


@login_not_required
@readable
def decision_published(request, pk, day):
    return published_page(request, KINDS["decision"], pk, day)


@login_not_required
@readable
def decision_known(request, pk, day):
    return known_page(request, KINDS["decision"], pk, day)


@login_not_required
@readable(parameters=FORM)
def district_days(request, slug):
    return choose_day(request, KINDS["district"], slug)


@login_not_required
@readable
def district_published(request, slug, day):
    return published_page(request, KINDS["district"], slug, day)


@login_not_required
@readable
def district_known(request, slug, day):
    return known_page(request, KINDS["district"], slug, day)


@login_not_required
@readable(parameters=FORM)
def strategy_days(request, slug):
    return choose_day(request, KINDS["strategy"], slug)


@login_not_required
@readable(parameters=(PAGE,))
def strategy_published(request, slug, day):
    return published_page(request, KINDS["strategy"], slug, day)


@login_not_required
@readable(parameters=(PAGE,))
def strategy_known(request, slug, day):
    return known_page(request, KINDS["strategy"], slug, day)


@login_not_required
@readable(parameters=FORM)
def measure_days(request, slug):
    return choose_day(request, KINDS["measure"], slug)


@login_not_required
@readable(parameters=(PAGE,))
def measure_published(request, slug, day):
    return published_page(request, KINDS["measure"], slug, day)


@login_not_required
@readable(parameters=(PAGE,))
def measure_known(request, slug, day):
    return known_page(request, KINDS["measure"], slug, day)
