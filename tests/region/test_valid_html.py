"""The HTML of the pages that the region's data make; of most kinds a part each day."""

import pytest

from tests.examples import FULL
from tests.test_valid_html import *  # noqa: F403 - the same tests, on the data
from tests.test_valid_html import KINDS, read

OF_RECORDS = [kind for kind in KINDS if kind != "einzelne Seiten"]
EVERY = 1 if FULL else 4


@pytest.fixture(scope="module", params=OF_RECORDS)
def pages(request, in_region_database):
    """The list of a kind and the pages of its records."""
    return [read(address) for address in KINDS[request.param]()[::EVERY]]
