"""German typography in texts that come from the data (R96)."""

import re

from django import template

from evidence.quoting import in_quotes
from evidence.values.dates import MONTHS
from public.german_values import number_word

register = template.Library()
register.filter("in_words", number_word)
register.filter("quoted", in_quotes)

UNITS = r"(?:%|€|Euro|Cent|Mio\.|Mrd\.|Millionen|Milliarden|km²?|m²|ha|[MG]Bit/s)(?!\w)"
LOOSE = re.compile(
    rf"(?<=\d) (?={UNITS})|(?<=Mio\.|Mrd\.) (?=€|Euro)"
    r"|(?<=§) (?=\d)|(?<=\bNr\.) (?=\d)|(?<=\bz\.) (?=B\.)|(?<=\be\.) (?=V\.)"
    rf"|(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)"
)
# The sign with a line break of its own forbidden would not be found by whoever searches the page.
HYPHENED = re.compile(r"(?<=\bANBest-)(?=[A-Z])")


# Signs of a typewriter around words; a lone one is a minute, an inch or an apostrophe.
STRAIGHT = re.compile(r'"([^"\n]+)"')
STRAIGHT_INSIDE = re.compile(r"(?<!\w)'([^'\n]+)'(?!\w)")


@register.filter
def bound(text):
    """The text with a no-break space between what belongs together, and ANBest-Gk in one line.

    80 €, § 44, Nr. 2, z. B., e. V., 4. Mai. Quotation marks become German ones.
    """
    text = STRAIGHT_INSIDE.sub("‚\\1‘", STRAIGHT.sub("„\\1“", text))
    return HYPHENED.sub("\N{WORD JOINER}", LOOSE.sub("\N{NO-BREAK SPACE}", text))
