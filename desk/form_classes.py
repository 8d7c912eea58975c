"""Which form shows and reads the values of a part of the document."""

from functools import cache

from django import forms

from desk.part_forms import CitationForm, PartForm, columns_in, typed_field
from desk.participation_form import ParticipationForm
from projects.snapshot.shape import MODELS, columns

OWN_FORMS = {"citations": CitationForm, "participations": ParticipationForm}


@cache
def form_class(part, unit_names, blank_names=()):
    """The form for these values of a part, and the reasons why those may be blank."""
    attnames = [each for unit in unit_names for each in columns_in(part, unit)]
    names = [columns(part)[each].name for each in attnames] + ["blanks"] * bool(blank_names)
    form = forms.modelform_factory(
        MODELS[part],
        form=OWN_FORMS.get(part, PartForm),
        fields=names,
        formfield_callback=typed_field,
    )
    form.part, form.unit_names, form.blank_names = part, unit_names, blank_names
    return form
