import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from evidence.values.dates import Basis
from evidence.values.fields import percent_promise
from evidence.values.money import Qualifier

# „bis zu 50 %“ has more to say than one number. A change of type rewrites the rows as an update
# would, and fires no trigger: nobody changed a rate here.
EXACT = """
    ALTER TABLE {table}
        ALTER rate_percent_qualifier TYPE varchar(14)
            USING CASE WHEN rate_percent_min IS NULL THEN 'unknown' ELSE 'exact' END,
        ALTER rate_percent_max TYPE numeric(5, 2) USING rate_percent_min
"""
OF_PROGRAMMES = """
    ALTER TABLE {table}
        ALTER percent_qualifier TYPE varchar(14)
            USING CASE WHEN is_maximum THEN 'up_to' ELSE 'exact' END,
        ALTER percent_max TYPE numeric(5, 2) USING percent_min,
        ALTER percent_min TYPE numeric(5, 2) USING CASE WHEN NOT is_maximum THEN percent_min END
"""


RATES = {"decisionversion": "rate_percent", "part": "rate_percent", "programmerate": "percent"}


def with_events(model):
    return model, f"{model}event"


def columns_of(model, name, label, fill):
    """The one column, which is called the lower bound by now, becomes five."""
    bound = {"max_digits": 5, "decimal_places": 2, "null": True, "blank": True}
    text = {"blank": True, "default": ""}
    new = {
        "qualifier": models.CharField(
            f"{label}: Angabe", max_length=14, choices=Qualifier, default=Qualifier.UNKNOWN
        ),
        "max": models.DecimalField(f"{label} (höchstens)", **bound),
        "basis": models.CharField(f"{label}: Grundlage", max_length=10, choices=Basis, **text),
        "note": models.CharField(f"{label}: Hinweis", max_length=300, **text),
    }
    lower = models.DecimalField(f"{label} (mindestens)", **bound)
    return [
        migrations.AlterField(model, f"{name}_min", lower),
        *(
            migrations.AddField(
                model, f"{name}_{part}", field, preserve_default=part in ("qualifier", "max")
            )
            for part, field in new.items()
        ),
        migrations.RunSQL(fill.format(table=f"funding_{model}"), migrations.RunSQL.noop),
    ]


def renamed():
    for name, column in RATES.items():
        for model in with_events(name):
            yield migrations.RenameField(model, column, f"{column}_min")


def rates():
    for name in ("decisionversion", "part"):
        for model in with_events(name):
            yield from columns_of(model, "rate_percent", "Fördersatz laut Quelle", EXACT)
    for model in with_events("programmerate"):
        yield from columns_of(model, "percent", "Fördersatz", OF_PROGRAMMES)
        yield migrations.RemoveField(model, "is_maximum")


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0006_what_is_pointed_at_stays"),
        ("projects", "0007_what_is_pointed_at_stays"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint("decisionversion", "decision_rates_are_percentages"),
                migrations.RemoveConstraint("programmerate", "rates_are_percentages"),
                *renamed(),
            ]
        ),
        AllAtOnce(
            operations=[
                *rates(),
                migrations.AddConstraint(
                    "decisionversion",
                    percent_promise("rate_percent", "decision_rates_are_percentages"),
                ),
                migrations.AddConstraint(
                    "part", percent_promise("rate_percent", "rates_of_parts_are_percentages")
                ),
                migrations.AddConstraint(
                    "programmerate", percent_promise("percent", "rates_are_percentages")
                ),
                # The columns of both come from one place; only the names of the way back change.
                *(
                    migrations.AlterField(
                        model,
                        "project",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="%(class)ss",
                            to="projects.project",
                            verbose_name="Projekt",
                        ),
                    )
                    for model in ("projectshare", "draftshare")
                ),
            ]
        ),
    ]
