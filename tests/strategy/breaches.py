"""For each promise of the database about strategies and measures: a row that it refuses."""

from processes.models import MeasureService
from projects.models import Finding, MeasureProject
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    VersionField,
)
from tests.builders import make_organisation
from tests.processes.breaches import changed
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_project,
    make_measure_service,
    make_measure_state,
    make_strategy,
    make_strategy_version,
    make_version_field,
)

ROWS = {
    Strategy: make_strategy,
    StrategyVersion: make_strategy_version,
    VersionField: make_version_field,
    Measure: make_measure,
    MeasureState: make_measure_state,
    Indicator: make_indicator,
    IndicatorValue: make_indicator_value,
    MeasureProject: make_measure_project,
    Finding: make_finding,
    MeasureService: make_measure_service,
}


def named_twice(make):
    """A function that makes a record whose body is both chosen and told in words."""
    return lambda: make(body=make_organisation(), body_label="die Landkreise")


def repeated(make):
    """A function that writes a row a second time."""

    def breach():
        row = make()
        row.pk, row._state.adding = None, True
        row.save()

    return breach


BREACHES = {
    "strategies_say_what_a_source_says": changed(make_strategy, summary=""),
    "a_strategy_names_its_body_once": named_twice(make_strategy),
    "blanks_of_strategies_have_known_reasons": changed(make_strategy, blanks="slug=not_stated"),
    "a_version_of_a_strategy_is_listed_once": repeated(make_strategy_version),
    "blanks_of_strategy_versions_have_known_reasons": changed(
        make_strategy_version, blanks="label=not_stated"
    ),
    "a_version_names_a_field_once": repeated(make_version_field),
    "measures_say_what_a_source_says": changed(make_measure, facts=""),
    "a_measure_names_its_body_once": named_twice(make_measure),
    "blanks_of_measures_have_known_reasons": changed(make_measure, blanks="slug=not_stated"),
    "a_measure_has_one_state_in_a_county": repeated(make_measure_state),
    "indicators_say_what_is_counted": changed(make_indicator, name=""),
    "an_indicator_is_listed_once": repeated(make_indicator),
    "baselines_match_their_qualifier": changed(make_indicator, baseline_min=3),
    "targets_match_their_qualifier": changed(make_indicator, target_min=3),
    "an_indicator_has_one_value_at_a_time": repeated(make_indicator_value),
    "values_of_indicators_match_their_qualifier": changed(make_indicator_value, quantity_max=None),
    "a_project_carries_out_a_measure_once": repeated(make_measure_project),
    "an_activity_leads_to_a_measure_once": repeated(make_finding),
    "findings_say_what_was_found": changed(make_finding, reason=""),
    "a_measure_changes_a_service_once": repeated(make_measure_service),
}
