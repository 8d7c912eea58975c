"""Every total and number that stands on two pages is the same, over the region's data too."""

from tests.test_figures_agree import *  # noqa: F403 - the same tests, on the data
