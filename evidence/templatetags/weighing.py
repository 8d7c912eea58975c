"""Sentences whose amounts are read first."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import mark_safe

register = template.Library()
AMOUNT = re.compile("[0-9][0-9.,]*\N{NO-BREAK SPACE}(?:M(?:io|rd)\\.\N{NO-BREAK SPACE})?€")


@register.filter
def weighed(text):
    """A sentence with its amounts in bold."""
    return mark_safe(AMOUNT.sub(r"<strong>\g<0></strong>", escape(text)))  # noqa: S308 - escaped
