"""What differs between two recorded states, as rows (which record, what changed) in German."""

from collections.abc import Iterator
from typing import Any

from projects.models import Project
from public.meeting.state import State
from public.meeting.strategies import wanted_changed

# Fields of a project of which a meeting wants to know, with how they are called.
FIELDS = ("title", "state", "start", "end", "summary")
LONG = ("summary",)


def changes_between(then: State, now: State) -> list[list[str]]:
    rows = [
        *projects_changed(then, now),
        *decisions_changed(then, now),
        *milestones_changed(then, now),
        *wanted_changed(then.wanted, now.wanted),
    ]
    return [[title, what] for title, what in rows]


def projects_changed(then: State, now: State) -> Iterator[tuple[str, str]]:
    for pk, project in now.projects.items():
        if pk not in then.projects:
            yield project.title, "Neu im Portal"
        else:
            for what in fields_changed(then.projects[pk], project):
                yield project.title, what


def fields_changed(then: Any, now: Any) -> Iterator[str]:
    for name in FIELDS:
        if getattr(then, name) != getattr(now, name):
            yield field_changed(name, told(then, name), told(now, name))


def field_changed(name: str, before: str, after: str) -> str:
    """„Stand: Bewilligt, vorher Beantragt“; of a long text only that it is another one."""
    attribute = getattr(Project, name)
    label = getattr(attribute, "verbose_name", "") or Project._meta.get_field(name).verbose_name
    if name in LONG:
        return f"{label} geändert"
    return f"{label}: {after or 'unbekannt'}, vorher {before or 'unbekannt'}"


def told(project: Any, name: str) -> str:
    display = getattr(project, f"get_{name}_display", None)
    return str(display() if display else getattr(project, name))


def decisions_changed(then: State, now: State) -> Iterator[tuple[str, str]]:
    for pk, decision in now.decisions.items():
        title = f"{decision.shown.wording}: {decision.shown.title}"
        version = decision.shown.current
        if pk not in then.decisions:
            yield title, f"Neu im Portal: {amount_of(version)}"
            continue
        before = then.decisions[pk]
        if version != before.shown.current:
            yield title, f"{amount_of(version)}, vorher {amount_of(before.shown.current)}"
        if decision.paid != before.paid:
            yield title, f"Ausgezahlt: {decision.paid}, vorher {before.paid}"


def amount_of(version: Any) -> str:
    if version is None:
        return "storniert"
    return f"{version.get_status_display()}, {version.amount.to_the_cent}"


def milestones_changed(then: State, now: State) -> Iterator[tuple[str, str]]:
    before = {each.pk: each for each in then.milestones}
    for each in now.milestones:
        if each.project_id not in then.projects:
            continue
        if each.pk not in before:
            yield each.project.title, f"Neuer Meilenstein: {each.title}"
        elif each.met != before[each.pk].met:
            yield (
                each.project.title,
                f"Meilenstein {each.title}: erreicht {each.met or 'unbekannt'}",
            )
