"""Two records of the same name are told apart wherever one of them is chosen (V12)."""

import pytest
from django.urls import reverse

from desk.choices import Choices, leads_for
from desk.forms import NewProjectForm
from evidence.telling_apart import told_apart
from evidence.values.dates import FlexDate
from projects.models import Project
from projects.snapshot.reading import document_of
from regions.models import Organisation
from tests.builders import make_district, make_organisation, make_project, make_source
from tests.desk_forms import text_of

pytestmark = pytest.mark.django_db
NAME = "Samtgemeinde Grafschaft Hoya"


@pytest.fixture
def twins(cast):
    """The association before its merger and after it, and one of another name."""
    old = make_organisation(NAME, kind="association_of_municipalities", seat="Hoya")
    new = make_organisation(
        NAME, kind="association_of_municipalities", seat="Hoya", founded=FlexDate("2011-01-01")
    )
    make_organisation("Samtgemeinde Eystrup", kind="association_of_municipalities")
    return old, new


def choices_for(user):
    project = make_project("Anderes")
    return Choices(user, project, document_of(project))


def labels_of(names):
    return [label for label in names.values() if label.startswith(NAME)]


TOLD = [f"{NAME} (Hoya)", f"{NAME} (Hoya, gegründet 1. Januar 2011)"]


def test_organisations_of_one_name_in_a_section_of_the_desk(cast, twins):
    choices = choices_for(cast.coordinator)
    assert sorted(labels_of(choices.organisations)) == TOLD


def test_organisations_of_one_name_that_may_lead(cast, twins):
    for each in twins:
        make_project(lead=each)
    form = NewProjectForm(leads=leads_for(cast.coordinator), seen=Project.objects.all())
    assert sorted(labels_of(dict(form.fields["lead"].choices))) == TOLD


def test_organisations_of_one_name_in_the_public_list(client, twins):
    for each in twins:
        make_project(lead=each)
    page = text_of(client.get(reverse("public:organisation-list")))
    assert all(name in page for name in TOLD)


def test_projects_of_one_title_in_choices_and_in_the_finder(cast, as_user, client):
    first = make_project("Smart Region", districts=[make_district()])
    second = make_project("Smart Region", start=FlexDate("2019"))
    titles = [f"Smart Region ({first.districts.get().short_name})", "Smart Region (ab 2019)"]
    choices = choices_for(cast.coordinator).projects
    assert [choices[str(each.pk)] for each in (first, second)] == titles
    page = text_of(as_user(cast.coordinator).get("/arbeitsplatz/projekte/?q=Smart"))
    assert all(title in page for title in titles)


def test_organisations_of_one_name_in_a_choice_of_the_admin(as_user, cast, twins):
    asked = {"app_label": "projects", "model_name": "participation", "field_name": "organisation"}
    answer = as_user(cast.superuser).get(reverse("admin:autocomplete"), {**asked, "term": "Hoya"})
    assert sorted(each["text"] for each in answer.json()["results"]) == TOLD


def test_what_has_ended_says_so_in_every_choice_of_the_admin(as_user, cast):
    old = make_organisation("Ministerium für Gestern", ended=FlexDate("2021"))
    make_organisation("Ministerium für Morgen", ended=FlexDate("2999"))
    asked = {"app_label": "projects", "model_name": "participation", "field_name": "organisation"}
    chief = as_user(cast.superuser)
    answer = chief.get(reverse("admin:autocomplete"), {**asked, "term": "Ministerium"})
    assert sorted(each["text"] for each in answer.json()["results"]) == [
        "Ministerium für Gestern (bis 2021)",
        "Ministerium für Morgen",
    ]
    child = make_organisation("Abteilung", parent=old)
    page = chief.get(reverse("admin:regions_organisation_change", args=[child.pk]))
    assert "Ministerium für Gestern (bis 2021)" in text_of(page)


def test_sources_of_one_title(cast):
    for day in ("2019-12-04", "2020"):
        make_source(title="Satzung", publisher="Landkreis", published=FlexDate(day))
    labels = choices_for(cast.editor).sources.values()
    assert {"Landkreis: Satzung (4. Dezember 2019)", "Landkreis: Satzung (2020)"} <= set(labels)


def test_what_nothing_tells_apart_has_its_number(cast):
    both = [make_organisation(NAME, kind="club") for _ in range(2)]
    labels = told_apart(dict.fromkeys([each.pk for each in both], NAME), Organisation.objects.all())
    assert list(labels.values()) == [f"{NAME} (Verein, Nr. {each.pk})" for each in both]


def test_nothing_is_asked_where_all_names_differ(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert told_apart({1: "Hameln", 2: "Höxter"}, Organisation.objects.all()) == {
            1: "Hameln",
            2: "Höxter",
        }
