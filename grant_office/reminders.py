"""Who is reminded of which deadlines and letters, once for each stage of each day.

What is told is recorded in the transaction that puts the mail into the outbox: a run that dies
has told a person all or nothing, and the next one tells the rest. The mail is written when it is
sent, so it tells what its reader may open at that moment. One whose fate is unknown stays in the
outbox, and on the start page.
"""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from accounts.deputies import sentence_on, with_deputies
from accounts.models import Absence, Letter, Role, User
from accounts.outbox import post_to
from funding.rules.reminders import ORDER, Stage, furthest, stage_on
from funding.rules.terms import Terms
from grant_office.facts import Laws
from grant_office.gates import files_open_to
from grant_office.models import Correspondence, Deadline, DeadlineReminder
from grant_office.overview import name

REMINDER = "office_deadlines"
SUBJECT = "Weserportal: Fristen der Förderstelle"
MOST_TOLD = 30
RECENT = 7  # days
OF_A_PERSON = ("person__name", "person__email")


def remind():
    """Tell each person of the office what has come nearer; returns the number of people told.

    Whoever stands in for somebody today is told of that person's files too, as far as they may
    open them themselves.
    """
    today, laws = timezone.localdate(), Laws()
    return sum(tell(person, away, today, laws) for person, away in people().items())


def people():
    """{officer: None, or the one they stand in for}."""
    officers = User.objects.filter(is_active=True, memberships__role=Role.GRANT_ADMIN)
    return with_deputies(list(officers.distinct().order_by("pk")))


@transaction.atomic
def tell(person, away, today, laws):
    """1 if there was something to tell; nobody is told twice a day."""
    User.objects.select_for_update(of=("self",), no_key=True).get(pk=person.pk)
    if person.deadline_reminders.filter(told_on=today).exists():
        return 0
    found = [*of_deadlines(person, away, today, laws), *of_letters(person, away, today, laws)]
    told = told_before(person, found)
    new = [row for row in found if not told.get(subject(row), set()) & not_earlier(row.stage)]
    if not new:
        return 0
    DeadlineReminder.objects.bulk_create(new)
    post_to(person, SUBJECT, "", about=REMINDER, about_id=today.toordinal(), day=today)
    return 1


def of_deadlines(person, away, today, laws):
    """`DeadlineReminder`s, unsaved, of the open deadlines at the stage they have reached."""
    until = furthest(laws.all, today)
    rows = opened_by(Deadline, person, away).still_ahead().filter(day_due__lte=until)
    for row in rows.select_related("decision__grant_file").order_by("day_due", "pk"):
        terms = laws.of(row.decision.grant_file, row.decision)
        if stage := stage_on(today, row.day, terms):
            yield DeadlineReminder(
                person=person, deadline=row, day=row.day, stage=stage, told_on=today
            )


def of_letters(person, away, today, laws):
    house = Terms.of(laws.everywhere)
    rows = opened_by(Correspondence, person, away).standing().filter(follow_up_on__lte=today)
    for row in rows.order_by("follow_up_on", "pk"):
        stage = stage_on(today, row.follow_up_on, house, of_follow_up=True)
        yield DeadlineReminder(
            person=person, letter=row, day=row.follow_up_on, stage=stage, told_on=today
        )


def opened_by(model, person, away):
    """What a grant officer may edit; for somebody else, no more than those may open."""
    rows = model.objects.editable_by(person)
    return rows.filter(decision__in=files_open_to(away)) if away else rows


def subject(row):
    return row.deadline_id, row.letter_id, row.day


def told_before(person, rows):
    """{subject: stages} of what this person was told of these rows."""
    numbers = [row.deadline_id for row in rows if row.deadline_id]
    letters = [row.letter_id for row in rows if row.letter_id]
    found = {}
    same = Q(deadline__in=numbers) | Q(letter__in=letters)
    for row in person.deadline_reminders.filter(same):
        found.setdefault(subject(row), set()).add(row.stage)
    return found


def not_earlier(stage):
    return set(ORDER[ORDER.index(stage) :])


def still_due(person, since, until=None):
    """The reminders of a person told on days from `since`, each with its row as it stands now.

    Left out is what is done, void or moved by now, or no longer theirs to read.
    """
    told = person.deadline_reminders.filter(told_on__range=(since, until or since))
    told = list(told.order_by("day", "pk"))
    if not told:
        return []
    deadlines = Deadline.objects.editable_by(person).open().computed()
    letters = Correspondence.objects.editable_by(person).standing()
    now = {
        (kind, number): row
        for kind, rows in {"deadline": deadlines, "letter": letters}.items()
        for number, row in rows.in_bulk([getattr(each, f"{kind}_id") for each in told]).items()
    }
    for row in told:
        key = ("deadline", row.deadline_id) if row.deadline_id else ("letter", row.letter_id)
        row.now = now.get(key)
    return [row for row in told if row.now and day_of(row.now) == row.day]


def day_of(row):
    return row.day if isinstance(row, Deadline) else row.follow_up_on


def recently_told(person):
    """What the start page repeats: the newest stage of each that is still due."""
    today = timezone.localdate()
    since = date.fromordinal(today.toordinal() - RECENT)
    return list({subject(row): row for row in still_due(person, since, today)}.values())


def uncertain_letters(person):
    """Reminders to this person and their office that may not have arrived, the newest first."""
    lost = Letter.objects.filter(
        about=REMINDER, state__in=[Letter.State.UNCERTAIN, Letter.State.FAILED]
    )
    if not person.has_role(Role.COORDINATOR):
        own = person.organisations_as(Role.GRANT_ADMIN)
        office = User.objects.filter(
            memberships__role=Role.GRANT_ADMIN, memberships__organisation__in=own
        )
        lost = lost.filter(Q(person=person) | Q(person__in=office))
    told = lost.select_related("person").only("written_at", "state", *OF_A_PERSON)
    return list(told.order_by("-written_at", "-pk"))


def text_of(letter):
    """The text of a mail; '' if nothing of it is due any more."""
    rows = still_due(letter.person, date.fromordinal(letter.about_id))
    if not rows:
        return ""
    name([row.now for row in rows], letter.person)
    absences = Absence.objects.today().filter(deputy=letter.person, person__is_active=True)
    told = {
        "late": [row for row in rows if row.stage == Stage.LATE][:MOST_TOLD],
        "soon": [row for row in rows if row.stage != Stage.LATE][:MOST_TOLD],
        "stands_in": [sentence_on(each) for each in absences.select_related("person", "deputy")],
        "site": settings.SITE_URL,
    }
    told["more"] = len(rows) - len(told["late"]) - len(told["soon"])
    return render_to_string("admin/office/email/reminders.txt", told)


# Asked by `accounts.sending`.
TEXTS = {REMINDER: text_of}
