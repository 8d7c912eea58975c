from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("projects", "0002_expenditure"),
        ("regions", "0002_choices"),
        ("strategy", "0002_choices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="activity",
                    name="activities_know_the_days_of_their_period",
                ),
                migrations.RemoveConstraint(
                    model_name="document",
                    name="documents_know_the_days_they_are_from",
                ),
                migrations.RemoveConstraint(
                    model_name="milestone",
                    name="milestones_know_the_days_they_are_due",
                ),
                migrations.RemoveConstraint(
                    model_name="milestone",
                    name="milestones_know_the_days_they_were_met",
                ),
                migrations.RemoveConstraint(
                    model_name="phase",
                    name="phases_know_the_days_they_begin",
                ),
                migrations.RemoveConstraint(
                    model_name="phase",
                    name="phases_know_the_days_they_end",
                ),
                migrations.RemoveConstraint(
                    model_name="phase",
                    name="phases_know_the_days_of_their_former_end",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="projects_know_the_days_they_begin",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="projects_know_the_days_they_end",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="projects_know_the_days_of_their_planned_start",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="projects_know_the_days_of_their_planned_end",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="third_party_shares_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="total_expenditures_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="eligible_expenditures_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="own_contributions_match_their_qualifier",
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("period_edtf", ""),
                                    ("period_first__isnull", True),
                                    ("period_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("period_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("period_first__isnull", True), _negated=True),
                                            models.Q(("period_last__isnull", True), _negated=True),
                                            ("period_first__lte", models.F("period_last")),
                                        ),
                                        models.Q(
                                            ("period_first__isnull", True),
                                            models.Q(("period_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("period_last__isnull", True),
                                            models.Q(("period_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("period_basis__in", ["", "stated", "derived"]),
                        ),
                        name="activities_know_the_days_of_their_period",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "culture_and_process_check",
                                    "living_lab",
                                    "training",
                                    "concept",
                                    "event",
                                ],
                            )
                        ),
                        name="kinds_of_activities_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("decision__in", ["", "adopt", "adapt", "stop"])),
                        name="decisions_on_activities_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("day_edtf", ""),
                                    ("day_first__isnull", True),
                                    ("day_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("day_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("day_first__isnull", True), _negated=True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                            ("day_first__lte", models.F("day_last")),
                                        ),
                                        models.Q(
                                            ("day_first__isnull", True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("day_last__isnull", True),
                                            models.Q(("day_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("day_basis__in", ["", "stated", "derived"]),
                        ),
                        name="documents_know_the_days_they_are_from",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "",
                                    "concept",
                                    "report",
                                    "resolution",
                                    "notice",
                                    "presentation",
                                    "leaflet",
                                    "data",
                                    "other",
                                ],
                            )
                        ),
                        name="kinds_of_documents_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="document",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("accessibility__in", ["", "yes", "no"])),
                        name="documents_are_accessible_or_not",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="milestone",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("due_edtf", ""),
                                    ("due_first__isnull", True),
                                    ("due_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("due_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("due_first__isnull", True), _negated=True),
                                            models.Q(("due_last__isnull", True), _negated=True),
                                            ("due_first__lte", models.F("due_last")),
                                        ),
                                        models.Q(
                                            ("due_first__isnull", True),
                                            models.Q(("due_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("due_last__isnull", True),
                                            models.Q(("due_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("due_basis__in", ["", "stated", "derived"]),
                        ),
                        name="milestones_know_the_days_they_are_due",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="milestone",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("met_edtf", ""),
                                    ("met_first__isnull", True),
                                    ("met_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("met_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("met_first__isnull", True), _negated=True),
                                            models.Q(("met_last__isnull", True), _negated=True),
                                            ("met_first__lte", models.F("met_last")),
                                        ),
                                        models.Q(
                                            ("met_first__isnull", True),
                                            models.Q(("met_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("met_last__isnull", True),
                                            models.Q(("met_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("met_basis__in", ["", "stated", "derived"]),
                        ),
                        name="milestones_know_the_days_they_were_met",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("role__in", ["lead", "partner", "co_funder"])),
                        name="roles_in_projects_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "derived"])),
                        name="bases_of_participations_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("start_edtf", ""),
                                    ("start_first__isnull", True),
                                    ("start_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("start_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("start_first__isnull", True), _negated=True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                            ("start_first__lte", models.F("start_last")),
                                        ),
                                        models.Q(
                                            ("start_first__isnull", True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("start_last__isnull", True),
                                            models.Q(("start_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("start_basis__in", ["", "stated", "derived"]),
                        ),
                        name="phases_know_the_days_they_begin",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("end_edtf", ""),
                                    ("end_first__isnull", True),
                                    ("end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("end_first__isnull", True), _negated=True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                            ("end_first__lte", models.F("end_last")),
                                        ),
                                        models.Q(
                                            ("end_first__isnull", True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("end_last__isnull", True),
                                            models.Q(("end_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="phases_know_the_days_they_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="phase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("original_end_edtf", ""),
                                    ("original_end_first__isnull", True),
                                    ("original_end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("original_end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("original_end_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("original_end_last__isnull", True), _negated=True
                                            ),
                                            (
                                                "original_end_first__lte",
                                                models.F("original_end_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("original_end_first__isnull", True),
                                            models.Q(
                                                ("original_end_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("original_end_last__isnull", True),
                                            models.Q(
                                                ("original_end_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("original_end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="phases_know_the_days_of_their_former_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="photo",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "licence__in",
                                [
                                    "",
                                    "cc0",
                                    "cc-by-4.0",
                                    "cc-by-sa-4.0",
                                    "dl-de-zero-2.0",
                                    "dl-de-by-2.0",
                                    "other",
                                    "permission",
                                ],
                            )
                        ),
                        name="licences_of_photos_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="photo",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("people__in", ["", "none", "consent", "exempt"])),
                        name="answers_about_people_on_photos_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("start_edtf", ""),
                                    ("start_first__isnull", True),
                                    ("start_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("start_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("start_first__isnull", True), _negated=True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                            ("start_first__lte", models.F("start_last")),
                                        ),
                                        models.Q(
                                            ("start_first__isnull", True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("start_last__isnull", True),
                                            models.Q(("start_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("start_basis__in", ["", "stated", "derived"]),
                        ),
                        name="projects_know_the_days_they_begin",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("end_edtf", ""),
                                    ("end_first__isnull", True),
                                    ("end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("end_first__isnull", True), _negated=True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                            ("end_first__lte", models.F("end_last")),
                                        ),
                                        models.Q(
                                            ("end_first__isnull", True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("end_last__isnull", True),
                                            models.Q(("end_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="projects_know_the_days_they_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("planned_start_edtf", ""),
                                    ("planned_start_first__isnull", True),
                                    ("planned_start_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("planned_start_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("planned_start_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("planned_start_last__isnull", True), _negated=True
                                            ),
                                            (
                                                "planned_start_first__lte",
                                                models.F("planned_start_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("planned_start_first__isnull", True),
                                            models.Q(
                                                ("planned_start_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("planned_start_last__isnull", True),
                                            models.Q(
                                                ("planned_start_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("planned_start_basis__in", ["", "stated", "derived"]),
                        ),
                        name="projects_know_the_days_of_their_planned_start",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("planned_end_edtf", ""),
                                    ("planned_end_first__isnull", True),
                                    ("planned_end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("planned_end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("planned_end_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("planned_end_last__isnull", True), _negated=True
                                            ),
                                            (
                                                "planned_end_first__lte",
                                                models.F("planned_end_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("planned_end_first__isnull", True),
                                            models.Q(
                                                ("planned_end_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("planned_end_last__isnull", True),
                                            models.Q(
                                                ("planned_end_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("planned_end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="projects_know_the_days_of_their_planned_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("total_expenditure_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "total_expenditure_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("total_expenditure_min__isnull", True),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    ("total_expenditure_min", models.F("total_expenditure_max")),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("up_to",)),
                                    ("total_expenditure_min__isnull", True),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("between",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    (
                                        "total_expenditure_min__lt",
                                        models.F("total_expenditure_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="total_expenditures_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("eligible_expenditure_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "eligible_expenditure_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("eligible_expenditure_min__isnull", True),
                                    ("eligible_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                    (
                                        "eligible_expenditure_min",
                                        models.F("eligible_expenditure_max"),
                                    ),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("up_to",)),
                                    ("eligible_expenditure_min__isnull", True),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    ("eligible_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("between",)),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                    (
                                        "eligible_expenditure_min__lt",
                                        models.F("eligible_expenditure_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="eligible_expenditures_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("own_contribution_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "own_contribution_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("own_contribution_min__isnull", True),
                                    ("own_contribution_max__isnull", True),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("exact", "about")),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                    ("own_contribution_min", models.F("own_contribution_max")),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("up_to",)),
                                    ("own_contribution_min__isnull", True),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("at_least",)),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    ("own_contribution_max__isnull", True),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("between",)),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                    ("own_contribution_min__lt", models.F("own_contribution_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="own_contributions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("third_party_share_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "third_party_share_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("third_party_share_min__isnull", True),
                                    ("third_party_share_max__isnull", True),
                                ),
                                models.Q(
                                    ("third_party_share_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("third_party_share_min__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_min__gte", 0),
                                    models.Q(
                                        ("third_party_share_max__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_max__gte", 0),
                                    ("third_party_share_min", models.F("third_party_share_max")),
                                ),
                                models.Q(
                                    ("third_party_share_qualifier__in", ("up_to",)),
                                    ("third_party_share_min__isnull", True),
                                    models.Q(
                                        ("third_party_share_max__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_max__gte", 0),
                                ),
                                models.Q(
                                    ("third_party_share_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("third_party_share_min__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_min__gte", 0),
                                    ("third_party_share_max__isnull", True),
                                ),
                                models.Q(
                                    ("third_party_share_qualifier__in", ("between",)),
                                    models.Q(
                                        ("third_party_share_min__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_min__gte", 0),
                                    models.Q(
                                        ("third_party_share_max__isnull", True), _negated=True
                                    ),
                                    ("third_party_share_max__gte", 0),
                                    (
                                        "third_party_share_min__lt",
                                        models.F("third_party_share_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="third_party_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "idea",
                                    "concept",
                                    "postponed",
                                    "dropped",
                                    "applied",
                                    "rejected",
                                    "granted",
                                    "running",
                                    "paused",
                                    "implemented",
                                    "aborted",
                                    "in_proof",
                                    "closed",
                                    "mainstreamed",
                                    "unknown",
                                ],
                            )
                        ),
                        name="states_of_projects_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("relevance__in", ["core", "partial", "context"])),
                        name="relevances_of_projects_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("fields_basis__in", ["source", "editor"])),
                        name="bases_of_the_fields_of_projects_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="proposal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "step__in",
                                [
                                    "working",
                                    "submitted",
                                    "returned",
                                    "scheduled",
                                    "accepted",
                                    "dropped",
                                    "replaced",
                                ],
                            )
                        ),
                        name="steps_of_proposals_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="relation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["builds_on", "part_of"])),
                        name="kinds_of_relations_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="storedfile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["photo", "document"])),
                        name="kinds_of_files_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AlterConstraint(
                    model_name="project",
                    name="projects_have_a_known_publication_state",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "publication__in",
                                ["draft", "in_review", "published", "archived", "withdrawn"],
                            )
                        ),
                        name="projects_have_a_known_publication_state",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ],
        ),
    ]
