"""What a reader says is right becomes a person's proposal: typed into its field, as by them."""

from django.db import models
from django.urls import reverse
from django.utils.http import urlencode

from desk.proofs.choosing import take
from desk.proofs.shown import Place, place_in
from desk.sections import section_of
from desk.typed import bring_up_to_date
from desk.where import anchor_of, at_heading
from duties.models import ReaderReport
from duties.reports import take_on
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on, working_copy
from projects.snapshot.shape import LINKS, columns

LONGEST_NUMBER = 18  # digits that the database takes in any case
WAITS = "Ihre Änderungen an diesem Projekt liegen zur Prüfung. Bitte erst zurückholen."
IN_REVIEW = "Das Projekt liegt zur Prüfung. Zum Ändern muss es zurückgegeben werden."
BY_HAND = "Bitte von Hand eintragen, was hier richtig ist. Es steht noch im Hinweis."


def place_of(report):
    """The value that the report is about, as a `Place`; None if it is none of the project's."""
    return None if report.about == ReaderReport.About.OTHER else Place("project", "", report.about)


def work_for(user, project):
    """The person's open work on a project, with what others published meanwhile.

    Raises Refused where there can be none now, and Conflicting where others changed the same.
    """
    if project.publication == Publication.IN_REVIEW:
        raise Refused(IN_REVIEW)
    proposal = working_copy(project, by=user)
    if proposal.step in proposal.HANDED_IN:
        raise Refused(WAITS)
    bring_up_to_date(proposal, user)
    return proposal


def is_takable(report):
    """Whether the reader names what is right, and for a value that a few words can be."""
    place = place_of(report)
    if place is None or place.field in LINKS or not report.proposed:
        return False
    return not isinstance(columns(place.part).get(place.field), models.TextField)


def take_report(report, user):
    """Open the person's work and let the value say what the reader does, if that can be read.

    Returns (the work, a German sentence on why it is to be typed by hand, or nothing).
    """
    proposal, place = work_for(user, report.project), place_of(report)
    take_on(report, by=user)
    if not is_takable(report):
        return proposal, BY_HAND
    try:
        with at_work_on(proposal) as current:
            take(user, current, place, report.proposed)
    except Refused as refused:
        return proposal, str(refused) or BY_HAND
    return proposal, ""


def way_on(report, proposal, by_hand):
    """Where the person goes on: to the source if the reader named one, else to the field."""
    place = place_of(report)
    if place is None:
        return at_heading(section_address(report, "project", "title"))
    if report.source and not by_hand and place_in(proposal.document, str(place)):
        query = urlencode({"angabe": str(place), "hinweis": report.pk})
        return f"{reverse('desk:proof', args=[report.project_id])}?{query}"
    return f"{section_address(report, place.part, place.field)}#{anchor_of(place.field)}"


def section_address(report, part, field):
    return reverse("desk:section", args=[report.project_id, section_of(part, field).name])


def source_named(user, text):
    """What the reader of the report with this number names as the source; nothing if none may be
    known."""
    if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER):
        return ""
    found = ReaderReport.objects.visible_to(user).filter(pk=text).first()
    return found.source if found else ""
