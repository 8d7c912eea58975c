"""Keeping the filters of the list of decisions under a name."""

from django import forms

from evidence.texts import TidyText
from grant_office.lists.decisions import DecisionFilter
from grant_office.lists.files import asked
from grant_office.models import SavedView

MOST = 30


class SavedViewForm(forms.ModelForm):
    """A name for the filters that are set; pressed twice it counts once."""

    class Meta:
        model = SavedView
        fields = ["name"]
        labels = {"name": "Name für diese Liste"}
        field_classes = {"name": TidyText}

    def __init__(self, data, user, query=""):
        super().__init__(data, instance=SavedView(user=user, query=query))

    def clean_name(self):
        name, own = self.cleaned_data["name"], SavedView.objects.visible_to(self.instance.user)
        same = own.filter(name=name).first()
        if same and same.query == self.instance.query:
            self.instance = same
        elif same:
            raise forms.ValidationError("Unter diesem Namen haben Sie schon eine Liste gemerkt.")
        elif own.count() >= MOST:
            raise forms.ValidationError(
                f"Mehr als {MOST} Listen lassen sich nicht merken. Bitte erst eine löschen."
            )
        return name


def readable(query, user):
    """Of a QueryDict the filters that the list can read, in their order, as text."""
    filters = DecisionFilter(query, user)
    known = {*filters.filters} - {*filters.errors}
    kept = query.copy()
    for name in query:
        if name not in known or not query[name]:
            del kept[name]
    return asked(kept)
