"""Forms that name what is already there and looks the same; after a look it may be saved."""

from django import forms
from django.utils.html import format_html, format_html_join

FIELD = "is_another"
LABEL = "Angesehen: Es ist etwas anderes"


class NamesDoubles:
    """For a form of one record; `doubles(data)` gives pairs (label, address) of its likes.

    The box that lets it pass comes with the message in the admin, whose pages list their fields,
    and as a field elsewhere.
    """

    is_box_told = True

    def doubles(self, data):
        raise NotImplementedError

    def clean(self):
        data = super().clean()
        data = self.cleaned_data if data is None else data
        found = [] if self.errors else self.doubles(data)
        if found and not self.data.get(FIELD):
            self.add_error(None, self._told(found))
            if not self.is_box_told:
                self.fields[FIELD] = forms.BooleanField(label=LABEL, required=False)
        return data

    def _told(self, found):
        links = format_html_join(", ", '<a href="{1}">{0}</a>', found)
        box = format_html(' <label><input type="checkbox" name="{}"> {}</label>', FIELD, LABEL)
        return format_html("Es gibt schon: {}.{}", links, box if self.is_box_told else "")


def changed(form, *names):
    """One of the fields says something else than the record that the form was opened on."""
    return not form.instance.pk or bool({*names} & {*form.changed_data})
