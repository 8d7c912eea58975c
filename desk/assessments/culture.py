"""The culture check at the desk: counts are entered by lines, and small groups are never shown."""

from collections import defaultdict
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from evidence.texts import TidyText
from evidence.values.inputs import DayInput
from processes.condensing import COUNTS, sizes_of
from processes.models import CultureAnswer, CultureCheck
from processes.rules.small_groups import SMALLEST, may_show_total, shown_groups

LONGEST, MOST_LINES, MOST_PEOPLE = 20_000, 400, 9_999
COLUMNS = "Gruppe; Aussage; stimmen zu; teils, teils; stimmen nicht zu"
TOO_LATE = "Dieser Tag liegt in der Zukunft."


class CultureForm(forms.Form):
    """A round of questions: a line for each group and sentence."""

    district = forms.ModelChoiceField(None, label="Landkreis")
    title = TidyText(label="Titel", max_length=150)
    asked_on = DayInput(
        label="Befragt am", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    lines = TidyText(
        label="Antworten als Anzahl",
        help_text=(
            f"Je Zeile: {COLUMNS}. Nur Anzahlen, keine Namen. "
            f"Gruppen unter {SMALLEST} werden nirgends gezeigt."
        ),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def __init__(self, *args, counties, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["district"].queryset = counties
        self.fields["district"].label_from_instance = lambda district: district.name

    def clean_asked_on(self):
        day = self.cleaned_data["asked_on"]
        if day > timezone.localdate():
            raise ValidationError(TOO_LATE)
        return day

    def clean_lines(self):
        """The rows of the answers; every line that cannot be read is told by its number."""
        written = enumerate(self.cleaned_data["lines"].splitlines(), start=1)
        filled = [(number, line) for number, line in written if line.strip()]
        if len(filled) > MOST_LINES:
            raise ValidationError(f"Höchstens {MOST_LINES} Zeilen.")
        rows, wrong, seen = [], [], set()
        for number, line in filled:
            try:
                row = read_line(line, seen)
            except ValueError as error:
                wrong.append(f"Zeile {number}: {error}")
            else:
                rows.append(row)
        if wrong:
            raise ValidationError(wrong)
        return rows


def read_line(line, seen):
    """The values of an answer; ValueError with a German sentence."""
    parts = [each.strip() for each in line.split(";")]
    if len(parts) != 5:
        raise ValueError(f"Bitte fünf Angaben mit Semikolon trennen: {COLUMNS}.")
    group, question, *numbers = parts
    if not group or not question:
        raise ValueError("Bitte Gruppe und Aussage nennen.")
    if len(group) > 80 or len(question) > 200:
        raise ValueError("Eine Gruppe hat höchstens 80 Zeichen, eine Aussage 200.")
    if not all(each.isascii() and each.isdigit() and len(each) < 5 for each in numbers):
        raise ValueError(f"Eine Anzahl ist eine ganze Zahl von 0 bis {MOST_PEOPLE}.")
    if (group, question) in seen:
        raise ValueError("Diese Gruppe hat zu dieser Aussage schon eine Zeile.")
    seen.add((group, question))
    counts = dict(zip(COUNTS, map(int, numbers), strict=True))
    return {"group": group, "question": question, **counts}


@dataclass(frozen=True)
class ShownCheck:
    """A check with what may be shown of it: per sentence the total and the large groups."""

    check: CultureCheck
    groups: list[str]
    hidden: list[str]
    rows: list[tuple[str, list[tuple[int, int, int] | None]]]


def shown_checks(user):
    """[ShownCheck] of all that a person may read, newest first; two queries."""
    answers = defaultdict(list)
    for each in CultureAnswer.objects.visible_to(user):
        answers[each.culture_check_id].append(each)
    checks = CultureCheck.objects.visible_to(user).select_related("district")
    return [shown_check(check, answers[check.pk]) for check in checks]


def shown_check(check, answers):
    questions = list(dict.fromkeys(each.question for each in answers))
    groups = list(dict.fromkeys(each.group for each in answers))
    given = {(each.group, each.question): each for each in answers}
    sizes = sizes_of(answers)
    shown = shown_groups(sizes)
    columns = [each for each in groups if each in shown]
    is_total_shown = may_show_total(sizes)
    rows = [
        (
            question,
            [
                total_of([given.get((group, question)) for group in groups])
                if is_total_shown
                else None,
                *(total_of([given.get((group, question))]) for group in columns),
            ],
        )
        for question in questions
    ]
    return ShownCheck(check, columns, [each for each in groups if each not in shown], rows)


def total_of(answers):
    """(agreeing, undecided, disagreeing) of some answers together."""
    known = [each for each in answers if each]
    return tuple(sum(getattr(each, name) for each in known) for name in COUNTS)
