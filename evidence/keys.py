"""Keys for addresses, made from German text."""

from secrets import token_hex

from django.utils.text import slugify

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "\N{SOFT HYPHEN}": ""})


def german_slug(text):
    """foerderung-groesser for „Förderung größer“ (R96)."""
    return slugify(text.casefold().translate(UMLAUTS))


def free_key(model, field, text):
    """A key that no record of the model has in this field, from a text or else the model's name."""
    room = model._meta.get_field(field).max_length - 7
    stem = german_slug(text)[:room].strip("-")
    key = stem or german_slug(str(model._meta.verbose_name))
    taken = model._base_manager.filter(**{field: key}).exists()
    return f"{key}-{token_hex(3)}" if taken or not stem else key
