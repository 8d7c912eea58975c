"""What peers get to show of each published project."""

from django.db.models import F, Min

from projects.models import Project
from public.audience import PUBLIC

COLUMNS = ("slug", "title", "summary", "state", "county", "year", "amount")


def records():
    """Tuples of COLUMNS: texts, the first county, year and euros or None; in order of the slug."""
    found = Project.objects.visible_to(PUBLIC).annotate(
        county=Min("districts__short_name"),
        year=F("start_first__year"),
        amount=F("total_expenditure_max"),
    )
    for *texts, county, year, amount in found.order_by("slug").values_list(*COLUMNS):
        yield *texts, county or "", year, None if amount is None else int(amount)
