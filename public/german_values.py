"""German words for the codes of choices, as addresses and the facets of the search say them."""

from django.contrib.humanize.templatetags.humanize import intcomma

from evidence.keys import german_slug

NUMBER_WORDS = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht")


def slugs(choices):
    """{code: slug of its label} of pairs (code, label), such as {"in_proof": "im-nachweis"}."""
    return {code: german_slug(str(label)) for code, label in choices}


def codes(choices):
    """{slug of its label: code}."""
    return {slug: code for code, slug in slugs(choices).items()}


def named(choices):
    """Pairs (slug, label) in the order of the choices."""
    return [(german_slug(str(label)), label) for _, label in choices]


def number_word(number):
    """„vier“ for 4, and figures where a word would be long."""
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else intcomma(number)
