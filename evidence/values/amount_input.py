"""Reading amounts as people type them in German (R92); how they are written is in `money.py`.

Nothing is taken out before it was looked at: two numbers side by side are not one.
"""

import re
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal

from evidence.texts import plain_digits
from evidence.values.money import BILLION, CENT, LARGEST, Amount, Qualifier, number_as_it_is

# Thousands are parted by points or by blanks. More than three groups with blanks are rather two
# cells of a table than one number.
WHOLE = r"[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3}){1,2}"
EURO = "(?:€|EURO?)"
CENTS = "[0-9]{1,2}|[-–—]+"
AMOUNT = re.compile(
    rf"(?:{EURO} ?)?(?P<euros>-?(?:{WHOLE}))(?:,(?P<cents>{CENTS}))?(?: ?{EURO})?", re.IGNORECASE
)
# Either all of it is written, or a comma says where the millions end: „5.465 Mio.“ may be both.
SHORTENED = re.compile(
    rf"(?P<number>-?(?:[0-9]+|(?:{WHOLE})(?=,)))(?P<rest>,[0-9]+)? ?"
    rf"(?P<unit>Mio|Mrd|Million|Milliarde)(?:en|n|\.)?(?: ?{EURO})?",
    re.IGNORECASE,
)
UNITS = {"mio": Decimal(1_000_000), "million": Decimal(1_000_000)}
UNITS |= {"mrd": BILLION, "milliarde": BILLION}
# The fixed rate of the Council Regulation (EC) No 2866/98; cents are rounded half up (No 1103/97).
MARKS_PER_EURO = Decimal("1.95583")
MARK = "(?:DM|DEM|D-Mark|Deutsche Mark)"
IN_MARKS = re.compile(rf"(?:{MARK} ?)?(.+?)(?: ?{MARK})?", re.IGNORECASE)
NAMES_MARKS = re.compile(rf"(?<!\w){MARK}(?!\w)", re.IGNORECASE)
NAMES_EUROS = re.compile(EURO, re.IGNORECASE)
NAMES_OTHERS = re.compile(
    r"[$£¥]|(?<!\w)(?:(?:US-)?Dollar|USD|CHF|Franken|GBP|Pfund|Reichsmark|RM|Mark|M|Gulden|NLG|FRF"
    r"|Kronen?|DKK|SEK|NOK|CZK|Z[łl]oty|PLN|Yen|JPY|ECU)(?!\w)",
    re.IGNORECASE,
)
CONVERTED = re.compile(r"(.+) \(umgerechnet, laut Quelle (.+)\)")
LONGEST_WORDS = 100
PERCENT = re.compile(r" ?%$")
COUNT = re.compile(r"[0-9]{1,3}(?:([. ])[0-9]{3})(?:\1[0-9]{3})*")

WORDS = {str(each.label): each for each in Qualifier} | {
    **dict.fromkeys(("etwa", "ca.", "circa", "um"), Qualifier.ABOUT),
    **dict.fromkeys(("höchstens", "maximal"), Qualifier.UP_TO),
}
BETWEEN = re.compile(r"zwischen (.+) und (.+)|(.+) bis (.+)", re.IGNORECASE)
STATED = re.compile(rf"({'|'.join(map(re.escape, WORDS))})(?: (.+)|$)", re.IGNORECASE)


def parse_amount(text: str) -> Decimal:
    """A German amount as people type it, as Decimal (R92).

    Accepts 137310, 137.310, 137.310,00 €, 300 000,–, 5,46 Mio. €. Raises ValueError with a German
    sentence for what can be read in two ways, such as 80.5, 137,310.00 or 50 000 100 000, and for
    what is too large.
    """
    typed = as_keyed(text)
    full = AMOUNT.fullmatch(typed)
    value = full_amount(full) if full else shortened_amount(typed)
    if value is None:
        raise ValueError(f"„{text.strip()[:40]}“ {why_unread(typed)}")
    if abs(value) > LARGEST:
        raise ValueError("Der Betrag ist zu groß.")
    return value


def why_unread(typed: str) -> str:
    """The end of the sentence about what is no amount in euros."""
    if NAMES_MARKS.search(typed):
        with suppress(ValueError):
            return f"sind {in_euros(typed)}. Bitte den Betrag in Euro schreiben."
    elif NAMES_OTHERS.search(typed):
        return (
            "ist kein Betrag in Euro. Bitte hier die Euro angeben, bei „in anderer Währung“ den "
            "Betrag der Quelle und im Hinweis den Kurs mit Tag oder „Umrechnung laut Quelle“."
        )
    return "ist nicht eindeutig. Bitte so schreiben: 137.310,00 oder 137310."


def converted(text: str) -> tuple[str, str]:
    """The euros as they are typed, and the words of the source if it names another currency."""
    text = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    both = CONVERTED.fullmatch(text)
    euros, words = both.groups() if both else (text, text)
    with suppress(ValueError):
        if len(words) <= LONGEST_WORDS:
            return in_euros(words).to_the_cent, words
    return euros, words if both else ""


def in_euros(text: str) -> Amount:
    """The exact euros of „bis zu 400.000 DM“.

    Raises ValueError with a German sentence for what is no amount in DM.
    """
    qualifier, *typed = stated(text) or (Qualifier.EXACT.value, text, "")
    lower, upper = (marks_in_euros(each) if each else None for each in typed)
    if lower is None or not NAMES_MARKS.search(text):
        raise ValueError(f"„{text[:40]}“ ist kein Betrag in DM.")
    if qualifier == Qualifier.BETWEEN:
        return Amount(qualifier, lower, upper)
    return Amount(
        qualifier,
        None if qualifier == Qualifier.UP_TO else lower,
        None if qualifier == Qualifier.AT_LEAST else lower,
    )


def marks_in_euros(text: str) -> Decimal:
    """Only at either end a currency may stand, and no other one."""
    match = IN_MARKS.fullmatch(as_keyed(text))
    if not match or NAMES_MARKS.search(match[1]) or NAMES_EUROS.search(match[1]):
        raise ValueError(f"„{text[:40]}“ ist kein Betrag in DM.")
    return (parse_amount(match[1]) / MARKS_PER_EURO).quantize(CENT, ROUND_HALF_UP)


def with_unit_of(upper: str, lower: str) -> str:
    """„zwischen 1 und 2 Mio. €“ means millions at both ends; „500.000 bis 1 Mio.“ says its own."""
    match = SHORTENED.fullmatch(as_keyed(upper))
    is_bare = re.fullmatch("[0-9]{1,3}(,[0-9]+)?", as_keyed(lower))
    return f"{lower} {match['unit']}." if match and is_bare else lower


def names_another_currency(text: str) -> bool:
    return bool(NAMES_MARKS.search(text) or NAMES_OTHERS.search(text))


def as_keyed(text: str) -> str:
    """With the digits, blanks and minus of a keyboard; „5²“ stays what it is."""
    return plain_digits(re.sub("[\u00a0\u2009\u202f]", " ", text)).replace("\u2212", "-").strip(" ")


def full_amount(match: re.Match[str]) -> Decimal:
    cents = match["cents"] or ""
    whole = re.sub("[. ]", "", match["euros"])
    return Decimal(f"{whole}.{cents}" if cents.isdigit() else whole)


def shortened_amount(typed: str) -> Decimal | None:
    """Of „5,46 Mio. €“; None if it is none or has parts of a cent."""
    match = SHORTENED.fullmatch(typed)
    if not match:
        return None
    number = re.sub("[. ]", "", match["number"]) + (match["rest"] or "").replace(",", ".")
    value = Decimal(number) * UNITS[match["unit"].lower()]
    return value if value == round(value, 2) else None


def says_billions(text: str) -> bool:
    """Whoever writes „1,5 Mrd.“ means it."""
    return bool(re.search(r"Mrd|Milliarde", text, re.IGNORECASE))


def in_billions(value: Decimal) -> str:
    """The exact amount in the words that need no question: „50,0001 Mrd.“."""
    return f"{number_as_it_is(value / BILLION)} Mrd."


def parse_count(text: str) -> str:
    """„150.000“ as digits only; what is no number of whole groups is left as it is."""
    typed = as_keyed(text)
    return re.sub("[. ]", "", typed) if COUNT.fullmatch(typed) else typed


def stated(text: str) -> tuple[str, str, str] | None:
    """Qualifier and the texts of two bounds for „bis zu 15 Mio. €“; None for a bare amount.

    What a `Quantity` prints is read as what it says; „unbekannt“ has no bound.
    """
    text = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    if match := BETWEEN.fullmatch(text):
        lower, upper = match[1] or match[3], match[2] or match[4]
        return Qualifier.BETWEEN.value, with_unit_of(upper, lower), upper
    if match := STATED.fullmatch(text):
        return WORDS[match[1].lower()].value, match[2] or "", ""
    return None
