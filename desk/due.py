"""What becomes due on which day for a person, and the mail that tells it: once, in the morning.

The mail is written when it is sent, so it tells what its reader may read at that moment.
"""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max, OuterRef, Subquery
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import Mails, Reminder, Role, User
from accounts.outbox import post_to
from desk.confirming import waiting as confirmations
from desk.reports import waiting as reports
from desk.talk.waiting import question
from desk.tasks import (
    Task,
    ended_project,
    ended_projects,
    late_milestones,
    late_one,
    photo_running_out,
    photos_running_out,
    waiting,
)
from duties.models import AccessibilityStatement, Feedback
from evidence.history.changes import event_model
from funding.models import Call, Decision, DecisionVersion
from funding.waiting import (
    decisions_to_publish,
    to_publish,
    to_release,
    versions_to_release,
    with_shares,
)
from projects.models import Comment, Guest, Project, Proposal
from projects.models.photos import RUNS_OUT_SOON

DUE = "due"
DAY = timedelta(days=1)
LEFT_LYING = timedelta(days=7)  # so long a release may wait before it is told
UNANSWERED = timedelta(days=3)  # so long a question may wait before it is told again
TOLD_SO_LONG = timedelta(days=14)  # a guest who left longer ago is no news
CLOSES_SOON = timedelta(days=14)
MOST_TOLD = 20
SUBJECT = "Weserportal: Das ist fällig"


def of_projects(user):
    """Ends and milestones are due on the day after, photos while there is time to act."""
    for project in ended_projects(user):
        yield (project.end.last or project.planned_end.last) + DAY, ended_project(project)
    for milestone in late_milestones(user):
        yield milestone.due.last + DAY, late_one(milestone)
    for photo in photos_running_out(user):
        yield photo.valid_until - RUNS_OUT_SOON, photo_running_out(photo)


def of_releases(user):
    """What has waited for a week for somebody who can release it."""
    handed_in = Proposal.objects.releasable_by(user).filter(step=Proposal.Step.SUBMITTED)
    for proposal in handed_in.select_related("project", "author").prefetch_related("co_authors"):
        yield day_of(proposal.submitted_at) + LEFT_LYING, waiting(proposal, also={})
    if not user.is_staff:
        return
    decisions = decisions_to_publish(user).filter(publication_set_at__isnull=False)
    for decision in with_shares(decisions):
        day = day_of(decision.publication_set_at)
        yield day + LEFT_LYING, Task(**vars(to_publish(decision, also={Decision: {}})))
    begun = event_model(DecisionVersion).objects.filter(id=OuterRef("pk")).order_by("pgh_id")
    written = Subquery(begun.values("pgh_created_at")[:1])
    for version in with_shares(versions_to_release(user).annotate(written_at=written)):
        yield day_of(version.written_at) + LEFT_LYING, Task(**vars(to_release(version, also={})))


def of_calls(user):
    """Calls for applications that close soon, for whoever works on projects or grants."""
    if not (user.works_at_desk or user.is_staff):
        return
    calls = Call.objects.visible_to(user).filter(closes_last__gte=timezone.localdate())
    for call in calls.select_related("programme"):
        text = f"Der Förderaufruf schließt: {call.closes}."
        page = reverse("public:call-detail", args=[call.slug])
        yield call.closes.last - CLOSES_SOON, Task(str(call), page, text)


def of_readers(user):
    """What readers found wrong and should have an answer to by now."""
    for report in reports.to_answer(user):
        yield report.answer_due + DAY, Task(**reports.told(report))


def of_questions(user):
    """What was asked or answered and has had no word of theirs for some days."""
    said_last = Max("answers__written_at")
    waits = Comment.objects.visible_to(user).waiting_for(user).annotate(answered_at=said_last)
    for comment in waits.select_related("proposal__project", "author"):
        said_at = comment.answered_at or comment.written_at
        yield day_of(said_at) + UNANSWERED, question(comment)


def of_guests(user):
    """That a guest's time is over, for the guest and who let them in; the day after its last."""
    since = timezone.localdate() - TOLD_SO_LONG
    over = Guest.objects.ended_for(user).filter(guest_until__gte=since)
    rows = over.select_related("project", "guest").order_by("guest_until", "pk")
    seen = set(Project.objects.visible_to(user).filter(guests__in=over))
    for guest in rows:
        yield guest.guest_until + DAY, guest_gone(guest, user, guest.project in seen)


def guest_gone(guest, user, is_seen):
    """Only who still sees the project reads how it is called."""
    is_own = guest.guest_id == user.pk
    whose = "Ihre Zeit" if is_own else f"Die Zeit von {guest.guest}"
    text = f"{whose} als Gast ist vorbei. Letzter Tag war der {in_german(guest.guest_until)}."
    title = guest.project.title if is_seen else "Gast eines Projekts"
    if is_own or not is_seen:
        return Task(title, reverse("desk:overview"), text)
    return Task(title, reverse("desk:project", args=[guest.project_id]), text)


def of_counties(user):
    """What others state about the person's county, and object to in the person's projects: told
    once, on the morning after."""
    for row in confirmations.to_answer(user):
        yield day_of(row.asked_at) + DAY, Task(**confirmations.told_question(row))
    for row in confirmations.objected(user):
        yield day_of(row.answered_at) + DAY, Task(**confirmations.told_objection(row))


def of_duties(user):
    """Feedback that should have an answer by now, and the yearly review (R78)."""
    if user.is_staff and user.has_perm("duties.view_feedback"):
        page = reverse("admin:duties_feedback_changelist")
        for feedback in Feedback.objects.visible_to(user).open():
            text = f"Eine Antwort war bis {in_german(feedback.answer_due)} fällig."
            yield feedback.answer_due + DAY, Task(str(feedback), page, text)
    statement = AccessibilityStatement.objects.visible_to(user).first()
    if statement and user.is_staff and user.has_perm("duties.change_accessibilitystatement"):
        page = reverse("admin:duties_accessibilitystatement_changelist")
        yield statement.review_due + DAY, Task(str(statement), page, statement.reminder)


FINDERS = (
    of_projects,
    of_releases,
    of_calls,
    of_readers,
    of_questions,
    of_guests,
    of_counties,
    of_duties,
)


def due_for(user: User, since: date, until: date) -> list[Task]:
    """What became due for a person after the one day and up to the other, the oldest first."""
    found = [(day, task) for find in FINDERS for day, task in find(user) if since < day <= until]
    return [task for _, task in sorted(found, key=lambda pair: pair[0])]


def text_of(letter):
    """The text of a letter about what is due; '' if there is nothing (any more)."""
    since, until = date.fromordinal(letter.about_id), day_of(letter.written_at)
    tasks = due_for(letter.person, since, until)
    if not tasks:
        return ""
    told = {"tasks": tasks[:MOST_TOLD], "more": len(tasks[MOST_TOLD:]), "site": settings.SITE_URL}
    return render_to_string("desk/email/due.txt", told)


def tell_due():
    """Write a letter to each person for whom something became due; returns their number.

    Nobody is told of a day twice, however often it runs; auditors have nothing to do.
    """
    today = timezone.localdate()
    people = User.objects.filter(is_active=True).exclude(mails=Mails.OFF).order_by("pk")
    people = people.exclude(memberships__role=Role.AUDITOR)
    return sum(tell(person, today) for person in people.exclude(reminder__told_on__gte=today))


@transaction.atomic
def tell(person, today):
    start = {"told_on": date.min}
    reminder, _ = Reminder.objects.select_for_update().get_or_create(person=person, defaults=start)
    since, reminder.told_on = reminder.told_on, today
    if since >= today:
        return 0
    reminder.save(update_fields=["told_on"])
    if not due_for(person, since, today):
        return 0
    post_to(person, SUBJECT, "", about=DUE, about_id=since.toordinal(), day=today)
    return 1


def day_of(moment):
    return timezone.localtime(moment).date()


def in_german(day):
    return date_format(day, "j. F Y")


# Asked by `accounts.sending`.
TEXTS = {DUE: text_of}
