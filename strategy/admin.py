"""Fields of action in the admin."""

from django.contrib import admin

from evidence.admin.record_admin import RecordAdmin
from strategy.models import FieldOfAction


@admin.register(FieldOfAction)
class FieldOfActionAdmin(RecordAdmin):
    key_field, key_source = "slug", "name"
    list_display = ["name", "basis", "position"]
    search_fields = ["name__folded"]
    fields = ["name", "basis", "position", "slug"]
