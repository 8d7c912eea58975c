"""Taking in, taking on and answering what readers find wrong; the only module that writes it."""

import secrets
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate, now

from accounts.outbox import post
from duties.feedback import count
from duties.models import ReaderReport
from duties.models.reports import digest_of
from projects.models import Project

RECEIVED = "Weserportal: Ihr Hinweis ist eingegangen"
ANSWERED = "Weserportal: Antwort auf Ihren Hinweis"


class AnsweredAlready(Exception):
    """Somebody else answered the report meanwhile."""


@transaction.atomic
def receive(project, said, *, address):
    """Store what a reader says of a project; returns the token of the address to follow it at.

    `said` are the columns that a reader fills in, `address` is the IP address it came from.
    Raises TooMuchFeedback, and then nothing has been written: it counts with all feedback.
    """
    count(localdate(), ip_address(address))
    token = secrets.token_urlsafe(32)
    report = ReaderReport.objects.create(
        project=project, digest=digest_of(token), received_at=now(), **said
    )
    tell(report, RECEIVED, "received", address=address_of(token))
    return token


def address_of(token):
    """The whole address that only the reader knows."""
    return settings.SITE_URL + reverse("public:report-state", args=[token])


def report_of(token):
    """The report with this token, or None.

    Looked up by its digest: how long that takes tells nothing of the tokens there are.
    """
    found = ReaderReport.objects.filter(digest=digest_of(token))
    return found.select_related("project").first()


def take_on(report, *, by):
    """Note who made a proposal of it, the first one; the reader reads that it is at work."""
    open_ones = ReaderReport.objects.filter(pk=report.pk, closed_at=None, taken_at=None)
    open_ones.update(taken_at=now(), taken_by=by)


@transaction.atomic
def answer(report, text, *, by):
    """Answer and close a report; raises AnsweredAlready if somebody did."""
    current = ReaderReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if current.closed_at:
        raise AnsweredAlready
    current.answer, current.closed_at, current.closed_by = text, now(), by
    current.save(update_fields=["answer", "closed_at", "closed_by"])
    tell(current, ANSWERED, "answered")


def tell(report, subject, name, **told):
    """By mail to whoever gave an address; it repeats nothing that the sender wrote, and names the
    project while it is public."""
    if report.email:
        public = Project.objects.visible_to(AnonymousUser())
        told["project"] = public.filter(pk=report.project_id).first()
        text = render_to_string(f"duties/email/report_{name}.txt", {"report": report, **told})
        post(report.email, subject, text)
