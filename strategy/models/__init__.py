"""What is wanted: strategies in versions, fields of action, themes, measures and indicators."""

from strategy.models.fields_of_action import FieldOfAction
from strategy.models.indicators import Indicator, IndicatorValue
from strategy.models.measures import Measure, MeasureState
from strategy.models.strategies import Strategy, StrategyVersion, VersionField
from strategy.models.themes import Theme

__all__ = [
    "FieldOfAction",
    "Indicator",
    "IndicatorValue",
    "Measure",
    "MeasureState",
    "Strategy",
    "StrategyVersion",
    "Theme",
    "VersionField",
]
