import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


def project(related_name, **more):
    return models.ForeignKey(
        "projects.project",
        editable=False,
        on_delete=more.pop("on_delete", django.db.models.deletion.CASCADE),
        related_name=related_name,
        verbose_name="Projekt",
        **more,
    )


def remembered(**more):
    """Of a row of the history, which outlives what it points at."""
    return project(
        "+",
        db_constraint=False,
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_query_name="+",
        **more,
    )


# What waits for the commit happens now: the columns change behind it.
FILL = """
    UPDATE projects_finding f SET project_id = a.project_id
        FROM projects_activity a WHERE a.id = f.activity_id;
    UPDATE projects_findingevent f SET project_id = a.project_id
        FROM (SELECT DISTINCT id, project_id FROM projects_activityevent) a
        WHERE a.id = f.activity_id;
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED
"""
ROWS = {
    "measure_links": """
        SELECT jsonb_object_agg(r.id::text, jsonb_build_object(
            'measure_id', r.measure_id, 'basis', r.basis))
        FROM projects_measureproject r WHERE r.project_id = p.project_id""",
    "findings": """
        SELECT jsonb_object_agg(r.id::text, jsonb_build_object(
            'activity_id', r.activity_id, 'measure_id', r.measure_id, 'reason', r.reason))
        FROM projects_finding r WHERE r.project_id = p.project_id""",
}
# Working copies and proposals that began earlier do not know these rows yet: none of them changed.
CARRY_ALONG = [
    f"""UPDATE projects_proposal p SET {column} = jsonb_set(
            {column}, '{{rows,{part}}}', COALESCE(({rows}), '{{}}'))
        WHERE {column} ? 'rows'"""  # noqa: S608 - names of our columns
    for column in ("document", "base")
    for part, rows in ROWS.items()
]


class Migration(migrations.Migration):
    """What a project does for measures, and what it found, is edited with the project."""

    dependencies = [
        ("projects", "0014_what_was_tried"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddField("finding", "project", project("findings", null=True)),
                migrations.AddField("findingevent", "project", remembered(null=True)),
            ]
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        AllAtOnce(
            operations=[
                migrations.AlterField("finding", "project", project("findings")),
                migrations.AlterField("findingevent", "project", remembered()),
            ]
        ),
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
    ]
