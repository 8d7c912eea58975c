"""„Anderer Wert“: a third text for a place where two people said two things (law 15)."""

from django import forms

from evidence.values.money import Qualifier

THIRD, TEXT = "neue", "neu-"


def takes_text(page, clash):
    """True where one typed text says it all: a text, a number, a date, or an amount."""
    fields = page.fields[clash.prefix]
    if clash.is_fixed or not clash.names or any(name not in fields for name in clash.names):
        return False
    if lower_of(clash):
        return len(clash.names) == 3
    [name] = clash.names
    return isinstance(fields[name].widget, forms.TextInput | forms.Textarea)


def is_long(page, clash):
    return isinstance(page.fields[clash.prefix][clash.names[0]].widget, forms.Textarea)


def lower_of(clash):
    """The column of an amount in which one text says all of it; None for what is no amount."""
    return next((name for name in clash.names if name.endswith("_min")), None)


def texts_in(data):
    """{key of a clash: third text}, chosen or not."""
    return {name.removeprefix(TEXT): data[name].strip() for name in data if name.startswith(TEXT)}


def third_of(page, chosen, texts):
    """A function that gives for a clash the row of its third text, None where none is chosen."""

    def third(clash):
        text = texts.get(clash.key)
        if not text or chosen.get(clash.key) != THIRD or not takes_text(page, clash):
            return None
        if lower := lower_of(clash):
            said = {"qualifier": Qualifier.EXACT.value, "min": text, "max": ""}
            start = lower.removesuffix("min")
            return {f"{start}{part}": [each] for part, each in said.items()}
        return {clash.names[0]: [text]}

    return third
