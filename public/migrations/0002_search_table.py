"""The search table, its filling by the database, and the entries of what is published already."""

import json
from pathlib import Path

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models

# German words for the codes of the columns, as they are shown; a test compares them.
LABELS = {
    "state": {
        "idea": "Idee",
        "concept": "Konzept",
        "postponed": "Zurückgestellt",
        "dropped": "Verworfen",
        "applied": "Beantragt",
        "rejected": "Abgelehnt",
        "granted": "Bewilligt",
        "running": "Laufend",
        "paused": "Ruhend",
        "implemented": "Umgesetzt",
        "aborted": "Abgebrochen",
        "in_proof": "Im Nachweis",
        "closed": "Abgeschlossen",
        "mainstreamed": "Verstetigt",
        "unknown": "Stand unbekannt",
    },
    "relevance": {"core": "Digitalprojekt", "partial": "Projekt mit digitalem Anteil"},
    "activity": {
        "culture_and_process_check": "Kultur- und Prozesscheck",
        "living_lab": "Reallabor",
        "training": "Qualifizierungsmaßnahme",
        "concept": "Konzept",
        "event": "Veranstaltung",
    },
    "status": {
        "granted": "Bewilligt",
        "final": "Endgültig bewilligt",
        "recognised": "Anerkennung",
        "allocated": "Zugewiesen",
        "in_principle": "Zugestimmt",
        "announced": "Angekündigt",
        "waived": "Verzicht",
        "local_vote": "Beschluss vor Ort",
        "rejected": "Abgelehnt",
        "revoked": "Widerrufen",
    },
    "organisation": {
        "cooperation": "Kooperation",
        "office": "Geschäftsstelle",
        "district": "Landkreis",
        "municipality": "Stadt oder Gemeinde",
        "association_of_municipalities": "Samtgemeinde",
        "university": "Hochschule",
        "research": "Forschungseinrichtung",
        "institution": "Einrichtung",
        "company": "Unternehmen",
        "public_company": "Gesellschaft",
        "transport": "Verkehrsunternehmen",
        "telecom": "Telekommunikation",
        "it_provider": "IT-Dienstleister",
        "consultancy": "Beratung",
        "club": "Verein",
        "federation": "Verband",
        "network": "Netzwerk",
        "foundation": "Stiftung",
        "public_body": "Anstalt",
        "state": "Land",
        "state_ministry": "Landesministerium",
        "state_office": "Landesbehörde",
        "federal_ministry": "Bundesministerium",
        "promotional_bank": "Förderbank",
        "programme_agency": "Träger eines Förderprogramms",
        "eu": "Europäische Union",
        "eu_fund": "EU-Fonds",
    },
    "programme": {
        "state": "Land",
        "state_eu": "Land und EU",
        "federal": "Bund",
        "federal_state": "Bund und Land",
        "eu": "EU",
    },
}

# Table → pairs (what changed, its id from a row of `changed`).
OF_PROJECT = [("project", "project_id")]
OF_DECISION = [("decision", "decision_id")]
OF_VERSION = [
    ("decision", "(SELECT v.decision_id FROM funding_decisionversion v WHERE v.id = version_id)")
]
OF_MUNICIPALITY = [
    (
        "project",
        "unnest(ARRAY(SELECT l.project_id FROM projects_project_municipalities l"
        " WHERE l.municipality_id = changed.id))",
    )
]
SOURCES = {
    "projects_project": [("project", "id")],
    "projects_alias": OF_PROJECT,
    "projects_place": OF_PROJECT,
    "projects_participation": OF_PROJECT,
    "projects_activity": OF_PROJECT,
    "projects_milestone": OF_PROJECT,
    "projects_project_districts": OF_PROJECT,
    "projects_project_municipalities": OF_PROJECT,
    "projects_project_fields_of_action": OF_PROJECT,
    "funding_decision": [("decision", "id")],
    "funding_decisionversion": OF_DECISION,
    "funding_handover": OF_DECISION,
    "funding_projectshare": [*OF_PROJECT, *OF_DECISION],
    "funding_fundershare": OF_VERSION,
    "funding_recipientshare": OF_VERSION,
    "funding_part": OF_VERSION,
    "funding_programme": [("programme", "id")],
    "funding_programmefunder": [("programme", "programme_id")],
    "funding_call": [("programme", "programme_id")],
    "funding_programme_projects": [*OF_PROJECT, ("programme", "programme_id")],
    "regions_organisation": [("organisation", "id")],
    "regions_organisationname": [("organisation", "organisation_id")],
    "regions_district": [("district", "id")],
    "regions_municipality": OF_MUNICIPALITY,
    "strategy_fieldofaction": [("field", "id")],
}
# One more district, or one less, changes which projects concern the whole region.
MORE_OR_LESS = {"regions_district": [("all", "id")]}

EVENTS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
    "truncate": "",
}


def trigger(table, event):
    pairs = SOURCES[table] if event == "update" else MORE_OR_LESS.get(table, SOURCES[table])
    arguments = ", ".join(f"$${text}$$" for pair in pairs for text in pair)
    return (
        f"CREATE TRIGGER search_notes_{event} AFTER {event.upper()} ON {table} {EVENTS[event]} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION search_note({arguments})"
    )


def functions():
    text = Path(__file__).with_suffix(".sql").read_text()
    return text.replace("{LABELS}", json.dumps(LABELS))


FUNCTIONS = [
    *("search_note", "search_commit", "search_apply", "search_rebuild", "search_refresh"),
    *("search_documents", "search_programmes", "search_organisations", "search_decisions"),
    *("search_projects", "search_payers_and_recipients", "search_version_in_force"),
    *(
        "search_label",
        "search_nearest",
        "search_stem",
        "search_names",
        "search_words",
        "search_query",
    ),
    *("search_split", "search_without_gender", "search_clean", "search_fold_ae", "search_fold_a"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0001_watch_content"),
        ("projects", "0001_initial"),
        ("funding", "0002_grant_office_group"),
        ("regions", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.CreateModel(
            name="SearchChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=12)),
                (
                    "ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
            ],
            options={
                "verbose_name": "Änderung für die Suche",
                "verbose_name_plural": "Änderungen für die Suche",
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("project", "Projekt"),
                            ("organisation", "Organisation"),
                            ("programme", "Förderprogramm"),
                            ("decision", "Förderentscheidung"),
                        ],
                        max_length=12,
                    ),
                ),
                ("object_id", models.BigIntegerField()),
                ("slug", models.CharField(max_length=80)),
                ("title", models.CharField(max_length=200)),
                ("sort_title", models.TextField()),
                ("text", models.TextField()),
                ("names_ae", models.TextField()),
                ("names_a", models.TextField()),
                (
                    "title_words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None
                    ),
                ),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None
                    ),
                ),
                (
                    "facets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None
                    ),
                ),
                ("first_day", models.DateField(null=True)),
                ("granted_min", models.DecimalField(decimal_places=2, max_digits=17, null=True)),
                ("granted_max", models.DecimalField(decimal_places=2, max_digits=17, null=True)),
            ],
            options={
                "verbose_name": "Sucheintrag",
                "verbose_name_plural": "Sucheinträge",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["facets", "words", "title_words"], name="search_facets_and_words"
                    ),
                    models.Index(
                        models.F("kind"),
                        models.F("sort_title"),
                        models.F("object_id"),
                        name="search_by_title",
                    ),
                    models.Index(
                        models.F("kind"),
                        models.OrderBy(models.F("first_day"), descending=True, nulls_last=True),
                        models.F("sort_title"),
                        models.F("object_id"),
                        name="search_by_day",
                    ),
                    models.Index(
                        fields=["kind", "first_day", "sort_title", "object_id"],
                        name="search_by_first_day",
                    ),
                    models.Index(
                        models.F("kind"),
                        models.OrderBy(models.F("granted_min"), descending=True, nulls_last=True),
                        models.F("sort_title"),
                        models.F("object_id"),
                        name="search_by_amount",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "object_id"),
                        include=("sort_title",),
                        name="a_record_is_found_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.TextField(primary_key=True, serialize=False)),
                ("folded_ae", models.TextField()),
                ("folded_a", models.TextField()),
                ("stem", models.TextField(null=True)),
                ("entries", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "Wort",
                "verbose_name_plural": "Wörter",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("folded_ae", "gin_trgm_ops"),
                        name="search_word_folded_ae",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("folded_a", "gin_trgm_ops"),
                        name="search_word_folded_a",
                    ),
                    models.Index(fields=["stem"], name="search_word_stem"),
                ],
            },
        ),
        migrations.RunSQL(
            functions(), "; ".join(f"DROP FUNCTION {name} CASCADE" for name in FUNCTIONS)
        ),
        migrations.RunSQL(
            [trigger(table, event) for table in SOURCES for event in EVENTS],
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL("SELECT search_rebuild()", migrations.RunSQL.noop),
    ]
