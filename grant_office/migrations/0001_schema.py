import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.fields
import grant_office.models.rule_sets
from accounts.group_rights import KEEP, MANAGE, give
from grant_office.noting import EVERY, note_changes

# What the grant office may do in the admin, and nothing else.
RIGHTS = {
    "grant_office": {
        "ruleset": KEEP,
        "ruleparameter": MANAGE,
        "baserate": KEEP,
        "grantfile": KEEP,
        "paymentrequest": KEEP,
        "payment": KEEP,
        "spending": KEEP,
        "ownshare": KEEP,
        "financingplan": KEEP,
        "planline": KEEP,
        "proof": KEEP,
        "repaymentclaim": KEEP,
        "forwarding": KEEP,
        "obligation": KEEP,
        "deadline": ("view", "change"),
        "correspondence": KEEP,
    },
}
ANCHORS = {
    "funding_decision": "id",
    "funding_decisionversion": "decision_id",
    "funding_handover": "decision_id",
    "funding_projectshare": "project_id",
    "grant_office_grantfile": "decision_id",
    "grant_office_payment": "decision_id",
    "grant_office_spending": "payment_id",
    "grant_office_proof": "decision_id",
    "grant_office_obligation": "decision_id",
    "grant_office_ruleset": EVERY,
    "grant_office_ruleparameter": EVERY,
}


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("evidence", "0005_living_sources"),
        ("funding", "0012_fold_all_letters"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="StaleFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "decision_id",
                            models.BigIntegerField(null=True, verbose_name="Entscheidung"),
                        ),
                    ],
                    options={
                        "verbose_name": "Neu zu rechnende Akte",
                        "verbose_name_plural": "Neu zu rechnende Akten",
                    },
                ),
                migrations.CreateModel(
                    name="BaseRate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "is_confirmed",
                            models.BooleanField(default=False, verbose_name="bestätigt"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        ("valid_from", models.DateField(unique=True, verbose_name="gültig ab")),
                        (
                            "percent",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=5,
                                verbose_name="Basiszinssatz in Prozent",
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bestätigt von",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Basiszinssatz",
                        "verbose_name_plural": "Basiszinssätze",
                        "ordering": ["-valid_from", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("percent__gte", -5), ("percent__lte", 20)),
                                name="base_rates_are_plausible",
                                violation_error_message="Ein Basiszinssatz liegt zwischen −5 und 20 Prozent.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_from__day", 1), ("valid_from__month__in", [1, 7])
                                ),
                                name="base_rates_change_on_the_first_of_january_and_july",
                                violation_error_message="Er ändert sich am 1. Januar und am 1. Juli.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("confirmed_at__isnull", True),
                                        ("confirmed_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("confirmed_at__isnull", False),
                                        ("confirmed_by__isnull", False),
                                        ("is_confirmed", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="base_rates_know_who_confirmed_them_and_when",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BaseRateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "is_confirmed",
                            models.BooleanField(default=False, verbose_name="bestätigt"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="gültig ab")),
                        (
                            "percent",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=5,
                                verbose_name="Basiszinssatz in Prozent",
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bestätigt von",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.baserate",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Correspondence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("in", "Eingang"), ("out", "Ausgang")],
                                default="in",
                                max_length=3,
                                verbose_name="Richtung",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("paper", "Papier"),
                                    ("mail", "E-Mail"),
                                    ("portal", "Kundenportal"),
                                    ("press", "Pressemitteilung"),
                                ],
                                default="paper",
                                max_length=6,
                                verbose_name="Weg",
                            ),
                        ),
                        (
                            "counterpart",
                            models.CharField(
                                max_length=200, verbose_name="Absender oder Empfänger"
                            ),
                        ),
                        ("subject", models.CharField(max_length=200, verbose_name="Betreff")),
                        (
                            "written_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Datum des Schreibens"
                            ),
                        ),
                        (
                            "arrived_on",
                            models.DateField(verbose_name="eingegangen oder abgesandt am"),
                        ),
                        (
                            "sheet",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Blatt"
                            ),
                        ),
                        (
                            "follow_up_on",
                            models.DateField(blank=True, null=True, verbose_name="Wiedervorlage"),
                        ),
                        (
                            "put_away_reason",
                            models.CharField(
                                blank=True,
                                help_text="nur ohne Entscheidung",
                                max_length=200,
                                verbose_name="weggelegt, weil",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correspondence",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Schreiben",
                        "verbose_name_plural": "Schreiben",
                        "ordering": ["-arrived_on", "-pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_letter_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("counterpart", ""), _negated=True),
                                    models.Q(("subject", ""), _negated=True),
                                ),
                                name="letters_name_their_counterpart_and_subject",
                                violation_error_message="Ein Schreiben braucht Absender und Betreff.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decision__isnull", True),
                                    ("put_away_reason", ""),
                                    _connector="OR",
                                ),
                                name="a_letter_is_sorted_or_put_away",
                                violation_error_message="Ein Schreiben ist zugeordnet oder weggelegt.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("cancelled_on", None), ("sheet__isnull", False)
                                ),
                                fields=("decision", "sheet"),
                                name="a_sheet_of_a_file_is_one_letter",
                                violation_error_message="Dieses Blatt ist in der Akte schon vergeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("mode__in", ["paper", "mail", "portal", "press"])
                                ),
                                name="ways_of_letters_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ["in", "out"])),
                                name="directions_of_letters_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CorrespondenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("in", "Eingang"), ("out", "Ausgang")],
                                default="in",
                                max_length=3,
                                verbose_name="Richtung",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("paper", "Papier"),
                                    ("mail", "E-Mail"),
                                    ("portal", "Kundenportal"),
                                    ("press", "Pressemitteilung"),
                                ],
                                default="paper",
                                max_length=6,
                                verbose_name="Weg",
                            ),
                        ),
                        (
                            "counterpart",
                            models.CharField(
                                max_length=200, verbose_name="Absender oder Empfänger"
                            ),
                        ),
                        ("subject", models.CharField(max_length=200, verbose_name="Betreff")),
                        (
                            "written_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Datum des Schreibens"
                            ),
                        ),
                        (
                            "arrived_on",
                            models.DateField(verbose_name="eingegangen oder abgesandt am"),
                        ),
                        (
                            "sheet",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Blatt"
                            ),
                        ),
                        (
                            "follow_up_on",
                            models.DateField(blank=True, null=True, verbose_name="Wiedervorlage"),
                        ),
                        (
                            "put_away_reason",
                            models.CharField(
                                blank=True,
                                help_text="nur ohne Entscheidung",
                                max_length=200,
                                verbose_name="weggelegt, weil",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.correspondence",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FinancingPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "version",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="financing_plan",
                                to="funding.decisionversion",
                                verbose_name="gehört zur Fassung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Finanzierungsplan",
                        "verbose_name_plural": "Finanzierungspläne",
                        "ordering": ["pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FinancingPlanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.financingplan",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decisionversion",
                                verbose_name="gehört zur Fassung",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Forwarding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(blank=True, null=True, verbose_name="Zeitraum ab"),
                        ),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="Zeitraum bis"),
                        ),
                        (
                            "contract_on",
                            models.DateField(blank=True, null=True, verbose_name="Vertrag vom"),
                        ),
                        (
                            "own_proof_by",
                            models.DateField(blank=True, null=True, verbose_name="Nachweis bis"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "geplant"),
                                    ("admitted", "zugelassen"),
                                    ("contracted", "Vertrag geschlossen"),
                                    ("paid", "ausgezahlt"),
                                    ("proven", "nachgewiesen"),
                                    ("checked", "geprüft"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forwardings",
                                to="regions.organisation",
                                verbose_name="Organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Weiterleitung",
                        "verbose_name_plural": "Weiterleitungen",
                        "ordering": ["organisation__name", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                                ),
                                name="forwardings_are_of_money",
                                violation_error_message="Der Betrag muss größer als 0 Euro sein.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_forwarding_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on__isnull", True),
                                    ("ends_on__isnull", True),
                                    ("starts_on__lte", models.F("ends_on")),
                                    _connector="OR",
                                ),
                                name="forwardings_begin_before_they_end",
                                violation_error_message="Der Zeitraum endet vor seinem Beginn.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("contract_on__isnull", False),
                                    models.Q(("state__in", ["contracted", "paid"]), _negated=True),
                                    _connector="OR",
                                ),
                                name="money_is_passed_on_by_contract",
                                violation_error_message="Bitte den Tag des Vertrags angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "planned",
                                            "admitted",
                                            "contracted",
                                            "paid",
                                            "proven",
                                            "checked",
                                        ],
                                    )
                                ),
                                name="states_of_forwardings_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ForwardingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(blank=True, null=True, verbose_name="Zeitraum ab"),
                        ),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="Zeitraum bis"),
                        ),
                        (
                            "contract_on",
                            models.DateField(blank=True, null=True, verbose_name="Vertrag vom"),
                        ),
                        (
                            "own_proof_by",
                            models.DateField(blank=True, null=True, verbose_name="Nachweis bis"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "geplant"),
                                    ("admitted", "zugelassen"),
                                    ("contracted", "Vertrag geschlossen"),
                                    ("paid", "ausgezahlt"),
                                    ("proven", "nachgewiesen"),
                                    ("checked", "geprüft"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="Organisation",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.forwarding",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GrantFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "is_rule_set_confirmed",
                            models.BooleanField(
                                default=False,
                                help_text="sonst gilt das Regelwerk als angenommen und ist zu bestätigen",
                                verbose_name="steht so im Bescheid",
                            ),
                        ),
                        (
                            "e_file_number",
                            models.CharField(blank=True, max_length=60, verbose_name="E-Akte"),
                        ),
                        (
                            "filed_at",
                            models.CharField(blank=True, max_length=150, verbose_name="Ablageort"),
                        ),
                        (
                            "fulfilled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Zweck erfüllt am"
                            ),
                        ),
                        (
                            "first_contract_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="erster Auftrag am"
                            ),
                        ),
                        (
                            "early_start_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="Maßnahmebeginn erlaubt ab"
                            ),
                        ),
                        (
                            "early_start_reference",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="Zustimmung zum vorzeitigen Beginn",
                            ),
                        ),
                        (
                            "appeal_waived_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Rechtsbehelfsverzicht vom"
                            ),
                        ),
                        (
                            "retained_until",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Aufbewahrung bis laut anderem Recht",
                            ),
                        ),
                        (
                            "start_by",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Beginn spätestens laut Bescheid",
                            ),
                        ),
                        (
                            "proof_by",
                            models.DateField(
                                blank=True, null=True, verbose_name="Nachweis bis laut Bescheid"
                            ),
                        ),
                        (
                            "binding_until",
                            models.DateField(
                                blank=True, null=True, verbose_name="Zweckbindung bis laut Bescheid"
                            ),
                        ),
                        (
                            "last_drawdown_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="letzter Abruf laut Bescheid"
                            ),
                        ),
                        (
                            "is_forwarding_allowed",
                            models.BooleanField(
                                default=False, verbose_name="Weiterleitung erlaubt"
                            ),
                        ),
                        (
                            "forwarding_clause",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="Fundstelle der Weiterleitung",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="Beispiel"
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                        (
                            "decision",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grant_file",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "rule_set",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grant_files",
                                to="grant_office.ruleset",
                                verbose_name="Regelwerk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Akte",
                        "verbose_name_plural": "Akten",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_rule_set_confirmed", False),
                                    ("rule_set__isnull", False),
                                    _connector="OR",
                                ),
                                name="only_a_known_rule_set_is_confirmed",
                                violation_error_message="Bitte zuerst das Regelwerk angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_forwarding_allowed", False),
                                    models.Q(("forwarding_clause", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="forwarding_needs_a_clause_of_the_decision",
                                violation_error_message="Bitte angeben, wo der Bescheid die Weiterleitung erlaubt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("early_start_from__isnull", True),
                                    models.Q(("early_start_reference", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="an_early_start_names_its_consent",
                                violation_error_message="Bitte angeben, wer dem vorzeitigen Beginn zugestimmt hat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("first_contract_on__isnull", True),
                                    ("fulfilled_on__isnull", True),
                                    ("first_contract_on__lte", models.F("fulfilled_on")),
                                    _connector="OR",
                                ),
                                name="a_purpose_is_fulfilled_after_the_first_contract",
                                violation_error_message="Der Zweck kann nicht vor dem ersten Auftrag erfüllt sein.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Obligation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("condition", "Auflage"),
                                    ("report", "Mitteilung"),
                                    ("publicity", "Hinweis auf die Förderung"),
                                ],
                                default="condition",
                                max_length=9,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "clause",
                            models.CharField(
                                help_text="zum Beispiel Nr. 3.2",
                                max_length=60,
                                verbose_name="Nummer im Text",
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="Was zu tun ist")),
                        (
                            "trigger",
                            models.CharField(
                                blank=True,
                                help_text="leer: von Anfang an",
                                max_length=200,
                                verbose_name="Anlass",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="fällig am"),
                        ),
                        (
                            "is_cut_off",
                            models.BooleanField(
                                default=False,
                                help_text="verschiebt sich nicht auf den nächsten Werktag",
                                verbose_name="fester Tag",
                            ),
                        ),
                        (
                            "met_on",
                            models.DateField(blank=True, null=True, verbose_name="erfüllt am"),
                        ),
                        (
                            "proven_by",
                            models.CharField(
                                blank=True,
                                help_text="Blatt, Datei oder Adresse",
                                max_length=200,
                                verbose_name="Nachgewiesen durch",
                            ),
                        ),
                        (
                            "checked_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="Nachweis angesehen am"
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Nachweis angesehen von",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="obligations",
                                to="regions.organisation",
                                verbose_name="zuständig",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Auflage",
                        "verbose_name_plural": "Auflagen",
                        "ordering": ["clause", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_obligation_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("text", ""), _negated=True),
                                    models.Q(("clause", ""), _negated=True),
                                ),
                                name="obligations_say_what_and_by_which_clause",
                                violation_error_message="Eine Auflage braucht ihre Fundstelle und was zu tun ist.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("checked_at__isnull", True), ("checked_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("checked_at__isnull", False),
                                        ("checked_by__isnull", False),
                                        ("met_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="only_a_met_obligation_is_checked_by_somebody_on_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["condition", "report", "publicity"])
                                ),
                                name="kinds_of_obligations_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Deadline",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "duty",
                            models.CharField(
                                choices=[
                                    ("application", "Antrag einreichen"),
                                    ("remedy", "Rechtsbehelf einlegen"),
                                    ("start", "Spätester Beginn"),
                                    ("last_drawdown", "Letzter Mittelabruf"),
                                    ("use", "Ausgezahlte Mittel verwenden"),
                                    ("interim_proof", "Zwischennachweis"),
                                    ("final_proof", "Verwendungsnachweis"),
                                    ("end_recipient_proof", "Nachweise der Letztempfangenden"),
                                    ("audit_office", "Nachweis an das Rechnungsprüfungsamt"),
                                    ("extension", "Verlängerung beantragen"),
                                    ("period_end", "Bewilligungszeitraum endet"),
                                    ("obligation", "Auflage"),
                                    ("report", "Sofort melden"),
                                    ("retention", "Ende der Aufbewahrung"),
                                    ("binding", "Ende der Zweckbindung"),
                                ],
                                editable=False,
                                max_length=19,
                                verbose_name="Was",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, editable=False, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                editable=False, max_length=300, verbose_name="Gegenstand"
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(editable=False, max_length=8, verbose_name="Regel"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("frist", "Frist"),
                                    ("stichtag", "Stichtag"),
                                    ("termin", "Termin"),
                                    ("intern", "intern"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "anchor",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="Ausgangspunkt",
                            ),
                        ),
                        (
                            "derivation",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=500,
                                verbose_name="Herleitung",
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="Rechtsgrundlage",
                            ),
                        ),
                        (
                            "is_confirmed",
                            models.BooleanField(
                                default=True, editable=False, verbose_name="bestätigt"
                            ),
                        ),
                        (
                            "unrolled",
                            models.DateField(
                                editable=False, null=True, verbose_name="gerechneter Tag"
                            ),
                        ),
                        (
                            "rolled",
                            models.DateField(
                                editable=False,
                                null=True,
                                verbose_name="Tag nach Wochenende und Feiertagen",
                            ),
                        ),
                        (
                            "missing",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="Was fehlt"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag",
                            ),
                        ),
                        (
                            "override_on",
                            models.DateField(blank=True, null=True, verbose_name="anderer Tag"),
                        ),
                        (
                            "override_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund für den anderen Tag"
                            ),
                        ),
                        (
                            "is_met",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="durch einen Eintrag erledigt",
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(blank=True, null=True, verbose_name="erledigt am"),
                        ),
                        (
                            "done_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Wie erledigt"
                            ),
                        ),
                        (
                            "is_void",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="entfallen"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deadlines",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="funding.decision",
                                verbose_name="neue Bewilligung",
                            ),
                        ),
                        (
                            "obligation",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="grant_office.obligation",
                            ),
                        ),
                        (
                            "payment",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="grant_office.payment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Frist",
                        "verbose_name_plural": "Fristen",
                        "ordering": ["rolled", "pk"],
                        "indexes": [
                            models.Index(
                                django.db.models.functions.comparison.Coalesce(
                                    "override_on", "rolled"
                                ),
                                condition=models.Q(
                                    ("done_on", None), ("is_met", False), ("is_void", False)
                                ),
                                name="deadline_open_day",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "decision",
                                    "duty",
                                    "year",
                                    "payment",
                                    "obligation",
                                    "other",
                                ),
                                name="a_duty_has_one_deadline",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("missing", ""),
                                        ("rolled__isnull", False),
                                        ("unrolled__isnull", False),
                                    ),
                                    models.Q(
                                        ("rolled__isnull", True),
                                        ("unrolled__isnull", True),
                                        models.Q(("missing", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_deadline_has_a_day_or_says_what_is_missing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("override_on__isnull", True), ("override_reason", "")
                                    ),
                                    models.Q(
                                        ("override_on__isnull", False),
                                        models.Q(("override_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="another_day_has_its_reason",
                                violation_error_message="Zu einem anderen Tag gehört der Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "duty__in",
                                        [
                                            "application",
                                            "remedy",
                                            "start",
                                            "last_drawdown",
                                            "use",
                                            "interim_proof",
                                            "final_proof",
                                            "end_recipient_proof",
                                            "audit_office",
                                            "extension",
                                            "period_end",
                                            "obligation",
                                            "report",
                                            "retention",
                                            "binding",
                                        ],
                                    )
                                ),
                                name="duties_of_deadlines_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["frist", "stichtag", "termin", "intern"])
                                ),
                                name="kinds_of_days_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ObligationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("condition", "Auflage"),
                                    ("report", "Mitteilung"),
                                    ("publicity", "Hinweis auf die Förderung"),
                                ],
                                default="condition",
                                max_length=9,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "clause",
                            models.CharField(
                                help_text="zum Beispiel Nr. 3.2",
                                max_length=60,
                                verbose_name="Nummer im Text",
                            ),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="Was zu tun ist")),
                        (
                            "trigger",
                            models.CharField(
                                blank=True,
                                help_text="leer: von Anfang an",
                                max_length=200,
                                verbose_name="Anlass",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="fällig am"),
                        ),
                        (
                            "is_cut_off",
                            models.BooleanField(
                                default=False,
                                help_text="verschiebt sich nicht auf den nächsten Werktag",
                                verbose_name="fester Tag",
                            ),
                        ),
                        (
                            "met_on",
                            models.DateField(blank=True, null=True, verbose_name="erfüllt am"),
                        ),
                        (
                            "proven_by",
                            models.CharField(
                                blank=True,
                                help_text="Blatt, Datei oder Adresse",
                                max_length=200,
                                verbose_name="Nachgewiesen durch",
                            ),
                        ),
                        (
                            "checked_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="Nachweis angesehen am"
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Nachweis angesehen von",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.obligation",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="zuständig",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OwnShare",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(verbose_name="Haushaltsjahr"),
                        ),
                        (
                            "product_account",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="Produktkonto"
                            ),
                        ),
                        (
                            "planned",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="geplant",
                            ),
                        ),
                        (
                            "booked",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="gebucht",
                            ),
                        ),
                        (
                            "is_in_kind",
                            models.BooleanField(
                                default=False, verbose_name="Sach- oder Personalleistung"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_shares",
                                to="regions.organisation",
                                verbose_name="Organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Eigenanteil",
                        "verbose_name_plural": "Eigenanteile",
                        "ordering": ["budget_year", "organisation__name", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_own_share_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("planned__isnull", True),
                                        ("planned__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("booked__isnull", True),
                                        ("booked__gte", 0),
                                        _connector="OR",
                                    ),
                                ),
                                name="own_shares_are_not_negative",
                                violation_error_message="Ein Eigenanteil ist nicht negativ.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("budget_year__gte", 1990), ("budget_year__lte", 2100)
                                ),
                                name="own_shares_are_in_a_plausible_budget_year",
                                violation_error_message="Das Haushaltsjahr liegt zwischen 1990 und 2100.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_on", None)),
                                fields=(
                                    "decision",
                                    "organisation",
                                    "budget_year",
                                    "product_account",
                                    "is_in_kind",
                                ),
                                name="an_own_share_is_entered_once",
                                violation_error_message="Diesen Eigenanteil gibt es für das Jahr schon.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnShareEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(verbose_name="Haushaltsjahr"),
                        ),
                        (
                            "product_account",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="Produktkonto"
                            ),
                        ),
                        (
                            "planned",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="geplant",
                            ),
                        ),
                        (
                            "booked",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="gebucht",
                            ),
                        ),
                        (
                            "is_in_kind",
                            models.BooleanField(
                                default=False, verbose_name="Sach- oder Personalleistung"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="Organisation",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.ownshare",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Payment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        ("booked_on", models.DateField(verbose_name="gebucht am")),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(verbose_name="Haushaltsjahr"),
                        ),
                        (
                            "booking_reference",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="Buchungszeichen"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "payer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments_made",
                                to="regions.organisation",
                                verbose_name="gezahlt von",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments",
                                to="grant_office.paymentrequest",
                                verbose_name="Mittelabruf",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Zahlung",
                        "verbose_name_plural": "Zahlungen",
                        "ordering": ["booked_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                                ),
                                name="payments_are_of_money",
                                violation_error_message="Der Betrag muss größer als 0 Euro sein.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_payment_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("budget_year__gte", 1990), ("budget_year__lte", 2100)
                                ),
                                name="payments_are_in_a_plausible_budget_year",
                                violation_error_message="Das Haushaltsjahr liegt zwischen 1990 und 2100.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_on", None)),
                                fields=("decision", "booked_on", "amount", "booking_reference"),
                                name="a_payment_is_booked_once",
                                violation_error_message="Diese Zahlung ist schon gebucht: gleicher Tag, Betrag und Buchungszeichen. Eine zweite gleiche Zahlung braucht ein anderes Buchungszeichen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeadlineEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "duty",
                            models.CharField(
                                choices=[
                                    ("application", "Antrag einreichen"),
                                    ("remedy", "Rechtsbehelf einlegen"),
                                    ("start", "Spätester Beginn"),
                                    ("last_drawdown", "Letzter Mittelabruf"),
                                    ("use", "Ausgezahlte Mittel verwenden"),
                                    ("interim_proof", "Zwischennachweis"),
                                    ("final_proof", "Verwendungsnachweis"),
                                    ("end_recipient_proof", "Nachweise der Letztempfangenden"),
                                    ("audit_office", "Nachweis an das Rechnungsprüfungsamt"),
                                    ("extension", "Verlängerung beantragen"),
                                    ("period_end", "Bewilligungszeitraum endet"),
                                    ("obligation", "Auflage"),
                                    ("report", "Sofort melden"),
                                    ("retention", "Ende der Aufbewahrung"),
                                    ("binding", "Ende der Zweckbindung"),
                                ],
                                editable=False,
                                max_length=19,
                                verbose_name="Was",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, editable=False, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                editable=False, max_length=300, verbose_name="Gegenstand"
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(editable=False, max_length=8, verbose_name="Regel"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("frist", "Frist"),
                                    ("stichtag", "Stichtag"),
                                    ("termin", "Termin"),
                                    ("intern", "intern"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "anchor",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="Ausgangspunkt",
                            ),
                        ),
                        (
                            "derivation",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=500,
                                verbose_name="Herleitung",
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="Rechtsgrundlage",
                            ),
                        ),
                        (
                            "is_confirmed",
                            models.BooleanField(
                                default=True, editable=False, verbose_name="bestätigt"
                            ),
                        ),
                        (
                            "unrolled",
                            models.DateField(
                                editable=False, null=True, verbose_name="gerechneter Tag"
                            ),
                        ),
                        (
                            "rolled",
                            models.DateField(
                                editable=False,
                                null=True,
                                verbose_name="Tag nach Wochenende und Feiertagen",
                            ),
                        ),
                        (
                            "missing",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="Was fehlt"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag",
                            ),
                        ),
                        (
                            "override_on",
                            models.DateField(blank=True, null=True, verbose_name="anderer Tag"),
                        ),
                        (
                            "override_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund für den anderen Tag"
                            ),
                        ),
                        (
                            "is_met",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="durch einen Eintrag erledigt",
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(blank=True, null=True, verbose_name="erledigt am"),
                        ),
                        (
                            "done_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Wie erledigt"
                            ),
                        ),
                        (
                            "is_void",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="entfallen"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="neue Bewilligung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.deadline",
                            ),
                        ),
                        (
                            "obligation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.obligation",
                            ),
                        ),
                        (
                            "payment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.payment",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PaymentRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        (
                            "spent",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="bisher ausgegeben",
                            ),
                        ),
                        (
                            "due_soon",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                help_text="innerhalb der Verwendungsfrist",
                                max_digits=15,
                                null=True,
                                verbose_name="in Kürze fällig",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Entwurf"),
                                    ("approved", "freigegeben"),
                                    ("submitted", "gestellt"),
                                    ("refused", "zurückgewiesen"),
                                    ("paid", "ausgezahlt"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "requested_on",
                            models.DateField(blank=True, null=True, verbose_name="gestellt am"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Mittelabruf",
                        "verbose_name_plural": "Mittelabrufe",
                        "ordering": ["requested_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                                ),
                                name="requests_ask_for_money",
                                violation_error_message="Der Betrag muss größer als 0 Euro sein.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_request_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("requested_on__isnull", False),
                                    models.Q(
                                        ("state__in", ["submitted", "refused", "paid"]),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="a_submitted_request_knows_its_day",
                                violation_error_message="Bitte den Tag angeben, an dem der Abruf gestellt wurde.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ["draft", "approved", "submitted", "refused", "paid"],
                                    )
                                ),
                                name="states_of_payment_requests_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PaymentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        ("booked_on", models.DateField(verbose_name="gebucht am")),
                        (
                            "budget_year",
                            models.PositiveSmallIntegerField(verbose_name="Haushaltsjahr"),
                        ),
                        (
                            "booking_reference",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="Buchungszeichen"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "payer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="gezahlt von",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.payment",
                            ),
                        ),
                        (
                            "request",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.paymentrequest",
                                verbose_name="Mittelabruf",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PaymentRequestEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        (
                            "spent",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="bisher ausgegeben",
                            ),
                        ),
                        (
                            "due_soon",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                help_text="innerhalb der Verwendungsfrist",
                                max_digits=15,
                                null=True,
                                verbose_name="in Kürze fällig",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Entwurf"),
                                    ("approved", "freigegeben"),
                                    ("submitted", "gestellt"),
                                    ("refused", "zurückgewiesen"),
                                    ("paid", "ausgezahlt"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "requested_on",
                            models.DateField(blank=True, null=True, verbose_name="gestellt am"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.paymentrequest",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("expenditure", "Ausgaben"),
                                    ("grant", "Zuwendung"),
                                    ("own", "Eigenmittel"),
                                    ("in_kind", "Sach- oder Personalleistung"),
                                    ("third_party", "Mittel Dritter"),
                                ],
                                max_length=11,
                                verbose_name="Seite",
                            ),
                        ),
                        ("label", models.CharField(max_length=120, verbose_name="Posten")),
                        (
                            "planned",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="geplant"
                            ),
                        ),
                        (
                            "actual",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Ist",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lines",
                                to="grant_office.financingplan",
                                verbose_name="Finanzierungsplan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Posten des Finanzierungsplans",
                        "verbose_name_plural": "Posten des Finanzierungsplans",
                        "ordering": ["position", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned__gte", 0),
                                    models.Q(
                                        ("actual__isnull", True),
                                        ("actual__gte", 0),
                                        _connector="OR",
                                    ),
                                ),
                                name="lines_of_a_plan_are_not_negative",
                                violation_error_message="Ein Posten ist nicht negativ.",
                            ),
                            models.UniqueConstraint(
                                fields=("plan", "side", "label"),
                                name="a_plan_names_a_line_once",
                                violation_error_message="Diesen Posten gibt es im Plan schon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "side__in",
                                        ["expenditure", "grant", "own", "in_kind", "third_party"],
                                    )
                                ),
                                name="sides_of_plans_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanLineEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("expenditure", "Ausgaben"),
                                    ("grant", "Zuwendung"),
                                    ("own", "Eigenmittel"),
                                    ("in_kind", "Sach- oder Personalleistung"),
                                    ("third_party", "Mittel Dritter"),
                                ],
                                max_length=11,
                                verbose_name="Seite",
                            ),
                        ),
                        ("label", models.CharField(max_length=120, verbose_name="Posten")),
                        (
                            "planned",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="geplant"
                            ),
                        ),
                        (
                            "actual",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Ist",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.planline",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.financingplan",
                                verbose_name="Finanzierungsplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Proof",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("final", "Verwendungsnachweis"),
                                    ("interim", "Zwischennachweis"),
                                ],
                                default="final",
                                max_length=7,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="nur beim Zwischennachweis",
                                null=True,
                                verbose_name="Jahr",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("in_work", "in Arbeit"),
                                    ("audit", "beim Rechnungsprüfungsamt"),
                                    ("submitted", "eingereicht"),
                                    ("queried", "Nachforderung"),
                                    ("checked", "geprüft"),
                                    ("accepted", "anerkannt"),
                                    ("partly", "teilweise anerkannt"),
                                    ("objected", "beanstandet"),
                                ],
                                default="in_work",
                                editable=False,
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "audit_office_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="beim Rechnungsprüfungsamt seit"
                            ),
                        ),
                        (
                            "submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="eingereicht am"),
                        ),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="beantwortet am"),
                        ),
                        (
                            "recognised",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="anerkannte Ausgaben",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Nachweis",
                        "verbose_name_plural": "Nachweise",
                        "ordering": ["kind", "year", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_proof_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("kind", "interim"), _negated=True),
                                        ("year__isnull", True),
                                    ),
                                    models.Q(
                                        ("kind", "interim"),
                                        ("year__gte", 1990),
                                        ("year__isnull", False),
                                        ("year__lte", 2100),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_interim_proof_is_for_a_year",
                                violation_error_message="Nur ein Zwischennachweis gilt für ein Jahr.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_on", None)),
                                fields=("decision", "kind", "year"),
                                name="a_proof_is_made_once",
                                nulls_distinct=False,
                                violation_error_message="Diesen Nachweis gibt es schon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("submitted_on__isnull", False),
                                    models.Q(
                                        (
                                            "state__in",
                                            [
                                                "submitted",
                                                "queried",
                                                "checked",
                                                "accepted",
                                                "partly",
                                                "objected",
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="a_submitted_proof_knows_its_day",
                                violation_error_message="Bitte den Tag der Einreichung angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("audit_office_on__isnull", True),
                                    ("submitted_on__isnull", True),
                                    ("audit_office_on__lte", models.F("submitted_on")),
                                    _connector="OR",
                                ),
                                name="the_audit_office_sees_a_proof_before_it_is_submitted",
                                violation_error_message="Das Rechnungsprüfungsamt prüft vor der Einreichung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("recognised__isnull", True),
                                    ("recognised__gte", 0),
                                    _connector="OR",
                                ),
                                name="recognised_expenditure_is_not_negative",
                                violation_error_message="Anerkannte Ausgaben sind nicht negativ.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["final", "interim"])),
                                name="kinds_of_proofs_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "in_work",
                                            "audit",
                                            "submitted",
                                            "queried",
                                            "checked",
                                            "accepted",
                                            "partly",
                                            "objected",
                                        ],
                                    )
                                ),
                                name="states_of_proofs_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProofEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("final", "Verwendungsnachweis"),
                                    ("interim", "Zwischennachweis"),
                                ],
                                default="final",
                                max_length=7,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="nur beim Zwischennachweis",
                                null=True,
                                verbose_name="Jahr",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("in_work", "in Arbeit"),
                                    ("audit", "beim Rechnungsprüfungsamt"),
                                    ("submitted", "eingereicht"),
                                    ("queried", "Nachforderung"),
                                    ("checked", "geprüft"),
                                    ("accepted", "anerkannt"),
                                    ("partly", "teilweise anerkannt"),
                                    ("objected", "beanstandet"),
                                ],
                                default="in_work",
                                editable=False,
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "audit_office_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="beim Rechnungsprüfungsamt seit"
                            ),
                        ),
                        (
                            "submitted_on",
                            models.DateField(blank=True, null=True, verbose_name="eingereicht am"),
                        ),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="beantwortet am"),
                        ),
                        (
                            "recognised",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="anerkannte Ausgaben",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.proof",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RepaymentClaim",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("reduction", "Ermäßigung (auflösende Bedingung)"),
                                    ("revoked", "Widerruf für die Vergangenheit"),
                                    ("revoked_on", "Widerruf für die Zukunft"),
                                    ("withdrawn", "Rücknahme"),
                                    ("late_use", "verspätete Verwendung (nur Zinsen)"),
                                ],
                                max_length=10,
                                verbose_name="Rechtsgrund",
                            ),
                        ),
                        (
                            "principal",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag ohne Zinsen"
                            ),
                        ),
                        (
                            "accrues_from",
                            models.DateField(
                                help_text="Unwirksamwerden des Bescheids; bei verspäteter Verwendung der Tag der Zahlung",
                                verbose_name="verzinst ab",
                            ),
                        ),
                        (
                            "accrues_until",
                            models.DateField(
                                blank=True,
                                help_text="Tag der Rückzahlung oder der Verwendung; leer: bis heute",
                                null=True,
                                verbose_name="verzinst bis",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("assessed", "festgestellt"),
                                    ("heard", "angehört"),
                                    ("decided", "beschieden"),
                                    ("deferred", "gestundet"),
                                    ("paid", "bezahlt"),
                                    ("remitted", "erlassen"),
                                ],
                                default="assessed",
                                editable=False,
                                max_length=8,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Erstattung",
                        "verbose_name_plural": "Erstattungen",
                        "ordering": ["accrues_from", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("principal__isnull", True),
                                    ("principal__gt", 0),
                                    _connector="OR",
                                ),
                                name="claims_are_about_money",
                                violation_error_message="Der Betrag muss größer als 0 Euro sein.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_claim_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("accrues_until__isnull", True),
                                    ("accrues_from__lte", models.F("accrues_until")),
                                    _connector="OR",
                                ),
                                name="interest_runs_forwards",
                                violation_error_message="Die Verzinsung endet vor ihrem Beginn.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("accrues_until__isnull", False),
                                    models.Q(("state", "paid"), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_paid_claim_knows_its_day",
                                violation_error_message="Bitte den Tag der Rückzahlung angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "ground__in",
                                        [
                                            "reduction",
                                            "revoked",
                                            "revoked_on",
                                            "withdrawn",
                                            "late_use",
                                        ],
                                    )
                                ),
                                name="grounds_of_claims_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "assessed",
                                            "heard",
                                            "decided",
                                            "deferred",
                                            "paid",
                                            "remitted",
                                        ],
                                    )
                                ),
                                name="states_of_claims_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RepaymentClaimEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("reduction", "Ermäßigung (auflösende Bedingung)"),
                                    ("revoked", "Widerruf für die Vergangenheit"),
                                    ("revoked_on", "Widerruf für die Zukunft"),
                                    ("withdrawn", "Rücknahme"),
                                    ("late_use", "verspätete Verwendung (nur Zinsen)"),
                                ],
                                max_length=10,
                                verbose_name="Rechtsgrund",
                            ),
                        ),
                        (
                            "principal",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag ohne Zinsen"
                            ),
                        ),
                        (
                            "accrues_from",
                            models.DateField(
                                help_text="Unwirksamwerden des Bescheids; bei verspäteter Verwendung der Tag der Zahlung",
                                verbose_name="verzinst ab",
                            ),
                        ),
                        (
                            "accrues_until",
                            models.DateField(
                                blank=True,
                                help_text="Tag der Rückzahlung oder der Verwendung; leer: bis heute",
                                null=True,
                                verbose_name="verzinst bis",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("assessed", "festgestellt"),
                                    ("heard", "angehört"),
                                    ("decided", "beschieden"),
                                    ("deferred", "gestundet"),
                                    ("paid", "bezahlt"),
                                    ("remitted", "erlassen"),
                                ],
                                default="assessed",
                                editable=False,
                                max_length=8,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.repaymentclaim",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RuleParameter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "is_confirmed",
                            models.BooleanField(default=False, verbose_name="bestätigt"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                choices=grant_office.models.rule_sets.keys,
                                max_length=40,
                                verbose_name="Regelgröße",
                            ),
                        ),
                        ("value", models.CharField(max_length=200, verbose_name="Wert")),
                        (
                            "clause",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel Nr. 6.1",
                                max_length=60,
                                verbose_name="Nummer im Text",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="gültig ab"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="gültig bis"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bestätigt von",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rule_parameters",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rule_parameters",
                                to="funding.programme",
                                verbose_name="Förderprogramm",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                        (
                            "rule_set",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parameters",
                                to="grant_office.ruleset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Regelgröße",
                        "verbose_name_plural": "Regelgrößen",
                        "ordering": ["key", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decision", None),
                                        ("programme", None),
                                        ("rule_set__isnull", False),
                                    ),
                                    models.Q(
                                        ("decision", None),
                                        ("programme__isnull", False),
                                        ("rule_set", None),
                                    ),
                                    models.Q(
                                        ("decision__isnull", False),
                                        ("programme", None),
                                        ("rule_set", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_parameter_belongs_to_one_layer",
                                violation_error_message="Eine Regelgröße gehört zu genau einer Ebene.",
                            ),
                            models.UniqueConstraint(
                                fields=("rule_set", "programme", "decision", "key", "valid_from"),
                                name="a_layer_gives_a_parameter_once",
                                nulls_distinct=False,
                                violation_error_message="Diese Regelgröße ist hier schon angegeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value", ""), _negated=True),
                                name="a_parameter_has_a_value",
                                violation_error_message="Bitte einen Wert angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("confirmed_at__isnull", True),
                                        ("confirmed_by__isnull", True),
                                    ),
                                    models.Q(
                                        ("confirmed_at__isnull", False),
                                        ("confirmed_by__isnull", False),
                                        ("is_confirmed", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="parameters_know_who_confirmed_them_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "key__in",
                                        [
                                            "funding_rate",
                                            "funding_rate_in_hardship",
                                            "maximum_grant",
                                            "unit_tiers",
                                            "minimum_grant",
                                            "line_overrun",
                                            "reduction_threshold",
                                            "reduction_threshold_strict",
                                            "reduction_threshold_combined",
                                            "fixed_grant_within_expenditure",
                                            "public_funds_limit",
                                            "own_share_without_federal_funds",
                                            "service_by_post",
                                            "remedy_period",
                                            "payout_after_finality",
                                            "holidays_of",
                                            "drawdown_mode",
                                            "use_window",
                                            "retained_rate",
                                            "interest_spread",
                                            "interest_day_count",
                                            "final_proof_after_fulfilment",
                                            "final_proof_after_period",
                                            "final_proof_at_month_end",
                                            "final_proof_after_award",
                                            "interim_proof_required",
                                            "interim_proof_by",
                                            "interim_proof_joined_within",
                                            "receipts_list",
                                            "simple_proof",
                                            "audit_office_first",
                                            "audit_office_lead_time",
                                            "end_recipient_lead_time",
                                            "extension_lead_time",
                                            "retention_after_proof",
                                            "retention_after_last_payment",
                                            "binding_period",
                                            "durability",
                                            "durability_of_small_companies",
                                            "inventory_above",
                                            "waived_below",
                                            "plaque_above_erdf",
                                            "plaque_above_esf",
                                            "emblem_wording",
                                            "de_minimis_limit",
                                            "de_minimis_limit_of_services",
                                            "de_minimis_window",
                                        ],
                                    )
                                ),
                                name="keys_of_parameters_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RuleSet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(max_length=80, unique=True, verbose_name="Adresse"),
                        ),
                        (
                            "layer",
                            models.CharField(
                                choices=[
                                    ("rule_set", "Nebenbestimmungen"),
                                    ("law", "Gesetz"),
                                    ("house", "eigene Festlegung"),
                                ],
                                default="rule_set",
                                max_length=8,
                                verbose_name="Geltung",
                            ),
                        ),
                        (
                            "family",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("gk", "ANBest-Gk (Gebietskörperschaften)"),
                                    ("p", "ANBest-P (alle anderen)"),
                                    ("eu", "ANBest-EFRE/ESF+"),
                                ],
                                max_length=2,
                                verbose_name="Art der Nebenbestimmungen",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("federal", "Bund"), ("state", "Land"), ("eu", "EU")],
                                max_length=7,
                                verbose_name="Ebene",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="Name")),
                        (
                            "edition",
                            models.CharField(blank=True, max_length=120, verbose_name="Textstand"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "valid_from_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig ab",
                            ),
                        ),
                        (
                            "valid_from_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig ab: Hinweis"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rule_sets",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Regelwerk",
                        "verbose_name_plural": "Regelwerke",
                        "ordering": ["name", "valid_from_first", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="rule_sets_have_a_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("layer", "rule_set"),
                                        models.Q(("family", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("layer", "rule_set"), _negated=True),
                                        ("family", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="only_ancillary_provisions_have_a_family",
                                violation_error_message="Nur Nebenbestimmungen haben eine Art.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("valid_from_edtf", ""),
                                            ("valid_from_first__isnull", True),
                                            ("valid_from_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("valid_from_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("valid_from_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("valid_from_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "valid_from_first__lte",
                                                        models.F("valid_from_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("valid_from_first__isnull", True),
                                                    models.Q(
                                                        ("valid_from_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("valid_from_last__isnull", True),
                                                    models.Q(
                                                        ("valid_from_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("valid_from_basis__in", ["", "stated", "derived"]),
                                ),
                                name="rule_sets_know_the_days_they_begin",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("layer__in", ["rule_set", "law", "house"])),
                                name="layers_of_rule_sets_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("family__in", ["", "gk", "p", "eu"])),
                                name="families_of_rule_sets_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("level__in", ["", "federal", "state", "eu"])),
                                name="levels_of_rule_sets_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RuleParameterEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "is_confirmed",
                            models.BooleanField(default=False, verbose_name="bestätigt"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                choices=grant_office.models.rule_sets.keys,
                                max_length=40,
                                verbose_name="Regelgröße",
                            ),
                        ),
                        ("value", models.CharField(max_length=200, verbose_name="Wert")),
                        (
                            "clause",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel Nr. 6.1",
                                max_length=60,
                                verbose_name="Nummer im Text",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="gültig ab"),
                        ),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="gültig bis"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="bestätigt von",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.ruleparameter",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.programme",
                                verbose_name="Förderprogramm",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                        (
                            "rule_set",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.ruleset",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GrantFileEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "is_rule_set_confirmed",
                            models.BooleanField(
                                default=False,
                                help_text="sonst gilt das Regelwerk als angenommen und ist zu bestätigen",
                                verbose_name="steht so im Bescheid",
                            ),
                        ),
                        (
                            "e_file_number",
                            models.CharField(blank=True, max_length=60, verbose_name="E-Akte"),
                        ),
                        (
                            "filed_at",
                            models.CharField(blank=True, max_length=150, verbose_name="Ablageort"),
                        ),
                        (
                            "fulfilled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Zweck erfüllt am"
                            ),
                        ),
                        (
                            "first_contract_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="erster Auftrag am"
                            ),
                        ),
                        (
                            "early_start_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="Maßnahmebeginn erlaubt ab"
                            ),
                        ),
                        (
                            "early_start_reference",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="Zustimmung zum vorzeitigen Beginn",
                            ),
                        ),
                        (
                            "appeal_waived_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="Rechtsbehelfsverzicht vom"
                            ),
                        ),
                        (
                            "retained_until",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Aufbewahrung bis laut anderem Recht",
                            ),
                        ),
                        (
                            "start_by",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Beginn spätestens laut Bescheid",
                            ),
                        ),
                        (
                            "proof_by",
                            models.DateField(
                                blank=True, null=True, verbose_name="Nachweis bis laut Bescheid"
                            ),
                        ),
                        (
                            "binding_until",
                            models.DateField(
                                blank=True, null=True, verbose_name="Zweckbindung bis laut Bescheid"
                            ),
                        ),
                        (
                            "last_drawdown_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="letzter Abruf laut Bescheid"
                            ),
                        ),
                        (
                            "is_forwarding_allowed",
                            models.BooleanField(
                                default=False, verbose_name="Weiterleitung erlaubt"
                            ),
                        ),
                        (
                            "forwarding_clause",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="Fundstelle der Weiterleitung",
                            ),
                        ),
                        (
                            "is_example",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="Beispiel"
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decision",
                                verbose_name="Entscheidung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.grantfile",
                            ),
                        ),
                        (
                            "rule_set",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.ruleset",
                                verbose_name="Regelwerk",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RuleSetEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Adresse"),
                        ),
                        (
                            "layer",
                            models.CharField(
                                choices=[
                                    ("rule_set", "Nebenbestimmungen"),
                                    ("law", "Gesetz"),
                                    ("house", "eigene Festlegung"),
                                ],
                                default="rule_set",
                                max_length=8,
                                verbose_name="Geltung",
                            ),
                        ),
                        (
                            "family",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("gk", "ANBest-Gk (Gebietskörperschaften)"),
                                    ("p", "ANBest-P (alle anderen)"),
                                    ("eu", "ANBest-EFRE/ESF+"),
                                ],
                                max_length=2,
                                verbose_name="Art der Nebenbestimmungen",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("federal", "Bund"), ("state", "Land"), ("eu", "EU")],
                                max_length=7,
                                verbose_name="Ebene",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="Name")),
                        (
                            "edition",
                            models.CharField(blank=True, max_length=120, verbose_name="Textstand"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "valid_from_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig ab",
                            ),
                        ),
                        (
                            "valid_from_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig ab: Hinweis"
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.ruleset",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Spending",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        ("used_on", models.DateField(verbose_name="verwendet am")),
                        (
                            "purpose",
                            models.CharField(blank=True, max_length=200, verbose_name="wofür"),
                        ),
                        (
                            "payment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="spendings",
                                to="grant_office.payment",
                                verbose_name="Zahlung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Verwendung",
                        "verbose_name_plural": "Verwendungen",
                        "ordering": ["used_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                                ),
                                name="spendings_are_of_money",
                                violation_error_message="Der Betrag muss größer als 0 Euro sein.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cancelled_spending_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpendingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "amount",
                            evidence.values.fields.EuroColumn(
                                decimal_places=2, max_digits=15, verbose_name="Betrag"
                            ),
                        ),
                        ("used_on", models.DateField(verbose_name="verwendet am")),
                        (
                            "purpose",
                            models.CharField(blank=True, max_length=200, verbose_name="wofür"),
                        ),
                        (
                            "payment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.payment",
                                verbose_name="Zahlung",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="grant_office.spending",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
        note_changes(ANCHORS),
        give("Fördermittel", RIGHTS),
    ]
