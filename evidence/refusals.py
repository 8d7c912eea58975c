"""What the database refuses, in German."""

from django.apps import apps

NOT_SAVED = "Nicht gespeichert: Die Angaben widersprechen einer Regel der Datenbank."


def refusal(error):
    """The German sentence of the constraint that a database error names."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            custom = constraint.violation_error_message
            if constraint.name == name and custom != constraint.default_violation_error_message:
                return f"Nicht gespeichert: {custom}"
    return NOT_SAVED
