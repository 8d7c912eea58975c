"""An assessment in one form: who and when, numbers, words, points, and ten levels of maturity."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from evidence.texts import TidyText
from evidence.values.inputs import CountInput, DayInput
from processes.maturity import HIGHEST, LEVELS, MaturityModel
from processes.models.assessments import WORDS
from processes.rules import levels
from processes.rules.scoring import HIGHEST_SCORE

MOST_CASES, MOST_MINUTES, MOST_BREAKS = 99_999_999, 9_999_999, 999
UNKNOWN = ("", "unbekannt")
POINTS = [UNKNOWN, *((str(each), str(each)) for each in range(HIGHEST_SCORE + 1))]
GRADES = [UNKNOWN, *((str(number), f"{number} – {name}") for number, name in enumerate(LEVELS))]
SECOND = [UNKNOWN, *((str(n), f"Stufe {n}") for n in range(HIGHEST[MaturityModel.V2] + 1))]
TOO_LATE = "Dieser Tag liegt in der Zukunft."


def text(label, hint, most):
    area = forms.Textarea(attrs={"rows": 3})
    return TidyText(label=label, help_text=hint, max_length=most, required=False, widget=area)


def count(label, most):
    return CountInput(label=label, min_value=0, max_value=most, required=False)


def choice(label, choices, hint=""):
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        empty_value=None,
        required=False,
        help_text=hint,
    )


class AssessmentForm(forms.Form):
    """For one service and county; it begins with what holds now, and blank is unknown.

    `based_on` is the number of what had been entered last when the form was opened.
    """

    based_on = forms.CharField(widget=forms.HiddenInput, required=False)
    assessed_on = DayInput(
        label="Bewertet am",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    assessor = TidyText(
        label="Geprüft von",
        help_text="Rolle oder Stelle, kein Name: etwa „Multiplikatorin im Fachdienst Bau“.",
        max_length=120,
    )
    case_count = count("Fälle im Jahr", MOST_CASES)
    minutes_per_case = count("Aufwand je Fall in Minuten", MOST_MINUTES)
    media_break_count = count("Medienbrüche", MOST_BREAKS)
    benefit = text("Nutzen", "Was würde besser, und für wen?", 1000)
    legal_obstacles = text(
        "Rechtliche Hürden", "Etwa Schriftform oder persönliches Erscheinen.", 1000
    )
    observations = text("Beobachtungen", "Bleiben intern. Bitte keine Namen.", 2000)
    level_of_second_model = choice(
        "Reifegrad 2.0",
        SECOND,
        "Orientierungshilfe mit eigener Zählung; wird nie aus den Kriterien von 1.1 gerechnet.",
    )

    def __init__(self, *args, scoring_method, **kwargs):
        super().__init__(*args, **kwargs)
        self.scoring_method = scoring_method
        self.scored = [each for each in scoring_method.criteria.all() if not each.counts_cases]
        for each in self.scored:
            hint = f"Gewicht {each.weight}. 5 heißt: {each.best}."
            self.fields[f"score_{each.key}"] = choice(each.label, POINTS, hint)
        for number in range(1, levels.CRITERIA + 1):
            self.fields[f"grade_{number}"] = choice(f"Kriterium {number}", GRADES)

    def clean_assessed_on(self):
        day = self.cleaned_data["assessed_on"]
        if day > timezone.localdate():
            raise ValidationError(TOO_LATE)
        return day

    @property
    def opened_on(self):
        """The number that was sent along; -1, which nothing ever has, where it is none."""
        sent = self.cleaned_data["based_on"][:18]
        return int(sent) if sent.isascii() and sent.isdigit() else -1

    @property
    def values(self):
        """The columns of the assessment."""
        named = (
            *("assessed_on", "assessor", "case_count", "minutes_per_case", "media_break_count"),
            *("benefit", "legal_obstacles", "observations", "level_of_second_model"),
        )
        given = {name: self.cleaned_data[name] for name in named}
        return given | {"scoring_method": self.scoring_method}

    @property
    def scores(self):
        return {each: self.cleaned_data[f"score_{each.key}"] for each in self.scored}

    @property
    def grades(self):
        numbers = range(1, levels.CRITERIA + 1)
        return [self.cleaned_data[f"grade_{number}"] for number in numbers]

    @property
    def groups(self):
        """[(heading, explanation, fields)] in the order of the page."""
        scores = [self[f"score_{each.key}"] for each in self.scored]
        grades = [self[f"grade_{number}"] for number in range(1, levels.CRITERIA + 1)]
        return [
            ("Wer und wann", "", [self["assessed_on"], self["assessor"]]),
            ("Zahlen", NUMBERS, [self[name] for name in COUNTS]),
            ("In Worten", "", [self[name] for name in WORDS]),
            ("Punkte", POINTS_MEAN, scores),
            ("Reifegrad 1.1", LEVELS_MEAN, grades),
            ("Reifegrad 2.0", "", [self["level_of_second_model"]]),
        ]


COUNTS = ("case_count", "minutes_per_case", "media_break_count")
NUMBERS = "Leer heißt unbekannt, nicht null. Die Punkte für die Fallzahl folgen aus ihr."
POINTS_MEAN = (
    "0 bis 5, und 5 ist immer günstig, auch bei Hürden. „Unbekannt“ zählt nicht als 0: Dann gibt "
    "es keine Priorität, bis jemand es weiß."
)
LEVELS_MEAN = (
    "Zehn Kriterien mit den Stufen 0 bis 4; das schlechteste entscheidet. Ihre Namen nennt keine "
    "zugängliche Quelle, deshalb stehen hier Nummern. Fehlt eins, bleibt der Reifegrad unbekannt."
)


def begins_with(current):
    """What a new assessment starts from: what holds, but for the day and who looked."""
    if current is None:
        return {}
    names = (*COUNTS, *WORDS, "level_of_second_model")
    given = {name: getattr(current, name) for name in names}
    scores = {each.criterion_id: each.score for each in current.scores.all()}
    for criterion in current.scoring_method.criteria.all():
        given[f"score_{criterion.key}"] = scores.get(criterion.pk)
    grades = enumerate(current.criteria, start=1)
    return given | {f"grade_{number}": grade for number, grade in grades}
