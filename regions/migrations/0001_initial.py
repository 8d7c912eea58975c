import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import evidence.fields
import evidence.history_triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="District",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="Adresse")),
                ("ags", models.CharField(max_length=5, unique=True, verbose_name="Kreisschlüssel")),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("short_name", models.CharField(max_length=60, verbose_name="Kurzname")),
                ("seat", models.CharField(blank=True, max_length=60, verbose_name="Kreissitz")),
                (
                    "area_km2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        verbose_name="Fläche (km²)",
                    ),
                ),
                ("nuts3", models.CharField(blank=True, max_length=5, verbose_name="NUTS 3")),
                (
                    "licence_plates",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=4),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Kennzeichen",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="Website")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="Anschrift")),
                (
                    "municipalities_count",
                    models.PositiveSmallIntegerField(null=True, verbose_name="Zahl der Gemeinden"),
                ),
                (
                    "municipalities_note",
                    models.TextField(blank=True, verbose_name="Hinweis zu den Gemeinden"),
                ),
                (
                    "geometry",
                    models.JSONField(
                        blank=True, default=dict, editable=False, verbose_name="Geometrie"
                    ),
                ),
                ("map_path", models.TextField(blank=True, editable=False)),
                ("outline", models.TextField(blank=True, editable=False)),
                ("label_x", models.FloatField(default=0, editable=False)),
                ("label_y", models.FloatField(default=0, editable=False)),
            ],
            options={
                "verbose_name": "Landkreis",
                "verbose_name_plural": "Landkreise",
                "ordering": ["label_y", "short_name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ags__regex", "^[0-9]{5}$")),
                        name="a_district_key_has_five_digits",
                        violation_error_message="Der Kreisschlüssel hat fünf Ziffern, zum Beispiel 03252.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("area_km2__isnull", True), ("area_km2__gt", 0), _connector="OR"
                        ),
                        name="a_district_has_some_area",
                        violation_error_message="Die Fläche muss größer als null sein.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_districtevent" ("address", "ags", "area_km2", "geometry", "id", "label_x", "label_y", "licence_plates", "map_path", "municipalities_count", "municipalities_note", "name", "nuts3", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "website") VALUES (NEW."address", NEW."ags", NEW."area_km2", NEW."geometry", NEW."id", NEW."label_x", NEW."label_y", NEW."licence_plates", NEW."map_path", NEW."municipalities_count", NEW."municipalities_note", NEW."name", NEW."nuts3", NEW."outline", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat", NEW."short_name", NEW."slug", NEW."website"); RETURN NULL;',
                            hash="2724707c592b713880a9598cdefa7ad975b650dd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_53345",
                            table="regions_district",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_districtevent" ("address", "ags", "area_km2", "geometry", "id", "label_x", "label_y", "licence_plates", "map_path", "municipalities_count", "municipalities_note", "name", "nuts3", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "website") VALUES (NEW."address", NEW."ags", NEW."area_km2", NEW."geometry", NEW."id", NEW."label_x", NEW."label_y", NEW."licence_plates", NEW."map_path", NEW."municipalities_count", NEW."municipalities_note", NEW."name", NEW."nuts3", NEW."outline", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat", NEW."short_name", NEW."slug", NEW."website"); RETURN NULL;',
                            hash="024efb46d55a5d10e1d3f11a0006dcef250746ea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4b17f",
                            table="regions_district",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_districtevent" ("address", "ags", "area_km2", "geometry", "id", "label_x", "label_y", "licence_plates", "map_path", "municipalities_count", "municipalities_note", "name", "nuts3", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "website") VALUES (OLD."address", OLD."ags", OLD."area_km2", OLD."geometry", OLD."id", OLD."label_x", OLD."label_y", OLD."licence_plates", OLD."map_path", OLD."municipalities_count", OLD."municipalities_note", OLD."name", OLD."nuts3", OLD."outline", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat", OLD."short_name", OLD."slug", OLD."website"); RETURN NULL;',
                            hash="154a9cc0fc9fe6d55a2af39acd943a864be73edc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df295",
                            table="regions_district",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="Adresse")),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=60, verbose_name="Kurzname"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("cooperation", "Kooperation"),
                            ("office", "Geschäftsstelle"),
                            ("district", "Landkreis"),
                            ("municipality", "Stadt oder Gemeinde"),
                            ("association_of_municipalities", "Samtgemeinde"),
                            ("university", "Hochschule"),
                            ("research", "Forschungseinrichtung"),
                            ("institution", "Einrichtung"),
                            ("company", "Unternehmen"),
                            ("public_company", "Gesellschaft"),
                            ("transport", "Verkehrsunternehmen"),
                            ("telecom", "Telekommunikation"),
                            ("it_provider", "IT-Dienstleister"),
                            ("consultancy", "Beratung"),
                            ("club", "Verein"),
                            ("federation", "Verband"),
                            ("network", "Netzwerk"),
                            ("foundation", "Stiftung"),
                            ("public_body", "Anstalt"),
                            ("state", "Land"),
                            ("state_ministry", "Landesministerium"),
                            ("state_office", "Landesbehörde"),
                            ("federal_ministry", "Bundesministerium"),
                            ("promotional_bank", "Förderbank"),
                            ("programme_agency", "Träger eines Förderprogramms"),
                            ("eu", "Europäische Union"),
                            ("eu_fund", "EU-Fonds"),
                        ],
                        max_length=32,
                        verbose_name="Art",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eu", "EU"),
                            ("federal", "Bund"),
                            ("state", "Land"),
                            ("district", "Landkreis"),
                            ("local", "Stadt oder Gemeinde"),
                        ],
                        max_length=8,
                        verbose_name="Ebene",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
                        to="regions.district",
                        verbose_name="Landkreis",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="regions.organisation",
                        verbose_name="gehört zu",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="regions.organisation",
                        verbose_name="Zuständigkeit ging über auf",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=100, verbose_name="Sitz")),
                ("website", models.URLField(blank=True, verbose_name="Website")),
                (
                    "is_beyond_region",
                    models.BooleanField(default=False, verbose_name="außerhalb der Region"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                (
                    "founded_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Gegründet",
                    ),
                ),
                (
                    "founded_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="founded_edtf",
                        verbose_name="Gegründet: erster Tag",
                    ),
                ),
                (
                    "founded_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="founded_edtf",
                        verbose_name="Gegründet: letzter Tag",
                    ),
                ),
                (
                    "founded_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gegründet: Grundlage",
                    ),
                ),
                (
                    "founded_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Gegründet: Wortlaut",
                    ),
                ),
                (
                    "founded_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Gegründet: Hinweis"),
                ),
                (
                    "member_districts",
                    models.ManyToManyField(
                        blank=True,
                        related_name="cooperations",
                        to="regions.district",
                        verbose_name="Mitglieder",
                    ),
                ),
            ],
            options={
                "verbose_name": "Organisation",
                "verbose_name_plural": "Organisationen",
                "ordering": ["name"],
                "indexes": [models.Index(fields=["kind"], name="organisation_kind")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("founded_edtf", ""),
                                ("founded_first__isnull", True),
                                ("founded_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("founded_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("founded_first__isnull", True), _negated=True),
                                        models.Q(("founded_last__isnull", True), _negated=True),
                                        ("founded_first__lte", models.F("founded_last")),
                                    ),
                                    models.Q(
                                        ("founded_first__isnull", True),
                                        models.Q(("founded_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("founded_last__isnull", True),
                                        models.Q(("founded_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="organisations_know_the_days_they_were_founded",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="organisations_have_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="no_organisation_is_part_of_itself",
                        violation_error_message="Eine Organisation kann nicht zu sich selbst gehören.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("successor__isnull", True),
                            models.Q(("successor", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="no_organisation_succeeds_itself",
                        violation_error_message="Eine Organisation kann nicht auf sich selbst folgen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_organisationevent" ("district_id", "founded_basis", "founded_edtf", "founded_first", "founded_last", "founded_note", "founded_wording", "id", "is_beyond_region", "kind", "level", "name", "notes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "successor_id", "website") VALUES (NEW."district_id", NEW."founded_basis", NEW."founded_edtf", NEW."founded_first", NEW."founded_last", NEW."founded_note", NEW."founded_wording", NEW."id", NEW."is_beyond_region", NEW."kind", NEW."level", NEW."name", NEW."notes", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat", NEW."short_name", NEW."slug", NEW."successor_id", NEW."website"); RETURN NULL;',
                            hash="ccb228c6ac7c8ee38b017773e2feba4f44a7bfbf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0a1ab",
                            table="regions_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_organisationevent" ("district_id", "founded_basis", "founded_edtf", "founded_first", "founded_last", "founded_note", "founded_wording", "id", "is_beyond_region", "kind", "level", "name", "notes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "successor_id", "website") VALUES (NEW."district_id", NEW."founded_basis", NEW."founded_edtf", NEW."founded_first", NEW."founded_last", NEW."founded_note", NEW."founded_wording", NEW."id", NEW."is_beyond_region", NEW."kind", NEW."level", NEW."name", NEW."notes", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat", NEW."short_name", NEW."slug", NEW."successor_id", NEW."website"); RETURN NULL;',
                            hash="d4305f2063d3e5f76f85ca6752c8e48d5e12c242",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ea2f",
                            table="regions_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_organisationevent" ("district_id", "founded_basis", "founded_edtf", "founded_first", "founded_last", "founded_note", "founded_wording", "id", "is_beyond_region", "kind", "level", "name", "notes", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "short_name", "slug", "successor_id", "website") VALUES (OLD."district_id", OLD."founded_basis", OLD."founded_edtf", OLD."founded_first", OLD."founded_last", OLD."founded_note", OLD."founded_wording", OLD."id", OLD."is_beyond_region", OLD."kind", OLD."level", OLD."name", OLD."notes", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat", OLD."short_name", OLD."slug", OLD."successor_id", OLD."website"); RETURN NULL;',
                            hash="da3e64e25b9b9d7f1629d99f9afccd19797f4f5f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f26a5",
                            table="regions_organisation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Committee",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="committees",
                        to="regions.organisation",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Gremium")),
                ("description", models.TextField(blank=True, verbose_name="Aufgabe")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "verbose_name": "Gremium",
                "verbose_name_plural": "Gremien",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"), name="a_committee_is_listed_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_committeeevent" ("description", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."description", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="228bcb4aa942f97a77d505940d74a478aa715d88",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f7838",
                            table="regions_committee",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_committeeevent" ("description", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."description", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="4fa2c61ec12760523d62825230c9fa9ec713f183",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bc69c",
                            table="regions_committee",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_committeeevent" ("description", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."description", OLD."id", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="36f682b11637fbc67d90667640ea3829a2f70786",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9d5b9",
                            table="regions_committee",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="municipalities",
                        to="regions.district",
                    ),
                ),
                (
                    "ags",
                    models.CharField(max_length=8, unique=True, verbose_name="Gemeindeschlüssel"),
                ),
                (
                    "ars",
                    models.CharField(blank=True, max_length=12, verbose_name="Regionalschlüssel"),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("kind", models.CharField(blank=True, max_length=60, verbose_name="Art")),
                (
                    "association",
                    models.CharField(blank=True, max_length=100, verbose_name="Samtgemeinde"),
                ),
                (
                    "is_unincorporated",
                    models.BooleanField(default=False, verbose_name="gemeindefreies Gebiet"),
                ),
                (
                    "geometry",
                    models.JSONField(
                        blank=True, default=dict, editable=False, verbose_name="Geometrie"
                    ),
                ),
                ("map_path", models.TextField(blank=True, editable=False)),
            ],
            options={
                "verbose_name": "Gemeinde",
                "verbose_name_plural": "Gemeinden",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ags__regex", "^[0-9]{8}$")),
                        name="a_municipality_key_has_eight_digits",
                        violation_error_message="Der Gemeindeschlüssel hat acht Ziffern.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_municipalityevent" ("ags", "ars", "association", "district_id", "geometry", "id", "is_unincorporated", "kind", "map_path", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ags", NEW."ars", NEW."association", NEW."district_id", NEW."geometry", NEW."id", NEW."is_unincorporated", NEW."kind", NEW."map_path", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="82980d5dd2009c345c1ce832ecf69c21585401e5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_59e00",
                            table="regions_municipality",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_municipalityevent" ("ags", "ars", "association", "district_id", "geometry", "id", "is_unincorporated", "kind", "map_path", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ags", NEW."ars", NEW."association", NEW."district_id", NEW."geometry", NEW."id", NEW."is_unincorporated", NEW."kind", NEW."map_path", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="3716da15388981bade67a2c684711689e2c05220",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d86b8",
                            table="regions_municipality",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_municipalityevent" ("ags", "ars", "association", "district_id", "geometry", "id", "is_unincorporated", "kind", "map_path", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ags", OLD."ars", OLD."association", OLD."district_id", OLD."geometry", OLD."id", OLD."is_unincorporated", OLD."kind", OLD."map_path", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="a663bb03189b38eea300f0f735bc68c5a509a223",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_efafd",
                            table="regions_municipality",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeHolder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="office_holders",
                        to="regions.organisation",
                    ),
                ),
                ("office", models.CharField(max_length=100, verbose_name="Amt")),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                (
                    "evidence",
                    models.CharField(blank=True, max_length=200, verbose_name="belegt für"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "as_of_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Stand",
                    ),
                ),
                (
                    "as_of_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="as_of_edtf",
                        verbose_name="Stand: erster Tag",
                    ),
                ),
                (
                    "as_of_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="as_of_edtf",
                        verbose_name="Stand: letzter Tag",
                    ),
                ),
                (
                    "as_of_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Stand: Grundlage",
                    ),
                ),
                (
                    "as_of_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Stand: Wortlaut",
                    ),
                ),
                (
                    "as_of_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Stand: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Amtsperson",
                "verbose_name_plural": "Amtspersonen",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "office", "name"),
                        name="an_office_holder_is_listed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("as_of_edtf", ""),
                                ("as_of_first__isnull", True),
                                ("as_of_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("as_of_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("as_of_first__isnull", True), _negated=True),
                                        models.Q(("as_of_last__isnull", True), _negated=True),
                                        ("as_of_first__lte", models.F("as_of_last")),
                                    ),
                                    models.Q(
                                        ("as_of_first__isnull", True),
                                        models.Q(("as_of_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("as_of_last__isnull", True),
                                        models.Q(("as_of_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="office_holders_know_the_day_of_the_record",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_officeholderevent" ("as_of_basis", "as_of_edtf", "as_of_first", "as_of_last", "as_of_note", "as_of_wording", "evidence", "id", "name", "office", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."as_of_basis", NEW."as_of_edtf", NEW."as_of_first", NEW."as_of_last", NEW."as_of_note", NEW."as_of_wording", NEW."evidence", NEW."id", NEW."name", NEW."office", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="20360327736a781bfdb14b015750265d8f1c32e8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_de115",
                            table="regions_officeholder",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_officeholderevent" ("as_of_basis", "as_of_edtf", "as_of_first", "as_of_last", "as_of_note", "as_of_wording", "evidence", "id", "name", "office", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."as_of_basis", NEW."as_of_edtf", NEW."as_of_first", NEW."as_of_last", NEW."as_of_note", NEW."as_of_wording", NEW."evidence", NEW."id", NEW."name", NEW."office", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="a4cd93d4416caaa4759c52d3d0d0fd879bb4a37a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f79c2",
                            table="regions_officeholder",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_officeholderevent" ("as_of_basis", "as_of_edtf", "as_of_first", "as_of_last", "as_of_note", "as_of_wording", "evidence", "id", "name", "office", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."as_of_basis", OLD."as_of_edtf", OLD."as_of_first", OLD."as_of_last", OLD."as_of_note", OLD."as_of_wording", OLD."evidence", OLD."id", OLD."name", OLD."office", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="0ad58ba8ef87cfb05d862c73b245f82c60cae147",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1b1f3",
                            table="regions_officeholder",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="regions.organisation",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("official", "amtlich"), ("alias", "auch genannt")],
                        default="official",
                        max_length=8,
                        verbose_name="Art",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="Hinweis")),
                (
                    "valid_from_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="gültig ab",
                    ),
                ),
                (
                    "valid_from_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="valid_from_edtf",
                        verbose_name="gültig ab: erster Tag",
                    ),
                ),
                (
                    "valid_from_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="valid_from_edtf",
                        verbose_name="gültig ab: letzter Tag",
                    ),
                ),
                (
                    "valid_from_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="gültig ab: Grundlage",
                    ),
                ),
                (
                    "valid_from_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="gültig ab: Wortlaut",
                    ),
                ),
                (
                    "valid_from_note",
                    models.CharField(blank=True, max_length=300, verbose_name="gültig ab: Hinweis"),
                ),
                (
                    "valid_until_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="gültig bis",
                    ),
                ),
                (
                    "valid_until_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="valid_until_edtf",
                        verbose_name="gültig bis: erster Tag",
                    ),
                ),
                (
                    "valid_until_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="valid_until_edtf",
                        verbose_name="gültig bis: letzter Tag",
                    ),
                ),
                (
                    "valid_until_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="gültig bis: Grundlage",
                    ),
                ),
                (
                    "valid_until_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="gültig bis: Wortlaut",
                    ),
                ),
                (
                    "valid_until_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="gültig bis: Hinweis"
                    ),
                ),
            ],
            options={
                "verbose_name": "Name im Lauf der Zeit",
                "verbose_name_plural": "Namen im Lauf der Zeit",
                "ordering": ["valid_from_first", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"), name="an_organisation_bears_a_name_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from_edtf", ""),
                                ("valid_from_first__isnull", True),
                                ("valid_from_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("valid_from_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("valid_from_first__isnull", True), _negated=True),
                                        models.Q(("valid_from_last__isnull", True), _negated=True),
                                        ("valid_from_first__lte", models.F("valid_from_last")),
                                    ),
                                    models.Q(
                                        ("valid_from_first__isnull", True),
                                        models.Q(("valid_from_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("valid_from_last__isnull", True),
                                        models.Q(("valid_from_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="names_know_the_days_they_began",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_until_edtf", ""),
                                ("valid_until_first__isnull", True),
                                ("valid_until_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("valid_until_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(
                                            ("valid_until_first__isnull", True), _negated=True
                                        ),
                                        models.Q(("valid_until_last__isnull", True), _negated=True),
                                        ("valid_until_first__lte", models.F("valid_until_last")),
                                    ),
                                    models.Q(
                                        ("valid_until_first__isnull", True),
                                        models.Q(("valid_until_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("valid_until_last__isnull", True),
                                        models.Q(
                                            ("valid_until_first__isnull", True), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="names_know_the_days_they_ended",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from_first__isnull", True),
                            ("valid_until_last__isnull", True),
                            ("valid_from_first__lte", models.F("valid_until_last")),
                            _connector="OR",
                        ),
                        name="names_begin_before_they_end",
                        violation_error_message="Das Ende liegt vor dem Anfang.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_organisationnameevent" ("id", "kind", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from_basis", "valid_from_edtf", "valid_from_first", "valid_from_last", "valid_from_note", "valid_from_wording", "valid_until_basis", "valid_until_edtf", "valid_until_first", "valid_until_last", "valid_until_note", "valid_until_wording") VALUES (NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from_basis", NEW."valid_from_edtf", NEW."valid_from_first", NEW."valid_from_last", NEW."valid_from_note", NEW."valid_from_wording", NEW."valid_until_basis", NEW."valid_until_edtf", NEW."valid_until_first", NEW."valid_until_last", NEW."valid_until_note", NEW."valid_until_wording"); RETURN NULL;',
                            hash="d7e8a9a2aec7ff7a09fa988512a0f82135d700a2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_729c3",
                            table="regions_organisationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_organisationnameevent" ("id", "kind", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from_basis", "valid_from_edtf", "valid_from_first", "valid_from_last", "valid_from_note", "valid_from_wording", "valid_until_basis", "valid_until_edtf", "valid_until_first", "valid_until_last", "valid_until_note", "valid_until_wording") VALUES (NEW."id", NEW."kind", NEW."name", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from_basis", NEW."valid_from_edtf", NEW."valid_from_first", NEW."valid_from_last", NEW."valid_from_note", NEW."valid_from_wording", NEW."valid_until_basis", NEW."valid_until_edtf", NEW."valid_until_first", NEW."valid_until_last", NEW."valid_until_note", NEW."valid_until_wording"); RETURN NULL;',
                            hash="59d54c61f25edf198864699bca1f7f26e3821316",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9aa33",
                            table="regions_organisationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_organisationnameevent" ("id", "kind", "name", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from_basis", "valid_from_edtf", "valid_from_first", "valid_from_last", "valid_from_note", "valid_from_wording", "valid_until_basis", "valid_until_edtf", "valid_until_first", "valid_until_last", "valid_until_note", "valid_until_wording") VALUES (OLD."id", OLD."kind", OLD."name", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from_basis", OLD."valid_from_edtf", OLD."valid_from_first", OLD."valid_from_last", OLD."valid_from_note", OLD."valid_from_wording", OLD."valid_until_basis", OLD."valid_until_edtf", OLD."valid_until_first", OLD."valid_until_last", OLD."valid_until_note", OLD."valid_until_wording"); RETURN NULL;',
                            hash="c9a279405c58bc202370efb0d22dcac30822bcc0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_54571",
                            table="regions_organisationname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PopulationFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="population",
                        to="regions.district",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(verbose_name="Einwohnerinnen und Einwohner"),
                ),
                (
                    "counted_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Stichtag",
                    ),
                ),
                (
                    "counted_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="counted_edtf",
                        verbose_name="Stichtag: erster Tag",
                    ),
                ),
                (
                    "counted_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="counted_edtf",
                        verbose_name="Stichtag: letzter Tag",
                    ),
                ),
                (
                    "counted_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Stichtag: Grundlage",
                    ),
                ),
                (
                    "counted_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Stichtag: Wortlaut",
                    ),
                ),
                (
                    "counted_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Stichtag: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Einwohnerzahl",
                "verbose_name_plural": "Einwohnerzahlen",
                "ordering": ["-counted_first"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("district", "counted_edtf"), name="people_are_counted_once_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("counted_first__isnull", False)),
                        name="a_population_figure_has_its_day",
                        violation_error_message="Bitte den Stichtag angeben.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_populationfigureevent" ("counted_basis", "counted_edtf", "counted_first", "counted_last", "counted_note", "counted_wording", "district_id", "id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."counted_basis", NEW."counted_edtf", NEW."counted_first", NEW."counted_last", NEW."counted_note", NEW."counted_wording", NEW."district_id", NEW."id", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6cdf99d7ec7a2b574330bc3bd9171db67f9ed6b9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c4276",
                            table="regions_populationfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_populationfigureevent" ("counted_basis", "counted_edtf", "counted_first", "counted_last", "counted_note", "counted_wording", "district_id", "id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."counted_basis", NEW."counted_edtf", NEW."counted_first", NEW."counted_last", NEW."counted_note", NEW."counted_wording", NEW."district_id", NEW."id", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="446e944b25753e32680cb7140fbfdacf85680cae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eb585",
                            table="regions_populationfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_populationfigureevent" ("counted_basis", "counted_edtf", "counted_first", "counted_last", "counted_note", "counted_wording", "district_id", "id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."counted_basis", OLD."counted_edtf", OLD."counted_first", OLD."counted_last", OLD."counted_note", OLD."counted_wording", OLD."district_id", OLD."id", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="f455d11307d72cd96457cfa1a545b1c16d26c3b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b07ce",
                            table="regions_populationfigure",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MemberDistrictLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_memberdistrictlinkevent" ("district_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."district_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\'); RETURN NULL;',
                            hash="27fd3c70e320780e755f304bf9d6072fc1fbb076",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d0a7d",
                            table="regions_organisation_member_districts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "regions_memberdistrictlinkevent" ("district_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."district_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\'); RETURN NULL;',
                            hash="21aae2a8a9f183e189b1f45877e4c641ab147493",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_68271",
                            table="regions_organisation_member_districts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "regions_memberdistrictlinkevent" ("district_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."district_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\'); RETURN NULL;',
                            hash="38dc66425705058bef03ab68470265c2c6283c75",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_76ec5",
                            table="regions_organisation_member_districts",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("regions.organisation_member_districts",),
        ),
        migrations.CreateModel(
            name="CommitteeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.committee",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Gremium")),
                ("description", models.TextField(blank=True, verbose_name="Aufgabe")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DistrictEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.district",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("slug", models.SlugField(db_index=False, max_length=60, verbose_name="Adresse")),
                ("ags", models.CharField(max_length=5, verbose_name="Kreisschlüssel")),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("short_name", models.CharField(max_length=60, verbose_name="Kurzname")),
                ("seat", models.CharField(blank=True, max_length=60, verbose_name="Kreissitz")),
                (
                    "area_km2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        verbose_name="Fläche (km²)",
                    ),
                ),
                ("nuts3", models.CharField(blank=True, max_length=5, verbose_name="NUTS 3")),
                (
                    "licence_plates",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=4),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Kennzeichen",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="Website")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="Anschrift")),
                (
                    "municipalities_count",
                    models.PositiveSmallIntegerField(null=True, verbose_name="Zahl der Gemeinden"),
                ),
                (
                    "municipalities_note",
                    models.TextField(blank=True, verbose_name="Hinweis zu den Gemeinden"),
                ),
                (
                    "geometry",
                    models.JSONField(
                        blank=True, default=dict, editable=False, verbose_name="Geometrie"
                    ),
                ),
                ("map_path", models.TextField(blank=True, editable=False)),
                ("outline", models.TextField(blank=True, editable=False)),
                ("label_x", models.FloatField(default=0, editable=False)),
                ("label_y", models.FloatField(default=0, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MemberDistrictLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MunicipalityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.municipality",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "district",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                    ),
                ),
                ("ags", models.CharField(max_length=8, verbose_name="Gemeindeschlüssel")),
                (
                    "ars",
                    models.CharField(blank=True, max_length=12, verbose_name="Regionalschlüssel"),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("kind", models.CharField(blank=True, max_length=60, verbose_name="Art")),
                (
                    "association",
                    models.CharField(blank=True, max_length=100, verbose_name="Samtgemeinde"),
                ),
                (
                    "is_unincorporated",
                    models.BooleanField(default=False, verbose_name="gemeindefreies Gebiet"),
                ),
                (
                    "geometry",
                    models.JSONField(
                        blank=True, default=dict, editable=False, verbose_name="Geometrie"
                    ),
                ),
                ("map_path", models.TextField(blank=True, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OfficeHolderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.officeholder",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
                ("office", models.CharField(max_length=100, verbose_name="Amt")),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                (
                    "evidence",
                    models.CharField(blank=True, max_length=200, verbose_name="belegt für"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "as_of_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Stand",
                    ),
                ),
                (
                    "as_of_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="as_of_edtf",
                        verbose_name="Stand: erster Tag",
                    ),
                ),
                (
                    "as_of_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="as_of_edtf",
                        verbose_name="Stand: letzter Tag",
                    ),
                ),
                (
                    "as_of_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Stand: Grundlage",
                    ),
                ),
                (
                    "as_of_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Stand: Wortlaut",
                    ),
                ),
                (
                    "as_of_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Stand: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="Adresse")),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=60, verbose_name="Kurzname"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("cooperation", "Kooperation"),
                            ("office", "Geschäftsstelle"),
                            ("district", "Landkreis"),
                            ("municipality", "Stadt oder Gemeinde"),
                            ("association_of_municipalities", "Samtgemeinde"),
                            ("university", "Hochschule"),
                            ("research", "Forschungseinrichtung"),
                            ("institution", "Einrichtung"),
                            ("company", "Unternehmen"),
                            ("public_company", "Gesellschaft"),
                            ("transport", "Verkehrsunternehmen"),
                            ("telecom", "Telekommunikation"),
                            ("it_provider", "IT-Dienstleister"),
                            ("consultancy", "Beratung"),
                            ("club", "Verein"),
                            ("federation", "Verband"),
                            ("network", "Netzwerk"),
                            ("foundation", "Stiftung"),
                            ("public_body", "Anstalt"),
                            ("state", "Land"),
                            ("state_ministry", "Landesministerium"),
                            ("state_office", "Landesbehörde"),
                            ("federal_ministry", "Bundesministerium"),
                            ("promotional_bank", "Förderbank"),
                            ("programme_agency", "Träger eines Förderprogramms"),
                            ("eu", "Europäische Union"),
                            ("eu_fund", "EU-Fonds"),
                        ],
                        max_length=32,
                        verbose_name="Art",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eu", "EU"),
                            ("federal", "Bund"),
                            ("state", "Land"),
                            ("district", "Landkreis"),
                            ("local", "Stadt oder Gemeinde"),
                        ],
                        max_length=8,
                        verbose_name="Ebene",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                        verbose_name="Landkreis",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                        verbose_name="gehört zu",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                        verbose_name="Zuständigkeit ging über auf",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=100, verbose_name="Sitz")),
                ("website", models.URLField(blank=True, verbose_name="Website")),
                (
                    "is_beyond_region",
                    models.BooleanField(default=False, verbose_name="außerhalb der Region"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                (
                    "founded_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Gegründet",
                    ),
                ),
                (
                    "founded_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="founded_edtf",
                        verbose_name="Gegründet: erster Tag",
                    ),
                ),
                (
                    "founded_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="founded_edtf",
                        verbose_name="Gegründet: letzter Tag",
                    ),
                ),
                (
                    "founded_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gegründet: Grundlage",
                    ),
                ),
                (
                    "founded_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Gegründet: Wortlaut",
                    ),
                ),
                (
                    "founded_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Gegründet: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganisationNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.organisationname",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("official", "amtlich"), ("alias", "auch genannt")],
                        default="official",
                        max_length=8,
                        verbose_name="Art",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="Hinweis")),
                (
                    "valid_from_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="gültig ab",
                    ),
                ),
                (
                    "valid_from_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="valid_from_edtf",
                        verbose_name="gültig ab: erster Tag",
                    ),
                ),
                (
                    "valid_from_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="valid_from_edtf",
                        verbose_name="gültig ab: letzter Tag",
                    ),
                ),
                (
                    "valid_from_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="gültig ab: Grundlage",
                    ),
                ),
                (
                    "valid_from_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="gültig ab: Wortlaut",
                    ),
                ),
                (
                    "valid_from_note",
                    models.CharField(blank=True, max_length=300, verbose_name="gültig ab: Hinweis"),
                ),
                (
                    "valid_until_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="gültig bis",
                    ),
                ),
                (
                    "valid_until_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="valid_until_edtf",
                        verbose_name="gültig bis: erster Tag",
                    ),
                ),
                (
                    "valid_until_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="valid_until_edtf",
                        verbose_name="gültig bis: letzter Tag",
                    ),
                ),
                (
                    "valid_until_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="gültig bis: Grundlage",
                    ),
                ),
                (
                    "valid_until_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="gültig bis: Wortlaut",
                    ),
                ),
                (
                    "valid_until_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="gültig bis: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PopulationFigureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="regions.populationfigure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "district",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(verbose_name="Einwohnerinnen und Einwohner"),
                ),
                (
                    "counted_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Stichtag",
                    ),
                ),
                (
                    "counted_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="counted_edtf",
                        verbose_name="Stichtag: erster Tag",
                    ),
                ),
                (
                    "counted_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="counted_edtf",
                        verbose_name="Stichtag: letzter Tag",
                    ),
                ),
                (
                    "counted_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Stichtag: Grundlage",
                    ),
                ),
                (
                    "counted_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Stichtag: Wortlaut",
                    ),
                ),
                (
                    "counted_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Stichtag: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
