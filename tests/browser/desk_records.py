"""People of the desk, and projects of theirs on which something of everything has happened.

All of it is committed, because the running site cannot see into the transaction of a test.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from types import SimpleNamespace
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from duties.models import ReaderReport
from funding.models import Application, Call, Requirement, RequirementCheck
from processes import example
from projects.models import Comment, Confirmation, Project, Proposal
from projects.publication import Publication
from projects.release.asking_back import answer, ask
from projects.release.discarding import discard
from projects.release.letting_in import let_in
from projects.release.open_work import working_copy
from projects.release.proposals import drop, save, send_back, submit
from projects.release.scheduling import schedule
from regions.models import Organisation
from tests.builders import (
    make_application,
    make_confirmation,
    make_plan,
    make_project,
    make_reader_report,
    make_requirement_check,
    make_user,
)
from tests.clients import give_codes, with_second_factor
from tests.files import make_document, make_photo
from tests.proposing import keep

ROLES = {
    "editor": Role.EDITOR,
    "reviewer": Role.REVIEWER,
    "coordinator": Role.COORDINATOR,
    "second_reviewer": Role.REVIEWER,
}
DRAFT, PUBLIC = "entwurf-am-arbeitsplatz", "oeffentlich-am-arbeitsplatz"
PLANNED, GONE = "geplant-am-arbeitsplatz", "geloescht-am-arbeitsplatz"
ELSEWHERE = "anderswo-am-arbeitsplatz"
TOKEN = "hinweis-am-arbeitsplatz"


def committed(work, *arguments, **named):
    """What the function gives, done in one transaction of a connection of its own.

    One transaction is one moment of the history, however slow the machine is.
    """

    def run():
        try:
            with transaction.atomic():
                return work(*arguments, **named)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(run).result()


def county():
    return Organisation.objects.get(slug="lk-nordaue")


def people_at_desk():
    """{role: person} of the Landkreis Nordaue, each with a session and recovery codes."""
    return {name: person_at_desk(role) for name, role in ROLES.items()}


def person_at_desk(role):
    user = make_user(role, organisation=county())
    cookies = with_second_factor(Client(), user).cookies
    codes = give_codes(user) if user.needs_second_factor() else iter(())
    session = cookies[settings.SESSION_COOKIE_NAME].value
    return SimpleNamespace(user=user, email=user.email, session=session, codes=codes)


def prepare(people):
    """A draft with a conflict and a typing error of the editor, and three proposals.

    One waits for the reviewer, one was sent back, one is released for a day.
    """
    editor, reviewer, coordinator, _ = (people[name].user for name in ROLES)
    draft = make_project(
        "Entwurf am Arbeitsplatz", slug=DRAFT, lead=county(), publication=Publication.DRAFT
    )
    make_photo(draft, editor, alt="", licence="")
    make_document(draft, editor, accessibility="")
    for author, title in ((editor, "Titel A"), (coordinator, "Titel B")):
        change(draft, author, title=title, summary=f"Ein Vorhaben, wie {author} es sieht.")
    save(working_copy(draft, by=coordinator), by=coordinator)
    mine = Proposal.objects.filter(project=draft, author=editor)
    mine.update(typed={"zeit": {"start_edtf": ["irgendwann"]}})
    public = make_project("Öffentlich am Arbeitsplatz", slug=PUBLIC, lead=county())
    for _ in range(3):
        make_photo(public, editor, caption="Der Bagger auf dem Marktplatz")
    make_document(public, editor, accessibility="no", accessibility_note="Auf Anfrage vorgelesen.")
    words = {"message": "Das Ende stimmt nicht.", "proposed": "Ende 2031", "source": "Der Bote"}
    make_reader_report(public, TOKEN, about="end", **words)
    elsewhere = make_project("Anderswo am Arbeitsplatz", slug=ELSEWHERE)
    make_confirmation(elsewhere, county())
    make_confirmation(
        public, by=reviewer, state="objected", objection="Daran sind wir nicht beteiligt."
    )
    for author in (editor, coordinator):
        submit(change(public, author, end_edtf="2031", summary="Neu."), by=author, note="Neu.")
    sent_back = Proposal.objects.get(project=public, author=coordinator)
    send_back(sent_back, by=reviewer, reason="Bitte das Ende belegen.")
    planned = make_project("Geplant am Arbeitsplatz", slug=PLANNED, lead=county())
    for_a_day = change(planned, editor, summary="Vom nächsten Monat an.")
    submit(for_a_day, by=editor)
    schedule(for_a_day, by=reviewer, day=in_a_month(), reason="Zum Ratsbeschluss.")
    talk(public, editor, reviewer, coordinator)
    apply_for(draft)
    example.make(timezone.localdate())


def talk(project, editor, reviewer, coordinator):
    """Questions, a note and a guest of a public project; a deleted draft and a dropped change."""
    waiting = Proposal.objects.get(project=project, author=editor)
    question = ask(waiting, place="project//end", label="Ende", text="Woher?", by=reviewer)
    answer(question, text="Aus dem Protokoll.", by=editor)
    ask(waiting, place="project//summary", label="Zusammenfassung", text="Kürzer?", by=reviewer)
    project.internal_notes.create(text="Frau Muster anrufen", author=editor)
    let_in(make_user(Role.EDITOR), project, until=in_a_month(), by=coordinator)
    values = {"lead": county(), "publication": Publication.DRAFT, "slug": GONE}
    gone = make_project("Gelöscht am Arbeitsplatz", **values)
    discard(gone, by=editor)
    drop(change(Project.objects.get(slug=PLANNED), reviewer, summary="Doch nicht."), by=reviewer)


def apply_for(project):
    """A draft of an application that lacks something of everything."""
    call = Call.objects.order_by("pk").last()
    body = county()
    application = make_application(
        call, body, project=project, lead=body, stage="draft", title="Antrag am Arbeitsplatz"
    )
    make_plan(application, total_cost=100_000, requested=60_000)
    for number, state in enumerate(RequirementCheck.State.values):
        text = f"Anforderung {number + 1} am Arbeitsplatz"
        asked = call.requirements.create(text=text, basis="editor", is_draft=True)
        noted = {"state": state, "proven_by": "Blatt 4", "responsible": body}
        make_requirement_check(application, asked, **noted, due_on=date(2026, 1, 5))


def take_away():
    example.remove()
    Application.objects.filter(project__slug=DRAFT).delete()
    Requirement.objects.filter(text__endswith="am Arbeitsplatz").delete()
    Project.objects.filter(slug__in=[DRAFT, PUBLIC, PLANNED, GONE, ELSEWHERE]).delete()


def change(project, author, **values):
    proposal = working_copy(project, by=author)
    document = {**proposal.document, "project": {**proposal.document["project"], **values}}
    keep(proposal, document)
    return proposal


def of_draft(name, *arguments):
    """The path of a page of the prepared draft."""
    return lambda: reverse(f"desk:{name}", args=[Project.objects.get(slug=DRAFT).pk, *arguments])


def of_public(name):
    """The path of a page of the prepared public project."""
    return lambda: reverse(f"desk:{name}", args=[Project.objects.get(slug=PUBLIC).pk])


def of_report():
    """The path of the page of what a reader reported on the prepared public project."""
    return reverse("desk:report", args=[ReaderReport.objects.get(project__slug=PUBLIC).pk])


def of_confirmation():
    """The path of the page of what others state about the county."""
    asked = Confirmation.objects.get(participation__project__slug=ELSEWHERE)
    return reverse("desk:confirmation", args=[asked.pk])


def in_a_month():
    return timezone.localdate() + timedelta(days=30)


def of_proposal(name, step="submitted"):
    """The path of a page of the one prepared proposal at this step."""
    waiting = Proposal.objects.filter(project__slug__in=[PUBLIC, PLANNED], step=step)
    return lambda: reverse(name, args=[waiting.get().pk])


def of_question():
    """The path of the first question about a prepared proposal."""
    first = Comment.objects.filter(proposal__project__slug=PUBLIC).earliest("pk")
    return reverse("desk:comment", args=[first.pk])


def of_application(name, *arguments):
    """The path of a page of the prepared application."""
    found = Application.objects.filter(project__slug=DRAFT)
    return lambda: reverse(f"desk:{name}", args=[found.get().pk, *arguments])


def of_requirement():
    """The path of the form of a requirement of the prepared application."""
    application = Application.objects.get(project__slug=DRAFT)
    asked = application.checks.order_by("pk").first().requirement_id
    return reverse("desk:application-requirement", args=[application.pk, asked])


def begun_application():
    """The path of the form that begins an application."""
    call = Call.objects.order_by("pk").last()
    return reverse("desk:begin-application", args=[call.slug])


def of_two_states():
    """The path of the comparison of the draft as it began with the draft as it is."""
    project = Project.objects.get(slug=DRAFT)
    begun = Proposal.objects.get(project=project, step="working").kept_at
    moments = urlencode({"von": begun.isoformat(), "bis": "jetzt"})
    return f"{reverse('desk:compare', args=[project.pk])}?{moments}"
