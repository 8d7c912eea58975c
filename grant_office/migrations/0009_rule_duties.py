import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

from evidence.all_at_once import AllAtOnce

REMEMBERED = {
    "on_delete": django.db.models.deletion.DO_NOTHING,
    "related_name": "+",
    "related_query_name": "+",
    "db_constraint": False,
}


def letter(**more):
    return models.ForeignKey(
        to="grant_office.correspondence",
        verbose_name="Schreiben der Zustimmung",
        help_text="aus dieser Akte",
        null=True,
        blank=True,
        **more,
    )


def both(model, name, field, remembered=None):
    """A column, and that of its history."""
    yield migrations.AddField(model, name, field, preserve_default=False)
    yield migrations.AddField(f"{model}event", name, remembered or field, preserve_default=False)


class Migration(migrations.Migration):
    """Duties come from the rules, and a consent to begin early has its end and its letter."""

    dependencies = [("grant_office", "0008_reports_at_once")]

    operations = [
        AllAtOnce(
            operations=[
                *both(
                    "grantfile",
                    "early_start_until",
                    models.DateField("Zustimmung gilt bis", null=True, blank=True),
                ),
                *both(
                    "grantfile",
                    "early_start_letter",
                    letter(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proven_files"
                    ),
                    letter(**REMEMBERED),
                ),
                *both(
                    "grantfile",
                    "early_start_excuse",
                    models.CharField(
                        "ohne Zustimmung begonnen, weil",
                        max_length=300,
                        blank=True,
                        default="",
                        help_text=(
                            "zum Beispiel: Die Richtlinie erlaubt den Beginn ab dem 24.12.2023"
                        ),
                    ),
                ),
                *both(
                    "obligation",
                    "rule_key",
                    models.CharField(
                        "Pflicht aus dem Regelwerk",
                        max_length=40,
                        blank=True,
                        default="",
                        editable=False,
                    ),
                ),
                migrations.AddConstraint(
                    "grantfile",
                    models.CheckConstraint(
                        condition=Q(early_start_until__isnull=True, early_start_letter__isnull=True)
                        | Q(early_start_from__isnull=False)
                        & (
                            Q(early_start_until__isnull=True)
                            | Q(early_start_until__gte=F("early_start_from"))
                        ),
                        name="a_consent_to_an_early_start_begins_before_it_ends",
                        violation_error_message=(
                            "Zur Zustimmung gehört der Tag, ab dem sie gilt, und sie endet nicht "
                            "davor."
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    "obligation",
                    models.UniqueConstraint(
                        fields=["decision", "rule_key"],
                        condition=~Q(rule_key=""),
                        name="a_duty_of_the_rules_is_taken_over_once",
                    ),
                ),
            ]
        )
    ]
