"""Loading twice, into an empty database, and over what was changed meanwhile."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.models import Citation, Remark, Source
from evidence.values.dates import FlexDate
from evidence.vouching import speaks
from funding.models import (
    Event,
)
from projects.models import Milestone, Participation, Project
from projects.publication import Publication
from regions.models import District, Municipality
from tests.builders import (
    cite,
    make_call,
    make_decision,
    make_district,
    make_event,
    make_organisation,
    make_project,
)
from tests.region.loading import change, empty_the_tables, history, load, written
from weserportal.models import LoadedRow
from weserportal.region.memory import digest
from weserportal.region.shape import CITATION, REMARK, STATEMENT
from weserportal.region.shapes import FILES
from weserportal.region.values import read_count, read_day
from weserportal.region.writing import attributes
from weserportal.region.yaml_file import read_yaml

AMENDMENT = re.compile(
    r"    - status: granted\n      wording: Zusage kostenneutr.*?(?=  sources:\n    - s-hp-2021)",
    re.DOTALL,
)


def test_a_second_load_writes_nothing(data):
    before = history()
    lines = load()
    assert history() == before
    assert len(lines) == len(FILES)
    assert all(line.endswith("unverändert") for line in lines)


def test_a_load_reads_what_the_files_speak_of_and_nothing_else(data):
    """So it costs the same beside whatever else the portal holds."""
    load()
    before = rows_read()
    fill_beside()
    assert rows_read() == before


def rows_read():
    """How many rows the statements of a load give; it has nothing to do, so all are asked again."""
    with CaptureQueriesContext(connection) as captured:
        load()
    asked = [query["sql"] for query in captured]
    assert not [sql for sql in asked if not sql.startswith(("SELECT", "SAVEPOINT", "RELEASE"))]
    with connection.cursor() as cursor:
        return sum(fetched(cursor, sql) for sql in asked if sql.startswith("SELECT"))


def fetched(cursor, sql):
    cursor.execute(f"SELECT count(*) FROM ({sql}) asked")
    return cursor.fetchone()[0]


def fill_beside():
    """Records with parts, links and sources of their own, beside those of the files."""
    organisation = make_organisation(district=make_district())
    project = make_project(lead=organisation, districts=[organisation.district])
    make_decision(project, funder=organisation, recipient=organisation)
    make_call()
    make_event(project)
    cite(project.milestones.create(title="Ziel"))
    Remark.objects.create(target=project, kind="contradiction", text="so oder so")


def test_ends_and_successors_come_with_the_files(data, copy):
    file = copy / "districts.yaml"
    change(
        file,
        "      name: Aerzen\n",
        '      name: Aerzen\n      ended: "2016-10-31"\n      successions: ["03252002"]\n',
    )
    change(
        file,
        "  short_name: Hameln-Pyrmont\n",
        '  short_name: Hameln-Pyrmont\n  begun: "2017"\n'
        '  successions: [{successor: holzminden, day: "2030-01-01"}]\n',
    )
    load(copy)
    district = District.objects.get(slug="hameln-pyrmont")
    [row] = district.successions.all()
    assert (row.successor.slug, str(row.day)) == ("holzminden", "1. Januar 2030")
    assert str(district.begun) == "2017"
    aerzen = district.municipalities.get(name="Aerzen")
    assert str(aerzen.ended) == "31. Oktober 2016"
    assert aerzen.successions.get().successor.name == "Bad Münder am Deister"


def test_loading_names_its_reason_in_the_history(data):
    event = apps.get_model("projects", "ProjectEvent").objects.first()
    assert event.pgh_context.metadata["reason"].startswith("load_region")


def test_a_withdrawn_project_stays_withdrawn(data):
    slugs = ["smart-region-rek", "smart-region-phase-0"]
    Project.objects.filter(slug=slugs[0]).update(publication=Publication.WITHDRAWN)
    Project.objects.filter(slug=slugs[1]).update(publication=Publication.DRAFT)
    load()
    states = dict(Project.objects.filter(slug__in=slugs).values_list("slug", "publication"))
    assert list(map(states.get, slugs)) == [Publication.WITHDRAWN, Publication.DRAFT]


def edit(slug, **values):
    """As people do it, through the model."""
    project = Project.objects.get(slug=slug)
    for name, value in values.items():
        setattr(project, name, value)
    project.save()
    return project


PHASE_0 = "smart-region-phase-0"
PROJECTS = len(written("projects"))
STAYS = "im Portal geändert, das bleibt so."


def test_what_people_changed_stays_and_is_told(data):
    edit(PHASE_0, title="Neu im Portal", start=FlexDate("2018"))
    before = history()
    lines = load()
    assert history() == before
    assert [line for line in lines if line.startswith(" ")] == [
        f"  projects.yaml, {PHASE_0}, title: {STAYS}",
        f"  projects.yaml, {PHASE_0}, start: {STAYS}",
    ]
    assert f"projects.yaml: {PROJECTS} Datensätze, unverändert" in lines
    assert Project.objects.get(slug=PHASE_0).title == "Neu im Portal"


def test_no_citation_of_the_files_speaks_for_a_value_that_people_changed(data):
    """Law 18: the files vouch for what they say, and not for what stands there meanwhile."""
    project = edit(PHASE_0, start=FlexDate("2018"))
    of_the_start = project.citations.filter(field="start", remark=None)
    assert of_the_start and not any(speaks(each, project) for each in of_the_start)
    of_the_start.delete()
    load(overwrite=False)
    assert not any(speaks(each, project) for each in of_the_start.all())
    load(overwrite=True)
    project.refresh_from_db()
    assert of_the_start.all() and all(speaks(each, project) for each in of_the_start.all())


def test_what_changed_in_the_file_is_written_unless_people_changed_it_too(data, copy):
    edit(PHASE_0, title="Neu im Portal", short_title="Phase drei")
    change(copy / "projects.yaml", "  short_title: Phase 0\n", "  short_title: Phase null\n")
    change(copy / "projects.yaml", "wording: abgeschlossen\n", "wording: fast\n")
    lines = load(copy)
    project = Project.objects.get(slug=PHASE_0)
    assert (project.title, project.short_title) == ("Neu im Portal", "Phase drei")
    for name in ("title", "short_title"):
        assert f"  projects.yaml, {PHASE_0}, {name}: {STAYS}" in lines
    assert f"projects.yaml: {PROJECTS} Datensätze, 0 Zeilen neu, 1 geändert" in lines
    assert Project.objects.filter(state_wording="fast").count() == 1


def test_a_row_of_which_less_was_remembered_goes_with_its_file(data, copy):
    """An attribute that is newer than the last load is no work of people."""
    for row in LoadedRow.objects.filter(path__startswith="evidence.Citation "):
        row.digests.pop("passage", None)
        row.save()
    gone = "- field: people\n          source: s-wp-hm\n"
    change(copy / "districts.yaml", f"      citations:\n        {gone}", "")
    lines = load(copy)
    assert [line for line in lines if "im Portal" in line] == []
    assert not Citation.objects.filter(field="people", source__key="s-wp-hm").exists()


def test_a_row_that_is_told_by_other_keys_is_still_the_one_that_was_loaded(data, copy):
    """The keys of a kind of row may grow from one version of the portal to the next."""
    for row in LoadedRow.objects.filter(path__startswith="evidence.Citation "):
        LoadedRow.objects.filter(pk=row.pk).update(path=f"evidence.Citation früher-{row.pk}")
    old, new = "im Jahre 2018 geförderten Projekt", "im Jahre 2018 geförderten"
    change(copy / "projects.yaml", f"quotation: {old}\n", f"quotation: {new}\n")
    lines = load(copy)
    assert [line for line in lines if "im Portal" in line] == []
    assert Citation.objects.get(quotation=new).source.key == "s-moz-22584"


def test_parts_that_people_added_renamed_or_took_away_stay_so(data):
    project = Project.objects.get(slug=PHASE_0)
    project.participations.get(organisation__slug="lk-schaumburg").delete()
    project.aliases.create(name="Im Portal")
    project.districts.clear()
    event = Event.objects.get(key="ev-phase0-bescheid")
    Event.objects.filter(pk=event.pk).update(key="ev-umbenannt")
    before = history()
    told = [line.strip() for line in load() if line.startswith(" ")]
    assert history() == before
    assert f"projects.yaml, {PHASE_0}, districts: {STAYS}" in told
    assert any("„Im Portal“ steht nur im Portal und bleibt." in line for line in told)
    assert sum("im Portal gelöscht, das bleibt so." in line for line in told) == 1
    assert "events.yaml, ev-phase0-bescheid, key: " + STAYS in told
    assert len(told) == 4


def test_a_record_deleted_in_the_portal_does_not_come_back(data):
    Event.objects.filter(key="ev-phase0-bescheid").delete()
    assert "  events.yaml, ev-phase0-bescheid: im Portal gelöscht, das bleibt so." in load()
    assert not Event.objects.filter(key="ev-phase0-bescheid").exists()


def test_overwriting_has_to_be_asked_for(data):
    project = edit(PHASE_0, title="Neu im Portal")
    project.participations.get(organisation__slug="lk-schaumburg").delete()
    project.aliases.create(name="Im Portal")
    lines = load(overwrite=True)
    assert not [line for line in lines if line.startswith(" ")]
    project.refresh_from_db()
    assert project.title != "Neu im Portal"
    assert project.participations.filter(organisation__slug="lk-schaumburg").exists()
    assert not project.aliases.filter(name="Im Portal").exists()


def test_a_dry_run_tells_and_writes_nothing(data, copy):
    change(copy / "projects.yaml", "  short_title: Phase 0\n", "  short_title: Phase null\n")
    before, remembered = history(), list(LoadedRow.objects.order_by("pk").values())
    assert f"projects.yaml: {PROJECTS} Datensätze, 0 Zeilen neu, 1 geändert" in load(
        copy, dry_run=True
    )
    assert history() == before
    assert list(LoadedRow.objects.order_by("pk").values()) == remembered


def test_what_was_loaded_before_anything_was_remembered_is_the_work_of_people(data):
    """An older version kept no memory; whatever differs then may be anybody's."""
    LoadedRow.objects.all().delete()
    edit(PHASE_0, title="Neu im Portal")
    assert f"  projects.yaml, {PHASE_0}, title: {STAYS}" in load()


def test_what_is_remembered_of_a_row_is_what_the_database_says_of_it(data):
    """Else a load would take every value for changed by people."""
    files = (*FILES.values(), CITATION, REMARK, STATEMENT)
    shapes = [*files, *(part for shape in files for part in shape.parts.values())]
    of = {}
    for row in LoadedRow.objects.all():
        of.setdefault(row.path.partition(" ")[0], {})[row.number] = row.digests
    checked = 0
    for shape in shapes:
        for instance in shape.model._default_manager.all():
            said = of[shape.model._meta.label].get(instance.pk, {})
            for name in attributes(shape):
                if name in said:
                    assert said[name] == digest(getattr(instance, name)), (instance, name)
                    checked += 1
    assert checked > 10_000


def test_records_stay_and_their_parts_follow_the_file(data, copy):
    projects = copy / "projects.yaml"
    partner = "    - organisation: lk-schaumburg\n      role: partner\n"
    change(projects, f"{partner}  partners_note", "  partners_note")
    change(projects, "  short_title: Phase 0\n", "  short_title: Phase null\n")
    change(copy / "events.yaml", "- key: ev-phase0-bescheid", "- key: ev-neu")
    change(copy / "events.yaml", "  decision: fd-phase-0\n", "")
    lines = load(copy)
    assert Project.objects.filter(short_title="Phase null").exists()
    assert not Participation.objects.filter(
        project__slug="smart-region-rek", organisation__slug="lk-schaumburg"
    ).exists()
    assert Event.objects.filter(key__in=["ev-phase0-bescheid", "ev-neu"]).count() == 2
    assert f"projects.yaml: {PROJECTS} Datensätze, 0 Zeilen neu, 2 geändert" in lines
    assert Source.objects.filter(key="s-neu").exists()


def test_a_version_once_loaded_cannot_be_dropped(data, copy):
    path = copy / "decisions.yaml"
    text, found = AMENDMENT.subn("", path.read_text(encoding="utf-8"))
    assert found == 1
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=r"Fassung 2: .* lässt sich nicht entfernen\.$"):
        load(copy)


def test_the_first_load_into_an_empty_database_is_all_or_nothing(db, copy):
    empty_the_tables()
    change(copy / "events.yaml", "  kind: end\n", "  kind: end\n  decision: fd-phase-0\n")
    with pytest.raises(CommandError, match=r"^events.yaml, ev-zedita-phase0-ende: Nur ein"):
        load(copy)
    assert set(history().values()) == {0}
    change(copy / "events.yaml", "  kind: end\n  decision: fd-phase-0\n", "  kind: end\n")
    lines = load(copy)
    sources = len(read_yaml(copy / "sources.yaml"))
    assert lines[0] == f"sources.yaml: {sources} Datensätze, {sources} Zeilen neu, 0 geändert"
    assert all(line.endswith(" 0 geändert") for line in lines)


@pytest.mark.parametrize("successor", ["03252002", "03255001"])
def test_a_municipality_follows_on_one_that_the_files_name_before_it(data, copy, successor):
    """Of the same county, or of one that comes later."""
    empty_the_tables()
    line = f'      name: Aerzen\n      successions: ["{successor}"]\n'
    change(copy / "districts.yaml", "      name: Aerzen\n", line)
    load(copy)
    aerzen = Municipality.objects.get(name="Aerzen")
    assert aerzen.successions.get().successor.ags == successor


def test_digits_in_the_files_stay_text_and_decimals_stay_exact(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("a: 03252\nb: 498297.81\nc: 2019-12-04\nd: no\ne: 80000\nf: true\n")
    assert read_yaml(path) == {
        "a": "03252",
        "b": Decimal("498297.81"),
        "c": "2019-12-04",
        "d": "no",
        "e": 80000,
        "f": True,
    }


FIRST_MILESTONE = re.compile(r"    - title: Förderbescheid übergeben\n(?:      .*\n)+")


def without_the_first_milestone(copy):
    """It is gone from the file, with all the file says of it."""
    file = copy / "projects.yaml"
    file.write_text(FIRST_MILESTONE.sub("", file.read_text(), count=1))
    return copy


@pytest.fixture
def milestone(data):
    """One with sources of the files, and of the project that the file names first."""
    found = Milestone.objects.filter(project__slug=PHASE_0, title="Förderbescheid übergeben").get()
    assert found.citations.exists()
    return found


def test_a_part_that_is_gone_from_the_file_goes_with_what_the_file_said_of_it(milestone, copy):
    assert not any("bleibt" in line for line in load(without_the_first_milestone(copy)))
    assert not Milestone.objects.filter(pk=milestone.pk).exists()


@pytest.mark.parametrize("how", ["added", "changed"])
def test_what_people_hung_on_a_part_keeps_it_and_is_named(milestone, copy, how):
    if how == "added":
        theirs = Citation.objects.create(target=milestone, source=Source.objects.last())
    else:
        theirs = milestone.citations.first()
        theirs.passage = "Seite 3"
        theirs.save()
    [line] = [each for each in load(without_the_first_milestone(copy)) if "bleibt" in each]
    assert "Meilenstein „Förderbescheid übergeben“ fehlt in der Datei, bleibt aber" in line
    assert f"Im Portal hängt noch daran: Beleg „{theirs}“." in line
    assert milestone.citations.filter(pk=theirs.pk).exists()
    assert any("bleibt aber" in each for each in load(copy))
    load(copy, overwrite=True)
    assert not Milestone.objects.filter(pk=milestone.pk).exists()


def test_days_and_numbers_are_read_as_in_any_form():
    assert read_day("4.12.2019") == read_day("2019-12-04") == date(2019, 12, 4)
    assert read_count("150.000") == read_count(150000) == 150000
    for read, unreadable in (
        *((read_day, text) for text in ("2019-W49-3", "2019", "morgen", "", "0219-01-01")),
        *((read_count, value) for value in ("acht", "1.5", "", True, None, 1.5)),
    ):
        with pytest.raises(ValueError, match="erwartet"):
            read(unreadable)
