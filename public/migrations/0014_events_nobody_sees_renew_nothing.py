"""An event of drafts only, or of the hand-over of one, renews no content version (law 8).

Before a row of an event changes, the gate says whether the public sees the event: then the change
is told. Otherwise it is noted, and the commit asks whether the public sees it by now. The first
change of a transaction finds the event as it was before; the later ones need not ask.
"""

from importlib import import_module

from django.db import migrations

from public.search.installing import EVENTS, InstallSearch

before = import_module("public.migrations.0007_drafts_renew_nothing")
cited_rows = import_module("public.migrations.0013_cited_rows")

NOTE = """
CREATE FUNCTION note_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
BEGIN
    FOR number IN SELECT DISTINCT (jsonb_array_elements(
        jsonb_build_array(to_jsonb(OLD), to_jsonb(NEW))) ->> TG_ARGV[0])::bigint
    LOOP
        CONTINUE WHEN number IS NULL OR EXISTS (
            SELECT FROM content_change WHERE transaction = pg_current_xact_id()
            AND (kind = '' OR kind = 'event' AND record = number));
        IF EXISTS (SELECT FROM search_public_events() seen WHERE seen.id = number) THEN
            INSERT INTO content_change VALUES (pg_current_xact_id(), '', 0);
        ELSE
            INSERT INTO content_change VALUES (pg_current_xact_id(), 'event', number);
        END IF;
    END LOOP;
    RETURN COALESCE(NEW, OLD);
END $$;
"""
ASK = "IF is_seen THEN"
# What is cited is asked about at commit only: whether its event is there, the event itself notes.
ASK_ALSO = (
    "IF NOT is_seen AND kinds && ARRAY['event', 'cited event'] THEN\n"
    "        is_seen := EXISTS (SELECT FROM content_change c JOIN search_public_events() e\n"
    "            ON e.id = c.record WHERE c.transaction = NEW.transaction\n"
    "            AND c.kind IN ('event', 'cited event'));\n"
    f"    END IF;\n    {ASK}"
)
RENEW = "CREATE OR REPLACE FUNCTION renew_content_version()"
AT_COMMIT = RENEW + before.AT_COMMIT.partition(RENEW)[2].replace(ASK, ASK_ALSO)
IS_EVENT = (
    "EXISTS (SELECT FROM django_content_type c WHERE c.id = changed.content_type_id"
    " AND (c.app_label, c.model) = ('funding', 'event'))"
)
OF_CITED = [
    *[pair for pair in cited_rows.OF_CITED if pair[0]],
    ("cited event", f"CASE WHEN {IS_EVENT} THEN changed.object_id END"),
    ("", f"CASE WHEN NOT {IS_EVENT} THEN {cited_rows.OF_OTHERS} END"),
]
NUMBER_IN = {
    "funding_event": "id",
    **{f"funding_event_{name}": "event_id" for name in ("projects", "programmes", "organisations")},
}


def statements():
    yield NOTE
    yield AT_COMMIT
    for table, column in NUMBER_IN.items():
        for name in ("", *(f"_{event}" for event in EVENTS)):
            yield f"DROP TRIGGER IF EXISTS note_content_change{name} ON {table}"
        yield (
            f"CREATE TRIGGER note_content_change_row BEFORE INSERT OR UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION note_change_of_event('{column}')"
        )
        yield before.note_all(table, "TRUNCATE")
    for table in ("evidence_citation", "evidence_remark"):
        for event in EVENTS:
            if event != "truncate":
                yield f"DROP TRIGGER note_content_change_{event} ON {table}"
                yield before.trigger(table, event, OF_CITED)


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0013_cited_rows"),
        ("funding", "0011_changes_that_nobody_knows"),
    ]

    operations = [
        InstallSearch("9f9e7220"),
        *[migrations.RunSQL(sql) for sql in statements()],
    ]
