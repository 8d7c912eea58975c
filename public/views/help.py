"""The help: what there is, and a page for each role."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.urls import reverse

from public.pages.help import HELP_PAGES
from public.views.pages import readable, trail


@login_not_required
@readable
def help_index(request):
    return render(request, "public/help.html", {"pages": HELP_PAGES, **trail(here="Hilfe")})


@login_not_required
@readable
def help_page(request, page):
    crumbs = trail(("Hilfe", reverse("public:help")), here=page.title)
    others = [each for each in HELP_PAGES if each != page]
    return render(request, page.template, {"help": page, "others": others, **crumbs})
