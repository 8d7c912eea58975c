"""What two people say about one place of a record, in German words, and who said the other."""

from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.forms import CheckboxInput, ModelChoiceField
from django.utils.choices import flatten_choices

from evidence.admin.third_text import is_long, takes_text
from evidence.history.changes import Change, is_tracked, named
from evidence.history.last_change import last_change, last_change_at

NOTHING, GONE, YES, NO = "keine Angabe", "entfernt", "ja", "nein"


@dataclass(frozen=True)
class Choice:
    """A place to choose for; `change` is the other person's, None where nothing is recorded.

    `third` is another value as typed so far, None where no text can be typed for it.
    """

    key: str
    label: str
    before: str
    mine: str
    theirs: str
    change: Change | None
    is_fixed: bool
    chosen: str
    third: str | None
    is_long: bool


@dataclass(frozen=True)
class Settled:
    """A place that only one side changed, and what it says now."""

    label: str
    text: str
    is_own: bool


def choice_of(clash, page, chosen, texts):
    """`chosen` is {key: side} of what was chosen already, `texts` {key: third text}."""
    label = page.label(clash.prefix, clash.number, clash.names)
    before, mine, theirs = (
        said(page, clash.prefix, clash.names, side)
        for side in (clash.base, clash.mine, clash.theirs)
    )
    if clash.is_fixed:
        theirs = stored(page, clash)
    is_typed = takes_text(page, clash)
    return Choice(
        **{"key": clash.key, "label": label, "is_fixed": clash.is_fixed},
        **{"before": before, "mine": mine, "theirs": theirs, "change": change_of(clash, page)},
        chosen=chosen.get(clash.key, ""),
        third=texts.get(clash.key, "") if is_typed else None,
        is_long=is_typed and is_long(page, clash),
    )


def settled(page, merging):
    """What needs no choice: the person's own changes first, then those of others."""
    for places, is_own in ((merging.own, True), (merging.taken_over, False)):
        for prefix, number, names in places:
            rows = merging.page.rows.get(prefix, {}) if prefix else {"": merging.page.record}
            text = said(page, prefix, names, rows.get(number))
            yield Settled(page.label(prefix, number, names), text, is_own)


def said(page, prefix, names, side):
    """What a side says: the value of a place, or without names all that a row says."""
    if side is None:
        return GONE
    if names:
        texts = [words(page, prefix, name, side.get(name, [])) for name in names]
        return " ".join(text for text in texts if text != NOTHING) or NOTHING
    told = [
        (page.label_of_field(prefix, name), words(page, prefix, name, side[name])) for name in side
    ]
    return "; ".join(f"{label}: {text}" for label, text in told if text != NOTHING) or NOTHING


def stored(page, clash):
    """What a row says where it is no longer asked for."""
    name = page.wholes[clash.prefix].get(clash.names[0], clash.names[0])
    return str(getattr(page.row(clash.prefix, clash.number), name, "") or NOTHING)


def words(page, prefix, name, texts):
    """The texts that a browser sends for a field, as the reader of the page may read them."""
    field = page.field(prefix, name)
    if field and isinstance(field.widget, CheckboxInput):
        return YES if texts else NO
    filled = [text for text in texts if text]
    return ", ".join(names_of(field, filled, page.reader)) or NOTHING


def names_of(field, texts, reader):
    if isinstance(field, ModelChoiceField):
        numbers = [int(text) for text in texts if text.isdecimal()]
        seen = named(field.queryset.model, numbers, reader)
        records = field.queryset.filter(pk__in=seen)
        return sorted(field.label_from_instance(record) for record in records)
    if hasattr(field, "choices"):
        labels = {str(value): str(label) for value, label in flatten_choices(field.choices)}
        return [labels.get(text, text) for text in texts]
    return texts


def change_of(clash, page):
    """Who changed the place last, as far as the history knows."""
    model, row = page.models[clash.prefix], page.row(clash.prefix, clash.number)
    number = clash.number or page.record.pk
    columns = [column for column in map(column_of(model), clash.names) if column]
    links = [each for each in columns if each.many_to_many]
    if links and row:
        through = links[0].remote_field.through
        return last_change_at(row, links[0].name) if is_tracked(through) else None
    return last_change(model, number, [column.attname for column in columns])


def column_of(model):
    def find(name):
        try:
            return model._meta.get_field(name)
        except FieldDoesNotExist:
            return None

    return find
