"""Law 5: the database keeps the promises; every constraint has a row here that it refuses."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial

import pghistory.models
import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, models, transaction
from django.utils import timezone

from accounts.models import Absence, Letter, Membership, Role, User
from desk.models import FieldHint
from duties.models import (
    AccessibilityStatement,
    Barrier,
    Feedback,
    FeedbackCount,
    ReaderReport,
)
from evidence.models import Citation, Remark, Source, SourceCheck
from evidence.values.dates import FlexDate
from evidence.values.fields import AmountField, FlexDateField, QuantityField
from evidence.values.money import Amount, Percentage
from funding.models import (
    Application,
    Call,
    CallDay,
    CallRate,
    CallStage,
    Decision,
    DecisionVersion,
    DraftCitation,
    DraftCourse,
    DraftHandover,
    DraftShare,
    EligibleBody,
    Event,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    Programme,
    ProgrammeFunder,
    ProgrammeRate,
    ProjectShare,
    RecipientShare,
    Requirement,
    RequirementCheck,
    Witness,
)
from projects.models import (
    Activity,
    Alias,
    Comment,
    Confirmation,
    Document,
    DocumentText,
    InternalNote,
    Milestone,
    NewPartner,
    News,
    Participation,
    Phase,
    Photo,
    Place,
    Project,
    ProjectLink,
    Proposal,
    Relation,
    StoredFile,
)
from public.models import Addition, FacetCount, Figure, SearchEntry
from regions.models import (
    Committee,
    District,
    DistrictSuccession,
    Municipality,
    MunicipalitySuccession,
    OfficeHolder,
    Organisation,
    OrganisationName,
    OrganisationSuccession,
    PopulationFigure,
)
from strategy.models import FieldOfAction, Theme
from tests.builders import (
    cite,
    make_barrier,
    make_call,
    make_check,
    make_confirmation,
    make_decision,
    make_district,
    make_event,
    make_feedback,
    make_field,
    make_municipality,
    make_organisation,
    make_plan,
    make_programme,
    make_project,
    make_reader_report,
    make_requirement_check,
    make_source,
    make_statement,
    make_theme,
    make_user,
    make_version,
    succeed,
)
from tests.four_eyes import breaches as four_eyes
from tests.office import breaches as office
from tests.processes import breaches as processes
from tests.strategy import breaches as strategy

HOUSE = (
    *("evidence", "regions", "accounts", "four_eyes", "strategy", "projects", "funding", "duties"),
    *("desk", "public", "weserportal", "grant_office", "processes"),
)


@contextmanager
def refused(name):
    """The database refuses what happens inside, by the constraint of this name."""
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def version_of(**values):
    return make_version(make_decision(), number=2, changes="etwas", **values)


def draft_citation(**values):
    values = {"target": version_of(), "source": make_source(), **values}
    return DraftCitation.objects.create(decision=make_decision(), **values)


def handover(**values):
    return Handover.objects.create(decision=make_decision(), mode="in_person", **values)


def stored_file(**values):
    values = {"kind": "photo", "size": 1, "width": 1, "height": 1, "renditions": []} | values
    return StoredFile.objects.create(project=make_project(), uploaded_by=make_user(), **values)


def document_text(**values):
    file = stored_file(kind="document", width=None, height=None)
    return DocumentText.objects.create(file=file, **({"state": "read", "text": "Wort"} | values))


def new_partner(project, **values):
    values = {"name": "Verein", "kind": "club", "role": "partner"} | values
    return NewPartner.objects.create(project=project, **values)


def photo(**values):
    file = stored_file()
    return Photo.objects.create(file=file, project=file.project, **values)


def make_guest(project):
    day, person = date(2999, 1, 1), project.guests.first()
    person = person.guest if person else make_user()
    return project.guests.create(guest=person, invited_by=make_user(), guest_until=day)


def make_comment(**values):
    said = {"place": "project//title", "text": "Warum?", "author": make_user()}
    return Comment.objects.create(proposal=make_proposal(), **said | values)


def make_field_hint(text="Ein Satz"):
    return FieldHint.objects.create(desk_field="project/summary", text=text)


DERIVED = (SearchEntry, Addition, Figure, FacetCount)


def search_entry():
    lists = {"title_words": [], "words": [], "facets": []}
    return SearchEntry.objects.create(kind="project", object_id=1, **lists)


def municipality(**values):
    return make_municipality(make_district(), **values)


def followed_twice(make):
    predecessor, successor = make(), make()
    twice(lambda: succeed(predecessor, successor))


def absence(**values):
    values = {"person": make_user(), "deputy": make_user(), "last_day": date(2026, 1, 9)} | values
    return Absence.objects.create(first_day=date(2026, 1, 5), **values)


ROWS = {
    User: make_user,
    Absence: absence,
    Letter: lambda: Letter.objects.create(to="a@example.org", subject="Einladung"),
    Source: make_source,
    SourceCheck: lambda: make_check(make_source()),
    Remark: lambda: Remark.objects.create(target=make_project(), kind="gap", text="fehlt"),
    PopulationFigure: lambda: PopulationFigure.objects.create(
        district=make_district(), people=1, counted=FlexDate("2023-12-31")
    ),
    Membership: lambda: Membership.objects.create(
        user=make_user(), organisation=make_organisation(), role=Role.EDITOR
    ),
    FieldOfAction: make_field,
    Theme: make_theme,
    District: make_district,
    DistrictSuccession: lambda: succeed(make_district(), make_district()),
    Municipality: municipality,
    MunicipalitySuccession: lambda: succeed(municipality(), municipality()),
    Organisation: make_organisation,
    OrganisationSuccession: lambda: succeed(make_organisation(), make_organisation()),
    OrganisationName: lambda: OrganisationName.objects.create(
        organisation=make_organisation(), name="früher"
    ),
    OfficeHolder: lambda: OfficeHolder.objects.create(
        organisation=make_organisation(), office="Landrat", name="A. B."
    ),
    Project: make_project,
    Proposal: lambda: make_proposal(),
    StoredFile: stored_file,
    DocumentText: document_text,
    Photo: photo,
    Participation: lambda: Participation.objects.create(
        project=make_project(), organisation=make_organisation(), role="partner"
    ),
    NewPartner: lambda: new_partner(make_project()),
    Confirmation: lambda: make_confirmation(by=make_user(), state="confirmed"),
    Relation: lambda: Relation.objects.create(
        project=make_project(), kind="builds_on", external_name="Vorher"
    ),
    ProjectLink: lambda: ProjectLink.objects.create(
        project=make_project(), label="Seite", url="https://a.example/"
    ),
    Phase: lambda: Phase.objects.create(project=make_project(), name="Phase 1"),
    Activity: lambda: Activity.objects.create(
        project=make_project(), kind="living_lab", title="Reallabor"
    ),
    Milestone: lambda: Milestone.objects.create(project=make_project(), title="Ziel"),
    Document: lambda: Document.objects.create(
        file=(file := stored_file(kind="document", width=None, height=None)), project=file.project
    ),
    Programme: make_programme,
    ProgrammeFunder: lambda: ProgrammeFunder.objects.create(
        programme=make_programme(), organisation=make_organisation(), role="funder"
    ),
    ProgrammeRate: lambda: ProgrammeRate.objects.create(
        programme=make_programme(), label="Regelsatz", percent=Percentage.exactly(65)
    ),
    Call: make_call,
    CallDay: lambda: CallDay.objects.create(call=make_call(), kind="further", label="Fragen bis"),
    CallRate: lambda: CallRate.objects.create(call=make_call(), label="Regelsatz"),
    CallStage: lambda: CallStage.objects.create(call=make_call(), name="Bewerbung"),
    EligibleBody: lambda: EligibleBody.objects.create(call=make_call(), kind="districts"),
    Requirement: lambda: Requirement.objects.create(
        call=make_call(), text="Ein Plan liegt vor.", basis="source"
    ),
    Application: lambda: Application.objects.create(
        key="antrag", project=make_project(), programme=make_programme(), stage="submitted"
    ),
    RequirementCheck: lambda: make_requirement_check(),
    Decision: make_decision,
    DecisionVersion: version_of,
    ProjectShare: lambda: ProjectShare.objects.create(
        decision=make_decision(), project=make_project()
    ),
    FunderShare: lambda: FunderShare.objects.create(
        version=version_of(), organisation=make_organisation()
    ),
    RecipientShare: lambda: RecipientShare.objects.create(version=version_of(), label="Schule"),
    Part: lambda: Part.objects.create(version=version_of(), label="Los 1"),
    FurtherAmount: lambda: FurtherAmount.objects.create(version=version_of(), label="jährlich"),
    DraftShare: lambda: DraftShare.objects.create(
        version=version_of(is_draft=True), project=make_project()
    ),
    DraftCourse: lambda: DraftCourse.objects.create(
        version=version_of(is_draft=True), source=make_source()
    ),
    DraftHandover: lambda: DraftHandover.objects.create(
        version=version_of(is_draft=True), mode="post"
    ),
    DraftCitation: draft_citation,
    Handover: handover,
    Event: make_event,
    Feedback: make_feedback,
    ReaderReport: make_reader_report,
    AccessibilityStatement: make_statement,
    Barrier: lambda: make_barrier(make_statement()),
    SearchEntry: search_entry,
}
ROWS |= office.ROWS | processes.ROWS | strategy.ROWS | four_eyes.ROWS


def house_models():
    return [model for model in apps.get_models() if model._meta.app_label in HOUSE]


def columns_with_choices():
    """(model, name) of every column of the house that holds codes; history repeats them."""
    return [
        (model, column.name)
        for model in house_models()
        if not model._meta.proxy and not issubclass(model, pghistory.models.Event)
        for column in model._meta.concrete_fields
        if column.choices
    ]


def composites(kind):
    """(model, attribute) of every flexible date or amount of the house."""
    return [
        (model, name)
        for model in house_models()
        for name in dir(model)
        if isinstance(getattr(model, name, None), kind)
    ]


def constraint_of(model, name, suffix):
    """The constraint that speaks of this composite's marker column."""
    column = f"{name}_{suffix}"
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.CheckConstraint) and column in str(constraint.condition):
            return constraint.name
    return None


def change(row, **columns):
    """Write columns past every Python rule."""
    type(row).objects.filter(pk=row.pk).update(**columns)


@pytest.mark.parametrize(
    ("model", "name"),
    [pair for pair in composites(FlexDateField) if pair[0] is not PopulationFigure],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_date_never_loses_the_days_it_can_mean(db, model, name):
    row = ROWS[model]()
    with refused(constraint_of(model, name, "edtf")):
        change(row, **{f"{name}_edtf": "2020", f"{name}_first": None, f"{name}_last": None})


@pytest.mark.parametrize(
    ("model", "name"),
    composites(QuantityField),
    ids=lambda value: getattr(value, "__name__", value),
)
@pytest.mark.parametrize(
    ("qualifier", "lower", "upper"),
    [
        ("unknown", 0, 0),
        ("exact", 1, 2),
        ("exact", None, None),
        ("exact", 1, None),
        ("exact", -1, -1),
        ("up_to", 1, 2),
        ("up_to", None, None),
        ("at_least", None, None),
        ("between", 2, 1),
        ("between", None, 1),
    ],
)
def test_bounds_say_what_their_qualifier_says(db, model, name, qualifier, lower, upper):
    row = ROWS[model]()
    with refused(constraint_of(model, name, "qualifier")):
        change(
            row,
            **{f"{name}_qualifier": qualifier, f"{name}_min": lower, f"{name}_max": upper},
        )


@pytest.mark.parametrize(
    ("model", "name"), composites(AmountField), ids=lambda value: getattr(value, "__name__", value)
)
@pytest.mark.parametrize("amount", [Amount.exactly(5), Amount(basis="derived")])
def test_what_is_stated_in_another_currency_has_derived_euros(db, model, name, amount):
    row = ROWS[model]()
    setattr(row, name, replace(amount, stated="10 DM"))
    with refused(constraint_of(model, name, "qualifier")):
        row.save()


@pytest.mark.parametrize(
    ("model", "name"), columns_with_choices(), ids=lambda value: getattr(value, "__name__", value)
)
def test_a_column_with_choices_holds_nothing_else(db, model, name):
    row, column = ROWS[model](), model._meta.get_field(name)
    for code in ["?"] if column.blank else ["?", ""]:
        with refused(promise_of_choices(model, name)), connection.cursor() as cursor:
            table = model._meta.db_table
            cursor.execute(f'UPDATE "{table}" SET "{name}" = %s WHERE id = %s', [code, row.pk])


def promise_of_choices(model, name):
    """The constraint that lists the codes of this column; one that fails the test if none does."""
    codes = f"('{name}__in', "
    named = {
        constraint.name: str(constraint.condition)
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    }
    own = [each for each, condition in named.items() if condition.startswith(f"(AND: {codes}")]
    return (own or [each for each, said in named.items() if codes in said] or ["(none)"])[0]


def twice(make):
    make()
    make()


def same_email():
    make_user()
    User.objects.create(email=User.objects.get().email.upper(), name="Doppelt")


def cited_twice():
    source, project = make_source(), make_project()
    twice(lambda: Citation.objects.create(target=project, source=source))


def with_two_leads():
    project = make_project(lead=make_organisation())
    Participation.objects.create(project=project, organisation=make_organisation(), role="lead")


def make_proposal(pair=None, base=None):
    project, author = pair or (make_project(), make_user())
    base = {"alt": True} if base is None else base
    return Proposal.objects.create(project=project, author=author, base=base, document={})


def on_one(make_owner, make):
    """Create the same row twice for one owner."""
    owner = make_owner()
    return lambda: twice(lambda: make(owner))


BREACHES = {
    "statuses_fit_what_ended_the_grant": lambda: change(
        make_decision().versions.get(), ending="withdrawn"
    ),
    "only_an_amendment_follows_unknown_ones": lambda: change(
        make_decision().versions.get(), follows_unknown=True
    ),
    "an_absence_does_not_end_before_it_begins": lambda: absence(last_day=date(2026, 1, 4)),
    "nobody_stands_in_for_themselves": lambda: absence(person=(it := make_user()), deputy=it),
    "sources_name_their_title_and_publisher": lambda: change(make_source(), title=""),
    "only_a_licence_allows_a_copy_of_a_source": lambda: make_source(may_be_copied=True),
    "remarks_of_a_record_have_an_order": lambda: on_one(
        make_project, lambda p: Remark.objects.create(target=p, kind="gap", text="fehlt")
    )(),
    "remarks_say_something": lambda: Remark.objects.create(
        target=make_project(), kind="gap", text=""
    ),
    "a_source_is_cited_once_for_each_value": cited_twice,
    "a_contradiction_says_what_the_source_states": lambda: Citation.objects.create(
        target=make_project(), source=make_source(), agrees=False
    ),
    "a_statement_on_record_has_words": lambda: Citation.objects.create(
        target=(project := make_project()),
        source=make_source(),
        remark=Remark.objects.create(target=project, kind="contradiction", text="zwei"),
    ),
    "a_district_key_has_five_digits": lambda: make_district(ags="3252"),
    "a_district_has_some_area": lambda: make_district(area_km2=0),
    "people_are_counted_once_a_day": lambda: on_one(
        make_district,
        lambda d: PopulationFigure.objects.create(
            district=d, people=1, counted=FlexDate("2023-12-31")
        ),
    )(),
    "a_population_figure_counts_somebody": lambda: PopulationFigure.objects.create(
        district=make_district(), people=0, counted_edtf="2024-12-31"
    ),
    "a_population_figure_has_its_day": lambda: PopulationFigure.objects.create(
        district=make_district(), people=1
    ),
    "a_municipality_key_has_eight_digits": lambda: Municipality.objects.create(
        district=make_district(), ags="03252", name="Ort"
    ),
    "postcodes_have_five_digits": lambda: Municipality.objects.create(
        district=make_district(), ags="03252001", name="Ort", postcodes=["31655", "3165"]
    ),
    "organisations_have_a_name": lambda: change(make_organisation(), name=""),
    "no_organisation_is_part_of_itself": lambda: change(
        organisation := make_organisation(), parent=organisation
    ),
    "no_district_follows_itself": lambda: succeed(it := make_district(), it),
    "no_municipality_follows_itself": lambda: succeed(it := municipality(), it),
    "no_organisation_follows_itself": lambda: succeed(it := make_organisation(), it),
    "districts_follow_each_other_once": lambda: followed_twice(make_district),
    "municipalities_follow_each_other_once": lambda: followed_twice(municipality),
    "organisations_follow_each_other_once": lambda: followed_twice(make_organisation),
    "districts_begin_before_they_end": lambda: make_district(
        begun=FlexDate("2021"), ended=FlexDate("2020")
    ),
    "municipalities_begin_before_they_end": lambda: municipality(
        begun=FlexDate("2021"), ended=FlexDate("2020")
    ),
    "organisations_begin_before_they_end": lambda: make_organisation(
        founded=FlexDate("2021"), ended=FlexDate("2020")
    ),
    "an_organisation_bears_a_name_once": lambda: on_one(
        make_organisation, lambda o: OrganisationName.objects.create(organisation=o, name="alt")
    )(),
    "names_begin_before_they_end": lambda: OrganisationName.objects.create(
        organisation=make_organisation(),
        name="alt",
        valid_from=FlexDate("2021"),
        valid_until=FlexDate("2020"),
    ),
    "an_office_holder_is_listed_once": lambda: on_one(
        make_organisation,
        lambda o: OfficeHolder.objects.create(organisation=o, office="Landrat", name="A. B."),
    )(),
    "a_committee_is_listed_once": lambda: on_one(
        make_organisation, lambda o: Committee.objects.create(organisation=o, name="Rat")
    )(),
    "an_email_address_has_one_account": same_email,
    "a_person_has_a_role_once": lambda: on_one(
        lambda: (make_user(), make_organisation()),
        lambda pair: Membership.objects.create(
            user=pair[0], organisation=pair[1], role=Role.EDITOR
        ),
    )(),
    "who_audits_has_no_other_role": lambda: make_user(Role.AUDITOR, Role.EDITOR),
    "projects_say_who_set_the_state_and_when": lambda: change(
        make_project(), publication_set_by=make_user()
    ),
    "published_projects_have_a_summary": lambda: make_project(summary=""),
    "projects_have_a_title": lambda: change(make_project(), title=""),
    "an_address_for_questions_names_its_office": lambda: make_project(contact_address="Markt 1"),
    "projects_begin_before_they_end": lambda: make_project(
        start=FlexDate("2021"), end=FlexDate("2020")
    ),
    "projects_plan_to_begin_before_they_end": lambda: make_project(
        planned_start=FlexDate("2021"), planned_end=FlexDate("2020")
    ),
    "phases_begin_before_they_end": lambda: Phase.objects.create(
        project=make_project(), name="Phase 1", start=FlexDate("2021"), end=FlexDate("2020")
    ),
    "a_project_has_an_alias_once": lambda: on_one(
        make_project, lambda p: Alias.objects.create(project=p, name="auch")
    )(),
    "an_organisation_has_a_role_once": lambda: on_one(
        lambda: (make_project(), make_organisation()),
        lambda pair: Participation.objects.create(
            project=pair[0], organisation=pair[1], role="partner"
        ),
    )(),
    "a_project_has_one_lead": with_two_leads,
    "a_project_names_a_place_once": lambda: on_one(
        make_project, lambda p: Place.objects.create(project=p, name="Höxter")
    )(),
    "a_phase_is_listed_once": lambda: on_one(
        make_project, lambda p: Phase.objects.create(project=p, name="Phase 1")
    )(),
    "two_projects_are_related_once": lambda: on_one(
        make_project,
        lambda p: Relation.objects.create(project=p, kind="builds_on", external_name="Vorher"),
    )(),
    "a_relation_has_one_other_end": lambda: Relation.objects.create(
        project=make_project(), kind="builds_on"
    ),
    "a_person_has_one_open_proposal_for_a_project": lambda: on_one(
        lambda: (make_project(), make_user()), make_proposal
    )(),
    "a_project_has_one_open_first_publication": lambda: on_one(
        make_project, lambda project: make_proposal((project, make_user()), base={})
    )(),
    "proposals_say_who_decided_and_when": lambda: change(make_proposal(), decided_by=make_user()),
    "a_returned_proposal_says_why": lambda: change(make_proposal(), step="returned"),
    "a_page_that_moved_says_where_to": lambda: make_check(make_source(), outcome="moved"),
    "only_compared_quotations_are_missing": lambda: make_check(make_source(), missing=["Zitat"]),
    "a_submitted_proposal_says_when": lambda: change(make_proposal(), step="submitted"),
    "a_scheduled_proposal_says_for_which_day_and_by_whom": lambda: change(
        make_proposal(), step="scheduled"
    ),
    "no_project_is_related_to_itself": lambda: Relation.objects.create(
        project=(project := make_project()), target=project, kind="builds_on"
    ),
    "new_partners_have_a_name": lambda: new_partner(make_project(), name=""),
    "a_new_partner_has_a_role_once": lambda: on_one(make_project, new_partner)(),
    "a_website_is_listed_once": lambda: on_one(
        make_project,
        lambda p: ProjectLink.objects.create(project=p, label="Seite", url="https://a.example/"),
    )(),
    "websites_are_on_the_web": lambda: ProjectLink.objects.create(
        project=make_project(), label="Seite", url="javascript:alert(1)"
    ),
    "an_activity_is_listed_once": lambda: on_one(
        make_project,
        lambda p: Activity.objects.create(project=p, kind="living_lab", title="Reallabor"),
    )(),
    "decisions_on_activities_have_a_reason": lambda: Activity.objects.create(
        project=make_project(), kind="living_lab", title="Reallabor", decision="adopt"
    ),
    "a_milestone_is_listed_once": lambda: on_one(
        make_project, lambda p: Milestone.objects.create(project=p, title="Ziel")
    )(),
    "a_report_is_told_once": lambda: on_one(
        lambda: make_project(publication="draft"),
        lambda p: News.objects.create(project=p, title="Es geht los"),
    )(),
    "no_stored_file_is_empty": lambda: stored_file(size=0),
    "photos_and_nothing_else_have_a_width_and_a_height": lambda: stored_file(width=None),
    "a_permission_says_who_gave_it": lambda: photo(licence="permission"),
    "another_licence_says_where_it_is": lambda: photo(licence="other"),
    "licences_of_photos_are_on_the_web": lambda: photo(licence_url="javascript:alert(1)"),
    "photos_were_found_on_the_web": lambda: photo(source_url="javascript:alert(1)"),
    "what_was_read_has_a_text": lambda: document_text(text=""),
    "a_document_that_is_not_accessible_says_what_to_do": lambda: Document.objects.create(
        file=(file := stored_file(kind="document", width=None, height=None)),
        project=file.project,
        accessibility="no",
    ),
    "programmes_have_a_name": lambda: change(make_programme(), name=""),
    "programmes_begin_before_they_end": lambda: make_programme(
        start=FlexDate("2021"), end=FlexDate("2020")
    ),
    "calls_open_before_they_close": lambda: Call.objects.create(
        programme=make_programme(), name="1", opens=FlexDate("2021"), closes=FlexDate("2020")
    ),
    "calls_close_before_they_are_decided": lambda: make_call(
        closes=FlexDate("2021-05"), decided=FlexDate("2021-04")
    ),
    "the_state_of_a_call_follows_from_its_days": lambda: make_call(
        closes=FlexDate("2021-05"), state_fixed="open"
    ),
    "rates_of_calls_are_percentages": lambda: CallRate.objects.create(
        call=make_call(), label="zu viel", percent=Percentage.exactly(101)
    ),
    "a_day_of_a_call_is_listed_once": lambda: on_one(
        make_call, lambda c: CallDay.objects.create(call=c, kind="further", label="Fragen bis")
    )(),
    "a_rate_of_a_call_is_listed_once": lambda: on_one(
        make_call, lambda c: CallRate.objects.create(call=c, label="Regelsatz")
    )(),
    "an_eligible_body_is_listed_once": lambda: on_one(
        make_call, lambda c: EligibleBody.objects.create(call=c, kind="districts")
    )(),
    "a_stage_of_a_call_is_listed_once": lambda: on_one(
        make_call, lambda c: CallStage.objects.create(call=c, name="Bewerbung")
    )(),
    "a_requirement_is_listed_once": lambda: on_one(
        make_call, lambda c: Requirement.objects.create(call=c, text="Ein Plan.", basis="source")
    )(),
    "an_organisation_has_a_programme_role_once": lambda: on_one(
        lambda: (make_programme(), make_organisation()),
        lambda pair: ProgrammeFunder.objects.create(
            programme=pair[0], organisation=pair[1], role="funder"
        ),
    )(),
    "a_rate_is_listed_once": lambda: on_one(
        make_programme,
        lambda p: ProgrammeRate.objects.create(
            programme=p, label="Regelsatz", percent=Percentage.exactly(65)
        ),
    )(),
    "rates_are_percentages": lambda: ProgrammeRate.objects.create(
        programme=make_programme(), label="zu viel", percent=Percentage.exactly(101)
    ),
    "a_call_is_listed_once": lambda: on_one(
        make_programme, lambda p: Call.objects.create(programme=p, name="1. Aufruf")
    )(),
    "an_application_has_a_project_or_a_programme": lambda: Application.objects.create(
        key="wofür", stage="intended"
    ),
    "an_application_to_a_call_has_its_programme": lambda: Application.objects.create(
        key="aufruf", stage="intended", project=make_project(), call=make_call()
    ),
    "planned_applications_cost_something": lambda: make_plan(total_cost=0),
    "nobody_pays_a_negative_share_of_an_application": lambda: make_plan(own_money=-1),
    "no_application_asks_for_more_than_it_costs": lambda: make_plan(total_cost=1, requested=2),
    "a_requirement_is_checked_once_for_an_application": lambda: on_one(
        make_requirement_check,
        lambda c: RequirementCheck.objects.create(
            application=c.application, requirement=c.requirement
        ),
    )(),
    "what_is_not_needed_has_its_reason": lambda: change(
        make_requirement_check(), state="not_needed"
    ),
    "an_intention_was_neither_submitted_nor_decided": lambda: Application.objects.create(
        key="absicht",
        project=make_project(),
        programme=make_programme(),
        stage="intended",
        submitted=FlexDate("2021"),
    ),
    "decisions_say_who_set_the_state_and_when": lambda: change(
        make_decision(), publication_set_by=make_user()
    ),
    "only_a_granted_or_rejected_application_has_its_decision": lambda: change(
        make_project().applications.create(
            key="antrag", programme=make_programme(), title="Antrag", stage="submitted"
        ),
        decision_id=make_decision().pk,
    ),
    "no_decision_is_its_own_frame": lambda: on_one(
        make_decision, lambda d: change(d, frame_id=d.pk)
    )(),
    "a_part_of_a_frame_needs_the_frame": lambda: change(make_decision(), frame_part="Kultur"),
    "versions_are_numbered_once": lambda: make_version(make_decision(), number=1),
    "versions_are_numbered_from_one": lambda: make_version(
        make_decision(), number=0, changes="etwas"
    ),
    "one_version_of_a_decision_waits_for_release": lambda: on_one(
        make_decision,
        lambda d: make_version(d, number=d.versions.count() + 1, changes="etwas", is_draft=True),
    )(),
    "a_draft_of_a_version_was_not_released": lambda: version_of(
        is_draft=True, released_at="2026-01-01T00:00Z"
    ),
    "a_cancellation_never_becomes_a_version": lambda: version_of(kind="cancellation"),
    "what_became_of_the_money_never_becomes_a_version": lambda: version_of(kind="course"),
    "a_draft_names_a_project_once": lambda: on_one(
        lambda: (version_of(is_draft=True), make_project()),
        lambda pair: DraftShare.objects.create(version=pair[0], project=pair[1]),
    )(),
    "one_change_of_a_citation_waits_for_release": lambda: on_one(
        lambda: cite(version_of()), lambda cited: draft_citation(citation=cited)
    )(),
    "a_source_waits_once_for_each_value": lambda: on_one(
        lambda: {"target": version_of(), "source": make_source()},
        lambda same: draft_citation(**same),
    )(),
    "only_a_citation_that_is_there_is_removed": lambda: draft_citation(is_removal=True),
    "a_contradiction_that_waits_says_what_the_source_states": lambda: draft_citation(agrees=False),
    "an_amendment_says_what_it_changes": lambda: make_version(make_decision(), number=2),
    "a_cancelled_version_says_when_and_why": lambda: version_of(cancelled_on="2026-01-01"),
    "decisions_are_served_after_they_are_issued": lambda: version_of(
        issued=FlexDate("2020-02-02"), served=FlexDate("2020-02-01")
    ),
    "award_periods_begin_before_they_end": lambda: version_of(
        period_start=FlexDate("2021"), period_end=FlexDate("2020")
    ),
    "no_grant_exceeds_the_eligible_expenditure": lambda: change(
        version_of(amount=100),
        eligible_expenditure_qualifier="exact",
        eligible_expenditure_min=99,
        eligible_expenditure_max=99,
    ),
    "decision_rates_are_percentages": lambda: version_of(rate_percent=Percentage.exactly(101)),
    "rates_of_parts_are_percentages": lambda: Part.objects.create(
        version=version_of(), label="Bevern", rate_percent=Percentage("up_to", None, 101)
    ),
    "a_share_is_for_one_project": lambda: ProjectShare.objects.create(
        decision=make_decision(), project=make_project(), external_name="Radweg"
    ),
    "a_share_of_a_draft_is_for_one_project": lambda: DraftShare.objects.create(
        version=version_of(is_draft=True)
    ),
    "a_decision_names_a_project_once": lambda: on_one(
        lambda: (make_decision(), make_project()),
        lambda pair: ProjectShare.objects.create(decision=pair[0], project=pair[1]),
    )(),
    "a_funder_is_named_once": lambda: on_one(
        lambda: (version_of(), make_organisation()),
        lambda pair: FunderShare.objects.create(version=pair[0], organisation=pair[1]),
    )(),
    "a_recipient_has_a_name": lambda: RecipientShare.objects.create(version=version_of()),
    "a_recipient_is_named_once": lambda: on_one(
        version_of, lambda v: RecipientShare.objects.create(version=v, label="Schule")
    )(),
    "a_part_is_listed_once": lambda: on_one(
        version_of, lambda v: Part.objects.create(version=v, label="Los 1")
    )(),
    "a_further_amount_is_listed_once": lambda: on_one(
        version_of, lambda v: FurtherAmount.objects.create(version=v, label="jährlich")
    )(),
    "a_witness_is_named_once": lambda: on_one(
        handover, lambda h: Witness.objects.create(handover=h, name="A. B.")
    )(),
    "events_have_a_title": lambda: change(make_event(), title=""),
    "there_is_one_accessibility_statement": lambda: make_statement(key="zweite"),
    "a_statement_says_who_evaluated_and_how": lambda: change(make_statement(), evaluated_by=""),
    "a_statement_is_reviewed_after_it_is_made": lambda: make_statement(
        reviewed_on=date(2025, 12, 31)
    ),
    "a_part_of_the_site_is_listed_once": lambda: on_one(
        make_statement, lambda s: make_barrier(s, part="Karte")
    )(),
    "a_barrier_says_what_is_not_accessible": lambda: make_barrier(make_statement(), what=""),
    "feedback_says_something": lambda: make_feedback(message=""),
    "closed_feedback_says_who_when_and_what": lambda: make_feedback(outcome="beantwortet"),
    "a_reader_report_says_something": lambda: make_reader_report(message=""),
    "a_taken_reader_report_says_who_and_when": lambda: make_reader_report(taken_at=timezone.now()),
    "an_answered_reader_report_says_who_when_and_what": lambda: make_reader_report(answer="Ja."),
    "messages_are_counted_once": lambda: twice(
        lambda: FeedbackCount.objects.create(day=date(2026, 1, 1))
    ),
    "only_a_handover_belongs_to_a_decision": lambda: make_event(
        kind="gathering", decision=make_decision()
    ),
}
BREACHES |= {
    f"blanks_of_{name}_have_known_reasons": partial(
        lambda model: change(ROWS[model](), blanks="key=not_stated"), model
    )
    for name, model in {
        "projects": Project,
        "phases": Phase,
        "activities": Activity,
        "milestones": Milestone,
        "decisions": Decision,
        "versions": DecisionVersion,
        "handovers": Handover,
        "drafted_handovers": DraftHandover,
        "programmes": Programme,
        "calls": Call,
        "applications": Application,
        "events": Event,
    }.items()
}

BREACHES |= {
    "answered_confirmations_say_when_and_by_whom": lambda: make_confirmation(state="confirmed"),
    "who_objects_says_why": lambda: make_confirmation(by=make_user(), state="objected"),
    "comments_say_something": lambda: make_comment(text=""),
    "settled_comments_say_when_and_by_whom": lambda: make_comment(settled_at=timezone.now()),
    "a_question_has_a_place_and_an_answer_its_question": lambda: make_comment(
        answers_to=make_comment()
    ),
    "a_person_is_a_guest_of_a_project_once": lambda: on_one(make_project, make_guest)(),
    "only_drafts_are_discarded_and_say_when_and_by_whom": lambda: change(
        make_project(), discarded_at=timezone.now(), discarded_by=make_user()
    ),
    "internal_notes_say_something": lambda: InternalNote.objects.create(
        project=make_project(), author=make_user(), text=""
    ),
    "a_field_has_one_hint": lambda: twice(make_field_hint),
    "hints_at_fields_say_something": lambda: make_field_hint(text=""),
}

BREACHES |= office.BREACHES | processes.BREACHES | strategy.BREACHES | four_eyes.BREACHES


@pytest.mark.parametrize("name", BREACHES)
def test_the_database_refuses(db, name):
    with refused(name):
        BREACHES[name]()


def test_every_promise_has_its_breach():
    """A new constraint fails here until a row is found that it refuses."""
    composite = {
        constraint_of(model, name, suffix)
        for kind, suffix in ((FlexDateField, "edtf"), (AmountField, "qualifier"))
        for model, name in composites(kind)
    }
    proven = composite | {promise_of_choices(*pair) for pair in columns_with_choices()}
    named = {
        constraint.name
        for model in house_models()
        for constraint in model._meta.constraints
        if not model._meta.proxy and model not in DERIVED  # filled by the database alone
    }
    assert named - proven == set(BREACHES) - proven


@pytest.mark.parametrize("make", [make_decision, version_of])
def test_decisions_and_versions_cannot_be_deleted(db, make):
    """R47: not by SQL, so not by the ORM either."""
    row = make()
    refused = pytest.raises(ProgrammingError, match="Cannot delete")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])
    assert type(row).objects.filter(pk=row.pk).exists()
