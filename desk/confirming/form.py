"""What is wrong, in the words of the county that a statement is about."""

from django import forms

from evidence.texts import TidyText
from projects.models import Confirmation
from projects.models.project import NO_PERSON

# What was on the page, to be sent back: when the county had answered, or nothing.
SEEN = "gesehen"


class ObjectionForm(forms.Form):
    objection = TidyText(
        label="Was stimmt nicht?",
        help_text="Ein Satz ohne Namen von Personen. Er steht sofort auf der Seite des Projekts.",
        max_length=Confirmation._meta.get_field("objection").max_length,
        validators=[NO_PERSON],
        error_messages={"required": "Bitte in einem Satz sagen, was nicht stimmt."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
