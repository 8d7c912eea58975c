"""Everything the page of one project shows, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from evidence.models import Source
from evidence.today import is_past, today
from evidence.values.dates import FlexDate
from funding.models import Application
from funding.sums import money_of_projects
from projects.models import Project, State
from public.audience import PUBLIC
from public.pages.change_log import last_changed
from public.pages.lead.project import project_lead
from public.pages.lineage import chain_of, lineage, neighbours, other_end, relations_of
from public.pages.page_evidence import PageEvidence, evidence_of, newest
from public.pages.parties import parties
from public.pages.project_blanks import blanks_of_project
from public.pages.project_grants import ProjectGrants, decisions_of, grants_of
from public.pages.project_profile import ProjectProfile, profile_of
from public.pages.project_services import services_of
from public.pages.project_strip import ProjectStrip, strip_of
from public.pages.project_work import ProjectWork, work_of
from public.pages.similar_projects import similar_projects
from public.pages.trace import traces_through
from public.pages.umbrella import Umbrella, parts_below_of, umbrella

NEWS_EVERY = timedelta(days=365)


@dataclass(frozen=True)
class ProjectPage:
    """`roles` are pairs (role, [Party]); `file_address` names the view that gives out its files.

    `cited_on` is the day on which the page of today is read; one of the past has none.
    """

    project: Project
    lead: list
    strip: ProjectStrip
    profile: ProjectProfile
    grants: ProjectGrants
    work: ProjectWork
    roles: list
    stops: list
    photos: list
    documents: list
    services: list
    traces: list
    file_address: str
    similar: list
    tree: Umbrella | None
    blanks: list
    evidence: PageEvidence
    state_source: Source | None
    proved_until: FlexDate | None
    last_changed: datetime | None
    cited_on: date | None


def counties_paid_for(profile):
    """The counties of a project; none for one of a single town or of places beyond, whose money
    is not divided by the people of a county."""
    is_smaller_or_larger = profile.places or len(profile.municipalities) == 1
    return [] if is_smaller_or_larger else profile.involved_districts


def project_page(project, *, file_address="public:file"):
    """`ProjectPage` of a project that passed its gate."""
    decisions = decisions_of(project)
    profile = profile_of(project, decisions)
    relations = relations_of(project)
    below, chain = parts_below_of(project, relations), chain_of(project, relations)
    numbers = neighbours(relations, project) | {tie.project_id for tie in below}
    numbers |= {end for tie in chain for end in (tie.project_id, tie.target_id)}
    money = money_of_projects([project.pk, *numbers], PUBLIC)
    stops, lineage_records = lineage(project, relations, money, chain)
    applications = [each for each in lineage_records if isinstance(each, Application)]
    counties = counties_paid_for(profile)
    grants = grants_of(project, decisions, money[project.pk], counties, applications)
    tree = umbrella(project, relations, below, money)
    work = work_of(project)
    named = project.participations.visible_to(PUBLIC)
    participations = list(named.select_related("organisation", "confirmation"))
    figures = [grants.per_inhabitant.figure] if grants.per_inhabitant else []
    evidence = evidence_of(
        [
            *(project, *profile.websites, *profile.aliases, *grants.records, *participations),
            *(*lineage_records, *below, *work.records, *figures),
        ]
    )
    roles = parties(project, participations, decisions)
    old_proof = proved_until(project, evidence.newest_source)
    return ProjectPage(
        project=project,
        lead=project_lead(
            project, grants, relations, applications, profile.present_districts, old_proof
        ),
        strip=strip_of(project, grants, relations, money),
        profile=profile,
        grants=grants,
        work=work,
        roles=roles,
        stops=stops,
        photos=list(project.photos.visible_to(PUBLIC).select_related("file")),
        documents=list(project.documents.visible_to(PUBLIC).select_related("file")),
        services=services_of(project),
        traces=traces_through(project) if profile.measure_links else [],
        file_address=file_address,
        similar=similar_projects(
            project,
            programmes=profile.programmes,
            fields=profile.fields,
            districts=profile.involved_districts,
            without=[other for each in relations if (other := other_end(each, project))],
        ),
        tree=tree,
        blanks=blanks_of_project(project, profile, grants, work),
        evidence=evidence,
        state_source=state_source(project, evidence.sources),
        proved_until=old_proof,
        last_changed=last_changed(project),
        cited_on=None if is_past() else today(),
    )


def state_source(project, sources):
    """Who said last how far the project is, of its numbered sources; None if nobody did."""
    said = [sources[number - 1] for number in project.cited.get("state", ())]
    return newest(said) or next(iter(said), None)


def proved_until(project, newest_source):
    """When the newest source appeared, if a project that is said to run has had none for a year."""
    if project.state != State.RUNNING or newest_source is None:
        return None
    is_old = newest_source.published_last < today() - NEWS_EVERY
    return newest_source.published if is_old else None
