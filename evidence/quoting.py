"""Words in German quotation marks."""

import re

INNER = str.maketrans("„“", "‚‘")
WHOLE = re.compile(r"„([^„“]*)“")


def in_quotes(words: str) -> str:
    """„…“ around the words: their own marks become ‚…‘, and words that are quoted as a whole are
    not quoted twice."""
    whole = WHOLE.fullmatch(words)
    return f"„{(whole[1] if whole else words).translate(INNER)}“"
