"""What a group may do in the admin, given by a migration of the app whose models it is about."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

LOOK = ("view",)
KEEP = ("view", "add", "change")
MANAGE = ("view", "add", "change", "delete")


def give(group, rights):
    """Migration operation: the group, made if need be, has these {app: {model: actions}} as well.

    LookupError if there is no such permission. Taken back, the group loses them.
    """

    def forwards(apps, schema_editor):
        found = permissions(apps, rights, schema_editor.connection.alias)
        record, _ = apps.get_model("auth", "Group").objects.get_or_create(name=group)
        record.permissions.add(*found)

    def backwards(apps, schema_editor):
        found = permissions(apps, rights, schema_editor.connection.alias)
        apps.get_model("auth", "Group").objects.get(name=group).permissions.remove(*found)

    return migrations.RunPython(forwards, backwards)


def permissions(apps, rights, alias):
    """Normally made after all migrations; the group needs them now."""
    found = []
    for app_label, models in rights.items():
        config = apps.get_app_config(app_label)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0, using=alias)
        config.models_module = None
        for model, actions in models.items():
            found += permissions_for(apps, app_label, model, actions)
    return found


def permissions_for(apps, app_label, model, actions):
    found = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label=app_label,
        content_type__model=model,
        codename__in=[f"{action}_{model}" for action in actions],
    )
    if len(found) != len(actions):
        raise LookupError(f"Rechte fehlen: {app_label}.{model}")
    return found
