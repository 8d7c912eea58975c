"""German typography in texts that come from the data (R96)."""

import re

from django import template

register = template.Library()

NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=(?:%|€|Euro|Mio\.|km|m²)(?!\w))")


@register.filter
def bound(text):
    """The text with a no-break space between a number and its unit."""
    return NUMBER_AND_UNIT.sub("\N{NO-BREAK SPACE}", text)
