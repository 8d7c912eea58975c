"""The rule sets in `data/` as the rules take them, for tests that compute with real values."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from django.conf import settings

from funding.rules.interest import BaseRate
from funding.rules.parameters import Key
from funding.rules.terms import Layer, Parameter, Terms
from funding.rules.values import from_kept
from weserportal.region.yaml_file import read_yaml

DATA = Path(settings.BASE_DIR) / "data"
RULE_SETS = read_yaml(DATA / "rule_sets.yaml")


def parameters_of(slug):
    """The parameters of a rule set, as its file says them."""
    (found,) = [each for each in RULE_SETS if each["slug"] == slug]
    return tuple(parameter(found, row) for row in found["parameters"])


def parameter(holder, row):
    key = Key.of(row["key"])
    return Parameter(
        key,
        from_kept(key, row["value"]),
        Layer.of(holder["layer"]),
        text=holder["name"],
        clause=row.get("clause", ""),
        source=row.get("source", ""),
        confirmed=row["is_confirmed"],
        valid_from=day_of(row.get("valid_from")),
        valid_until=day_of(row.get("valid_until")),
    )


def day_of(text):
    return date.fromisoformat(text) if text else None


def terms_of(slug, *decision):
    """`Terms` of a rule set with the laws and the house's own values, under a decision's."""
    others = [each["slug"] for each in RULE_SETS if each["layer"] != Layer.RULE_SET]
    return Terms.of(decision, *map(parameters_of, [slug, *others]))


def base_rates():
    return [
        BaseRate(
            date.fromisoformat(row["valid_from"]),
            Decimal(row["percent"]),
            row.get("source", ""),
            row["is_confirmed"],
        )
        for row in read_yaml(DATA / "base_rates.yaml")
    ]
