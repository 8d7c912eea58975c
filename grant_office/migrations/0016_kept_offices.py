import django.db.models.deletion
import django.db.models.functions
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from grant_office.noting import note_offices

LEADING = {
    "funding_recipientshare_on_behalf_of": "recipientshare_id",
    "projects_project_districts": "project_id",
    "projects_participation": "project_id",
}
EVERYWHERE = {
    "accounts_membership": ("INSERT OR UPDATE", "NEW.role = 'grant_admin'"),
    "regions_organisation": (
        "UPDATE",
        "OLD.district_id IS DISTINCT FROM NEW.district_id",
    ),
}


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0009_auditors"),
        ("funding", "0022_strategies_prove_too"),
        ("grant_office", "0015_kept_states"),
        ("projects", "0014_what_was_tried"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="FileOffice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="regions.organisation",
                                verbose_name="Förderstelle",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Förderstelle einer Akte",
                        "verbose_name_plural": "Förderstellen der Akten",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("office", "decision"), name="an_office_has_a_file_once"
                            )
                        ],
                    },
                ),
                migrations.RemoveIndex(model_name="deadline", name="deadline_open_day"),
                migrations.AddIndex(
                    model_name="deadline",
                    index=models.Index(
                        django.db.models.functions.Coalesce("override_on", "rolled"),
                        models.F("id"),
                        condition=models.Q(
                            ("done_on", None), ("is_met", False), ("is_void", False)
                        ),
                        name="deadlines_open_by_day",
                    ),
                ),
            ]
        ),
        note_offices(LEADING, EVERYWHERE),
    ]
