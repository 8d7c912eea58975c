"""What the public reads is looked at in the admin and changed through its door (law 16)."""

from django.contrib.admin.utils import flatten_fieldsets

from evidence.admin.typed_admin import readable


class PublishedParts:
    """A page on which nothing but `at_once` can be changed while `is_fixed(record)`.

    The record stays where it is in the admin: to be looked up, with its history and its steps.
    """

    at_once = ()

    def is_fixed(self, record):
        raise NotImplementedError

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.is_fixed(obj):
            return fieldsets
        return [(name, self._readable(options, self.at_once)) for name, options in fieldsets]

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        if obj is None or not self.is_fixed(obj):
            return fixed
        shown = [
            name
            for name in flatten_fieldsets(self.get_fieldsets(request, obj))
            if name not in self.at_once
        ]
        return [*dict.fromkeys([*fixed, *shown, *readable(self.model)])]


class PublishedRows:
    """Rows that are looked at only, as soon as the public reads the record that they belong to."""

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and is_hidden(obj)

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and is_hidden(obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and is_hidden(obj)


def is_hidden(record):
    return record is None or not record.is_public
