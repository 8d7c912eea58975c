"""What was granted, as one sentence: who, to whom, how much, and for several the sum."""

from dataclasses import dataclass

from evidence.values.money import Amount, Qualifier, Total
from funding.models import Status
from public.german_values import number_word
from public.pages.lead.pieces import (
    NO_MINIMUM,
    NO_MONEY,
    Piece,
    in_sentence,
    sentence,
    strong,
)
from public.pages.lead.words import MOST_NAMED, payers, receivers, times
from public.pages.parties import name_then
from regions.models import Organisation

EVERY_RECIPIENT = 3  # from so many on it is said what each of them gets


@dataclass(frozen=True)
class Granted:
    """What decisions in force that count come to for one page.

    `decisions` are loaded; `total` is what falls to the page, `is_part` whether one of them pays
    for other projects too. `purpose` are words behind the amount, `county_ids` the numbers of all
    counties of the region; `tells_year` is false where the day follows.
    """

    decisions: list
    total: Total
    is_part: bool = False
    purpose: str = ""
    county_ids: frozenset = frozenset()
    tells_year: bool = True

    @property
    def only(self):
        return self.decisions[0].shown if len(self.decisions) == 1 else None

    @property
    def recipients(self):
        return [share for each in self.decisions for share in each.shown.recipients]

    @property
    def names(self):
        """Of the recipients, each once, as it was called on the day of its decision."""
        names = [
            name_then(share, each.shown.day.first)
            for each in self.decisions
            for share in each.shown.recipients
        ]
        return list(dict.fromkeys(names))

    @property
    def proofs(self):
        return tuple((each.shown.current, "amount") for each in self.decisions)


def granted_sentence(granted):
    """One `Sentence` about grants of which there is at least one."""
    if granted.is_part:
        return part_sentence(granted)
    if not granted.total.says_something:
        return without_amount(granted)
    if is_partly_revoked(granted):
        amount = strong(granted.total, granted.proofs)
        return sentence("Nach einem teilweisen Widerruf sind noch ", amount, " bewilligt.")
    if each := same_for_each(granted):
        return sentence_for_each(granted, each)
    begin = [*opening(granted), *how(granted)]
    together = "zusammen " if len(granted.decisions) > 1 else ""
    amount = strong(granted.total, granted.proofs)
    return sentence(*begin, together, amount, granted.purpose, behalf(granted), ".")


def is_partly_revoked(granted):
    return statuses(granted) == {Status.PARTLY_REVOKED}


def statuses(granted):
    return {each.shown.current.status for each in granted.decisions}


def part_sentence(granted):
    """Of a decision for several projects, of which this page is about one."""
    many = len(granted.decisions) > 1
    source = "mehreren Bewilligungen" if many else "einer Bewilligung für mehrere Projekte"
    if granted.total.says_something:
        amount = strong(granted.total, granted.proofs)
        return sentence(f"Auf dieses Projekt entfallen aus {source} ", amount, ".")
    why = "der Anteil dieses Projekts ist nicht genannt"
    if granted.total:
        why = NO_MINIMUM if granted.total.upper is None else "auf dieses entfällt davon nichts"
    return sentence(*opening(granted, "ist"), *how(granted), f"Geld für mehrere Projekte; {why}.")


def without_amount(granted):
    begin = [*opening(granted, "ist"), *how(granted)]
    if only := granted.only:
        return sentence(
            *begin, f"eine Förderung{granted.purpose}; {blank_of(only.current.amount)}."
        )
    if granted.total and granted.total.upper is None:
        return sentence(*begin, f"Geld; {NO_MINIMUM}.")
    if granted.total:
        return sentence(*begin, f"Förderungen; {NO_MONEY}.")
    return sentence(*begin, "Geld; die Beträge sind nicht genannt.")


def blank_of(amount):
    if amount.is_known:
        return NO_MINIMUM if amount.upper is None else NO_MONEY
    if amount.blank == Qualifier.NOT_APPLICABLE:
        return "ein Betrag entfällt"
    return f"der Betrag ist {Qualifier(amount.blank or Qualifier.NOT_STATED).label}"


def opening(granted, be="sind"):
    """„Im Jahr 2019 bewilligte die EU “; passive where nobody can be named."""
    subject = payers([share for each in granted.decisions for share in each.shown.funders])
    everybody_is_named = all(each.shown.funders for each in granted.decisions)
    if subject is None or not everybody_is_named:
        return [f"Bewilligt {be} "]
    words, are_several = subject
    year = year_of(granted.decisions) if granted.tells_year else None
    verb = "bewilligten" if are_several else "bewilligte"
    return [f"Im Jahr {year} {verb} {words} " if year else f"{words} {verb} "]


def year_of(decisions):
    """The year in which a source says they were all decided, as they are in force; else None."""
    years = set()
    for each in decisions:
        shown, decided = each.shown, each.shown.original.decided
        is_first = shown.current == shown.original
        told = decided.years if is_first and not decided.is_derived else []
        years.add(told[0] if len(told) == 1 and decided.edtf[-1:] not in "~?%" else None)
    return years.pop() if len(years) == 1 else None


def how(granted):
    """To whom, in how many decisions, and whether for good."""
    to = receivers(granted.names) if everybody_has_one(granted) else ""
    number = len(granted.decisions)
    return [
        f"{to} " if to else "",
        f"in {times(number)} " if number > 1 else "",
        "zusammen " if to and number == 1 and len(granted.names) > 1 else "",
        "endgültig " if statuses(granted) == {Status.FINAL} else "",
    ]


def everybody_has_one(granted):
    return all(each.shown.recipients for each in granted.decisions)


def same_for_each(granted):
    """The exact Amount that each of several recipients gets, if together they get it all."""
    amounts = {share.amount.exact for share in granted.recipients}
    names = granted.names
    if len(amounts) != 1 or None in amounts or len(names) < EVERY_RECIPIENT:
        return None
    one = amounts.pop()
    is_once = len(granted.recipients) == len(names)
    is_all = granted.total.lower == granted.total.upper == one * len(names)
    return Amount.exactly(one) if is_once and is_all and everybody_has_one(granted) else None


def sentence_for_each(granted, each):
    return sentence(
        *opening(granted),
        f"{number_word(len(granted.names))} Empfängern je {in_sentence(each)}",
        granted.purpose,
        ", zusammen ",
        strong(granted.total, granted.proofs),
        ".",
    )


def behalf(granted):
    """That they stand in for all counties, where a single recipient stands for them all."""
    if len(granted.recipients) != 1 or not granted.county_ids:
        return ""
    [share] = granted.recipients
    bodies = share.on_behalf_of.all()
    stand_for = {each.district_id for each in bodies if each.kind == Organisation.Kind.DISTRICT}
    if stand_for != granted.county_ids or len(stand_for) < MOST_NAMED:
        return ""
    words = f", stellvertretend für alle {number_word(len(stand_for))} Landkreise"
    return Piece(words, proofs=((share, "on_behalf_of"),))
