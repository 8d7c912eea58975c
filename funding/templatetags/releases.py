"""What of the grant office waits for a person's release, on the front page of the admin."""

from django import template

from funding.waiting import releases_for

register = template.Library()


@register.inclusion_tag("admin/_releases.html", takes_context=True)
def releases_due(context):
    """Decisions to publish, versions and sources to release that this person may release."""
    return {"releases": releases_for(context["request"].user)}
