"""The form of a file: by which rules a decision goes, and its inner days."""

from django.contrib import admin

from grant_office.admin.of_file import OfFileAdmin
from grant_office.models import GrantFile


@admin.register(GrantFile)
class GrantFileAdmin(OfFileAdmin):
    list_display = ["decision", "rule_set", "e_file_number", "filed_at"]
    list_select_related = ["decision", "rule_set"]
    search_fields = ["decision__file_number", "e_file_number", "filed_at"]
    fieldsets = [
        (
            "Regeln",
            {
                "description": "Der Bescheid nennt das Regelwerk. Ohne ihn ist es eine Annahme, "
                "und jede Frist daraus heißt „zu bestätigen“.",
                "fields": ["rule_set", "is_rule_set_confirmed"],
            },
        ),
        (
            "Tage",
            {
                "fields": [
                    ("first_contract_on", "fulfilled_on"),
                    ("start_by", "proof_by"),
                    ("last_drawdown_on", "appeal_waived_on"),
                    ("binding_until", "retained_until"),
                    "is_small_company",
                ]
            },
        ),
        (
            "Vorzeitiger Beginn, Weiterleitung, unbare Leistungen",
            {
                "classes": ["collapse"],
                "fields": [
                    ("early_start_from", "early_start_until"),
                    ("early_start_reference", "early_start_letter"),
                    "early_start_excuse",
                    ("is_forwarding_allowed", "forwarding_clause"),
                    "in_kind_clause",
                ],
            },
        ),
        ("Ablage", {"fields": [("e_file_number", "filed_at"), "notes"]}),
    ]
