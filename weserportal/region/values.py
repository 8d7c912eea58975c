"""Single values of the content files: checked and turned into what the model attribute holds.

Every function raises ValueError with a German sentence; the place is added by the caller.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from evidence.texts import tidy
from evidence.values.amount_input import in_euros
from evidence.values.blanks import REASONS, BlanksField, as_text
from evidence.values.counts import Count, CountField
from evidence.values.dates import Basis, FlexDate, check_years, days_meant
from evidence.values.fields import AmountField, FlexDateField, PercentField
from evidence.values.forms import conversion_problem
from evidence.values.inputs import CountInput, DayInput
from evidence.values.money import BLANKS, CENT, LARGEST, Amount, Percentage, Qualifier

KNOWN_AMOUNTS = [q for q in Qualifier if q not in BLANKS]


@dataclass(frozen=True)
class Key:
    """A reference to a record by the key it bears in the files."""

    model: type[models.Model]
    text: str

    def __str__(self):
        return self.text


def read_value(model, name, raw, date_basis=Basis.STATED):
    """The value of a model's attribute as written in YAML; references become a Key."""
    attribute = getattr(model, name, None)
    if isinstance(attribute, FlexDateField):
        when = read_date(raw, date_basis)
        check_years(when.edtf, attribute.years)
        return checked_columns(model, name, when, FlexDate.__annotations__)
    if isinstance(attribute, PercentField):
        return checked_columns(model, name, read_percentage(raw), ("note",))
    if isinstance(attribute, CountField):
        return checked_columns(model, name, read_number_of_things(raw), ("note",))
    if isinstance(attribute, AmountField):
        return checked_columns(model, name, read_amount(raw), ("note", "stated"))
    field = model._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        return Key(field.related_model, read_text(raw))
    if isinstance(field, ArrayField):
        return [valid(field.base_field, read_text(item)) for item in read_list(raw)]
    if isinstance(field, BlanksField):
        return read_blanks(model, raw)
    if field.choices:
        return read_choice(raw, [value for value, _ in field.choices])
    return valid(field, reader_of(field)(raw))


def reader_of(field):
    readers = {
        models.BooleanField: read_flag,
        models.DateField: read_day,
        models.DecimalField: read_number,
        models.IntegerField: read_count,
    }
    return next((read for kind, read in readers.items() if isinstance(field, kind)), read_text)


def checked_columns(model, name, value, suffixes):
    """The value of a composite attribute, after the text columns have checked their lengths."""
    for suffix in suffixes:
        text = getattr(value, suffix)
        if text:
            valid(model._meta.get_field(f"{name}_{suffix}"), text)
    return value


def valid(field, value):
    """The value, if the model field accepts it."""
    try:
        field.run_validators(value)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error
    return value


def read_text(raw):
    if not isinstance(raw, str):
        raise ValueError(f"Text erwartet, nicht {shown(raw)}; Ziffern bitte in Anführungszeichen.")
    if any(char == "\0" or "\ud800" <= char <= "\udfff" for char in raw):
        raise ValueError("Der Text enthält ein Zeichen, das sich nicht speichern lässt.")
    text = tidy(raw)
    if raw.strip() and not text:
        raise ValueError("Der Text hat kein Zeichen, das man sieht.")
    return text


def read_list(raw):
    if not isinstance(raw, list):
        raise ValueError(f"Liste erwartet, nicht {shown(raw)}.")
    return raw


def read_mapping(raw, allowed):
    """A mapping that has no other keys than the allowed ones."""
    if not isinstance(raw, dict):
        raise ValueError(f"Angaben mit Schlüsseln erwartet, nicht {shown(raw)}.")
    for key in raw:
        if key not in allowed:
            raise ValueError(f"Unbekannter Schlüssel „{key}“; möglich sind {', '.join(allowed)}.")
    return {key: value for key, value in raw.items() if value is not None}


def read_choice(raw, allowed):
    if raw not in allowed:
        raise ValueError(f"{shown(raw)} ist nicht vorgesehen; möglich sind {', '.join(allowed)}.")
    return raw


def read_blanks(model, raw):
    """{field: reason} of the fields of a record that are blank for a reason."""
    reasons = read_mapping(raw, model.MAY_BE_BLANK)
    return as_text({name: read_choice(reason, [*REASONS]) for name, reason in reasons.items()})


def read_flag(raw):
    if not isinstance(raw, bool):
        raise ValueError(f"true oder false erwartet, nicht {shown(raw)}.")
    return raw


def read_day(raw):
    """A day, read as in any form."""
    return read_as_typed(DayInput(), read_text(raw), 'Tag wie "2019-12-04"', raw)


def read_count(raw):
    """A whole number, or a text with one that is read as in any form: „150.000“ are many."""
    is_number = isinstance(raw, int | str) and not isinstance(raw, bool)
    return read_as_typed(CountInput(), str(raw) if is_number else "", "Ganze Zahl", raw)


def read_as_typed(field, text, expected, raw):
    try:
        return field.clean(text)
    except ValidationError as error:
        raise ValueError(f"{expected} erwartet, nicht {shown(raw)}.") from error


def read_number(raw):
    if not isinstance(raw, int | Decimal) or isinstance(raw, bool):
        raise ValueError(f"Zahl erwartet, nicht {shown(raw)}.")
    return Decimal(raw)


def read_date(raw, basis):
    """A FlexDate from „2018-11“ or {edtf: …, basis: …, wording: …, note: …}."""
    if not isinstance(raw, dict):
        raw = {"edtf": raw}
    given = read_mapping(raw, ("edtf", "basis", "wording", "note"))
    edtf = given.get("edtf", "")
    edtf = str(edtf) if isinstance(edtf, int) else read_text(edtf)
    try:
        days_meant(edtf)
    except (ValueError, KeyError) as error:
        raise ValueError(
            f"„{edtf}“ ist keine Datumsangabe (EDTF, zum Beispiel 2019-12-04, 2018-11, 2021-23)."
        ) from error
    value = FlexDate(
        edtf=edtf,
        basis=read_choice(given.get("basis", basis), ["", *Basis.values]),
        wording=read_text(given.get("wording", "")),
        note=read_text(given.get("note", "")),
    )
    if not value:
        raise ValueError("Eine Datumsangabe braucht edtf oder wording.")
    return value


def read_amount(raw):
    """An Amount from {exact: 80000}, {between: [1, 2]}, {blank: not_stated} …, with a note.

    {stated: 400.000 DM} says the euros too; beside other currencies they must be said.
    """
    given = read_mapping(raw, (*KNOWN_AMOUNTS, "blank", "basis", "note", "stated"))
    words = [key for key in given if key not in ("basis", "note", "stated")]
    if given.keys() >= {"stated"}:
        return read_converted(given, words)
    if len(words) != 1:
        raise ValueError("Ein Betrag braucht genau eine Angabe, zum Beispiel {exact: 80000}.")
    word = words[0]
    more = {
        "basis": read_choice(given.get("basis", ""), ["", *Basis.values]),
        "note": read_text(given.get("note", "")),
    }
    if word == "blank":
        return Amount(read_choice(given["blank"], [str(blank) for blank in BLANKS]), **more)
    lower, upper = bounds(word, given[word])
    return Amount(word, lower, upper, **more)


def read_converted(given, words):
    """An Amount whose source names another currency, with the euros that follow from it."""
    stated, note = read_text(given["stated"]), read_text(given.get("note", ""))
    rest = {key: value for key, value in given.items() if key in words}
    euros = read_amount(rest) if words else in_euros(stated)
    if problem := conversion_problem(stated, euros, note):
        raise ValueError(problem[1])
    return replace(euros, basis=Basis.DERIVED.value, note=note, stated=stated)


def read_percentage(raw):
    """A Percentage written as an amount is, or as a plain number where it is exact."""
    said = read_amount(raw if isinstance(raw, dict) else {"exact": raw})
    if any(not 0 < bound <= 100 for bound in (said.lower, said.upper) if bound is not None):
        raise ValueError("Ein Prozentsatz liegt zwischen 0 und 100.")
    return Percentage(said.qualifier, said.lower, said.upper, said.basis, said.note)


def read_number_of_things(raw):
    """A Count written as an amount is, or as a plain number where it is exact."""
    said = read_amount(raw if isinstance(raw, dict) else {"exact": raw})
    if said.stated or any(bound % 1 for bound in (said.lower, said.upper) if bound is not None):
        raise ValueError("Eine Anzahl ist eine ganze Zahl.")
    return Count(said.qualifier, said.lower, said.upper, said.basis, said.note)


def bounds(word, raw):
    """Lower and upper bound of an amount; None where the word sets no bound."""
    if word == Qualifier.BETWEEN:
        lower, upper = (read_euros(item) for item in two_of(raw))
        if lower >= upper:
            raise ValueError("Bei between steht der kleinere Betrag zuerst.")
        return lower, upper
    value = read_euros(raw)
    return (
        None if word == Qualifier.UP_TO else value,
        None if word == Qualifier.AT_LEAST else value,
    )


def two_of(raw):
    if not isinstance(raw, list) or len(raw) != 2:
        raise ValueError(f"Zwei Beträge erwartet, zum Beispiel [1000, 2000], nicht {shown(raw)}.")
    return raw


def read_euros(raw):
    """Euros with at most two decimal places, not negative."""
    value = read_number(raw)
    if not 0 <= value <= LARGEST or value != value.quantize(CENT):
        raise ValueError(f"{shown(raw)} ist kein Betrag in Euro und Cent.")
    return value


def shown(raw):
    """A raw value as it stands in an error, shortened."""
    text = "true" if raw is True else "false" if raw is False else str(raw)
    return f"„{text[:60]}“"
