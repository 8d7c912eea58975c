"""What a browser sends for the field of a form that nobody touches."""

from typing import Any

from django.forms import BoundField, CheckboxInput


def texts_of(field: BoundField) -> list[str]:
    """The texts of the value that the form began with; an unticked box sends nothing."""
    value = field.field.prepare_value(field.initial)
    drawn: Any = field.field.widget
    widget = getattr(drawn, "widget", drawn)  # what the admin wraps
    if isinstance(widget, CheckboxInput):
        return ["on"] if value else []
    shown = widget.format_value(value)
    texts = shown if isinstance(shown, list) else [shown]
    return ["" if text is None else str(text) for text in texts]
