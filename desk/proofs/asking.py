"""What an editor says of a source whose value has changed (law 18)."""

from django import forms

from evidence.texts import TidyText
from projects.snapshot.vouching import vouch

NEW, EARLIER, NEITHER, LATER = "new", "earlier", "neither", ""
CHANGED_MEANWHILE = "Diese Angabe ist inzwischen geändert. Bitte noch einmal ansehen."
ANSWERS = [
    (LATER, "später entscheiden"),
    (NEW, "nennt die neue Angabe"),
    (EARLIER, "nennt die frühere; sie bleibt als abweichend stehen"),
    (NEITHER, "nennt keine von beiden: Beleg entfernen"),
]


class AskedForm(forms.Form):
    """The answer to one `Question`; no answer leaves the citation silent, and asks again."""

    answer = forms.ChoiceField(label="Was sagt die Quelle?", choices=ANSWERS, required=False)
    stated_value = TidyText(
        label="Angabe der Quelle",
        max_length=300,
        required=False,
        help_text="Nur nötig, wenn sie die frühere Angabe nennt.",
    )

    def __init__(self, data=None, *, question, **kwargs):
        super().__init__(data, initial={"stated_value": question.before[:300]}, **kwargs)
        self.question = question

    @property
    def name_of_seen(self):
        return self.add_prefix("gesehen")

    def clean(self):
        data = super().clean()
        if data.get("answer") and self.data.get(self.name_of_seen) != self.question.held:
            self.add_error("answer", CHANGED_MEANWHILE)
        if data.get("answer") == EARLIER and not data.get("stated_value"):
            self.add_error("stated_value", "Bitte angeben, was die Quelle nennt.")
        return data

    def apply(self, document):
        """Write the answer into the document, if the citation is still there."""
        key, answer = self.question.key, self.cleaned_data["answer"]
        citation = document["citations"].get(key)
        if citation is None or answer == LATER:
            return
        if answer == NEITHER:
            del document["citations"][key]
            return
        if answer == EARLIER:
            citation |= {"agrees": False, "stated_value": self.cleaned_data["stated_value"]}
        citation["portion"] = ""  # the words or the link that it was for are gone
        vouch(document, key)
