import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from accounts.group_rights import MANAGE, give
from evidence.all_at_once import AllAtOnce
from evidence.values.blanks import blanks_promise
from evidence.values.choices import choices_promise
from evidence.values.dates import Basis
from evidence.values.fields import (
    BoundaryDay,
    EDTFColumn,
    EuroColumn,
    amount_promise,
    date_promise,
)
from evidence.values.money import Qualifier

KINDS = [
    ("letter", "Bescheid"),
    ("correction", "Berichtigung"),
    ("cancellation", "Stornierung"),
    ("course", "Sachstand"),
]
STATES = [("owed", "noch nicht vorgelegt"), ("handed_in", "vorgelegt"), ("accepted", "anerkannt")]


def text(label, length, **more):
    return models.CharField(label, max_length=length, blank=True, default="", **more)


def day(name, label):
    bound = {"source": f"{name}_edtf", "null": True, "blank": True, "editable": False}
    help_text = "zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020"
    return {
        f"{name}_edtf": EDTFColumn(
            label, max_length=32, blank=True, default="", help_text=help_text
        ),
        f"{name}_first": BoundaryDay(f"{label}: erster Tag", position=0, **bound),
        f"{name}_last": BoundaryDay(f"{label}: letzter Tag", position=1, **bound),
        f"{name}_basis": text(f"{label}: Grundlage", 10, choices=Basis),
        f"{name}_wording": text(
            f"{label}: Wortlaut",
            200,
            help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
        ),
        f"{name}_note": text(f"{label}: Hinweis", 300),
    }


def columns():
    """What was paid out, and how far the proof of use is."""
    return {
        "paid_qualifier": models.CharField(
            "Ausgezahlt: Angabe", max_length=14, choices=Qualifier, default=Qualifier.UNKNOWN
        ),
        "paid_min": EuroColumn("Ausgezahlt (mindestens)", null=True, blank=True),
        "paid_max": EuroColumn("Ausgezahlt (höchstens)", null=True, blank=True),
        "paid_basis": text("Ausgezahlt: Grundlage", 10, choices=Basis),
        "paid_note": text("Ausgezahlt: Hinweis", 300),
        "paid_stated": text(
            "Ausgezahlt: in anderer Währung",
            100,
            help_text="wie die Quelle ihn nennt, zum Beispiel 400.000 DM",
        ),
        **day("paid_as_of", "ausgezahlt bis"),
        "proof_state": text("Verwendungsnachweis", 10, choices=STATES),
        **day("proof_as_of", "Stand des Verwendungsnachweises vom"),
    }


def added():
    for model in ("decision", "decisionevent"):
        for name, column in columns().items():
            is_null = getattr(column, "null", False)
            yield migrations.AddField(
                model, name, column, preserve_default=is_null or name == "paid_qualifier"
            )


def bare():
    """The columns of a new table, which need no default for rows that are there."""
    for name, column in columns().items():
        if name != "paid_qualifier" and not column.null:
            column.default = models.NOT_PROVIDED
        yield name, column


def of_history(to, name, **more):
    return models.ForeignKey(
        to,
        db_constraint=False,
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_name=name,
        **more,
    )


VERSION = models.OneToOneField(
    "funding.decisionversion",
    on_delete=django.db.models.deletion.PROTECT,
    related_name="draft_course",
)
SAID = {"verbose_name": "Quelle"}
QUOTATION = models.TextField("Zitat", blank=True, help_text="wörtlich aus der Quelle")
SOURCE = models.ForeignKey(
    "evidence.source",
    on_delete=django.db.models.deletion.PROTECT,
    related_name="%(class)ss",
    **SAID,
)
KEY = models.BigAutoField("ID", auto_created=True, primary_key=True, serialize=False)
OF_EVENTS = [
    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
    ("pgh_label", models.TextField(help_text="The event label.")),
    ("id", models.BigIntegerField()),
    ("pgh_context", of_history("pghistory.context", "+", null=True)),
    ("pgh_obj", of_history("funding.draftcourse", "history")),
    ("version", of_history("funding.decisionversion", "+", related_query_name="+")),
    ("source", of_history("evidence.source", "+", related_query_name="+", **SAID)),
    ("quotation", QUOTATION),
]


def promises(owners, states):
    return [
        amount_promise("paid", f"what_was_paid_matches_its_qualifier_in_{owners}"),
        date_promise("paid_as_of", f"payments_know_their_days_in_{owners}"),
        date_promise("proof_as_of", f"proofs_know_their_days_in_{owners}"),
        choices_promise("proof_state", ["", *(code for code, _ in STATES)], states),
    ]


def kinds():
    for model in ("decisionversion", "decisionversionevent"):
        column = models.CharField("Art", max_length=12, choices=KINDS, default="letter")
        yield migrations.AlterField(model, "kind", column)


class Migration(migrations.Migration):
    """A decision says what was paid out and how far its proof is; a second person releases it."""

    dependencies = [
        ("evidence", "0007_internal_copies"),
        ("funding", "0014_frames"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint("decision", "blanks_of_decisions_have_known_reasons"),
                migrations.RemoveConstraint("decisionversion", "kinds_of_versions_are_known"),
                migrations.CreateModel(
                    "DraftCourse",
                    [
                        *(("id", KEY), *bare(), ("version", VERSION)),
                        *(("source", SOURCE), ("quotation", QUOTATION)),
                    ],
                    {
                        "verbose_name": "Auszahlung und Nachweis",
                        "verbose_name_plural": "Auszahlung und Nachweis",
                        "constraints": promises("drafts", "drafts_know_the_states_of_proofs"),
                    },
                ),
                migrations.CreateModel(
                    "DraftCourseEvent", [*OF_EVENTS, *bare()], {"abstract": False}
                ),
                *added(),
                *kinds(),
                *(
                    migrations.AddConstraint("decision", promise)
                    for promise in promises(
                        "decisions", "decisions_know_the_states_of_their_proofs"
                    )
                ),
                migrations.AddConstraint(
                    "decision",
                    blanks_promise(
                        (
                            *("programme", "file_number", "grant_reference"),
                            *("paid_as_of", "proof_state", "proof_as_of"),
                        ),
                        "blanks_of_decisions_have_known_reasons",
                    ),
                ),
                migrations.AddConstraint(
                    "decisionversion",
                    models.CheckConstraint(
                        condition=~Q(kind="course") | Q(is_draft=True),
                        name="what_became_of_the_money_never_becomes_a_version",
                    ),
                ),
                migrations.AddConstraint(
                    "decisionversion",
                    choices_promise(
                        "kind", [code for code, _ in KINDS], "kinds_of_versions_are_known"
                    ),
                ),
            ]
        ),
        give("Fördermittel", {"funding": {"draftcourse": MANAGE}}),
    ]
