"""What is wanted in the Auental: something of everything that strategies and measures can say."""

from evidence.models import Remark
from evidence.values.counts import Count
from evidence.values.dates import FlexDate
from processes.models import Service
from strategy.models import Measure, MeasureState, Strategy, VersionField
from tests.builders import cite
from tests.processes.builders import about
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_project,
    make_measure_state,
    make_strategy,
    make_strategy_version,
    make_version_field,
)

LONGEST_TITLE = "Breitbandausbaugesellschaftsvertragsmanagement in Samtgemeinden und Landkreisen"
Status, State = Measure.Status, MeasureState.State


def fill_strategies(land, first, second):
    """Of the first project a finding led to a measure, which the second carries out."""
    strategy = strategy_of(land)
    forms = measure_with_everything(land, strategy)
    make_measure_project(forms, project=second, basis=VersionField.Basis.SOURCE)
    make_finding(forms, first.activities.get(title="Reallabore"), reason="Die Wege sind zu lang.")
    fields = list(land.fields.values())
    longest = make_measure(
        LONGEST_TITLE,
        slug="laengste",
        strategy=strategy,
        fields=fields,
        districts=land.districts[1:],
        projects=[second],
        body_label="die Landkreise an der Aue",
        status=Status.PREPARING,
    )
    make_measure(
        "Ideenwettbewerb",
        slug="ideenwettbewerb",
        fields=fields[1:2],
        projects=[first],
        status=Status.CLOSED,
    )
    without = make_measure("Maßnahmen zur Bildung", slug="bildung", fields=fields[1:2])
    for measure in (forms, longest, without):
        cite(measure, land.sources["q-amt-2019"])


def strategy_of(land):
    """In two versions, of which the first names one field and the second all; and one more."""
    strategy = make_strategy(
        "Kluge Strategie für das Auental",
        slug="kluge-strategie",
        body=land.offices["nordaue"],
        districts=land.districts,
        status=Strategy.Status.ADOPTED,
        website="https://kluge-strategie.example/",
    )
    first = make_strategy_version(strategy, label="Entwurf", position=1)
    make_version_field(first, field_of_action=land.fields["Bildung"])
    second = make_strategy_version(
        strategy,
        label="Beschlussfassung",
        adopted_on=FlexDate("2023-06-27"),
        published_on=FlexDate("2023-04-21", note="vorgestellt"),
        position=2,
    )
    for position, field in enumerate(land.fields.values()):
        basis = VersionField.Basis.EDITOR if position else VersionField.Basis.SOURCE
        make_version_field(second, field_of_action=field, basis=basis, position=position)
    cite(strategy, land.sources["q-bote-2019"])
    cite(second, land.sources["q-rat"], field="adopted_on")
    Remark.objects.create(target=strategy, kind="gap", topic="Bewerbung", text="Nicht belegt.")
    make_strategy(
        "Absicht zu gemeinsamen Konzepten",
        slug="absicht",
        kind=Strategy.Kind.INTENT,
        existence=Strategy.Existence.NOT_PROVEN,
        body_label="die Landkreise an der Aue",
    )
    return strategy


def measure_with_everything(land, strategy):
    north, south, east = land.districts
    forms = make_measure(
        "E-Formulare",
        slug="e-formulare",
        strategy=strategy,
        fields=[land.fields["Verwaltung & eGovernment"]],
        districts=land.districts,
        services=[Service.objects.get(slug="bauantrag")],
        goal="Wege sparen",
        facts="Anträge sollen ohne Papier gehen.",
        status=Status.RUNNING,
        body=land.offices["nordaue"],
        note="Im Artikel an erster Stelle genannt.",
    )
    for county, state in ((north, State.LIVE), (south, State.RUNNING), (east, State.PLANNED)):
        row = make_measure_state(forms, district=county, state=state, since=FlexDate("2024"))
        cite(row, land.sources["q-bote-2021"])
    indicator = make_indicator(
        forms,
        name="Leistungen online",
        unit="Leistungen",
        baseline=Count.exactly(12),
        baseline_on=FlexDate("2019"),
        target=about(100),
        target_on=FlexDate("2026"),
    )
    cite(indicator, land.sources["q-rat"], field="target")
    value = make_indicator_value(indicator, quantity=about(70), as_of=FlexDate("2024-08-05"))
    cite(value, land.sources["q-bote-2021"], field="quantity")
    make_indicator_value(indicator, quantity=Count.exactly(40), as_of=FlexDate("2022"))
    Remark.objects.create(target=forms, kind="hint", topic="Umfang", text="Nicht überall.")
    return forms
