import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from evidence.all_at_once import AllAtOnce

# Whoever else pays for the project has to be told: their files are stale as well.
FUNCTION = """
    CREATE FUNCTION note_stale_neighbours() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        path text := TG_ARGV[0];
        row_new jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
        row_old jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
        projects bigint[];
    BEGIN
        IF row_new = row_old THEN
            RETURN NULL;
        ELSIF path = 'project' THEN
            IF row_new->>'state' IS NOT DISTINCT FROM row_old->>'state' THEN
                RETURN NULL;
            END IF;
            projects := ARRAY[(coalesce(row_new, row_old)->>'id')::bigint];
        ELSE
            SELECT array_agg(share.project_id) INTO projects
                FROM funding_projectshare AS share
                JOIN funding_decisionversion AS version USING (decision_id)
                LEFT JOIN grant_office_financingplan AS plan ON plan.version_id = version.id
                WHERE CASE path
                    WHEN 'version' THEN version.id = (coalesce(row_new, row_old)->>'id')::bigint
                    ELSE plan.id = (coalesce(row_new, row_old)->>'plan_id')::bigint
                END;
        END IF;
        INSERT INTO grant_office_stalefile (decision_id)
            SELECT DISTINCT decision_id FROM funding_projectshare
            WHERE project_id = ANY (projects);
        RETURN NULL;
    END $$
"""
WATCHED = {
    "funding_decisionversion": "version",
    "grant_office_planline": "line",
    "projects_project": "project",
}
NOTICE = migrations.RunSQL(
    [
        FUNCTION,
        *(
            f"CREATE TRIGGER note_stale_neighbours AFTER INSERT OR UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION note_stale_neighbours('{path}')"
            for table, path in WATCHED.items()
        ),
        "INSERT INTO grant_office_stalefile (decision_id) VALUES (NULL)",
    ],
    [
        *(f"DROP TRIGGER note_stale_neighbours ON {table}" for table in WATCHED),
        "DROP FUNCTION note_stale_neighbours()",
    ],
)
KEY = ("decision", "duty", "year", "payment", "obligation", "other")
LINKS = {
    "amendment": ("funding.decisionversion", "neue Fassung"),
    "line": ("grant_office.planline", "neuer Posten"),
    "project": ("projects.project", "Projekt"),
}
REMEMBERED = {
    "on_delete": django.db.models.deletion.DO_NOTHING,
    "related_name": "+",
    "related_query_name": "+",
    "db_constraint": False,
}


def both(name, field, remembered=None):
    """The column of a deadline, and of its history."""
    yield migrations.AddField("deadline", name, field, preserve_default=False)
    yield migrations.AddField("deadlineevent", name, remembered or field, preserve_default=False)


def link(name):
    target, label = LINKS[name]
    told = {"to": target, "verbose_name": label, "null": True, "blank": True, "editable": False}
    yield from both(
        name,
        models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", **told),
        models.ForeignKey(**REMEMBERED, **told),
    )


def letter(**more):
    return models.ForeignKey(
        to="grant_office.correspondence",
        verbose_name="Schreiben",
        help_text="aus dieser Akte, mit dem es erledigt wurde",
        null=True,
        blank=True,
        **more,
    )


def once(*more):
    return migrations.AddConstraint(
        "deadline",
        models.UniqueConstraint(
            fields=[*KEY, *more], nulls_distinct=False, name="a_duty_has_one_deadline"
        ),
    )


class Migration(migrations.Migration):
    """What is to be told at once knows what raised it, and by which letter it was told."""

    dependencies = [
        ("funding", "0014_frames"),
        ("grant_office", "0007_files_are_taken_away"),
        ("projects", "0012_fold_all_letters"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint("deadline", "a_duty_has_one_deadline"),
                *(each for name in LINKS for each in link(name)),
                *both(
                    "letter",
                    letter(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proven_deadlines",
                    ),
                    letter(**REMEMBERED),
                ),
                *both(
                    "dismissed_reason",
                    models.CharField(
                        "nicht zu melden, weil",
                        max_length=300,
                        blank=True,
                        default="",
                        help_text="statt einer Meldung",
                    ),
                ),
                once(*LINKS),
                migrations.AddConstraint(
                    "deadline",
                    models.CheckConstraint(
                        condition=Q(dismissed_reason="")
                        | Q(duty="report", done_on__isnull=False, letter=None),
                        name="only_a_report_is_dismissed_and_without_a_letter",
                        violation_error_message=(
                            "Nur was zu melden wäre, lässt sich mit Tag und Grund verwerfen, dann "
                            "ohne Schreiben."
                        ),
                    ),
                ),
            ]
        ),
        NOTICE,
    ]
