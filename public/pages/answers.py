"""What became of applications (B.2): the public decisions on them, or that their call closed."""

from evidence.today import today
from funding.lapsing import why_late
from funding.models import Decision
from funding.reading import in_short
from public.audience import PUBLIC


def with_answers(applications):
    """The applications as a list, each with `answer`: its decision, if everybody may see that,
    and `late`: what the close of its call means for it.

    No query where no application names one.
    """
    rows = list(applications)
    numbers = {each.decision_id for each in rows} - {None}
    answers = {}
    if numbers:
        decisions = Decision.objects.visible_to(PUBLIC).filter(pk__in=numbers)
        answers = {each.pk: each for each in in_short(decisions, PUBLIC)}
    for each in rows:
        each.answer = answers.get(each.decision_id)
        each.late = why_late(each, today())
    return rows
