"""Law 10: the search table says what the gates and the sums say, whatever changed and however."""

import random
import threading

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from evidence.keys import german_slug
from evidence.models import Citation, Source
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Call,
    Decision,
    DecisionVersion,
    Event,
    Handover,
    Part,
    Programme,
    ProgrammeFunder,
    ProjectShare,
    RecipientShare,
    Witness,
)
from funding.reading import loaded
from funding.sums import money_of_projects
from processes.models import Service
from projects.models import (
    Activity,
    Alias,
    Document,
    DocumentText,
    Milestone,
    News,
    Participation,
    Place,
    Project,
    State,
)
from projects.publication import Publication
from public.audience import PUBLIC
from public.evidence_gate import visible_citations
from public.figures import with_reach
from public.models import FacetCount, Kind, SearchChange, SearchEntry, SearchWord
from public.search import rebuilding
from public.search.hits import counted, kept_counts
from regions.models import (
    District,
    Municipality,
    OfficeHolder,
    Organisation,
    OrganisationName,
)
from strategy.models import Measure, Strategy, Theme
from tests.builders import (
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_theme,
    make_user,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.examples import of_this_run
from tests.figures_by_hand import cells, payers_of
from tests.files import make_documents
from tests.processes.builders import make_service
from tests.random_content import make_land, random_decision, random_project


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def snapshot():
    """Everything the table, the vocabulary and the figures say, without their own numbers."""
    columns = [each.attname for each in SearchEntry._meta.concrete_fields if each.name != "id"]
    rows, known = {}, dict(SearchWord.objects.values_list("number", "word"))
    for row in SearchEntry.objects.values(*columns):
        row["facets"] = sorted(row["facets"])
        for name in ("words", "title_words"):
            row[name] = sorted(known[number] for number in row[name])
        rows[row.pop("kind"), row.pop("object_id")] = row
    numbers = {each.kind: kept_counts(each.kind) for each in FacetCount.objects.all()}
    return rows, dict(SearchWord.objects.values_list("word", "entries")), cells(), numbers


def facets_of_project(project):
    """The values a list filters by, from the gates, in Python."""
    decisions = Decision.objects.visible_to(PUBLIC).filter(projects=project)
    shown = [decision.shown for decision in loaded(decisions, PUBLIC)]
    payers = [share.organisation for each in shown for share in each.funders]
    districts = [district.slug for district in project.districts.all()]
    named = [*project.programmes.all(), *(each.programme for each in decisions if each.programme)]
    everywhere = any(
        len(then) > 1 and then <= set(districts) for then in memberships(project.start_first)
    )
    return {
        *(f"landkreis:{slug}" for slug in districts or ["nicht-bekannt"]),
        *(["region:alle"] if everywhere else []),
        *(f"gemeinde:{each.ags}" for each in project.municipalities.all()),
        f"status:{german_slug(State(project.state).label)}",
        f"jahr:{project.start_first.year if project.start_first else 'ohne-datum'}",
        *(f"handlungsfeld:{field.slug}" for field in project.fields_of_action.all()),
        *(f"thema:{theme.slug}" for theme in project.themes.all()),
        *(f"programm:{programme.slug}" for programme in named),
        *money_facets(payers),
        *(f"federfuehrung:{slug}" for slug in leads_of(project) or ["nicht-bekannt"]),
        *years_run(project),
    }


def leads_of(project):
    return [
        each.organisation.slug
        for each in project.participations.select_related("organisation")
        if each.role == Participation.Role.LEAD
    ]


def years_run(project):
    """Years that lie in the run of the project however its days are read."""
    if not project.start_first or not project.start_last:
        return []
    begun = project.start_last.year
    if project.state == State.RUNNING and not project.end_first and not project.end_last:
        return [f"seit:{begun}"]
    ended = project.end_first.year if project.end_first else begun
    return [f"lief:{year}" for year in range(begun, max(begun, ended) + 1)]


def memberships(day):
    """The districts that surely belonged on a day; without one those of the first and the last."""
    rows = [(each.slug, each.begun_last, each.ended_first) for each in District.objects.all()]
    if day is None:
        first = {slug for slug, begun, _ in rows if not begun}
        return [first, {slug for slug, _, ended in rows if not ended}]
    return [
        {
            s
            for s, begun, ended in rows
            if (not begun or begun <= day) and (not ended or day <= ended)
        }
    ]


WORDS_OF_REACH = {"alone": "einer", "shared": "mehrere", "everywhere": "alle"}


def money_facets(payers):
    levels = {german_slug(payer.get_level_display()) for payer in payers if payer.level}
    return {f"geldgeber:{value}" for value in (*levels, *(payer.slug for payer in payers))}


def facets_of_decision(decision):
    shown = decision.shown
    links = [list(project.districts.all()) for project in shown.projects]
    if not decision.projects.exists():
        bodies = [(each.district, each.organisation) for each in shown.recipients]
        places = [district or (body and body.district) for district, body in bodies]
        links = [[place] if place else [] for place in places]
    slugs = {district.slug for districts in links for district in districts}
    [placed] = with_reach(Decision.objects.filter(pk=decision.pk).with_day())
    payers = payers_of(DecisionVersion.objects.in_force().filter(decision=decision))
    return {
        f"zahlt:{payers}",
        f"reichweite:{WORDS_OF_REACH[placed.reach]}",
        *(f"landkreis:{slug}" for slug in slugs),
        *(["landkreis:nicht-bekannt"] if [] in links else []),
        *(f"gemeinde:{each.ags}" for p in shown.projects for each in p.municipalities.all()),
        *([f"status:{german_slug(shown.current.get_status_display())}"] if shown.current else []),
        f"jahr:{shown.day.first.year if shown.day.first else 'ohne-datum'}",
        *(
            f"handlungsfeld:{field.slug}"
            for project in shown.projects
            for field in project.fields_of_action.all()
        ),
        *(
            f"thema:{theme.slug}"
            for theme in Theme.objects.all()
            if shown.projects and not shown.elsewhere
            if all(theme in project.themes.all() for project in shown.projects)
        ),
        *([f"programm:{decision.programme.slug}"] if decision.programme else []),
        *(f"empfang:{each.organisation.slug}" for each in shown.recipients if each.organisation),
        *money_facets([share.organisation for share in shown.funders]),
        *(f"an:{each.label or each.organisation.name}" for each in shown.recipients),
    }


def assert_the_table_tells_the_truth():
    projects = {project.pk: project for project in Project.objects.visible_to(PUBLIC)}
    entries = {entry.object_id: entry for entry in SearchEntry.objects.filter(kind=Kind.PROJECT)}
    assert entries.keys() == projects.keys()
    assert_lists_are_counted()
    assert_phrases_are_those_of_the_lines()
    money = money_of_projects(projects, PUBLIC)
    for pk, project in projects.items():
        entry, granted = entries[pk], money[pk].granted
        assert (entry.title, entry.text, entry.slug) == (
            *(project.title, project.summary, project.slug),
        )
        assert set(entry.facets) == facets_of_project(project)
        assert len(set(entry.facets)) == len(entry.facets), "each value counts once"
        assert entry.first_day == project.start_first
        bounds = (granted.lower, granted.upper) if granted.is_known else (None, None)
        assert (entry.granted_min, entry.granted_max) == bounds
    decisions = {each.pk: each for each in loaded(Decision.objects.visible_to(PUBLIC), PUBLIC)}
    entries = {entry.object_id: entry for entry in SearchEntry.objects.filter(kind=Kind.DECISION)}
    assert entries.keys() == decisions.keys()
    for pk, decision in decisions.items():
        entry, shown = entries[pk], decision.shown
        assert (entry.title, entry.text) == (shown.title, shown.wording)
        assert set(entry.facets) == facets_of_decision(decision)
        assert len(set(entry.facets)) == len(entry.facets), "each value counts once"
        assert entry.first_day == shown.day.first
        amount = shown.current.amount if shown.current else Amount()
        lower = 0 if amount.lower is None and amount.upper is not None else amount.lower
        assert (entry.granted_min, entry.granted_max) == (lower, amount.upper)
    others = {
        Kind.ORGANISATION: Organisation,
        Kind.PROGRAMME: Programme,
        Kind.SERVICE: Service,
    }
    titles = {
        kind: {each.pk: each.name for each in model.objects.all()} for kind, model in others.items()
    }
    titles[Kind.CALL] = {
        call.pk: f"{call.programme.name}: {call.name}"
        for call in Call.objects.select_related("programme")
    }
    for kind, model in ((Kind.MEASURE, Measure), (Kind.STRATEGY, Strategy)):
        titles[kind] = {each.pk: each.title for each in model.objects.all()}
    for kind, model in ((Kind.DISTRICT, District), (Kind.MUNICIPALITY, Municipality)):
        titles[kind] = {each.pk: each.name for each in model.objects.all()}
    events = Event.objects.visible_to(PUBLIC)
    titles[Kind.EVENT] = dict(events.order_by().values_list("pk", "title"))
    documents = Document.objects.visible_to(PUBLIC)
    titles[Kind.DOCUMENT] = dict(documents.order_by().values_list("pk", "title"))
    sources = Source.objects.filter(citations__in=visible_citations())
    titles[Kind.SOURCE] = dict(sources.values_list("pk", "title"))
    for kind, expected in titles.items():
        found = SearchEntry.objects.filter(kind=kind).values_list("object_id", "title")
        assert dict(found) == expected
    people = SearchEntry.objects.filter(kind=Kind.PERSON)
    assert {each.title.lower() for each in people} == people_named()


def assert_phrases_are_those_of_the_lines():
    """As words are read from a title, line by line."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT title FROM public_searchentry"
            " WHERE phrases <> search_fold_ae(search_names(search_lines(content)))"
        )
        assert cursor.fetchall() == []


def assert_lists_are_counted():
    """As the commit keeps it for lists that nothing narrows, and as any other list counts."""
    kinds = {Kind.PROJECT, Kind.DECISION}
    assert set(FacetCount.objects.values_list("kind", flat=True)) <= kinds
    for kind in kinds:
        assert kept_counts(kind) == counted(SearchEntry.objects.filter(kind=kind))


def people_named():
    """The names at hand-overs that everybody may see, and of those who hold offices."""
    handovers = Handover.objects.visible_to(PUBLIC)
    names = {name for each in handovers for name in (each.by_name, each.to_name)}
    names |= set(Witness.objects.visible_to(PUBLIC).values_list("name", flat=True))
    names |= set(OfficeHolder.objects.values_list("name", flat=True))
    return {name.lower() for name in names if name}


@pytest.fixture
def land(db):
    return make_land()


@pytest.mark.parametrize("seed", range(of_this_run(12)))
def test_any_state_of_the_content_is_told_as_the_gates_tell_it(land, seed):
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(8)]
    for _ in range(10):
        random_decision(chance, land, projects)
    finish_transaction_work()
    assert_the_table_tells_the_truth()
    filled = snapshot()
    run("SELECT search_rebuild()")
    assert snapshot() == filled


@pytest.fixture
def world(db):
    """A project with one row of everything that its entry is made of, and a draft beside it."""
    district, second = make_district("Nord"), make_district("Süd")
    county = make_organisation("Kreishaus", district=district, level="district")
    lead = make_organisation("Leitstelle")
    ministry = make_organisation("Geldministerium", level="federal")
    programme = make_programme("Topf")
    field = make_field("Mobilität")
    project = make_project("Offen", lead=lead, districts=[district, second], fields=[field])
    project.themes.add(make_theme("Netze"))
    town = Municipality.objects.create(district=district, ags="03999001", name="Kleinstadt")
    project.municipalities.add(town)
    decision = make_decision(
        project, amount=100, funder=ministry, recipient=county, programme=programme
    )
    Alias.objects.create(project=project, name="Deckname")
    Place.objects.create(project=project, name="Bremen")
    Activity.objects.create(project=project, kind="concept", title="Handbuch")
    Milestone.objects.create(project=project, title="Halbzeit")
    News.objects.create(project=project, title="Richtfest", text="Kranz")
    Part.objects.create(version=decision.versions.get(), label="Südteil")
    ProgrammeFunder.objects.create(programme=programme, organisation=ministry, role="funder")
    Call.objects.create(programme=programme, name="Erster Aufruf")
    OrganisationName.objects.create(organisation=ministry, name="Schatzamt")
    handover = Handover.objects.create(
        decision=decision,
        mode="post",
        day_edtf="2020-01-01",
        by_name="Ida Amt",
        by_office="Landrätin",
    )
    Witness.objects.create(handover=handover, name="Ole Zeuge", office="Rat")
    OfficeHolder.objects.create(organisation=county, name="Ida Amt", office="Landrätin")
    Event.objects.create(key="fest", kind="opening", title="Einweihung").projects.add(project)
    source = Source.objects.create(key="zeitung", title="Bericht", publisher="Zeitung")
    Citation.objects.create(source=source, target=project)
    draft = make_project("Geheimplan", publication=Publication.DRAFT, slug="geheim", lead=county)
    for each, words in ((project, "Lastenrad und Beiwagen"), (draft, "Verschlusstext")):
        make_documents(each, make_user(), 1)
        stored = each.documents.get().file
        DocumentText.objects.create(file=stored, state="read", text=words)
    finish_transaction_work()


def new_version():
    make_version(Decision.objects.get(), number=2, amount=90, changes="gekürzt", wording="Änderung")


def cancelled():
    DecisionVersion.objects.update(cancelled_on="2024-01-01", cancelled_reason="Versehen")


def with_project_text(model, column):
    return lambda: model.objects.update(**{column: "Ganzneues"})


CHANGES = {
    "a project saved": lambda: Project.objects.get(title="Offen").save(),
    "a title by the ORM": lambda: [
        setattr(project := Project.objects.get(title="Offen"), "title", "Ganzneues"),
        project.save(),
    ],
    "a title by a queryset": lambda: Project.objects.filter(title="Offen").update(title="Neu"),
    "a title by raw SQL": lambda: run("UPDATE projects_project SET title = 'Neu' WHERE id > 0"),
    "a project published": lambda: Project.objects.filter(slug="geheim").update(
        publication="published"
    ),
    "a project archived": lambda: Project.objects.filter(title="Offen").update(
        publication="archived", state="closed"
    ),
    "a project withdrawn": lambda: Project.objects.update(publication="withdrawn"),
    "a project deleted": lambda: [
        ProjectShare.objects.all().delete(),
        Event.objects.all().delete(),
        Project.objects.all().delete(),
    ],
    "a decision withdrawn": lambda: Decision.objects.update(publication="withdrawn"),
    "a decision for another project": lambda: ProjectShare.objects.update(
        project=Project.objects.get(slug="geheim")
    ),
    "a decision without a project": lambda: ProjectShare.objects.all().delete(),
    "an amendment": new_version,
    "a cancelled version": cancelled,
    "a hand-over on another day": lambda: Handover.objects.update(
        day_edtf="2021", day_first="2021-01-01", day_last="2021-12-31"
    ),
    "no hand-over": lambda: Handover.objects.all().delete(),
    "somebody else handed over": with_project_text(Handover, "by_name"),
    "somebody else took it": with_project_text(Handover, "to_name"),
    "another office of that day": with_project_text(Handover, "by_office"),
    "another witness": with_project_text(Witness, "name"),
    "no witness": lambda: Witness.objects.all().delete(),
    "another office": with_project_text(OfficeHolder, "office"),
    "nobody in office": lambda: OfficeHolder.objects.all().delete(),
    "an event renamed": with_project_text(Event, "title"),
    "an event of nobody": lambda: Event.objects.get().projects.clear(),
    "an event of an office": lambda: [
        Event.objects.get().projects.clear(),
        Event.objects.get().organisations.add(Organisation.objects.get(name="Kreishaus")),
    ],
    "a source renamed": with_project_text(Source, "title"),
    "a source of a draft": lambda: Citation.objects.update(
        object_id=Project.objects.get(slug="geheim").pk
    ),
    "a source cited for nothing": lambda: Citation.objects.all().delete(),
    "another text in a document": lambda: DocumentText.objects.filter(
        text__startswith="Lasten"
    ).update(text="Ganzneues"),
    "no text in a document": lambda: DocumentText.objects.all().delete(),
    "a document of another kind": lambda: Document.objects.update(kind="report"),
    "a document renamed": with_project_text(Document, "title"),
    "a document without a title": lambda: run("UPDATE projects_document SET title = ''"),
    "another file of a document": lambda: [
        project := Project.objects.get(title="Offen"),
        make_documents(project, make_user(), 1),
        project.documents.order_by("pk").last().delete(),
        Document.objects.filter(project=project).update(file=project.files.order_by("pk").last()),
    ],
    "no documents": lambda: Document.objects.all().delete(),
    "a project with another address": lambda: Project.objects.filter(title="Offen").update(
        slug="anders"
    ),
    "a town with postcodes": lambda: Municipality.objects.update(postcodes=["31655", "31675"]),
    "a municipality of another kind": with_project_text(Municipality, "kind"),
    "no municipality": lambda: [
        Project.objects.get(title="Offen").municipalities.clear(),
        Municipality.objects.all().delete(),
    ],
    "a new recipient": lambda: RecipientShare.objects.create(
        version=DecisionVersion.objects.get(), label="Mensa"
    ),
    "a funder left out": lambda: run("DELETE FROM funding_fundershare"),
    "an organisation renamed": with_project_text(Organisation, "name"),
    "an organisation with another short name": with_project_text(Organisation, "short_name"),
    "another level": lambda: Organisation.objects.filter(level="federal").update(level="eu"),
    "another kind": lambda: Organisation.objects.update(kind="company"),
    "another district": lambda: Organisation.objects.update(
        district=District.objects.get(short_name="Süd")
    ),
    "another address": lambda: run("UPDATE regions_organisation SET slug = slug || '-neu'"),
    "another seat": with_project_text(Organisation, "seat"),
    "another website": with_project_text(Organisation, "website"),
    "a former name": with_project_text(OrganisationName, "name"),
    "a programme renamed": with_project_text(Programme, "name"),
    "a call renamed": with_project_text(Call, "name"),
    "a call gone": lambda: Call.objects.all().delete(),
    "a programme without funders": lambda: ProgrammeFunder.objects.all().delete(),
    "a programme named by a project": lambda: make_programme("Ideentopf").projects.set(
        Project.objects.all()
    ),
    "a service": lambda: make_service("Bauantrag"),
    "a field renamed": lambda: run("UPDATE strategy_fieldofaction SET name = 'Anders'"),
    "a theme renamed": lambda: run("UPDATE strategy_theme SET name = 'Anders', slug = 'anders'"),
    "no themes": lambda: Project.objects.get(title="Offen").themes.clear(),
    "a district renamed": with_project_text(District, "name"),
    "a district with another short name": with_project_text(District, "short_name"),
    "a district with another address": lambda: run(
        "UPDATE regions_district SET slug = slug || '-neu'"
    ),
    "a district with another seat": with_project_text(District, "seat"),
    "a new district": lambda: make_district("West"),
    "a district that joined": lambda: make_district("West", begun=FlexDate("2030")),
    "a district that turns out to have joined": lambda: [
        west := make_district("West"),
        finish_transaction_work(),
        setattr(west, "begun", FlexDate("2030")),
        west.save(),
    ],
    "a municipality renamed": with_project_text(Municipality, "name"),
    "an alias": with_project_text(Alias, "name"),
    "no alias": lambda: Alias.objects.all().delete(),
    "a place": with_project_text(Place, "name"),
    "an activity": with_project_text(Activity, "result"),
    "a milestone": with_project_text(Milestone, "title"),
    "news": with_project_text(News, "text"),
    "a part": with_project_text(Part, "label"),
    "a partner left": lambda: Participation.objects.all().delete(),
    "no districts": lambda: Project.objects.get(title="Offen").districts.clear(),
    "no fields": lambda: Project.objects.get(title="Offen").fields_of_action.clear(),
    "no municipalities": lambda: Project.objects.get(title="Offen").municipalities.clear(),
    "a table emptied": lambda: run("TRUNCATE projects_alias"),
}
UNCHANGED = {"a project saved", "another website"}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_in_the_table_with_the_commit(world, change):
    before = snapshot()
    CHANGES[change]()
    finish_transaction_work()
    after = snapshot()
    run("SELECT search_rebuild()")
    assert after == snapshot()
    assert (after == before) == (change in UNCHANGED)
    assert not SearchChange.objects.exists()
    assert_the_table_tells_the_truth()


def test_an_office_with_another_seat_renews_its_own_entry_and_no_other(world):
    """It receives by the decision, whose entry does not show where."""
    before = set(SearchEntry.objects.values_list("id", flat=True))
    Organisation.objects.filter(name="Kreishaus").update(seat="Neustadt")
    finish_transaction_work()
    renewed = SearchEntry.objects.exclude(id__in=before)
    assert [(each.kind, each.title) for each in renewed] == [(Kind.ORGANISATION, "Kreishaus")]
    District.objects.update(seat="Neustadt", address="Markt 1")
    finish_transaction_work()
    renewed = SearchEntry.objects.exclude(id__in=before)
    assert {each.kind for each in renewed} == {Kind.ORGANISATION, Kind.DISTRICT}


def test_a_project_saved_with_another_summary_leaves_its_documents_alone(world):
    """What stands in them is long; it is read anew for what their entries show alone."""
    entry = SearchEntry.objects.get(kind=Kind.DOCUMENT)
    Project.objects.update(summary="Anders")
    finish_transaction_work()
    assert SearchEntry.objects.get(kind=Kind.DOCUMENT).pk == entry.pk


def test_the_entry_of_a_municipality_names_some_of_its_projects_however_many_there_are(world):
    town = Municipality.objects.get()
    for number in range(25):
        make_project(f"Vorhaben {number:02}").municipalities.add(town)
    finish_transaction_work()
    titles = ["Offen", *(f"Vorhaben {number:02}" for number in range(25))]
    assert text_of_municipality() == titles[:20]
    Project.objects.filter(title="Vorhaben 03").update(publication=Publication.WITHDRAWN)
    finish_transaction_work()
    titles.remove("Vorhaben 03")
    assert text_of_municipality() == titles[:20]


def text_of_municipality():
    return SearchEntry.objects.get(kind=Kind.MUNICIPALITY).text.splitlines()


def test_no_word_of_a_draft_is_known(world):
    make_decision(
        *Project.objects.all(), publication="draft", wording="Verschlusssache", file_number="X9999"
    )
    finish_transaction_work()
    words = set(SearchWord.objects.values_list("word", flat=True))
    assert not words & {"verschlusstext", "geheimplan", "verschlusssache", "x9999"}


def test_the_words_of_what_was_withdrawn_are_forgotten(world):
    assert SearchWord.objects.filter(word="handbuch").exists()
    Project.objects.update(publication="withdrawn")
    finish_transaction_work()
    assert not SearchWord.objects.filter(word__in=["handbuch", "offen"]).exists()
    # the office, the decision, and who holds the office
    assert SearchWord.objects.get(word="kreishaus").entries == 3


@pytest.mark.django_db(transaction=True)
class TestWithRealCommits:
    def test_a_rollback_leaves_nothing(self):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            make_project("Zurückgerollt")
            raise ZeroDivisionError
        assert snapshot() == ({}, {}, {}, {})
        assert not SearchChange.objects.exists()

    def test_the_entry_comes_with_the_commit(self):
        with transaction.atomic():
            make_project("Neu")
            assert not SearchEntry.objects.exists()
        assert SearchEntry.objects.get().title == "Neu"

    def test_editors_at_the_same_time_wait_but_never_in_a_circle(self):
        """Each changes names that stand in the entries of the other's projects, both ways."""
        one, two = make_organisation("Eins"), make_organisation("Zwei")
        for lead, partner in ((one, two), (two, one)) * 3:
            project = make_project(lead=lead)
            Participation.objects.create(project=project, organisation=partner, role="partner")
        barrier, errors = threading.Barrier(2, timeout=20), []

        def edit(organisation):
            try:
                for number in range(10):
                    with transaction.atomic():
                        organisation.name = f"Name {organisation.pk} {number}"
                        organisation.save()
                        Project.objects.filter(
                            participations__organisation=organisation, participations__role="lead"
                        ).update(summary=f"Stand {number}")
                        barrier.wait()
            except Exception as error:
                errors.append(error)
                barrier.abort()
            finally:
                connection.close()

        threads = [threading.Thread(target=edit, args=(each,)) for each in (one, two)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert errors == []
        filled = snapshot()
        run("SELECT search_rebuild()")
        assert snapshot() == filled
        assert_the_table_tells_the_truth()

    def test_several_connections_write_the_same_as_one(self, content, monkeypatch):
        """In parts of one record each, so that they write the same words at the same time."""
        monkeypatch.setattr(rebuilding, "PART", 1)
        filled, numbers = snapshot(), set(SearchEntry.objects.values_list("id", flat=True))
        run("UPDATE public_figure SET number = number + 1")
        steps, version = [], content_version()
        rebuilding.rebuild(3, lambda work: (steps.append(each) or each for each in work))
        assert snapshot() == filled
        assert len(steps) > 20
        assert not numbers & {*SearchEntry.objects.values_list("id", flat=True)}, "numbers are new"
        assert not is_there("search_rebuild")
        assert content_version() != version, "what was looked up has numbers of the old"

    def test_what_fails_leaves_the_old_and_lets_others_commit(self, content, monkeypatch):
        filled = snapshot()
        for table in rebuilding.TABLES:
            with monkeypatch.context() as patch, pytest.raises(ProgrammingError):
                patch.setattr(rebuilding, "put_in_place", failing_at(table))
                rebuilding.rebuild(2)
            assert snapshot() == filled
            assert not is_there("search_rebuild")
        make_project("Danach")
        assert SearchEntry.objects.filter(title="Danach").exists()

    def test_the_command_says_how_many_entries_there_are(self, content, capsys):
        call_command("search_rebuild", connections=2)
        number = SearchEntry.objects.count()
        assert number
        assert capsys.readouterr() == (f"Einträge der Suche: {number}\n", "")
        with pytest.raises(CommandError):
            call_command("search_rebuild", connections=0)


def content_version():
    with connection.cursor() as cursor:
        cursor.execute("SELECT version FROM content_version")
        return cursor.fetchone()


def failing_at(failing):
    """What puts the tables in place until it comes to that one."""
    usual = rebuilding.put_in_place

    def put_in_place(cursor):
        for table, _ in zip(rebuilding.TABLES, usual(cursor), strict=True):
            if table == failing:
                cursor.execute("SELECT nothing_of_that_name()")
            yield

    return put_in_place


def is_there(schema):
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [schema])
        return cursor.fetchone()[0] is not None


@pytest.fixture
def content(transactional_db):
    """Records of several kinds that have words in common, and a source."""
    north = make_district("Nord")
    for number in range(4):
        project = make_project(f"Breitband Nord {number}", districts=[north])
        make_decision(project, amount=100, funder=make_organisation(f"Nordbank {number}"))
    source = Source.objects.create(key="zeitung", title="Nordzeitung", publisher="Zeitung")
    Citation.objects.create(source=source, target=project)
