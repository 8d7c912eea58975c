from django.db import migrations

GROUP, AUDIT = "Koordination", "Prüfung"


def give(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    coordination, _ = groups.get_or_create(name=GROUP)
    coordination.permissions.add(*groups.get(name=AUDIT).permissions.all())


def take_back(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name=GROUP).delete()


class Migration(migrations.Migration):
    """The coordination looks at what all grant offices keep, down to each record, as auditors do."""

    dependencies = [
        ("funding", "0023_past_links_are_found"),
        ("grant_office", "0017_small_companies"),
        ("projects", "0016_past_links_are_found"),
        ("strategy", "0004_past_links_are_found"),
    ]

    operations = [migrations.RunPython(give, take_back)]
