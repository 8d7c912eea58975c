"""The chronicle: everything dated, newest first, by year."""

from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from evidence.references import References
from funding.models import Event
from public.audience import PUBLIC
from public.chronicle import event_rows
from public.views.pages import readable, trail


@login_not_required
@readable
def chronicle(request):
    rows = event_rows(Event.objects.visible_to(PUBLIC))
    references = References([row.event for row in rows])
    years = [(year, list(group)) for year, group in groupby(rows, key=lambda row: row.year)]
    context = {
        "years": years,
        "number": len(rows),
        "sources": references.sources,
        **trail(here="Chronik"),
    }
    return render(request, "public/chronicle.html", context)
