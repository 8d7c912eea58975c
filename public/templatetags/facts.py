"""A field of a record as the public reads it: its value, its sources, what is disputed, its note.

Whoever shows a field that sources can be cited for shows it with these tags; the record must have
gone through `References`, which numbers the sources of its page.
"""

from datetime import date
from functools import cache
from itertools import chain

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import capfirst

from evidence.history.facts import field_label, field_labels
from evidence.values.blanks import holds_value, label_in, reasons_in, why_blank
from evidence.values.counts import Count
from evidence.values.dates import FlexDate, day_in_german
from evidence.values.money import Amount, Percentage, Qualifier, Quantity
from public.editing_ways import gap_in, way_for
from public.pages.folded import is_blank
from public.templatetags.typography import bound

register = template.Library()

NBSP = "\N{NO-BREAK SPACE}"
MARK = '<sup class="wp-ref"><a href="#quelle-{0}" aria-label="Quelle {0}">{0}</a></sup>'
FIRST_MARK = MARK.replace(">{0}</a>", ' id="zeichen-{0}">{0}</a>')
LINK = '<a class="kern-link kern-link--no-visited-state" href="{}">{}</a>'
AMOUNT = '<span class="wp-num">{}</span>'
UNKNOWN = '<span class="wp-unknown">{}</span>'
UNKNOWN_AMOUNT = '<span class="wp-unknown{}">{}</span>'
NO_PROOF = (' <span class="wp-unknown wp-noproof">{}</span>', "ohne Beleg")
# What a value is called that no source states.
DERIVED = {
    FlexDate: "erschlossen",
    Amount: "berechnet",
    Percentage: "berechnet",
    Count: "berechnet",
}


@register.filter
def marks(record, fields):
    """The marks of the sources of some fields, named in one text; "record" is all of it.

    Where all of them were for an earlier value, it is said that the present one has none.
    """
    return with_way(record, fields, marks_alone(record, fields))


def with_way(record, fields, marks):
    """Marks, and for whoever may change the value the way there."""
    way = way_for(record, fields.split())
    return format_html("{}{}", marks, way) if way else marks


@register.simple_tag
def way(record, field="record"):
    """Of a value without sources, or of a whole record: for whoever may change it the way there."""
    return way_for(record, [field])


def marks_alone(record, fields):
    cited, names = getattr(record, "cited", {}), fields.split()
    if numbers := marks_together(*(cited.get(field) for field in names)):
        return numbers
    unheard = getattr(record, "unheard", set()) & set(names)
    is_there = any(name == "record" or getattr(record, name, None) for name in unheard)
    return format_html(*NO_PROOF) if is_there else ""


@register.simple_tag
def marks_together(*numbers):
    """Lists of numbers of sources as links to them, each once and in order, right behind what
    they support."""
    once = sorted(set(chain.from_iterable(each or () for each in numbers)))
    return format_html_join("", "{}", ((mark(number),) for number in once))


def mark(number):
    """A link to a source; the first one of a page has a name, for the way back."""
    is_first = not getattr(number, "is_marked", True)
    if is_first:
        number.is_marked = True
    return format_html(FIRST_MARK if is_first else MARK, number)


@register.simple_tag
def proof(record, fields, *wholes):
    """The marks of a value that must not stand without: „ohne Beleg“ where no source speaks for it.

    An amount needs a source of its own. For anything else, what is cited for the record, or for
    `wholes`, to which it belonged from the beginning, spares the words; its marks stand at the
    heading. Of several `fields` the first with a value is meant.
    """
    return with_way(record, fields, proof_alone(record, fields, wholes))


def proof_alone(record, fields, wholes):
    if numbers := marks_alone(record, fields):
        return numbers
    values = (getattr(record, name, None) for name in fields.split())
    told = next((value for value in values if value), None)
    if isinstance(told, Quantity):
        return unproved(record, told)
    is_shown_with_sources = hasattr(record, "cited")
    has_source = any(each.cited.get("record") for each in spoken_for(record, wholes))
    return "" if has_source or not told or not is_shown_with_sources else format_html(*NO_PROOF)


def spoken_for(record, wholes):
    """The records whose sources spare a value; those of a decision do not speak for amendments."""
    is_amended = any(getattr(each, "number", 1) != 1 for each in (record, *wholes))
    kept = (each for each in wholes if hasattr(each, "number") or not is_amended)
    return [each for each in (record, *kept) if hasattr(each, "cited")]


def unproved(record, told):
    """„ohne Beleg“ for an amount that is shown with its sources, stated and known."""
    is_shown_with_sources = hasattr(record, "cited")
    return format_html(*NO_PROOF) if is_shown_with_sources and told and not told.is_derived else ""


@register.filter
def dated(day, blank="ohne Datum"):
    """A FlexDate in words; one that no calendar holds, or none, looks like a blank."""
    return str(day) if day.edtf else format_html(UNKNOWN, day.wording or blank)


@register.simple_tag
def blank(record, name, words="unbekannt"):
    """The reason why a value or the rows of a record are blank, else these words."""
    return format_html(UNKNOWN, why_blank(record, name) or words)


@register.inclusion_tag("_includes/_fact.html")
def not_applicable(record, name):
    """A line of a description list: that a project has no such rows or links, as „entfällt“."""
    is_told = reasons_in(record.blanks).get(name) == Qualifier.NOT_APPLICABLE
    return {
        "label": label_in(type(record), name),
        "value": format_html(UNKNOWN, Qualifier.NOT_APPLICABLE.label),
        "is_told": is_told,
        "record": record,
        "field": name,
    }


@register.filter
def money(amount):
    """An Amount or a Total in words. A blank says what is known; each kind of it has its look."""
    if amount:
        return format_html(AMOUNT, amount)
    kind = getattr(amount, "blank", "")
    return format_html(UNKNOWN_AMOUNT, f" wp-unknown--{kind}" if kind else "", amount)


@register.filter
def granted_words(total):
    """What a Total of grants comes to, or that no grant is known."""
    if total:
        return format_html('bewilligt <span class="wp-num">{}</span>', total)
    return "bewilligt, Betrag nicht genannt" if total.count else "keine Bewilligung bekannt"


@register.filter
def ended_by(paragraphs, numbers):
    """Paragraphs as HTML, with the marks at the end of the last one."""
    return format_html("{}{}</p>", mark_safe(paragraphs.removesuffix("</p>")), numbers)  # noqa: S308


@register.simple_tag
def value(record, field, blank="unbekannt", **how):
    """A field with the marks of its sources; `how` as in `in_words`."""
    return format_html("{}{}", in_words(record, field, blank, **how), marks_of(record, field))


def marks_of(record, field):
    """The marks of a value; of an amount without any the words that say so."""
    is_amount = isinstance(getattr(record, field), Quantity)
    return proof(record, field) if is_amount else marks(record, field)


@register.inclusion_tag("_includes/_fact.html")
def fact(record, field, label="", blank="", **how):
    """A line of a description list: label, value, marks, doubts; `how` as in `in_words`.

    There is no line where nothing is known and no `blank` is given.
    """
    words = in_words(record, field, blank or gap_in(record, field), **how)
    return {
        "label": label or label_of(type(record), field),
        "value": format_html("{}{}", words, marks_of(record, field)),
        "is_told": bool(words or note_of(record, field)),
        "record": record,
        "field": field,
    }


@register.inclusion_tag("_includes/_fact.html")
def known(record, field, label="", **how):
    """Like `fact`, where what is not known is folded into one line (`public/pages/folded.py`)."""
    line = fact(record, field, label, "unbekannt", **how)
    return line | {"is_told": not is_blank(record, field)}


@register.inclusion_tag("_includes/_doubts.html")
def doubts(record, *fields):
    """Lines below the values of fields, or of all: what sources say otherwise, and notes."""
    disputed = getattr(record, "disputed", {})
    otherwise = getattr(record, "said_otherwise", {})
    names = fields or fields_of(type(record))
    told = [(disputed.get(n), otherwise.get(n, ()), note_of(record, n)) for n in names]
    return {"doubts": told}


@cache
def fields_of(model):
    return tuple(field_labels(model))


@cache
def label_of(model, field):
    return capfirst(field_label(model, field))


def note_of(record, field):
    """How a date or an amount was found if no source states it, and the note on it."""
    told = getattr(record, field, None)
    if not isinstance(told, (FlexDate, Quantity)):
        return ""
    how = DERIVED[type(told)] if told.is_derived and not getattr(told, "stated", "") else ""
    return bound(": ".join(each for each in (how, told.note) if each))


def in_words(record, field, blank, text="", unit="", link=""):
    """The value as HTML: its own words or `text`, with a unit, as a link; else why it is blank.

    An unknown amount says itself what is known of it where there is a blank at all.
    """
    told = getattr(record, field)
    if not holds_value(told):
        blank = why_blank(record, field) or blank
    if isinstance(told, Quantity):
        return money(told) if told or blank else ""
    if isinstance(told, FlexDate):
        return dated(told, blank) if told or blank else ""
    words = text or text_of(record, field, told)
    if not words:
        return format_html(UNKNOWN, blank) if blank else ""
    words = f"{words}{NBSP}{unit}" if unit else words
    return format_html(LINK, link, words) if link else format_html("{}", words)


def text_of(record, field, told):
    """What a field says in German; empty where it says nothing."""
    if told is None:
        return ""
    if isinstance(told, bool):
        return "ja" if told else "nein"
    if display := getattr(record, f"get_{field}_display", None):
        return display()
    return day_in_german(told) if isinstance(told, date) else bound(str(told))
