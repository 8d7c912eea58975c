"""Questions that wait for a person's word."""

from django.urls import reverse
from django.utils.text import Truncator

from desk.one_task import LONGEST_NOTE, Task
from desk.paging import Joined
from projects.models import Comment


def asked_back(user):
    """Questions to a person's proposal, or of their own, where somebody else had the last word."""
    waits = Comment.objects.visible_to(user).waiting_for(user)
    rows = waits.select_related("proposal__project", "author").order_by("written_at", "pk")
    return Joined([(rows, question)])


def question(comment):
    text = f"{comment.label}: „{Truncator(comment.text).chars(LONGEST_NOTE)}“"
    text += f", gefragt von {comment.author}"
    address = reverse("desk:comment", args=[comment.pk])
    return Task(comment.proposal.project.title, address, text, comment.written_at)
