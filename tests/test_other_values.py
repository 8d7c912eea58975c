"""Two changed the same place: besides theirs and mine, another value, read by the field's form."""

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from projects.models import Project
from projects.release.open_work import working_copy
from tests.builders import make_district, make_project
from tests.desk_forms import beside, form_of, parsed, send, text_of
from tests.proposing import keep


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden, end=FlexDate("2020"))


def write(project, author, **values):
    proposal = working_copy(project, by=author)
    keep(proposal, {**proposal.document, "project": {**proposal.document["project"], **values}})
    return proposal


def published(project, **values):
    Project.objects.filter(pk=project.pk).update(**values)


def page_of(client, project):
    return client.get(reverse("desk:conflicts", args=[project.pk]))


def test_the_other_value_begins_with_mine_and_is_what_is_kept(project, cast, as_user):
    mine = write(project, cast.editor, summary="Meins.", notes="Meine Notiz.")
    published(project, summary="Deren.", notes="Deren Notiz.")
    client = as_user(cast.editor)
    page = page_of(client, project)
    assert form_of(page)["project-summary"] == ["Meins."]
    picked = {"project//summary": "other", "project//notes": "theirs"}
    done = send(client, page, **picked, project__summary="Beides zusammen.")
    assert "Abgeglichen" in text_of(done)
    mine.refresh_from_db()
    assert mine.document["project"]["summary"] == "Beides zusammen."
    assert mine.document["project"]["notes"] == "Deren Notiz."
    assert mine.base["project"]["summary"] == "Deren."


def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(project, cast, as_user):
    mine = write(project, cast.editor, summary="Meins.", end_edtf="2022")
    published(
        project, summary="Deren.", end_edtf="2021", end_first="2021-01-01", end_last="2021-12-31"
    )
    client = as_user(cast.editor)
    typed = {"project__end_edtf": "irgendwann", "project__end_wording": "laut Beschluss"}
    typed["project__summary"] = "Ein dritter Satz."
    sides = {"project//end": "other", "project//summary": "theirs"}
    refused = send(client, page_of(client, project), **sides, **typed)
    assert refused.status_code == 400
    [error] = beside(refused, "project-end_edtf")
    assert error
    assert f"Ende: {error}" in text_of(refused)  # leads there from the top
    again = form_of(refused)
    assert again["project//end"] == ["other"]
    assert again["project//summary"] == ["theirs"]
    assert again["project-end_edtf"] == ["irgendwann"]
    assert again["project-end_wording"] == ["laut Beschluss"]
    assert again["project-summary"] == ["Ein dritter Satz."]
    mine.refresh_from_db()
    assert mine.document["project"]["end_edtf"] == "2022"
    send(client, refused, project__end_edtf="Herbst 2023")
    mine.refresh_from_db()
    assert mine.document["project"]["end_edtf"] == "2023-23"
    assert mine.document["project"]["end_wording"] == "laut Beschluss"
    assert mine.document["project"]["summary"] == "Deren."


def test_whoever_types_another_value_and_picks_no_side_means_it(project, cast, as_user):
    mine = write(project, cast.editor, summary="Meins.", notes="Meine Notiz.")
    published(project, summary="Deren.", notes="Deren Notiz.")
    client = as_user(cast.editor)
    refused = send(client, page_of(client, project), project__summary="Drittes.")
    assert "Bitte bei jeder Stelle wählen." in text_of(refused)
    again = form_of(refused)
    assert again["project//summary"] == ["other"]
    assert again["project-summary"] == ["Drittes."]
    assert "project//notes" not in again
    send(client, refused, **{"project//notes": "mine"})
    mine.refresh_from_db()
    assert mine.document["project"]["summary"] == "Drittes."
    assert mine.document["project"]["notes"] == "Meine Notiz."


def test_two_dates_are_checked_together(project, cast, as_user):
    write(project, cast.editor, start_edtf="2018", end_edtf="2019")
    dates = {"start": "2016", "end": "2017"}
    for name, year in dates.items():
        days = {f"{name}_first": f"{year}-01-01", f"{name}_last": f"{year}-12-31"}
        published(project, **{f"{name}_edtf": year}, **days)
    client = as_user(cast.editor)
    page = page_of(client, project)
    both = {"project//start": "other", "project//end": "other"}
    refused = send(client, page, **both, project__start_edtf="2025", project__end_edtf="2024")
    assert refused.status_code == 400
    assert beside(refused, "project-end_edtf") or beside(refused, "project-start_edtf")
    done = send(client, page, **both, project__start_edtf="2024", project__end_edtf="2025")
    assert "Abgeglichen" in text_of(done)


def test_also_for_the_value_of_a_row_and_for_links(project, cast, as_user):
    milestone = project.milestones.create(title="Start")
    hameln, holzminden, schaumburg = (make_district() for _ in range(3))
    mine = working_copy(project, by=cast.editor)
    document = mine.document
    document["links"]["districts"] = [hameln.pk]
    document["rows"]["milestones"][str(milestone.pk)]["title"] = "Anfang"
    keep(mine, document)
    project.districts.add(holzminden)
    project.milestones.update(title="Beginn")
    client, key = as_user(cast.editor), f"milestones/{milestone.pk}/title"
    page = page_of(client, project)
    ids = [each.get("id") for each in parsed(page).iter() if each.get("id")]
    assert len(ids) == len({*ids})
    assert form_of(page)["links-districts"] == [str(hameln.pk)]
    sides = {key: "other", "links//districts": "other"}
    typed = {f"milestones-{milestone.pk}-title": "Spatenstich"}
    typed["links-districts"] = [str(schaumburg.pk), str(hameln.pk)]
    send(client, page, **sides, **typed)
    mine.refresh_from_db()
    assert mine.document["rows"]["milestones"][str(milestone.pk)]["title"] == "Spatenstich"
    assert mine.document["links"]["districts"] == sorted([hameln.pk, schaumburg.pk])


def test_a_row_that_is_gone_is_taken_or_left(project, cast, as_user):
    milestone = project.milestones.create(title="Start")
    mine = working_copy(project, by=cast.editor)
    mine.document["rows"]["milestones"][str(milestone.pk)]["title"] = "Anfang"
    keep(mine, mine.document)
    key = f"milestones/{milestone.pk}/"
    milestone.delete()
    client = as_user(cast.editor)
    page = page_of(client, project)
    sides = {each.get("value") for each in parsed(page).iter("input") if each.get("name") == key}
    assert sides == {"mine", "theirs"}
    assert send(client, page, **{key: "other"}).status_code == 400


def test_what_others_publish_in_that_moment_is_asked_about_too(project, cast, as_user):
    mine = write(project, cast.editor, summary="Meins.", notes="Meine Notiz.")
    published(project, summary="Deren.")
    client = as_user(cast.editor)
    page = page_of(client, project)
    published(project, notes="Deren Notiz.")
    picked = {"project//summary": "other", "project__summary": "Drittes."}
    refused = send(client, page, **picked)
    assert refused.status_code == 400
    assert "Bitte bei jeder Stelle wählen." in text_of(refused)
    assert form_of(refused)["project-summary"] == ["Drittes."]
    assert form_of(refused)["project-notes"] == ["Meine Notiz."]
    send(client, refused, **{"project//notes": "theirs"})
    mine.refresh_from_db()
    assert mine.document["project"]["summary"] == "Drittes."
    assert mine.document["project"]["notes"] == "Deren Notiz."
