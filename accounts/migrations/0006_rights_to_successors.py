from django.db import migrations

from accounts.group_rights import LOOK, MANAGE, give


class Migration(migrations.Migration):
    """The grant office keeps the successors of organisations, and sees those of the land."""

    dependencies = [
        ("accounts", "0005_full_order"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        give(
            "Fördermittel",
            {
                "regions": {
                    "organisationsuccession": MANAGE,
                    "districtsuccession": LOOK,
                    "municipalitysuccession": LOOK,
                }
            },
        )
    ]
