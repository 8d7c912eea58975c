"""Rows that say the same: what a unique constraint allows only once, wherever rows are written.

A place is (name of the constraint, values); a blank is a value like any other.
"""

from django.db.models import UniqueConstraint

from evidence.refusals import own_sentence

TWICE = "Das steht schon in einer anderen Zeile."


def unique_constraints(model):
    """{name: UniqueConstraint} of a model, as far as they are about columns."""
    uniques = (each for each in model._meta.constraints if isinstance(each, UniqueConstraint))
    return {each.name: each for each in uniques if each.fields}


def places_of(model, value_of, shared=()):
    """The places that a row takes; `value_of(attribute)` tells its values.

    `shared` are fields that all rows have in common. The condition of a constraint has to be one
    or several equations, as all of ours on rows are.
    """
    columns = {column.name: column.attname for column in model._meta.concrete_fields}
    found = set()
    for name, constraint in unique_constraints(model).items():
        wanted = constraint.condition.children if constraint.condition else ()
        if all(value_of(columns[field]) == value for field, value in wanted):
            own = [columns[field] for field in constraint.fields if field not in shared]
            found.add((name, tuple(value_of(attname) for attname in own)))
    return found


def repeated(places):
    """(key, names of constraints) of those in {key: places} that take what an earlier one has."""
    held = set()
    for key, mine in places.items():
        if taken := mine & held:
            yield key, {name for name, _ in taken}
        held |= mine


def twins(model, places):
    """(key, constraint) of rows of a model that repeat an earlier one, as {key: places}."""
    for key, names in repeated(places):
        for name, constraint in unique_constraints(model).items():
            if name in names:
                yield key, constraint


def sentence_of(constraint):
    """The German sentence of a unique constraint, or what is true of any."""
    return own_sentence(constraint) or TWICE
