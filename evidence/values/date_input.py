"""Reading dates as people type them in German; the value itself, and how it reads, in `dates.py`.

What `in_german` writes is read back as what it was (law 17). Codes of EDTF that mean no month
(21 to 41) cannot be typed: `40/2019` is a slip, not a half-year.
"""

import re
from calendar import monthrange
from datetime import date

from evidence.values.dates import MONTHS, SEASONS, THIRDS, WEEKDAYS, WINTER, days_meant

GENERAL = (
    "Bitte ein Datum wie 04.12.2019, 11/2018, Herbst 2021, 4. Quartal 2021, 2. Halbjahr 2018, "
    "Ende 2019, 2021, um 2020, seit 2019 oder zwischen 2018 und 2020 eingeben."
)
PERIOD = re.compile(r"(?:vom |von )?(.+?)(?: (?:–|-|bis(?: zum)?) |(?<=\d)[–-](?=\d+\.))(.+)")
YEARS = re.compile(r"(\d{4})[–/-](\d{4})")
BETWEEN = re.compile(r"zwischen (.+) und (.+)")
SINCE = re.compile(r"(?:seit|ab)(?: dem)? (.+)")
UNTIL = re.compile(r"bis(?: zum)? (.+)")
ABOUT = re.compile(r"(?:um|etwa|ca\.|circa|rund) ?(.+)")
UNSURE = re.compile(r"(.+?) ?\(unsicher\)")

WEEKDAY = re.compile(rf"({'|'.join([*WEEKDAYS, *(d[:2] for d in WEEKDAYS)])})\.?,? (.+)", re.I)
DAY = re.compile(r"(\d{1,2})\. ?(?:(\d{1,2})\.|([^\W\d_]+)\.?) ?(\d{4}|(?<=\.)\d{2})")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{1,2}) ?[/.] ?(\d{4})")
ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
WORD = re.compile(r"([^\W\d_]+)\.? (\d{4})")
WINTER_WORD = re.compile(r"winter (\d{4}) ?/ ?(\d{4}|\d{2})")
QUARTER = re.compile(r"(?:(\d)\. ?(quartal|halbjahr) ?|([qh])(\d) ?[/ ]? ?)(\d{4})")

SHORT_MONTHS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
SHORT_MONTHS |= {"febr": 2, "mrz": 3, "sept": 9}
WORDS = (
    {month.lower(): number for number, month in enumerate(MONTHS, 1)}
    | SHORT_MONTHS
    | {word.lower(): part for part, word in (SEASONS | THIRDS).items()}
    | {"frühling": 21}
)


class Unreadable(ValueError):
    """A date that cannot be read, for a reason of its own that is worth telling."""


def parse_german(text: str) -> str:
    """EDTF for what people type: „04.12.2019“, „11/2018“, „Herbst 2021“, „seit um 2020“.

    Raises ValueError with a German sentence, which names the accepted ways of writing unless it
    can say what is wrong. „Ende 2019“ is the last third of the year, „zwischen 2018 und 2020“ one
    day between, which EDTF writes as [2018..2020].
    """
    text = " ".join(text.split())
    try:
        edtf = edtf_of(text)
        days_meant(edtf)
    except Unreadable:
        raise
    except (ValueError, KeyError) as error:
        raise ValueError(GENERAL) from error
    return edtf


def edtf_of(text: str) -> str:
    """Of one date, or of two with what stands between; the second may be no date at all."""
    plain = text.lower()
    if match := BETWEEN.fullmatch(plain):
        return "[{}..{}]".format(*in_order(match))
    if match := YEARS.fullmatch(plain):
        return "{}/{}".format(*in_order(match))
    if match := SINCE.fullmatch(plain):
        return f"{single(match[1])}/.."
    if match := UNTIL.fullmatch(plain):
        return f"../{single(match[1])}"
    if match := PERIOD.fullmatch(plain):
        return "{}/{}".format(*in_order(match))
    return single(plain)


def in_order(match: re.Match[str]) -> tuple[str, str]:
    first, last = single(match[1]), single(match[2])
    start, end = days_meant(first)[0], days_meant(last)[1]
    if start and end and start > end:
        raise Unreadable(f"„{match[0]}“ endet vor dem Anfang.")
    return first, last


def single(text: str) -> str:
    """EDTF of one date, with its marks: ~ for about, ? for unsure, % for both."""
    if match := UNSURE.fullmatch(text):
        exact = single(match[1])
        return exact[:-1] + "%" if exact.endswith("~") else exact + "?"
    if match := ABOUT.fullmatch(text):
        return unmarked(match[1]) + "~"
    return unmarked(text)


def unmarked(text: str) -> str:
    for pattern, meaning in READERS:
        if match := pattern.fullmatch(text):
            return meaning(match)
    raise ValueError(text)


def of_weekday(match: re.Match[str]) -> str:
    """Wednesday has to be one."""
    edtf = unmarked(match[2])
    day, last = days_meant(edtf)
    if not day or day != last:
        raise ValueError(match[0])
    weekday = WEEKDAYS[day.weekday()]
    if not weekday.lower().startswith(match[1].lower()):
        raise Unreadable(f"Der {day:%d.%m.%Y} ist ein {weekday}.")
    return edtf


def of_day(match: re.Match[str]) -> str:
    day, number, word, year = match.groups()
    return day_of(full_year(year), int(number) if number else month_of(word), int(day))


def full_year(year: str) -> int:
    """Two digits are the years 1950 to 2049."""
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)


def day_of(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        raise wrong_month(month)
    if year and not 1 <= day <= monthrange(year, month)[1]:
        raise Unreadable(f"Den {day}. {MONTHS[month - 1]} {year} gibt es nicht.")
    return date(year, month, day).isoformat()


def of_month(year: str, number: str) -> str:
    if not 1 <= int(number) <= 12:
        raise wrong_month(int(number))
    return f"{year}-{int(number):02d}"


def wrong_month(number: int) -> Unreadable:
    return Unreadable(f"Einen Monat {number} gibt es nicht. Bitte zum Beispiel 11/2018 schreiben.")


def month_of(word: str) -> int:
    """1 to 12 for a month name or its abbreviation; KeyError otherwise."""
    number = WORDS[word]
    if number > 12:
        raise KeyError(word)
    return number


def of_winter(match: re.Match[str]) -> str:
    """Winter 2021/22 begins in December 2021."""
    year, following = match.groups()
    if not f"{int(year) + 1:04}".endswith(following):
        raise ValueError(match[0])
    return f"{year}-{WINTER}"


def of_quarter(match: re.Match[str]) -> str:
    """Quarters are 33 to 36, half-years 40 and 41; ValueError for a fifth quarter."""
    number, word, letter, second, year = match.groups()
    highest, base = (4, 32) if (word or letter).startswith("q") else (2, 39)
    if not 1 <= int(number or second) <= highest:
        raise ValueError(match[0])
    return f"{year}-{base + int(number or second)}"


READERS = (
    (re.compile(r"\d{4}"), lambda match: match[0]),
    (WEEKDAY, of_weekday),
    (QUARTER, of_quarter),  # before the days, for „4. Quartal“ begins like one
    (DAY, of_day),
    (ISO_DAY, lambda match: day_of(*map(int, match.groups()))),
    (MONTH, lambda match: of_month(match[2], match[1])),
    (ISO_MONTH, lambda match: of_month(match[1], match[2])),
    (WINTER_WORD, of_winter),
    (WORD, lambda match: f"{match[2]}-{WORDS[match[1]]:02d}"),
)
