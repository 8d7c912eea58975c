"""Who may do what in the admin: the group „Fördermittel“, and model × right × role by requests."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from accounts.models import Role
from duties.models import AccessibilityStatement, Feedback
from evidence.models import Citation, Remark, Source, SourceCheck
from four_eyes.models import WaitingChange
from funding.citing import ask
from funding.models import (
    Application,
    Call,
    Decision,
    DecisionVersion,
    DraftCitation,
    Event,
    Handover,
    Programme,
)
from grant_office.models import (
    BaseRate,
    Contact,
    Correspondence,
    Deadline,
    FinancingPlan,
    Forwarding,
    GrantFile,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    Proof,
    RepaymentClaim,
    RuleParameter,
    RuleSet,
)
from processes.models import Offer, Qualification, Service, SharedService
from projects.models import Project
from projects.publication import Publication
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction, Indicator, Measure, Strategy, StrategyVersion, Theme
from tests.builders import (
    grant_office_group,
    make_check,
    make_decision,
    make_district,
    make_event,
    make_feedback,
    make_field,
    make_grant_admin,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_statement,
    make_theme,
    make_user,
)
from tests.desk_forms import form_of, send
from tests.four_eyes.breaches import ROWS as FOUR_EYES_ROWS
from tests.office.breaches import ROWS as OFFICE_ROWS
from tests.office.builders import make_county, make_grant, make_officer
from tests.processes.breaches import ROWS as REGISTER_ROWS
from tests.strategy.breaches import ROWS as STRATEGY_ROWS

pytestmark = pytest.mark.django_db

RIGHTS_OF_THE_GRANT_OFFICE = """
    duties: add_accessibilitystatement add_barrier change_accessibilitystatement change_barrier
    duties: change_feedback delete_barrier view_accessibilitystatement view_barrier view_feedback
    evidence: add_citation add_remark add_source change_citation change_remark change_source
    evidence: delete_citation delete_remark view_citation view_remark view_source
    funding: add_application add_call add_decision add_decisionversion add_drafthandover
    funding: add_draftcourse change_draftcourse delete_draftcourse view_draftcourse
    funding: add_draftshare add_event add_fundershare add_furtheramount
    funding: add_handover add_part add_programme add_programmefunder
    funding: add_programmerate add_projectshare add_recipientshare add_witness
    funding: change_application change_call change_decision change_decisionversion
    funding: change_drafthandover change_draftshare change_event change_fundershare
    funding: change_furtheramount change_handover change_part change_programme
    funding: change_programmefunder change_programmerate change_projectshare
    funding: change_recipientshare change_witness
    funding: delete_drafthandover delete_draftshare
    funding: delete_fundershare delete_furtheramount delete_part delete_programmefunder
    funding: delete_programmerate delete_projectshare delete_recipientshare delete_witness
    funding: view_application view_call view_decision view_decisionversion view_drafthandover
    funding: view_draftcitation view_draftshare view_event
    funding: view_fundershare view_furtheramount view_handover view_part view_programme
    funding: view_programmefunder view_programmerate view_projectshare view_recipientshare
    funding: view_witness
    funding: add_callday add_callrate add_callstage add_eligiblebody add_requirement
    funding: change_callday change_callrate change_callstage change_eligiblebody
    funding: change_requirement delete_callday delete_callrate delete_callstage
    funding: delete_eligiblebody delete_requirement view_callday view_callrate view_callstage
    funding: view_eligiblebody view_requirement
    grant_office: view_ruleset add_ruleset change_ruleset
    grant_office: view_ruleparameter add_ruleparameter change_ruleparameter delete_ruleparameter
    grant_office: view_baserate add_baserate change_baserate
    grant_office: view_grantfile add_grantfile change_grantfile
    grant_office: view_paymentrequest add_paymentrequest change_paymentrequest
    grant_office: view_payment add_payment change_payment
    grant_office: view_spending add_spending change_spending
    grant_office: view_ownshare add_ownshare change_ownshare
    grant_office: view_financingplan add_financingplan change_financingplan
    grant_office: view_planline add_planline change_planline
    grant_office: view_proof add_proof change_proof
    grant_office: view_repaymentclaim add_repaymentclaim change_repaymentclaim
    grant_office: view_forwarding add_forwarding change_forwarding
    grant_office: view_obligation add_obligation change_obligation
    grant_office: view_deadline change_deadline
    grant_office: view_correspondence add_correspondence change_correspondence
    grant_office: view_contact add_contact change_contact
    processes: add_adoption add_offer add_offerfigure add_service add_sharedservice
    processes: change_adoption change_offer change_offerfigure change_service
    processes: change_sharedservice delete_adoption delete_offerfigure view_adoption view_offer
    processes: view_offerfigure view_service view_sharedservice
    processes: view_measureservice add_measureservice change_measureservice delete_measureservice
    processes: view_qualification add_qualification change_qualification
    processes: view_qualificationfigure add_qualificationfigure change_qualificationfigure
    processes: delete_qualificationfigure
    projects: view_activity view_alias view_milestone view_news view_participation view_phase
    projects: view_place view_project view_relation
    projects: view_measureproject add_measureproject change_measureproject delete_measureproject
    projects: view_finding add_finding change_finding delete_finding
    regions: add_committee add_officeholder add_organisation add_organisationname
    regions: change_committee change_officeholder change_organisation change_organisationname
    regions: add_organisationsuccession change_organisationsuccession
    regions: delete_committee delete_officeholder delete_organisationname
    regions: delete_organisationsuccession view_districtsuccession
    regions: view_committee view_district view_municipality view_officeholder view_organisation
    regions: view_municipalitysuccession view_organisationname view_organisationsuccession
    regions: view_populationfigure
    strategy: add_fieldofaction change_fieldofaction view_fieldofaction
    strategy: add_theme change_theme view_theme
    strategy: view_strategy add_strategy change_strategy
    strategy: view_strategyversion add_strategyversion change_strategyversion
    strategy: view_versionfield add_versionfield change_versionfield delete_versionfield
    strategy: view_measure add_measure change_measure
    strategy: view_measurestate add_measurestate change_measurestate delete_measurestate
    strategy: view_indicator add_indicator change_indicator
    strategy: view_indicatorvalue add_indicatorvalue change_indicatorvalue delete_indicatorvalue
"""

# What the grant office may do: v(iew), a(dd), c(hange), d(elete); a superuser may do the rest,
# except what is marked as kept.
GRANT_OFFICE = {
    AccessibilityStatement: "vc",
    Feedback: "vc",
    Source: "vac",
    SourceCheck: "v",
    District: "v",
    Municipality: "v",
    Organisation: "vac",
    FieldOfAction: "vac",
    Theme: "vac",
    Strategy: "vac",
    StrategyVersion: "vac",
    Measure: "vac",
    Indicator: "vac",
    Project: "v",
    Programme: "vac",
    Call: "vac",
    Application: "vac",
    Event: "vac",
    Decision: "vac",
    DecisionVersion: "vac",
    Handover: "vac",
    DraftCitation: "v",
    WaitingChange: "v",
    RuleSet: "vac",
    RuleParameter: "vacd",
    BaseRate: "vac",
    GrantFile: "vac",
    FinancingPlan: "vac",
    PaymentRequest: "vac",
    Payment: "vac",
    OwnShare: "vac",
    Proof: "vac",
    RepaymentClaim: "vac",
    Forwarding: "vac",
    Obligation: "vac",
    Deadline: "vc",
    Correspondence: "vac",
    Contact: "vac",
    Service: "vac",
    Offer: "vac",
    SharedService: "vac",
    Qualification: "vac",
}
OF_THE_OFFICE = {model for model in GRANT_OFFICE if model._meta.app_label == "grant_office"} - {
    RuleParameter
}
KEPT = (
    Decision,
    DecisionVersion,
    DraftCitation,
    WaitingChange,
    AccessibilityStatement,
    *OF_THE_OFFICE,
)
# There is one statement, readers write the messages, and rules the deadlines.
NEVER_ADDED = (AccessibilityStatement, Feedback, Deadline)
# A machine writes the one; the others are typed on the page of what they change.
ONLY_READ = (SourceCheck, DraftCitation, WaitingChange)
NOBODY_ELSE = ("accounts.user", "accounts.letter", "auth.group")


def make_draft_citation():
    decision = make_decision(make_project(), amount=1)
    return ask(Citation(target=decision, source=make_source()), decision.pk)


def make_record(model):
    """One record of a model, with what it needs."""
    if model in (Decision, DecisionVersion, Handover):
        decision = make_decision(
            make_project(), amount=1, handed_over="2019", publication=Publication.DRAFT
        )
        children = {DecisionVersion: decision.versions.get(), Handover: decision.handover}
        return children.get(model, decision)
    makers = {
        DraftCitation: make_draft_citation,
        AccessibilityStatement: make_statement,
        Feedback: make_feedback,
        Source: make_source,
        SourceCheck: lambda: make_check(make_source()),
        District: make_district,
        Organisation: make_organisation,
        FieldOfAction: make_field,
        Theme: make_theme,
        Project: lambda: make_project(publication=Publication.DRAFT),
        Programme: make_programme,
        Event: make_event,
        Municipality: lambda: make_district().municipalities.create(ags="03252001", name="Ort"),
        Call: lambda: make_programme().calls.create(name="Aufruf"),
        Application: lambda: make_project().applications.create(
            key="antrag", programme=make_programme(), title="Antrag", stage="intended"
        ),
    }
    return (makers | OFFICE_ROWS | REGISTER_ROWS | STRATEGY_ROWS | FOUR_EYES_ROWS)[model]()


def allowed(right):
    """Where nothing was sent a form is drawn again, or leads on with everything as it was."""
    return {200, 302} if right == "c" else {200}


def addresses(model, record):
    """Each right with the method and address that need it."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    suffix = f"?decision={record.decision_id}" if hasattr(record, "decision_id") else ""
    return [
        ("v", "get", reverse(f"{name}_changelist")),
        ("v", "get", reverse(f"{name}_history", args=[record.pk])),
        ("v", "get", reverse(f"{name}_change", args=[record.pk])),
        ("a", "get", reverse(f"{name}_add") + suffix),
        ("c", "post", reverse(f"{name}_change", args=[record.pk])),
        ("d", "get", reverse(f"{name}_delete", args=[record.pk])),
    ]


def test_the_group_has_exactly_these_rights():
    expected = {
        f"{app.strip()}.{right}"
        for line in RIGHTS_OF_THE_GRANT_OFFICE.strip().splitlines()
        for app, rights in [line.split(":")]
        for right in rights.split()
    }
    permissions = grant_office_group().permissions.select_related("content_type")
    assert {f"{p.content_type.app_label}.{p.codename}" for p in permissions} == expected


def test_auditors_look_at_all_that_the_grant_office_keeps_and_do_nothing():
    """Messages of readers, the statement on accessibility and services are not its matters."""
    audits = Group.objects.get(name="Prüfung").permissions.all()
    looks = grant_office_group().permissions.filter(codename__startswith="view_")
    looks = looks.exclude(content_type__app_label__in=("duties", "processes"))
    assert {p.codename for p in audits} == {p.codename for p in looks}


def test_every_model_of_the_admin_is_in_this_table():
    reverse("admin:index")  # with the addresses goes what libraries brought along
    registered = {model._meta.label_lower for model in admin.site._registry}
    assert registered == {model._meta.label_lower for model in GRANT_OFFICE} | set(NOBODY_ELSE)


@pytest.mark.parametrize("model", GRANT_OFFICE, ids=lambda model: model._meta.model_name)
def test_the_grant_office_may_do_what_its_rights_say(as_user, model):
    client = as_user(make_grant_admin())
    for right, method, address in addresses(model, make_record(model)):
        expected = allowed(right) if right in GRANT_OFFICE[model] else {403}
        assert getattr(client, method)(address).status_code in expected, (right, address)


@pytest.mark.parametrize("model", GRANT_OFFICE, ids=lambda model: model._meta.model_name)
def test_a_superuser_may_do_all_but_delete_what_is_kept(as_user, model):
    client = as_user(make_user(is_staff=True, is_superuser=True))
    for right, method, address in addresses(model, make_record(model)):
        is_refused = (right == "d" and model in KEPT) or (right == "a" and model in NEVER_ADDED)
        is_refused = is_refused or (right != "v" and model in ONLY_READ)
        expected = {403} if is_refused else allowed(right)
        assert getattr(client, method)(address).status_code in expected, (right, address)


@pytest.mark.parametrize("model", GRANT_OFFICE, ids=lambda model: model._meta.model_name)
def test_strangers_are_asked_to_sign_in(client, model):
    for _, method, address in addresses(model, make_record(model)):
        response = getattr(client, method)(address, follow=True)
        assert response.redirect_chain[-1][0].startswith(reverse("account_login")), address


@pytest.mark.parametrize("person", ["reader", "editor", "reviewer", "coordinator"])
def test_nobody_else_gets_into_the_admin(cast, as_user, person):
    client = as_user(getattr(cast, person))
    for model in GRANT_OFFICE:
        for _, method, address in addresses(model, make_record(model)):
            response = getattr(client, method)(address, follow=True)
            assert response.status_code == 403, address


@pytest.mark.parametrize("name", NOBODY_ELSE)
def test_accounts_are_for_superusers_only(cast, as_user, name):
    address = reverse(f"admin:{name.replace('.', '_')}_changelist")
    assert as_user(cast.superuser).get(address).status_code == 200
    assert as_user(cast.grant_admin).get(address).status_code == 403


def test_an_account_is_never_deleted(cast, as_user):
    address = reverse("admin:accounts_user_delete", args=[cast.reader.pk])
    assert as_user(cast.superuser).post(address, {"post": "yes"}).status_code == 403


def test_a_superuser_makes_an_account_and_learns_what_it_lacks(cast, as_user):
    client = as_user(cast.superuser)
    typed = {
        "name": "Neu",
        "email": "Neu@Example.org",
        "memberships-TOTAL_FORMS": 1,
        "memberships-INITIAL_FORMS": 0,
        "memberships-0-organisation": cast.holzminden.pk,
        "memberships-0-role": "grant_admin",
        "absence-TOTAL_FORMS": 0,
        "absence-INITIAL_FORMS": 0,
    }
    response = client.post(reverse("admin:accounts_user_add"), typed)
    assert response.status_code == 302
    person = type(cast.reader).objects.get(email="neu@example.org")
    assert not person.has_usable_password()
    page = client.get(reverse("admin:accounts_user_change", args=[person.pk])).content.decode()
    assert "folgen jetzt der Rolle (Fördermittel)" in page
    person.groups.clear()
    page = client.get(reverse("admin:accounts_user_change", args=[person.pk]))
    page = send(client, page, action="change/", name="Neuer Name").content.decode()
    assert "kann aber nicht in der Verwaltung arbeiten" in page


def test_a_grant_admin_without_the_role_sees_no_drafts(cast, as_user):
    draft = make_decision(make_project("Geheimes"), amount=1, publication="draft")
    public = make_decision(make_project("Bekanntes"), amount=1)
    cast.grant_admin.memberships.all().delete()
    client = as_user(cast.grant_admin)
    page = client.get(reverse("admin:funding_decision_changelist")).content.decode()
    assert "Bekanntes" in page
    assert "Geheimes" not in page
    change = "admin:funding_decision_change"
    assert client.get(reverse(change, args=[draft.pk])).status_code == 302
    assert client.post(reverse(change, args=[public.pk])).status_code == 403


def test_a_grant_admin_cannot_edit_a_project_or_move_its_publication(cast, as_user):
    project = make_project("Nur ansehen")
    client = as_user(cast.grant_admin)
    step = reverse("admin:projects_project_step", args=[project.pk, "archive"])
    assert client.post(step).status_code == 403
    page = client.get(reverse("admin:projects_project_change", args=[project.pk]))
    assert 'name="_save"' not in page.content.decode()


class TestFourEyesOfAnOrganisation:
    """A grant admin with the Freigabe could switch them off, release, and switch them on again."""

    @pytest.mark.parametrize("has_four_eyes", [True, False])
    def test_the_grant_office_sees_the_rule_and_cannot_change_it(
        self, cast, as_user, has_four_eyes
    ):
        self.send(cast, as_user(cast.grant_admin), has_four_eyes, asked=not has_four_eyes)
        assert cast.holzminden.seat == "Bodenwerder", "all else is changed"
        assert cast.holzminden.has_four_eyes == has_four_eyes

    @pytest.mark.parametrize("has_four_eyes", [True, False])
    def test_a_superuser_changes_it(self, cast, as_user, has_four_eyes):
        self.send(cast, as_user(cast.superuser), has_four_eyes, asked=not has_four_eyes)
        assert cast.holzminden.has_four_eyes != has_four_eyes

    def test_a_new_organisation_of_the_grant_office_has_them(self, cast, as_user):
        address = reverse("admin:regions_organisation_add")
        client = as_user(cast.grant_admin)
        page = client.get(address)
        assert "Vier-Augen-Regel" in page.content.decode()
        client.post(address, form_of(page, address) | {"name": "Zweckverband", "kind": "district"})
        assert Organisation.objects.get(name="Zweckverband").has_four_eyes

    def send(self, cast, client, now, asked):
        """The page of an organisation with or without the rule, sent back with the tick asked."""
        Organisation.objects.filter(pk=cast.holzminden.pk).update(has_four_eyes=now)
        address = reverse("admin:regions_organisation_change", args=[cast.holzminden.pk])
        page = client.get(address)
        assert "Vier-Augen-Regel" in page.content.decode()
        form = {k: v for k, v in form_of(page, address).items() if k != "has_four_eyes"}
        tick = {"has_four_eyes": "on"} if asked else {}
        assert client.post(address, form | tick | {"seat": "Bodenwerder"}).status_code == 302
        cast.holzminden.refresh_from_db()


class TestCountyOfAnOrganisation:
    """An officer whose office belonged to no county any more would open the files of all."""

    def test_an_officer_stays_one_of_their_county(self, as_user):
        own, other = make_county("Landkreis A"), make_county("Landkreis B")
        officer, file = make_officer(own), make_grant(other)
        before = (own.district, own.kind)
        for typed in ({"district": ""}, {"district": other.district_id}, {"kind": "office"}):
            assert self.change(as_user(officer), own, **typed) == before
        person = type(officer).objects.get(pk=officer.pk)
        assert not person.serves_every_county
        assert not Decision.objects.of_office(person).filter(pk=file.pk).exists()

    def test_nobody_of_an_office_for_all_counties_changes_that_of_people(self, cast, as_user):
        own = make_county()
        make_user(Role.EDITOR, organisation=own)
        client = as_user(cast.grant_admin)
        assert self.change(client, own, district="", kind="office") == (own.district, "district")

    def test_an_officer_draws_no_recipient_of_another_county_into_their_own(self, as_user):
        own, other = make_county("Landkreis A"), make_county("Landkreis B")
        company = make_organisation(kind="company", district=other.district)
        file, officer = make_grant(company), make_officer(own)
        told = self.change(as_user(officer), company, district=own.district_id, kind="club")
        assert told == (other.district, "club")
        assert not Decision.objects.of_office(officer).filter(pk=file.pk).exists()

    def test_an_office_for_all_counties_and_superusers_put_it_right(self, cast, as_user):
        own, company = make_county(), make_organisation(kind="company")
        typed = {"district": own.district_id}
        assert self.change(as_user(cast.grant_admin), company, **typed)[0] == own.district
        make_user(Role.EDITOR, organisation=own)
        typed = {"district": "", "kind": "office"}
        assert self.change(as_user(cast.superuser), own, **typed) == (None, "office")

    def change(self, client, organisation, **typed):
        """(county, kind) after the page was sent back with what is typed."""
        address = reverse("admin:regions_organisation_change", args=[organisation.pk])
        form = form_of(client.get(address), address) | typed | {"seat": "Bodenwerder"}
        assert client.post(address, form).status_code == 302
        found = Organisation.objects.get(pk=organisation.pk)
        assert found.seat == "Bodenwerder", "all else is changed"
        return found.district, found.kind


def test_an_event_tells_nothing_of_a_decision_of_another_county(as_user):
    grant = make_grant(make_county("Landkreis B"))
    Decision.objects.filter(pk=grant.pk).update(file_number="GEHEIM-17")
    client = as_user(make_officer(make_county("Landkreis A")))
    address = reverse("admin:funding_event_add")
    form = form_of(client.get(address), address)
    form |= {"title": "Fest", "kind": "gathering", "decision": grant.pk}
    answer = client.post(address, form)
    assert answer.status_code == 200
    assert "decision" in answer.context["adminform"].form.errors
    assert not Event.objects.exists()
    for page in (answer, client.get(f"{address}?decision={grant.pk}")):
        assert "GEHEIM-17" not in page.content.decode()


def test_citations_and_remarks_have_no_pages_of_their_own():
    assert not admin.site.is_registered(Citation)
    assert not admin.site.is_registered(Remark)


def test_the_admin_tells_nobody_where_the_record_of_a_number_is_shown(cast, as_user):
    """Django's address for that asks for a site that there is none of: it answered 500."""
    kind = ContentType.objects.get_for_model(Decision).pk
    answer = as_user(cast.superuser).get(f"/admin/r/{kind}/1/")
    assert answer.status_code == 404
    assert not any(page.view_on_site for page in admin.site._registry.values())
