"""What is changed of a record that nobody outside sees renews no content version (law 8).

A statement notes whose rows it changed, and the commit asks the gates whether the public sees that
record: only then is there anything new to see. The lock of the commit comes before the question, so
that a record which is made public meanwhile is not missed.
"""

from django.db import migrations

from projects.publication import PUBLIC
from public.search.installing import EVENTS, OF_DECISION, OF_PROJECT, OF_VERSION

AT_COMMIT = """
ALTER TABLE content_change ADD kind text NOT NULL DEFAULT '', ADD record bigint NOT NULL DEFAULT 0;
ALTER TABLE content_change DROP CONSTRAINT content_change_pkey;
ALTER TABLE content_change ADD PRIMARY KEY (transaction, kind, record);

-- Arguments in pairs, as those of search_note; the kind '' is what the public sees in any case.
CREATE FUNCTION note_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows' WHEN 'DELETE' THEN
        'TABLE old_rows' ELSE 'TABLE old_rows UNION ALL TABLE new_rows' END;
BEGIN
    IF EXISTS (SELECT FROM content_change WHERE transaction = pg_current_xact_id() AND kind = '')
    THEN RETURN NULL; END IF;
    FOR i IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO content_change (transaction, kind, record)
             SELECT DISTINCT pg_current_xact_id(), %L, id FROM (SELECT %s FROM (%s) changed) each(id)
             WHERE id IS NOT NULL ON CONFLICT DO NOTHING',
            TG_ARGV[2 * i], TG_ARGV[2 * i + 1], changed);
    END LOOP;
    RETURN NULL;
END $$;

-- Fires for each note of a transaction and does its work with the first.
CREATE OR REPLACE FUNCTION renew_content_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kinds text[] := ARRAY(SELECT DISTINCT kind FROM content_change WHERE transaction = NEW.transaction);
    is_seen boolean := '' = ANY (kinds);
BEGIN
    IF kinds = '{}' THEN RETURN NULL; END IF;
    -- The one lock of all that happens at commit for the public pages.
    PERFORM pg_advisory_xact_lock(4711, 1);
    IF NOT is_seen AND 'project' = ANY (kinds) THEN
        is_seen := EXISTS (SELECT FROM content_change c JOIN search_public_projects() p
            ON p.id = c.record WHERE c.transaction = NEW.transaction AND c.kind = 'project');
    END IF;
    IF NOT is_seen AND 'decision' = ANY (kinds) THEN
        is_seen := EXISTS (SELECT FROM content_change c JOIN search_public_decisions() d
            ON d.id = c.record WHERE c.transaction = NEW.transaction AND c.kind = 'decision');
    END IF;
    IF is_seen THEN
        UPDATE content_version SET version = gen_random_uuid();
    END IF;
    DELETE FROM content_change WHERE transaction = NEW.transaction;
    RETURN NULL;
END $$;
"""

STATES = ", ".join(f"'{state}'" for state in PUBLIC)
# What was public until now is not any more when the commit asks.
ITSELF = [("", f"CASE WHEN publication IN ({STATES}) THEN 0 END")]
PARTS = ("news", "participation", "relation", "activity", "milestone")  # with sources of their own
CITED = {
    "project": {"projects_project": "id", **{f"projects_{part}": "project_id" for part in PARTS}},
    "decision": {
        "funding_decision": "id",
        **{f"funding_{part}": "decision_id" for part in ("decisionversion", "handover")},
    },
}
CITED["project"]["funding_application"] = "project_id"


def kind_of(table):
    """(app, model) of a table, as content types say it."""
    return tuple(table.split("_"))


def cited(kind):
    """The numbers of the projects or decisions that a citation in `changed` is about."""
    found = " UNION ALL ".join(
        f"SELECT t.{column} FROM {table} t JOIN django_content_type c"  # noqa: S608 - our own names
        f" ON (c.app_label, c.model) = {kind_of(table)}"
        " WHERE c.id = changed.content_type_id AND t.id = changed.object_id"
        for table, column in CITED[kind].items()
    )
    return f"unnest(ARRAY({found}))"


KINDS = ", ".join(str(kind_of(table)) for tables in CITED.values() for table in tables)
OF_OTHERS = (
    "CASE WHEN NOT EXISTS (SELECT FROM django_content_type c WHERE c.id = changed.content_type_id"
    f" AND (c.app_label, c.model) IN ({KINDS})) THEN 0 END"
)
OF_CITED = [("project", cited("project")), ("decision", cited("decision")), ("", OF_OTHERS)]
OF_APPLICATION = [
    ("project", "(SELECT a.project_id FROM funding_application a WHERE a.id = application_id)")
]
OF_RECIPIENT = [
    (
        "decision",
        "(SELECT v.decision_id FROM funding_recipientshare s JOIN funding_decisionversion v"
        " ON v.id = s.version_id WHERE s.id = recipientshare_id)",
    )
]
OF_HANDOVER = [
    ("decision", "(SELECT h.decision_id FROM funding_handover h WHERE h.id = handover_id)")
]
# The last hidden project that goes from an event brings it out; a statement without rows nothing.
OF_ANY_ROW = [("", "0")]
# Table → pairs (what it belongs to, its number from a row of `changed`).
HIDDEN_WITH = {
    "projects_project": ITSELF,
    **{
        f"projects_{name}": OF_PROJECT
        for name in (
            *("project_districts", "project_municipalities", "project_fields_of_action"),
            *("alias", "participation", "place", "relation", "phase", "activity", "milestone"),
            *("news", "photo", "document"),
        )
    },
    "funding_programme_projects": OF_PROJECT,
    "funding_application": OF_PROJECT,
    "funding_application_applicants": OF_APPLICATION,
    "funding_decision": ITSELF,
    **{f"funding_{name}": OF_DECISION for name in ("projectshare", "decisionversion", "handover")},
    **{
        f"funding_{name}": OF_VERSION
        for name in ("fundershare", "recipientshare", "part", "furtheramount")
    },
    "funding_recipientshare_on_behalf_of": OF_RECIPIENT,
    "funding_witness": OF_HANDOVER,
    "funding_event_projects": OF_ANY_ROW,
    "evidence_citation": OF_CITED,
    "evidence_remark": OF_CITED,
}
# Nobody sees a new one before a row points at it.
SEEN_LATER = ("projects_storedfile", "evidence_source")


def statements():
    """The SQL that puts these triggers in the place of those that note every change."""
    yield AT_COMMIT
    for table, pairs in HIDDEN_WITH.items():
        yield f"DROP TRIGGER note_content_change ON {table}"
        yield from (trigger(table, event, pairs) for event in EVENTS if event != "truncate")
        yield note_all(table, "TRUNCATE")
    for table in SEEN_LATER:
        yield f"DROP TRIGGER note_content_change ON {table}"
        yield note_all(table, "UPDATE OR DELETE OR TRUNCATE")


def trigger(table, event, pairs):
    arguments = ", ".join(f"$${text}$$" for pair in pairs for text in pair)
    return (
        f"CREATE TRIGGER note_content_change_{event} AFTER {event.upper()} ON {table} "
        f"{EVENTS[event]} FOR EACH STATEMENT EXECUTE FUNCTION note_change_of_record({arguments})"
    )


def note_all(table, events):
    return (
        f"CREATE TRIGGER note_content_change AFTER {events} ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION note_content_change()"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0006_drafts_of_versions"),
        ("evidence", "0001_schema"),
    ]

    operations = [migrations.RunSQL(sql) for sql in statements()]
