"""The form of a decision, asking in the order in which a Bescheid says it."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Value
from django.db.models.functions import Coalesce, NullIf

from evidence.texts import TidyText
from evidence.values.inputs import AmountInput, DayInput, EuroInput, FlexDateInput
from funding.models import DecisionVersion, FinancingType, Programme, Status
from grant_office.award import version_typed
from grant_office.award_parts import parts_typed
from grant_office.intake import KEY, new_key
from grant_office.models import RuleSet
from projects.models import Project
from regions.models import Organisation

KINDS = {
    Status.GRANTED: "Ein Bescheid liegt vor",
    Status.ANNOUNCED: "Bisher nur angekündigt",
    Status.RECOGNISED: "Ein Rahmen ist anerkannt",
    Status.WAIVED: "Auf das Geld wurde verzichtet",
}
GROUPS = (
    ("Was vorliegt", ("status", "file_number")),
    ("Für wen und wofür", ("recipient", "project", "purpose", "funder")),
    ("Betrag", ("amount", "eligible_expenditure", "financing_type")),
    ("Tage", ("issued", "served", "reported", "period_start", "period_end")),
    ("Nebenbestimmungen", ("rule_set", "is_confirmed", "conditions")),
)
SELDOM = (
    *("grant_reference", "programme", "second_funder", "total_expenditure"),
    *("decided", "handed_over"),
    *("start_by", "last_drawdown_on", "proof_by", "binding_until", "parts"),
)
SAVE = "anlegen"
LONGEST_CLAUSE, LONGEST_TEXT = 60, 300


def day(label, **kwargs):
    return DayInput(
        label=label, required=False, widget=forms.DateInput(attrs={"size": 12}), **kwargs
    )


class OrganisationChoice(forms.ModelChoiceField):
    """Organisations by the name that people use, so that typing „NBank“ finds it."""

    def __init__(self, **kwargs):
        said = Coalesce(NullIf("short_name", Value("")), "name")
        super().__init__(Organisation.objects.order_by(said, "pk"), **kwargs)

    def label_from_instance(self, organisation):
        short, name = organisation.short, organisation.name
        return name if short == name else f"{short} – {name}"


class AwardForm(forms.Form):
    """What every decision has comes first; the rest folds out, and can be added in its file."""

    key = forms.CharField(widget=forms.HiddenInput, required=False)
    status = forms.ChoiceField(label="Stand", choices=KINDS)
    file_number = TidyText(label="Aktenzeichen", max_length=60, required=False)
    grant_reference = TidyText(label="Förderkennzeichen", max_length=60, required=False)
    recipient = OrganisationChoice(label="Empfangende Stelle")
    project = forms.ModelChoiceField(Project.objects.none(), label="Projekt", required=False)
    purpose = TidyText(
        label="Zweck laut Bescheid",
        max_length=150,
        required=False,
        help_text="wenn es das Projekt hier noch nicht gibt",
    )
    funder = OrganisationChoice(label="Bewilligungsstelle", required=False)
    programme = forms.ModelChoiceField(
        Programme.objects.all(), label="Förderprogramm", required=False
    )
    amount = AmountInput(
        label="Zuwendung",
        required=False,
        help_text="auch „bis zu 15\N{NO-BREAK SPACE}Mio.\N{NO-BREAK SPACE}€“",
    )
    eligible_expenditure = EuroInput(label="Zuwendungsfähige Ausgaben", required=False)
    total_expenditure = AmountInput(label="Gesamtausgaben", required=False)
    decided = FlexDateInput(
        label="Entschieden", required=False, help_text="wenn kein Bescheid datiert ist: „Juli 2021“"
    )
    handed_over = FlexDateInput(
        label="Übergeben", required=False, help_text="die Feier, nicht der Tag des Bescheids"
    )
    second_funder = OrganisationChoice(label="Weiterer Geldgeber", required=False)
    financing_type = forms.ChoiceField(
        label="Finanzierungsart",
        choices=[("", "nicht genannt"), *FinancingType.choices],
        required=False,
    )
    issued = day("Bescheid vom")
    served = day("Bekannt gegeben", help_text="der Tag, an dem er ankam")
    reported = day("Gemeldet", help_text="bei einer Ankündigung")
    period_start = day("Bewilligungszeitraum ab")
    period_end = day("Bewilligungszeitraum bis")
    rule_set = forms.ModelChoiceField(
        RuleSet.objects.filter(layer=RuleSet.Layer.RULE_SET), label="Regelwerk", required=False
    )
    is_confirmed = forms.BooleanField(label="steht so im Bescheid", required=False)
    start_by = day("Beginn spätestens")
    last_drawdown_on = day("Letzter Abruf")
    proof_by = day("Nachweis bis")
    binding_until = day("Zweckbindung bis")
    conditions = TidyText(
        label="Auflagen",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="je Zeile eine, zum Beispiel „Nr. 3.2: Bericht vorlegen“",
    )

    parts = TidyText(
        label="Teilbeträge",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="je Zeile einer, zum Beispiel „Rinteln: 500.000“, mit den Gesamtausgaben "
        "„Rinteln: 500.000 von 1.000.000“",
    )

    def __init__(self, user, *args, letter=None, **kwargs):
        super().__init__(*args, **{"initial": told_by(letter), **kwargs})
        self.initial.setdefault("key", new_key())
        self.fields["project"].queryset = Project.objects.visible_to(user)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.empty_label = "Bitte wählen" if field.required else "nicht genannt"

    def groups(self):
        """Pairs (title, bound fields) in the order of the letter."""
        return [(title, [self[name] for name in names]) for title, names in GROUPS]

    def seldom(self):
        """Bound fields that only some letters fill."""
        return [self[name] for name in SELDOM]

    @property
    def is_unfolded(self):
        return any(field.errors or field.value() for field in self.seldom())

    def clean_key(self):
        key = self.cleaned_data["key"]
        return key if KEY.fullmatch(key) else new_key()

    def clean_conditions(self):
        lines = self.cleaned_data["conditions"].splitlines()
        return [clause_of(number, line) for number, line in enumerate(lines, 1) if line.strip()]

    def clean_parts(self):
        return parts_typed(self.cleaned_data["parts"])

    def clean(self):
        data = super().clean()
        if not (data.get("project") or data.get("purpose")) and "purpose" not in self.errors:
            self.add_error("purpose", "Bitte das Projekt wählen oder den Zweck nennen.")
        if data.get("status") and self.data.get("schritt") == SAVE:
            self.refuse_contradictions(version_typed(data))
        return data

    def refuse_contradictions(self, version):
        """Say each broken promise of the database beside the last field that it is about."""
        for constraint in DecisionVersion._meta.constraints:
            try:
                constraint.validate(DecisionVersion, version, exclude={"decision"})
            except ValidationError as error:
                self.add_error(self.field_about(str(constraint)), error.messages)

    def field_about(self, constraint):
        """The name of the last typed field whose columns the text of a constraint names."""
        told = [name for name in self.fields if f"'{name}_" in constraint and self.data.get(name)]
        return told[-1] if told else None

    def forgive_what_is_empty(self):
        """While somebody only looks what comes of it, nothing has to be there."""
        for name in [name for name in self.errors if not self.data.get(name)]:
            del self.errors[name]


def told_by(letter):
    """What a letter says for the form: how it came, when it was written and when it arrived."""
    if letter is None:
        return {}
    if letter.mode == letter.Mode.PRESS:
        return {"status": Status.ANNOUNCED, "reported": letter.written_on or letter.arrived_on}
    return {"issued": letter.written_on, "served": letter.arrived_on}


def clause_of(number, line):
    """(clause, text) of a line of the conditions."""
    clause, colon, text = (part.strip() for part in line.partition(":"))
    if not (clause and colon and text):
        raise ValidationError(f"Zeile {number}: Bitte „Nummer: was zu tun ist“ schreiben.")
    if len(clause) > LONGEST_CLAUSE or len(text) > LONGEST_TEXT:
        raise ValidationError(
            f"Zeile {number}: höchstens {LONGEST_CLAUSE} Zeichen für die Nummer und "
            f"{LONGEST_TEXT} für das, was zu tun ist."
        )
    return clause, text
