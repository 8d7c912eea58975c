"""All facts of a text, each said once, in the order in which they stand there."""

import re
from dataclasses import replace
from datetime import date

from desk.intake.amounts import amounts
from desk.intake.days import days
from desk.intake.facts import Fact, Key, Kind, Role
from desk.intake.handover import on_behalf, people, role_of_organisation
from desk.intake.names import Known, named
from desk.intake.negation import is_denied
from desk.intake.press_text import PressText, flat
from desk.intake.work import activities, applications, fields_of_action, relations

LEADS = re.compile(
    r"\b(?:Leitung|Federführung|Koordination)\s+(?:liegt\s+)?(?:der|des|von|vom|bei|beim)\s+"
    r"(?:der |dem |des )?$"
)
PAYS_BEHIND = re.compile(r"^\s+(?:fördert|bezuschusst|finanziert|unterstützt das Projekt)\b")
PAID_BY = re.compile(
    r"\b(?:gefördert|finanziert|bezuschusst)\s+(?:wird\s+|wurde\s+)?(?:von|vom|durch)\s+"
    r"(?:der |dem |den |die |das )?$",
    re.IGNORECASE,
)
OF_A_GRANT = (Role.GRANT, Role.GRANTED, Role.HANDED_OVER)
FUNDED_THEN = re.compile(r"^ geförderte[nrms]? ")
FOR_PROJECT = re.compile(r"^[^.;:]{0,60}?\bfür\s+(?:das|die|den)\s+(?:\w+\s+){0,2}[„»“\"]?$")


def facts_in(text: str, *, published: date, known: Known) -> list[Fact]:
    """What the text says of what is known, and new titles of projects."""
    plain, places = flat(text)
    press = PressText(plain)
    names = named(press, known)
    of = {kind: [each for each in names if each.kind == kind] for kind in Kind}
    projects = of[Kind.PROJECT]
    said = [
        *(of_its_project(press, each, projects) for each in amounts(press)),
        *(of_its_project(press, each, projects) for each in outside(days(press, published), names)),
        *people(press),
        *on_behalf(press, names),
        *relations(press, projects),
        *activities(press),
        *(
            of_its_project(press, each, projects)
            for each in applications(press, of[Kind.PROGRAMME])
        ),
    ]
    said = [each for each in said if not is_denied(press, each.start)]
    mentioned = [with_role(press, each) for each in names]
    fields = fields_of_action(press, known.fields)
    told = once([*said, *mentioned, *fields])
    return [replace(each, start=places[each.start], end=places[each.end - 1] + 1) for each in told]


def outside(facts: list[Fact], names: list[Fact]) -> list[Fact]:
    """Not the year in „Strategie 2030“."""
    return [
        each for each in facts if not any(name.overlaps(each.start, each.end) for name in names)
    ]


def with_role(text: PressText, fact: Fact) -> Fact:
    """An organisation as what the words around it say that it is."""
    if fact.kind != Kind.ORGANISATION or is_denied(text, fact.start):
        return fact
    start, end = text.sentence_at(fact.start)
    before, after = text.text[start : fact.start], text.text[fact.end : end]
    role = role_of_organisation(text, fact)
    if not role and LEADS.search(before):
        role = Role.LEAD
    if not role and (PAYS_BEHIND.search(after) or PAID_BY.search(before)):
        role = Role.FUNDER
    return replace(fact, role=role)


def of_its_project(text: PressText, fact: Fact, projects: list[Fact]) -> Fact:
    """The project that follows with „für das Projekt“, else the last one named before it.

    Of a grant and its hand-over it is the only one of the sentence, wherever it stands.
    """
    start, end = text.sentence_at(fact.start)
    here = [each for each in projects if start <= each.start < end]
    before = [each.value for each in here if each.end <= fact.start]
    behind = [each for each in here if each.start >= fact.end]
    meant: list[Key] = [
        each.value for each in behind if FOR_PROJECT.search(text.text[fact.end : each.start])
    ]
    if FUNDED_THEN.search(text.text[fact.end : end]):
        meant += [each.value for each in behind]
    meant += before[-1:]
    if fact.role in OF_A_GRANT and len({each.value for each in here}) == 1:
        meant.append(here[0].value)
    return replace(fact, about=(meant or [None])[0])


def once(facts: list[Fact]) -> list[Fact]:
    """Each thing where it is said first; a mere name only of what has no role anywhere."""
    with_a_role = {(each.kind, each.value) for each in facts if each.role}
    kept: dict[tuple[Key, ...], Fact] = {}
    for each in sorted(facts, key=lambda fact: (fact.start, fact.end)):
        if each.role or (each.kind, each.value) not in with_a_role or each.kind == Kind.AMOUNT:
            kept.setdefault(each.says, each)
    return list(kept.values())
