"""The group „Fördermittel“: what the grant office may do in the admin, and nothing else."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

GROUP = "Fördermittel"
KEEP = ("view", "add", "change")
MANAGE = ("view", "add", "change", "delete")
LOOK = ("view",)
RIGHTS = {
    "funding": {
        "decision": KEEP,
        "decisionversion": KEEP,
        "projectshare": MANAGE,
        "fundershare": MANAGE,
        "recipientshare": MANAGE,
        "part": MANAGE,
        "furtheramount": MANAGE,
        "handover": KEEP,
        "witness": MANAGE,
        "application": KEEP,
        "event": KEEP,
        "call": KEEP,
        "programme": KEEP,
        "programmefunder": MANAGE,
        "programmerate": MANAGE,
    },
    "regions": {
        "organisation": KEEP,
        "organisationname": MANAGE,
        "officeholder": MANAGE,
        "committee": MANAGE,
        "district": LOOK,
        "populationfigure": LOOK,
        "municipality": LOOK,
    },
    "evidence": {"source": KEEP, "citation": MANAGE, "remark": MANAGE},
    "strategy": {"fieldofaction": KEEP},
    "projects": {
        "project": LOOK,
        "alias": LOOK,
        "participation": LOOK,
        "place": LOOK,
        "phase": LOOK,
        "relation": LOOK,
        "activity": LOOK,
        "milestone": LOOK,
    },
}


def make_group(apps, schema_editor):
    """Permissions are normally made after all migrations; the group needs them now."""
    permissions = []
    for app_label, models in RIGHTS.items():
        make_permissions(apps, app_label, schema_editor.connection.alias)
        for model, actions in models.items():
            permissions += permissions_for(apps, app_label, model, actions)
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=GROUP)
    group.permissions.set(permissions)


def make_permissions(apps, app_label, alias):
    config = apps.get_app_config(app_label)
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0, using=alias)
    config.models_module = None


def permissions_for(apps, app_label, model, actions):
    found = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label=app_label,
        content_type__model=model,
        codename__in=[f"{action}_{model}" for action in actions],
    )
    if len(found) != len(actions):
        raise LookupError(f"Rechte fehlen: {app_label}.{model}")
    return found


def remove_group(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name=GROUP).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0001_initial"),
        ("projects", "0001_initial"),
        ("strategy", "0001_initial"),
        ("regions", "0001_initial"),
        ("evidence", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_group, remove_group)]
