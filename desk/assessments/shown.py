"""Assessments as the desk shows them: each with its result, counties side by side, all in time."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from evidence.values.dates import day_in_german
from evidence.values.money import NBSP, german_number
from processes.maturity import MaturityModel, in_words
from processes.models import Assessment
from processes.rules.levels import missing_of
from processes.rules.ranking import in_tenths
from processes.rules.scoring import result_of

UNKNOWN = ""  # a template says „unbekannt“
RULED_OUT = "vom Recht ausgeschlossen"


@dataclass(frozen=True)
class Shown:
    """An assessment with what follows from it."""

    assessment: Assessment

    @cached_property
    def method(self):
        return self.assessment.scoring_method.as_rules()

    @cached_property
    def points(self):
        return self.assessment.points(self.method)

    @cached_property
    def result(self):
        return result_of(self.method, self.points)

    @cached_property
    def level(self):
        return in_words(MaturityModel.V1, self.assessment.level)

    @property
    def short_level(self):
        level = self.assessment.level
        return UNKNOWN if level is None else f"Reifegrad{NBSP}{level} (1.1)"

    @property
    def second_level(self):
        return in_words(MaturityModel.V2, self.assessment.level_of_second_model)

    @property
    def priority(self):
        if self.result.excluded:
            return RULED_OUT
        return number(self.result.priority)

    @property
    def why_no_level(self):
        if self.assessment.figures_only_since:
            return ""
        missing = missing_of(self.assessment.criteria)
        return f"Es fehlen die Kriterien {joined(missing)}." if missing else ""

    @property
    def condensed(self):
        """That words and single answers are gone; nothing while they are there."""
        day = self.assessment.figures_only_since
        return f"Worte und Einzelantworten gelöscht am {day_in_german(day)}" if day else ""

    @property
    def gone(self):
        """What stands where words and single answers were."""
        return "gelöscht" if self.condensed else UNKNOWN

    @property
    def why_no_priority(self):
        return f"Es fehlt: {'; '.join(self.result.missing)}." if self.result.missing else ""


@dataclass(frozen=True)
class Row:
    """One thing of all assessments beside each other; an empty cell is unknown."""

    label: str
    cells: list[str]


def number(value):
    """„85,4“; nothing for what is unknown."""
    return UNKNOWN if value is None else german_number(in_tenths(value), 1)


def whole(value):
    return UNKNOWN if value is None else german_number(Decimal(value), 0)


def joined(numbers):
    *most, last = [str(each) for each in numbers]
    return f"{', '.join(most)} und {last}" if most else last


FACTS = (
    ("Bewertet am", lambda each: f"{each.assessment.assessed_on:%d.%m.%Y}"),
    ("Geprüft von", lambda each: each.assessment.assessor),
    ("Fälle im Jahr", lambda each: whole(each.assessment.case_count)),
    ("Aufwand je Fall in Minuten", lambda each: whole(each.assessment.minutes_per_case)),
    ("Medienbrüche", lambda each: whole(each.assessment.media_break_count)),
    ("Nutzen in Worten", lambda each: each.assessment.benefit or each.gone),
    ("Rechtliche Hürden in Worten", lambda each: each.assessment.legal_obstacles or each.gone),
    ("Beobachtungen", lambda each: each.assessment.observations or each.gone),
)
RESULTS = (
    ("Nutzen (0 bis 100)", lambda each: number(each.result.benefit)),
    ("Umsetzbarkeit (0 bis 100)", lambda each: number(each.result.feasibility)),
    ("Priorität (0 bis 100)", lambda each: each.priority),
    ("Verfahren", lambda each: str(each.assessment.scoring_method)),
)
LEVELS = (
    ("Reifegrad 1.1", lambda each: each.level),
    ("Was dazu fehlt", lambda each: each.why_no_level or each.condensed or "nichts"),
    ("Reifegrad 2.0", lambda each: each.second_level),
)


def side_by_side(shown):
    """[(heading, [Row])] of what holds in each county, in the order of `shown`."""
    criteria = {}
    for each in shown:
        for criterion in each.assessment.scoring_method.criteria.all():
            criteria.setdefault(criterion.key, f"{criterion.label} (Gewicht {criterion.weight})")
    points = [
        Row(label, [whole(each.points.get(key)) for each in shown])
        for key, label in criteria.items()
    ]
    grades = [
        Row(
            f"Kriterium {place + 1}",
            [whole(each.assessment.criteria[place]) or each.gone for each in shown],
        )
        for place in range(10)
    ]
    return [
        ("Was gefunden wurde", rows_of(FACTS, shown)),
        ("Punkte von 0 bis 5", points),
        ("Was daraus folgt", rows_of(RESULTS, shown)),
        ("Reifegrad", rows_of(LEVELS, shown)),
        ("Kriterien des Reifegrads 1.1", grades),
    ]


def rows_of(kinds, shown):
    return [Row(label, [say(each) for each in shown]) for label, say in kinds]
