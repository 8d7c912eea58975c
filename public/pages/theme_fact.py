"""The one fact that explains a sum: the theme that most of it is for, if there is such a theme."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.values.money import Total
from public.lists.projects import names_of_themes
from public.money_cells import GrantSum, NamedSum
from public.pages.money_sentence import grants
from public.pages.who_pays import granted_query

ALL = "Alles bewilligte Geld gehört"
MOST = "Der größte Teil des bewilligten Geldes gehört"
MOST_OF_NAMED = "Soweit Beträge genannt sind, gehört der größte Teil des bewilligten Geldes"


@dataclass(frozen=True)
class ThemeFact:
    """`opening` begins the sentence, before „zum Thema“; `number` are „13 Bewilligungen“ as „in“
    needs it; `query` selects those of the `sum` in the list of decisions.
    """

    opening: str
    name: str
    sum: GrantSum
    number: str
    query: str


def theme_fact(sums: Mapping[str, NamedSum], **selected: str | list[str]) -> ThemeFact | None:
    """`ThemeFact` of the theme for which most of the whole is granted, or None.

    `sums` is {slug of a theme, or empty for the whole: grants for nothing but it}; `selected` are
    the filters of the list that has the whole.
    """
    whole = sums.get("", NamedSum())
    for slug, name in names_of_themes():
        its_own = sums.get(slug, NamedSum())
        if is_most(its_own.named, whole.named):
            return ThemeFact(
                opening=opening(its_own, whole),
                name=name,
                sum=its_own.sum,
                number=grants(its_own.sum.number),
                query=granted_query(**{**selected, "thema": slug}),
            )
    return None


def is_most(part: Total, whole: Total) -> bool:
    """Whether a part of the whole is certainly more than all else of it can be."""
    if part.upper is None or whole.upper is None:
        return False
    return part.lower > whole.upper - part.upper


def opening(part: NamedSum, whole: NamedSum) -> str:
    if part == whole:
        return ALL
    return MOST_OF_NAMED if whole.sum.total.unknown else MOST
