"""What waits for a person, each list with its number: sent back, to release, due, open."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from desk.paging import Joined
from evidence.history.changes import event_model
from projects.models import Milestone, Photo, PlannedPublication, Project, Proposal, State
from projects.models.photos import RUNS_OUT_SOON
from projects.publication import PUBLIC, Publication

STILL_OPEN = (
    *(State.IDEA, State.CONCEPT, State.APPLIED, State.GRANTED),
    *(State.RUNNING, State.PAUSED, State.UNKNOWN),
)
Step = Proposal.Step


@dataclass(frozen=True)
class Task:
    """Something to do: where, and what it is about."""

    title: str
    address: str
    text: str
    at: datetime | None = None


@dataclass(frozen=True)
class TaskList:
    """A list under its name in the address; `find(user)` gives its `Joined` rows."""

    name: str
    title: str
    icon: str
    tone: str
    empty: str
    find: object


def page_of_project(project):
    return reverse("desk:project", args=[project.pk])


def with_project(proposals):
    found = proposals.select_related("project", "author", "decided_by")
    return found.prefetch_related("co_authors")


def sent_back(user):
    mine = (
        Proposal.objects.editable_by(user).filter(step=Step.RETURNED).order_by("-decided_at", "pk")
    )
    return Joined(
        [(with_project(mine), returned_proposal), (returned_drafts(user), returned_draft)]
    )


def returned_proposal(proposal):
    text = f"„{proposal.decision_reason}“ {proposal.decided_by}"
    address = page_of_project(proposal.project)
    return Task(proposal.project.title, address, text, proposal.decided_at)


def returned_drafts(user):
    """Drafts that were in review before, with the reason that stands in their history."""
    events = event_model(Project).objects.filter(id=OuterRef("pk"))
    same = Q(publication_set_at=OuterRef("publication_set_at"))
    before = events.filter(~same | Q(publication_set_at=None)).order_by("-pgh_id")
    sent = events.filter(same).order_by("pgh_id")
    drafts = Project.objects.editable_by(user).filter(
        publication=Publication.DRAFT, publication_set_at__isnull=False
    )
    return (
        drafts.annotate(
            publication_before=Subquery(before.values("publication")[:1]),
            sent_back_because=Subquery(sent.values("pgh_context__metadata__reason")[:1]),
        )
        .filter(publication_before=Publication.IN_REVIEW)
        .select_related("publication_set_by")
        .order_by("-publication_set_at", "pk")
    )


def returned_draft(project):
    text = f"„{project.sent_back_because}“ {project.publication_set_by}"
    return Task(project.title, page_of_project(project), text, project.publication_set_at)


def to_release(user):
    proposals = Proposal.objects.releasable_by(user).filter(step=Step.SUBMITTED)
    proposals = proposals.order_by("submitted_at", "pk")
    planned = PlannedPublication.objects.planned().values("project")
    projects = Project.objects.releasable_by(user).filter(publication=Publication.IN_REVIEW)
    projects = projects.exclude(pk__in=planned)
    waiting = projects.order_by("publication_set_at", "pk").select_related("publication_set_by")
    return Joined([(with_project(proposals), proposal_to_release), (waiting, project_to_release)])


def proposal_to_release(proposal):
    address = reverse("desk:release", args=[proposal.pk])
    text = f"Änderungen von {proposal.author_names}"
    if proposal.held_back:
        text = f"{text}. Nicht veröffentlicht: {proposal.held_back}"
    return Task(proposal.project.title, address, text, proposal.submitted_at)


def project_to_release(project):
    text = f"Neues Projekt, eingereicht von {project.publication_set_by or 'unbekannt'}"
    return Task(project.title, page_of_project(project), text, project.publication_set_at)


def overdue(user):
    today = timezone.localdate()
    projects = Project.objects.editable_by(user).filter(state__in=STILL_OPEN)
    ended = Q(end_last__lt=today) | Q(end_edtf="", end_wording="", planned_end_last__lt=today)
    late = Milestone.objects.editable_by(user).filter(
        due_last__lt=today, met_edtf="", met_wording="", project__state__in=STILL_OPEN
    )
    milestones = late.select_related("project").order_by("due_last", "pk")
    return Joined(
        [
            (projects.filter(ended).order_by("end_last", "pk"), ended_project),
            (milestones, late_one),
            (photos_running_out(user), photo_running_out),
        ]
    )


def ended_project(project):
    end = f"Ende war {project.end}" if project.end.edtf else f"Geplantes Ende {project.planned_end}"
    text = f"{end}, der Stand ist „{project.get_state_display()}“."
    return Task(f"{project.name}: Stand bestätigen", page_of_project(project), text)


def late_one(milestone):
    text = f"Meilenstein „{milestone.title}“ war geplant: {milestone.due}. Wurde er erreicht?"
    return Task(milestone.project.name, page_of_project(milestone.project), text)


def photos_running_out(user):
    """Photos of public projects whose time is over, or will be within days."""
    photos = Photo.objects.editable_by(user).filter(project__publication__in=PUBLIC)
    soon = photos.filter(valid_until__lte=timezone.localdate() + RUNS_OUT_SOON)
    return soon.select_related("project").order_by("valid_until", "pk")


def photo_running_out(photo):
    day = date_format(photo.valid_until, "j. F Y")
    verb = "durfte" if photo.runs_out == "over" else "darf"
    text = f"Foto „{photo}“ {verb} nur bis {day} gezeigt werden"
    return Task(photo.project.title, page_of_project(photo.project), text)


def planned(user):
    """New projects and proposals that a day was chosen for, of each the next one first."""
    projects = PlannedPublication.objects.visible_to(user).planned().order_by("release_on", "pk")
    seen = Proposal.objects.visible_to(user).filter(step=Step.SCHEDULED)
    changes = with_project(seen).order_by("release_on", "pk")
    return Joined(
        [
            (projects.select_related("project", "decided_by"), planned_project),
            (changes, planned_change),
        ]
    )


def planned_project(plan):
    return Task(plan.project.title, page_of_project(plan.project), f"Neues Projekt, {day_of(plan)}")


def planned_change(proposal):
    address = reverse("desk:release", args=[proposal.pk])
    return Task(proposal.project.title, address, f"Änderungen, {day_of(proposal)}")


def day_of(release):
    day = date_format(release.release_on, "j. F Y")
    return f"erscheint am {day}, freigegeben von {release.decided_by}"


def open_work(user):
    mine = Proposal.objects.editable_by(user)
    changed = ~Q(document=F("base")) | ~Q(typed={})
    found = mine.filter(Q(step__in=Proposal.HANDED_IN) | (Q(step=Step.WORKING) & changed))
    return Joined([(with_project(found).order_by("-kept_at", "pk"), own_proposal)])


def own_proposal(proposal):
    text, at = "Angefangen, noch nicht abgeschlossen", proposal.kept_at
    if proposal.step == Step.SUBMITTED:
        text, at = "Liegt zur Prüfung", proposal.submitted_at
    if proposal.step == Step.SCHEDULED:
        day = date_format(proposal.release_on, "j. F Y")
        text, at = f"Freigegeben, erscheint am {day}", None
    return Task(proposal.project.title, page_of_project(proposal.project), text, at)


TASK_LISTS = (
    TaskList(
        "zurueckgegeben",
        "Zurückgegeben",
        "danger",
        "danger",
        "Nichts wurde zurückgegeben. Gibt jemand Ihre Arbeit zurück, steht der Grund hier.",
        sent_back,
    ),
    TaskList(
        "freizugeben",
        "Freizugeben",
        "visibility",
        "info",
        "Nichts wartet auf Ihre Freigabe. Eingereichtes von anderen erscheint hier.",
        to_release,
    ),
    TaskList(
        "fristen",
        "Fristen",
        "warning",
        "warning",
        "Keine Frist drängt. Ist ein Ende oder Meilenstein vorbei oder darf ein Foto bald nicht "
        "mehr gezeigt werden, steht es hier.",
        overdue,
    ),
    TaskList(
        "offen",
        "Meine offene Arbeit",
        "edit",
        "neutral",
        "Sie haben nichts angefangen. Wählen Sie bei einem Projekt „Bearbeiten“.",
        open_work,
    ),
)
TASK_LIST_BY_NAME = {each.name: each for each in TASK_LISTS}
