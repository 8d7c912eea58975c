import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from accounts.group_rights import KEEP, LOOK, give
from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """Contacts at the granting bodies, and files that go when nothing keeps them any more."""

    dependencies = [
        ("funding", "0017_applications_and_their_decisions"),
        ("grant_office", "0010_in_kind_contributions"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.CreateModel(
                    name="Contact",
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
                            "agency",
                            models.CharField(
                                help_text="zum Beispiel NBank, Referat 12",
                                max_length=150,
                                verbose_name="Stelle",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=100, verbose_name="Name")),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=60, verbose_name="Telefon"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="E-Mail-Adresse"
                            ),
                        ),
                        (
                            "in_charge_from",
                            models.DateField(blank=True, null=True, verbose_name="zuständig ab"),
                        ),
                        (
                            "in_charge_until",
                            models.DateField(blank=True, null=True, verbose_name="zuständig bis"),
                        ),
                        (
                            "erased_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="Person gelöscht am",
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
                    ],
                    options={
                        "verbose_name": "Kontakt",
                        "verbose_name_plural": "Kontakte",
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
                                name="a_cancelled_contact_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("agency", ""), _negated=True),
                                name="contacts_name_their_agency",
                                violation_error_message="Bitte die Stelle angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("erased_on__isnull", False),
                                    models.Q(("name", ""), _negated=True),
                                    models.Q(("phone", ""), _negated=True),
                                    models.Q(("email", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_contact_can_be_reached",
                                violation_error_message="Bitte Name, Telefon oder E-Mail angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("erased_on__isnull", True),
                                    models.Q(("email", ""), ("name", ""), ("phone", "")),
                                    _connector="OR",
                                ),
                                name="of_an_erased_contact_no_person_is_left",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("in_charge_from__isnull", True),
                                    ("in_charge_until__isnull", True),
                                    ("in_charge_from__lte", models.F("in_charge_until")),
                                    _connector="OR",
                                ),
                                name="a_contact_ends_after_it_began",
                                violation_error_message="Die Zuständigkeit endet vor ihrem Beginn.",
                            ),
                        ],
                        "ordering": ["-in_charge_from", "agency", "pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContactEvent",
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
                            "agency",
                            models.CharField(
                                help_text="zum Beispiel NBank, Referat 12",
                                max_length=150,
                                verbose_name="Stelle",
                            ),
                        ),
                        (
                            "in_charge_from",
                            models.DateField(blank=True, null=True, verbose_name="zuständig ab"),
                        ),
                        (
                            "in_charge_until",
                            models.DateField(blank=True, null=True, verbose_name="zuständig bis"),
                        ),
                        (
                            "erased_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="Person gelöscht am",
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
                                to="grant_office.contact",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Disposal",
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
                            "reason",
                            models.CharField(max_length=300, verbose_name="Grund der Aussonderung"),
                        ),
                        ("offered_on", models.DateField(verbose_name="dem Archiv angeboten am")),
                        (
                            "archive_answer",
                            models.CharField(max_length=300, verbose_name="Antwort des Archivs"),
                        ),
                        (
                            "proposed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="vorgeschlagen am",
                            ),
                        ),
                        (
                            "kept_until",
                            models.DateField(editable=False, verbose_name="aufzubewahren bis"),
                        ),
                        (
                            "rule",
                            models.CharField(editable=False, max_length=800, verbose_name="Regel"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        (
                            "scan_count",
                            models.PositiveIntegerField(
                                default=0, editable=False, verbose_name="gelöschte Dateien"
                            ),
                        ),
                        (
                            "contact_count",
                            models.PositiveIntegerField(
                                default=0, editable=False, verbose_name="gelöschte Kontakte"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vorgeschlagen von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Aussonderung",
                        "verbose_name_plural": "Aussonderungen",
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
                                name="a_withdrawn_disposal_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reason", ""), _negated=True),
                                    models.Q(("archive_answer", ""), _negated=True),
                                    models.Q(("rule", ""), _negated=True),
                                ),
                                name="a_disposal_says_why_and_what_the_archive_said",
                                violation_error_message="Bitte Begründung und Antwort des Archivs angeben.",
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
                                    ),
                                    _connector="OR",
                                ),
                                name="a_confirmed_disposal_says_when_and_by_whom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed_by__isnull", True),
                                    models.Q(
                                        ("confirmed_by", models.F("proposed_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="nobody_confirms_the_disposal_they_proposed",
                                violation_error_message="Vier-Augen-Regel: Bestätigen muss eine andere Person.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed_by__isnull", True),
                                    ("cancelled_on__isnull", True),
                                    _connector="OR",
                                ),
                                name="what_is_disposed_of_is_not_withdrawn",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_on", None), ("confirmed_at", None)),
                                fields=("decision",),
                                name="one_disposal_of_a_file_waits",
                                violation_error_message="Für diese Akte wartet schon ein Vorschlag.",
                            ),
                        ],
                        "ordering": ["-proposed_at", "-pk"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DisposalEvent",
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
                            "reason",
                            models.CharField(max_length=300, verbose_name="Grund der Aussonderung"),
                        ),
                        ("offered_on", models.DateField(verbose_name="dem Archiv angeboten am")),
                        (
                            "archive_answer",
                            models.CharField(max_length=300, verbose_name="Antwort des Archivs"),
                        ),
                        (
                            "proposed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now,
                                editable=False,
                                verbose_name="vorgeschlagen am",
                            ),
                        ),
                        (
                            "kept_until",
                            models.DateField(editable=False, verbose_name="aufzubewahren bis"),
                        ),
                        (
                            "rule",
                            models.CharField(editable=False, max_length=800, verbose_name="Regel"),
                        ),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="bestätigt am"
                            ),
                        ),
                        (
                            "scan_count",
                            models.PositiveIntegerField(
                                default=0, editable=False, verbose_name="gelöschte Dateien"
                            ),
                        ),
                        (
                            "contact_count",
                            models.PositiveIntegerField(
                                default=0, editable=False, verbose_name="gelöschte Kontakte"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
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
                                to="grant_office.disposal",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vorgeschlagen von",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        ),
        give("Fördermittel", {"grant_office": {"contact": KEEP}}),
        give("Prüfung", {"grant_office": {"contact": LOOK}}),
    ]
