"""What migrations do for an amount that keeps the words of a source in another currency.

It stays as it is, whatever becomes of the amounts: a migration says what was done.
"""

from django.db import migrations, models
from django.db.models import F, Q

BLANKS = (
    *("unknown", "not_stated", "not_published", "not_recorded", "undecided", "not_applicable"),
)


def keep_words(model, amounts):
    """Operations for {name: (German label, name of its constraint)}, with the history."""
    for name, (label, sentence) in amounts.items():
        column = models.CharField(
            f"{label}: in anderer Währung",
            max_length=100,
            blank=True,
            default="",
            help_text="wie die Quelle ihn nennt, zum Beispiel 400.000 DM",
        )
        for table in (model, f"{model}event"):
            yield migrations.AddField(table, f"{name}_stated", column, preserve_default=False)
        yield migrations.RemoveConstraint(model, sentence)
        yield migrations.AddConstraint(
            model,
            models.CheckConstraint(
                condition=sound(name),
                name=sentence,
                violation_error_message=(
                    "Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …)."
                ),
            ),
        )


def sound(name):
    """The bounds say what the qualifier says; what was stated otherwise has derived euros."""
    lower, upper, qualifier = f"{name}_min", f"{name}_max", f"{name}_qualifier"
    no_lower, no_upper = Q(**{f"{lower}__isnull": True}), Q(**{f"{upper}__isnull": True})
    positive_lower = ~no_lower & Q(**{f"{lower}__gte": 0})
    positive_upper = ~no_upper & Q(**{f"{upper}__gte": 0})

    def is_one_of(*words):
        return Q(**{f"{qualifier}__in": words})

    bounds = (
        (is_one_of(*BLANKS) & no_lower & no_upper)
        | (is_one_of("exact", "about") & positive_lower & positive_upper & Q(**{lower: F(upper)}))
        | (is_one_of("up_to") & no_lower & positive_upper)
        | (is_one_of("at_least") & positive_lower & no_upper)
        | (is_one_of("between") & positive_lower & positive_upper & Q(**{f"{lower}__lt": F(upper)}))
    )
    derived = Q(**{f"{name}_basis": "derived"}) & ~is_one_of(*BLANKS)
    known_basis = Q(**{f"{name}_basis__in": ["", "stated", "derived"]})
    return known_basis & bounds & (Q(**{f"{name}_stated": ""}) | derived)
