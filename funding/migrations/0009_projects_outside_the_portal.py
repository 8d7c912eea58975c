import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from evidence.all_at_once import AllAtOnce

PROJECT = models.ForeignKey(
    on_delete=django.db.models.deletion.PROTECT,
    related_name="%(class)ss",
    to="projects.project",
    verbose_name="Projekt",
    null=True,
    blank=True,
)
IN_HISTORY = models.ForeignKey(
    on_delete=django.db.models.deletion.DO_NOTHING,
    db_constraint=False,
    related_name="+",
    related_query_name="+",
    to="projects.project",
    verbose_name="Projekt",
    null=True,
    blank=True,
)
NAME = models.CharField("Projekt außerhalb des Portals", max_length=200, blank=True, default="")
SHARES = {
    "projectshare": ("decision", "a_decision_names_a_project_once", "a_share_is_for_one_project"),
    "draftshare": (
        "version",
        "a_draft_names_a_project_once",
        "a_share_of_a_draft_is_for_one_project",
    ),
}


def let_stand_without_a_project(model, owner, once, one):
    yield migrations.AlterField(model, "project", PROJECT)
    yield migrations.AlterField(f"{model}event", "project", IN_HISTORY)
    for table in (model, f"{model}event"):
        yield migrations.AddField(table, "external_name", NAME, preserve_default=False)
    yield migrations.RemoveConstraint(model, once)
    yield migrations.AddConstraint(
        model,
        models.UniqueConstraint(
            fields=[owner, "project", "external_name"],
            nulls_distinct=False,
            name=once,
            violation_error_message="Dieses Projekt steht schon bei der Entscheidung.",
        ),
    )
    yield migrations.AddConstraint(
        model,
        models.CheckConstraint(
            condition=Q(project__isnull=False, external_name="")
            | (Q(project__isnull=True) & ~Q(external_name="")),
            name=one,
            violation_error_message=(
                "Bitte genau ein Projekt angeben, aus dem Portal oder mit Namen."
            ),
        ),
    )


class Migration(migrations.Migration):
    """A decision can pay for what the portal has no project of, named as its source names it."""

    dependencies = [
        ("funding", "0008_amounts_in_other_currencies"),
        ("projects", "0008_amounts_in_other_currencies"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                each
                for model, words in SHARES.items()
                for each in let_stand_without_a_project(model, *words)
            ]
        )
    ]
