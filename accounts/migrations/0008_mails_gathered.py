"""When a person wants mails: at once, in one mail a day, or not at all."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

WAYS = [
    ("at_once", "Sofort"),
    ("daily", "Einmal am Tag, gesammelt"),
    ("off", "Gar nicht"),
]
# Nobody chose anew: the choice of before is not told as a change of today.
KEEP = """
    ALTER TABLE accounts_user DISABLE TRIGGER USER;
    UPDATE accounts_user SET mails = 'off' WHERE NOT wants_mails;
    ALTER TABLE accounts_user ENABLE TRIGGER USER;
    UPDATE accounts_userevent SET mails = 'off' WHERE NOT wants_mails;
"""


def mails():
    return models.CharField("E-Mails", max_length=7, choices=WAYS, default="at_once")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_absences")]

    operations = [
        AllAtOnce(
            [
                migrations.AddField("user", "mails", mails()),
                migrations.AddField("userevent", "mails", mails()),
                migrations.AddField(
                    "letter",
                    "is_gathered",
                    models.BooleanField("mit anderen in einer Nachricht", default=False),
                ),
                migrations.CreateModel(
                    "Reminder",
                    [
                        (
                            "id",
                            models.BigAutoField(
                                "ID", auto_created=True, primary_key=True, serialize=False
                            ),
                        ),
                        ("told_on", models.DateField("erinnert am")),
                        (
                            "person",
                            models.OneToOneField(
                                settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reminder",
                            ),
                        ),
                    ],
                    {
                        "verbose_name": "Erinnerung",
                        "verbose_name_plural": "Erinnerungen",
                        "default_permissions": (),
                    },
                ),
            ]
        ),
        migrations.RunSQL(KEEP, migrations.RunSQL.noop),
        AllAtOnce(
            [
                migrations.RemoveField("user", "wants_mails"),
                migrations.RemoveField("userevent", "wants_mails"),
                migrations.AddConstraint(
                    "user",
                    models.CheckConstraint(
                        condition=models.Q(mails__in=["at_once", "daily", "off"]),
                        name="people_get_mails_in_a_known_way",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ]
        ),
    ]
