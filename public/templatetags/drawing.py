"""Parts of a page that look the same wherever they stand, drawn once in each process.

Drawing the small parts of a list took longer than all its queries. A part that is kept must depend
on nothing but the arguments given here; in development nothing is kept, so that a changed
template shows at once.
"""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string

register = template.Library()

MOST_PARTS = 1000


@register.simple_tag
def drawn(template_name, **arguments):
    """The template with hashable arguments and nothing else: no request, no user, no query."""
    draw = draw_anew if settings.DEBUG else draw_once
    return draw(template_name, tuple(arguments.items()))


@register.simple_tag(takes_context=True)
def mini_map(context, involved):
    """The region with the involved districts filled; `involved` are their slugs."""
    slugs = tuple(district.slug for district in context["districts"])
    return drawn("_includes/_mini_map.html", slugs=slugs, involved=tuple(involved))


def draw_anew(template_name, arguments):
    return render_to_string(template_name, dict(arguments))


draw_once = lru_cache(MOST_PARTS)(draw_anew)
