"""The level of maturity by model 1.1: the lowest of ten criteria decides (R53).

The criteria have numbers and no names, for no source at hand names them. For model 2.0 no source
says how criteria make a level, so nothing is worked out there (R54).
"""

from collections.abc import Sequence

CRITERIA, HIGHEST = 10, 4


def level_of(criteria: Sequence[int | None]) -> int | None:
    """0 to 4 of ten criteria from 0 to 4; None (unknown, not 0) where one of them is missing.

    Raises ValueError where there are not ten of them, or one is no level of the model.
    """
    if len(criteria) != CRITERIA:
        raise ValueError(f"Reifegrad 1.1 hat {CRITERIA} Kriterien, nicht {len(criteria)}.")
    known = [each for each in criteria if each is not None]
    if any(not 0 <= each <= HIGHEST for each in known):
        raise ValueError(f"Ein Kriterium hat eine Stufe von 0 bis {HIGHEST}.")
    return min(known) if len(known) == CRITERIA else None


def missing_of(criteria: Sequence[int | None]) -> list[int]:
    """The numbers, from 1, of the criteria that nobody has answered."""
    return [number for number, each in enumerate(criteria, start=1) if each is None]
