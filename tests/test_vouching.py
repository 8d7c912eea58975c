"""A source vouches only for what it states (law 18): no mark stays on a value that was changed."""

from datetime import timedelta

import pytest
from django.db import connection, models

from evidence.history.facts import field_labels
from evidence.references import References
from evidence.values.dates import FlexDate
from evidence.values.fields import Composite, FlexDateField
from evidence.values.forms import composites
from evidence.values.money import Amount
from evidence.vouching import held, held_in, in_words
from projects.models import Project
from projects.snapshot import document_of, merge, write
from projects.snapshot.vouching import lapsed
from public.evidence_gate import cited_models
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_field,
    make_project,
    make_source,
    make_version,
)
from tests.markup import in_one_line
from tests.test_marks import ALONE, MAKERS, fields_of, made_up


def marked_fields(record):
    """The fields of a loaded record that have the mark of a source."""
    References([record])
    return set(record.cited)


def another(record, field):
    """Gives a field of a loaded record a value it does not have, as any way of changing may."""
    composite = composites(type(record), Composite).get(field)
    if isinstance(composite, FlexDateField):
        setattr(record, field, FlexDate("1999-01"))
    elif composite is not None:
        setattr(record, field, type(getattr(record, field)).exactly(1))
    else:
        column = record._meta.get_field(field)
        setattr(record, column.attname, other_value(column, getattr(record, column.attname)))


def other_value(column, value):
    if isinstance(column, models.BooleanField):
        return not value
    if isinstance(value, list):
        return [*value, "ganz anders"]
    return value + timedelta(1) if hasattr(value, "year") else plainly_other(value)


def plainly_other(value):
    if value is None:
        return 1
    return f"{value} ganz anders" if isinstance(value, str) else value + 1


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_the_mark_of_every_field_goes_when_the_value_changes_and_no_other_does(db, model):
    values = {field: made_up(model, field, n) for n, field in enumerate(fields_of(model))}
    together = {field: value for field, value in values.items() if (model, field) not in ALONE}
    record = MAKERS[model](**together)
    cited = [field for field in together if held(record, field)]
    for field in cited:
        cite(record, make_source(), field=field)
    fresh = model._base_manager.get(pk=record.pk)
    assert marked_fields(fresh) == set(cited)
    for field in cited:
        changed = model._base_manager.get(pk=record.pk)
        another(changed, field)
        assert marked_fields(changed) == set(cited) - {field}, field


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_a_source_of_a_whole_row_goes_when_the_row_becomes_another(db, model):
    """Its mark stands at the head of the row: at a name, a title, a recipient."""
    record = MAKERS[model]()
    cite(record, make_source())
    for field in field_labels(model):
        changed = model._base_manager.get(pk=record.pk)
        if held(changed, field) or field in model.HEAD:
            another(changed, field)
            assert ("record" in marked_fields(changed)) == (field not in model.HEAD), field


# Every way by which a value changes


@pytest.fixture
def project(db):
    project = make_project("Smart Region", start=FlexDate("2019"), end=FlexDate("2021"))
    cite(project, make_source("Alter Artikel"), field="start", quotation="Los ging es 2019")
    cite(project, make_source("Anderer Artikel"), field="end")
    return project


def by_sql(project):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE projects_project SET start_edtf = '2020', start_first = '2020-01-01', "
            "start_last = '2020-12-31' WHERE id = %s",
            [project.pk],
        )


def by_a_document(project):
    document = document_of(project)
    document["project"]["start_edtf"] = "2020"
    write(project, document, reason="Berichtigt")


def by_a_merge(project):
    """Somebody changes the value while another corrects the words of its citation."""
    base, mine, theirs = (document_of(project) for _ in range(3))
    mine["project"]["start_edtf"] = "2020"
    for citation in theirs["citations"].values():
        citation["note"] = "gelesen"
    merged = merge(base, mine, theirs)
    assert merged.is_clean
    write(project, merged.document, reason="Zusammengeführt")


@pytest.mark.parametrize("change", [by_sql, by_a_document, by_a_merge])
def test_a_changed_value_has_no_mark_of_its_old_source(client, project, change):
    change(project)
    assert marked_fields(Project.objects.get(pk=project.pk)) == {"end"}
    page = in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    assert "Projekt: Beginn (frühere Angabe)" in page
    assert '2020<sup class="wp-ref">' not in page
    assert '2020 <span class="wp-unknown wp-noproof">ohne Beleg</span>' in page


def test_a_value_that_was_taken_away_needs_no_source(client, project):
    Project.objects.filter(pk=project.pk).update(start_edtf="", start_first=None, start_last=None)
    page = in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    assert "ohne Beleg" not in page


def test_a_state_restored_from_the_past_brings_its_marks_along(project):
    before = document_of(project)
    by_a_document(project)
    write(project, before, reason="Wiederhergestellt")
    assert marked_fields(Project.objects.get(pk=project.pk)) == {"start", "end"}


def test_a_document_names_the_citations_that_lapse_with_a_change(project):
    document = document_of(project)
    assert lapsed(document) == {}
    document["project"]["start_edtf"] = "2020"
    assert [each["quotation"] for each in lapsed(document).values()] == ["Los ging es 2019"]


def test_an_amended_amount_begins_without_the_marks_of_the_first(client, db):
    decision = make_decision(make_project(), amount=80_000)
    cite(decision, make_source("Zum Ganzen"))
    cite(decision.versions.get(), make_source("Artikel"), field="amount")
    amended = make_version(
        decision, number=2, amount=Amount.exactly(70_000), changes="Weniger Ausgaben"
    )
    assert marked_fields(amended) == set()
    page = in_one_line(client.get(f"/foerderung/{decision.pk}/").content.decode())
    assert '70.000,00 €<sup class="wp-ref">' not in page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_passage_of_a_text_is_cited_as_long_as_it_stands_there(db):
    project = make_project(summary="Gefördert wird ein Zentrum in Hameln. Es hat drei Räume.")
    cite(project, make_source(), field="summary", portion="ein Zentrum in Hameln")
    for summary, marks in (
        ("Seit 2019: ein Zentrum\nin Hameln.", {"summary"}),
        ("Gefördert wird ein Zentrum in Bodenwerder.", set()),
    ):
        project.summary = summary
        assert marked_fields(project) == marks


def test_one_of_several_links_is_cited_as_long_as_it_is_linked(db):
    project, education = make_project(), make_field("Bildung")
    project.fields_of_action.add(education, make_field("Mobilität"))
    project.districts.add(make_district())
    cite(project, make_source(), field="fields_of_action", portion=str(education.pk))
    cite(project, make_source(), field="districts")
    project.fields_of_action.add(make_field("Gesundheit"))
    project.districts.add(make_district())
    assert marked_fields(Project.objects.get(pk=project.pk)) == {"fields_of_action"}
    project.fields_of_action.remove(education)
    assert marked_fields(Project.objects.get(pk=project.pk)) == set()


def test_a_source_that_names_another_value_is_told_beside_it_until_the_value_changes(
    client, project
):
    differing = make_source("Chronik", publisher="Die Harke")
    cite(project, differing, field="start", agrees=False, stated_value="Herbst 2018")
    told = "anders: Herbst 2018, laut Die Harke"
    assert told in in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    by_a_document(project)
    assert told not in in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())


# What is compared


@pytest.mark.parametrize(
    ("values", "field", "portion", "expected"),
    [
        ({"start_edtf": "2019-12", "start_wording": ""}, "start", "", "2019-12"),
        ({"start_edtf": "", "start_wording": "bald"}, "start", "", "bald"),
        ({"amount_qualifier": "unknown", "amount_min": None}, "amount", "", ""),
        ({"amount_qualifier": "undecided", "amount_min": None}, "amount", "", "undecided"),
        ({"amount_qualifier": "up_to", "amount_max": "80000.00"}, "amount", "", "up_to 80000"),
        ({"title": "Zentrum"}, "title", "Zentrum", "Zentrum"),
        ({"title": "Zent\N{SOFT HYPHEN}rum  neu"}, "title", "Zentrum neu", "Zentrum neu"),
        ({"title": "Zentrum"}, "title", "Raum", ""),
        ({"organisation_id": 7}, "organisation", "", "7"),
        ({"districts": [3, 1]}, "districts", "", "1 3"),
        ({"districts": [3, 1]}, "districts", "3", "3"),
        ({"districts": [3, 1]}, "districts", "2", ""),
        ({"title": "a"}, "gone", "", ""),
    ],
)
def test_the_value_of_a_field_as_it_is_compared(values, field, portion, expected):
    assert held_in(values, field, portion) == expected


@pytest.mark.parametrize(
    ("vouched", "words"),
    [
        ("2019-12-04", "4. Dezember 2019"),
        ("2021-23", "Herbst 2021"),
        ("exact 80000", "genau 80.000"),
        ("between 1000 2000.50", "zwischen 1.000 2.000,5"),
        ("undecided", "noch nicht entschieden"),
        ("3 17", "die Auswahl von damals"),
        ("17 | partner", "die Auswahl von damals, partner"),
        ("sha256 9f86d081", "der Text in dieser Fassung"),
        ("Gasse 7", "Gasse 7"),
        ("", ""),
    ],
)
def test_what_a_citation_vouches_for_in_words(vouched, words):
    assert in_words(vouched) == words


def test_a_document_and_a_record_hold_the_same(db):
    project = make_project(
        summary="Lang. " * 200, start=FlexDate("2019~"), total_expenditure=Amount.exactly("80.50")
    )
    document = document_of(project)["project"]
    for field in fields_of(Project):
        assert held_in(document, field) == held(Project.objects.get(pk=project.pk), field), field
