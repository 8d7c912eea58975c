from django.db import migrations, models


def clause():
    return models.CharField(
        "Fundstelle für Sach- und Personalleistungen",
        max_length=60,
        blank=True,
        default="",
        help_text="wo Bescheid oder Richtlinie sie als Eigenanteil anerkennt; leer: gar nicht",
    )


class Migration(migrations.Migration):
    """What is given in kind counts only where the decision or its guideline says so."""

    dependencies = [("grant_office", "0009_rule_duties")]

    operations = [
        migrations.AddField(model, "in_kind_clause", clause(), preserve_default=False)
        for model in ("grantfile", "grantfileevent")
    ]
