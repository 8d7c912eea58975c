"""Moments as machines read them."""

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def for_machines(moment):
    """An aware moment for `<time datetime>`: seconds, for HTML takes no more than thousandths."""
    return timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M:%S%z")
