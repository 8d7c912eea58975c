"""Exact euros as people read them (R91)."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import mark_safe

from evidence.values.money import euro

register = template.Library()
AMOUNT = re.compile("[0-9][0-9.,]*\N{NO-BREAK SPACE}(?:M(?:io|rd)\\.\N{NO-BREAK SPACE})?€")


@register.filter
def euros(value):
    """„38.800,00 €“, and nothing for None."""
    return "" if value is None else euro(value)


@register.filter
def weighed(text):
    """A sentence with its amounts in bold."""
    return mark_safe(AMOUNT.sub(r"<strong>\g<0></strong>", escape(text)))  # noqa: S308 - escaped
