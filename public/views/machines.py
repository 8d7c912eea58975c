"""What search engines and other sites fetch: the sitemap, robots.txt, whom to tell of a weakness,
and the pictures to share."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import views as sitemap_views
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from projects.models import Project
from public.audience import PUBLIC
from public.machines.picture import facts_of, facts_of_the_site, picture_of
from public.machines.sitemaps import SITEMAPS, index
from public.views.pages import readable
from public.views.projects import gone_or_404


@login_not_required
@readable
def sitemap_index(request):
    context = {"sitemaps": index()}
    return render(request, "sitemap_index.xml", context, content_type="application/xml")


@login_not_required
@readable(parameters=["p"])
def sitemap_section(request, section):
    return sitemap_views.sitemap(request, SITEMAPS, section=section).render()


@login_not_required
@readable
def robots(request):
    context = {"site_url": settings.SITE_URL}
    return render(request, "public/robots.txt", context, content_type="text/plain; charset=utf-8")


SECURITY_TEXT_GOOD_FOR = timedelta(days=180)  # RFC 9116 advises less than a year


@login_not_required
@require_safe
def security_contact(request):
    """RFC 9116; without a contact there is no such file. Asks the database nothing."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {(today + SECURITY_TEXT_GOOD_FOR).isoformat()}",
        "Preferred-Languages: de, en",
        f"Canonical: {settings.SITE_URL}{request.path}",
    ]
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@login_not_required
@readable
def site_picture(request):
    return to_share(facts_of_the_site())


@login_not_required
@readable
def project_picture(request, slug):
    project = Project.objects.visible_to(PUBLIC).filter(slug=slug).first()
    if project is None:
        return gone_or_404(request, slug)
    return to_share(facts_of(project))


def to_share(facts):
    """A picture that every site may show beside a link to us."""
    response = HttpResponse(picture_of(facts), content_type="image/png")
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
