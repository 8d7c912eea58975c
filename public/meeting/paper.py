"""The meeting pack as PDF/UA, byte for byte the same for the same day, words and release."""

from dataclasses import asdict
from datetime import date

from django.conf import settings

from evidence.papers.typesetting import typeset
from evidence.values.dates import day_in_german
from public.meeting.pack import Pack

MAKER = "Weserportal"


def pack_paper(pack: Pack, as_of: date) -> bytes:
    """PDF/UA-1; raises NotSet."""
    stand = f"Stand: Ende des {day_in_german(as_of)}"
    told = {**asdict(pack), "maker": MAKER, "mark": stand, "made": f"{MAKER} {settings.VERSION}"}
    return typeset("meeting", told, as_of)
