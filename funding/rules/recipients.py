"""Which family of ancillary provisions a recipient comes under (R2)."""

from funding.rules.labels import Labelled


class Family(Labelled):
    """A family of general ancillary provisions (Allgemeine Nebenbestimmungen)."""

    P = "p", "ANBest-P"
    GK = "gk", "ANBest-Gk"
    EU = "eu", "ANBest-EFRE/ESF+"


def family_of(*, is_territorial: bool, has_eu_money: bool = False) -> Family:
    """Gk for counties, municipalities and their public-law unions, P for all others (R2).

    EU money brings provisions of its own, which replace parts of both.
    """
    if has_eu_money:
        return Family.EU
    return Family.GK if is_territorial else Family.P


def why_unfit(family: Family, *, is_territorial: bool, has_eu_money: bool = False) -> str:
    """Why a family does not fit a recipient in German, or an empty text; the letter wins (R2)."""
    expected = family_of(is_territorial=is_territorial, has_eu_money=has_eu_money)
    if family == expected:
        return ""
    who = "Gebietskörperschaften und ihre Verbände" if is_territorial else "alle anderen Stellen"
    if has_eu_money:
        who = "Vorhaben mit Geld der EU"
    return f"Für {who} gelten sonst die {expected.label}, eingetragen sind die {family.label}."
