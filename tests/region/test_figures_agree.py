"""Every total and number that stands on two pages is the same, over the region's data too."""

import pytest

from tests.examples import FULL
from tests.test_figures_agree import *  # noqa: F403 - the same tests, on the data


@pytest.fixture(scope="module")
def every():
    """A part each day: the data have seven times as many organisations."""
    return 1 if FULL else 4
