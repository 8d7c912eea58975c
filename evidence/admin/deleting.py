"""What is pointed at is not deleted: the page and the action name what points there."""

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects, quote
from django.db import router
from django.urls import reverse
from django.utils.html import format_html

from evidence.holding import owner_of

MOST = 100  # rows that are looked at


class SaysWhatPointsHere:
    """For a `ModelAdmin`: whatever holds a record is told by its kind and name, with its page."""

    def get_deleted_objects(self, objs, request):
        deleted, numbers, lacking, held = super().get_deleted_objects(objs, request)
        if held:  # and what is not deleted needs no right to delete it
            return deleted, numbers, set(), lines_of(rows_that_hold(objs), list(objs), request)
        return deleted, numbers, lacking, held


def rows_that_hold(records):
    collector = NestedObjects(using=router.db_for_write(records[0]), origin=records)
    collector.collect(records)
    return sorted(collector.protected, key=lambda row: (row._meta.label, row.pk))


def lines_of(rows, records, request):
    """HTML, one line for each record in which one of the rows is written."""
    owners = {holder_of(row, records) for row in rows[:MOST]}
    lines = sorted({line_of(owner, request) for owner in owners})
    rest = len(rows) - MOST
    return [*lines, f"und {rest} weitere Stellen"] if rest > 0 else lines


def holder_of(row, records):
    """The record with a page in which a row is written; the row, where that is itself to go."""
    owner = row
    while not admin.site.is_registered(owner._meta.concrete_model):
        owner = owner_of(owner)
    return row if owner in records else owner


def line_of(record, request):
    """„Projekt: Glasfaser“ with a link, but of what somebody may not see only the kind."""
    kind = record._meta.verbose_name
    if not admin.site.is_registered(type(record)):
        seen = type(record).objects.visible_to(request.user).filter(pk=record.pk)
        return f"{kind}: {record}" if seen.exists() else f"{kind}, für Sie nicht sichtbar"
    page = admin.site.get_model_admin(type(record))
    if not page.get_queryset(request).filter(pk=record.pk).exists():
        return format_html("{}, für Sie nicht sichtbar", kind)
    title = getattr(page, "title_of", str)(record)
    if not page.has_view_or_change_permission(request, record):
        return format_html("{}: {}", kind, title)
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    return format_html(
        '{}: <a href="{}">{}</a>', kind, reverse(name, args=[quote(record.pk)]), title
    )
