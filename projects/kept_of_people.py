"""What is kept of a person here beside the history, for the file for them (Art. 15 DSGVO)."""

from accounts.deeds import moment
from projects.models import Comment, Guest, InternalNote


def guest_rights(person):
    return [
        {
            **told(each.invited_at, each.project),
            "bis einschließlich": each.guest_until.isoformat(),
        }
        for each in Guest.objects.filter(guest=person).select_related("project").order_by("pk")
    ]


def notes(person):
    found = InternalNote.objects.filter(author=person).select_related("project")
    return [
        {**told(each.written_at, each.project), "Text": each.text} for each in found.order_by("pk")
    ]


def comments(person):
    return [
        {
            **told(each.written_at, each.proposal.project),
            "was": "Antwort" if each.answers_to_id else "Rückfrage",
            "Text": each.text,
        }
        for each in with_projects(Comment.objects.filter(author=person))
    ]


def settled(person):
    found = with_projects(Comment.objects.filter(settled_by=person))
    return [told(each.settled_at, each.proposal.project) for each in found]


def with_projects(comments):
    found = comments.select_related("proposal__project").order_by("pk")
    return found.defer("proposal__base", "proposal__document", "proposal__typed")


def told(at, project):
    return {"wann": moment(at), "Projekt": project.title}


KEPT = {
    "Gastrechte": guest_rights,
    "Interne Notizen": notes,
    "Rückfragen und Antworten": comments,
    "Rückfragen, die die Person als erledigt gekennzeichnet hat": settled,
}
