"""What a source names becomes our value: typed into its section, as a person would."""

from django import forms

from desk.section_forms import SectionForms
from desk.section_result import document_with
from desk.sections import section_of
from desk.typed import query_of
from evidence.values.fields import FlexDateField, QuantityField
from evidence.values.forms import composites
from evidence.values.money import Qualifier
from evidence.values.sent_texts import texts_of
from projects.release.lifecycle import Refused
from projects.snapshot.shape import MODELS

BY_HAND = (
    "Das lässt sich nicht von selbst übernehmen. Bitte die Angabe erst im Abschnitt „{section}“ "
    "ändern und dann hier wählen."
)


class NotTaken(Refused):
    """A German sentence on why the words of a source cannot be our value."""


def document_saying(user, proposal, place, words):
    """A new document in which the value at the place is what the words say; raises NotTaken."""
    section, project = section_of(place.part, place.field), proposal.project
    by_hand = NotTaken(BY_HAND.format(section=section.title))
    shown = SectionForms(section, project, proposal.document, user)
    form = form_at(shown, place)
    typed = texts_for(form, place, words)
    if section.name in proposal.typed or not typed:
        raise by_hand
    sent = {
        each.add_prefix(name): texts_of(each[name])
        for each in [*shown.own_forms, form]
        for name in each.fields
    }
    sent |= {form.add_prefix(name): [text] for name, text in typed.items()} | {"zeile": [place.row]}
    forms_sent = SectionForms(section, project, proposal.document, user, data=query_of(sent))
    if not forms_sent.is_valid():
        raise NotTaken(" ".join(dict.fromkeys(text for _, text, _ in forms_sent.errors)))
    return document_with(forms_sent)


def form_at(shown, place):
    rows = {row.key: row.form for row in shown.rows}
    return rows.get(place.row) or shown.form or shown.links


def texts_for(form, place, words):
    """{field: text} that says the words; nothing for a value that no words can be."""
    model, name = MODELS[place.part], place.field
    if name in composites(model, FlexDateField):
        parts = {"edtf": words, "wording": "", "note": "", "basis": "stated"}
    elif name in composites(model, QuantityField):
        parts = {"qualifier": Qualifier.EXACT.value, "min": words, "max": "", "stated": ""}
        parts["basis"] = "stated"
    else:
        return chosen_text(form.fields.get(name), name, words)
    texts = {f"{name}_{part}": text for part, text in parts.items()}
    return {field: text for field, text in texts.items() if field in form.fields}


def chosen_text(field, name, words):
    """A choice by its label, a short text or a number by itself."""
    if isinstance(field, forms.BooleanField) or field is None:
        return {}
    if choices := getattr(field, "choices", None):
        alike = [key for key, label in choices if str(label).casefold() == words.casefold()]
        return {name: str(alike[0])} if alike else {}
    return {} if isinstance(field.widget, forms.Textarea) else {name: words}
