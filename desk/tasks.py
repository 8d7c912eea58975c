"""What waits for a person, each list with its number: sent back, to release, due, open, and what
is to be looked at in the sources."""

from dataclasses import dataclass
from functools import partial

from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import SimpleLazyObject
from django.utils.text import Truncator

from accounts.deputies import in_place_of, stood_in_for_by, waits_for_them_too
from desk.confirming import waiting as confirmations
from desk.one_task import LONGEST_NOTE, Task
from desk.paging import Joined
from desk.proofs.living_sources import (
    about_projects,
    checks_to_look_at,
    sentences_on,
    with_what_lacks,
)
from desk.reports import waiting as reports
from desk.talk.waiting import asked_back
from evidence.models import Citation, Remark
from evidence.record_urls import record_url
from funding.waiting import lists_for
from projects.models import Milestone, Photo, Project, Proposal, State
from projects.models.photos import RUNS_OUT_SOON
from projects.publication import PUBLIC
from projects.release.releasers import who_has, with_offices
from projects.snapshot.shape import CITED_ROWS

STILL_OPEN = (
    *(State.IDEA, State.CONCEPT, State.APPLIED, State.GRANTED),
    *(State.RUNNING, State.PAUSED, State.UNKNOWN),
)
Step = Proposal.Step


@dataclass(frozen=True)
class TaskList:
    """A list under its name in the address; `find(user)` gives its `Joined` rows.

    Where it is empty, it is `nothing` in a line, and `empty` on its own page.
    """

    name: str
    title: str
    icon: str
    tone: str
    nothing: str
    empty: str
    find: object


def page_of_project(project):
    return record_url("desk:project", project.pk)


def with_project(proposals):
    found = proposals.select_related("project", "author", "decided_by")
    return found.prefetch_related("co_authors")


def sent_back(user):
    mine = Proposal.objects.owned_by(user).filter(step=Step.RETURNED).order_by("-decided_at", "pk")
    return Joined([(with_project(mine), returned)])


def returned(proposal):
    text = f"„{proposal.decision_reason}“ {proposal.decided_by}"
    address = page_of_project(proposal.project)
    return Task(proposal.project.title, address, text, proposal.decided_at)


def to_release(user):
    """What this person may release; what an absent colleague would as well says their name."""
    absent = stood_in_for_by(user)
    proposals = Proposal.objects.releasable_by(user).filter(step=Step.SUBMITTED)
    also = SimpleLazyObject(lambda: waits_for_them_too([Proposal], absent)[Proposal])
    rows = with_project(proposals.order_by("submitted_at", "pk"))
    own = [(rows, partial(waiting, also=also))]
    return Joined([*own, *(grants_to_release(user, absent) if user.is_staff else [])])


def grants_to_release(user, absent):
    """Decisions and versions of them that wait for whoever handles grants in the admin."""
    return [(rows, of_grant_office(make)) for rows, make in lists_for(user, absent)]


def of_grant_office(make):
    """A function that makes a Task of what `make` says of a record."""
    return lambda record: Task(**vars(make(record)))


def waiting(proposal, also):
    text = f"{what(proposal)} von {proposal.author_names}{in_place_of(also.get(proposal.pk))}"
    if proposal.note:
        text = f"{text}: „{Truncator(proposal.note).chars(LONGEST_NOTE)}“"
    if proposal.held_back:
        text = f"{text}. Nicht veröffentlicht: {proposal.held_back}"
    return Task(proposal.project.title, page_of(proposal), text, proposal.submitted_at)


def page_of(proposal):
    return record_url("desk:release", proposal.pk)


def what(proposal):
    return "Neues Projekt" if proposal.is_first else "Änderungen"


def overdue(user):
    return Joined(
        [
            (ended_projects(user), ended_project),
            (late_milestones(user), late_one),
            (photos_running_out(user), photo_running_out),
        ]
    )


def ended_projects(user):
    today = timezone.localdate()
    projects = Project.objects.editable_by(user).filter(state__in=STILL_OPEN)
    ended = Q(end_last__lt=today) | Q(end_edtf="", end_wording="", planned_end_last__lt=today)
    return projects.filter(ended).order_by("end_last", "pk")


def late_milestones(user):
    late = Milestone.objects.editable_by(user).filter(
        due_last__lt=timezone.localdate(),
        met_edtf="",
        met_wording="",
        project__state__in=STILL_OPEN,
    )
    return late.select_related("project").order_by("due_last", "pk")


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
    """What of others a day was chosen for, the next one first."""
    seen = Proposal.objects.visible_to(user).filter(step=Step.SCHEDULED).exclude(author=user)
    return Joined([(with_project(seen).order_by("release_on", "pk"), to_come)])


def to_come(proposal):
    day = date_format(proposal.release_on, "j. F Y")
    text = f"{what(proposal)}, erscheint am {day}, freigegeben von {proposal.decided_by}"
    return Task(proposal.project.title, page_of(proposal), text)


def open_work(user):
    changed = ~Q(document=F("base")) | ~Q(typed={})
    found = Proposal.objects.editable_by(user).filter(changed, step=Step.WORKING)
    left = Proposal.objects.left_by(user).filter(changed)
    return Joined(
        [
            (with_project(found).order_by("-kept_at", "pk"), begun),
            (left.order_by("-kept_at", "pk"), left_proposal),
        ]
    )


def begun(proposal):
    text = "Angefangen, noch nicht zur Prüfung gegeben"
    return Task(proposal.project.title, page_of_project(proposal.project), text, proposal.kept_at)


def handed_in(user):
    """What a person handed in and now waits for others."""
    mine = Proposal.objects.owned_by(user).filter(author=user, step__in=Proposal.HANDED_IN)
    ordered = with_offices(with_project(mine)).order_by("submitted_at", "pk")
    return Joined([(ordered, handed_in_proposal)])


def handed_in_proposal(proposal):
    text, at = f"{what(proposal)}, zur Prüfung bei: {who_has(proposal)}", proposal.submitted_at
    if proposal.step == Step.SCHEDULED:
        day = date_format(proposal.release_on, "j. F Y")
        text, at = f"{what(proposal)}, freigegeben, erscheint am {day}", None
    return Task(proposal.project.title, page_of_project(proposal.project), text, at)


def left_proposal(proposal):
    """Without the name of the project, which the person may have to know no more."""
    text = "Sie arbeiten nicht mehr an diesem Projekt. Was Sie geschrieben haben, steht noch hier."
    return Task("Ihre Eingaben zu einem Projekt", page_of(proposal), text, proposal.kept_at)


def sources_to_look_at(user):
    found = [(checks_to_look_at(user), source_to_look_at)]
    return Joined(found, shown=partial(with_what_lacks, user))


def source_to_look_at(check):
    text = " ".join(sentences_on(check))
    kept = getattr(check.source, "internal_copy", None)
    is_open = kept and check.source.may_be_copied and kept.address == check.source.url
    copy = reverse("desk:source-copy", args=[check.source_id]) if is_open else ""
    return Task(str(check.source), check.source.url, text, check.checked_at, copy)


def contradictions_to_decide(user):
    """What sources say differently of projects, and nobody has chosen from yet, in any way."""
    chosen = Citation.objects.filter(remark=OuterRef("pk"), agrees=True)
    found = Remark.objects.filter(about_projects(user), kind=Remark.Kind.CONTRADICTION)
    undecided = found.filter(~Exists(chosen), reason="")
    rows = undecided.prefetch_related(with_its_project(user))
    ordered = rows.order_by("content_type", "object_id", "position", "pk")
    return Joined([(ordered, contradiction_to_decide)])


def with_its_project(user):
    """What a remark of a project or of one of its rows is about, in a query for each kind."""
    cited = CITED_ROWS.values()
    rows = [model.objects.editable_by(user).select_related("project") for model in cited]
    return GenericPrefetch("target", [Project.objects.editable_by(user), *rows])


def contradiction_to_decide(remark):
    text = f"{remark.topic or 'Widerspruch'}: Die Quellen sagen Verschiedenes, gewählt ist nichts."
    about = remark.target
    project = about if isinstance(about, Project) else about.project
    address = reverse("desk:contradiction", args=[project.pk, remark.pk])
    return Task(project.title, address, text)


def from_readers(user):
    return Joined([(reports.to_answer(user), lambda report: Task(**reports.told(report)))])


def between_counties(user):
    return Joined(
        [
            (confirmations.to_answer(user), lambda row: Task(**confirmations.told_question(row))),
            (confirmations.objected(user), lambda row: Task(**confirmations.told_objection(row))),
        ]
    )


TASK_LISTS = (
    TaskList(
        "zurueckgegeben",
        "Zurückgegeben",
        "danger",
        "danger",
        "nichts zurückgegeben",
        "Nichts wurde zurückgegeben. Gibt jemand Ihre Arbeit zurück, steht der Grund hier.",
        sent_back,
    ),
    TaskList(
        "rueckfragen",
        "Rückfragen",
        "info",
        "info",
        "keine Rückfrage",
        "Keine Rückfrage wartet auf Sie. Fragt jemand zu einer Angabe, die Sie zur Prüfung gaben, "
        "oder antwortet auf Ihre Frage, steht es hier.",
        asked_back,
    ),
    TaskList(
        "freizugeben",
        "Freizugeben",
        "visibility",
        "info",
        "nichts freizugeben",
        "Nichts wartet auf Ihre Freigabe. Eingereichtes von anderen erscheint hier.",
        to_release,
    ),
    TaskList(**confirmations.LIST, find=between_counties),
    TaskList(**reports.LIST, find=from_readers),
    TaskList(
        "fristen",
        "Fristen",
        "warning",
        "warning",
        "keine drängende Frist",
        "Keine Frist drängt. Ist ein Ende oder Meilenstein vorbei oder darf ein Foto bald nicht "
        "mehr gezeigt werden, steht es hier.",
        overdue,
    ),
    TaskList(
        "offen",
        "Meine offene Arbeit",
        "edit",
        "neutral",
        "nichts angefangen",
        "Sie haben nichts angefangen. Wählen Sie bei einem Projekt „Bearbeiten“.",
        open_work,
    ),
    TaskList(
        "quellen",
        "Quellen ansehen",
        "info",
        "neutral",
        "nichts an den Quellen",
        "An den Quellen Ihrer Projekte ist nichts aufgefallen. Ist eine Seite weg, umgezogen oder "
        "geändert oder fehlt ein Zitat, steht es hier.",
        sources_to_look_at,
    ),
    TaskList(
        "widersprueche",
        "Offene Widersprüche",
        "warning",
        "neutral",
        "kein offener Widerspruch",
        "Zwischen den Quellen Ihrer Projekte ist nichts offen. Sagen sie Verschiedenes und ist "
        "nichts gewählt, steht es hier.",
        contradictions_to_decide,
    ),
)
WITH_OTHERS = TaskList(
    "eingereicht",
    "Bei anderen zur Prüfung",
    "info",
    "neutral",
    "nichts bei anderen",
    "Nichts von Ihnen liegt bei anderen. Was Sie zur Prüfung geben, steht hier, bis es "
    "freigegeben ist.",
    handed_in,
)
TASK_LIST_BY_NAME = {each.name: each for each in (*TASK_LISTS, WITH_OTHERS)}
