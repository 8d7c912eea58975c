from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """What an activity asked and taught, and more that can be decided of it."""

    dependencies = [
        ("projects", "0013_measures"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="activity",
                    name="kinds_of_activities_are_known",
                ),
                migrations.RemoveConstraint(
                    model_name="activity",
                    name="decisions_on_activities_are_known",
                ),
                migrations.AddField(
                    model_name="activity",
                    name="approach",
                    field=models.TextField(blank=True, verbose_name="Vorgehen"),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="lesson",
                    field=models.TextField(
                        blank=True, verbose_name="Was andere daraus lernen können"
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="question",
                    field=models.CharField(blank=True, max_length=300, verbose_name="Frage"),
                ),
                migrations.AddField(
                    model_name="activityevent",
                    name="approach",
                    field=models.TextField(blank=True, verbose_name="Vorgehen"),
                ),
                migrations.AddField(
                    model_name="activityevent",
                    name="lesson",
                    field=models.TextField(
                        blank=True, verbose_name="Was andere daraus lernen können"
                    ),
                ),
                migrations.AddField(
                    model_name="activityevent",
                    name="question",
                    field=models.CharField(blank=True, max_length=300, verbose_name="Frage"),
                ),
                migrations.AlterField(
                    model_name="activity",
                    name="decision",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("adopt", "übernehmen"),
                            ("adapt", "anpassen"),
                            ("stop", "beenden"),
                            ("part", "teils übernehmen"),
                        ],
                        max_length=5,
                        verbose_name="Entscheidung",
                    ),
                ),
                migrations.AlterField(
                    model_name="activity",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("culture_and_process_check", "Kultur- und Prozesscheck"),
                            ("living_lab", "Reallabor"),
                            ("training", "Qualifizierungsmaßnahme"),
                            ("concept", "Konzept"),
                            ("event", "Veranstaltung"),
                            ("trial", "Erprobung"),
                            ("study", "Untersuchung"),
                        ],
                        max_length=26,
                        verbose_name="Art",
                    ),
                ),
                migrations.AlterField(
                    model_name="activityevent",
                    name="decision",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("adopt", "übernehmen"),
                            ("adapt", "anpassen"),
                            ("stop", "beenden"),
                            ("part", "teils übernehmen"),
                        ],
                        max_length=5,
                        verbose_name="Entscheidung",
                    ),
                ),
                migrations.AlterField(
                    model_name="activityevent",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("culture_and_process_check", "Kultur- und Prozesscheck"),
                            ("living_lab", "Reallabor"),
                            ("training", "Qualifizierungsmaßnahme"),
                            ("concept", "Konzept"),
                            ("event", "Veranstaltung"),
                            ("trial", "Erprobung"),
                            ("study", "Untersuchung"),
                        ],
                        max_length=26,
                        verbose_name="Art",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "culture_and_process_check",
                                    "living_lab",
                                    "training",
                                    "concept",
                                    "event",
                                    "trial",
                                    "study",
                                ],
                            )
                        ),
                        name="kinds_of_activities_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decision__in", ["", "adopt", "adapt", "stop", "part"])
                        ),
                        name="decisions_on_activities_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ]
        )
    ]
