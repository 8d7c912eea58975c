"""A citation in the admin stands for what the record holds when it is entered or looked at."""

import pytest
from django.urls import reverse

from evidence.vouching import speaks
from tests.builders import cite, make_programme, make_project, make_source
from tests.desk_forms import form_of, text_of
from tests.markup import tree_of

PREFIX = "evidence-citation-content_type-object_id"


@pytest.fixture
def programme(db):
    programme = make_programme("Zukunftsräume", legal_basis="Richtlinie vom 1. Mai 2019")
    cite(programme, make_source("Ministerialblatt"), field="legal_basis")
    return programme


@pytest.fixture
def boss(as_user, cast):
    return as_user(cast.superuser)


def save(boss, programme, **typed):
    """The page of the programme, filled in and sent; `row0__x` is x of the first citation."""
    address = reverse("admin:funding_programme_change", args=[programme.pk])
    sent = form_of(boss.get(address), address)
    for name, value in typed.items():
        row, parted, field = name.partition("__")
        sent[f"{PREFIX}-{row.removeprefix('row')}-{field}" if parted else name] = value
    answer = boss.post(address, {**sent, "_continue": "1"}, follow=True)
    assert answer.status_code == 200
    return text_of(answer)


def test_a_changed_value_loses_its_source_and_says_so_at_once(boss, programme):
    told = save(boss, programme, legal_basis="Richtlinie vom 2. Mai 2020")
    assert "Belege gelten noch für eine frühere Angabe: Rechtsgrundlage" in told
    assert "bürgt für die jetzige nicht" in told
    programme.refresh_from_db()
    assert not speaks(programme.citations.get(), programme)


def test_whoever_looked_into_the_source_says_that_it_names_the_new_value(boss, programme):
    save(boss, programme, legal_basis="Richtlinie vom 2. Mai 2020")
    told = save(boss, programme, row0__is_checked="on")
    assert "Belege gelten noch" not in told and "stützt die jetzige Angabe" in told
    programme.refresh_from_db()
    assert speaks(programme.citations.get(), programme)


def test_changing_value_and_looking_at_the_source_is_one_step(boss, programme):
    save(boss, programme, legal_basis="Richtlinie vom 2. Mai 2020", row0__is_checked="on")
    programme.refresh_from_db()
    assert speaks(programme.citations.get(), programme)


def test_correcting_the_words_of_a_citation_vouches_for_nothing_new(boss, programme):
    save(boss, programme, legal_basis="Richtlinie vom 2. Mai 2020", row0__quotation="§ 3")
    programme.refresh_from_db()
    assert programme.citations.get().quotation == "§ 3"
    assert not speaks(programme.citations.get(), programme)


def test_a_new_citation_stands_for_what_is_typed_beside_it(boss, programme):
    total = {f"{PREFIX}-TOTAL_FORMS": "2"}
    save(
        boss,
        programme,
        notes="Gilt in ganz Niedersachsen.",
        row1__source=str(make_source("Merkblatt").pk),
        row1__field="notes",
        row1__agrees="on",
        **total,
    )
    programme.refresh_from_db()
    new = programme.citations.get(field="notes")
    assert new.vouches_for == "Gilt in ganz Niedersachsen." and speaks(new, programme)


# One line each, until somebody opens it


def rows(answer):
    tree = tree_of(answer.content.decode())
    return [each for each in tree.iter("details") if each.get("class") == "record-citation"]


def page_of(boss, programme):
    return boss.get(reverse("admin:funding_programme_change", args=[programme.pk]))


def test_a_citation_is_one_line_that_says_what_it_is_for_and_how_it_stands(boss, programme):
    words = " ".join(f"Wort{number}" for number in range(15))
    programme.citations.update(quotation=words)
    [row] = rows(page_of(boss, programme))
    line = " ".join("".join(row.find("summary").itertext()).split())
    assert "Ministerialblatt" in line and "Rechtsgrundlage: stützt die jetzige Angabe" in line
    assert "Wort11…" in line and "Wort12" not in line
    assert row.get("open") is None


def test_what_is_wrong_opens_by_itself(boss, programme):
    cite(programme, make_source("Merkblatt"), field="legal_basis", quotation="§ 1")
    address = reverse("admin:funding_programme_change", args=[programme.pk])
    sent = form_of(boss.get(address), address) | {f"{PREFIX}-1-retrieved": "nie"}
    assert [row.get("open") is not None for row in rows(boss.post(address, sent))] == [False, True]


def test_a_citation_can_be_deleted_from_inside_its_line(boss, programme):
    save(boss, programme, row0__DELETE="on")
    assert not programme.citations.exists()


def test_where_sources_are_only_looked_at_the_lines_are_the_same(boss, db):
    project = make_project()
    cite(project, make_source("Merkblatt"), field="title")
    answer = boss.get(reverse("admin:projects_project_change", args=[project.pk]))
    assert len(rows(answer)) == 1 and "Titel: stützt die jetzige Angabe" in text_of(answer)


def test_one_more_is_entered_in_an_open_form(boss, programme):
    address = reverse("admin:funding_programme_change", args=[programme.pk])
    sent = form_of(boss.get(address), address) | {f"{PREFIX}-TOTAL_FORMS": "2"}
    sent |= {f"{PREFIX}-1-quotation": "ohne Quelle"}
    answer = boss.post(address, sent)
    assert len(rows(answer)) == 1 and "Beleg: #2" in text_of(answer)
