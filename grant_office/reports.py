"""What happened to a project and has to be told at once to whoever pays for it (R31).

A later grant, a higher one or one for others, another plan or purpose, new money of others, the
end of the project, money not used in time: each is one event, which the register turns into one
row, however often it reckons.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst

from evidence.values.money import euro
from funding.models import DecisionVersion, ProjectShare
from funding.rules.written import short
from grant_office.models import PlanLine, Side
from projects.models import State

STOPPED = (State.ABORTED, State.DROPPED)


@dataclass(frozen=True)
class Event:
    """What is to be told: in German, since when, and the records that brought it."""

    title: str
    anchor: str
    day: date | None
    amount: Decimal | None = None
    other: Any = None
    amendment: Any = None
    line: Any = None
    project: Any = None


def first_day(version):
    days = (version.decided, version.issued, version.served)
    return next((day.first for day in days if day.is_day), None)


def events_of(numbers):
    """{decision: [Event]} of what came to the projects of these decisions after the grant.

    In a constant number of queries; what is cancelled or a draft is no event.
    """
    own = ProjectShare.objects.filter(decision__in=numbers, project__isnull=False)
    pairs = list(own.select_related("project"))
    shares = ProjectShare.objects.filter(project__in={share.project_id for share in pairs})
    beside = defaultdict(set)
    for share in shares:
        beside[share.project_id].add(share.decision_id)
    versions = versions_of({*numbers, *(each for group in beside.values() for each in group)})
    news = {each: list(news_of(valid)) for each, valid in versions.items() if is_money(valid)}
    found = defaultdict(dict)
    for share in pairs:
        number, project = share.decision_id, share.project
        begun = first_day(versions[number][0]) if number in versions else None
        events = [
            with_purpose(e, project)
            for each in beside[project.pk] - {number}
            for e in news.get(each, [])
        ]
        later = [each for each in events if begun and each.day and each.day > begun]
        for event in [*later, *stopped(project)]:
            found[number][key_of(event)] = event
    return {number: list(events.values()) for number, events in found.items()}


def key_of(event):
    return tuple(
        each and each.pk for each in (event.other, event.amendment, event.line, event.project)
    )


def versions_of(numbers):
    """{decision: its valid versions in order}, each with the lines of its plan.

    Those of third parties stand by themselves.
    """
    valid = DecisionVersion.objects.valid().filter(decision__in=numbers)
    valid = valid.select_related("decision", "financing_plan").prefetch_related("recipients")
    valid = list(valid.order_by("number", "pk"))
    lines = PlanLine.objects.filter(plan__version__in=valid).select_related("plan")
    by_version = defaultdict(list)
    for line in lines.order_by("pk"):
        by_version[line.plan.version_id].append(line)
    found = defaultdict(list)
    for version in valid:
        lines = by_version[version.pk]
        version.third_party = [line for line in lines if line.side == Side.THIRD_PARTY]
        version.planned = {
            (line.side, line.label): line.planned for line in lines if line.side != Side.THIRD_PARTY
        }
        found[version.decision_id].append(version)
    return found


def is_money(valid):
    return valid[-1].is_counted


def news_of(valid):
    """The events that the valid versions of one decision bring, in their order."""
    before, known = None, set()
    for version in valid:
        day = first_day(version)
        if version.is_counted and before is None:
            yield Event(
                "Neue Bewilligung",
                told("neue Bewilligung", day),
                day,
                version.amount.exact,
                other=version.decision,
            )
        elif version.is_counted and (changed := changes_of(before, version)):
            yield Event(
                capfirst(", ".join(changed)),
                told(changed[0].partition(" (")[0], day),
                day,
                risen(before, version),
                other=version.decision,
                amendment=version,
            )
        for line in version.third_party:
            if (line.label, line.planned) not in known:
                known.add((line.label, line.planned))
                yield Event(
                    f"Mittel Dritter ({line.label})",
                    told("Mittel Dritter", day),
                    day,
                    line.planned,
                    other=version.decision,
                    line=line,
                )
        before = version if version.is_counted else before


def changes_of(before, version):
    """What a version changes that others who pay have to know, in German words.

    A slip of the pen that is corrected changes nothing but the amount; where one of two versions
    says nothing, nothing is known to differ.
    """
    more = risen(before, version)
    found = [f"höhere Bewilligung (um {euro(more)})"] if more else []
    if version.is_correction:
        return found
    old, new = recipients_of(before), recipients_of(version)
    if old and new and old != new:
        found.append("andere empfangende Stelle")
    if before.planned and version.planned and before.planned != version.planned:
        found.append("geänderter Finanzierungsplan")
    if getattr(version, "financing_plan", None) and version.financing_plan.changes_purpose:
        found.append("geänderter Zweck")
    return found


def recipients_of(version):
    return {(each.organisation_id, each.label) for each in version.recipients.all()}


def told(what, day):
    return f"{what} ({short(day)})" if day else what


def risen(before, version):
    """By how much a version surely grants more than the one before, in euros; else nothing."""
    least, most = version.amount.lower, before.amount.upper
    return least - most if least is not None and most is not None and least > most else None


def with_purpose(event, project):
    return replace(event, title=f"{event.title} für {project.name}")


def stopped(project):
    """The purpose cannot be reached any more."""
    if project.state in STOPPED:
        state = project.get_state_display()
        yield Event(
            f"„{project.name}“ ist {state.lower()}",
            f"Projekt {state.lower()}",
            project.end.first if project.end.is_day else None,
            project=project,
        )
