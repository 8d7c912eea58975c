"""The one door for text: composed, with the digits 0 to 9, and without signs that nobody sees
(law 17).

Forms read text with `TidyText` and its like; what files bring is read with `tidy` itself.
"""

import unicodedata
from typing import Any

from django import forms
from django.db import models

SOFT_HYPHEN, JOINER = "\N{SOFT HYPHEN}", "\N{ZERO WIDTH JOINER}"
# Nothing to see, though their category says so: blank braille and the fillers of Hangul.
BLANK_LETTERS = "\u2800\u3164\u115f\u1160\uffa0"
LINE_ENDS = {"\N{LINE SEPARATOR}": "\n", "\N{PARAGRAPH SEPARATOR}": "\n\n"}


def tidy(text: str) -> str:
    """The text as everything of the portal expects it; nothing if there is nothing to see."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text if text.strip() else ""
    composed = unicodedata.normalize("NFC", plain_digits(text))
    kept = "".join(LINE_ENDS.get(c, c) for n, c in enumerate(composed) if stays(composed, n))
    return kept if is_visible(kept) or "\0" in kept else ""


def plain_digits(text: str) -> str:
    """Digits of all scripts as 0 to 9; „²“ is none that numbers are written with."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def stays(text: str, place: int) -> bool:
    """Signs of control and of format go, but for line ends, soft hyphens and joined emoji.

    NUL stays for Django to refuse it.
    """
    char = text[place]
    if char == JOINER:
        return is_emoji(text[place - 1 : place]) and is_emoji(text[place + 1 : place + 2])
    if char in "\0\t\n\r" or char == SOFT_HYPHEN:
        return True
    return unicodedata.category(char) not in ("Cc", "Cf")


def is_emoji(char: str) -> bool:
    """Also the sign that says „as a picture“, and the colours of skin."""
    return char == "\ufe0f" or (char != "" and unicodedata.category(char) in ("So", "Sk"))


def is_visible(text: str) -> bool:
    return any(unicodedata.category(c)[0] in "LNPS" and c not in BLANK_LETTERS for c in text)


class Tidied:
    """A form field for text, read through the door.

    Browsers count the end of a line as one sign and send two, CR and LF; texts have LF. So a text
    of the greatest length is taken, and one that is sent back unchanged stays as it is.
    """

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)  # type: ignore[misc]
        return tidy(text).replace("\r\n", "\n") if isinstance(text, str) else text


class TidyText(Tidied, forms.CharField):
    pass


class TidyURL(Tidied, forms.URLField):
    pass


class TidyEmail(Tidied, forms.EmailField):
    pass


class TidySlug(Tidied, forms.SlugField):
    pass


# The kinds of columns for text, the special ones first.
TIDY: dict[type[models.Field], type[forms.Field]] = {
    models.SlugField: TidySlug,
    models.URLField: TidyURL,
    models.EmailField: TidyEmail,
    models.CharField: TidyText,
    models.TextField: TidyText,
}


def tidy_class(column: models.Field) -> type[forms.Field] | None:
    """The form field that reads a column for text; None for any other column."""
    return next((field for kind, field in TIDY.items() if isinstance(column, kind)), None)
