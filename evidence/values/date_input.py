"""Reading dates as people type them in German; the value itself is in `dates.py`."""

import re

from evidence.values.dates import MONTHS, days_meant

GERMAN_DAY = re.compile(r"(\d{1,2})\.\s*(?:(\d{1,2})\.|([^\W\d_]+))\s*(\d{4})")
GERMAN_MONTH = re.compile(r"(?:(\d{1,2})\s*[/.]|([^\W\d_]+))\s*(\d{4})")
GERMAN_PART = re.compile(r"(\d)\.\s*(Quartal|Halbjahr)\s*(\d{4})", re.IGNORECASE)
SEASON_WORDS = {"frühjahr": 21, "frühling": 21, "sommer": 22, "herbst": 23, "winter": 24}


def parse_german(text: str) -> str:
    """EDTF for what people type: „04.12.2019“, „11/2018“, „Herbst 2021“, „um 2020“, or EDTF.

    Raises ValueError with a German sentence that names the accepted ways of writing.
    """
    text = " ".join(text.split())
    mark = ""
    if match := re.match(r"(um|etwa|ca\.)\s+", text, re.IGNORECASE):
        mark, text = "~", text[match.end() :]
    try:
        edtf = edtf_of_german(text) + mark
        days_meant(edtf)
    except (ValueError, KeyError) as error:
        raise ValueError(
            "Bitte ein Datum wie 04.12.2019, 11/2018, Herbst 2021, 4. Quartal 2021, "
            "2. Halbjahr 2018, 2021 oder um 2020 eingeben."
        ) from error
    return edtf


def edtf_of_german(text: str) -> str:
    if match := GERMAN_PART.fullmatch(text):
        return edtf_of_part(int(match[1]), match[2].lower(), match[3])
    if match := GERMAN_DAY.fullmatch(text):
        month = int(match[2]) if match[2] else month_number(match[3])
        return f"{match[4]}-{month:02d}-{int(match[1]):02d}"
    if match := GERMAN_MONTH.fullmatch(text):
        if match[1]:
            return f"{match[3]}-{int(match[1]):02d}"
        season = SEASON_WORDS.get(match[2].lower())
        return f"{match[3]}-{season or month_number(match[2]):02d}"
    return text


def edtf_of_part(number: int, word: str, year: str) -> str:
    """Quarters are 33 to 36, half-years 40 and 41; ValueError for a fifth quarter."""
    highest, base = (4, 32) if word == "quartal" else (2, 39)
    if not 1 <= number <= highest:
        raise ValueError(word)
    return f"{year}-{base + number}"


def month_number(name: str) -> int:
    """1 to 12 for a German month name or its first three letters; ValueError otherwise."""
    starts = [month[:3].lower() for month in MONTHS]
    full = [month.lower() for month in MONTHS]
    name = name.lower()
    return (full.index(name) if name in full else starts.index(name)) + 1
