"""A culture check is condensed after twelve months: what staff answered goes for good (R58, R87).

What may be read of it stays: each group that is large enough, and all others as one.
"""

from collections import defaultdict

import pgtrigger
from django.db import transaction

from duties.days import months_later
from processes.models import CultureAnswer, CultureCheck
from processes.models.assessments import STAYS
from processes.rules.small_groups import is_large, shown_groups

KEEP_MONTHS = 12
REST = "übrige Gruppen"
COUNTS = ("agreeing", "undecided", "disagreeing")


def condense_culture_checks(day):
    """Condense what was asked twelve months before the day; returns how many answers went."""
    old = CultureCheck.objects.filter(
        asked_on__lte=months_later(day, -KEEP_MONTHS), condensed_on=None
    )
    return sum(condense(number, day) for number in old.values_list("pk", flat=True))


@transaction.atomic
def condense(number, day):
    """Delete the answers of small groups, and keep their sum where it may be read; how many."""
    check = CultureCheck.objects.select_for_update(of=("self",)).get(pk=number)
    answers = list(check.answers.all())
    sizes = sizes_of(answers)
    shown = shown_groups(sizes)
    small = [each for each in answers if each.group not in shown]
    with pgtrigger.ignore(
        *(f"{each._meta.label}:{STAYS}" for each in (CultureAnswer, CultureCheck))
    ):
        check.answers.filter(pk__in=[each.pk for each in small]).delete()
        CultureCheck.objects.filter(pk=check.pk).update(condensed_on=day)
    CultureAnswer.objects.bulk_create(rest_of(check, small, shown))
    return len(small)


def sizes_of(answers):
    """{group: how many people answered each question}, as the rules for small groups ask."""
    given = {(each.group, each.question): each.people for each in answers}
    questions = list(dict.fromkeys(each.question for each in answers))
    groups = dict.fromkeys(each.group for each in answers)
    return {group: [given.get((group, question), 0) for question in questions] for group in groups}


def rest_of(check, small, shown):
    """The small groups together, unless they are too few even so."""
    sums = defaultdict(lambda: dict.fromkeys(COUNTS, 0))
    for each in small:
        for name in COUNTS:
            sums[each.question][name] += getattr(each, name)
    if not is_large([sum(counts.values()) for counts in sums.values()]):
        return []
    group = REST
    while group in shown:
        group = f"weitere {group}"
    return [
        CultureAnswer(culture_check=check, group=group, question=question, **counts)
        for question, counts in sums.items()
    ]
