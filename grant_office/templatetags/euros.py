"""Exact euros as people read them (R91)."""

from django import template

from evidence.values.money import euro

register = template.Library()


@register.filter
def euros(value):
    """„38.800,00 €“, and nothing for None."""
    return "" if value is None else euro(value)
