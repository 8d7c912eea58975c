import django.db.models.deletion
from django.db import migrations, models

from evidence.values.choices import choices_promise

KINDS = {
    "cooperation": "Kooperation",
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
}
ROLES = {
    "partner": "Partner",
    "delivers": "Umsetzung",
    "advises": "Beratung",
    "co_funder": "Kofinanzierung",
    "interest": "Interessiert",
}
BASES = {"stated": "steht so in der Quelle", "derived": "erschlossen"}
# Working copies and proposals that began earlier do not know these rows yet.
CARRY_ALONG = [
    f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{rows,new_partners}}', '{{}}')
        WHERE {column} ? 'rows'"""  # noqa: S608 - names of our columns
    for column in ("document", "base")
]
# A row keeps its number when it becomes a participation, or the other way round.
ONE_SEQUENCE = """
    ALTER TABLE projects_newpartner
        ALTER COLUMN id DROP IDENTITY,
        ALTER COLUMN id SET DEFAULT nextval('projects_participation_id_seq')
"""


def columns():
    return [
        ("name", models.CharField("Name", max_length=200)),
        ("kind", models.CharField("Art", max_length=32, choices=list(KINDS.items()))),
        ("website", models.URLField("Website", blank=True)),
        ("role", models.CharField("Rolle", max_length=9, choices=list(ROLES.items()))),
        (
            "basis",
            models.CharField(
                "Grundlage", max_length=10, choices=list(BASES.items()), default="stated"
            ),
        ),
        ("note", models.CharField("Hinweis", max_length=300, blank=True)),
        ("position", models.PositiveSmallIntegerField("Reihenfolge", default=0)),
    ]


def remembered(to, name="+", **more):
    """A key of a row of the history, which outlives what it points at."""
    return models.ForeignKey(
        to,
        db_constraint=False,
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_name=name,
        **more,
    )


class Migration(migrations.Migration):
    """A draft names organisations that the portal does not know yet."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0024_themes"),
        ("regions", "0009_postcodes"),
    ]

    operations = [
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
        migrations.CreateModel(
            name="NewPartner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        "projects.project",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="new_partners",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        "regions.district",
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        verbose_name="Landkreis",
                    ),
                ),
                *columns(),
            ],
            options={
                "verbose_name": "Neu vorgeschlagene Organisation",
                "verbose_name_plural": "Neu vorgeschlagene Organisationen",
                "ordering": ["position", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=~models.Q(name=""), name="new_partners_have_a_name"
                    ),
                    models.UniqueConstraint(
                        fields=["project", "name", "role"], name="a_new_partner_has_a_role_once"
                    ),
                    choices_promise("kind", list(KINDS), "kinds_of_new_partners_are_known"),
                    choices_promise("role", list(ROLES), "roles_of_new_partners_are_known"),
                    choices_promise("basis", list(BASES), "bases_of_new_partners_are_known"),
                ],
            },
        ),
        migrations.RunSQL(ONE_SEQUENCE, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="NewPartnerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                *columns(),
                (
                    "district",
                    remembered(
                        "regions.district",
                        related_query_name="+",
                        blank=True,
                        null=True,
                        verbose_name="Landkreis",
                    ),
                ),
                ("pgh_context", remembered("pghistory.context", null=True)),
                ("pgh_obj", remembered("projects.newpartner", "history")),
                ("project", remembered("projects.project", related_query_name="+")),
            ],
            options={"abstract": False},
        ),
    ]
