"""The abbreviations and terms that a page shows, to be explained where they stand."""

from django import template

from evidence.values.money import Quantity, Total
from public.glossary import abbreviations_in, is_abbreviation, terms_in, terms_of
from public.pages.lead.pieces import Sentence

register = template.Library()
register.simple_tag(abbreviations_in)
register.simple_tag(terms_of)


# What the parts of a page hold that is shown in words.
WORDED = (
    *("badge", "label", "word", "noun", "heading", "total", "amount"),
    *("grants", "granted", "beside", "rows"),
)


@register.simple_tag
def terms_said(*said):
    """The terms in what a page says: texts, sentences, sums, badges, and what holds such."""
    return terms_in(*words_of(said))


def words_of(said):
    """The texts in a part of a page, each as it is shown."""
    if isinstance(said, str | Sentence | Total | Quantity):
        yield str(said)
    elif isinstance(said, list | tuple):
        for each in said:
            yield from words_of(each)
    else:
        for name in WORDED:
            yield from words_of(getattr(said, name, ""))


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
