"""The group „Fördermittel“ keeps the accessibility statement and deals with what readers report."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

GROUP = "Fördermittel"
RIGHTS = [
    *("view_accessibilitystatement", "add_accessibilitystatement", "change_accessibilitystatement"),
    *("view_barrier", "add_barrier", "change_barrier", "delete_barrier"),
    *("view_feedback", "change_feedback"),
]


def give_rights(apps, schema_editor):
    """Permissions are normally made after all migrations; the group needs them now."""
    config = apps.get_app_config("duties")
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    config.models_module = None
    group = apps.get_model("auth", "Group").objects.get(name=GROUP)
    group.permissions.add(*permissions(apps))


def permissions(apps):
    found = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="duties", codename__in=RIGHTS
    )
    if len(found) != len(RIGHTS):
        raise LookupError("Rechte fehlen: duties")
    return found


def take_rights(apps, schema_editor):
    apps.get_model("auth", "Group").objects.get(name=GROUP).permissions.remove(*permissions(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("duties", "0001_statement_and_feedback"),
        ("funding", "0002_grant_office_group"),
    ]

    operations = [migrations.RunPython(give_rights, take_rights)]
