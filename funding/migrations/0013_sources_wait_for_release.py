from django.db import migrations, models
from django.db.models import CASCADE, DO_NOTHING, PROTECT, Q

from accounts.group_rights import LOOK, give
from evidence.all_at_once import AllAtOnce

KEYS = {
    "content_type": (
        "contenttypes.contenttype",
        {"on_delete": CASCADE, "related_name": "+", "verbose_name": "Art"},
    ),
    "source": (
        "evidence.source",
        {"on_delete": PROTECT, "related_name": "%(class)ss", "verbose_name": "Quelle"},
    ),
    "decision": (
        "funding.decision",
        {
            "on_delete": PROTECT,
            "related_name": "draft_citations",
            "verbose_name": "Entscheidung",
        },
    ),
    "citation": (
        "evidence.citation",
        {
            "on_delete": CASCADE,
            "related_name": "+",
            "verbose_name": "bisheriger Beleg",
            "null": True,
            "blank": True,
        },
    ),
}
REMEMBERED = {
    "on_delete": DO_NOTHING,
    "related_name": "+",
    "related_query_name": "+",
    "db_constraint": False,
}
COLUMNS = [
    ("object_id", models.PositiveBigIntegerField("Nummer")),
    (
        "field",
        models.CharField("Feld", max_length=60, blank=True, help_text="leer: der ganze Datensatz"),
    ),
    ("agrees", models.BooleanField("stützt den gezeigten Wert", default=True)),
    (
        "portion",
        models.CharField(
            "Teil der Angabe",
            max_length=300,
            blank=True,
            help_text="bei einem Text die Wörter, für die der Beleg spricht",
        ),
    ),
    ("stated_value", models.CharField("Angabe der Quelle", max_length=300, blank=True)),
    ("quotation", models.TextField("Zitat", blank=True, help_text="wörtlich aus der Quelle")),
    (
        "passage",
        models.CharField(
            "Stelle in der Quelle",
            max_length=120,
            blank=True,
            help_text="Seite, Absatz oder Abschnitt",
        ),
    ),
    ("retrieved", models.DateField("Abgerufen am", null=True, blank=True)),
    ("note", models.CharField("Hinweis", max_length=300, blank=True)),
    ("vouches_for", models.CharField("Spricht für den Stand", max_length=400, blank=True)),
    ("is_removal", models.BooleanField("wird entfernt", default=False)),
    (
        "based_on",
        models.CharField("Bisheriger Stand", max_length=20, blank=True, editable=False),
    ),
]
ID = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")
OF_HISTORY = [
    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
    ("pgh_label", models.TextField(help_text="The event label.")),
    ("id", models.BigIntegerField()),
    (
        "pgh_context",
        models.ForeignKey(
            "pghistory.context",
            null=True,
            on_delete=DO_NOTHING,
            related_name="+",
            db_constraint=False,
        ),
    ),
    (
        "pgh_obj",
        models.ForeignKey(
            "funding.draftcitation",
            on_delete=DO_NOTHING,
            related_name="history",
            db_constraint=False,
        ),
    ),
]


def keys(**more):
    return [(name, models.ForeignKey(to, **{**how, **more})) for name, (to, how) in KEYS.items()]


class Migration(migrations.Migration):
    """A source of what the public reads of a decision waits for a second person."""

    dependencies = [
        ("accounts", "0008_mails_gathered"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("evidence", "0006_citations_share_their_facts"),
        ("funding", "0012_fold_all_letters"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    "DraftCitation",
                    [("id", ID), *COLUMNS, *keys()],
                    {
                        "verbose_name": "Beleg vor der Freigabe",
                        "verbose_name_plural": "Belege vor der Freigabe",
                        "ordering": ["pk"],
                        "indexes": [
                            models.Index(
                                fields=["content_type", "object_id"], name="draft_citation_target"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=["citation"],
                                name="one_change_of_a_citation_waits_for_release",
                                violation_error_message="Zu diesem Beleg wartet schon eine "
                                "Änderung.",
                            ),
                            models.UniqueConstraint(
                                fields=["content_type", "object_id", "field", "portion", "source"],
                                condition=Q(citation=None),
                                name="a_source_waits_once_for_each_value",
                                violation_error_message="Dieser Beleg wartet schon auf die "
                                "Freigabe.",
                            ),
                            models.CheckConstraint(
                                condition=Q(is_removal=False) | Q(citation__isnull=False),
                                name="only_a_citation_that_is_there_is_removed",
                            ),
                            models.CheckConstraint(
                                condition=Q(agrees=True) | ~Q(stated_value=""),
                                name="a_contradiction_that_waits_says_what_the_source_states",
                                violation_error_message="Bitte angeben, was die abweichende "
                                "Quelle nennt.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    "DraftCitationEvent",
                    [*OF_HISTORY, *COLUMNS, *keys(**REMEMBERED)],
                    {"abstract": False},
                ),
            ]
        ),
        give("Fördermittel", {"funding": {"draftcitation": LOOK}}),
    ]
