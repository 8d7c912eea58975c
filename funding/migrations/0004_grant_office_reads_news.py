"""The group „Fördermittel“ looks up the news of projects like everything else of them."""

from importlib import import_module

from django.db import migrations

first = import_module("funding.migrations.0002_grant_office_group")


def rights_of(apps, schema_editor):
    first.make_permissions(apps, "projects", schema_editor.connection.alias)
    group = apps.get_model("auth", "Group").objects.get(name=first.GROUP)
    return group.permissions, first.permissions_for(apps, "projects", "news", first.LOOK)


def give(apps, schema_editor):
    rights, more = rights_of(apps, schema_editor)
    rights.add(*more)


def take(apps, schema_editor):
    rights, more = rights_of(apps, schema_editor)
    rights.remove(*more)


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0003_find_by_folded_file_number"),
        ("projects", "0009_news"),
    ]

    operations = [migrations.RunPython(give, take)]
