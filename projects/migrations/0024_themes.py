import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

# Working copies and proposals that began earlier do not know these links yet.
CARRY_ALONG = [
    f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{links,themes}}', '[]')
        WHERE {column} ? 'links'"""  # noqa: S608 - names of our columns
    for column in ("document", "base")
]


def remembered(to):
    """A key of a row of the history, which outlives what it points at."""
    return models.ForeignKey(
        to,
        db_constraint=False,
        db_tablespace="",
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_name="+",
        related_query_name="+",
    )


class Migration(migrations.Migration):
    """A project has themes."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0023_texts_of_documents"),
        ("strategy", "0006_themes"),
    ]

    operations = [
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
        migrations.AddField(
            "project",
            "themes",
            models.ManyToManyField(
                "strategy.theme", blank=True, related_name="projects", verbose_name="Themen"
            ),
        ),
        migrations.CreateModel(
            name="ProjectThemeLink",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("projects.project_themes",),
        ),
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="ProjectThemeLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("project", remembered("projects.project")),
                        ("theme", remembered("strategy.theme")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["id"], name="projects_pr_id_eb805f_idx")],
                    },
                ),
            ]
        ),
    ]
