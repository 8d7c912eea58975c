"""Whether a form was sent from a page of this site, told by what browsers say about it.

Public pages carry no token, so that everybody gets the same page from the cache (law 8).
"""

from urllib.parse import urlsplit


def is_from_here(request):
    """True if the browser names this site as the sender, and nothing it says contradicts that.

    Every browser of today sends `Sec-Fetch-Site` and `Origin` with a form; a page of another site
    can neither leave them out nor change them. `Referer` is for older ones, to which our own
    Referrer-Policy lets it pass on this site.
    """
    here = (request.scheme, request.get_host())
    site = request.headers.get("Sec-Fetch-Site")
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    if site is None and sender is None:
        return False
    return site in (None, "same-origin") and (sender is None or origin_of(sender) == here)


def origin_of(address):
    """(scheme, host) of an address, or None if it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return (parts.scheme, parts.netloc.lower()) if parts.netloc else None
