"""B.2: the way of an application, step by step, and why a step is refused."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pghistory
import pytest
from django.contrib.auth.models import AnonymousUser

from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Percentage, Qualifier
from funding.application_steps import (
    BY_NAME,
    ENDS,
    FOUR_EYES,
    NOT_A_REVIEWER,
    STEPS,
    is_possible,
    steps_of,
    take,
    why_not,
)
from funding.models import Application, ApplicationPlan, RequirementCheck
from projects.release.lifecycle import Refused
from tests.builders import (
    make_application,
    make_call,
    make_organisation,
    make_plan,
    make_project,
    make_requirement_check,
)

pytestmark = pytest.mark.django_db
S = Application.Stage
DAY = date(2021, 3, 14)
LATE = date(2021, 3, 15)
MONEY = {"total_cost": 100_000, "requested": 65_000, "own_money": 35_000}


def up_to(rate):
    return Percentage(Qualifier.UP_TO, upper=Decimal(rate))


def ways(stage, *, two_stage, so_far=()):
    """Every way from a stage to an end as the stages on it, each step taken once."""
    told = SimpleNamespace(stage=stage, call=SimpleNamespace(is_two_stage=two_stage))
    steps = [step for step in STEPS if is_possible(step, told) and step not in so_far]
    if not steps:
        yield [stage]
    for step in steps:
        for way in ways(step.goal, two_stage=two_stage, so_far=(*so_far, step)):
            yield [stage, *way]


@pytest.mark.parametrize("two_stage", [False, True])
def test_no_way_to_the_money_leaves_a_stage_out(two_stage):
    needed = {S.DRAFT, S.APPROVED, S.SUBMITTED, S.CHECKED}
    needed |= {S.SELECTED, S.APPLIED} if two_stage else set()
    found = [way for way in ways(S.DRAFT, two_stage=two_stage) if {*way} & {S.GRANTED, S.PARTLY}]
    assert found
    assert all(needed <= {*way} for way in found)
    assert all(set(way[-1:]) <= set(ENDS) for way in ways(S.DRAFT, two_stage=two_stage))


def test_every_stage_is_reached_and_every_step_has_a_name_of_its_own():
    assert {step.goal for step in STEPS} | {S.INTENDED} == set(S)
    assert len(BY_NAME) == len(STEPS)


@pytest.fixture
def ready(cast):
    """A draft of a county that lacks nothing, to a call that ends on a Sunday."""
    call = make_call(opens=FlexDate("2020-12-16"), closes=FlexDate("2021-03-14"))
    call.eligible.create(kind="districts")
    rate = call.rates.create(label="Regelsatz", percent=up_to(65))
    type(cast.holzminden).objects.filter(pk=cast.holzminden.pk).update(kind="district")
    application = make_application(call, lead=cast.holzminden, stage="draft")
    make_plan(application, rate=rate, **MONEY)
    return Application.objects.get(pk=application.pk)


def test_the_whole_way_in_one_stage(cast, ready):
    for name in ("approve", "submit", "object", "supply", "check", "grant"):
        assert BY_NAME[name] in steps_of(ready), name
        take(ready, BY_NAME[name], by=cast.reviewer, day=DAY, reason="Es fehlte ein Blatt.")
    assert (ready.stage, ready.submitted.edtf, ready.decided.edtf) == (
        "granted",
        "2021-03-14",
        "2021-03-14",
    )
    assert steps_of(ready) == []


LACKS = {
    "its lead": (lambda _: Application.objects.update(lead=None), "Federführung"),
    "its money": (lambda _: ApplicationPlan.objects.update(own_money=None), "Bitte zuerst Kosten"),
    "a part of its money": (
        lambda _: ApplicationPlan.objects.update(own_money=30_000),
        "geht nicht auf: Kosten 100.000,00 €, gedeckt 95.000,00 €",
    ),
    "the minimum": (
        lambda a: change(a.call, minimum_volume=Amount.exactly(100_001)),
        "mindestens 100.001,00 €",
    ),
    "a higher rate": (
        lambda a: change(a.call.rates.get(), percent=up_to(60)),
        "höchstens 60.000,00 €, beantragt sind 65.000,00 €",
    ),
    "a higher cap": (
        lambda a: change(a.call.rates.get(), cap=Amount(Qualifier.UP_TO, upper=Decimal(50_000))),
        "höchstens 50.000,00 €",
    ),
    "an eligible lead": (
        lambda a: a.call.eligible.update(kind="municipalities"),
        "gehört nicht zu denen, die sich bewerben dürfen: Städte und Gemeinden",
    ),
    "a partner": (lambda a: a.call.eligible.update(kind="alliances"), "nicht allein bewerben"),
    "a free place": (lambda a: second_application(a), "schon einen Antrag"),
}


def change(record, **values):
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def second_application(application):
    make_application(application.call, application.lead)
    Application.objects.filter(pk=application.pk).update(stage="withdrawn")
    change(application.call, is_one_per_body=True)


@pytest.mark.parametrize("lack", LACKS)
def test_what_lacks_something_is_not_approved(cast, ready, lack):
    damage, reason = LACKS[lack]
    damage(ready)
    ready = Application.objects.get(pk=ready.pk)
    step = BY_NAME["approve"]
    assert reason in why_not(step, ready, cast.coordinator, DAY).replace("\xa0", " ")
    with pytest.raises(Refused):
        take(ready, step, by=cast.coordinator)
    assert Application.objects.get(pk=ready.pk).stage == ready.stage


def test_the_last_day_counts_and_no_day_after_it_though_it_was_a_sunday(cast, ready):
    Application.objects.update(stage="approved")
    ready = Application.objects.get(pk=ready.pk)
    for day, reason in ((LATE, "schloss am 14. März 2021"), (date(2020, 12, 15), "öffnet erst")):
        with pytest.raises(Refused, match=reason):
            take(ready, BY_NAME["submit"], by=cast.editor, day=day)
    with pytest.raises(Refused, match="braucht einen Tag"):
        take(ready, BY_NAME["submit"], by=cast.editor)
    take(ready, BY_NAME["submit"], by=cast.editor, day=DAY)


def test_a_draft_lapses_only_after_the_call_closed(cast, ready):
    change(ready.call, closes=FlexDate("2099-03-14"))
    with pytest.raises(Refused, match="noch nicht geschlossen"):
        take(ready, BY_NAME["lapse"], by=cast.editor)
    change(ready.call, closes=FlexDate("2021-03-14"))
    take(Application.objects.get(pk=ready.pk), BY_NAME["lapse"], by=cast.editor)
    assert Application.objects.get(pk=ready.pk).stage == "lapsed"


def test_the_resolution_may_come_after_the_submission_but_not_after_its_day(cast, ready):
    change(ready.call, council_deadline=FlexDate("2021-04-14"))
    Application.objects.update(stage="submitted")
    for day, reason in ((None, "verlangt einen Beschluss"), (date(2021, 4, 15), "bis 14. April")):
        ApplicationPlan.objects.update(resolved_on=day)
        current = Application.objects.get(pk=ready.pk)
        assert reason in why_not(BY_NAME["check"], current, cast.editor, DAY)
    ApplicationPlan.objects.update(resolved_on=date(2021, 4, 14))
    take(Application.objects.get(pk=ready.pk), BY_NAME["check"], by=cast.editor)


def test_who_wrote_it_does_not_approve_it(cast, ready, as_user):
    assert why_not(BY_NAME["approve"], ready, cast.neighbour, DAY) == NOT_A_REVIEWER
    assert why_not(BY_NAME["approve"], ready, cast.reviewer, DAY) == ""
    written_by(cast.reviewer, lambda: change(ready.plan, own_money=34_999))
    written_by(cast.reviewer, lambda: change(ready.plan, own_money=35_000))
    assert why_not(BY_NAME["approve"], ready, cast.reviewer, DAY) == FOUR_EYES
    assert why_not(BY_NAME["approve"], ready, cast.coordinator, DAY) == ""


def written_by(person, act):
    with pghistory.context(user=person.pk):
        act()


def test_who_approved_it_approves_it_again_when_it_was_reopened(cast, ready):
    """In a house of two nobody else is left; a step that was taken before wrote nothing."""
    with pghistory.context(user=cast.reviewer.pk):
        for name in ("approve", "reopen"):
            take(ready, BY_NAME[name], by=cast.reviewer, reason="zu teuer")
    assert why_not(BY_NAME["approve"], ready, cast.reviewer, DAY) == ""
    written_by(cast.reviewer, lambda: change(ready, note="doch nicht"))
    written_by(cast.reviewer, lambda: change(ready, note=""))
    assert why_not(BY_NAME["approve"], ready, cast.reviewer, DAY) == FOUR_EYES


def test_what_sources_tell_takes_no_steps():
    assert steps_of(make_application(make_call(), stage="intended")) == []


@pytest.mark.parametrize("stage", ["draft", "submitted"])
def test_an_application_without_a_project_is_its_bodies_until_it_is_ready(cast, stage):
    application = make_application(
        make_call(), make_organisation(), lead=cast.holzminden, stage=stage
    )
    Application.objects.update(project=None)
    seen = {
        name
        for name, person in {**cast.people, "stranger": AnonymousUser()}.items()
        if Application.objects.visible_to(person).filter(pk=application.pk).exists()
    }
    edited = {
        name
        for name, person in {**cast.people, "stranger": AnonymousUser()}.items()
        if Application.objects.editable_by(person).filter(pk=application.pk).exists()
    }
    own = {"editor", "reviewer", "coordinator", "superuser"}
    assert edited == own
    assert seen == (
        {*own, "grant_admin", "auditor"} if stage == "draft" else {*cast.people, "stranger"}
    )


def test_the_preparation_is_read_by_who_prepares_it(cast):
    application = make_application(make_call(), lead=cast.holzminden, project=make_project())
    make_plan(application), make_requirement_check(application)
    for model in (ApplicationPlan, RequirementCheck):
        readers = {
            name
            for name, person in {**cast.people, "stranger": AnonymousUser()}.items()
            if model.objects.visible_to(person).exists()
        }
        own = {"editor", "reviewer", "coordinator", "superuser"}
        assert readers == {*own, "grant_admin", "auditor"}
        assert not model.objects.editable_by(cast.grant_admin).exists()


def test_who_chose_the_partners_does_not_approve_it(cast, ready):
    written_by(cast.reviewer, lambda: ready.applicants.add(make_organisation("Partner")))
    assert why_not(BY_NAME["approve"], ready, cast.reviewer, DAY) == FOUR_EYES
