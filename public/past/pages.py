"""Which pages have a past: how each is found, made and shown. A new kind is one more entry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404
from django.urls import reverse

from funding.models import Decision
from funding.reading import loaded
from projects.models import Project
from public.audience import PUBLIC
from public.pages.change_log import public_since
from public.pages.decision import decision_page
from public.pages.district import district_page
from public.pages.measure import measure_page, projects_on_page, readable_measures
from public.pages.measure_rows import measure_rows
from public.pages.project import project_page
from public.pages.strategy import measures_on_page, readable_strategies, strategy_page
from public.pages.unpacking import in_template
from public.past.not_known import (
    rows_of_decision,
    rows_of_district,
    rows_of_measure,
    rows_of_project,
    rows_of_strategy,
)
from public.views.errors import gone
from regions.models import District
from strategy.models import Measure, Strategy


@dataclass(frozen=True)
class Kind:
    """A kind of pages: `name` as in the names of its addresses, `key` the field in them.

    `make` gives the context of its template, `rows` the rows that its page is about, to compare
    them with those of another day. A page that `has_few_rows` shows what belongs to its record,
    others add up over the portal.
    """

    name: str
    model: Any
    key: str
    make: Callable[[Any, Any], dict[str, Any]]
    title: Callable[[Any], str]
    section: tuple[str, str]
    rows: Callable[[Any], list[list[Any]]]
    has_few_rows: bool = True

    @property
    def template(self):
        return f"public/{self.name}_detail.html"

    def find(self, key):
        """The record as everybody may see it today, or None."""
        return self.model.objects.visible_to(PUBLIC).filter(**{self.key: key}).first()

    def again(self, record):
        """The same record once more, for its address may have been another one then."""
        return self.model.objects.visible_to(PUBLIC).filter(pk=record.pk).first()

    def missing(self, request, key):
        """410 for what was withdrawn, or 404."""
        if hasattr(self.model, "publication") and (
            self.model.objects.withdrawn().filter(**{self.key: key}).exists()
        ):
            return gone(request)
        raise Http404

    def address(self, page, record, *more):
        return reverse(f"public:{self.name}-{page}", args=[getattr(record, self.key), *more])

    def recorded_since(self, record):
        """The moment from which on the history tells what was published of it; None for never."""
        return public_since(self.model, [record.pk]).get(record.pk)


def without_last_change(make):
    """A page of the past does not say when its record changed last: that is about today."""
    return lambda _request, record: in_template(replace(make(record), last_changed=None))


def title_of_decision(decision):
    [shown] = loaded(Decision.objects.visible_to(PUBLIC).filter(pk=decision.pk), PUBLIC)
    return shown.shown.title


def with_its_measures(request, strategy):
    strategy = readable_strategies().get(pk=strategy.pk)
    listed = measures_on_page(request, strategy)
    return in_template(strategy_page(strategy, measure_rows(listed))) | {"page": listed}


def with_its_projects(request, measure):
    projects = projects_on_page(request, measure)
    page = measure_page(readable_measures().get(pk=measure.pk), projects)
    return in_template(page) | {"page": projects}


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            name="project",
            model=Project,
            key="slug",
            make=without_last_change(project_page),
            title=lambda project: project.headline,
            section=("Projekte", "public:project-list"),
            rows=rows_of_project,
        ),
        Kind(
            name="decision",
            model=Decision,
            key="pk",
            make=without_last_change(decision_page),
            title=title_of_decision,
            section=("Förderung", "public:decision-list"),
            rows=rows_of_decision,
        ),
        Kind(
            name="district",
            model=District,
            key="slug",
            make=lambda _request, district: in_template(district_page(district)),
            title=lambda district: district.short_name,
            section=("Landkreise", "public:district-list"),
            rows=rows_of_district,
            has_few_rows=False,
        ),
        Kind(
            name="strategy",
            model=Strategy,
            key="slug",
            make=with_its_measures,
            title=lambda strategy: strategy.title,
            section=("Strategie", "public:strategy-list"),
            rows=rows_of_strategy,
        ),
        Kind(
            name="measure",
            model=Measure,
            key="slug",
            make=with_its_projects,
            title=lambda measure: measure.title,
            section=("Maßnahmen", "public:measure-list"),
            rows=rows_of_measure,
        ),
    )
}
