"""What the head of a page says about it: its title and description once more, and its data."""

import json

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.safestring import mark_safe

register = template.Library()

# No text can end the script element or open a comment in it.
HARMLESS = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def text_of_block(context, name):
    """What the page writes into a block, for use in a second place; nothing if it has none."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return mark_safe(block.render(context).strip()) if block else ""  # noqa: S308


@register.filter
def as_json_ld(data):
    """The data for a script element of the type application/ld+json."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(HARMLESS))  # noqa: S308
