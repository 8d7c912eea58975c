"""The stock forms of the grant office's records, reached from the file of a decision."""

from grant_office.admin import (
    claims,
    contacts,
    correspondence,
    deadlines,
    files,
    money,
    obligations,
    plans,
    proofs,
    rule_sets,
)

__all__ = [
    "claims",
    "contacts",
    "correspondence",
    "deadlines",
    "files",
    "money",
    "obligations",
    "plans",
    "proofs",
    "rule_sets",
]
