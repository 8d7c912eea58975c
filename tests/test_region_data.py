"""The content in data/ as it stands in the database, and the loader that brings it there."""

import re
import shutil
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.models import Count

from evidence.models import Citation, Remark, Source
from evidence.money import Qualifier, total_in_database
from funding.models import (
    Application,
    Call,
    Decision,
    DecisionVersion,
    Event,
    Handover,
    Programme,
    Status,
)
from projects.models import Participation, Project, State
from projects.publication import Publication
from regions.models import District, Municipality, Organisation
from regions.outlines import MAP_BOX, OUTLINE_BOX
from strategy.models import FieldOfAction
from weserportal.region.yaml_file import read_yaml

DATA = settings.BASE_DIR / "data"
LOADED_APPS = ("evidence", "regions", "strategy", "projects", "funding", "duties")


def load(directory=DATA):
    """Run the command; what it printed, as lines."""
    out = StringIO()
    call_command("load_region", directory=directory, stdout=out)
    return out.getvalue().splitlines()


def history():
    """How many rows each history table has."""
    tables = [m for m in apps.get_models() if "pgh_label" in {f.name for f in m._meta.fields}]
    assert len(tables) > 40
    return {model.__name__: model.objects.count() for model in tables}


def empty_the_tables():
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in LOADED_APPS and not model._meta.proxy
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")


@pytest.fixture(scope="module")
def region(django_db_setup, django_db_blocker):
    """The region's data, loaded once for this module and emptied afterwards."""
    with django_db_blocker.unblock():
        load()
    yield
    with django_db_blocker.unblock():
        empty_the_tables()


@pytest.fixture
def data(region, db):
    """The loaded data, for a test that may change it."""


@pytest.fixture
def copy(tmp_path):
    """A copy of the content files that a test may damage, with one source more than data/."""
    shutil.copytree(DATA, tmp_path / "data")
    change(
        tmp_path / "data" / "sources.yaml",
        "- key: s-moz-22584",
        "- key: s-neu\n  title: Neu\n  publisher: Neu\n\n- key: s-moz-22584",
    )
    return tmp_path / "data"


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def decision(key):
    return Decision.objects.get(key=key)


def version(key, number=1):
    return DecisionVersion.objects.get(decision__key=key, number=number)


# Every record


@pytest.mark.parametrize(
    ("model", "count"),
    [
        (Source, 182),
        (District, 4),
        (Municipality, 121),
        (Organisation, 64),
        (FieldOfAction, 10),
        (Project, 46),
        (Programme, 22),
        (Call, 4),
        (Decision, 51),
        (DecisionVersion, 52),
        (Handover, 18),
        (Application, 2),
        (Event, 57),
        (Remark, 75),
    ],
)
def test_every_record_is_there(data, model, count):
    assert model.objects.count() == count


def test_everything_loaded_is_published(data):
    for model in (Project, Decision):
        assert set(model.objects.values_list("publication", flat=True)) == {Publication.PUBLISHED}


@pytest.mark.parametrize(
    ("slug", "count", "unincorporated"),
    [
        ("hameln-pyrmont", 8, 0),
        ("holzminden", 32, 7),
        ("nienburg-weser", 36, 0),
        ("schaumburg", 38, 0),
    ],
)
def test_municipalities_are_counted_without_unincorporated_areas(data, slug, count, unincorporated):
    district = District.objects.get(slug=slug)
    assert district.municipalities.filter(is_unincorporated=False).count() == count
    assert district.municipalities.filter(is_unincorporated=True).count() == unincorporated
    assert district.municipalities_count == count


def test_remarks_have_a_kind_and_a_topic_and_keep_their_order(data):
    kinds = dict(Remark.objects.values_list("kind").annotate(n=Count("pk")).order_by())
    assert kinds == {"contradiction": 33, "hint": 33, "gap": 9}
    assert not Remark.objects.filter(topic="").exists()
    assert max(len(topic) for topic in Remark.objects.values_list("topic", flat=True)) <= 60
    texts = [remark.text for remark in Project.objects.get(slug="smart-region-rek").remarks.all()]
    assert [text.split()[0] for text in texts] == ["Übergabeort:", "Titel:", "Rolle"]


def test_a_quotation_stands_only_where_the_data_quote_the_source(data):
    quoted = Citation.objects.exclude(quotation="")
    assert [citation.quotation for citation in quoted] == ["am vergangenen Mittwoch"]


def test_a_single_value_is_cited_only_where_the_data_name_its_source(data):
    fields = Citation.objects.filter(remark=None).exclude(field="")
    assert sorted(fields.values_list("field", "source__key")) == [
        ("day", "s-moz-22584"),
        ("photo_credit", "s-moz-22584"),
        ("place", "s-arl-183368"),
        ("place", "s-harke-2019-12-11"),
    ]


# Twenty facts


def test_phase_0_was_granted_three_quarters_of_its_cost(data):
    project, granted = Project.objects.get(slug="smart-region-phase-0"), version("fd-phase-0")
    assert granted.amount.exact == Decimal("137310.00")
    assert project.total_cost.exact == granted.total_cost.exact == Decimal("183080.00")
    assert project.own_share.exact == Decimal("45770.00")
    assert project.own_share.is_derived
    assert granted.amount.exact / granted.total_cost.exact == Decimal("0.75")


def test_smart_region_rek_has_80_000_euros_and_an_unknown_cost(data):
    project, granted = Project.objects.get(slug="smart-region-rek"), version("fd-smart-region-rek")
    assert granted.amount.exact == 80000
    assert project.total_cost.qualifier == granted.total_cost.qualifier == Qualifier.UNKNOWN
    assert granted.rate_percent is None


def test_the_rek_decision_was_handed_over_on_a_derived_day_and_decided_on_an_unknown_one(data):
    granted = version("fd-smart-region-rek")
    handover = granted.decision.handover
    assert (handover.day.edtf, handover.day.basis) == ("2019-12-04", "derived")
    assert not granted.decided
    assert handover.by_name == "Dinah Stollwerck-Bauer"
    assert handover.to_organisation.slug == "lk-hameln-pyrmont"
    assert handover.photo_credit == "Foto: Hochschule Weserbergland"


def test_hameln_pyrmont_receives_for_all_four_districts(data):
    recipient = version("fd-smart-region-rek").recipients.get()
    assert recipient.organisation.slug == "lk-hameln-pyrmont"
    assert recipient.on_behalf_of.count() == 4
    assert recipient.role == "stellvertretend für die vier Landkreise"


def test_smart_region_rek_builds_on_phase_0(data):
    relation = Project.objects.get(slug="smart-region-rek").relations.get()
    assert (relation.kind, relation.target.slug) == ("builds_on", "smart-region-phase-0")
    assert relation.is_documented
    assert relation.target.inverse_relations.get() == relation


def test_some_relations_are_not_documented(data):
    undocumented = Project.objects.filter(relations__is_documented=False)
    assert sorted(undocumented.values_list("slug", flat=True)) == [
        "breitband-nienburg-gewerbe",
        "breitband-schaumburg-gewerbe",
        "gigabit-emmerthal",
        "zedita-zukunftsforum",
    ]


def test_phase_0_and_rek_have_their_activities(data):
    phase_0 = Project.objects.get(slug="smart-region-phase-0")
    rek = Project.objects.get(slug="smart-region-rek")
    assert [activity.get_kind_display() for activity in phase_0.activities.all()] == [
        "Kultur- und Prozesscheck",
        "Qualifizierungsmaßnahme",
        "Reallabor",
    ]
    assert [activity.kind for activity in rek.activities.all()] == ["concept"]
    assert "BürgerInnenservice" in rek.activities.get().description


def test_the_joint_application_is_an_intention(data):
    intention = Application.objects.get(project__slug="smart-region-rek")
    assert intention.stage == Application.Stage.INTENDED
    assert intention.applicants.count() == 4
    assert not intention.submitted
    assert not intention.decided


def test_hameln_pyrmont_was_selected_in_the_third_round(data):
    application = Application.objects.get(project__slug="smart-city-hameln-pyrmont")
    assert application.stage == Application.Stage.SELECTED
    assert application.call.name == "3. Staffel"
    assert (application.submitted.edtf, application.decided.edtf) == ("2021-03", "2021-07")


def test_the_place_of_the_handover_is_a_contradiction_with_a_choice(data):
    remark = Remark.objects.get(topic="Ort der Übergabe")
    said = {
        (citation.source.key, citation.agrees, citation.stated_value[:12])
        for citation in remark.statements.all()
    }
    assert said == {
        ("s-moz-22584", False, "Hildesheim"),
        ("s-arl-183368", True, "Abschlusstag"),
        ("s-harke-2019-12-11", True, "Abschlusstag"),
    }
    assert remark.reason


def test_the_total_of_granted_versions_in_force_has_bounds(data):
    total = total_in_database(DecisionVersion.objects.in_force().counted(), "amount")
    assert (total.lower, total.upper) == (Decimal("60871086.46"), Decimal("77921086.46"))
    assert (total.count, total.unknown) == (33, 0)
    assert str(total) == "mindestens rund 60,87\N{NO-BREAK SPACE}Mio.\N{NO-BREAK SPACE}€"


def test_cents_survive(data):
    assert version("fd-dd-reallabor").amount.exact == Decimal("498297.81")
    assert version("fd-digitalpakt-bbs-hol").amount.exact == Decimal("23988.65")


def test_the_amendment_is_a_second_version_with_the_same_amount(data):
    first, second = decision("fd-smart-city-hm").versions.all()
    assert second.is_cost_neutral
    assert "31.12.2027" in second.changes
    assert (second.amount.qualifier, second.amount.upper) == ("up_to", first.amount.upper)
    assert [str(share.organisation.slug) for share in second.funders.all()] == ["kfw", "bmwsb"]
    assert [s.organisation.slug for s in first.funders.filter(is_later=True)] == ["bmwsb"]


def test_a_frame_is_recognised_not_granted(data):
    frame = version("fd-zr-anerkennung")
    assert frame.status == Status.RECOGNISED
    assert (frame.amount.qualifier, frame.amount.lower) == ("about", 5461000)


def test_recipients_without_a_body_keep_their_name_and_their_amount(data):
    shares = version("fd-wifi4eu-2").recipients.all()
    assert [share.name for share in shares][:3] == ["Stadt Hameln", "Nienburg", "Estorf"]
    assert {share.amount.exact for share in shares} == {15000}
    assert sum(share.amount.exact for share in shares) == version("fd-wifi4eu-2").amount.exact


def test_ten_industrial_estates_stand_in_one_decision(data):
    parts = version("fd-shg-gewerbe-bund").parts.all()
    assert len(parts) == 10
    assert sum(part.amount.exact for part in parts) == 2510000
    assert sum(part.total_cost.exact for part in parts) == 4700000


def test_an_amount_nobody_states_is_blank_and_a_vote_has_its_numbers(data):
    assert version("fd-kompetenzzentrum").amount.qualifier == Qualifier.NOT_STATED
    vote = version("fd-nienburg-kofinanzierung")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (40, 1, 0)
    assert vote.further_amounts.get().is_per_year


def test_dates_keep_their_precision(data):
    dates = dict(Project.objects.values_list("slug", "start_edtf"))
    assert dates["wasserstoffnetzwerk-leine-weser"] == "2025-33"
    assert dates["breitband-hameln-pyrmont"] == "2018-41"
    words = Project.objects.get(slug="gruendungsnetzwerk-suedniedersachsen").start
    assert (words.edtf, str(words)) == ("", "Januar (Jahr in der Quelle nicht genannt)")


def test_an_extended_end_is_known_beside_the_former_one(data):
    phase = Project.objects.get(slug="smart-city-hameln-pyrmont").phases.last()
    assert (phase.end.edtf, phase.original_end.edtf) == ("2027-12-31", "2026-12-31")


def test_project_states_keep_the_word_of_the_source(data):
    pairs = Project.objects.exclude(state_wording="").values_list("state", "state_wording")
    assert set(pairs) == {(State.IMPLEMENTED, "abgeschlossen"), (State.CONCEPT, "geplant")}


def test_districts_have_their_projects(data):
    counts = dict(District.objects.annotate(n=Count("projects")).values_list("slug", "n"))
    assert counts == {
        "nienburg-weser": 16,
        "schaumburg": 16,
        "hameln-pyrmont": 19,
        "holzminden": 18,
    }
    projects = Project.objects.annotate(n=Count("districts"))
    assert projects.filter(n=4).count() == 7
    assert projects.filter(n=0).get().slug == "wasserstoff-pv-paneele"


def test_schaumburg_has_four_population_figures_each_with_its_source(data):
    figures = District.objects.get(slug="schaumburg").population.all()
    assert [figure.people for figure in figures] == [159960, 157883, 157571, 156206]
    assert all(figure.citations.count() == 1 for figure in figures)


def test_ministries_change_their_names(data):
    interior = Organisation.objects.get(slug="mi-nds")
    assert interior.names.count() == 2
    assert Organisation.objects.get(slug="bmi").successor.slug == "bmwsb"


def test_handover_events_belong_to_their_decision(data):
    handovers = Event.objects.filter(kind=Event.Kind.HANDOVER)
    assert handovers.count() == 11
    for event in handovers:
        assert event.decision.handover.day.edtf == event.day.edtf
        assert set(event.projects.all()) == set(event.decision.projects.all())


# The map


@pytest.mark.parametrize(
    ("model", "attribute", "box"),
    [
        (District, "map_path", MAP_BOX),
        (Municipality, "map_path", MAP_BOX),
        (District, "outline", OUTLINE_BOX),
    ],
)
def test_paths_stay_in_their_box(data, model, attribute, box):
    for record in model.objects.all():
        drawn = getattr(record, attribute)
        assert re.fullmatch(r"(M[0-9.]+ [0-9.]+(L[0-9.]+ [0-9.]+){2,}Z)+", drawn)
        points = re.findall(r"([0-9.]+) ([0-9.]+)", drawn)
        assert all(float(x) <= box[0] and float(y) <= box[1] for x, y in points)


def test_labels_lie_on_the_map_and_small_outlines_are_small(data):
    for district in District.objects.all():
        assert 0 < district.label_x < MAP_BOX[0]
        assert 0 < district.label_y < MAP_BOX[1]
        assert len(district.outline) <= 600
    assert District.objects.first().slug == "nienburg-weser"


def test_districts_are_told_by_their_official_keys(data):
    assert sorted(District.objects.values_list("ags", "nuts3")) == [
        ("03252", "DE923"),
        ("03255", "DE926"),
        ("03256", "DE927"),
        ("03257", "DE928"),
    ]


# Loading again


def test_a_second_load_writes_nothing(data):
    before = history()
    lines = load()
    assert history() == before
    assert len(lines) == 10
    assert all(line.endswith("unverändert") for line in lines)


def test_loading_names_its_reason_in_the_history(data):
    event = apps.get_model("projects", "ProjectEvent").objects.first()
    assert event.pgh_context.metadata["reason"].startswith("load_region")


def test_a_withdrawn_project_stays_withdrawn(data):
    slugs = ["smart-region-rek", "smart-region-phase-0"]
    Project.objects.filter(slug=slugs[0]).update(publication=Publication.WITHDRAWN)
    Project.objects.filter(slug=slugs[1]).update(publication=Publication.DRAFT, title="Anders")
    load()
    states = dict(Project.objects.filter(slug__in=slugs).values_list("slug", "publication"))
    assert list(map(states.get, slugs)) == [Publication.WITHDRAWN, Publication.DRAFT]
    assert not Project.objects.filter(title="Anders").exists()


def test_records_stay_and_their_parts_follow_the_file(data, copy):
    projects = copy / "projects.yaml"
    change(projects, "    - organisation: lk-schaumburg\n      role: partner\n", "")
    change(projects, "  short_title: Phase 0\n", "  short_title: Phase null\n")
    change(copy / "events.yaml", "- key: ev-phase0-bescheid", "- key: ev-neu")
    change(copy / "events.yaml", "  decision: fd-phase-0\n", "")
    lines = load(copy)
    phase_0 = Project.objects.get(short_title="Phase null")
    assert not Participation.objects.filter(
        project=phase_0, organisation__slug="lk-schaumburg"
    ).exists()
    assert Event.objects.filter(key__in=["ev-phase0-bescheid", "ev-neu"]).count() == 2
    assert "projects.yaml: 46 Datensätze, 0 Zeilen neu, 2 geändert" in lines
    assert Source.objects.filter(key="s-neu").exists()


# Damaged files

AMENDMENT = re.compile(
    r"    - status: granted\n      wording: Zusage kostenneutr.*?(?=  sources:\n    - s-hp-2021)",
    re.DOTALL,
)
DAMAGES = {
    "unknown key": (
        "projects.yaml",
        ("  short_title: Smart Region REK", "  kurztitel: Smart Region REK"),
        "projects.yaml, smart-region-rek: Unbekannter Schlüssel „kurztitel“; möglich sind slug, ",
    ),
    "missing key": (
        "projects.yaml",
        ("  summary: >-", "  districts_note: >-"),
        "projects.yaml, smart-region-phase-0, summary: Die Angabe fehlt.",
    ),
    "empty value": (
        "organisations.yaml",
        ("  name: Hochschule Weserbergland", "  name:"),
        "organisations.yaml, hsw, name: Die Angabe fehlt.",
    ),
    "wrong type": (
        "districts.yaml",
        ("municipalities_count: 8", "municipalities_count: acht"),
        "districts.yaml, hameln-pyrmont, municipalities_count: Ganze Zahl erwartet, nicht „acht“.",
    ),
    "number instead of text": (
        "programmes.yaml",
        ('number: "436"', "number: 436"),
        "programmes.yaml, modellprojekte-smart-cities, number: Text erwartet, nicht „436“;",
    ),
    "list instead of text": (
        "projects.yaml",
        ("  title: MOREMA II", "  title: [MOREMA, II]"),
        "projects.yaml, morema-2, title: Text erwartet, nicht „['MOREMA', 'II']“",
    ),
    "text instead of list": (
        "events.yaml",
        ("  projects:\n    - smart-region-phase-0\n  decision", "  projects: x\n  decision"),
        "events.yaml, ev-phase0-bescheid, projects: Liste erwartet, nicht „x“.",
    ),
    "impossible month": (
        "projects.yaml",
        ('  start: "2018-11"', '  start: "2018-13"'),
        "projects.yaml, smart-region-phase-0, start: „2018-13“ ist keine Datumsangabe",
    ),
    "impossible day": (
        "projects.yaml",
        ('  start: "2018-11"', "  start: 2018-02-30"),
        "projects.yaml, smart-region-phase-0, start: „2018-02-30“ ist keine Datumsangabe",
    ),
    "date in words": (
        "sources.yaml",
        ('published: "2019-12-09"', "published: gestern"),
        "sources.yaml, s-moz-22584, published: „gestern“ ist keine Datumsangabe",
    ),
    "amount in German": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: 80.000.00}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: Zahl erwartet, nicht „80.000.00“.",
    ),
    "amount with two words": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: 80000, about: 80000}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: Ein Betrag braucht genau eine",
    ),
    "negative amount": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: -80000}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: „-80000“ ist kein Betrag",
    ),
    "bounds the wrong way round": (
        "decisions.yaml",
        ("between: [1200000, 1250000]", "between: [1250000, 1200000]"),
        "decisions.yaml, fd-zr-regionalmanagement, versions, amount: Bei between steht der",
    ),
    "unknown word": (
        "projects.yaml",
        ("  state: unknown", "  state: laufend"),
        "projects.yaml, smart-region-rek, state: „laufend“ ist nicht vorgesehen; möglich sind idea",
    ),
    "unknown source": (
        "projects.yaml",
        ("    - s-shga-2018-11-28", "    - s-weg"),
        "projects.yaml, smart-region-phase-0, milestones 1, sources, source: „s-weg“ gibt es "
        "nicht (Quelle).",
    ),
    "unknown organisation": (
        "projects.yaml",
        ("    - organisation: hsw", "    - organisation: hws"),
        "projects.yaml, smart-region-phase-0, participations 1, organisation: „hws“ gibt es nicht "
        "(Organisation).",
    ),
    "unknown project": (
        "decisions.yaml",
        ("    - smart-region-rek", "    - smart-region-rekk"),
        "decisions.yaml, fd-smart-region-rek, projects, project: „smart-region-rekk“ gibt es nicht",
    ),
    "unknown call": (
        "applications.yaml",
        ("/3. Staffel", "/4. Staffel"),
        "applications.yaml, smart-city-hameln-pyrmont-staffel-3, call: „modellprojekte-smart-cities"
        "/4. Staffel“ gibt es nicht (Förderaufruf).",
    ),
    "field that the record does not have": (
        "projects.yaml",
        ("      field: title", "      field: titel"),
        "projects.yaml, smart-region-phase-0, remarks 1, field: „titel“ ist kein Feld dieses",
    ),
    "statement without a source": (
        "projects.yaml",
        ("          sources:\n            - s-moz-22584\n          chosen: true", "          x: y"),
        "projects.yaml, smart-region-phase-0, remarks 1, statements: Unbekannter Schlüssel „x“",
    ),
    "record twice": (
        "projects.yaml",
        ("- slug: smart-region-rek\n", "- slug: smart-region-phase-0\n"),
        "projects.yaml, smart-region-phase-0: Dieser Datensatz steht doppelt.",
    ),
    "part twice": (
        "projects.yaml",
        (
            "    - organisation: lk-holzminden\n",
            "    - organisation: lk-hameln-pyrmont\n",
        ),
        "projects.yaml, smart-region-phase-0, participations 3: Dieser Datensatz steht doppelt.",
    ),
    "link twice": (
        "projects.yaml",
        ("    - holzminden\n", "    - hameln-pyrmont\n"),
        "projects.yaml, smart-region-phase-0, districts: „hameln-pyrmont“ steht doppelt.",
    ),
    "key twice": (
        "projects.yaml",
        ("  relevance: core", "  relevance: core\n  relevance: core"),
        "projects.yaml: Der Schlüssel „relevance“ steht doppelt (Zeile ",
    ),
    "broken YAML": (
        "projects.yaml",
        ("  title: SMART", "  title: {SMART"),
        "projects.yaml: Das ist kein gültiges YAML (Zeile ",
    ),
    "not a list": (
        "fields_of_action.yaml",
        ("\n- slug: verwaltung-egovernment", "\nslug: x\nmore:\n - slug: verwaltung-egovernment"),
        "fields_of_action.yaml: ",
    ),
    "NUL byte": (
        "projects.yaml",
        ("  title: MOREMA II", '  title: "MOREMA\\0II"'),
        "projects.yaml, morema-2, title: Der Text enthält ein Zeichen, das sich nicht speichern",
    ),
    "text too long": (
        "projects.yaml",
        ("  title: MOREMA II", f"  title: {'M' * 201}"),
        "projects.yaml, morema-2, title: ",
    ),
    "circle of references": (
        "organisations.yaml",
        ("  short_name: BMWSB", "  short_name: BMWSB\n  successor: bmi"),
        "organisations.yaml, bmi: Die Verweise laufen im Kreis.",
    ),
    "end before start": (
        "projects.yaml",
        ('  start: "2018-11"', '  start: "2021-11"'),
        "projects.yaml, smart-region-phase-0: Das Ende liegt vor dem Beginn.",
    ),
    "grant above the cost": (
        "decisions.yaml",
        ("{exact: 80000}", "{exact: 80000}\n      eligible_cost: {exact: 70000}"),
        "decisions.yaml, fd-smart-region-rek, versions: Der Betrag ist höher als die ",
    ),
    "two leads": (
        "projects.yaml",
        ("lk-schaumburg\n      role: partner", "lk-schaumburg\n      role: lead"),
        "projects.yaml, smart-region-phase-0, participations: Ein Projekt hat nur eine ",
    ),
    "area without a place": (
        "geometry/gemeinden.geojson",
        ('"ags":"03252001"', '"ags":"03252999"'),
        "geometry/gemeinden.geojson, 03252001: Diese Fläche fehlt.",
    ),
    "broken geometry": (
        "geometry/landkreise.geojson",
        ('"type":"Polygon","coordinates":[[[9', '"type":"Polygon","coordinates":[[[900'),
        "geometry/landkreise.geojson, 03252: Die Geometrie ist beschädigt",
    ),
    "point instead of an area": (
        "geometry/gemeinden.geojson",
        ('"type":"Polygon"', '"type":"Point"'),
        "geometry/gemeinden.geojson, 03252001: Die Geometrie ist weder Polygon noch MultiPolygon.",
    ),
    "broken GeoJSON": (
        "geometry/gemeinden.geojson",
        ('"features": [', '"features": {'),
        "geometry/gemeinden.geojson: Das ist kein GeoJSON mit Flächen und Schlüsseln (ags).",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_named_and_nothing_is_written(data, copy, damage):
    file, words, message = damage
    change(copy / file, *words)
    before = history()
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert str(caught.value).startswith(message)
    assert history() == before
    assert not Source.objects.filter(key="s-neu").exists()


@pytest.mark.parametrize("file", sorted(path.name for path in DATA.glob("*.yaml")))
def test_a_missing_file_is_named(data, copy, file):
    (copy / file).unlink()
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert f"{file}: Die Datei fehlt oder lässt sich nicht lesen." in str(caught.value)


def test_a_missing_directory_is_named(db):
    with pytest.raises(CommandError, match=r"^Das Verzeichnis gibt/es/nicht gibt es nicht\.$"):
        load(Path("gibt/es/nicht"))


def test_a_file_in_another_encoding_is_named(db, copy):
    (copy / "events.yaml").write_bytes("- key: Überführung".encode("latin-1"))
    with pytest.raises(CommandError, match=r"^events.yaml: Die Datei ist nicht in UTF-8"):
        load(copy)


def test_all_errors_are_listed_together(data, copy):
    change(copy / "projects.yaml", '  start: "2018-11"', '  start: "2018-13"')
    change(copy / "decisions.yaml", "amount: {exact: 80000}", "amount: {exact: viel}")
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert [line.split(",")[0] for line in str(caught.value).splitlines()] == [
        "projects.yaml",
        "decisions.yaml",
    ]


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
    assert lines[0] == "sources.yaml: 183 Datensätze, 183 Zeilen neu, 0 geändert"
    assert all(line.endswith(" 0 geändert") for line in lines)


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
