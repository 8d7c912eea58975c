import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

NOTHING = django.db.models.deletion.DO_NOTHING
REMEMBERED = {"db_constraint": False, "on_delete": NOTHING, "related_name": "+"}
UNSEEN = {"related_query_name": "+", **REMEMBERED}
LET_IN_BY, DELETED_BY = "als Gast zugelassen von", "Entwurf gelöscht von"


def person(label, **more):
    return models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=label, **more)


def discarded_at():
    return models.DateTimeField(editable=False, null=True, verbose_name="Entwurf gelöscht am")


def said():
    now = django.utils.timezone.now
    return [
        ("guest_until", models.DateField(verbose_name="Gast bis einschließlich")),
        ("invited_at", models.DateTimeField(default=now, verbose_name="als Gast zugelassen am")),
    ]


GUEST = migrations.CreateModel(
    name="Guest",
    fields=[
        (
            "id",
            models.BigAutoField(
                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
            ),
        ),
        *said(),
        (
            "guest",
            person(
                "Gast",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guest_rights",
            ),
        ),
        (
            "invited_by",
            person(LET_IN_BY, on_delete=django.db.models.deletion.PROTECT, related_name="+"),
        ),
        (
            "project",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="guests",
                to="projects.project",
            ),
        ),
    ],
    options={
        "verbose_name": "Gast eines Projekts",
        "verbose_name_plural": "Gäste von Projekten",
        "ordering": ["guest_until", "pk"],
        "default_permissions": (),
        "constraints": [
            models.UniqueConstraint(
                fields=("project", "guest"), name="a_person_is_a_guest_of_a_project_once"
            )
        ],
    },
)
GUEST_EVENT = migrations.CreateModel(
    name="GuestEvent",
    fields=[
        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
        ("pgh_label", models.TextField(help_text="The event label.")),
        ("id", models.BigIntegerField()),
        *said(),
        ("guest", person("Gast", **UNSEEN)),
        ("invited_by", person(LET_IN_BY, **UNSEEN)),
        ("pgh_context", models.ForeignKey(null=True, to="pghistory.context", **REMEMBERED)),
        (
            "pgh_obj",
            models.ForeignKey(to="projects.guest", **{**REMEMBERED, "related_name": "history"}),
        ),
        ("project", models.ForeignKey(to="projects.project", **UNSEEN)),
    ],
    options={"abstract": False},
)
KEPT = models.Q(discarded_at__isnull=True, discarded_by__isnull=True)
DISCARDED = models.Q(discarded_at__isnull=False, discarded_by__isnull=False, publication="draft")


class Migration(migrations.Migration):
    """People of other organisations edit one project; a deleted draft can be fetched back."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0019_talk_at_the_desk"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
                GUEST,
                GUEST_EVENT,
                migrations.AddField("project", "discarded_at", discarded_at()),
                migrations.AddField("projectevent", "discarded_at", discarded_at()),
                migrations.AddField(
                    "project",
                    "discarded_by",
                    person(
                        DELETED_BY,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                    ),
                ),
                migrations.AddField(
                    "projectevent",
                    "discarded_by",
                    person(DELETED_BY, editable=False, null=True, **UNSEEN),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(KEPT, DISCARDED, _connector="OR"),
                        name="only_drafts_are_discarded_and_say_when_and_by_whom",
                    ),
                ),
            ]
        ),
    ]
