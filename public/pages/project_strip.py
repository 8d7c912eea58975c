"""The strip of a project: sum, payer, recipient and day of the same decisions, the granted ones.

Where nothing is granted, they are those of the first kind that stands in its place. What stands
beside the sum has a cell of its own, with its own word; refusals come last.
"""

from dataclasses import dataclass

from evidence.values.money import NBSP, Total
from funding.models import BESIDE, Status
from projects.models import Relation
from public.pages.lead.beside import REFUSED, Beside, kinds_beside
from public.pages.lead.papers import day_word
from public.pages.parties import name_then
from public.pages.unpacking import Part
from regions.models import Organisation

MOST_NAMED = 2
GRANTED = "Bewilligt"
# The word of a sum that is not granted: alone, and beside a granted one.
WORDS = {
    Status.RECOGNISED: ("Rahmen", "Rahmen"),
    Status.ALLOCATED: ("Zugewiesen", "Daneben zugewiesen"),
    Status.IN_PRINCIPLE: ("Im Grundsatz zugestimmt", "Im Grundsatz zugestimmt"),
    Status.ANNOUNCED: ("Angekündigt", "Daneben angekündigt"),
    Status.LOCAL_VOTE: ("Vor Ort beschlossen", "Daneben vor Ort beschlossen"),
    Status.WAIVED: ("Verzichtet auf", "Verzichtet auf"),
    Status.REJECTED: ("Abgelehnt", "Abgelehnt"),
    Status.REVOKED: ("Widerrufen", "Widerrufen"),
}
LEVELS = (
    *(Organisation.Level.FEDERAL, Organisation.Level.STATE, Organisation.Level.EU),
    *(Organisation.Level.DISTRICT, Organisation.Level.LOCAL),
)


@dataclass(frozen=True)
class Sum:
    """A sum in a cell: its word, the Total, of which decisions, and the words of a blank."""

    word: str
    total: Total
    decisions: list
    blank: str
    note: str = ""
    noun: str = ""

    @property
    def versions(self):
        return [each.shown.current for each in self.decisions]


@dataclass(frozen=True)
class Received:
    """A recipient by the name of then, with its share and its decision."""

    name: str
    share: object
    decision: object


@dataclass(frozen=True)
class ProjectStrip(Part):
    """`main` is the `Sum` in the first cell, None without any decision.

    `payers` are shares, `payer_levels` the words for all of them. `dated` is the decision whose day
    is shown if `main` is of one, `years` the words for several. `all_beside` are the sums that do
    not count, also without an amount; `sums_beside` those with a cell of their own. `under_it` is
    the Total that the projects under this one were granted, None where none was.
    """

    main: Sum | None
    payer_levels: str
    payers: list
    receivers: list
    dated: object
    day_word: str
    years: str
    sums_beside: list
    all_beside: list
    under_it: Total | None
    members: int


def strip_of(project, grants, relations, money):
    """`ProjectStrip` of a project with its `ProjectGrants`; `money` also has that of its parts."""
    kinds, counted = sorted_out(grants)
    basis = counted or (kinds[0].decisions if kinds else [])
    shares = [share for each in basis for share in each.shown.funders]
    members = parts_of(project, relations)
    parts = [money[each.pk].granted for each in members if money[each.pk].granted.count]
    return ProjectStrip(
        main=main_sum(grants, counted, kinds),
        payer_levels=levels_of(shares),
        payers=list({share.organisation_id: share for share in shares}.values()),
        receivers=receivers_of(basis),
        dated=basis[0] if len(basis) == 1 else None,
        day_word=day_word(basis[0].shown) if len(basis) == 1 else "",
        years=years_of(basis) if len(basis) > 1 else "",
        sums_beside=[
            sum_of(each, alone=False) for each in (kinds if counted else kinds[1:]) if each.total
        ],
        all_beside=[sum_of(each, alone=False) for each in kinds],
        under_it=sum(parts, Total()) if parts else None,
        members=len(parts),
    )


def sorted_out(grants):
    """(`Beside` of each kind, the decisions that count), of those in force."""
    in_force = grants.in_force
    shared = frozenset(each.pk for each in in_force if each.number_of_projects != 1)
    others = [each for each in in_force if not each.shown.current.is_counted]
    counted = [each for each in in_force if each.shown.current.is_counted]
    return kinds_beside(others, grants.money.parts, shared), counted


def main_sum(grants, counted, kinds):
    if counted:
        is_part = all(each.number_of_projects != 1 for each in counted)
        blank = blank_of(counted, grants.money.granted, is_part)
        return Sum(GRANTED, grants.money.granted, counted, blank, in_number(counted))
    return sum_of(kinds[0], alone=True) if kinds else None


def sum_of(kind: Beside, *, alone):
    blank = blank_of(kind.decisions, kind.total, kind.is_part)
    word = WORDS[kind.status][0 if alone else 1]
    note = "noch keine Bewilligung" if alone and kind.status not in REFUSED else ""
    noun = BESIDE[kind.status][0]
    return Sum(word, kind.total, kind.decisions, blank, note or in_number(kind.decisions), noun)


def blank_of(decisions, total, is_part):
    """The words in place of a sum, empty where there is one."""
    if total:
        return ""
    if is_part:
        return "Anteil dieses Projekts nicht genannt"
    [first, *more] = decisions
    return "Betrag nicht genannt" if more else f"Betrag {first.shown.current.amount}"


def in_number(decisions):
    """„1 Förderbescheid“ in the words of the paper, „3 Entscheidungen“."""
    if len(decisions) == 1:
        return decisions[0].shown.wording
    return f"{len(decisions)}{NBSP}Entscheidungen"


def levels_of(shares):
    """„Land und EU“; empty where a single name begins with its level."""
    if len(shares) == 1 and shares[0].name.startswith(shares[0].organisation.get_level_display()):
        return ""
    levels = {share.organisation.level for share in shares}
    words = [Organisation.Level(each).label for each in LEVELS if each in levels]
    return " und ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def receivers_of(decisions):
    """Each recipient once, in the order of the decisions, with the name of that day."""
    found = {}
    for each in decisions:
        for share in each.shown.recipients:
            key = (share.organisation_id, share.label)
            found.setdefault(key, Received(name_then(share, each.shown.day.first), share, each))
    return list(found.values())


def years_of(decisions):
    """„2016 bis 2020“; empty where none has a day."""
    days = [each.shown.day for each in decisions]
    known = [each for each in days if each.first and each.last]
    if not known:
        return ""
    first, last = min(each.first.year for each in known), max(each.last.year for each in known)
    return str(first) if first == last else f"{first} bis {last}"


def parts_of(project, relations):
    """The projects that a source says belong to this one."""
    return [
        each.project
        for each in relations
        if each.target_id == project.pk
        and each.kind == Relation.Kind.PART_OF
        and each.is_documented
    ]
