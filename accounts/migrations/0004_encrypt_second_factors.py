from django.db import migrations

from accounts.factor_secrets import encrypted_anew


def encrypt_all(apps, _schema_editor):
    for factor in apps.get_model("mfa", "Authenticator").objects.iterator():
        factor.data = encrypted_anew(factor.data)
        factor.save(update_fields=["data"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_history_of_rights"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(encrypt_all, migrations.RunPython.noop)]
