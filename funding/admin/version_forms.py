"""What a version asks for: the form of its own page, and the short one for a new decision."""

from django import forms
from django.contrib import admin
from django.db.models import Max

from evidence.admin.typed_admin import SeveralRecords
from evidence.values.forms import AsTyped
from evidence.values.money import Amount
from funding.admin.of_decision import OfDecisionForm
from funding.contradictions import whole_or_part
from funding.models import (
    Decision,
    DecisionVersion,
    Ending,
    FunderShare,
    RecipientShare,
    Status,
    VersionKind,
)
from funding.models.endings import STATUSES_AFTER
from regions.models import Organisation

TO_ENTER = [
    (kind.value, kind.label)
    for kind in (VersionKind.LETTER, VersionKind.CORRECTION, VersionKind.COURSE)
]


def endings_by_status():
    """The choices of `ending`, each under the statuses to which it fits (R33)."""
    groups = {}
    for event, left in STATUSES_AFTER.items():
        groups.setdefault(" / ".join(each.label for each in left), []).append(
            (event.value, event.label)
        )
    return [("", "keines davon"), *((f"zu {told}", group) for told, group in groups.items())]


class VersionForm(OfDecisionForm):
    """A version of a decision; the number it was opened with must still be the next one."""

    hidden = ("decision", "number", "kind")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            self.fields["kind"].choices, self.fields["kind"].required = TO_ENTER, False
        if "ending" in self.fields:
            self.fields["ending"].choices = endings_by_status()
        if "changes" in self.fields and self._is_amendment():
            field = self.fields["changes"]
            field.required = True
            field.error_messages["required"] = (
                "Bitte angeben, was sich gegenüber der vorigen Fassung ändert und warum."
            )

    def _is_amendment(self):
        """By the number the form was opened with, which is checked before anything is saved."""
        number = self.data.get("number") or self.initial.get("number") or self.instance.number
        return str(number) != "1"

    def clean_kind(self):
        return self.cleaned_data["kind"] or VersionKind.LETTER

    def clean(self):
        data = super().clean()
        if data.get("decision") and data.get("number"):
            self._refuse_taken_number(data["decision"], data["number"])
            self._begin_course(data)
        self._ask_whole_or_part(data)
        self._refuse_other_status(data)
        return data

    def _refuse_other_status(self, data):
        """Beside the field, with what it would fit (R33)."""
        ending, status = data.get("ending"), data.get("status")
        if not (ending and status) or status in STATUSES_AFTER[ending]:
            return
        fitting = " oder ".join(f"„{each.label}“" for each in STATUSES_AFTER[ending])
        said, worth = Ending(ending).label, Status(status).label
        text = f"„{said}“ passt nicht zum Stand „{worth}“, nur zu {fitting}."
        self.add_error("ending", text)

    def _ask_whole_or_part(self, data):
        """A part taken back is no revocation: the rest stays granted (R33)."""
        decision = (
            data.get("decision") or Decision.objects.filter(versions=self.instance.pk).first()
        )
        if decision is None or "amount_qualifier" not in data:
            return
        others = decision.versions.valid().exclude(pk=self.instance.pk)
        before = others.order_by("-number").first()
        typed = Amount(*(data.get(f"amount_{part}") for part in ("qualifier", "min", "max")))
        if question := whole_or_part(data.get("status"), typed, before):
            self.add_error("status", question)

    def _begin_course(self, data):
        """A draft from the start; what nobody reads yet is typed on the page of the decision."""
        if data.get("kind") != VersionKind.COURSE:
            return
        self.instance.is_draft = True
        if not data["decision"].is_public:
            text = "Bitte Auszahlung und Nachweis bei der Förderentscheidung selbst eintragen."
            self.add_error(None, text)

    def _refuse_taken_number(self, decision, number):
        """Two people who amend one decision at the same time do not overwrite each other."""
        Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
        expected = next_number(decision)
        if number != expected:
            self.add_error(
                None,
                f"Zu dieser Entscheidung gibt es inzwischen Fassung {expected - 1}. Bitte den "
                "Änderungsbescheid von der Förderentscheidung aus neu erfassen.",
            )


def next_number(decision):
    highest = decision.versions.aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1


def version_in_force(decision):
    return decision.versions.in_force().first()


def several(model, label):
    """A field for several organisations, with search."""
    widget = SeveralRecords(model._meta.get_field("organisation"), admin.site)
    return forms.ModelMultipleChoiceField(
        Organisation.objects.all(), required=False, label=label, widget=widget
    )


class FirstVersionForm(AsTyped):
    """Version 1 on the page of a new decision, with who pays and who receives by name only."""

    USUAL = {"wording": "Zuwendungsbescheid", "status": "granted", "amount_qualifier": "exact"}

    recipients = several(RecipientShare, "Empfangende Stellen")
    on_behalf_of = several(RecipientShare, "stellvertretend für")
    funders = several(FunderShare, "Geldgeber")

    class Meta:
        model = DecisionVersion
        fields = "__all__"

    def __init__(self, *args, **kwargs):
        """Start from what most received letters are."""
        kwargs["initial"] = {**self.USUAL, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    def clean(self):
        data = super().clean()
        if data.get("on_behalf_of") and len(data.get("recipients") or ()) != 1:
            text = "Bitte genau eine empfangende Stelle angeben, die für die anderen steht."
            self.add_error("on_behalf_of", text)
        return data

    def _save_m2m(self):
        super()._save_m2m()
        for position, organisation in enumerate(self.cleaned_data["funders"]):
            self.instance.funders.create(organisation=organisation, position=position)
        for position, organisation in enumerate(self.cleaned_data["recipients"]):
            share = self.instance.recipients.create(organisation=organisation, position=position)
            share.on_behalf_of.set(self.cleaned_data["on_behalf_of"])
