"""How a row of a section is called, without asking the database for each."""

from desk.choices import NOTHING
from desk.participants import ADDED

NAMES = ("title", "name", "external_name", "caption", "alt")
TYPED_NAMES = ("title", "name", "external_name")
POINTED_AT = {
    "organisation_id": "organisations",
    "target_id": "projects",
    "measure_id": "measures",
}
NO_SOURCE = "eine Quelle, die es nicht mehr gibt"


def title_of(opened, form, values, file):
    """The title of a row with these values, None for a new one."""
    if opened.section.part == "citations":
        title = settled_citation(opened, form, values)
    else:
        title = stored_title(opened, values or {})
    return title or (file.name if file else "") or typed_title(form)


def settled_citation(opened, form, values):
    """A new citation chooses what it is about; one that is there keeps it, in its title."""
    if values is None:
        form.fields["about"].choices = [NOTHING, *opened.citable.items()]
        return ""
    for name in ("source", "about"):
        del form.fields[name]
    whole = f"{values['part']}/{values['row']}/"
    label = opened.citable.get(f"{whole}{values['field']}") or opened.citable.get(whole, "")
    return f"{label}: {opened.choices.sources.get(str(values['source_id']), NO_SOURCE)}"


def stored_title(opened, values):
    pointed = [
        getattr(opened.choices, records).get(str(values[name]))
        for name, records in POINTED_AT.items()
        if name in values
    ]
    names = [values.get(name) for name in NAMES]
    title = next((text for text in [*names, *pointed] if text), "")
    return f"{title}{ADDED}" if opened.section.beside and values.get("name") else title


def typed_title(form):
    """How a new row calls itself, as far as it was typed."""
    typed = (form[name].value() for name in TYPED_NAMES if name in form.fields)
    return next((text for text in typed if text), "")
