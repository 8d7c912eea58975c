"""What stands beside the grants, or in their place: frames, allocations, intentions, refusals."""

from dataclasses import dataclass

from evidence.values.money import Total, total_of
from funding.models import Status
from public.german_values import number_word
from public.pages.lead.pieces import NO_MINIMUM, NO_MONEY, sentence, strong
from public.pages.lead.words import means_of

NO_LETTER = "ein Bescheid ist nicht bekannt"
# What is told first, where there are several kinds; refusals come last.
ORDER = (
    *(Status.RECOGNISED, Status.ALLOCATED, Status.IN_PRINCIPLE, Status.ANNOUNCED),
    *(Status.LOCAL_VOTE, Status.WAIVED, Status.REJECTED, Status.REVOKED),
)
REFUSED = (Status.WAIVED, Status.REJECTED, Status.REVOKED)
# An approval that led to a grant, or the intention to ask for more, is told further down.
SILENT_BESIDE_A_GRANT = (Status.IN_PRINCIPLE,)


@dataclass(frozen=True)
class Beside:
    """Decisions of one status that do not count, loaded, and what of them falls to the page."""

    status: Status
    decisions: list
    total: Total
    is_part: bool = False

    @property
    def amount(self):
        """In bold, with its sources; „0“ is none."""
        return strong(self.total, tuple((each.shown.current, "amount") for each in self.decisions))

    @property
    def number(self):
        """„zwei“ where there are several, else nothing."""
        return number_word(len(self.decisions)) if len(self.decisions) > 1 else ""

    @property
    def shares(self):
        return [share for each in self.decisions for share in each.shown.funders]

    @property
    def tells(self):
        """Whether there is an amount that a sentence can be made of."""
        return self.total.says_something

    @property
    def unknown(self):
        """Why there is no amount, behind a comma."""
        if self.total:
            return NO_MINIMUM if self.total.upper is None else NO_MONEY
        if self.is_part:
            return "der Anteil dieses Projekts ist nicht genannt"
        return "die Beträge sind nicht genannt" if self.number else "der Betrag ist nicht genannt"


def kinds_beside(decisions, amounts, shared=frozenset()):
    """`Beside` for each status of loaded decisions in force that does not count, in `ORDER`.

    `amounts` is {decision id: the Amount that falls to the page}, `shared` the ids of those that
    pay for other projects, too.
    """
    found = []
    for status in ORDER:
        rows = [each for each in decisions if each.shown.current.status == status]
        if rows:
            total = total_of(amounts[each.pk] for each in rows)
            found.append(Beside(status, rows, total, all(each.pk in shared for each in rows)))
    return found


def instead_of_a_grant(beside, purpose=""):
    """Sentences where nothing is granted: the first kind, and what it means."""
    return SENTENCES[beside.status](beside, purpose)


def frame(beside, purpose):
    means = means_of(beside.shares)
    of = f" aus {means}" if means else ""
    begin = (
        f"Anerkannt sind {beside.number} Rahmen" if beside.number else "Anerkannt ist ein Rahmen"
    )
    if beside.tells:
        of_amount = " von zusammen " if beside.number else " von "
        told = sentence(begin, of_amount, beside.amount, of, purpose, ".")
    else:
        told = sentence(f"{begin}{of}{purpose}; {beside.unknown}.")
    return [told, sentence("Geld gibt es daraus erst mit einem Bescheid je Projekt.")]


def allocation(beside, purpose):
    limit = (
        "Höchstbeträge, aus denen einzeln beantragt wird"
        if beside.number
        else "ein Höchstbetrag, aus dem einzeln beantragt wird"
    )
    if beside.tells:
        return [sentence("Zugewiesen sind ", beside.amount, f"{purpose}: {limit}.")]
    return [sentence(f"Zugewiesen {'sind' if beside.number else 'ist'} {limit}; {beside.unknown}.")]


def approval(beside, purpose):
    whom = f"Im Grundsatz ist {beside.number} Förderungen" if beside.number else "Einer Förderung"
    end = " zugestimmt" if beside.number else " ist im Grundsatz zugestimmt"
    if beside.tells:
        of = " von zusammen " if beside.number else " von "
        return [sentence(whom, of, beside.amount, f"{purpose}{end}; {NO_LETTER}.")]
    return [sentence(f"{whom}{purpose}{end}; {beside.unknown}, {NO_LETTER}.")]


def announcement(beside, purpose):
    if beside.tells:
        told = sentence("Angekündigt sind ", beside.amount, purpose)
        return [ended(told, f"; {NO_LETTER}.")]
    what = f"sind {beside.number} Förderungen" if beside.number else "ist eine Förderung"
    return [sentence(f"Angekündigt {what}{purpose}; {beside.unknown}, {NO_LETTER}.")]


def local_vote(beside, purpose):
    if beside.tells:
        told = sentence("Vor Ort beschlossen sind ", beside.amount, purpose)
        return [ended(told, f"; {NO_LETTER}.")]
    return [sentence(f"Vor Ort ist Geld beschlossen{purpose}; {beside.unknown}.")]


def waiver(beside, purpose):
    if beside.tells:
        return [sentence("Auf ", beside.amount, f"{purpose} wurde verzichtet.")]
    what = f"{beside.number} Förderungen" if beside.number else "eine Förderung"
    return [sentence(f"Auf {what}{purpose} wurde verzichtet; {beside.unknown}.")]


def refusal(beside, purpose):
    if beside.number:
        return ended_together(
            f"{beside.number} Anträge auf Förderung", beside, purpose, "abgelehnt"
        )
    if beside.tells:
        return [
            sentence("Ein Antrag auf Förderung über ", beside.amount, f"{purpose} wurde abgelehnt.")
        ]
    return [sentence(f"Ein Antrag auf Förderung{purpose} wurde abgelehnt.")]


def revocation(beside, purpose):
    if beside.number:
        return ended_together(f"{beside.number} Bewilligungen", beside, purpose, "widerrufen")
    if beside.tells:
        return [sentence("Eine Bewilligung über ", beside.amount, f"{purpose} wurde widerrufen.")]
    return [sentence(f"Eine Bewilligung{purpose} wurde widerrufen.")]


def ended_together(what, beside, purpose, how):
    """Of several, what they come to together: none of them was of that amount."""
    over = (" über zusammen ", beside.amount) if beside.tells else ()
    return [sentence(what, *over, f"{purpose} wurden {how}.")]


def ended(told, words):
    return sentence(*told.pieces, words)


SENTENCES = {
    Status.RECOGNISED: frame,
    Status.ALLOCATED: allocation,
    Status.IN_PRINCIPLE: approval,
    Status.ANNOUNCED: announcement,
    Status.LOCAL_VOTE: local_vote,
    Status.WAIVED: waiver,
    Status.REJECTED: refusal,
    Status.REVOKED: revocation,
}


def beside_a_grant(kinds):
    """One `Sentence` on the first kind with an amount that is no step to the grant; or None."""
    told = (each for each in kinds if each.tells and each.status not in SILENT_BESIDE_A_GRANT)
    kind = next(told, None)
    if kind is None:
        return None
    if kind.status == Status.RECOGNISED:
        if kind.number:
            begin = f"Daneben stehen {kind.number} Rahmen von zusammen "
            return sentence(begin, kind.amount, ", die nicht mitzählen.")
        return sentence("Daneben steht ein Rahmen von ", kind.amount, ", der nicht mitzählt.")
    if kind.status == Status.ALLOCATED:
        limit = "Höchstbeträge, aus denen" if kind.number else "ein Höchstbetrag, aus dem"
        return sentence(
            "Zugewiesen sind daneben ", kind.amount, f": {limit} einzeln beantragt wird."
        )
    if kind.status == Status.ANNOUNCED:
        return sentence(
            "Angekündigt sind daneben ", kind.amount, "; ein Bescheid darüber ist nicht bekannt."
        )
    if kind.status == Status.LOCAL_VOTE:
        return sentence("Vor Ort beschlossen sind daneben ", kind.amount, ".")
    return instead_of_a_grant(kind)[0]
