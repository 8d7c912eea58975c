"""The fields of the feedback form in the footer, which are the same on every page."""

from functools import cache

from django import template
from django.template.loader import render_to_string

from duties.forms import FeedbackForm

register = template.Library()


@register.simple_tag
@cache
def feedback_fields():
    """Drawn once per process: every page carries them, and nothing in them depends on the page."""
    return render_to_string("_includes/_feedback_fields.html", {"form": FeedbackForm()})
