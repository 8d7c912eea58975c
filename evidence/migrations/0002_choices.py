from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("evidence", "0001_schema"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="source",
                    name="sources_know_the_days_they_were_published",
                ),
                migrations.AddConstraint(
                    model_name="remark",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["contradiction", "gap", "hint"])),
                        name="kinds_of_remarks_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="source",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("published_edtf", ""),
                                    ("published_first__isnull", True),
                                    ("published_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("published_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("published_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("published_last__isnull", True), _negated=True
                                            ),
                                            ("published_first__lte", models.F("published_last")),
                                        ),
                                        models.Q(
                                            ("published_first__isnull", True),
                                            models.Q(
                                                ("published_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("published_last__isnull", True),
                                            models.Q(
                                                ("published_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("published_basis__in", ["", "stated", "derived"]),
                        ),
                        name="sources_know_the_days_they_were_published",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
            ],
        ),
    ]
