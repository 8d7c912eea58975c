"""The list and the project."""

from django.core.paginator import Paginator
from django.db import models
from wagtail.models import Page
from wagtail.search import index

PER_PAGE = 20
FILTERS = ("state", "county", "year")


class ProjectIndex(Page):
    def get_context(self, request):
        projects = ProjectPage.objects.child_of(self).live()
        choices = {name: choices_of(projects, name) for name in FILTERS}
        chosen = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
        found = projects.filter(**chosen).order_by("-year", "title")
        if words := request.GET.get("q"):
            found = found.search(words)
        results = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
        more = {"results": results, "choices": choices, "chosen": chosen, "words": words}
        return super().get_context(request) | more


def choices_of(projects, name):
    return projects.order_by(name).values_list(name, flat=True).distinct()


class ProjectPage(Page):
    summary = models.TextField()
    state = models.CharField(max_length=20, db_index=True)
    county = models.CharField(max_length=100, blank=True, db_index=True)
    year = models.IntegerField(null=True, db_index=True)
    amount = models.BigIntegerField(null=True)

    search_fields = (
        *Page.search_fields,
        index.SearchField("summary"),
        *[index.FilterField(name) for name in FILTERS],
    )
