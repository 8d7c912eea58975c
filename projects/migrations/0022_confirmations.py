import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

from evidence.all_at_once import AllAtOnce

NOTHING = django.db.models.deletion.DO_NOTHING
REMEMBERED = {"db_constraint": False, "on_delete": NOTHING, "related_name": "+"}
UNSEEN = {"related_query_name": "+", **REMEMBERED}
ANSWERED_BY, STATEMENT = "geantwortet von", "Beteiligung"
STATES = [
    ("open", "Noch nicht bestätigt"),
    ("confirmed", "Bestätigt"),
    ("objected", "Widersprochen"),
]
NO_PERSON = django.core.validators.RegexValidator(
    r"\b(Herrn?|Frau)\b",
    "Bitte nur die Stelle nennen, keine Person.",
    code="person",
    inverse_match=True,
)


def said():
    now = django.utils.timezone.now
    return [
        (
            "state",
            models.CharField(choices=STATES, default="open", max_length=9, verbose_name="Stand"),
        ),
        (
            "objection",
            models.CharField(
                blank=True, max_length=300, validators=[NO_PERSON], verbose_name="Einwand"
            ),
        ),
        ("asked_at", models.DateTimeField(default=now, verbose_name="gefragt am")),
        ("answered_at", models.DateTimeField(null=True, verbose_name="geantwortet am")),
    ]


def person(**more):
    return models.ForeignKey(settings.AUTH_USER_MODEL, null=True, verbose_name=ANSWERED_BY, **more)


CONFIRMATION = migrations.CreateModel(
    name="Confirmation",
    fields=[
        (
            "id",
            models.BigAutoField(
                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
            ),
        ),
        *said(),
        (
            "answered_by",
            person(on_delete=django.db.models.deletion.PROTECT, related_name="+"),
        ),
        (
            "participation",
            models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="confirmation",
                to="projects.participation",
                verbose_name=STATEMENT,
            ),
        ),
    ],
    options={
        "verbose_name": "Bestätigung",
        "verbose_name_plural": "Bestätigungen",
        "ordering": ["asked_at", "pk"],
        "default_permissions": (),
        "constraints": [
            models.CheckConstraint(
                condition=Q(state="open", answered_at__isnull=True, answered_by__isnull=True)
                | ~Q(state="open") & Q(answered_at__isnull=False, answered_by__isnull=False),
                name="answered_confirmations_say_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(state="objected") & ~Q(objection="")
                | ~Q(state="objected") & Q(objection=""),
                name="who_objects_says_why",
                violation_error_message="Bitte sagen, was nicht stimmt.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[code for code, _ in STATES]),
                name="states_of_confirmations_are_known",
                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
            ),
        ],
    },
)
CONFIRMATION_EVENT = migrations.CreateModel(
    name="ConfirmationEvent",
    fields=[
        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
        ("pgh_label", models.TextField(help_text="The event label.")),
        ("id", models.BigIntegerField()),
        *said(),
        ("answered_by", person(**UNSEEN)),
        (
            "participation",
            models.ForeignKey(to="projects.participation", verbose_name=STATEMENT, **UNSEEN),
        ),
        ("pgh_context", models.ForeignKey(null=True, to="pghistory.context", **REMEMBERED)),
        (
            "pgh_obj",
            models.ForeignKey(
                to="projects.confirmation", **{**REMEMBERED, "related_name": "history"}
            ),
        ),
    ],
    options={"abstract": False},
)


class Migration(migrations.Migration):
    """A county confirms what others state about it, or objects."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0021_more_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [AllAtOnce(operations=[CONFIRMATION, CONFIRMATION_EVENT])]
