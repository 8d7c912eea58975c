from functools import reduce
from operator import or_

from django.db import migrations, models
from django.db.models import Q

from evidence.all_at_once import AllAtOnce
from evidence.values.blanks import blanks_promise
from evidence.values.choices import choices_promise

ENDINGS = [
    ("reduction", "Ermäßigung (auflösende Bedingung)"),
    ("revoked", "Widerruf für die Vergangenheit"),
    ("revoked_on", "Widerruf für die Zukunft"),
    ("withdrawn", "Rücknahme"),
    ("waived", "Verzicht"),
    ("lapsed", "Mittelverfall"),
]
LESS, TAKEN_BACK = ("granted", "final"), ("part_revoked", "revoked")
STATUSES_AFTER = {
    "reduction": LESS,
    "revoked": TAKEN_BACK,
    "revoked_on": TAKEN_BACK,
    "withdrawn": TAKEN_BACK,
    "waived": (*LESS, "waived"),
    "lapsed": LESS,
}
BLANKS = (
    *("decided", "issued", "served", "period_start", "period_end", "financing_type", "ending"),
    *("funders", "recipients"),
)
SENTENCE = "blanks_of_versions_have_known_reasons"


def ending():
    return models.CharField(
        "Wodurch gekürzt oder beendet",
        max_length=10,
        choices=ENDINGS,
        blank=True,
        help_text="leer, wo diese Fassung nichts kürzt oder beendet",
    )


def fits_its_status():
    pairs = (Q(ending=event, status__in=left) for event, left in STATUSES_AFTER.items())
    return models.CheckConstraint(
        condition=reduce(or_, pairs, Q(ending="")),
        name="statuses_fit_what_ended_the_grant",
        violation_error_message="Wodurch gekürzt oder beendet wurde, passt nicht zum Stand.",
    )


class Migration(migrations.Migration):
    """A version says by which event a grant shrinks or ends (R33)."""

    dependencies = [("funding", "0018_auditors_read_what_came_later")]

    operations = [
        AllAtOnce(
            [
                migrations.RemoveConstraint("decisionversion", SENTENCE),
                migrations.AddField("decisionversion", "ending", ending()),
                migrations.AddField("decisionversionevent", "ending", ending()),
                migrations.AddConstraint("decisionversion", fits_its_status()),
                migrations.AddConstraint(
                    "decisionversion",
                    choices_promise(
                        "ending",
                        ["", *(code for code, _ in ENDINGS)],
                        "endings_of_grants_are_known",
                    ),
                ),
                migrations.AddConstraint("decisionversion", blanks_promise(BLANKS, SENTENCE)),
            ]
        )
    ]
