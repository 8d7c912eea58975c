"""The funding programmes: what they pay for, and their calls."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Prefetch, Q
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from funding.models import Decision, Programme, ProgrammeFunder
from projects.models import Project
from public.audience import PUBLIC
from public.programme_page import programme_page
from public.views.pages import readable, trail


@login_not_required
@readable
def programme_list(request):
    funders = ProgrammeFunder.objects.select_related("organisation")
    programmes = (
        Programme.objects.visible_to(PUBLIC)
        .annotate(
            decision_count=Count(
                "decisions",
                filter=Q(decisions__in=Decision.objects.visible_to(PUBLIC)),
                distinct=True,
            ),
            project_count=Count(
                "projects", filter=Q(projects__in=Project.objects.visible_to(PUBLIC)), distinct=True
            ),
        )
        .prefetch_related(Prefetch("funders", funders))
    )
    context = {"programmes": list(programmes), **trail(here="Programme")}
    return render(request, "public/programme_list.html", context)


@login_not_required
@readable
def programme_detail(request, slug):
    programme = get_object_or_404(Programme.objects.visible_to(PUBLIC), slug=slug)
    crumbs = trail(("Programme", reverse("public:programme-list")), here=programme.name)
    return render(request, "public/programme_detail.html", programme_page(programme) | crumbs)
