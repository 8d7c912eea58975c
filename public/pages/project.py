"""Everything the page of one project shows, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import Count

from evidence.references import References
from funding.models import Decision, Event
from funding.reading import loaded
from funding.sums import ProjectMoney, money_of_projects, of_projects
from projects.badges import project_badge
from public.audience import PUBLIC
from public.badges import ARCHIVED
from public.cards import is_region_wide, place_words
from public.context import districts_for_maps
from public.pages.change_log import last_changed
from public.pages.lineage import lineage
from public.pages.money_blocks import money_blocks
from public.pages.parties import parties
from public.pages.project_money import overview, per_inhabitant
from public.pages.similar_projects import similar_projects
from public.periods import period_of

LATEST_NEWS = 5


def project_page(project):
    """Template context for a project that passed its gate."""
    districts = districts_for_maps()
    involved = list(project.districts.order_by("short_name"))
    decisions = sorted_by_day(
        loaded(
            of_projects(Decision.objects.visible_to(PUBLIC), [project.pk]).annotate(
                number_of_projects=Count("project_shares")
            ),
            PUBLIC,
        )
    )
    in_force = [decision for decision in decisions if not decision.shown.is_cancelled]
    money = money_of_projects([project.pk], PUBLIC).get(project.pk, ProjectMoney())
    each_inhabitant = per_inhabitant(involved, money.granted)
    fields = list(project.fields_of_action.all())
    programmes = programmes_of(project, decisions)
    parts = {
        "activities": list(project.activities.visible_to(PUBLIC)),
        "milestones": list(project.milestones.visible_to(PUBLIC)),
        "news": list(project.news.visible_to(PUBLIC)),
        "phases": list(project.phases.visible_to(PUBLIC)),
        "events": list(events_of(project)),
    }
    happenings = in_time(parts["phases"], parts["milestones"], parts["events"])
    participations = list(project.participations.visible_to(PUBLIC).select_related("organisation"))
    stops, lineage_records = lineage(project)
    cited = [
        project,
        *chain.from_iterable(records_of(decision) for decision in decisions),
        *participations,
        *lineage_records,
        *parts["activities"],
        *parts["news"],
        *parts["milestones"],
        *parts["events"],
        *([each_inhabitant.figure] if each_inhabitant else []),
    ]
    references = References(cited)
    return {
        "project": project,
        "badge": project_badge(project.state),
        "archived": ARCHIVED if project.publication == "archived" else None,
        "districts": districts,
        "involved": [district.slug for district in involved],
        "involved_districts": involved,
        "place": place_words(involved, districts),
        "is_region_wide": is_region_wide(involved, districts),
        "municipalities": list(project.municipalities.all()),
        "places": list(project.places.visible_to(PUBLIC)),
        "fields": fields,
        "aliases": list(project.aliases.visible_to(PUBLIC)),
        "programmes": programmes,
        "period": period_of(project),
        "former_ends": [phase for phase in parts["phases"] if phase.original_end],
        "money": money,
        "overview": overview(project, in_force, money.granted) if len(in_force) > 1 else None,
        "per_inhabitant": each_inhabitant,
        "decisions": decisions,
        "money_blocks": money_blocks(decisions),
        "has_grant_reference": any(decision.grant_reference for decision in decisions),
        "handovers": [each for each in decisions if each.shown.handover],
        "roles": parties(project, participations, decisions),
        "stops": stops,
        "photos": list(project.photos.visible_to(PUBLIC).select_related("file")),
        "documents": list(project.documents.visible_to(PUBLIC).select_related("file")),
        "file_address": "public:file",
        "activities": parts["activities"],
        "news": parts["news"][:LATEST_NEWS],
        "earlier_news": parts["news"][LATEST_NEWS:],
        "happenings": happenings,
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
        "sources": references.sources,
        "similar": similar_projects(
            project,
            programmes=programmes,
            fields=fields,
            districts=involved,
            without=[stop.project for stop in stops if stop.project],
        ),
        "last_changed": last_changed(project),
    }


def records_of(decision):
    """A decision and those of its parts that sources are cited for, in the order shown."""
    shown = decision.shown
    return [decision, *shown.versions, *([shown.handover] if shown.handover else [])]


def sorted_by_day(decisions):
    """Oldest first, undated last."""
    return sorted(
        decisions, key=lambda each: (each.shown.day.first is None, str(each.shown.day.first))
    )


def events_of(project):
    """The project's events; a hand-over is told with its decision, not twice."""
    events = Event.objects.visible_to(PUBLIC).filter(projects=project, decision=None)
    return events.order_by("day_first", "pk")


@dataclass(frozen=True)
class Happening:
    """A phase, milestone or event on a project's page, with the day it is sorted by."""

    kind: str
    record: object
    day: date | None


def in_time(phases, milestones, events):
    """Happenings from the earliest to the latest; those without a day come last."""
    rows = [
        *(Happening("phase", each, each.start_first) for each in phases),
        *(Happening("milestone", each, each.met_first or each.due_first) for each in milestones),
        *(Happening("event", each, each.day_first) for each in events),
    ]
    return sorted(rows, key=lambda row: (row.day is None, str(row.day)))


def programmes_of(project, decisions):
    """Programmes that pay by a decision, then those the project only names."""
    paying = [decision.programme for decision in decisions if decision.programme]
    return list(dict.fromkeys([*paying, *project.programmes.all()]))


def remarks_of_kind(references, kind):
    return [
        remark
        for record in references.records
        for remark in record.remarks_shown
        if remark.kind == kind
    ]
