"""R44: a body applies once to a call that says so; and who reads an application when."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.forms import modelform_factory
from django.urls import reverse

from funding.admin.calls import ApplicationForm
from funding.models import Application
from tests.admin.decision_pages import ABOUT, errors_of
from tests.builders import (
    make_application,
    make_call,
    make_grant_admin,
    make_organisation,
    make_plan,
    make_project,
)
from tests.desk_forms import form_of
from tests.office.builders import make_county, make_officer

pytestmark = pytest.mark.django_db
ADD = reverse("admin:funding_application_add")


@pytest.fixture
def call():
    return make_call(is_one_per_body=True)


@pytest.fixture
def county():
    return make_organisation("Landkreis Hameln-Pyrmont")


@pytest.fixture
def joint(call, county):
    """A joint application that another county leads."""
    return make_application(call, make_organisation(), county, title="Gemeinsam")


WAYS = {
    "alone, as its lead": lambda call, body: make_application(call, lead=body),
    "as a partner": lambda call, body: make_application(call, body),
    "as a partner from later on": lambda call, body: make_application(call).applicants.add(body),
    "by a change of the lead": lambda call, body: change(make_application(call), lead=body),
    "by a change of the call": lambda call, body: change(
        make_application(make_call(programme=call.programme, name="2."), body), call=call
    ),
    "by taking an intention up": lambda call, body: change(
        make_application(call, body, stage="intended"), stage="submitted"
    ),
}


def change(application, **values):
    Application.objects.filter(pk=application.pk).update(**values)


@pytest.mark.parametrize("way", WAYS)
def test_the_database_refuses_a_second_application(call, county, joint, way):
    with pytest.raises(IntegrityError, match="schon einen Antrag"), transaction.atomic():
        WAYS[way](call, county)


def test_the_rule_cannot_be_made_where_it_is_broken_already(county):
    call = make_call()
    make_application(call, county)
    make_application(call, lead=county)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(call).objects.filter(pk=call.pk).update(is_one_per_body=True)


@pytest.mark.parametrize("stage", ["intended", "withdrawn", "lapsed"])
def test_who_only_intends_or_withdrew_is_free(call, county, joint, stage):
    change(joint, stage=stage)
    assert make_application(call, county, lead=county).pk
    with pytest.raises(IntegrityError), transaction.atomic():
        change(joint, stage="submitted")


def test_other_calls_and_other_bodies_are_free(call, county, joint):
    make_application(make_call(programme=call.programme, name="2. Aufruf"), county)
    make_application(call, make_organisation())
    assert call.applications.count() == 2


def typed(call, project, **values):
    return {
        **ABOUT,
        "title": "Allein",
        "project": project.pk,
        "programme": call.programme_id,
        "call": call.pk,
        "stage": "submitted",
        **values,
    }


@pytest.mark.parametrize("role", ["lead", "applicants"])
def test_the_form_says_whose_application_there_is_already(as_user, call, county, joint, role):
    office = as_user(make_grant_admin())
    answer = office.post(ADD, typed(call, make_project(), **{role: county.pk}))
    assert answer.status_code == 200
    sentence = "Hat zu diesem Aufruf schon einen Antrag, allein oder als Partner: " + county.name
    assert errors_of(answer) == {role: f"{sentence}."}
    assert call.applications.count() == 1


def test_the_form_takes_a_call_of_its_own_programme_only(as_user, call):
    office, other = as_user(make_grant_admin()), make_call().programme
    answer = office.post(ADD, typed(call, make_project(), programme=other.pk))
    assert errors_of(answer) == {"call": f"Dieser Aufruf gehört zu „{call.programme}“."}
    assert office.post(ADD, typed(call, make_project())).status_code == 302
    assert call.applications.get().title == "Allein"


@pytest.mark.parametrize("stage", Application.Stage.values)
def test_what_is_not_ready_is_read_by_those_who_work_on_it(cast, stage):
    mine = make_project(lead=cast.holzminden)
    application = make_application(make_call(), project=mine, stage=stage)
    readers = {
        name
        for name, person in {**cast.people, "stranger": AnonymousUser()}.items()
        if Application.objects.visible_to(person).filter(pk=application.pk).exists()
    }
    own = {"editor", "reviewer", "coordinator", "grant_admin", "auditor", "superuser"}
    is_inner = stage in ("draft", "approved")
    assert readers == (own if is_inner else {*cast.people, "stranger"})


def test_the_form_takes_no_other_stage_of_what_is_prepared_step_by_step(call):
    form = modelform_factory(Application, ApplicationForm, fields=["stage"])
    told = make_application(call)
    assert form({"stage": "granted"}, instance=told).is_valid()
    make_plan(told)
    prepared = Application.objects.get(pk=told.pk)
    assert form({"stage": "submitted"}, instance=prepared).is_valid()
    assert "Schritt für Schritt" in str(form({"stage": "granted"}, instance=prepared).errors)


class TestWhoChangesOneInTheAdmin:
    """An officer those of the own county, as decisions; an office that belongs to none all."""

    @pytest.fixture
    def own(self):
        return make_county("Landkreis A")

    @pytest.fixture
    def applications(self, own):
        """{who: application}."""
        call, other = make_call(), make_county("Landkreis B")
        here, there = (
            make_organisation(kind="municipality", district=each.district) for each in (own, other)
        )
        lies_here = make_project()
        lies_here.districts.add(own.district)
        made = {
            "own": make_application(call, lead=own),
            "joint": make_application(call, there, here, lead=other),
            "of a town": make_application(call, lead=here),
            "lies here": make_application(call, project=lies_here, lead=make_organisation()),
            "nobody's": make_application(call),
            "of another county": make_application(call, lead=other),
            "of a town there": make_application(call, there),
            "of an office": make_application(call, lead=make_organisation(kind="office")),
        }
        Application.objects.filter(pk=made["nobody's"].pk).update(project=None)
        return made

    def test_an_officer_of_a_county(self, as_user, own, applications):
        found = self.changed_by(as_user(make_officer(own)), applications)
        assert found == {"own", "joint", "of a town", "lies here", "nobody's"}

    def test_who_looks_after_all(self, cast, as_user, applications):
        for who in (cast.grant_admin, cast.superuser):
            assert self.changed_by(as_user(who), applications) == set(applications)

    def changed_by(self, client, applications):
        """Of which the note arrives; everything else is only shown."""
        Application.objects.update(note="")
        for application in applications.values():
            address = reverse("admin:funding_application_change", args=[application.pk])
            page = client.get(address)
            assert page.status_code == 200
            typed = form_of(page, address) if page.context["has_change_permission"] else ABOUT
            client.post(address, typed | {"note": "Eine Akte liegt vor."})
        changed = set(Application.objects.exclude(note="").values_list("pk", flat=True))
        return {who for who, each in applications.items() if each.pk in changed}
