from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

SAID = ("assessor", "benefit", "legal_obstacles", "observations")
KEPT = (
    (
        "figures_only_since",
        {"editable": False, "null": True, "verbose_name": "Worte und Antworten gelöscht am"},
        models.DateField,
    ),
    (
        "level_of_first_model",
        {"editable": False, "null": True, "verbose_name": "Reifegrad 1.1"},
        models.PositiveSmallIntegerField,
    ),
)


class Migration(migrations.Migration):
    dependencies = [
        ("processes", "0007_past_links_are_found"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                *(
                    migrations.AddField(model_name=model, name=name, field=field(**options))
                    for model in ("assessment", "assessmentevent")
                    for name, options, field in KEPT
                ),
                *(migrations.RemoveField(model_name="assessmentevent", name=name) for name in SAID),
                migrations.AddConstraint(
                    model_name="assessment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("figures_only_since", None),
                            models.Q(
                                ("benefit", ""), ("legal_obstacles", ""), ("observations", "")
                            ),
                            _connector="OR",
                        ),
                        name="condensed_assessments_hold_figures_only",
                        violation_error_message="Nach zwölf Monaten bleiben nur die Zahlen.",
                    ),
                ),
            ]
        ),
        migrations.DeleteModel(name="MaturityAnswerEvent"),
    ]
