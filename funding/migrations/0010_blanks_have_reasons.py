import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from evidence.values.blanks import BlanksField, blanks_promise

OF_HANDOVERS = ("day", "place", "by_office", "to_office")
MAY_BE_BLANK = {
    "decision": (
        "blanks_of_decisions_have_known_reasons",
        *("programme", "file_number", "grant_reference"),
    ),
    "decisionversion": (
        "blanks_of_versions_have_known_reasons",
        *("decided", "issued", "served", "period_start", "period_end", "financing_type"),
        *("funders", "recipients"),
    ),
    "handover": ("blanks_of_handovers_have_known_reasons", *OF_HANDOVERS),
    "drafthandover": ("blanks_of_drafted_handovers_have_known_reasons", *OF_HANDOVERS),
    "programme": (
        "blanks_of_programmes_have_known_reasons",
        *("start", "end", "legal_basis", "funders"),
    ),
    "call": ("blanks_of_calls_have_known_reasons", "opens", "closes", "outcome"),
    "application": (
        "blanks_of_applications_have_known_reasons",
        *("applicants", "submitted", "decided"),
    ),
    "event": ("blanks_of_events_have_known_reasons", "day", "place"),
}


def programme(**more):
    """Without the hint that a blank means silent sources."""
    return models.ForeignKey(
        "funding.programme", null=True, blank=True, verbose_name="Förderprogramm", **more
    )


PROGRAMME = programme(on_delete=django.db.models.deletion.PROTECT, related_name="decisions")
REMEMBERED = programme(
    on_delete=django.db.models.deletion.DO_NOTHING,
    related_name="+",
    related_query_name="+",
    db_constraint=False,
)


def say_why(model, sentence, *names):
    column = BlanksField("Warum etwas fehlt", max_length=400, blank=True, default="")
    return [
        migrations.AddField(model, "blanks", column),
        migrations.AddField(f"{model}event", "blanks", column),
        migrations.AddConstraint(model, blanks_promise(names, sentence)),
    ]


class Migration(migrations.Migration):
    """A record says why values of it are blank."""

    dependencies = [("funding", "0009_projects_outside_the_portal")]

    operations = [
        AllAtOnce(
            operations=[
                each
                for model, (sentence, *names) in MAY_BE_BLANK.items()
                for each in say_why(model, sentence, *names)
            ]
            + [
                migrations.AlterField("decision", "programme", PROGRAMME),
                migrations.AlterField("decisionevent", "programme", REMEMBERED),
            ]
        ),
    ]
