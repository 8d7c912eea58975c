"""The page of words and abbreviations."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from public.audience import PUBLIC
from public.glossary import TERMS, abbreviations
from public.views.pages import readable, trail
from regions.models import Organisation


@login_not_required
@readable
def glossary(request):
    bodies = Organisation.objects.visible_to(PUBLIC).exclude(short_name="")
    bodies = bodies.order_by("short_name", "name", "pk")
    context = {
        "terms": TERMS,
        "abbreviations": abbreviations(bodies.values_list("short_name", "name")),
        **trail(here="Begriffe"),
    }
    return render(request, "public/glossary.html", context)
