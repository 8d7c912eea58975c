"""Who carries out, advises or is interested has a role of its own in a project."""

from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

ROLES = [
    ("lead", "Federführung"),
    ("partner", "Partner"),
    ("delivers", "Umsetzung"),
    ("advises", "Beratung"),
    ("co_funder", "Kofinanzierung"),
    ("interest", "Interessiert"),
]
KNOWN = "roles_in_projects_are_known"


def role():
    return models.CharField(choices=ROLES, max_length=9, verbose_name="Rolle")


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0020_guests_and_deleted_drafts"),
        ("regions", "0008_administrations"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint("participation", KNOWN),
                migrations.AlterField("participation", "role", role()),
                migrations.AlterField("participationevent", "role", role()),
                migrations.AddConstraint(
                    "participation",
                    models.CheckConstraint(
                        condition=models.Q(role__in=[code for code, _ in ROLES]),
                        name=KNOWN,
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ]
        )
    ]
