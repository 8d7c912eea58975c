"""Which of several statements we take, and why: asked where a contradiction is found, and later."""

from django import forms

from desk.proofs.disputes import add_statement, choose, ours
from desk.proofs.shown import Place
from desk.proofs.taking import NotTaken, document_saying
from evidence.texts import TidyText
from projects.release.lifecycle import Refused
from projects.snapshot.vouching import held

OPEN, OURS, OTHER, NONE = "open", "ours", "other", "none"
WHICH = [
    (OPEN, "noch offen"),
    (OURS, "unsere Angabe bleibt"),
    (OTHER, "die Angabe dieser Quelle; sie wird unsere"),
]
NO_REASON = "Bitte begründen: Die Wahl steht öffentlich, mit ihrem Grund."
OPEN_WITH_REASON = "Bitte wählen, welche Angabe gilt, oder die Begründung leeren."
CHANGED_MEANWHILE = "Der Widerspruch ist inzwischen geändert. Bitte noch einmal ansehen."
LONGEST_REASON = 600


def reason_field():
    field = TidyText(
        label="Warum?",
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    field.needed_for = "nötig, wenn gewählt ist"
    return field


def problem(user, proposal, place, words):
    """Why our value cannot be what a source names, in German; empty where it can."""
    try:
        document_saying(user, proposal, place, words)
    except NotTaken as not_taken:
        return str(not_taken)
    return ""


def contradict(user, current, place, said, choice, reason):
    """A source that disagrees, into locked open work, with the choice between it and our value."""
    topic, words = place.label(current.document), place.words(current.document, user)
    key, number = add_statement(current.document, place, said, topic=topic, words=words)
    chosen = {OPEN: set(), OURS: ours(current.document, key), OTHER: {number}}[choice]
    if choice == OTHER:
        take(user, current, place, said["stated_value"])
    choose(current.document, key, chosen, reason)


def take(user, current, place, words):
    current.document = document_saying(user, current, place, words)
    current.kept_by = {}  # a page that is open must not write over it


class ChoiceForm(forms.Form):
    """The choice in a contradiction of a document; no choice leaves it open.

    `chosen` are the keys of the statements taken, `words` what our value is to be, if it changes.
    """

    choice = forms.ChoiceField(label="Welche Angabe gilt?")
    is_ours = forms.BooleanField(
        label="So steht es bei uns schon: unsere Angabe bleibt, wie sie ist", required=False
    )
    reason = reason_field()

    def __init__(self, data=None, *, user, proposal, key):
        self.user, self.proposal, self.key = user, proposal, key
        self.dispute = proposal.document["contradictions"][key]
        self.groups = groups_of(self.dispute)
        super().__init__(data, initial=self.present())
        self.fields["choice"].choices = [
            (OPEN, "noch offen"),
            *((str(n), stated) for n, stated in enumerate(self.groups)),
            (NONE, "keine davon"),
        ]
        if not self.dispute["field"]:
            del self.fields["is_ours"]

    def present(self):
        """What was chosen so far."""
        statements = self.dispute["statements"]
        agreeing = [
            str(n)
            for n, keys in enumerate(self.groups.values())
            if any(statements[key]["agrees"] for key in keys)
        ]
        nothing = NONE if self.dispute["reason"] else OPEN
        return {"choice": next(iter(agreeing), nothing), "reason": self.dispute["reason"]}

    @property
    def place(self):
        return Place(self.dispute["part"], self.dispute["row"], self.dispute["field"])

    @property
    def seen(self):
        """What the page shows, sent back to tell whether it is still so."""
        now = held(self.proposal.document, {**self.dispute, "portion": ""})
        return " | ".join([now, *self.groups])

    @property
    def chosen(self):
        choice = self.cleaned_data["choice"]
        return set(list(self.groups.values())[int(choice)]) if choice.isdecimal() else set()

    @property
    def words(self):
        """What our value is to say; empty where it stays."""
        is_taken = self.dispute["field"] and self.chosen
        if not is_taken or self.cleaned_data["is_ours"]:
            return ""
        if self.chosen & ours(self.proposal.document, self.key):
            return ""
        return self.dispute["statements"][next(iter(self.chosen))]["stated_value"]

    def clean(self):
        data = super().clean()
        choice, reason = data.get("choice"), data.get("reason")
        if self.data.get("gesehen") != self.seen:
            self.add_error(None, CHANGED_MEANWHILE)
        if choice == OPEN and reason:
            self.add_error("choice", OPEN_WITH_REASON)
        elif choice and choice != OPEN and not reason:
            self.add_error("reason", NO_REASON)
        if choice and self.words and (sentence := self.problem()):
            self.add_error("choice", sentence)
        return data

    def problem(self):
        return problem(self.user, self.proposal, self.place, self.words)

    def apply(self, current):
        """Write the choice into locked open work; raises Refused if it is another one now."""
        if current.document["contradictions"].get(self.key) != self.dispute:
            raise Refused(CHANGED_MEANWHILE)
        if self.words:
            take(self.user, current, self.place, self.words)
        choose(current.document, self.key, self.chosen, self.cleaned_data["reason"])


def groups_of(dispute):
    """{what is stated: [keys of the statements]}, in their order."""
    groups = {}
    for key, each in dispute["statements"].items():
        groups.setdefault(each["stated_value"], []).append(key)
    return groups
