"""Questions with their answers, as the pages of the desk show them."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from desk.sections import section_of
from projects.models import Comment, Proposal
from projects.snapshot.merging import Conflict
from projects.snapshot.shape import MODELS


@dataclass(frozen=True)
class Thread:
    """A question and its answers, in the order in which they were written."""

    question: Comment
    answers: list

    @property
    def place(self):
        return self.question.place

    @property
    def alone(self):
        """For what shows several."""
        return (self,)

    @property
    def is_settled(self):
        return self.question.settled_at is not None

    @property
    def said(self):
        return [self.question, *self.answers]

    @property
    def section(self):
        """Where in the form its place stands."""
        part, _, unit = self.place.split("/", 2)
        if part == "contradictions":
            return section_of("citations", "")
        if part in ("links", "project"):
            return section_of("project", unit)
        return section_of(part, unit) if part in MODELS else section_of("project", "")


def threads_of(comments):
    """[Thread] of the questions among some comments, with all that answers them; one query."""
    rows = comments.select_related("author", "settled_by").order_by("written_at", "pk")
    answers, questions = defaultdict(list), []
    for each in rows:
        if each.answers_to_id:
            answers[each.answers_to_id].append(each)
        else:
            questions.append(each)
    return [Thread(each, answers[each.pk]) for each in questions]


def threads_about(user, proposal):
    return threads_of(Comment.objects.visible_to(user).filter(proposal=proposal))


def threads_at_work(user, project):
    """[Thread] that a person at work on a project has to do with and are not settled: those about
    their own open proposal, and about the first publication, which all who edit it write."""
    own = Q(proposal__author=user) & Q(proposal__step__in=Proposal.OPEN)
    first = Q(proposal__base={}, proposal__step__in=Proposal.OPEN)
    seen = Comment.objects.visible_to(user).filter(own | first, proposal__project=project)
    return [each for each in threads_of(seen) if not each.is_settled]


def at_places(threads):
    """{(part, row, unit): [Thread]}."""
    found = defaultdict(list)
    for each in threads:
        place = Conflict(*each.place.split("/", 2))
        found[place.part, place.row, place.unit].append(each)
    return found
