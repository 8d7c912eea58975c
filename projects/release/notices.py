"""Letters about a proposal's way: to those who can act next, and to those whose words it holds.

They are written in the transaction of the step and asked again when they are sent: nobody is told
of what they may not read at that moment.
"""

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.deputies import with_deputies
from accounts.models import Role, User
from accounts.outbox import post_to
from projects.models import Comment, Project, Proposal

TO_RELEASE, TO_READ = "proposal to release", "proposal to read"
TO_ANSWER = "question to read"
HANDED_IN, RETURNED = "zur Prüfung", "zurückgegeben"
RELEASED, HELD_BACK = "freigegeben", "nicht veröffentlicht"
ASKED = "Rückfrage"
AFTER = {
    "submit": HANDED_IN,
    "send_back": RETURNED,
    "accept": RELEASED,
    "release": RELEASED,
    "hold_back": HELD_BACK,
}


def tell(step, proposal, by):
    """Write the letters that belong to the step somebody took (None: the portal itself)."""
    what = AFTER.get(step)
    if what in (HANDED_IN, HELD_BACK):
        write(what, proposal, TO_RELEASE, who_can_release(proposal), by)
    if what in (RETURNED, RELEASED, HELD_BACK):
        write(what, proposal, TO_READ, proposal.authors, by)


def tell_of_comment(question, said, by):
    """To the authors of the proposal and to who asked, what somebody else asks or answers."""
    people = dict.fromkeys([*question.proposal.authors, question.author])
    write(ASKED, question.proposal, TO_ANSWER, people, by, comment=said, question=question)


def write(what, proposal, about, people, by, **more):
    """To each, and to whoever stands in for one who is away; never to who took the step."""
    number = more["question"].pk if about == TO_ANSWER else proposal.pk
    project = proposal.project.title if proposal.is_first else proposal.document["project"]["title"]
    told = {"what": what, "title": project, "proposal": proposal, "address": address_of(proposal)}
    told |= more
    readers = with_deputies([person for person in people if person != by])
    for person, absent in sorted(readers.items(), key=lambda reader: reader[0].pk):
        if person != by:
            text = render_to_string("projects/email/proposal.txt", told | {"absent": absent})
            subject = f"Weserportal, {what}: {project}"
            post_to(person, subject, text, about=about, about_id=number)


def address_of(proposal):
    return settings.SITE_URL + reverse("desk:release", args=[proposal.pk])


def who_can_release(proposal):
    """Those of the organisations; superusers only where there is nobody else."""
    staff = Q(memberships__role__in=(Role.REVIEWER, Role.COORDINATOR), is_superuser=False)
    people = User.objects.filter(is_active=True)
    groups = (people.filter(staff).distinct(), people.filter(is_superuser=True))
    able = ([each for each in group if may_release(each, proposal.pk)] for group in groups)
    return next(filter(None, able), [])


def may_release(person, pk):
    return Proposal.objects.releasable_by(person).filter(pk=pk).exists()


def may_read(person, pk):
    projects = Project.objects.visible_to(person)
    return Proposal.objects.visible_to(person).filter(pk=pk, project__in=projects).exists()


def may_answer(person, pk):
    """Whether the person reads the question, and what it is about."""
    question = Comment.objects.visible_to(person).filter(pk=pk).first()
    return question is not None and may_read(person, question.proposal_id)


# Asked by `accounts.sending` for each letter, by what it is about.
CONDITIONS = {TO_RELEASE: may_release, TO_READ: may_read, TO_ANSWER: may_answer}
