from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise, order_promise

KINDS = {
    "district": ("districts", "eines Landkreises", "von Landkreisen"),
    "municipality": ("municipalities", "einer Gemeinde", "von Gemeinden"),
    "organisation": ("organisations", "einer Organisation", "von Organisationen"),
}
# The column becomes rows; what follows the tables writes no history before it is installed.
MOVE = """
    INSERT INTO regions_organisationsuccession (predecessor_id, successor_id, day_edtf, day_basis,
            day_wording, day_note)
        SELECT id, successor_id, '', '', '', '' FROM regions_organisation
        WHERE successor_id IS NOT NULL ORDER BY id;
    INSERT INTO regions_organisationsuccessionevent (pgh_created_at, pgh_label, pgh_obj_id, id,
            predecessor_id, successor_id, day_edtf, day_basis, day_wording, day_note)
        SELECT now(), 'insert', id, id, predecessor_id, successor_id, '', '', '', ''
        FROM regions_organisationsuccession;
    SET CONSTRAINTS ALL IMMEDIATE;
"""


def columns(name, label):
    date = FlexDateField(label, since=LONG_AGO)
    date.name = name
    return [(f"{name}_{suffix}", column) for suffix, column in date.columns().items()]


def add_date(kind, name, label):
    for model in (kind, f"{kind}event"):
        for column, field in columns(name, label):
            yield migrations.AddField(model, column, with_default(field), preserve_default=False)


def with_default(field):
    if isinstance(field, models.CharField):
        field.default = ""
    return field


def key(kind, label, **options):
    return models.ForeignKey(f"regions.{kind}", verbose_name=label, **options)


def remembered(kind, label=None):
    """A key of a row of the history, which outlives what it points at."""
    far_end = {} if kind.endswith("succession") else {"related_query_name": "+"}
    return models.ForeignKey(
        f"regions.{kind}",
        verbose_name=label,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="history" if kind.endswith("succession") else "+",
        **far_end,
    )


def successions(kind):
    plural, of_one, of_many = KINDS[kind]
    name = f"{kind.capitalize()}Succession"
    yield migrations.CreateModel(
        name,
        [
            ("id", models.BigAutoField("ID", auto_created=True, primary_key=True, serialize=False)),
            *columns("day", "Datum"),
            (
                "predecessor",
                key(kind, "Vorgänger", on_delete=models.CASCADE, related_name="successions"),
            ),
            (
                "successor",
                key(kind, "Nachfolger", on_delete=models.PROTECT, related_name="origins"),
            ),
        ],
        options={
            "verbose_name": f"Nachfolge {of_one}",
            "verbose_name_plural": f"Nachfolgen {of_many}",
            "ordering": ["day_first", "pk"],
            "constraints": [
                models.UniqueConstraint(
                    fields=["predecessor", "successor"], name=f"{plural}_follow_each_other_once"
                ),
                models.CheckConstraint(
                    condition=~models.Q(predecessor=models.F("successor")),
                    name=f"no_{kind}_follows_itself",
                    violation_error_message="Nichts kann auf sich selbst folgen.",
                ),
                date_promise("day", f"{plural}_know_the_days_they_followed"),
            ],
        },
    )
    yield migrations.CreateModel(
        f"{name}Event",
        [
            ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
            ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
            ("pgh_label", models.TextField(help_text="The event label.")),
            ("id", models.BigIntegerField()),
            *columns("day", "Datum"),
            (
                "pgh_context",
                models.ForeignKey(
                    "pghistory.context",
                    on_delete=models.DO_NOTHING,
                    null=True,
                    db_constraint=False,
                    related_name="+",
                ),
            ),
            ("pgh_obj", remembered(f"{kind}succession")),
            ("predecessor", remembered(kind, "Vorgänger")),
            ("successor", remembered(kind, "Nachfolger")),
        ],
        options={"abstract": False},
    )


def beginnings_and_ends():
    for kind, (plural, *_) in KINDS.items():
        begin = "founded" if kind == "organisation" else "begun"
        if begin == "begun":
            yield from add_date(kind, "begun", "seit")
            yield migrations.AddConstraint(
                kind, date_promise("begun", f"{plural}_know_the_days_they_began")
            )
        yield from add_date(kind, "ended", "bis")
        yield migrations.AddConstraint(
            kind, date_promise("ended", f"{plural}_know_the_days_they_ended")
        )
        yield migrations.AddConstraint(
            kind, order_promise(begin, "ended", f"{plural}_begin_before_they_end")
        )


class Migration(migrations.Migration):
    """What of the land begins and ends, and what comes after it: one table for each kind."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0005_what_is_pointed_at_stays"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                *beginnings_and_ends(),
                *(operation for kind in KINDS for operation in successions(kind)),
            ]
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint("organisation", "no_organisation_succeeds_itself"),
                migrations.RemoveField("organisation", "successor"),
                migrations.RemoveField("organisationevent", "successor"),
            ]
        ),
    ]
