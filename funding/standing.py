"""How an application stands: what its call asks for, what is missing first, and the days left."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from accounts.models import User
from evidence.values.dates import day_in_german
from evidence.values.money import euro, percent
from funding.application_guards import bodies_of, most_possible, why_not_eligible
from funding.application_steps import is_prepared_here
from funding.call_hints import hint, land_of_region
from funding.lapsing import stage_on, why_late
from funding.models import Application, Event, Requirement, RequirementCheck
from funding.preparing import IN_WRITING
from funding.rules.call_state import CallState
from projects.badges import Badge
from projects.models import Document, Project

State = RequirementCheck.State
LOOK = {
    State.MISSING: ("danger", "danger"),
    State.IN_WORK: ("autorenew", "info"),
    State.MET: ("check", "success"),
    State.NOT_NEEDED: ("close", "neutral"),
}
ORDER = (State.MISSING, State.IN_WORK, State.MET, State.NOT_NEEDED)
HIDDEN = "ein Nachweis, den Sie nicht sehen dürfen"


@dataclass(frozen=True)
class Proof:
    """What shows that a requirement is met: words, and where to look if that is known."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class Line:
    """One requirement with its state for the application; `note` says what is odd about it."""

    requirement: Requirement
    check: RequirementCheck | None
    state: str
    proofs: list[Proof]
    note: str
    is_late: bool

    @property
    def badge(self) -> Badge:
        return Badge(State(self.state).label, *LOOK[State(self.state)])


@dataclass(frozen=True)
class Standing:
    """Everything the page of an application shows, for one person."""

    application: Application
    stage: str
    lines: list[Line]
    time: str
    hint: str
    eligible: str
    money: list[tuple[str, str]]
    may_edit: bool

    @property
    def missing(self) -> int:
        return sum(line.state == State.MISSING for line in self.lines)

    @property
    def in_work(self) -> int:
        return sum(line.state == State.IN_WORK for line in self.lines)

    @property
    def answer(self) -> str:
        """The first sentence of the page: what is missing."""
        if not self.lines:
            return "Was der Aufruf verlangt, ist noch nicht erfasst."
        if not (self.missing or self.in_work):
            return "Alles, was der Aufruf verlangt, ist beisammen."
        missing = said(self.missing, "fehlt", "fehlen")
        return f"{missing}, {self.in_work} in Arbeit, von {len(self.lines)}."

    @property
    def is_locked(self) -> bool:
        return self.application.stage not in IN_WRITING


def said(number: int, one: str, many: str) -> str:
    if not number:
        return "Keine Anforderung fehlt"
    return f"1 Anforderung {one}" if number == 1 else f"{number} Anforderungen {many}"


def standing(application: Application, user: User) -> Standing:
    """`Standing` of an application that passed its gate."""
    return standings([application], user)[0]


def standings(applications: Iterable[Application], user: User) -> list[Standing]:
    """`Standing` of each, in a number of queries that does not depend on how many there are."""
    rows, today, land = list(applications), timezone.localdate(), land_of_region()
    numbers = [each.pk for each in rows]
    mine = Application.objects.editable_by(user).filter(pk__in=numbers)
    editable, lines = set(mine.values_list("pk", flat=True)), lines_of(rows, user, today)
    return [
        Standing(
            application=each,
            stage=stage_on(each, today),
            lines=lines[each.pk],
            time=why_late(each, today) or time_left(each.call, today),
            hint=hint_for(each.call, today, land),
            eligible=eligibility(each),
            money=money_of(each),
            may_edit=each.pk in editable,
        )
        for each in rows
    ]


def lines_of(applications: list[Application], user: User, today: date) -> dict[int, list[Line]]:
    """{number: lines}: what is missing first, then what is in work, else as the call has them."""
    checks = RequirementCheck.objects.filter(application__in=[each.pk for each in applications])
    checks = checks.select_related(
        *("responsible", "source", "project", "attachment", "resolution")
    )
    known = {(check.application_id, check.requirement_id): check for check in checks}
    calls = {each.call_id for each in applications} - {None}
    asked = defaultdict(list)
    for requirement in Requirement.objects.visible_to(user).filter(call__in=calls):
        asked[requirement.call_id].append(requirement)
    seen = Seen(user, known.values())
    found = {
        each.pk: [
            line_of(requirement, known.get((each.pk, requirement.pk)), seen, today)
            for requirement in asked[each.call_id]
        ]
        for each in applications
    }
    return {pk: sorted(lines, key=weight_of) for pk, lines in found.items()}


def weight_of(line: Line) -> int:
    return ORDER.index(State(line.state))


def line_of(requirement, check, seen, today) -> Line:
    if check is None:
        return Line(requirement, None, State.MISSING, [], "noch nichts vermerkt", False)
    proofs = list(seen.proofs_of(check))
    state, note = check.state, ""
    if state == State.MET and not proofs:
        state, note = State.MISSING, "war erfüllt, aber der Nachweis ist weggefallen"
    open_still = state in (State.MISSING, State.IN_WORK)
    is_late = bool(open_still and check.due_on and check.due_on < today)
    return Line(requirement, check, state, proofs, note, is_late)


def proof_of(kind: str, record: Any, page: str, key: str) -> Proof:
    """Of what everybody may read."""
    return Proof(f"{kind}: {record.title}", reverse(f"public:{page}-detail", args=[key]))


class Seen:
    """Which linked records a person may see, asked once for all rows."""

    def __init__(self, user, checks):
        self.projects = self._of(Project.objects.visible_to(user), checks, "project_id")
        self.papers = self._of(Document.objects.visible_to(user), checks, "attachment_id")
        self.events = self._of(Event.objects.visible_to(user), checks, "resolution_id")

    def _of(self, seen, checks, name):
        numbers = {getattr(check, name) for check in checks} - {None}
        return set(seen.filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()

    def proofs_of(self, check):
        if check.proven_by:
            yield Proof(check.proven_by)
        if check.source:
            yield proof_of("Quelle", check.source, "source", check.source.key)
        if check.strategy:
            yield proof_of("Strategie", check.strategy, "strategy", check.strategy.slug)
        if check.measure:
            yield proof_of("Maßnahme", check.measure, "measure", check.measure.slug)
        if check.project_id:
            yield self._project(check.project)
        if check.attachment_id:
            is_seen = check.attachment_id in self.papers
            yield Proof(check.attachment.title or "Dokument des Projekts" if is_seen else HIDDEN)
        if check.resolution_id:
            is_seen = check.resolution_id in self.events
            yield Proof(f"Beschluss: {check.resolution.title}" if is_seen else HIDDEN)

    def _project(self, project):
        if project.pk not in self.projects:
            return Proof(HIDDEN)
        address = reverse("public:project-detail", args=[project.slug]) if project.is_public else ""
        return Proof(f"Projekt: {project.title}", address)


def time_left(call, today: date) -> str:
    """„Noch 12 Tage, bis Sonntag, 14. März 2021.“"""
    if call is None:
        return "Zu diesem Antrag ist kein Aufruf erfasst, also auch keine Frist."
    if not call.closes.last:
        return "Ein Tag, an dem der Aufruf schließt, ist nicht bekannt."
    days, last = (call.closes.last - today).days, day_in_german(call.closes.last, weekday=True)
    if days < 0:
        return f"Der Aufruf ist seit {last} geschlossen."
    left = {0: "Heute ist der letzte Tag", 1: "Noch ein Tag"}.get(days, f"Noch {days} Tage")
    return f"{left}: Der Aufruf schließt am {last}."


def hint_for(call, today: date, land: str) -> str:
    """To hand in on the working day before, while that helps (R19)."""
    if call is None or call.state_on(today) not in (CallState.OPEN, CallState.ANNOUNCED):
        return ""
    return hint(call.closes, land)


def eligibility(application) -> str:
    """Whether the lead may apply, in a sentence."""
    if application.call is None or application.lead is None:
        return "Nicht zu prüfen: Es fehlt die Federführung oder der Aufruf."
    kinds = list(application.call.eligible.all())
    if not kinds:
        return "Wer sich bewerben darf, ist zu diesem Aufruf nicht erfasst."
    number = len(bodies_of(application))
    reason = why_not_eligible(application.call, application.lead, number)
    names = ", ".join(each.get_kind_display() for each in kinds)
    return reason or f"{application.lead.name} darf sich bewerben ({names})."


def money_of(application) -> list[tuple[str, str]]:
    """Rows (label, text); what nobody entered is „nicht erfasst“ and never zero (law 5)."""
    if not is_prepared_here(application):
        return []
    plan = application.plan
    rate = plan.rate
    rows = [("Satz des Aufrufs", rate_in_words(rate) if rate else "nicht gewählt")]
    rows += [
        (capfirst(plan._meta.get_field(name).verbose_name), amount(getattr(plan, name)))
        for name in plan.AMOUNTS
    ]
    most = most_possible(rate, plan.total_cost)
    if most is not None and plan.total_cost is not None:
        least = plan.total_cost - min(most, plan.total_cost)
        rows.append(("Eigenanteil nach dem Satz", own_share(least, plan.total_cost)))
    resolved = day_in_german(plan.resolved_on) if plan.resolved_on else "nicht erfasst"
    return [*rows, ("Beschluss des Kreistags oder Rates", resolved)]


def rate_in_words(rate) -> str:
    said = " und ".join(str(each) for each in (rate.percent, rate.cap) if each)
    return f"{rate.label}: {said}" if said else rate.label


def own_share(least: Decimal, total: Decimal) -> str:
    """„mindestens 35.000,00 € (35,0 %)“: a rate of a call is the most that it gives."""
    return f"mindestens {euro(least)} ({percent(least * 100 / total)})"


def amount(euros: Decimal | None) -> str:
    return "nicht erfasst" if euros is None else euro(euros)
