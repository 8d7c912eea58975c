"""Rows of projects and versions carry sources of their own, and a project its pages elsewhere.

What is cited for a record that nobody outside sees, or for a draft of a version, renews no content
version (law 8).
"""

from importlib import import_module

from django.db import migrations

from public.search.installing import EVENTS, OF_PROJECT

before = import_module("public.migrations.0007_drafts_renew_nothing")

OF_VERSION = (
    "(SELECT v.decision_id FROM funding_decisionversion v"
    " WHERE v.id = t.version_id AND NOT v.is_draft)"
)
OF_HANDOVER = "(SELECT h.decision_id FROM funding_handover h WHERE h.id = t.handover_id)"
# Table → the number of its project or decision, from a row `t`; none of a draft.
CITED = {
    "project": {
        **{table: f"t.{column}" for table, column in before.CITED["project"].items()},
        **{f"projects_{part}": "t.project_id" for part in ("alias", "phase", "projectlink")},
    },
    "decision": {
        "funding_decision": "t.id",
        "funding_decisionversion": "CASE WHEN NOT t.is_draft THEN t.decision_id END",
        "funding_handover": "t.decision_id",
        "funding_witness": OF_HANDOVER,
        **{
            f"funding_{row}": OF_VERSION
            for row in ("fundershare", "recipientshare", "part", "furtheramount")
        },
    },
}


def cited(kind):
    """The numbers of the projects or decisions that a citation in `changed` is about."""
    found = " UNION ALL ".join(
        f"SELECT {number} FROM {table} t JOIN django_content_type c"  # noqa: S608 - our own names
        f" ON (c.app_label, c.model) = {before.kind_of(table)}"
        " WHERE c.id = changed.content_type_id AND t.id = changed.object_id"
        for table, number in CITED[kind].items()
    )
    return f"unnest(ARRAY({found}))"


KINDS = ", ".join(str(before.kind_of(table)) for tables in CITED.values() for table in tables)
OF_OTHERS = (
    "CASE WHEN NOT EXISTS (SELECT FROM django_content_type c WHERE c.id = changed.content_type_id"
    f" AND (c.app_label, c.model) IN ({KINDS})) THEN 0 END"
)
OF_CITED = [("project", cited("project")), ("decision", cited("decision")), ("", OF_OTHERS)]
TABLES = {
    "evidence_citation": OF_CITED,
    "evidence_remark": OF_CITED,
    "projects_projectlink": OF_PROJECT,
}


def statements():
    for table, pairs in TABLES.items():
        for event in EVENTS:
            if event != "truncate":
                yield f"DROP TRIGGER IF EXISTS note_content_change_{event} ON {table}"
                yield before.trigger(table, event, pairs)
    yield before.note_all("projects_projectlink", "TRUNCATE")


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0012_citations_vouch"),
        ("projects", "0009_websites"),
    ]

    operations = [migrations.RunSQL(sql) for sql in statements()]
