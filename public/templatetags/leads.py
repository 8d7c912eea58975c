"""The lead of a page: its sentences, the values in bold, the marks of the sources behind them."""

from dataclasses import replace

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from public.pages.lead.pieces import Piece
from public.templatetags.facts import marks_together, proof
from public.templatetags.typography import bound

register = template.Library()

SIGNS = ".,;:"


@register.simple_tag
def said(sentences):
    """The sentences as the text of a paragraph."""
    return mark_safe(" ".join(in_html(each) for each in sentences))  # noqa: S308 - escaped below


@register.simple_tag
def proofs_of(records, field):
    """The marks of a sum: of a field of all its records, or „ohne Beleg“ where one has none."""
    told = [proof(record, field) for record in records]
    if any("wp-noproof" in each for each in told):
        return next(each for each in told if "wp-noproof" in each)
    return marks_together(*(record.cited.get(field) for record in records))


def in_html(sentence):
    pieces = marks_behind_signs(sentence.pieces)
    return format_html_join("", "{}{}", ((words(each), proof_of(each)) for each in pieces))


def marks_behind_signs(pieces):
    """The pieces, so that marks stand behind a comma or full stop, not before it."""
    placed = []
    for piece in pieces:
        before = placed[-1] if placed else None
        if before and before.proofs and piece.text[0] in SIGNS:
            placed[-1:] = [replace(before, proofs=()), Piece(piece.text[0], proofs=before.proofs)]
            piece = replace(piece, text=piece.text[1:])
        placed.append(piece)
    return [piece for piece in placed if piece.text]


def words(piece):
    text = conditional_escape(bound(piece.text))
    return format_html('<strong class="wp-num">{}</strong>', text) if piece.is_strong else text


def proof_of(piece):
    """The marks of all that is cited for the fields of its records."""
    numbers = []
    for record, fields in piece.proofs:
        cited = getattr(record, "cited", {})
        numbers += [cited.get(field) for field in fields.split()]
    return marks_together(*numbers)
