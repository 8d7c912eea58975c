"""The funding programmes: what they pay for, and their calls."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from evidence.folding import folded
from funding.models import Programme, ProgrammeFunder
from public.audience import PUBLIC
from public.figures import Grants, added
from public.kept_figures import of_programmes
from public.machines import linked_data
from public.pages.programme import programme_page
from public.pages.unpacking import in_template
from public.views.pages import readable, trail


@login_not_required
@readable
def programme_list(request):
    paying = ProgrammeFunder.objects.exclude(role=ProgrammeFunder.Role.APPROVAL_BODY)
    paying = paying.select_related("organisation")
    programmes = Programme.objects.visible_to(PUBLIC).prefetch_related(
        Prefetch("funders", paying, to_attr="paying")
    )
    grants, projects = of_programmes()
    rows = [
        (each, projects.get(each.slug, 0), grants.get(each.slug, Grants()))
        for each in sorted(programmes, key=lambda each: (folded(each.name), each.pk))
    ]
    context = {
        "rows": rows,
        "in_use": [row for row in rows if row[1] or row[2].number],
        "unused": [row for row in rows if not (row[1] or row[2].number)],
        "without": grants.get(None),
        "together": added(grants.values()),
        **trail(here="Programme"),
    }
    return render(request, "public/programme_list.html", context)


@login_not_required
@readable
def programme_detail(request, slug):
    programme = get_object_or_404(Programme.objects.visible_to(PUBLIC), slug=slug)
    crumbs = trail(("Programme", reverse("public:programme-list")), here=programme.name)
    page = programme_page(programme)
    data = {"linked_data": linked_data.of_programme(page)}
    return render(request, "public/programme_detail.html", in_template(page) | crumbs | data)
