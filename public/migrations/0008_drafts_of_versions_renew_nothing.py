"""Work on a version that waits for its release renews no content version, though its decision is
public; the release itself does (law 8)."""

from importlib import import_module

from django.db import migrations

from public.search.installing import EVENTS

before = import_module("public.migrations.0007_drafts_renew_nothing")

RELEASED = "CASE WHEN NOT is_draft THEN decision_id END"
OF_VERSION = (
    "(SELECT v.decision_id FROM funding_decisionversion v"
    " WHERE v.id = version_id AND NOT v.is_draft)"
)
OF_RECIPIENT = (
    "(SELECT v.decision_id FROM funding_recipientshare s JOIN funding_decisionversion v"
    " ON v.id = s.version_id WHERE s.id = recipientshare_id AND NOT v.is_draft)"
)
# What a draft cites is nothing that a decision cites.
OF_DRAFT = (
    "EXISTS (SELECT FROM funding_decisionversion v JOIN django_content_type c"
    " ON (c.app_label, c.model) = ('funding', 'decisionversion')"
    " WHERE c.id = changed.content_type_id AND v.id = changed.object_id AND v.is_draft)"
)
OF_DECISION = before.cited("decision").removeprefix("unnest(").removesuffix(")")
OF_CITED = [
    ("project", before.cited("project")),
    ("decision", f"unnest(CASE WHEN NOT {OF_DRAFT} THEN {OF_DECISION} END)"),
    ("", before.OF_OTHERS),
]
TABLES = {
    "funding_decisionversion": [("decision", RELEASED)],
    **{
        f"funding_{name}": [("decision", OF_VERSION)]
        for name in ("fundershare", "recipientshare", "part", "furtheramount")
    },
    "funding_recipientshare_on_behalf_of": [("decision", OF_RECIPIENT)],
    **{f"evidence_{name}": OF_CITED for name in ("citation", "remark")},
}


def statements():
    for table, pairs in TABLES.items():
        for event in EVENTS:
            if event != "truncate":
                yield f"DROP TRIGGER note_content_change_{event} ON {table}"
                yield before.trigger(table, event, pairs)


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0007_drafts_renew_nothing"),
        ("funding", "0004_versions_wait_for_release"),
    ]

    operations = [migrations.RunSQL(sql) for sql in statements()]
