"""„Beleg“ at a value: the source by typing, or a new one in the same box, and its words."""

from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, Q, When
from django.utils import timezone

from desk.choices import choices_of
from desk.forms import NewSourceForm
from desk.proofs.asking import CHANGED_MEANWHILE
from desk.proofs.choosing import (
    NO_REASON,
    OPEN,
    OPEN_WITH_REASON,
    OTHER,
    WHICH,
    reason_field,
)
from evidence.models import Source
from evidence.texts import TidyText
from evidence.values.inputs import DayInput

LABEL = ("publisher", "title")
OFFERED = 300
MOST_FOUND = 12
LONGEST_QUOTATION = 15  # words; more is no quotation any more
STANDS = [("agrees", "stützt die Angabe"), ("differs", "sagt etwas anderes; beides bleibt stehen")]
NOTHING_TO_CHOOSE = "Zu wählen ist nur, wenn die Quelle etwas anderes sagt."
NO_SOURCE = (
    "Diese Quelle ist noch nicht im Portal. Bitte unten Titel und Herausgeber eintragen, dann wird "
    "sie mit angelegt."
)
SEVERAL = "Das passt auf mehrere Quellen: bitte eine wählen."
LONGEST_TYPED = 600
MOST_SIGNS = 400  # signs of a quotation, however long its words are


class ProofForm(forms.Form):
    """A citation of one value; `source` is the one that was found, chosen or newly made.

    `problem` says why what a source names cannot be taken as the value, or nothing.
    `last_used` are the numbers of the sources that stand first; `held` is the value as the
    document has it, which the page sends back as what was looked at; `begun` is what a reader
    named as the source.
    """

    typed = TidyText(
        label="Quelle",
        max_length=LONGEST_TYPED,
        required=False,
        help_text="Titel, Herausgeber oder Adresse tippen. Zuletzt benutzte stehen oben.",
    )
    chosen = forms.ChoiceField(label="Gemeint ist", required=False)
    quotation = TidyText(
        label="Was steht dort?",
        max_length=MOST_SIGNS,
        help_text=f"Wörtlich, höchstens {LONGEST_QUOTATION} Wörter.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    passage = TidyText(
        label="Wo steht es?",
        max_length=120,
        required=False,
        help_text="Seite, Absatz oder Abschnitt",
    )
    retrieved = DayInput(
        label="Abgerufen am",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    portion = TidyText(
        label="Für welche Wörter?",
        max_length=300,
        required=False,
        help_text="Wenn die Quelle nicht den ganzen Text belegt: die Wörter aus unserem Text.",
    )
    stands = forms.ChoiceField(label="Die Quelle", choices=STANDS)
    stated_value = TidyText(
        label="Angabe der Quelle",
        max_length=300,
        required=False,
        help_text="Nötig, wenn sie etwas anderes sagt.",
    )
    choice = forms.ChoiceField(
        label="Welche Angabe gilt?",
        choices=WHICH,
        help_text="Beide bleiben öffentlich stehen, mit dieser Wahl.",
    )
    reason = reason_field()

    def __init__(self, data=None, *, text, last_used, held, problem, begun=""):
        super().__init__(data, initial={"typed": begun})
        self.text, self.last_used, self.held, self.problem = text, last_used, held, problem
        self.source = None
        self.fields["typed"].widget.attrs |= {"list": "quellen", "autocomplete": "off"}
        self.fields["typed"].needed_for = "nötig, oder unten neu anlegen"
        if not text:
            del self.fields["portion"]
        self.offer_found()

    @property
    def suggestions(self):
        """Labels of the sources for the list below the field, last used first."""
        first = Case(When(pk__in=self.last_used, then=0), default=1)
        offered = Source.objects.order_by(first, "-published_first", "pk")[:OFFERED]
        return [f"{publisher}: {title}" for publisher, title in offered.values_list(*LABEL)]

    def offer_found(self):
        """Several sources that fit what was typed are a field of their own, to choose from."""
        typed = (self["typed"].value() or "").strip()
        looked_for = typed if len(typed) <= LONGEST_TYPED else ""
        self.found = choices_of(Source.objects.of_all_words(looked_for)[:MOST_FOUND], *LABEL)
        if self.is_bound and len(self.found) > 1 and typed not in self.found.values():
            self.fields["chosen"].choices = [("", "bitte wählen"), *self.found.items()]
            self.fields["chosen"].needed_for = "nötig"
        else:
            del self.fields["chosen"]

    def exact(self, typed):
        """The source of this address, or the only one of exactly these words, or None."""
        alike = [number for number, label in self.found.items() if label == typed]
        number = alike[0] if len(alike) == 1 else None
        return Source.objects.filter(Q(pk=number) | Q(url=typed)).first()

    @cached_property
    def new_source(self):
        """The form of a source that is still to be made; begun with what was typed in vain."""
        typed = self["typed"].value() or ""
        begun = {"url" if typed.startswith(("http://", "https://")) else "title": typed}
        data = self.data if self.wants_new else None
        return NewSourceForm(data, prefix="neu", initial={} if self.found else begun)

    @property
    def wants_new(self):
        """Whether one is named; where nothing is typed above, its title or address is enough."""
        named = ["neu-publisher"]
        named += [] if self.data.get("typed", "").strip() else ["neu-title", "neu-url"]
        return any(self.data.get(name, "").strip() for name in named)

    @property
    def asks_for_new(self):
        """Whether the fields of a new source are to be open."""
        is_begun = self.initial["typed"] and not (self.is_bound or self.found)
        return is_begun or self.wants_new or NO_SOURCE in self["typed"].errors

    def clean_quotation(self):
        quotation = self.cleaned_data["quotation"]
        if len(quotation.split()) > LONGEST_QUOTATION:
            raise ValidationError(
                f"Bitte höchstens {LONGEST_QUOTATION} Wörter: Artikel der Presse sind geschützt."
            )
        return quotation

    def clean_retrieved(self):
        day = self.cleaned_data["retrieved"]
        if day and day > timezone.localdate():
            raise ValidationError("Dieser Tag liegt in der Zukunft.")
        return day

    def clean_portion(self):
        portion = self.cleaned_data["portion"]
        if portion and " ".join(portion.split()) not in " ".join(self.text.split()):
            raise ValidationError("Diese Wörter stehen so nicht in unserem Text.")
        return portion

    def clean(self):
        data = super().clean()
        if self.data.get("gesehen") != self.held:
            self.add_error(None, CHANGED_MEANWHILE)
        if data.get("stands") == "differs" and not data.get("stated_value"):
            self.add_error("stated_value", "Bitte angeben, was die abweichende Quelle nennt.")
        self.check_choice(data)
        self.source = self.find_source(data)
        return data

    def check_choice(self, data):
        """A choice has its reason; there is none where the source agrees."""
        choice, reason = data.get("choice"), data.get("reason")
        if data.get("stands") != "differs":
            if choice != OPEN or reason:
                self.add_error("stands", NOTHING_TO_CHOOSE)
            return
        if choice == OPEN and reason:
            self.add_error("choice", OPEN_WITH_REASON)
        elif choice != OPEN and not reason:
            self.add_error("reason", NO_REASON)
        stated = choice == OTHER and data.get("stated_value")
        if stated and (sentence := self.problem(stated)):
            self.add_error("stated_value", sentence)

    @property
    def is_dispute(self):
        """Whether the fields for a choice are to be open."""
        chosen = self["choice"].value() not in (None, "", OPEN) or self["reason"].value()
        return self["stands"].value() == "differs" or bool(chosen)

    def find_source(self, data):
        """The source, or None: then a field says why, or the new one is still to be made."""
        typed = data.get("typed", "").strip()
        if self.wants_new:
            return (
                Source.objects.exclude(url="")
                .filter(url=self.data.get("neu-url", "").strip())
                .first()
            )
        if not typed:
            self.add_error("typed", "Bitte sagen, woher die Angabe stammt.")
            return None
        if source := self.exact(typed):
            return source
        if len(self.found) == 1 or data.get("chosen"):
            return Source.objects.get(pk=data.get("chosen") or next(iter(self.found)))
        self.add_error("chosen" if self.found else "typed", SEVERAL if self.found else NO_SOURCE)
        return None
