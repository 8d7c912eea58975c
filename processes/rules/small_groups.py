"""Which groups of a culture check may be shown: none under five, and none by a difference (R58).

Whoever knows the total and all groups but one knows that one too. So beside a hidden group another
is hidden, until those hidden are at least two and together at least five.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

SMALLEST = 5
Group = TypeVar("Group", bound=Hashable)


def shown_groups(sizes: Mapping[Group, Sequence[int]]) -> set[Group]:
    """The groups that may be shown beside the total; `sizes` are their answers per question.

    The groups are shown for every question or for none, so that no question gives away another.
    """
    shown = {group for group, numbers in sizes.items() if is_large(numbers)}
    hidden = [group for group in sizes if group not in shown]
    while hidden and shown and not is_safe([sizes[each] for each in hidden]):
        smallest = min(shown, key=lambda each: (sum(sizes[each]), list(sizes).index(each)))
        shown.remove(smallest)
        hidden.append(smallest)
    return shown


def is_large(numbers: Sequence[int]) -> bool:
    """Everything that was asked was answered by five or more, or by nobody; and something was."""
    return any(numbers) and all(each == 0 or each >= SMALLEST for each in numbers)


def is_safe(hidden: Sequence[Sequence[int]]) -> bool:
    """Two or more groups whose answers together may be known, for every question."""
    together = [sum(numbers) for numbers in zip(*hidden, strict=True)]
    return len(hidden) > 1 and all(each == 0 or each >= SMALLEST for each in together)


def may_show_total(sizes: Mapping[Group, Sequence[int]]) -> bool:
    """All groups together are five or more for every question that somebody answered."""
    return bool(sizes) and is_large([sum(numbers) for numbers in zip(*sizes.values(), strict=True)])
