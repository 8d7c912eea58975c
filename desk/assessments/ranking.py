"""The ranking of all that a person may read, by one method, with what it cannot tell in words."""

from collections import defaultdict
from dataclasses import dataclass

from django import forms

from desk.assessments.shown import number, whole
from evidence.values.money import german_number
from processes.models import Assessment, ScoringMethod
from processes.rules.ranking import Candidate, rank

ALL = ("", "alle, die Sie sehen")


class CountyForm(forms.Form):
    """Narrows the ranking down to one of the counties that the person reads."""

    landkreis = forms.ChoiceField(label="Landkreis", required=False)

    def __init__(self, *args, counties, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(each.slug, each.short_name) for each in counties]
        self.fields["landkreis"].choices = [ALL, *choices]


@dataclass(frozen=True)
class Line:
    """A service with its rank, or with why it has none."""

    service: object
    is_example: bool
    rank: str
    priority: str
    benefit: str
    feasibility: str
    cases: str
    counties: str
    spread: str
    steadiness: str
    missing: str


@dataclass(frozen=True)
class RankingPage:
    """`earlier` counts the assessments by other versions of the method, which are left out."""

    method: ScoringMethod | None
    placed: list[Line]
    incomplete: list[Line]
    excluded: list[Line]
    earlier: int

    @property
    def is_empty(self):
        return not (self.placed or self.incomplete or self.excluded)


def ranking_page(user, district=None):
    """`RankingPage` of what holds in the counties of this person, or in one of them."""
    method = ScoringMethod.objects.visible_to(user).prefetch_related("criteria", "bands").first()
    rows = Assessment.objects.visible_to(user).current()
    if district:
        rows = rows.filter(district=district)
    rows = list(rows.with_answers())
    used = [each for each in rows if method and each.scoring_method_id == method.pk]
    if not method:
        return RankingPage(None, [], [], [], len(rows))
    rules = method.as_rules()
    of_service = defaultdict(list)
    for each in used:
        of_service[each.service_id].append(each)
    ranking = rank(rules, [candidate(rules, own) for own in of_service.values()])

    def line(judged, placed=None):
        return line_of(of_service[judged.candidate.key], judged, placed)

    return RankingPage(
        method=method,
        placed=[line(each.judged, each) for each in ranking.placed],
        incomplete=[line(each) for each in ranking.incomplete],
        excluded=[line(each) for each in ranking.excluded],
        earlier=len(rows) - len(used),
    )


def candidate(rules, own):
    """The `Candidate` of the assessments of one service."""
    service = own[0].service
    cases = [each.case_count for each in own if each.case_count is not None]
    scores = {each.district_id: each.points(rules) for each in own}
    return Candidate(service.pk, service.name, sum(cases) if cases else None, scores)


def line_of(own, judged, placed):
    results = list(judged.by_county.values())
    one = results[0] if len(results) == 1 else None
    return Line(
        service=own[0].service,
        is_example=any(each.is_example for each in own),
        rank=rank_in_words(placed),
        priority=tenths(judged.priority),
        benefit=number(one and one.benefit),
        feasibility=number(one and one.feasibility),
        cases=cases_in_words(own, judged.candidate.cases),
        counties=f"{len(judged.known)} von {len(results)}",
        spread=" bis ".join(tenths(each) for each in judged.spread or ()),
        steadiness=steadiness_of(placed),
        missing="; ".join(judged.missing),
    )


def tenths(value):
    return "" if value is None else german_number(value, 1)


def cases_in_words(own, cases):
    """All counties together; „mindestens“ where one of them does not know its own."""
    if cases is None:
        return ""
    is_partial = any(each.case_count is None for each in own)
    return f"{'mindestens ' if is_partial else ''}{whole(cases)}"


def rank_in_words(placed):
    if placed is None:
        return ""
    return f"{placed.rank}, geteilt" if placed.is_shared else str(placed.rank)


def steadiness_of(placed):
    """How far the rank moves when one weight changes."""
    if placed is None:
        return ""
    if placed.is_steady:
        return "bleibt"
    return f"zwischen {placed.best} und {placed.worst}"
