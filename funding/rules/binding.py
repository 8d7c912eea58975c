"""How long what the grant paid for must serve its purpose (R29)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from funding.rules.due import Anchor, Due, needs
from funding.rules.parameters import Key
from funding.rules.spans import after_event
from funding.rules.terms import Parameter, Terms
from funding.rules.written import short


def bound_until(
    terms: Terms,
    *,
    given: date | None = None,
    completed_on: date | None = None,
    has_eu_money: bool = False,
    final_payment_on: date | None = None,
    is_small_company: bool = False,
) -> Due | None:
    """The `Due` on which the binding period ends; the later one with EU money (R29).

    `given` is the day that the decision names itself; then no binding period is counted. None where
    nothing binds. Raises NotComputable where EU money binds and no layer says how long.
    """
    found = list(_candidates(terms, given, completed_on))
    if has_eu_money:
        key = Key.DURABILITY_OF_SMALL_COMPANIES if is_small_company else Key.DURABILITY
        found.append(_after("Abschlusszahlung", terms.need(key), final_payment_on))
    if open_ones := [each for each in found if each.day is None]:
        return open_ones[0]
    if not found:
        return None
    latest, *earlier = sorted(found, key=lambda each: each.day or date.min, reverse=True)
    if not earlier:
        return latest
    return replace(latest, note=f"Der spätere Tag gilt; der andere wäre der {earlier[0]}.")


def belongs_in_inventory(net_price: Decimal, terms: Terms) -> bool:
    """Whether an object of so many euros net is listed; nothing is where no layer asks (R29)."""
    limit = terms.get(Key.INVENTORY_ABOVE)
    return limit is not None and net_price > limit.number


def _candidates(terms: Terms, given: date | None, completed_on: date | None) -> Iterator[Due]:
    if given:
        anchor = Anchor("Ende der Zweckbindung", given)
        yield Due("R29", anchor, "im Bescheid genannt", given)
    elif span := terms.get(Key.BINDING_PERIOD):
        yield _after("Fertigstellung", span, completed_on)


def _after(label: str, span: Parameter, day: date | None) -> Due:
    anchor = Anchor(label, day)
    formula = f"{span.written} nach der {label}"
    if day is None:
        return needs("R29", anchor, formula)
    end = after_event(day, span.span)
    return Due("R29", anchor, f"{formula} ({short(day)})", end, based_on=(span,))
