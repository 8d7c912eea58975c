from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from evidence.values.choices import choices_promise

DUTIES = [
    ("application", "Antrag einreichen"),
    ("remedy", "Rechtsbehelf einlegen"),
    ("finality", "Bestandskraft"),
    ("start", "Spätester Beginn"),
    ("last_drawdown", "Letzter Mittelabruf"),
    ("use", "Ausgezahlte Mittel verwenden"),
    ("interim_proof", "Zwischennachweis"),
    ("final_proof", "Verwendungsnachweis"),
    ("end_recipient_proof", "Nachweise der Letztempfangenden"),
    ("audit_office", "Nachweis an das Rechnungsprüfungsamt"),
    ("extension", "Verlängerung beantragen"),
    ("period_end", "Bewilligungszeitraum endet"),
    ("obligation", "Auflage"),
    ("report", "Sofort melden"),
    ("retention", "Ende der Aufbewahrung"),
    ("binding", "Ende der Zweckbindung"),
]
SENTENCE = "duties_of_deadlines_are_known"


def duty():
    return models.CharField("Was", max_length=19, choices=DUTIES, editable=False)


class Migration(migrations.Migration):
    """From when nobody can contest a decision any more stands in the register (R18)."""

    dependencies = [("grant_office", "0013_final_payments")]

    operations = [
        AllAtOnce(
            [
                migrations.RemoveConstraint("deadline", SENTENCE),
                migrations.AlterField("deadline", "duty", duty()),
                migrations.AlterField("deadlineevent", "duty", duty()),
                migrations.AddConstraint(
                    "deadline", choices_promise("duty", [code for code, _ in DUTIES], SENTENCE)
                ),
            ]
        ),
        migrations.RunSQL(
            "INSERT INTO grant_office_stalefile (decision_id) VALUES (NULL)", migrations.RunSQL.noop
        ),
    ]
