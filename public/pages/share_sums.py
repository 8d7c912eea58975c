"""What the parts of a decision come to beside the whole, in words, and what falls to each county.

Only exact amounts are added; where one is missing nothing is said.
"""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import Total, euro, total_of


def sums_of(version):
    """German sentences on a loaded version: shares and parts that sources give, added up."""
    granted = "bewilligt" if version.is_counted else "genannt"
    funders = [share for share in version.funders.all() if not share.is_later]
    parts = list(version.parts.all())
    costs = [part.total_expenditure for part in parts]
    found = [
        in_words("Die Anteile der Geldgeber", amounts(funders), version.amount, granted),
        in_words("Die Anteile", amounts(version.recipients.all()), version.amount, granted),
        in_words("Die Teilbeträge", amounts(parts), version.amount, granted),
        in_words(
            "Die Gesamtausgaben der Teile", costs, version.total_expenditure, "im Ganzen genannt"
        ),
    ]
    return [sentence for sentence in found if sentence]


def amounts(rows):
    return [row.amount for row in rows]


def in_words(what, shares, whole, how):
    """„Die Anteile ergeben …, das sind … weniger als bewilligt …“; empty if nobody can say, or
    the whole was found by adding."""
    known = [share.exact for share in shares]
    if len(known) < 2 or None in known or whole.exact is None or whole.is_derived:
        return ""
    total = sum(known, Decimal(0))
    difference = whole.exact - total
    if not difference:
        return f"{what} ergeben zusammen {euro(total)}, genau so viel wie {how}."
    word = "weniger" if difference > 0 else "mehr"
    return (
        f"{what} ergeben zusammen {euro(total)}, das sind {euro(abs(difference))} {word} als "
        f"{how}; den Unterschied erklärt keine Quelle."
    )


@dataclass(frozen=True)
class CountyShare:
    """What the recipients of one county get together; „ohne Landkreis“ has no district."""

    district: object
    total: Total
    number: int


def by_county(version, districts):
    """`CountyShare`s in the order of the districts, if shares go to more than one of them."""
    known = {district.pk: district for district in districts}
    rows = defaultdict(list)
    for share in version.recipients.all():
        rows[known.get(county_of(share))].append(share.amount)
    if len(rows) < 2 or not any(any(amounts) for amounts in rows.values()):
        return []
    order = [each for each in (*districts, None) if each in rows]
    return [CountyShare(each, total_of(rows[each]), len(rows[each])) for each in order]


def county_of(share):
    return share.district_id or (share.organisation.district_id if share.organisation else None)
