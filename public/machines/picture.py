"""The picture that other sites show beside a link to a project: its facts, drawn as a PNG.

Two projects with the same facts have the same bytes. Without KERN's fonts the picture is plainer.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from public.cards import cards
from public.context import districts_for_maps

SIZE = (1200, 630)
EDGE = 72
WIDTH = SIZE[0] - 2 * EDGE
PAPER, INK, MUTED, RIVER = "#ffffff", "#0e1222", "#4c5363", "#0a5170"
TITLE_SIZES = (72, 60, 50, 42)
TITLE_LINES = 4
ELLIPSIS = "…"


@dataclass(frozen=True)
class Facts:
    """What the picture says, in the words of the pages."""

    title: str
    status: str = ""
    place: str = ""
    money: str = ""


def facts_of(project):
    """The facts of a project that passed its gate."""
    [card] = cards([project], districts_for_maps())
    return Facts(
        title=project.headline,
        status=card.badge.label,
        place=card.place or "Landkreis nicht bekannt",
        money=money_words(card.money),
    )


def money_words(money):
    """What was granted, in honest words; what is unknown is called unknown."""
    if money.granted:
        return f"{money.granted} bewilligt"
    return "Betrag nicht genannt" if money.has_decisions else "Keine Förderentscheidung bekannt"


def facts_of_the_site():
    return Facts(
        title="Was die Landkreise an der Weser gemeinsam digitalisieren.",
        place=", ".join(
            district.short_name for district in districts_for_maps() if not district.is_over
        ),
        money="Jedes Projekt, jeder Bescheid, mit Quelle.",
    )


def picture_of(facts):
    """The PNG as bytes, 1200 × 630."""
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 16), fill=RIVER)
    draw.line((EDGE, 470, SIZE[0] - EDGE, 470), fill=RIVER, width=3)
    write(draw, 64, "Weserportal", font("SemiBold", 34), RIVER)
    draw_title(draw, facts.title)
    write(draw, 492, facts.money, font("SemiBold", 40), INK)
    below = " · ".join(text for text in (facts.status, facts.place) if text)
    write(draw, 552, below, font("Regular", 30), MUTED)
    return as_png(image)


def write(draw, top, text, typeface, colour):
    """One line, cut with an ellipsis if it is wider than the picture."""
    if typeface.getlength(text) > WIDTH:
        while text and typeface.getlength(text + ELLIPSIS) > WIDTH:
            text = text[:-1]
        text = text.rstrip() + ELLIPSIS
    draw.text((EDGE, top), text, font=typeface, fill=colour)


def draw_title(draw, title):
    """In the largest size in which it takes four lines at most; else it is cut."""
    for size in TITLE_SIZES:
        lines = wrapped(title, font("SemiBold", size))
        if len(lines) <= TITLE_LINES and len(lines) * size * 1.2 <= 320:
            break
    else:
        lines = [*lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1] + ELLIPSIS]
    for number, line in enumerate(lines):
        write(draw, 132 + number * size * 1.2, line, font("SemiBold", size), INK)


def wrapped(text, typeface):
    """The words of a text in lines that fit; a word that is too long has a line of its own."""
    lines = [""]
    for word in text.replace("\N{SOFT HYPHEN}", "").split():
        longer = f"{lines[-1]} {word}".strip()
        if typeface.getlength(longer) <= WIDTH or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def font(cut, size):
    path = settings.KERN_DIR / "fonts" / "fira-sans" / f"FiraSans-{cut}.woff2"
    if path.is_file():
        return ImageFont.truetype(str(path), size)
    return ImageFont.load_default(size)


def as_png(image):
    """Sixteen colours are enough for text and make a small file."""
    buffer = BytesIO()
    image.quantize(16).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
