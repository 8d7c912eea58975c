import django.db.models.deletion
from django.db import migrations, models

from evidence.values.choices import choices_promise
from projects.models.photos import NO_WEB_ADDRESS, is_web_address

KINDS = {
    "project_site": "Projektseite",
    "service": "Online-Dienst",
    "app": "App",
    "participation": "Beteiligung",
    "authority_page": "Seite einer Behörde",
    "programme_site": "Seite des Programms",
    "report": "Bericht",
}
# Working copies and proposals that began earlier do not know these rows yet.
CARRY_ALONG = [
    f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{rows,websites}}', '{{}}')
        WHERE {column} ? 'rows'"""  # noqa: S608 - names of our columns
    for column in ("document", "base")
]


def columns():
    return [
        (
            "kind",
            models.CharField(
                "Art", max_length=14, choices=list(KINDS.items()), default="project_site"
            ),
        ),
        ("label", models.CharField("Beschriftung", max_length=150)),
        ("url", models.URLField("Adresse", max_length=600)),
        ("position", models.PositiveSmallIntegerField("Reihenfolge", default=0)),
    ]


def remembered(to, name, **more):
    """A key of a row of the history, which outlives what it points at."""
    return models.ForeignKey(
        to,
        db_constraint=False,
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_name=name,
        **more,
    )


class Migration(migrations.Migration):
    """A project names the pages on which more of it is to be found."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0008_amounts_in_other_currencies"),
    ]

    operations = [
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
        migrations.CreateModel(
            name="ProjectLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        "projects.project",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="websites",
                    ),
                ),
                *columns(),
            ],
            options={
                "verbose_name": "Seite im Netz",
                "verbose_name_plural": "Seiten im Netz",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=["project", "url"],
                        name="a_website_is_listed_once",
                        violation_error_message="Diese Adresse steht schon beim Projekt.",
                    ),
                    models.CheckConstraint(
                        condition=is_web_address("url"),
                        name="websites_are_on_the_web",
                        violation_error_message=NO_WEB_ADDRESS,
                    ),
                    choices_promise("kind", list(KINDS), "kinds_of_websites_are_known"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                *columns(),
                ("pgh_context", remembered("pghistory.context", "+", null=True)),
                ("pgh_obj", remembered("projects.projectlink", "history")),
                ("project", remembered("projects.project", "+", related_query_name="+")),
            ],
            options={"abstract": False},
        ),
    ]
