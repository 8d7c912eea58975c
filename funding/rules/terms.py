"""Which value of a parameter governs a decision, and what an answer rests on (R1, R4)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Self, cast

from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.spans import DayOfYear, Span
from funding.rules.values import Tier, Value, in_german


class Layer(Labelled):
    """Where a value stands; the first that has one governs (R4)."""

    DECISION = "decision", "Bescheid"
    GUIDELINE = "guideline", "Richtlinie"
    RULE_SET = "rule_set", "Regelwerk"
    LAW = "law", "Gesetz"
    HOUSE = "house", "eigene Festlegung"


LAYERS = tuple(Layer)


@dataclass(frozen=True)
class Parameter:
    """A value with where it stands: layer, name of the text, clause in it, and who vouches.

    `text` is the name as it is cited, such as „ANBest-P“; `clause` such as „Nr. 6.1“. What nobody
    has confirmed yet is „zu bestätigen“ wherever it acts.
    """

    key: Key
    value: Value
    layer: Layer
    text: str = ""
    clause: str = ""
    source: str = ""
    confirmed: bool = False
    valid_from: date | None = None
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)

    @property
    def number(self) -> Decimal:
        """Euros or percent."""
        return cast(Decimal, self.value)

    @property
    def span(self) -> Span:
        return cast(Span, self.value)

    @property
    def flag(self) -> bool:
        return cast(bool, self.value)

    @property
    def words(self) -> str:
        """A text or the key of a choice."""
        return cast(str, self.value)

    @property
    def day_of_year(self) -> DayOfYear:
        return cast(DayOfYear, self.value)

    @property
    def tiers(self) -> tuple[Tier, ...]:
        return cast("tuple[Tier, ...]", self.value)

    @property
    def written(self) -> str:
        """The value in German: „6 Wochen“."""
        return in_german(self.key, self.value)

    @property
    def reference(self) -> str:
        """Where it stands: „ANBest-P Nr. 6.1“; without a name of the text, its layer."""
        return " ".join(part for part in (self.text or self.layer.label, self.clause) if part)

    @property
    def standing(self) -> str:
        return "bestätigt" if self.confirmed else "zu bestätigen"

    def __str__(self) -> str:
        doubt = "" if self.confirmed else ", zu bestätigen"
        return f"{self.key.label}: {self.written} ({self.reference}{doubt})"


@dataclass(frozen=True)
class Missing:
    """A parameter that no layer has."""

    key: Key

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return (
            f"„{self.key.label}“ steht weder im Bescheid noch in der Richtlinie noch im Regelwerk."
        )


@dataclass(frozen=True)
class Terms:
    """All parameters that can act on one decision, of every layer."""

    parameters: tuple[Parameter, ...] = ()

    @classmethod
    def of(cls, *layers: Iterable[Parameter]) -> Self:
        """From the rows of decision, guideline, rule set, law and house, in any order."""
        return cls(tuple(parameter for layer in layers for parameter in layer))

    def effective(self, key: Key, on: date | None = None) -> Parameter | Missing:
        """The `Parameter` of the first layer that has one, or `Missing` (R4).

        With `on`, only what holds on that day; without, what has no end.
        """
        found = [each for each in self.parameters if each.key is key and self._holds(each, on)]
        return min(found, key=lambda each: LAYERS.index(each.layer), default=Missing(key))

    @staticmethod
    def _holds(parameter: Parameter, on: date | None) -> bool:
        return parameter.valid_until is None if on is None else parameter.holds_on(on)

    def get(self, key: Key, on: date | None = None) -> Parameter | None:
        """The effective `Parameter`, or None."""
        found = self.effective(key, on)
        return found if isinstance(found, Parameter) else None

    def need(self, key: Key, on: date | None = None) -> Parameter:
        """The effective `Parameter`; raises NotComputable where no layer has one."""
        found = self.effective(key, on)
        if isinstance(found, Missing):
            raise NotComputable(f"Nicht berechenbar: {found}")
        return found

    def layers_of(self, key: Key) -> list[Parameter]:
        """All that is said about a key, what governs first: what it overrides follows."""
        said = [each for each in self.parameters if each.key is key]
        return sorted(said, key=lambda each: LAYERS.index(each.layer))

    def with_(self, *parameters: Parameter) -> "Terms":
        """The terms if these values came on top, for „was wäre wenn“; others of their layer go."""
        new = {(each.key, each.layer) for each in parameters}
        rest = [each for each in self.parameters if (each.key, each.layer) not in new]
        return replace(self, parameters=(*parameters, *rest))


@dataclass(frozen=True)
class Answer:
    """What a rule worked out; `based_on` are the parameters that acted."""

    based_on: tuple[Parameter, ...] = field(default=(), kw_only=True)

    @property
    def unconfirmed(self) -> tuple[Parameter, ...]:
        return tuple(each for each in self.based_on if not each.confirmed)

    @property
    def is_confirmed(self) -> bool:
        return not self.unconfirmed

    @property
    def standing(self) -> str:
        """„bestätigt“ or „zu bestätigen“."""
        return "bestätigt" if self.is_confirmed else "zu bestätigen"

    @property
    def references(self) -> str:
        """Where the parameters stand, each once: „ANBest-P Nr. 6.1, VwVfG § 31“."""
        return ", ".join(dict.fromkeys(each.reference for each in self.based_on))
