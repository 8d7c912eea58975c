"""German typography in texts that come from the data (R96)."""

import re

from django import template

from evidence.values.dates import MONTHS
from public.german_values import number_word

register = template.Library()
register.filter("in_words", number_word)

UNITS = r"(?:%|€|Euro|Cent|Mio\.|Mrd\.|Millionen|Milliarden|km²?|m²|ha|[MG]Bit/s)(?!\w)"
LOOSE = re.compile(
    rf"(?<=\d) (?={UNITS})|(?<=Mio\.|Mrd\.) (?=€|Euro)"
    r"|(?<=§) (?=\d)|(?<=\bNr\.) (?=\d)|(?<=\bz\.) (?=B\.)|(?<=\be\.) (?=V\.)"
    rf"|(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)"
)
# The sign with a line break of its own forbidden would not be found by whoever searches the page.
HYPHENED = re.compile(r"(?<=\bANBest-)(?=[A-Z])")


@register.filter
def bound(text):
    """The text with a no-break space between what belongs together, and ANBest-Gk in one line.

    80 €, § 44, Nr. 2, z. B., e. V., 4. Mai.
    """
    return HYPHENED.sub("\N{WORD JOINER}", LOOSE.sub("\N{NO-BREAK SPACE}", text))
