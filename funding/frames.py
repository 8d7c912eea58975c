"""Frames (Rahmen): how much of a recognition or an allocation is granted already (R43).

A frame is no money, and what stands here is what the portal knows of: other grants may count
against it as well, so what is left is said as „höchstens“.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery, Sum

from accounts.models import Anyone
from evidence.values.money import Amount, Qualifier, Total, euro, euro_rounded, total_of
from funding.gates import DecisionQuerySet
from funding.models import Decision, DecisionVersion, Part
from funding.reading import in_short

ROUNDED = Qualifier.ABOUT


@dataclass(frozen=True)
class Room:
    """A frame, or a part of it, with what was granted within."""

    label: str
    frame: Amount
    grants: tuple[Amount, ...] = ()

    @property
    def granted(self) -> Total:
        return total_of(self.grants)

    @property
    def granted_in_words(self) -> str:
        return str(self.granted) if self.grants else ""

    @property
    def left(self) -> str:
        """The most that can be left in German; empty where the frame has no upper bound."""
        if self.frame.upper is None:
            return ""
        most = self.frame.upper - self.granted.lower
        if most <= 0:
            return "nichts"
        is_rounded = self.granted.is_rounded or self.frame.qualifier == ROUNDED
        return f"höchstens rund {euro_rounded(most)}" if is_rounded else f"höchstens {euro(most)}"

    @property
    def over(self) -> Decimal:
        """Euros beyond the frame, by the least that was granted; 0 if it holds or is not known."""
        if self.frame.upper is None:
            return Decimal(0)
        return max(Decimal(0), self.granted.lower - self.frame.upper)

    @property
    def is_surely_exceeded(self) -> bool:
        """By what is not rounded; a rounded frame is never surely exceeded."""
        sure = total_of(each for each in self.grants if each.qualifier != ROUNDED).lower
        limit = self.frame.upper
        return self.frame.qualifier != ROUNDED and limit is not None and sure > limit

    @property
    def objection(self) -> str:
        """What does not fit in German, or an empty text."""
        if not self.over:
            return ""
        told = f"{self.label}: {self.granted} sind bewilligt, der Rahmen ist {self.frame}"
        more = euro(self.over)
        if self.is_surely_exceeded:
            return f"{told}, also um mindestens {more} überschritten."
        return f"{told}. Nach den gerundeten Angaben wären das {more} zu viel; bitte nachsehen."


@dataclass(frozen=True)
class FrameUse:
    """A frame with the decisions that count against it, each `in_short`, and its parts."""

    whole: Room
    parts: tuple[Room, ...]
    decisions: tuple[Decision, ...]

    def __str__(self) -> str:
        """The answer first, in one German sentence."""
        if not self.decisions:
            return f"Rahmen {self.whole.frame}; angerechnet ist noch nichts."
        number = len(self.decisions)
        through = "eine Entscheidung" if number == 1 else f"{number} Entscheidungen"
        told = f"Rahmen {self.whole.frame}, davon bewilligt {self.whole.granted} durch {through}"
        return f"{told}, frei {self.whole.left}." if self.whole.left else f"{told}."

    @property
    def has_split(self) -> bool:
        """Something is known of at least one of its parts."""
        return any(part.frame or part.grants for part in self.parts)

    @property
    def rooms(self) -> tuple[Room, ...]:
        return (self.whole, *self.parts)

    @property
    def objections(self) -> list[str]:
        return [room.objection for room in self.rooms if room.objection]


@dataclass(frozen=True)
class Framing:
    """What a decision has to do with frames: `use` if it is one, `frame` if it counts to one."""

    use: FrameUse | None = None
    frame: Decision | None = None


def framing_of(decision: Any, user: Anyone) -> Framing:
    """`Framing` of a loaded decision, of others as far as this person may see them.

    No query for what neither is a frame nor counts to one.
    """
    version = decision.shown.current
    is_frame = version is not None and version.status in DecisionVersion.FRAMES
    if not (is_frame or decision.frame_id):
        return Framing()
    condition = Q(pk=decision.frame_id)
    if is_frame:
        condition |= Q(frame=decision.pk)
    rows = in_short(Decision.objects.visible_to(user).filter(condition).order_by("pk"), user)
    frame = next((each for each in rows if each.pk == decision.frame_id), None)
    counting = [each for each in rows if each.frame_id == decision.pk and counts(each)]
    return Framing(use_of(version, counting) if is_frame else None, frame)


def counts(decision: Any) -> bool:
    version = decision.shown.current
    return version is not None and version.is_counted


def use_of(version: DecisionVersion, decisions: list[Any]) -> FrameUse:
    """`FrameUse` of the version of a frame: its parts, then what names a part it does not have."""
    frames = {part.label: part.amount for part in version.parts.all()}
    for each in decisions:
        if each.frame_part:
            frames.setdefault(each.frame_part, Amount(Qualifier.NOT_STATED))
    parts = [
        Room(label, frame, amounts_of(each for each in decisions if each.frame_part == label))
        for label, frame in frames.items()
    ]
    whole = Room("Rahmen", version.amount, amounts_of(decisions))
    return FrameUse(whole, tuple(parts), tuple(decisions))


def amounts_of(decisions: Iterable[Any]) -> tuple[Amount, ...]:
    return tuple(each.shown.current.amount for each in decisions)


def surely_exceeded(decisions: DecisionQuerySet, seen: DecisionQuerySet) -> DecisionQuerySet:
    """Those frames among the decisions of which more is granted, by the decisions seen."""
    grants = DecisionVersion.objects.in_force().counted().exclude(amount_qualifier=ROUNDED)
    grants = grants.filter(decision__in=seen)
    frames = DecisionVersion.objects.in_force().filter(status__in=DecisionVersion.FRAMES)
    sure = ~Q(amount_qualifier=ROUNDED) & Q(amount_max__isnull=False)
    whole = frames.filter(sure).annotate(granted=summed(grants, frame=OuterRef("decision")))
    in_part = {"frame": OuterRef("version__decision"), "frame_part": OuterRef("label")}
    parts = Part.objects.filter(sure, version__in=frames)
    parts = parts.annotate(granted=summed(grants, **in_part))
    over = Q(granted__gt=F("amount_max"))
    return decisions.filter(
        Q(pk__in=whole.filter(over).values("decision"))
        | Q(pk__in=parts.filter(over).values("version__decision"))
    )


def summed(grants: Any, **of: OuterRef) -> Subquery:
    """Subquery: what at least was granted by decisions that count as told; None if nothing was."""
    rows = grants.filter(**{f"decision__{name}": value for name, value in of.items()})
    rows = rows.order_by().values("decision__frame").annotate(least=Sum("amount_min"))
    return Subquery(rows.values("least"))


def why_no_frame(frame: Decision, part: str) -> dict[str, str]:
    """{field: German sentence} of what is wrong with a frame and the part of it, if anything."""
    version = frame.versions.in_force().first()
    if version is None or version.status not in DecisionVersion.FRAMES:
        return {"frame": "Ein Rahmen ist eine Anerkennung oder eine Zuweisung."}
    labels = list(version.parts.values_list("label", flat=True))
    if part and labels and part not in labels:
        return {"frame_part": f"Der Rahmen nennt: {', '.join(labels)}."}
    return {}
