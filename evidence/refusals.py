"""What the database refuses, in German: one sentence for each constraint, its own."""

from django.apps import apps

NOT_SAVED = "Nicht gespeichert: Die Angaben widersprechen einer Regel der Datenbank."


def refusal(error):
    """What a person is told of a database error."""
    sentence = broken_promise(error)
    return f"Nicht gespeichert: {sentence}" if sentence else NOT_SAVED


def broken_promise(error):
    """The German sentence of the constraint that a database error names, or nothing."""
    name = constraint_name(error)
    constraints = (each for model in apps.get_models() for each in model._meta.constraints)
    return next((own_sentence(each) for each in constraints if each.name == name), "")


def constraint_name(error):
    return getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)


def own_sentence(constraint):
    """What a constraint says of itself, or nothing where it has no words of its own."""
    sentence = constraint.violation_error_message
    return "" if sentence == constraint.default_violation_error_message else sentence
