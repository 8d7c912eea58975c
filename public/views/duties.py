"""The pages the law asks for: who provides the site, data, cookies, accessibility (R76, R78,
R81–R83)."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from duties.models import AccessibilityStatement
from duties.provider import provider
from public.audience import PUBLIC
from public.cookies import cookies
from public.views.pages import readable, trail


@login_not_required
@readable
def imprint(request):
    context = {"provider": provider(), **trail(here="Impressum")}
    return render(request, "public/imprint.html", context)


@login_not_required
@readable
def privacy(request):
    context = {
        "provider": provider(),
        "log_days": settings.SERVER_LOG_DAYS,
        **trail(here="Datenschutz"),
    }
    return render(request, "public/privacy.html", context)


@login_not_required
@readable
def cookie_page(request):
    return render(request, "public/cookies.html", {"cookies": cookies(), **trail(here="Cookies")})


@login_not_required
@readable
def accessibility(request):
    statements = AccessibilityStatement.objects.visible_to(PUBLIC).prefetch_related("barriers")
    context = {
        "statement": statements.first(),
        "provider": provider(),
        **trail(here="Barrierefreiheit"),
    }
    return render(request, "public/accessibility.html", context)


@login_not_required
@readable
def plain_language(request):
    context = {"provider": provider(), **trail(here="Leichte Sprache")}
    return render(request, "public/plain_language.html", context)
