"""„ändern“ beside each value of a project page, for those who may edit the project.

It is drawn only inside `shown`, for one answer to one person, and nothing that is drawn meanwhile
is kept: what the public reads is made without it (law 8).
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.utils.html import format_html
from django.utils.text import capfirst

from desk.ways import Ways
from projects.models import Project
from public import fragments

WAYS = ContextVar("ways", default=None)
NOT_THERE = "noch nicht erfasst"
IN_HEADING = "short_title"  # of the project, which stands above its page: see `_project_ways.html`
BUTTON = (
    ' <button class="wp-editmark" type="submit" form="aendern" name="ort" value="{}" '
    'aria-label="ändern: {}">ändern</button>'
)


@dataclass(frozen=True)
class OnPage:
    """`Ways` into a project, and the rows to which the page leads already."""

    ways: Ways
    rows: set = field(default_factory=set)

    def to(self, record, fields):
        way = self.ways.to(record, fields)
        if way and way.is_row:
            known = (way.place, record.pk) in self.rows
            self.rows.add((way.place, record.pk))
            return None if known else way
        return way


@contextmanager
def shown(ways):
    """Values that are drawn in this block lead to their fields, a row once."""
    token = WAYS.set(ways and OnPage(ways))
    try:
        with fragments.kept_nowhere():
            yield
    finally:
        WAYS.reset(token)


def way_for(record, fields):
    """The button beside some fields of a record, or nothing; a heading is called by its words."""
    page = WAYS.get()
    way = page and IN_HEADING not in fields and page.to(record, fields)
    return format_html(BUTTON, way.place, capfirst(way.label)) if way else ""


def gap_in(record, name):
    """What stands where a missing value will be missed, or nothing."""
    page = WAYS.get()
    way = page and page.ways.to(record, [name])
    return NOT_THERE if way and way.place in page.ways.gaps else ""


def ways_of(user, project):
    """`Ways` into a project as it stands, or None for whoever may not edit it."""
    if not user.is_authenticated:
        return None
    if not Project.objects.editable_by(user).filter(pk=project.pk).exists():
        return None
    return Ways(project.pk)
