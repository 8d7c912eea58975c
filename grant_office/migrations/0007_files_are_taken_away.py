from django.db import migrations, models
from django.db.models import DO_NOTHING, PROTECT, Q

from evidence.all_at_once import AllAtOnce

LISTS = [("bescheide", "Bescheide"), ("haushalt", "Haushalt"), ("akte", "Akte")]
FORMATS = [("xlsx", "Excel"), ("csv", "CSV"), ("zip", "ZIP")]
NOT_A_CHOICE = "Ein Wert steht hier nicht zur Auswahl."


def name_of_list():
    return models.CharField("Liste", choices=LISTS, editable=False, max_length=9)


def format_of_file():
    return models.CharField("Dateiart", choices=FORMATS, editable=False, max_length=4)


def decision(**values):
    return models.ForeignKey(
        "funding.decision", editable=False, null=True, verbose_name="Entscheidung", **values
    )


def known(field, choices, sentence):
    return migrations.AddConstraint(
        "listexport",
        models.CheckConstraint(
            condition=Q((f"{field}__in", [code for code, _ in choices])),
            name=sentence,
            violation_error_message=NOT_A_CHOICE,
        ),
    )


class Migration(migrations.Migration):
    """Who took the file of which decision away is noted as lists are."""

    dependencies = [
        ("funding", "0013_sources_wait_for_release"),
        ("grant_office", "0006_auditors_read_all"),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.RemoveConstraint("listexport", "taken_lists_are_known"),
                migrations.RemoveConstraint("listexport", "formats_of_taken_lists_are_known"),
                migrations.AddField(
                    "listexport", "decision", decision(on_delete=PROTECT, related_name="exports")
                ),
                migrations.AddField(
                    "listexportevent",
                    "decision",
                    decision(
                        on_delete=DO_NOTHING,
                        db_constraint=False,
                        related_name="+",
                        related_query_name="+",
                    ),
                ),
                migrations.AlterField("listexport", "list_name", name_of_list()),
                migrations.AlterField("listexport", "file_format", format_of_file()),
                migrations.AlterField("listexportevent", "list_name", name_of_list()),
                migrations.AlterField("listexportevent", "file_format", format_of_file()),
                known("list_name", LISTS, "taken_lists_are_known"),
                known("file_format", FORMATS, "formats_of_taken_lists_are_known"),
                migrations.AddConstraint(
                    "listexport",
                    models.CheckConstraint(
                        condition=Q(list_name="akte", decision__isnull=False, file_format="zip")
                        | (~Q(list_name="akte") & ~Q(file_format="zip") & Q(decision__isnull=True)),
                        name="a_file_that_was_taken_names_its_decision",
                    ),
                ),
            ]
        )
    ]
