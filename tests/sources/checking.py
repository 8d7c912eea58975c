"""One run of the checks, and what it found."""

from evidence.living.checking import check_sources
from evidence.living.models import SourceCheck
from evidence.living.web import Limits, Web

HANDED_OVER = "Am Mittwoch wurde der Bescheid übergeben."


def run(limit=100, **limits):
    """One run in which machines of our own may be asked, as nowhere but in tests; its lines."""
    lines = []
    limits = Limits(**{"pause": 0, "seconds": 5, **limits})
    web = Web("https://p.example", limits=limits, is_allowed=lambda *_: True)
    check_sources(web, limit=limit, tell=lines.append)
    return lines


def checked(source):
    return SourceCheck.objects.get(source=source)
