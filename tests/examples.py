"""How many invented examples a run tries: a quarter of them each day, all with `make test FULL=1`.

What fails is printed with all that is needed to try it again: the example and the line that
reproduces it; where chance is started from a number, that is in the name of the test.
"""

import os
from math import ceil

from hypothesis import HealthCheck, settings

FULL = bool(os.environ.get("FULL"))


def of_this_run(number):
    """The share of the full number that this run tries."""
    return number if FULL else ceil(number / 4)


def examples(number):
    """The settings of a test that tries so many examples in full."""
    return settings(max_examples=of_this_run(number))


# A loaded machine is no fault of ours, and what a fixture made is the same for every example.
PROFILE = "full" if FULL else "daily"
settings.register_profile(
    PROFILE,
    deadline=None,
    derandomize=not FULL,  # the same examples each day: what was handed over stays as it was found
    max_examples=of_this_run(100),
    print_blob=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile(PROFILE)
