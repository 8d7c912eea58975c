"""The form of one who takes part: an organisation of the list, or a new one that is proposed.

A proposed one becomes a `NewPartner` of the document, and an organisation with the release.
"""

from dataclasses import replace

from django import forms

from desk.part_forms import PartForm, typed_field
from evidence.texts import TidyText
from projects.models import NewPartner, Participation
from regions.models import Organisation
from regions.namesakes import namesakes

OF_ORGANISATION = ("name", "kind", "district", "website")
AGAIN = "neu"
NONE_OF_THEM = "keine davon: Es ist eine neue Organisation"
FOLD = "Die Organisation fehlt?"
HINT = "Angelegt wird sie erst mit der Freigabe. Bis dahin sieht sie nur, wer diesen Entwurf sieht."
CHOOSE = (
    "Bitte wählen Sie eine Organisation. Fehlt sie in der Liste, schlagen Sie sie darunter vor."
)
NOT_BOTH = "Bitte entweder eine Organisation wählen oder eine neue vorschlagen, nicht beides."
NO_NAME = "Wie heißt die neue Organisation?"
NO_KIND = "Bitte wählen Sie, was für eine Organisation es ist."
NO_LEAD = (
    "Die Federführung hat nur eine Organisation, die es im Portal schon gibt: Sie gibt das Projekt "
    "frei."
)
IS_THERE = "Diese Organisation gibt es schon: {names}. Bitte wählen Sie sie bei „Gemeint ist“."
IS_LIKE = (
    "Es gibt schon Organisationen, die ähnlich heißen: {names}. Bitte wählen Sie bei „Gemeint "
    "ist“, welche es ist, oder dass es eine neue ist."
)


def new_field(name):
    field = typed_field(NewPartner._meta.get_field(name))
    field.required = False
    return field


class ParticipationForm(PartForm):
    """Its fields tell both kinds of rows, so that one becomes the other by what is typed."""

    name, kind, district, website = map(new_field, OF_ORGANISATION)
    meant = TidyText(label="Gemeint ist", required=False, widget=forms.Select)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.likes = []
        if self.is_settled():
            for name in (*OF_ORGANISATION, "meant"):
                del self.fields[name]
        else:
            self.fields["organisation"].required = False
            self.fields["organisation"].needed_for = "oder darunter neu vorschlagen"
            self.fields["name"].help_text = HINT
            self.fields["name"].needed_for = self.fields["kind"].needed_for = "nötig"

    def is_settled(self):
        """A participation that the project has already, for which nothing new was typed."""
        rows, key = self.choices.document["rows"]["participations"], self.prefix or ""
        return key.isdecimal() and key in rows and not self._typed("name")

    @property
    def proposes(self):
        """Whether it names a new organisation; asked of a valid form."""
        return not self.cleaned_data["organisation"]

    @property
    def proposed(self):
        """The values of a `NewPartner`."""
        data = self.cleaned_data
        district = data["district"] and data["district"].pk
        said = {name: data[name] for name in ("name", "kind", "website", "role", "basis", "note")}
        return {**said, "district_id": district}

    def clean(self):
        data = super().clean()
        if data.get("name") and "name" in self.changed_data:
            self.meet(data)
        if "name" in self.fields:
            self.refuse_neither_nor_both(data)
        return data

    def meet(self, data):
        """Ask which organisation is meant, if there are some of this name or of one like it."""
        self.likes = namesakes(data["name"])
        options = [(str(each.number), each.name) for each in self.likes]
        is_same = any(each.is_same for each in self.likes)
        options += [] if is_same else [(AGAIN, NONE_OF_THEM)]
        self.fields["meant"].widget.choices = [("", "bitte wählen"), *options]
        meant = data.get("meant") if data.get("meant") in dict(options) else ""
        chosen = data.get("organisation")
        if self.likes and not meant and not chosen:
            names = ", ".join(f"„{each.name}“" for each in self.likes)
            self.add_error("name", (IS_THERE if is_same else IS_LIKE).format(names=names))
        elif self.likes and meant != AGAIN and str(chosen.pk if chosen else meant) == meant:
            data["organisation"] = Organisation(pk=int(meant))
            data["name"] = ""

    def refuse_neither_nor_both(self, data):
        name, chosen = data.get("name"), data.get("organisation")
        is_begun = any(data.get(each) for each in OF_ORGANISATION[1:])
        unread = {*self.errors}
        self.say_if(bool(name and chosen), "organisation", NOT_BOTH)
        nothing = not name and not chosen and not unread & {"name", "organisation"}
        self.say_if(nothing and is_begun, "name", NO_NAME)
        self.say_if(nothing and not is_begun, "organisation", CHOOSE)
        if name and not chosen:
            self.say_if(not data.get("kind") and "kind" not in unread, "kind", NO_KIND)
            self.say_if(data.get("role") == Participation.Role.LEAD, "role", NO_LEAD)

    def say_if(self, is_wrong, field, sentence):
        if is_wrong:
            self.add_error(field, sentence)

    def unit(self, name, fields):
        """The organisation, with what a new one says folded away beside it."""
        unit = super().unit(name, fields)
        if name != "organisation_id" or "name" not in self.fields:
            return unit
        shown = ["name", *(["meant"] if self.likes else []), *OF_ORGANISATION[1:]]
        return replace(unit, more=[self[each] for each in shown], fold=FOLD)
