from django.db import migrations

from evidence.all_at_once import AllAtOnce
from evidence.values.blanks import BlanksField, blanks_promise

MAY_BE_BLANK = {
    "project": (
        "blanks_of_projects_have_known_reasons",
        *("start", "end", "duration_months", "districts", "municipalities", "fields_of_action"),
        *("contact_office", "websites", "milestones", "activities"),
    ),
    "phase": ("blanks_of_phases_have_known_reasons", "start", "end"),
    "activity": (
        "blanks_of_activities_have_known_reasons",
        *("period", "place", "participants", "result"),
    ),
    "milestone": ("blanks_of_milestones_have_known_reasons", "due", "met"),
}
# Working copies and proposals that began earlier do not know the column yet.
CARRY_ALONG = [
    sql
    for column in ("document", "base")
    for sql in (
        f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{project,blanks}}', '""')
            WHERE {column} ? 'project'""",  # noqa: S608 - names of our columns
        *(
            f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{rows,{part}}}',
                (SELECT jsonb_object_agg(key, value || '{{"blanks": ""}}')
                 FROM jsonb_each({column} #> '{{rows,{part}}}')))
                WHERE {column} #> '{{rows,{part}}}' <> '{{}}'"""  # noqa: S608
            for part in ("phases", "activities", "milestones")
        ),
    )
]


def say_why(model, sentence, *names):
    column = BlanksField("Warum etwas fehlt", max_length=400, blank=True, default="")
    return [
        migrations.AddField(model, "blanks", column),
        migrations.AddField(f"{model}event", "blanks", column),
        migrations.AddConstraint(model, blanks_promise(names, sentence)),
    ]


class Migration(migrations.Migration):
    """A record says why values of it are blank."""

    dependencies = [("projects", "0009_websites")]

    operations = [
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
        AllAtOnce(
            operations=[
                each
                for model, (sentence, *names) in MAY_BE_BLANK.items()
                for each in say_why(model, sentence, *names)
            ]
        ),
    ]
