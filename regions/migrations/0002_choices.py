from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("regions", "0001_schema"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="officeholder",
                    name="office_holders_know_the_day_of_the_record",
                ),
                migrations.RemoveConstraint(
                    model_name="organisation",
                    name="organisations_know_the_days_they_were_founded",
                ),
                migrations.RemoveConstraint(
                    model_name="organisationname",
                    name="names_know_the_days_they_began",
                ),
                migrations.RemoveConstraint(
                    model_name="organisationname",
                    name="names_know_the_days_they_ended",
                ),
                migrations.AddConstraint(
                    model_name="officeholder",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("as_of_edtf", ""),
                                    ("as_of_first__isnull", True),
                                    ("as_of_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("as_of_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("as_of_first__isnull", True), _negated=True),
                                            models.Q(("as_of_last__isnull", True), _negated=True),
                                            ("as_of_first__lte", models.F("as_of_last")),
                                        ),
                                        models.Q(
                                            ("as_of_first__isnull", True),
                                            models.Q(("as_of_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("as_of_last__isnull", True),
                                            models.Q(("as_of_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("as_of_basis__in", ["", "stated", "derived"]),
                        ),
                        name="office_holders_know_the_day_of_the_record",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("founded_edtf", ""),
                                    ("founded_first__isnull", True),
                                    ("founded_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("founded_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("founded_first__isnull", True), _negated=True
                                            ),
                                            models.Q(("founded_last__isnull", True), _negated=True),
                                            ("founded_first__lte", models.F("founded_last")),
                                        ),
                                        models.Q(
                                            ("founded_first__isnull", True),
                                            models.Q(("founded_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("founded_last__isnull", True),
                                            models.Q(
                                                ("founded_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("founded_basis__in", ["", "stated", "derived"]),
                        ),
                        name="organisations_know_the_days_they_were_founded",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "cooperation",
                                    "office",
                                    "district",
                                    "municipality",
                                    "association_of_municipalities",
                                    "university",
                                    "research",
                                    "institution",
                                    "company",
                                    "public_company",
                                    "transport",
                                    "telecom",
                                    "it_provider",
                                    "consultancy",
                                    "club",
                                    "federation",
                                    "network",
                                    "foundation",
                                    "public_body",
                                    "state",
                                    "state_ministry",
                                    "state_office",
                                    "federal_ministry",
                                    "promotional_bank",
                                    "programme_agency",
                                    "eu",
                                    "eu_fund",
                                ],
                            )
                        ),
                        name="kinds_of_organisations_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("level__in", ["", "eu", "federal", "state", "district", "local"])
                        ),
                        name="levels_of_organisations_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationname",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("valid_from_edtf", ""),
                                    ("valid_from_first__isnull", True),
                                    ("valid_from_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("valid_from_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("valid_from_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("valid_from_last__isnull", True), _negated=True
                                            ),
                                            ("valid_from_first__lte", models.F("valid_from_last")),
                                        ),
                                        models.Q(
                                            ("valid_from_first__isnull", True),
                                            models.Q(
                                                ("valid_from_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("valid_from_last__isnull", True),
                                            models.Q(
                                                ("valid_from_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("valid_from_basis__in", ["", "stated", "derived"]),
                        ),
                        name="names_know_the_days_they_began",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationname",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("valid_until_edtf", ""),
                                    ("valid_until_first__isnull", True),
                                    ("valid_until_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("valid_until_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("valid_until_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("valid_until_last__isnull", True), _negated=True
                                            ),
                                            (
                                                "valid_until_first__lte",
                                                models.F("valid_until_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("valid_until_first__isnull", True),
                                            models.Q(
                                                ("valid_until_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("valid_until_last__isnull", True),
                                            models.Q(
                                                ("valid_until_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("valid_until_basis__in", ["", "stated", "derived"]),
                        ),
                        name="names_know_the_days_they_ended",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationname",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["official", "alias"])),
                        name="kinds_of_names_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="populationfigure",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("counted_basis__in", ["", "stated", "derived"])),
                        name="bases_of_population_figures_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ],
        ),
    ]
