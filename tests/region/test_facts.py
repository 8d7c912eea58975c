"""Facts that the sources tell, as the database knows them."""

from collections import Counter
from decimal import Decimal

import pytest
from django.db.models import Count

from evidence.models import Remark
from evidence.values.money import Qualifier, total_in_database
from funding.models import (
    Application,
    DecisionVersion,
    Ending,
    Event,
    Status,
)
from projects.models import Project, State
from regions.models import District, Organisation
from tests.region.loading import decision, version, written


def test_phase_0_was_granted_three_quarters_of_its_cost(data):
    project, granted = Project.objects.get(slug="smart-region-phase-0"), version("fd-phase-0")
    assert granted.amount.exact == Decimal("137310.00")
    assert (
        project.total_expenditure.exact == granted.total_expenditure.exact == Decimal("183080.00")
    )
    assert project.own_contribution.exact == Decimal("45770.00")
    assert project.own_contribution.is_derived
    assert granted.amount.exact / granted.total_expenditure.exact == Decimal("0.75")


def test_smart_region_rek_has_80_000_euros_and_an_unknown_cost(data):
    project, granted = Project.objects.get(slug="smart-region-rek"), version("fd-smart-region-rek")
    assert granted.amount.exact == 80000
    assert (
        project.total_expenditure.qualifier
        == granted.total_expenditure.qualifier
        == Qualifier.UNKNOWN
    )
    assert not granted.rate_percent


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
    assert recipient.role == "stellvertretend für die Region Weserbergland"


def test_smart_region_rek_builds_on_phase_0(data):
    relation = Project.objects.get(slug="smart-region-rek").relations.get()
    assert (relation.kind, relation.target.slug) == ("builds_on", "smart-region-phase-0")
    assert relation.is_documented
    assert relation.target.inverse_relations.get() == relation


def test_some_relations_are_not_documented(data):
    written_so = {
        project["slug"]
        for project in written("projects")
        if any(row.get("is_documented") is False for row in project.get("relations", []))
    }
    undocumented = Project.objects.filter(relations__is_documented=False)
    assert set(undocumented.values_list("slug", flat=True)) == written_so
    assert "zedita-zukunftsforum" in written_so


def test_phase_0_and_rek_have_their_activities(data):
    phase_0 = Project.objects.get(slug="smart-region-phase-0")
    rek = Project.objects.get(slug="smart-region-rek")
    assert [activity.get_kind_display() for activity in phase_0.activities.all()] == [
        "Kultur- und Prozesscheck",
        "Qualifizierungsmaßnahme",
        "Reallabor",
        "Veranstaltung",
    ]
    assert all(activity.participants and activity.result for activity in phase_0.activities.all())
    assert [activity.kind for activity in rek.activities.all()] == ["concept"]
    assert "BürgerInnenservice" in rek.activities.get().description


def test_the_joint_application_is_an_intention(data):
    intention = Application.objects.get(project__slug="smart-region-rek", decision=None)
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
        ("s-moz-22584", False, "Ortsmarke Hi"),
        ("s-arl-183368", True, "im Rahmen de"),
        ("s-harke-2019-12-11", True, "Tagung an de"),
    }
    assert remark.reason


def test_the_total_of_granted_versions_in_force_has_bounds(data):
    total = total_in_database(DecisionVersion.objects.in_force().counted(), "amount")
    amounts = [amount for amount in granted_amounts() if "blank" not in amount]
    assert total.lower == sum(lower_bound(amount) for amount in amounts)
    assert total.count == len(granted_amounts()) > 30
    assert total.unknown == total.count - len(amounts)
    assert str(total).startswith("mindestens rund ")


def granted_amounts():
    """The amounts of the last versions that are granted, as the file has them."""
    last = [record["versions"][-1] for record in written("decisions")]
    return [version["amount"] for version in last if version["status"] in ("granted", "final")]


def lower_bound(amount):
    """In euros; what a source only bounds from above may be nothing."""
    word = next(key for key in amount if key in ("exact", "about", "at_least", "up_to", "between"))
    value = amount[word]
    return {"between": lambda: value[0], "up_to": lambda: 0}.get(word, lambda: value)()


def test_cents_survive(data):
    assert version("fd-dd-reallabor").amount.exact == Decimal("498297.81")
    assert version("fd-digitalpakt-bbs-hol").amount.exact == Decimal("23988.65")


def test_the_amendment_is_a_second_version_with_the_same_amount(data):
    first, second = decision("fd-smart-city-hm").versions.all()
    assert second.is_cost_neutral
    assert "31. Dezember 2027" in second.changes
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
    assert sum(part.total_expenditure.exact for part in parts) == 4700000


def test_the_items_count_where_the_published_total_adds_up_to_less(data):
    """And the line that says 4,4 Mio. stays on record beside them."""
    estates = version("fd-shg-gewerbe-bund")
    assert (estates.total_expenditure.exact, estates.total_expenditure.basis) == (
        4700000,
        "derived",
    )
    otherwise = estates.citations.get(field="total_expenditure", remark=None)
    assert not otherwise.agrees
    assert "4.400.000" in otherwise.stated_value


def test_a_waived_grant_has_its_application_its_event_and_a_file_without_rules(data):
    waived = decision("fd-hm-bund-verzicht")
    assert waived.versions.get().status == Status.WAIVED
    assert waived.versions.get().ending == Ending.WAIVED
    asked = waived.projects.get().applications.get()
    assert (asked.programme, asked.submitted.edtf) == (waived.programme, "2016-04")
    assert Event.objects.get(key="ev-hm-verzicht").projects.get() == waived.projects.get()
    assert waived.grant_file.rule_set is None


@pytest.mark.parametrize(
    ("key", "rule_set"),
    [
        ("fd-smart-city-hm", "anbest-gk-bund-2019-06"),
        ("fd-shg-gewerbe-bund", "anbest-gk-bund-2019-06"),
        ("fd-shg-gewerbe-land", "anbest-gk-niedersachsen"),
    ],
)
def test_rules_that_no_source_names_are_assumed_and_to_be_confirmed(data, key, rule_set):
    known = decision(key)
    assert known.grant_file.rule_set.slug == rule_set
    assert not known.grant_file.is_rule_set_confirmed
    assert not known.versions.in_force().get().period_end
    assert known.paid.qualifier == Qualifier.NOT_STATED


def test_an_amount_nobody_states_is_blank_and_a_vote_has_its_numbers(data):
    assert version("fd-kompetenzzentrum").amount.qualifier == Qualifier.NOT_STATED
    vote = version("fd-nienburg-kofinanzierung")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (40, 1, 0)
    assert vote.further_amounts.get().is_per_year


def test_dates_keep_their_precision(data):
    dates = dict(Project.objects.values_list("slug", "start_edtf"))
    assert dates["wasserstoffnetzwerk-leine-weser"] == "2022-07-11"
    assert dates["breitband-hameln-pyrmont"] == "2018-41"


def test_an_extended_end_is_known_beside_the_former_one(data):
    phase = Project.objects.get(slug="smart-city-hameln-pyrmont").phases.last()
    assert (phase.end.edtf, phase.original_end.edtf) == ("2027-12-31", "2026-12-31")


def test_project_states_keep_the_word_of_the_source(data):
    pairs = Project.objects.exclude(state_wording="").values_list("state", "state_wording")
    assert set(pairs) == {(State.IMPLEMENTED, "abgeschlossen"), (State.CONCEPT, "geplant")}


def test_districts_have_their_projects(data):
    said = Counter(
        district for project in written("projects") for district in project.get("districts", [])
    )
    counts = dict(District.objects.annotate(n=Count("projects")).values_list("slug", "n"))
    assert counts == said
    assert len(said) == 4
    projects = Project.objects.annotate(n=Count("districts"))
    assert projects.filter(n=0).get().slug == "wasserstoff-pv-paneele"


def test_schaumburg_has_four_population_figures_each_with_its_source(data):
    figures = District.objects.get(slug="schaumburg").population.all()
    assert [figure.people for figure in figures] == [159960, 157883, 157571, 156206]
    assert all(figure.citations.count() == 1 for figure in figures)


def test_ministries_change_their_names(data):
    interior = Organisation.objects.get(slug="mi-nds")
    assert interior.names.count() == 2
    assert Organisation.objects.get(slug="bmi").successions.get().successor.slug == "bmwsb"


def test_handover_events_belong_to_their_decision(data):
    handovers = Event.objects.filter(kind=Event.Kind.HANDOVER)
    assert handovers.count() > 10
    for event in handovers:
        assert event.decision.handover.day.edtf == event.day.edtf
        assert set(event.projects.all()) == set(event.decision.projects.all())
