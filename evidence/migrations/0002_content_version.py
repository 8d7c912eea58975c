from django.db import migrations

CREATE = """
CREATE TABLE content_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO content_version DEFAULT VALUES;
CREATE TABLE content_change (transaction xid8 PRIMARY KEY);

CREATE FUNCTION note_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO content_change VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION renew_content_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The one lock of all that happens at commit for the public pages.
    PERFORM pg_advisory_xact_lock(4711, 1);
    UPDATE content_version SET version = gen_random_uuid();
    DELETE FROM content_change WHERE transaction = NEW.transaction;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER renew_content_version AFTER INSERT ON content_change
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION renew_content_version();
"""

DROP = """
DROP TABLE content_change;
DROP TABLE content_version;
DROP FUNCTION renew_content_version;
DROP FUNCTION note_content_change;
"""


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial")]

    operations = [migrations.RunSQL(CREATE, DROP)]
