"""Migration operation: changes of these tables make the deadlines of their decisions stale.

In the database, so that an import and raw SQL are noticed as well; a change of the law of many
(`EVERY`) makes all of them stale.
"""

from django.db import migrations

EVERY = "every"
FUNCTION = """
    CREATE FUNCTION note_stale_file() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        place text := TG_ARGV[0];
        row_new jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
        row_old jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    BEGIN
        IF row_new = row_old THEN
            RETURN NULL;
        ELSIF place = 'every' THEN
            INSERT INTO grant_office_stalefile (decision_id)
                VALUES ((coalesce(row_new, row_old)->>'decision_id')::bigint);
        ELSIF place = 'payment_id' THEN
            INSERT INTO grant_office_stalefile (decision_id)
                SELECT DISTINCT decision_id FROM grant_office_payment
                WHERE id IN ((row_new->>place)::bigint, (row_old->>place)::bigint);
        ELSIF place = 'project_id' THEN
            INSERT INTO grant_office_stalefile (decision_id)
                SELECT DISTINCT decision_id FROM funding_projectshare
                WHERE project_id IN ((row_new->>place)::bigint, (row_old->>place)::bigint)
                UNION SELECT (coalesce(row_new, row_old)->>'decision_id')::bigint;
        ELSE
            INSERT INTO grant_office_stalefile (decision_id)
                SELECT DISTINCT number FROM
                    unnest(ARRAY[(row_new->>place)::bigint, (row_old->>place)::bigint]) AS number
                WHERE number IS NOT NULL;
        END IF;
        RETURN NULL;
    END $$
"""


def note_changes(tables):
    """RunSQL for {table: the column that leads to the decision, or EVERY}."""
    made = [
        f"CREATE TRIGGER note_stale_file AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION note_stale_file('{column}')"
        for table, column in tables.items()
    ]
    gone = [f"DROP TRIGGER note_stale_file ON {table}" for table in tables]
    return migrations.RunSQL([FUNCTION, *made], [*gone, "DROP FUNCTION note_stale_file()"])


STATES = """
    CREATE FUNCTION note_stale_state() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        place text := TG_ARGV[0];
        row_new jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
        row_old jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
        numbers bigint[] := ARRAY[(row_new->>place)::bigint, (row_old->>place)::bigint];
    BEGIN
        IF row_new = row_old THEN
            RETURN NULL;
        ELSIF place = 'version_id' THEN
            numbers := ARRAY(
                SELECT decision_id FROM funding_decisionversion WHERE id = ANY (numbers)
            );
        END IF;
        INSERT INTO grant_office_stalestate (decision_id)
            SELECT number FROM unnest(
                numbers || ARRAY[(row_new->>'frame_id')::bigint, (row_old->>'frame_id')::bigint]
            ) AS number WHERE number IS NOT NULL
            UNION SELECT frame_id FROM funding_decision
            WHERE id = ANY (numbers) AND frame_id IS NOT NULL;
        RETURN NULL;
    END $$
"""


OFFICES = """
    CREATE FUNCTION note_stale_offices() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        place text := TG_ARGV[0];
        row_new jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
        row_old jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
        numbers bigint[] := ARRAY[(row_new->>place)::bigint, (row_old->>place)::bigint];
    BEGIN
        IF row_new = row_old THEN
            RETURN NULL;
        ELSIF place = 'every' THEN
            INSERT INTO grant_office_stalestate (decision_id) VALUES (NULL);
        ELSIF place = 'project_id' THEN
            INSERT INTO grant_office_stalestate (decision_id)
                SELECT DISTINCT decision_id FROM funding_projectshare
                WHERE project_id = ANY (numbers);
        ELSE
            INSERT INTO grant_office_stalestate (decision_id)
                SELECT DISTINCT decision_id FROM funding_decisionversion
                WHERE id IN (
                    SELECT version_id FROM funding_recipientshare WHERE id = ANY (numbers)
                );
        END IF;
        RETURN NULL;
    END $$
"""


def note_offices(tables, everywhere):
    """RunSQL: what else tells which grant office looks after a decision makes its state stale.

    `tables` are {table: the column that leads to the decision}; `everywhere` are {table: (what
    happens there, on which condition)} that make all stale. At first all are.
    """
    made = [
        f"CREATE TRIGGER note_stale_offices AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION note_stale_offices('{column}')"
        for table, column in tables.items()
    ]
    made += [
        f"CREATE TRIGGER note_stale_offices AFTER {event} ON {table} "
        f"FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION note_stale_offices('{EVERY}')"
        for table, (event, condition) in everywhere.items()
    ]
    first = "INSERT INTO grant_office_stalestate (decision_id) VALUES (NULL)"
    gone = [f"DROP TRIGGER note_stale_offices ON {table}" for table in (*tables, *everywhere)]
    return migrations.RunSQL([OFFICES, *made, first], [*gone, "DROP FUNCTION note_stale_offices()"])


def note_offices_only():
    """RunSQL: whoever gets a role makes all stale which office looks after, and no more."""
    before = OFFICES.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
    return migrations.RunSQL(before.replace("VALUES (NULL)", "VALUES (0)"), before)


def note_states(tables):
    """RunSQL for {table: the column that leads to the decision}: a change makes its state stale.

    That of the frame that it counts against, too. At first all are.
    """
    made = [
        f"CREATE TRIGGER note_stale_state AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION note_stale_state('{column}')"
        for table, column in tables.items()
    ]
    first = "INSERT INTO grant_office_stalestate (decision_id) VALUES (NULL)"
    gone = [f"DROP TRIGGER note_stale_state ON {table}" for table in tables]
    return migrations.RunSQL([STATES, *made, first], [*gone, "DROP FUNCTION note_stale_state()"])
