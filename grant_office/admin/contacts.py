"""The form of a contact; of one whose person was erased nothing can be changed any more."""

from django.contrib import admin

from grant_office.admin.of_file import CANCELLATION, OfFileAdmin
from grant_office.models import Contact


@admin.register(Contact)
class ContactAdmin(OfFileAdmin):
    list_display = ["decision", "agency", "name", "phone", "email", "in_charge_until"]
    list_display_links = ["agency"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "agency", "name"]
    fieldsets = [
        (
            None,
            {
                "description": "Intern, nie öffentlich. Name, Telefon und E-Mail gehen mit den "
                "Dateien der Akte, wenn ihre Aufbewahrung vorbei ist.",
                "fields": [
                    "agency",
                    "name",
                    ("phone", "email"),
                    ("in_charge_from", "in_charge_until"),
                ],
            },
        ),
        CANCELLATION,
    ]

    def has_change_permission(self, request, obj=None):
        return not (obj and obj.erased_on) and super().has_change_permission(request, obj)
