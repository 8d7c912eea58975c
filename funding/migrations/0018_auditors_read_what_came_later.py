from django.db import migrations

from accounts.group_rights import LOOK, give

CAME_LATER = ("draftcourse", "callday", "callrate", "callstage", "eligiblebody", "requirement")


class Migration(migrations.Migration):
    """Who audits reads the rows of calls, and what waits to be said of payments, as the office."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("funding", "0017_applications_and_their_decisions"),
    ]

    operations = [give("Prüfung", {"funding": dict.fromkeys(CAME_LATER, LOOK)})]
