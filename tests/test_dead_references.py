"""What somebody's work points at may be gone when they save it: told in German, to be corrected."""

import copy
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from desk.sections import BY_NAME, SECTIONS
from evidence.models import Citation
from projects.models import Activity, NewPartner, Participation, Project, Proposal, Relation
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from projects.release.scheduling import release_due, schedule
from projects.snapshot import Invalid, changes, document_of, problems_of, write
from projects.snapshot.dead_references import GONE, dead_references
from projects.snapshot.shape import LINKS, ROWS, columns, values_of
from projects.snapshot.writing import apply
from tests.builders import (
    cite,
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_project,
    make_source,
    make_theme,
)
from tests.desk_forms import form_of, send, text_of
from tests.files import make_document, make_photo
from tests.proposing import keep
from tests.strategy.builders import make_finding, make_measure_project


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden)


def linked(name):
    """A link with something that is gone."""

    def work(document, project, cast):
        makers = {
            "districts": make_district,
            "municipalities": lambda: make_municipality(make_district()),
            "fields_of_action": make_field,
            "themes": make_theme,
        }
        document["links"][name].append(gone(makers[name]()))

    return work


def row(part, make):
    """A row of somebody's work that points at something that is gone."""

    def work(document, project, cast):
        record, target = make(project, cast)
        values = values_of(part, record)
        record.delete()
        gone(target)
        rows = document["citations"] if part == "citations" else document["rows"][part]
        rows["neu-1"] = values if part != "citations" else {"part": "project", "row": "", **values}

    return work


def gone(record):
    number = record.pk
    record.delete()
    return number


def new_partner(project, cast):
    county, said = make_district(), {"name": "Verein", "kind": "club", "role": "partner"}
    return NewPartner.objects.create(project=project, district=county, **said), county


def participation(project, cast):
    target = make_organisation()
    return Participation.objects.create(
        project=project, organisation=target, role="partner"
    ), target


def relation(project, cast):
    target = make_project()
    return Relation.objects.create(project=project, kind="part_of", target=target), target


def photo(project, cast):
    made = make_photo(project, cast.editor)
    return made, made.file


def paper(project, cast):
    made = make_document(project, cast.editor)
    return made, made.file


def citation(project, cast):
    target = make_source()
    return cite(project, target), target


def statement(document, project, cast):
    source = make_source()
    said = values_of("citations", Citation(source=source, stated_value="anders", agrees=False))
    document["contradictions"]["neu-1"] = {
        **{"part": "project", "row": "", "field": "start", "topic": "", "text": "so", "reason": ""},
        "statements": {"neu-1": said},
    }
    source.delete()


def measure_link(project, cast):
    made = make_measure_project(project=project)
    return made, made.measure


def groundless(project, cast):
    made = make_finding(project=project)
    return made, made.activity


def to_no_measure(document, project, cast):
    activity = Activity.objects.create(project=project, kind="event", title="Erprobung")
    finding = make_finding(activity=activity)
    document["rows"]["activities"][str(activity.pk)] = values_of("activities", activity)
    document["rows"]["findings"]["neu-1"] = values_of("findings", finding)
    finding.delete()
    finding.measure.delete()


DEAD = {
    **{("links", name): linked(name) for name in LINKS},
    ("participations", "organisation"): row("participations", participation),
    ("new_partners", "district"): row("new_partners", new_partner),
    ("relations", "target"): row("relations", relation),
    ("measure_links", "measure"): row("measure_links", measure_link),
    ("findings", "activity"): row("findings", groundless),
    ("findings", "measure"): to_no_measure,
    ("photos", "file"): row("photos", photo),
    ("documents", "file"): row("documents", paper),
    ("citations", "source"): row("citations", citation),
    ("contradictions", "source"): statement,
}
KINDS = sorted(DEAD)
SECTION_OF = {
    **{
        (part, name): s.name for s in SECTIONS for part, name in KINDS if part in (s.part, s.beside)
    },
    **{("links", name): s.name for s in SECTIONS for name in s.links},
    ("contradictions", "source"): "belege",
}


def dead_work(kind, project, cast):
    """The document of the project with one reference to something that is gone."""
    document = copy.deepcopy(document_of(project))
    DEAD[kind](document, project, cast)
    return document


def test_every_reference_of_a_document_has_its_sentence_and_its_case_here():
    relations = {
        (part, column.name)
        for part in [*ROWS, "citations"]
        for column in columns(part).values()
        if column.is_relation
    }
    named = {("contradictions", "source"), *(("links", name) for name in LINKS)}
    assert set(GONE) == set(DEAD) == relations | named


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind[1] != "file"])
def test_a_sentence_names_the_section_where_it_is_corrected(kind):
    assert f"„{BY_NAME[SECTION_OF[kind]].title}“" in GONE[kind]


@pytest.mark.parametrize("kind", KINDS)
class TestWhatIsGone:
    def test_is_told_before_anything_is_written(self, project, cast, kind):
        document = dead_work(kind, project, cast)
        before = document_of(project)
        with pytest.raises(Invalid) as refused:
            write(project, document, reason="Test")
        assert str(refused.value) == GONE[kind]
        assert document_of(Project.objects.get(pk=project.pk)) == before

    def test_is_noticed_at_the_latest_while_it_is_written(self, project, cast, kind):
        """Deleted in this very moment: refused by the database, before the commit."""
        document = dead_work(kind, project, cast)
        with pytest.raises(IntegrityError), transaction.atomic():
            apply(project, document_of(project), document)

    def test_is_told_when_it_is_handed_in(self, project, cast, as_user, kind):
        editor = at_work(project, cast, as_user, dead_work(kind, project, cast))
        page = editor.get(reverse("desk:project", args=[project.pk]))
        answer = send(editor, page, "abschliessen/", note="Neu")
        assert GONE[kind] in text_of(answer)
        assert Proposal.objects.get().step == "working"

    def test_breaks_no_page(self, project, cast, as_user, kind):
        document = dead_work(kind, project, cast)
        proposal = working_copy(project, by=cast.editor)
        Proposal.objects.update(document=document, step="submitted", submitted_at="2026-01-01T00Z")
        reviewer = as_user(cast.reviewer)
        pages = [
            reverse("desk:project", args=[project.pk]),
            reverse("desk:release", args=[proposal.pk]),
            reverse("public:proposal-preview", args=[proposal.pk]),
            reverse("desk:history", args=[project.pk]),
        ]
        for page in pages:
            assert reviewer.get(page, follow=True).status_code == 200
        shown = reviewer.get(pages[1])
        assert GONE[kind] in text_of(send(reviewer, shown, aktion="freigeben"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_gone_is_corrected_in_its_section(project, cast, as_user, kind):
    editor = at_work(project, cast, as_user, dead_work(kind, project, cast))
    section = SECTION_OF[kind]
    shown = editor.get(reverse("desk:section", args=[project.pk, section]))
    remove = {} if kind[0] in ("links", "contradictions") else {"neu-1-weg": "on"}
    data = form_of(shown, f"{section}/") | remove
    assert remove == {} or "neu-1" in data["zeile"]
    editor.post(shown.request["PATH_INFO"], data | {"schritt": "fertig"})
    assert problems_of(project, Proposal.objects.get().document) == {}


def at_work(project, cast, as_user, document):
    keep(working_copy(project, by=cast.editor), document)
    return as_user(cast.editor)


def test_a_release_for_a_day_is_held_back_and_the_others_go_on(project, cast):
    other, day = make_project("Breitband", lead=cast.holzminden), timezone.localdate()
    source = make_source()
    about = {"part": "project", "row": "", "field": "", "source_id": source.pk}
    for each in (project, other):
        proposal = working_copy(each, by=cast.editor)
        proposal.document["project"]["title"] += " neu"
        if each == project:
            record = Citation(source=source)
            proposal.document["citations"]["neu-1"] = values_of("citations", record) | about
        keep(proposal, proposal.document)
        submit(proposal, by=cast.editor)
        schedule(proposal, by=cast.reviewer, day=day + timedelta(days=1))
    source.delete()
    held, released = release_due(timezone.now() + timedelta(days=1))
    assert held.problem.endswith(GONE["citations", "source"])
    assert (released.project, released.problem) == (other, "")
    assert Project.objects.get(pk=project.pk).title == "Glasfaser"


@pytest.mark.parametrize("number", [1, 30])
def test_asking_what_is_gone_costs_a_query_for_each_kind_of_record(project, cast, number):
    document = document_of(project)
    for _ in range(number):
        for name in LINKS:
            DEAD["links", name](document, project, cast)
    present = document_of(project)
    with CaptureQueriesContext(connection) as captured:
        found = dead_references(document, present)
    assert set(found) == {("links", "", name) for name in LINKS}
    assert len(captured) == len(LINKS)


def test_what_is_gone_is_named_by_its_number_in_a_comparison(project, cast):
    document = dead_work(("links", "districts"), project, cast)
    [change] = changes(document_of(project), document)
    assert "nicht mehr vorhanden" in change.facts[0].new


def test_a_citation_without_its_row_is_refused(project):
    milestone = project.milestones.create(title="Spatenstich")
    cite(milestone)
    document = copy.deepcopy(document_of(project))
    document["rows"]["milestones"] = {}
    with pytest.raises(Invalid, match="Ein Beleg gehört zu einem Eintrag"):
        write(project, document, reason="Test")
    assert Citation.objects.count() == 1


@pytest.mark.parametrize(("side", "number"), [("mine", 1), ("theirs", 0)])
def test_a_source_for_what_others_removed_is_asked_about(project, cast, as_user, side, number):
    milestone = project.milestones.create(title="Spatenstich")
    source = make_source("Bauzaun steht", publisher="Die Harke")
    mine, theirs = (working_copy(project, by=each) for each in (cast.editor, cast.coordinator))
    about = {"part": "milestones", "row": str(milestone.pk), "field": "", "source_id": source.pk}
    mine.document["citations"]["neu-1"] = values_of("citations", Citation()) | about
    theirs.document["rows"]["milestones"] = {}
    keep(mine, mine.document)
    keep(theirs, theirs.document)
    submit(theirs, by=cast.coordinator)
    accept(theirs, by=cast.reviewer)
    editor, reviewer = as_user(cast.editor), as_user(cast.reviewer)
    at_project = editor.get(reverse("desk:project", args=[project.pk]))
    assert "Andere haben dasselbe geändert" in text_of(at_project)
    asked = editor.get(reverse("desk:conflicts", args=[project.pk]))
    assert "Meilenstein „Spatenstich“" in text_of(asked)
    assert "Meilenstein: Spatenstich" in text_of(asked)
    assert "Beleg: Die Harke: Bauzaun steht Inzwischen: entfernt" in text_of(asked)
    decided = send(editor, asked, **{f"milestones/{milestone.pk}/": side})
    if side == "mine":
        send(editor, decided, "abschliessen/")
        shown = reviewer.get(reverse("desk:release", args=[mine.pk]))
        send(reviewer, shown, aktion="freigeben")
    assert project.milestones.count() == Citation.objects.count() == number
    assert Citation.objects.filter(object_id__in=project.milestones.values("pk")).count() == number
    if not number:
        source.delete()
