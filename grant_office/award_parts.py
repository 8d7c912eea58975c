"""The parts into which a Bescheid breaks its money down: typed one a line, and summed up.

A line reads „Rinteln: 500.000“, or „Rinteln: 500.000 von 1 Mio. €“ with the costs of the part.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from evidence.values.inputs import AmountInput
from evidence.values.money import Amount, euro, total_of
from funding.models import Part

LONGEST_NAME = 200
COSTS = " von "
READS_AMOUNT = AmountInput(required=False)


@dataclass(frozen=True)
class PartTyped:
    """A part as its line names it; its costs are unknown where the line is silent."""

    label: str
    amount: Amount
    costs: Amount


def parts_typed(text):
    """`PartTyped`s of the lines that are not empty; raises ValidationError with the line."""
    parts = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        part = part_of(number, line)
        if part.label in parts:
            raise ValidationError(f"Zeile {number}: „{part.label}“ steht schon weiter oben.")
        parts[part.label] = part
    return list(parts.values())


def part_of(number, line):
    label, colon, amounts = (each.strip() for each in line.partition(":"))
    if not (label and colon and amounts):
        raise ValidationError(
            f"Zeile {number}: Bitte „Name: Betrag“ schreiben, oder „Name: Betrag von Ausgaben“."
        )
    if len(label) > LONGEST_NAME:
        raise ValidationError(f"Zeile {number}: höchstens {LONGEST_NAME} Zeichen für den Namen.")
    amount, _, costs = amounts.partition(COSTS)
    try:
        return PartTyped(label, READS_AMOUNT.clean(amount), READS_AMOUNT.clean(costs))
    except ValidationError as error:
        raise ValidationError(f"Zeile {number}: {' '.join(error.messages)}") from error


def parts_said(data):
    """German sentences on what the parts add up to, none without parts (law 5)."""
    parts = data.get("parts") or []
    sums = [
        ("Zuwendung", data.get("amount"), [part.amount for part in parts]),
        ("Gesamtausgaben", data.get("total_expenditure"), [part.costs for part in parts]),
    ]
    return [
        f"{name} der {len(parts)} Teile: {total_of(amounts)}{compared(stated, amounts)}."
        for name, stated, amounts in sums
        if any(amounts)
    ]


def compared(stated, amounts):
    """How the sum differs from what is stated, or '' where one of them is not exact."""
    exact = [each.exact for each in [stated or Amount(), *amounts]]
    if None in exact:
        return ""
    told, *parts = exact
    difference = sum(parts) - told
    if not difference:
        return ", wie oben genannt"
    return f", {euro(abs(difference))} {'mehr' if difference > 0 else 'weniger'} als oben genannt"


def write_parts(version, parts):
    """Rows of the version, in the order in which they were typed."""
    for position, part in enumerate(parts):
        amounts = {"amount": part.amount, "total_expenditure": part.costs}
        given = {name: amount for name, amount in amounts.items() if amount}
        Part.objects.create(version=version, label=part.label, position=position, **given)
