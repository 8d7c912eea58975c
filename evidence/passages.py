"""Addresses that open a source at the words it is quoted with."""

import re
from urllib.parse import quote

LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")


def address_of(url: str, quotation: str) -> str:
    """The address with a text fragment for the longest piece of a quotation, or as it is.

    Browsers that know text fragments scroll there and mark the words; others open the page.
    """
    words = max(LEFT_OUT.split(quotation), key=len).strip(' „“"')
    if not (words and url.startswith(("http://", "https://"))):
        return url
    fragment = quote(words, safe="").replace("-", "%2D")
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"
