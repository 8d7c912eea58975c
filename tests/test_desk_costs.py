"""Law 9 at the desk: literal numbers of queries, the same for few rows and for many of them."""

from datetime import date, timedelta

import pghistory
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Role
from evidence.history.changes import event_model
from evidence.models import Remark
from evidence.values.dates import FlexDate
from projects.models import Project, Proposal, Relation
from projects.release.discarding import discard
from projects.release.first_publication import hand_in
from projects.release.letting_in import let_in
from projects.release.proposals import drop
from projects.release.scheduling import schedule
from projects.snapshot import document_of
from projects.snapshot.shape import ROWS
from public import fragments
from tests.builders import (
    cite,
    make_check,
    make_confirmation,
    make_district,
    make_field,
    make_organisation,
    make_project,
    make_reader_report,
    make_source,
    make_user,
)
from tests.clients import (
    PortalClient,
    finish_transaction_work,
    was_here_just_now,
    with_second_factor,
)
from tests.databases import undone_at_the_end
from tests.desk_forms import form_of
from tests.examples import of_this_run
from tests.files import make_documents, make_photos
from tests.strategy.builders import make_finding, make_measure_project

MANY = of_this_run(100)
NAMES = ("note", "caption", "title", "name", "reason")
# For a reviewer of the lead, who needs a query for the second factor.
COSTS = {
    "": 29,
    "papierkorb/": 6,
    "projekte/": 8,
    "projekte/?q=Erstes": 10,
    "projekte/neu/": 5,
    "aufgaben/zurueckgegeben/": 7,
    "aufgaben/rueckfragen/": 6,
    "aufgaben/freizugeben/": 8,
    "aufgaben/bestaetigungen/": 7,
    "aufgaben/hinweise/": 6,
    "aufgaben/fristen/": 7,
    "aufgaben/offen/": 7,
    "aufgaben/eingereicht/": 5,
    "aufgaben/quellen/": 6,
    "aufgaben/widersprueche/": 7,
    "projekte/{first}/": 76,
    "projekte/{first}/kopieren/": 29,
    "projekte/{first}/bearbeiten/steckbrief/": 10,
    "projekte/{first}/bearbeiten/zeit/": 10,
    "projekte/{first}/bearbeiten/ausgaben/": 10,
    "projekte/{first}/bearbeiten/beteiligte/": 12,
    "projekte/{first}/bearbeiten/orte/": 12,
    "projekte/{first}/bearbeiten/handlungsfelder/": 12,
    "projekte/{first}/bearbeiten/herkunft/": 12,
    "projekte/{first}/bearbeiten/aktivitaeten/": 10,
    "projekte/{first}/bearbeiten/massnahmen/": 11,
    "projekte/{first}/bearbeiten/erkenntnisse/": 11,
    "projekte/{first}/bearbeiten/meilensteine/": 10,
    "projekte/{first}/bearbeiten/aktuelles/": 10,
    "projekte/{first}/bearbeiten/fotos/": 13,
    "projekte/{first}/bearbeiten/dokumente/": 13,
    "projekte/{first}/bearbeiten/belege/": 13,
    "projekte/{first}/vorschau/": 98,
    "projekte/{first}/verlauf/": 39,
    "projekte/{first}/verlauf/vergleich/?von={before}&bis=jetzt": 56,
    "projekte/{second}/abgleich/": 31,
    "freigabe/{waiting}/": 45,
    "freigabe/{waiting}/rueckfrage/?angabe=project//title": 16,
    "rueckfragen/{question}/": 17,
    "freigabe/{small}/vorschau/": 145,
    "bestaetigungen/{asked}/": 6,
    "hinweise/{report}/": 6,
    "artikel/": 6,
    "quellen/neu/": 4,
    "datum/?start=2020": 3,
}


def fill(cast, number):
    """Numbers of the projects and proposals in the addresses, with `number` of all they show."""
    ContentType.objects.clear_cache()
    fill_the_lists(cast, number)
    first = make_project("Erstes", lead=cast.holzminden, state="running", end=FlexDate("2020"))
    let_others_propose(cast, first, number)
    date_back(first)
    fill_with_rows(cast, first, number)
    mine = propose(first, cast.reviewer, "working")
    waiting = propose(first, cast.coordinator, "submitted")
    talk_about(cast, first, [mine, waiting], number)
    give_up(cast, number)
    for _ in range(number):
        let_in(make_user(Role.EDITOR), first, until=date(2999, 1, 1), by=cast.editor)
    return {
        "first": first.pk,
        "second": make_conflicts(cast, number).pk,
        "waiting": waiting.pk,
        "question": mine.comments.earliest("pk").pk,
        "asked": make_confirmation(organisation=cast.holzminden).pk,
        "report": make_reader_report(first).pk,
        "small": first.proposals.filter(step="submitted").earliest("pk").pk,
        "before": (timezone.now() - timedelta(hours=1)).isoformat().replace("+", "%2B"),
    }


def fill_the_lists(cast, number):
    """So many projects, each with a milestone that is late and a proposal for every list."""
    because = {"decision_reason": "Bitte belegen", "decided_by": cast.superuser}
    for _ in range(number):
        project = make_project(lead=cast.holzminden)
        project.milestones.create(title="Ziel", due=FlexDate("2020"))
        cite(project, source := make_source())
        make_check(source, outcome="gone")
        make_reader_report(project)
        make_confirmation(project, by=cast.neighbour, state="objected", objection="Nein.")
        Remark.objects.create(target=project, kind="contradiction", text="so oder so")
        propose(project, cast.editor, "submitted")
        propose(project, cast.reviewer, "returned", decided_at=timezone.now(), **because)
    for _ in range(2):  # a page that questions fill reads no objections
        make_confirmation(organisation=cast.holzminden)
    plan_publication(cast)  # one is enough: planned changes share its list


def talk_about(cast, project, proposals, number):
    """So many questions about each, at the title, at rows and elsewhere, and so many answers."""
    rows = [each.pk for each in project.milestones.all()]
    for proposal in proposals:
        for row in range(number):
            place = ["project//title", f"milestones/{rows[row]}/title", "links//districts"][row % 3]
            said = {"author": cast.editor, "text": f"Warum {row}?"}
            question = proposal.comments.create(place=place, label="Titel", **said)
            proposal.comments.create(answers_to=question, **said)
    for row in range(number):
        project.internal_notes.create(author=cast.editor, text=f"Notiz {row}")


def give_up(cast, number):
    """So many drafts and changes that the reviewer can fetch back."""
    for _ in range(number):
        discard(make_project(lead=cast.holzminden, publication="draft"), by=cast.reviewer)
        drop(
            propose(make_project(lead=cast.holzminden), cast.reviewer, "working"), by=cast.reviewer
        )


def plan_publication(cast):
    """A new project that is released for a day to come."""
    new = hand_in(make_project(lead=cast.holzminden, publication="draft"), by=cast.editor)
    schedule(new, by=cast.superuser, day=date(2999, 1, 1))


def let_others_propose(cast, project, number):
    """Each by somebody else; every other one is released for a day to come."""
    day = {"release_on": date(2999, 1, 1), "decided_by": cast.superuser}
    for _ in range(number):
        propose(project, make_user(Role.EDITOR, organisation=cast.holzminden), "submitted")
        author = make_user(Role.EDITOR, organisation=cast.holzminden)
        propose(project, author, "scheduled", decided_at=timezone.now(), **day)


def date_back(project):
    """The project is a day older than its rows."""
    events = event_model(Project).objects.filter(id=project.pk)
    events.update(pgh_created_at=timezone.now() - timedelta(days=1))


def fill_with_rows(cast, project, number):
    """Rows in every section, each by somebody else on another occasion."""
    make_photos(project, cast.editor, number)
    make_documents(project, cast.editor, number)
    for row in range(number):
        author = make_user(Role.EDITOR, organisation=cast.holzminden)
        with pghistory.context(user=author.pk, reason=f"Anlass {row}"):
            add_rows(cast, project, row)
            make_confirmation(project)
            project.photos.filter(rank=row).update(caption=f"Bild {row}")
            project.documents.filter(rank=row).update(title=f"Papier {row}")
            Project.objects.filter(pk=project.pk).update(partners_note=f"Stand {row}")


def add_rows(cast, project, row):
    project.aliases.create(name=f"Name {row}")
    project.phases.create(name=f"Phase {row}")
    project.places.create(name=f"Ort {row}")
    activity = project.activities.create(title=f"Aktivität {row}", kind="event")
    make_finding(make_measure_project(project=project).measure, activity)
    project.milestones.create(title=f"Meilenstein {row}", due=FlexDate("2020"))
    project.news.create(title=f"Meldung {row}")
    project.participations.create(organisation=make_organisation(), role="partner")
    Relation.objects.create(project=project, kind="part_of", target=make_project())
    project.districts.add(make_district())
    project.fields_of_action.add(make_field())
    cite(project)
    cite(project.milestones.latest("pk"))


def propose(project, author, step, **values):
    """A proposal that changes the title and a word of each row."""
    base, document = document_of(project), document_of(project)
    document["project"]["title"] += " neu"
    for part in ROWS:
        for values_of_row in document["rows"][part].values():
            for name in [name for name in NAMES if name in values_of_row][:1]:
                values_of_row[name] += " neu"
    values |= {"submitted_at": timezone.now(), "base": base, "document": document}
    return Proposal.objects.create(project=project, author=author, step=step, **values)


def make_conflicts(cast, number):
    project = make_project("Zweites", lead=cast.holzminden)
    for row in range(number):
        project.milestones.create(title=f"Meilenstein {row}")
    propose(project, cast.reviewer, "working")
    project.milestones.update(note="anders")
    return project


@pytest.mark.parametrize("number", [2, MANY])
def test_a_page_of_the_desk_costs_the_same_with_few_rows_and_with_many(cast, number):
    numbers = fill(cast, number)
    addresses = {page: f"/arbeitsplatz/{page.format(**numbers)}" for page in COSTS}
    finish_transaction_work()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the server does by itself, but not for what is not committed
    fragments.forget()
    client = with_second_factor(Client(), cast.reviewer)
    client.get("/arbeitsplatz/")  # notes once a minute that somebody was here
    assert {page: cost(client, address) for page, address in addresses.items()} == COSTS


def cost(client, address):
    was_here_just_now(client)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


# What is sent and not only read: one changed value, beside few or many unchanged rows.
COSTS_OF_STEPS = {"keep": 22, "hand in": 118, "accept": 117}


@pytest.fixture(scope="module")
def project_with_rows(request, shared_cast):
    """A project of the shared cast with that many rows in every section."""
    ContentType.objects.clear_cache()
    with undone_at_the_end():
        project = make_project("Erstes", lead=shared_cast.holzminden)
        fill_with_rows(shared_cast, project, request.param)
        finish_transaction_work()
        yield project


few_rows_and_many = pytest.mark.parametrize("project_with_rows", [2, MANY], indirect=True)


@few_rows_and_many
def test_rows_that_did_not_change_cost_no_query_more(project_with_rows, shared_cast):
    project, cast = project_with_rows, shared_cast
    editor, reviewer = (
        with_second_factor(PortalClient(), person) for person in (cast.editor, cast.reviewer)
    )
    at = f"/arbeitsplatz/projekte/{project.pk}"
    here = f"{at}/bearbeiten/steckbrief/"
    shown = editor.post(f"{at}/bearbeiten/", follow=True)
    reviewer.get("/arbeitsplatz/")
    section = form_of(shown) | {"title": "Erstes neu"}
    found = {"keep": cost_of_step(editor, here, section)}
    found["hand in"] = cost_of_step(editor, f"{at}/vorschlag/abschliessen/", {"note": "Neu"})
    waiting = f"/arbeitsplatz/freigabe/{project.proposals.get().pk}/"
    form = form_of(reviewer.get(waiting)) | {"aktion": "freigeben"}
    found["accept"] = cost_of_step(reviewer, waiting, form)
    project.refresh_from_db()
    assert project.title == "Erstes neu"
    assert found == COSTS_OF_STEPS


def cost_of_step(client, address, data):
    was_here_just_now(client)
    with CaptureQueriesContext(connection) as captured:
        assert client.post(address, data).status_code == 302
    return len(captured)


# A section with rows: one value is changed and kept, then one that nobody can read, which is then
# shown again; beside it few rows or a hundred unchanged ones.
COSTS_OF_ROWS = {
    "beteiligte": (18, 18, 17),
    "aktivitaeten": (19, 19, 18),
    "meilensteine": (16, 16, 15),
    "belege": (22, 16, 15),
}
CHANGES = {
    "beteiligte": ("note", "neu", "x" * 301),
    "aktivitaeten": ("period_edtf", "2031", "bald"),
    "meilensteine": ("due_edtf", "2031", "bald"),
    "belege": ("stated_value", "neu", "x" * 301),
}


@few_rows_and_many
def test_rows_beside_the_changed_one_cost_no_query(project_with_rows, shared_cast):
    editor = with_second_factor(PortalClient(), shared_cast.editor)
    at = f"/arbeitsplatz/projekte/{project_with_rows.pk}/bearbeiten/"
    editor.post(at)
    editor.get("/arbeitsplatz/")
    found = {name: costs_of_rows(editor, f"{at}{name}/", *CHANGES[name]) for name in CHANGES}
    assert found == COSTS_OF_ROWS


def costs_of_rows(client, here, field, sound, unsound):
    section = form_of(client.get(here))
    changed = f"{section['zeile'][-1]}-{field}"
    return (
        cost_of_step(client, here, section | {changed: sound}),
        cost_of_step(client, here, form_of(client.get(here)) | {changed: unsound}),
        cost(client, here),
    )
