import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

from evidence.all_at_once import AllAtOnce


def frame(**more):
    return models.ForeignKey(
        to="funding.decision",
        null=True,
        blank=True,
        verbose_name="Rahmen",
        help_text="Anerkennung oder Zuweisung, auf die dieser Betrag angerechnet wird",
        **more,
    )


FRAME = frame(on_delete=django.db.models.deletion.PROTECT, related_name="framed")
REMEMBERED = frame(
    on_delete=django.db.models.deletion.DO_NOTHING,
    related_name="+",
    related_query_name="+",
    db_constraint=False,
)
PART = models.CharField(
    "Handlungsfeld im Rahmen",
    max_length=200,
    blank=True,
    default="",
    help_text="wie der Teilbetrag des Rahmens heißt",
)


class Migration(migrations.Migration):
    """A grant counts against a recognition, as a whole or within a field of action."""

    dependencies = [("funding", "0013_sources_wait_for_release")]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddField("decision", "frame", FRAME),
                migrations.AddField("decisionevent", "frame", REMEMBERED),
                *(
                    migrations.AddField(model, "frame_part", PART, preserve_default=False)
                    for model in ("decision", "decisionevent")
                ),
                migrations.AddConstraint(
                    "decision",
                    models.CheckConstraint(
                        condition=Q(frame=None) | ~Q(frame=F("pk")),
                        name="no_decision_is_its_own_frame",
                        violation_error_message="Eine Entscheidung ist nicht ihr eigener Rahmen.",
                    ),
                ),
                migrations.AddConstraint(
                    "decision",
                    models.CheckConstraint(
                        condition=Q(frame__isnull=False) | Q(frame_part=""),
                        name="a_part_of_a_frame_needs_the_frame",
                        violation_error_message="Zum Handlungsfeld gehört der Rahmen.",
                    ),
                ),
            ]
        )
    ]
