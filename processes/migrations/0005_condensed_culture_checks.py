from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("processes", "0004_qualifications"),
    ]

    operations = [
        migrations.AddField(
            model_name="culturecheck",
            name="condensed_on",
            field=models.DateField(
                editable=False, null=True, verbose_name="Antworten kleiner Gruppen gelöscht am"
            ),
        ),
        migrations.AddField(
            model_name="culturecheckevent",
            name="condensed_on",
            field=models.DateField(
                editable=False, null=True, verbose_name="Antworten kleiner Gruppen gelöscht am"
            ),
        ),
        migrations.DeleteModel(
            name="CultureAnswerEvent",
        ),
    ]
