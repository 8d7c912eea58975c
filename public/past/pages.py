"""Which pages have a past: how each is found, made and shown. A new kind is one more entry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404
from django.urls import reverse

from evidence.history.changes import event_model
from funding.models import Decision
from funding.reading import loaded
from projects.models import Project
from public.audience import PUBLIC
from public.pages.change_log import public_since
from public.pages.decision import decision_page
from public.pages.district import district_page
from public.pages.project import project_page
from public.past.not_known import rows_of_decision, rows_of_district, rows_of_project
from public.views.errors import gone
from regions.models import District


@dataclass(frozen=True)
class Kind:
    """A kind of pages: `name` as in the names of its addresses, `key` the field in them.

    `rows` gives the rows that its page is about, to compare them with those of another day.
    """

    name: str
    model: Any
    key: str
    make: Callable[[Any], Any]
    title: Callable[[Any], str]
    section: tuple[str, str]
    rows: Callable[[Any], list[list[Any]]]

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
        if hasattr(self.model, "publication"):
            return public_since(self.model, [record.pk]).get(record.pk)
        events = event_model(self.model).objects.filter(id=record.pk).order_by("pgh_id")
        return events.values_list("pgh_created_at", flat=True).first()


def without_last_change(make):
    """A page of the past does not say when its record changed last: that is about today."""
    return lambda record: replace(make(record), last_changed=None)


def title_of_decision(decision):
    [shown] = loaded(Decision.objects.visible_to(PUBLIC).filter(pk=decision.pk), PUBLIC)
    return shown.shown.title


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
            make=district_page,
            title=lambda district: district.short_name,
            section=("Landkreise", "public:district-list"),
            rows=rows_of_district,
        ),
    )
}
