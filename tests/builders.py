"""Builders of records for tests: plain functions, nothing created that is not asked for."""

from datetime import date
from itertools import count

from django.contrib.auth.models import Group
from django.utils.timezone import now

from accounts.models import Membership, Role, User
from duties.models import AccessibilityStatement, Barrier, Feedback, ReaderReport
from duties.models.reports import digest_of
from evidence.models import Citation, Source, SourceCheck
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Application,
    ApplicationPlan,
    Decision,
    DecisionVersion,
    Event,
    FunderShare,
    Handover,
    Programme,
    ProjectShare,
    RecipientShare,
    Status,
)
from projects.models import Confirmation, Participation, Project, Relevance
from projects.publication import Publication
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction, Theme

PASSWORD = "weser-leine-aller-hunte"
numbers = count(1)


def make_district(short_name="Holzminden", **values):
    number = next(numbers)
    values.setdefault("slug", f"kreis-{number}")
    values.setdefault("ags", f"{number % 10**5:05d}")
    values.setdefault("outline", "M0 0L10 0L10 10Z")
    values.setdefault("map_path", "M0 0L100 0L100 100Z")
    return District.objects.create(short_name=short_name, name=f"Landkreis {short_name}", **values)


def make_municipality(district, name=None, **values):
    number = next(numbers)
    values.setdefault("ags", f"{number:08d}")
    values.setdefault("map_path", "M0 0L10 0L10 10Z")
    return Municipality.objects.create(
        district=district, name=name or f"Gemeinde {number}", **values
    )


def make_organisation(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"stelle-{number}")
    values.setdefault("kind", Organisation.Kind.DISTRICT)
    return Organisation.objects.create(name=name or f"Stelle {number}", **values)


def succeed(predecessor, successor, day=""):
    """The row that says what came after a county, a municipality or an organisation."""
    return predecessor.successions.create(successor=successor, day=FlexDate(day))


def make_user(*roles, organisation=None, **values):
    """A person with the roles in the organisation."""
    number = next(numbers)
    values.setdefault("name", f"Person {number}")
    user = User.objects.create_user(f"person{number}@example.org", PASSWORD, **values)
    for role in roles:
        Membership.objects.create(
            user=user, organisation=organisation or make_organisation(), role=role
        )
    return user


def make_confirmation(project=None, organisation=None, *, by=None, **values):
    """A question to an organisation about its part in a project; with `by` it is answered."""
    stated = Participation.objects.create(
        project=project or make_project(),
        organisation=organisation or make_organisation(),
        role="partner",
    )
    if by:
        values |= {"answered_at": now(), "answered_by": by}
    return Confirmation.objects.create(participation=stated, **values)


def make_field(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"feld-{number}")
    return FieldOfAction.objects.create(name=name or f"Handlungsfeld {number}", **values)


def make_theme(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"thema-{number}")
    return Theme.objects.create(name=name or f"Thema {number}", **values)


def make_project(
    title=None,
    *,
    publication=Publication.PUBLISHED,
    lead=None,
    districts=(),
    fields=(),
    themes=(),
    **values,
):
    number = next(numbers)
    values.setdefault("slug", f"projekt-{number}")
    values.setdefault("summary", "Ein Vorhaben für digitale Verwaltung.")
    values.setdefault("relevance", Relevance.CORE)
    project = Project.objects.create(
        title=title or f"Projekt {number}", publication=publication, **values
    )
    project.districts.set(districts)
    project.fields_of_action.set(fields)
    project.themes.set(themes)
    if lead:
        Participation.objects.create(project=project, organisation=lead, role="lead")
    return project


def withdrawn_project():
    """The one withdrawn project that all tests on the region's data share."""
    slug = "zurueckgezogen"
    known = Project.objects.filter(slug=slug).first()
    return known or make_project(slug=slug, publication=Publication.WITHDRAWN)


def make_programme(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"programm-{number}")
    values.setdefault("level", Programme.Level.STATE)
    return Programme.objects.create(name=name or f"Programm {number}", **values)


def make_call(name="Aufruf", programme=None, **values):
    return (programme or make_programme()).calls.create(name=name, **values)


def make_application(call, *applicants, project=None, stage="submitted", **values):
    """To the programme of the call, for a public project."""
    made = Application.objects.create(
        key=f"antrag-{next(numbers)}",
        call=call,
        programme=call.programme,
        project=project or make_project(),
        stage=stage,
        **{"title": "Antrag"} | values,
    )
    made.applicants.set(applicants)
    return made


def make_plan(application=None, **values):
    """With it the application is prepared in the portal."""
    application = application or make_application(make_call(), stage="draft")
    return ApplicationPlan.objects.create(application=application, **values)


def make_requirement_check(application=None, requirement=None, **values):
    application = application or make_application(make_call(), stage="draft")
    requirement = requirement or application.call.requirements.create(
        text="Ein Plan liegt vor.", basis="source"
    )
    return application.checks.create(requirement=requirement, **values)


def make_decision(
    *projects,
    amount=None,
    publication=Publication.PUBLISHED,
    status=Status.GRANTED,
    funder=None,
    recipient=None,
    handed_over="",
    programme=None,
    file_number="",
    key=None,
    **version,
):
    """A decision with its first version; `amount` in euros or as an Amount."""
    decision = Decision.objects.create(
        key=key or f"entscheidung-{next(numbers)}",
        publication=publication,
        programme=programme,
        file_number=file_number,
    )
    for position, project in enumerate(projects):
        ProjectShare.objects.create(decision=decision, project=project, position=position)
    make_version(
        decision, amount=amount, status=status, funder=funder, recipient=recipient, **version
    )
    if handed_over:
        Handover.objects.create(
            decision=decision, day=FlexDate(handed_over), mode=Handover.Mode.IN_PERSON
        )
    return decision


def make_version(decision, *, amount=None, funder=None, recipient=None, **values):
    values.setdefault("status", Status.GRANTED)
    values.setdefault("wording", "Förderbescheid")
    if amount is not None and not isinstance(amount, Amount):
        amount = Amount.exactly(amount)
    version = DecisionVersion.objects.create(decision=decision, amount=amount, **values)
    if funder:
        FunderShare.objects.create(version=version, organisation=funder)
    if recipient:
        RecipientShare.objects.create(version=version, organisation=recipient)
    return version


def make_event(*projects, day="2024-05-01", title=None, **values):
    number = next(numbers)
    values.setdefault("kind", Event.Kind.GATHERING)
    values.setdefault("key", f"ereignis-{number}")
    event = Event.objects.create(title=title or f"Ereignis {number}", day=FlexDate(day), **values)
    event.projects.set(projects)
    return event


def make_source(title=None, **values):
    number = next(numbers)
    values.setdefault("publisher", "Die Harke")
    values.setdefault("url", f"https://example.org/{number}")
    values.setdefault("key", f"quelle-{number}")
    return Source.objects.create(title=title or f"Quelle {number}", **values)


def make_check(source, **values):
    """What the last look at the page of a source found; nothing unusual if not said."""
    values = {"outcome": "reachable", "checked_at": now(), **values}
    return SourceCheck.objects.create(source=source, address=source.url, **values)


def cite(record, source=None, **values):
    """A citation of what the record holds now, unless it is told to vouch for something else."""
    citation = Citation(target=record, source=source or make_source(), **values)
    if "vouches_for" not in values:
        citation.vouch()
    citation.save()
    return citation


def make_statement(**values):
    values.setdefault("status", AccessibilityStatement.Status.PARTIAL)
    values.setdefault("method", AccessibilityStatement.Method.SELF)
    values.setdefault("created_on", date(2026, 1, 31))
    values.setdefault("reviewed_on", date(2026, 1, 31))
    return AccessibilityStatement.objects.create(
        evaluated_by="Redaktion", evaluation="Mit der Tastatur geprüft.", **values
    )


def make_barrier(statement, **values):
    values.setdefault("part", f"Teil {next(numbers)}")
    values.setdefault("what", "Das Bild hat keinen Text.")
    values.setdefault("reason", Barrier.Reason.NOT_YET)
    return Barrier.objects.create(statement=statement, **values)


def make_feedback(**values):
    values.setdefault("kind", Feedback.Kind.BARRIER)
    values.setdefault("message", "Der Knopf ist mit der Tastatur nicht zu erreichen.")
    values.setdefault("received_at", now())
    return Feedback.objects.create(**values)


def make_reader_report(project=None, token=None, **values):
    values.setdefault("about", ReaderReport.About.START)
    values.setdefault("message", "Begonnen hat es später.")
    values.setdefault("received_at", now())
    digest = digest_of(token or f"geheim-{next(numbers)}")
    return ReaderReport.objects.create(project=project or make_project(), digest=digest, **values)


def make_grant_admin():
    user = make_user(Role.GRANT_ADMIN, is_staff=True)
    user.groups.add(grant_office_group())
    return user


def make_auditor():
    user = make_user(Role.AUDITOR, is_staff=True)
    user.groups.add(Group.objects.get(name="Prüfung"))
    return user


def grant_office_group():
    return Group.objects.get(name="Fördermittel")
