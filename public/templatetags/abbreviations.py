"""The abbreviations and terms that a page shows, to be explained where they stand."""

from django import template

from public.glossary import abbreviations_in, is_abbreviation, terms_of

register = template.Library()
register.simple_tag(abbreviations_in)
register.simple_tag(terms_of)


@register.filter
def abbreviated_payers(rows):
    """Pairs (short name, name) of those who pay in rows of decisions, by the short name."""
    return explained(share.organisation for row in rows for share in row.shown.paying)


@register.filter
def abbreviated_funders(rows):
    """The same for rows of programmes, each with its `paying` funders first."""
    return explained(each.organisation for row in rows for each in row[0].paying)


def explained(bodies):
    shown = {body.short: body.name for body in bodies if body.short != body.name}
    found = [pair for pair in shown.items() if is_abbreviation(pair[0])]
    return sorted(found, key=lambda pair: pair[0].casefold())
