"""The search: words as people type them, the entries they find, and what comes first (R94).

`words` reads a query, `hits` orders and counts entries, `overall` searches all kinds at once.
"""

from public.search.hits import CAP, Hits, matching
from public.search.overall import Found, find, suggestions
from public.search.words import Words, read

__all__ = ["CAP", "Found", "Hits", "Words", "find", "matching", "read", "suggestions"]
