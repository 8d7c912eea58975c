from django.db import migrations, models

# What a version brings beside its own columns is told to whoever else pays for the project.
FUNCTION = """
    CREATE OR REPLACE FUNCTION note_stale_neighbours() RETURNS trigger LANGUAGE plpgsql AS $$
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
                    WHEN 'of_version'
                        THEN version.id = (coalesce(row_new, row_old)->>'version_id')::bigint
                    ELSE plan.id = (coalesce(row_new, row_old)->>'plan_id')::bigint
                END;
        END IF;
        INSERT INTO grant_office_stalefile (decision_id)
            SELECT DISTINCT decision_id FROM funding_projectshare
            WHERE project_id = ANY (projects);
        RETURN NULL;
    END $$
"""
WATCHED = ("funding_recipientshare", "grant_office_financingplan")
NOTICE = migrations.RunSQL(
    [
        FUNCTION,
        *(
            f"CREATE TRIGGER note_stale_neighbours AFTER INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION note_stale_neighbours('of_version')"
            for table in WATCHED
        ),
        "INSERT INTO grant_office_stalefile (decision_id) VALUES (NULL)",
    ],
    [f"DROP TRIGGER note_stale_neighbours ON {table}" for table in WATCHED],
)


def changes_purpose():
    return models.BooleanField(
        "Zweck geändert",
        default=False,
        help_text="gegenüber der Fassung davor; wer dasselbe Projekt fördert, muss es erfahren",
    )


class Migration(migrations.Migration):
    """Another recipient, plan or purpose is told at once too (R31)."""

    dependencies = [("funding", "0019_endings"), ("grant_office", "0011_contacts_and_disposals")]

    operations = [
        migrations.AddField("financingplan", "changes_purpose", changes_purpose()),
        migrations.AddField("financingplanevent", "changes_purpose", changes_purpose()),
        NOTICE,
    ]
