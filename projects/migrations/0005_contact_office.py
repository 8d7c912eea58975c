from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from projects.models.project import NO_PERSON

# Working copies and proposals that began earlier do not know the columns yet.
CARRY_ALONG = """
    UPDATE projects_proposal SET document = jsonb_set(document, '{project}',
        '{"contact_office": "", "contact_address": ""}' || (document -> 'project'))
    WHERE document ? 'project';
    UPDATE projects_proposal SET base = jsonb_set(base, '{project}',
        '{"contact_office": "", "contact_address": ""}' || (base -> 'project'))
    WHERE base ? 'project';
"""
OFFICE = models.CharField(
    "Ansprechstelle",
    max_length=200,
    blank=True,
    default="",
    validators=[NO_PERSON],
    help_text="Die Stelle, die Fragen zum Projekt beantwortet; keine Personen.",
)
ADDRESS = models.CharField(
    "Adresse der Ansprechstelle",
    max_length=300,
    blank=True,
    default="",
    validators=[NO_PERSON],
    help_text="Anschrift, E-Mail-Adresse oder Telefon der Stelle.",
)


def add(model, name, field):
    return migrations.AddField(model, name, field, preserve_default=False)


class Migration(migrations.Migration):
    dependencies = [("projects", "0004_one_road")]

    operations = [
        migrations.RunSQL(CARRY_ALONG, migrations.RunSQL.noop),
        AllAtOnce(
            operations=[
                add("project", "contact_office", OFFICE),
                add("project", "contact_address", ADDRESS),
                add("projectevent", "contact_office", OFFICE),
                add("projectevent", "contact_address", ADDRESS),
                migrations.AddConstraint(
                    "project",
                    models.CheckConstraint(
                        condition=models.Q(contact_address="") | ~models.Q(contact_office=""),
                        name="an_address_for_questions_names_its_office",
                        violation_error_message="Bitte auch die Ansprechstelle nennen.",
                    ),
                ),
            ]
        ),
    ]
