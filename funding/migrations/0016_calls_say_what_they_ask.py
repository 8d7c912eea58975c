from django.db import migrations, models
from django.db.models import CASCADE, DO_NOTHING, PROTECT, Q

from accounts.group_rights import MANAGE, give
from evidence.all_at_once import AllAtOnce
from evidence.values.blanks import blanks_promise
from evidence.values.choices import choices_promise
from evidence.values.fields import (
    AmountField,
    FlexDateField,
    PercentField,
    amount_promise,
    date_promise,
    order_promise,
    percent_promise,
)

KINDS_OF_DAYS = [
    ("former", "früherer Schluss, später verlängert"),
    ("further", "weiterer Tag"),
]
KINDS_OF_BODIES = [
    ("districts", "Landkreise"),
    ("municipalities", "Städte und Gemeinden"),
    ("alliances", "Zusammenschlüsse von Kommunen"),
    ("public", "Andere öffentliche Stellen"),
    ("private", "Unternehmen und Vereine"),
]
BASES = [("source", "laut Quelle"), ("editor", "von der Redaktion zugeordnet")]
FIXED = [
    ("announced", "angekündigt"),
    ("open", "offen"),
    ("ended", "beendet"),
    ("cancelled", "abgesagt"),
]
STAGES = [
    ("intended", "beabsichtigt"),
    ("draft", "Entwurf"),
    ("approved", "intern freigegeben"),
    ("submitted", "eingereicht"),
    ("incomplete", "unvollständig"),
    ("completed", "nachgereicht"),
    ("checked", "formal geprüft"),
    ("selected", "ausgewählt"),
    ("not_selected", "nicht ausgewählt"),
    ("recognised", "anerkannt"),
    ("applied", "Antrag gestellt"),
    ("granted", "bewilligt"),
    ("partly", "teilweise bewilligt"),
    ("rejected", "abgelehnt"),
    ("withdrawn", "zurückgezogen"),
    ("lapsed", "verfristet"),
]
REMEMBERED = {
    "on_delete": DO_NOTHING,
    "related_name": "+",
    "related_query_name": "+",
    "db_constraint": False,
}


def columns(name, attribute):
    """[(name, column)] of a value made of several columns."""
    attribute.name = name
    return [(f"{name}_{part}", column) for part, column in attribute.columns().items()]


def listed_once(name, *fields, words):
    return models.UniqueConstraint(fields=fields, name=name, violation_error_message=words)


NOTE = ("note", models.CharField("Hinweis", max_length=200, blank=True))
POSITION = ("position", models.PositiveSmallIntegerField("Reihenfolge", default=0))
# Name → (names of one and of many, name for the call, columns, order, promises).
ROWS = {
    "CallDay": (
        ("Weiterer Tag", "Weitere Tage", "further_days"),
        [
            ("kind", models.CharField("Art", max_length=7, choices=KINDS_OF_DAYS)),
            ("label", models.CharField("Bezeichnung", max_length=100)),
            *columns("day", FlexDateField("Datum")),
            ("note", models.CharField("Hinweis", max_length=300, blank=True)),
        ],
        [
            listed_once(
                "a_day_of_a_call_is_listed_once",
                *("call", "label"),
                words="Dieser Tag steht schon beim Aufruf.",
            ),
            date_promise("day", "further_days_of_calls_know_their_days"),
            choices_promise("kind", ["former", "further"], "kinds_of_days_of_calls_are_known"),
        ],
    ),
    "CallRate": (
        ("Satz oder Höchstbetrag", "Sätze und Höchstbeträge", "rates"),
        [
            ("label", models.CharField("gilt für", max_length=100)),
            *columns("percent", PercentField("Fördersatz")),
            *columns("cap", AmountField("Höchstbetrag")),
        ],
        [
            listed_once(
                "a_rate_of_a_call_is_listed_once",
                *("call", "label"),
                words="Das steht schon beim Aufruf.",
            ),
            percent_promise("percent", "rates_of_calls_are_percentages"),
            amount_promise("cap", "caps_of_calls_match_their_qualifier"),
        ],
    ),
    "EligibleBody": (
        ("Antragsberechtigt", "Wer sich bewerben darf", "eligible"),
        [("kind", models.CharField("Art", max_length=14, choices=KINDS_OF_BODIES)), NOTE],
        [
            listed_once(
                "an_eligible_body_is_listed_once",
                *("call", "kind"),
                words="Das steht schon beim Aufruf.",
            ),
            choices_promise(
                "kind", [code for code, _ in KINDS_OF_BODIES], "kinds_of_eligible_bodies_are_known"
            ),
        ],
    ),
    "CallStage": (
        ("Schritt des Verfahrens", "Schritte des Verfahrens", "stages"),
        [("name", models.CharField("Schritt", max_length=120)), NOTE, POSITION],
        [
            listed_once(
                "a_stage_of_a_call_is_listed_once",
                *("call", "name"),
                words="Dieser Schritt steht schon beim Aufruf.",
            )
        ],
    ),
    "Requirement": (
        ("Anforderung", "Anforderungen", "requirements"),
        [
            ("text", models.CharField("Anforderung", max_length=200)),
            ("basis", models.CharField("Grundlage", max_length=6, choices=BASES)),
            (
                "is_draft",
                models.BooleanField("Entwurf", default=False, help_text="noch nicht öffentlich"),
            ),
            POSITION,
        ],
        [
            listed_once(
                "a_requirement_is_listed_once",
                *("call", "text"),
                words="Diese Anforderung steht schon beim Aufruf.",
            ),
            choices_promise("basis", ["source", "editor"], "bases_of_requirements_are_known"),
        ],
    ),
}
CALL = [
    ("slug", models.CharField("Adresse", max_length=120, editable=False)),
    *columns("announced", FlexDateField("Angekündigt")),
    *columns("decided", FlexDateField("Entschieden")),
    *columns("ends", FlexDateField("Förderung endet")),
    (
        "state_fixed",
        models.CharField(
            "Stand, wo Tage fehlen",
            max_length=9,
            choices=FIXED,
            blank=True,
            help_text="Sonst folgt der Stand aus den Tagen.",
        ),
    ),
    (
        "is_one_per_body",
        models.BooleanField(
            "nur ein Antrag je Stelle",
            default=False,
            help_text="Wer mitmacht, stellt keinen zweiten, auch nicht als Partner.",
        ),
    ),
    *columns("minimum_volume", AmountField("Mindestvolumen")),
    ("duration", models.CharField("Dauer der Förderung", max_length=100, blank=True)),
]
LEAD = {"null": True, "blank": True, "verbose_name": "Federführung"}


def rows():
    for name, ((one, many, of_call), own, promises) in ROWS.items():
        order = ["position", "pk"] if POSITION in own else ["pk"]
        call = models.ForeignKey("funding.call", on_delete=CASCADE, related_name=of_call)
        key = models.BigAutoField(
            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
        )
        options = {"verbose_name": one, "verbose_name_plural": many, "ordering": order}
        yield migrations.CreateModel(
            name, [("id", key), *own, ("call", call)], {**options, "constraints": promises}
        )
        yield migrations.CreateModel(
            f"{name}Event",
            [*of_history(name), *own, ("call", models.ForeignKey("funding.call", **REMEMBERED))],
            {"abstract": False},
        )


def of_history(name):
    remembered = {"on_delete": DO_NOTHING, "db_constraint": False}
    context = {**remembered, "null": True, "related_name": "+"}
    return [
        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
        ("pgh_label", models.TextField(help_text="The event label.")),
        ("id", models.BigIntegerField()),
        ("pgh_context", models.ForeignKey("pghistory.context", **context)),
        ("pgh_obj", models.ForeignKey(f"funding.{name}", **remembered, related_name="history")),
    ]


def more_of_calls():
    for name, column in CALL:
        keeps = column.has_default() or column.null
        if not keeps:
            column.default = ""
        for table in ("call", "callevent"):
            yield migrations.AddField(table, name, column.clone(), preserve_default=keeps)
    for name, sentence in {
        "announced": "calls_know_the_days_they_are_announced",
        "decided": "calls_know_the_days_they_are_decided",
        "ends": "calls_know_the_days_their_money_ends",
    }.items():
        yield migrations.AddConstraint("call", date_promise(name, sentence))


def promises_of_calls():
    yield order_promise(
        "closes",
        "decided",
        "calls_close_before_they_are_decided",
        "Entschieden wird, nachdem der Aufruf geschlossen ist.",
    )
    yield amount_promise("minimum_volume", "minimum_volumes_of_calls_match_their_qualifier")
    yield choices_promise(
        "state_fixed", ["", *(code for code, _ in FIXED)], "fixed_states_of_calls_are_known"
    )
    yield models.CheckConstraint(
        condition=Q(state_fixed__in=["", "cancelled"]) | Q(closes_edtf=""),
        name="the_state_of_a_call_follows_from_its_days",
        violation_error_message=(
            "Der Aufruf hat einen Tag, an dem er schließt; sein Stand folgt daraus."
        ),
    )
    yield blanks_promise(
        ["opens", "closes", "decided", "outcome", "eligible"], "blanks_of_calls_have_known_reasons"
    )


def more_of_applications():
    stage = models.CharField("Stand", max_length=12, choices=STAGES)
    for table, how in (
        ("application", {"on_delete": PROTECT, "related_name": "led_applications"}),
        ("applicationevent", REMEMBERED),
    ):
        lead = models.ForeignKey("regions.organisation", **how, **LEAD)
        yield migrations.AddField(table, "lead", lead)
        yield migrations.AlterField(table, "stage", stage.clone())
    applicants = models.ManyToManyField(
        "regions.organisation",
        blank=True,
        related_name="applications",
        verbose_name="Antragstellende",
        help_text="Alle, die den Antrag tragen, auch die Federführung.",
    )
    yield migrations.AlterField("application", "applicants", applicants)
    for name in (
        "stages_of_applications_are_known",
        "an_intention_was_neither_submitted_nor_decided",
    ):
        yield migrations.RemoveConstraint("application", name)
    yield migrations.AddConstraint(
        "application",
        choices_promise("stage", [code for code, _ in STAGES], "stages_of_applications_are_known"),
    )
    yield migrations.AddConstraint(
        "application",
        models.CheckConstraint(
            condition=~Q(stage__in=["intended", "draft", "approved"])
            | Q(submitted_edtf="", decided_edtf=""),
            name="an_intention_was_neither_submitted_nor_decided",
            violation_error_message="Was nur beabsichtigt ist, hat kein Einreichungsdatum.",
        ),
    )


# „modellnetze-3-staffel“; nobody changed a call here, so no trigger fires.
ADDRESSES = """
    ALTER TABLE funding_call DISABLE TRIGGER USER;
    WITH named AS (
        SELECT c.id, left(p.slug || '-' || trim(BOTH '-' FROM regexp_replace(
            replace(replace(replace(replace(lower(c.name), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'),
                'ß', 'ss'), '[^a-z0-9]+', '-', 'g')), 100) AS slug
        FROM funding_call c JOIN funding_programme p ON p.id = c.programme_id
    ), told_apart AS (
        SELECT id, slug, row_number() OVER (PARTITION BY slug ORDER BY id) AS n FROM named
    )
    UPDATE funding_call c SET slug = t.slug || CASE WHEN t.n > 1 THEN '-' || t.id ELSE '' END
    FROM told_apart t WHERE t.id = c.id;
    ALTER TABLE funding_call ENABLE TRIGGER USER
"""
RIGHTS = dict.fromkeys([name.lower() for name in ROWS], MANAGE)


class Migration(migrations.Migration):
    """Calls have pages of their own, with all their days and what they ask for."""

    dependencies = [
        ("funding", "0015_course_of_the_money"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                *rows(),
                migrations.RemoveConstraint("call", "blanks_of_calls_have_known_reasons"),
                *more_of_calls(),
                *(migrations.AddConstraint("call", each) for each in promises_of_calls()),
                *more_of_applications(),
            ]
        ),
        migrations.RunSQL(ADDRESSES, migrations.RunSQL.noop),
        *(
            migrations.AlterField(
                table, "slug", models.SlugField("Adresse", max_length=120, editable=False, **how)
            )
            for table, how in (("call", {"unique": True}), ("callevent", {"db_index": False}))
        ),
        give("Fördermittel", {"funding": RIGHTS}),
    ]
