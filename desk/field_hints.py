"""The hints at the fields of a section: those of the coordination, and the form they edit them in.

An empty hint is none: then the field shows what the code says.
"""

from dataclasses import dataclass

import pghistory
from django import forms
from django.db import connection, transaction

from desk.form_classes import form_class
from desk.models import LONGEST_HINT, FieldHint
from desk.sections import Section
from evidence.history.changes import Change, change_of, event_model, people_in
from evidence.texts import TidyText
from projects.snapshot.shape import MODELS, columns, label_of, link, units

INSTEAD_OF = "Ohne eigenen Hinweis steht dort: „{}“"
NONE_SO_FAR = "Ohne eigenen Hinweis steht dort nichts."
MEANWHILE = "Inzwischen steht hier: „{}“. Noch einmal sichern setzt Ihren Text an seine Stelle."
NOTHING_NOW = "Den bisherigen Hinweis hat inzwischen jemand entfernt. Bitte noch einmal sichern."


def fields_of(section: Section):
    """{place: German label} of what a section asks for, those of its rows last."""
    own = {f"project/{name}": label_of("project", name) for name in section.units}
    own |= {f"project/{name}": str(link(name).verbose_name) for name in section.links}
    row = MODELS[section.part]._meta.verbose_name if section.part else ""
    return own | {
        f"{section.part}/{name}": f"{row}: {label_of(section.part, name)}"
        for name in of_rows(section)
    }


def of_rows(section):
    """The values of a row; those that stand side by side one by one."""
    for names in section.row_units:
        yield from names if isinstance(names, tuple) else (names,)


def said_by_code(place):
    """What the field says of itself; nothing for links."""
    part, _, name = place.partition("/")
    if name not in units(part):
        return ""
    first = columns(part)[units(part)[name][0]].name
    return str(form_class(part, (name,)).base_fields[first].help_text)


class OneLine(TidyText):
    """Room to write, but no line breaks."""

    def to_python(self, value):
        return " ".join(super().to_python(value).split())


class HintsForm(forms.Form):
    """One text for each field of a section; it knows what stood there when it was opened.

    `hints` are the rows that the person may change.
    """

    def __init__(self, data, *, section, hints):
        super().__init__(data)
        self.hints, held = hints, hints.by_place()
        for place, label in fields_of(section).items():
            words = said_by_code(place)
            self.fields[place] = OneLine(
                label=label[:1].upper() + label[1:],
                help_text=INSTEAD_OF.format(words) if words else NONE_SO_FAR,
                initial=held.get(place, ""),
                max_length=LONGEST_HINT,
                required=False,
                show_hidden_initial=True,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def shown(self):
        """Each field, and hidden beside it what stood there when the page was opened."""
        names = [(field, field.html_initial_name) for field in self]
        hidden = forms.HiddenInput()
        return [
            (field, hidden.render(name, self.data.get(name, field.initial)))
            for field, name in names
        ]

    @transaction.atomic
    def save(self):
        """Write what was changed; False, and nothing written, where somebody else changed the same
        meanwhile: the form says it, and counts from then on from what is there now."""
        changed = [name for name in self.fields if name in self.changed_data]
        one_at_a_time()
        rows = self.hints.select_for_update().filter(desk_field__in=self.fields)
        held = {row.desk_field: row for row in rows}
        for place in changed:
            self.refuse_if_changed(place, held[place].text if place in held else "")
        if self.errors:
            return False
        with pghistory.context(reason="Hinweis am Feld"):
            for place in changed:
                put(place, self.cleaned_data[place], held.get(place))
        return True

    def refuse_if_changed(self, place, now):
        was = self.data.get(self[place].html_initial_name, "")
        if now not in (was, self.cleaned_data[place]):
            self.data = self.data.copy()
            self.data[self[place].html_initial_name] = now
            self.add_error(place, MEANWHILE.format(now) if now else NOTHING_NOW)


def one_at_a_time():
    """Until the end of the transaction: of a first hint there is no row yet to be locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('hints at fields'))")


def put(place, text, row):
    if not text:
        if row:
            row.delete()
    elif row is None:
        FieldHint(desk_field=place, text=text).save()
    elif row.text != text:
        row.text = text
        row.save(update_fields=["text"])


@dataclass(frozen=True)
class HintChange:
    """What somebody wrote at a field, or that they took it away: then the text is empty."""

    change: Change
    label: str
    text: str


def changes_of_hints(section, most):
    """The newest `HintChange`s of a section; two queries."""
    labels = fields_of(section)
    events = event_model(FieldHint).objects.filter(desk_field__in=labels)
    events = list(events.select_related("pgh_context").order_by("-pgh_id")[:most])
    people = people_in(event.pgh_context for event in events)
    return [
        HintChange(
            change_of(event, people),
            labels[event.desk_field],
            "" if event.pgh_label == "delete" else event.text,
        )
        for event in events
    ]
