"""Nothing that is pointed at is deleted, and the page that says so names what points there."""

from datetime import date

import pytest
from django.contrib import admin
from django.db.models import CASCADE, PROTECT, SET_NULL, ForeignKey, ProtectedError
from django.urls import reverse

from evidence.holding import owner_of
from funding.models import Application, Event
from projects.models import Participation, Project, Relation
from regions.models import District
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_theme,
    make_user,
)
from tests.desk_forms import form_of, links_of, text_of
from tests.processes.builders import make_assessment
from tests.test_architecture import editorial_models

# What goes with another record, beside the rows that are written on its page.
GOES_ALONG = {
    "evidence.Citation.remark": "a statement of a contradiction",
    "funding.DraftCitation.citation": "a change of it that waits, and is about nothing without it",
    "funding.Call.programme": "a part of its programme, though it has a page of its own",
    "funding.RequirementCheck.attachment": "a project drops its documents; the words on it stay",
    "funding.RequirementCheck.requirement": "says nothing without what is asked",
    "grant_office.RuleParameter.rule_set": "a value of its rule set, as it is of a decision",
    "projects.Document.project": "its file comes first, and belongs to the project as well",
    "projects.Finding.activity": "says nothing without the activity that found it",
    "projects.Finding.measure": "is written on the page of its measure",
    "projects.MeasureProject.measure": "is written on the page of its measure",
    "projects.Photo.project": "its file comes first, and belongs to the project as well",
    "projects.Proposal.corrects": "a correction says what it corrects as long as that is there",
    "strategy.Indicator.measure": "a part of its measure, though it has a page of its own",
    "strategy.StrategyVersion.strategy": "a part of its strategy, though it has a page of its own",
}
# What comes with the files of the region, and no page deletes.
WITHOUT_PAGE = ("processes.ScoringMethod",)

pytestmark = pytest.mark.django_db


def delete_page(record):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_delete"
    return reverse(name, args=[record.pk])


def make_draft():
    """A public project is deleted by nobody."""
    return make_project(publication="draft")


def in_project(name):
    def point(target):
        project = make_project("Glasfaser", publication="draft")
        getattr(project, name).add(target)
        return project

    return point


def leads(target):
    return make_project("Glasfaser", lead=target)


def receives(target):
    return make_decision(make_project(), amount=1000, recipient=target).versions.get()


def builds_on(target):
    project = make_project("Glasfaser")
    Relation.objects.create(project=project, kind="builds_on", target=target)
    return project


def applies(target):
    return Application.objects.create(
        key="a", project=target, programme=make_programme(), title="Bewerbung", stage="intended"
    )


def takes_place(target):
    event = make_event(title="Regionaltag")
    event.organisations.add(target)
    return event


def is_cited(target):
    project = make_project("Glasfaser")
    cite(project, target)
    return project


POINTING = {
    "a county of a project": (make_district, in_project("districts")),
    "a county of a municipality": (make_district, lambda it: make_municipality(it, "Emmerthal")),
    "a county of an organisation": (make_district, lambda it: make_organisation(district=it)),
    "a municipality": (lambda: make_municipality(make_district()), in_project("municipalities")),
    "a field of action": (make_field, in_project("fields_of_action")),
    "a theme": (make_theme, in_project("themes")),
    "an organisation that leads": (make_organisation, leads),
    "an organisation that receives": (make_organisation, receives),
    "an organisation with a part": (make_organisation, lambda it: make_organisation(parent=it)),
    "an organisation of an event": (make_organisation, takes_place),
    "a draft others build on": (make_draft, builds_on),
    "a draft with an application": (make_draft, applies),
    "a source": (make_source, is_cited),
}


@pytest.mark.parametrize("case", POINTING)
def test_what_points_there_is_named_with_its_page(boss, case):
    make, point = POINTING[case]
    target = make()
    pointer = point(target)
    page = boss.get(delete_page(target))
    assert "lässt sich nicht löschen, denn hier kommt es vor" in text_of(page)
    title = admin.site.get_model_admin(type(pointer)).title_of(pointer)
    assert f"{pointer._meta.verbose_name}: {title}" in text_of(page)
    kind = pointer._meta
    own = reverse(f"admin:{kind.app_label}_{kind.model_name}_change", args=[pointer.pk])
    assert links_of(page, title) == [own]
    boss.post(delete_page(target), {"post": "yes"})
    assert type(target).objects.filter(pk=target.pk).exists()
    with pytest.raises(ProtectedError):
        target.delete()


def test_the_same_is_said_by_the_action_of_a_list(boss):
    held, free = make_district("Höxter"), make_district("Minden")
    in_project("districts")(held)
    address = reverse("admin:regions_district_changelist")
    chosen = {"action": "delete_selected", "_selected_action": [held.pk, free.pk]}
    asked = boss.post(address, form_of(boss.get(address), address) | chosen, follow=True)
    assert "lassen sich nicht alle löschen" in text_of(asked)
    assert "Projekt: Glasfaser" in text_of(asked)
    assert "object (" not in text_of(asked)


def test_what_points_nowhere_is_deleted_with_its_links(boss):
    district = make_district()
    project = in_project("districts")(district)
    assert "Mit gelöscht wird" in text_of(boss.get(delete_page(project)))
    project.delete()
    district.delete()


def test_one_record_is_named_once_and_too_many_are_counted(boss, monkeypatch):
    target = make_organisation()
    project = leads(target)
    Participation.objects.create(project=project, organisation=target, role="partner")
    page = text_of(boss.get(delete_page(target)))
    assert page.count("Projekt: Glasfaser") == 1
    monkeypatch.setattr("evidence.admin.deleting.MOST", 1)
    assert "und 1 weitere Stellen" in text_of(boss.get(delete_page(target)))


def test_an_assessment_is_named_with_its_county_and_day_to_those_who_may_read_it(
    boss, as_user, monkeypatch
):
    assessment = make_assessment(district=make_district("Südaue"), assessed_on=date(2026, 3, 2))
    asked = text_of(boss.get(delete_page(assessment.service)))
    assert f"Bewertung: {assessment.service}, Südaue, 02.03.2026" in asked
    assert "Verwaltungsleistung:" not in asked
    monkeypatch.setattr("processes.gates.counties_of", lambda _user: District.objects.none())
    asked = text_of(boss.get(delete_page(assessment.service)))
    assert "Bewertung, für Sie nicht sichtbar" in asked
    assert "Südaue" not in asked


def test_who_may_not_see_a_record_reads_only_its_kind(as_user, monkeypatch):
    """Superusers see all today; whoever else gets the right to delete does not."""
    district = make_district()
    in_project("districts")(district)
    client = as_user(make_user(is_staff=True, is_superuser=True))
    page = admin.site.get_model_admin(Project)
    monkeypatch.setattr(page, "get_queryset", lambda _request: Project.objects.none())
    page = text_of(client.get(delete_page(district)))
    assert "Projekt, für Sie nicht sichtbar" in page
    assert "Glasfaser" not in page


def pointers():
    """Every column of the house that points at a record."""
    for model in editorial_models():
        for key in model._meta.concrete_fields:
            if isinstance(key, ForeignKey) and key.related_model in editorial_models():
                yield model, key


def test_whatever_points_at_a_record_holds_it():
    """A row that goes with a record is written on the page of that record."""
    free = {
        f"{model._meta.label}.{key.name}"
        for model, key in pointers()
        if key.remote_field.on_delete in (CASCADE, SET_NULL) and not is_owner(model, key)
    }
    assert free == set(GOES_ALONG)


def is_owner(model, key):
    """The first key of a row without a page of its own is the record that it is written in."""
    first = next(each for each in model._meta.concrete_fields if isinstance(each, ForeignKey))
    return key is first and not admin.site.is_registered(model)


def test_every_link_holds_its_far_end():
    for model in editorial_models():
        for link in model._meta.local_many_to_many:
            through = link.remote_field.through
            if through._meta.auto_created and link.related_model._meta.app_label != "auth":
                here, there = (f for f in through._meta.fields if isinstance(f, ForeignKey))
                assert here.remote_field.on_delete is CASCADE, link
                assert there.remote_field.on_delete is PROTECT, link


def test_every_row_belongs_to_a_record_with_a_page():
    """So that the page can name it; the models are looked at, for rows there are not of each."""
    for model in {model for model, _ in pointers()}:
        here = model
        while not admin.site.is_registered(here):
            here = next(k for k in here._meta.concrete_fields if isinstance(k, ForeignKey))
            here = here.related_model
            if here._meta.label in ("contenttypes.ContentType", *WITHOUT_PAGE):
                break  # about any record: `owner_of` asks which


def test_the_owner_of_a_citation_is_what_it_is_about():
    event = make_event()
    assert owner_of(cite(event)) == Event.objects.get()
