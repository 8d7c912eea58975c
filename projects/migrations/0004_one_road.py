from pathlib import Path

from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

OPEN = ["working", "submitted", "returned", "scheduled"]
TRIGGERED = (
    "pgtrigger_insert_insert_0687e()",
    "pgtrigger_update_update_091c1()",
    "pgtrigger_delete_delete_f4918()",
)
CARRY_OVER = Path(__file__).with_suffix(".sql").read_text()


class Migration(migrations.Migration):
    """A first publication is a proposal whose base is empty; it needs no table of its own.

    Back, what is on its way stays in review, or a draft, without its day and its reason.
    """

    dependencies = [("projects", "0003_choices")]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    "proposal", "a_person_has_one_open_proposal_for_a_project"
                ),
                migrations.AddConstraint(
                    "proposal",
                    models.UniqueConstraint(
                        condition=models.Q(step__in=OPEN) & ~models.Q(base={}),
                        fields=("project", "author"),
                        name="a_person_has_one_open_proposal_for_a_project",
                    ),
                ),
                migrations.AddConstraint(
                    "proposal",
                    models.UniqueConstraint(
                        condition=models.Q(step__in=OPEN, base={}),
                        fields=("project",),
                        name="a_project_has_one_open_first_publication",
                    ),
                ),
            ]
        ),
        migrations.RunSQL(CARRY_OVER, "DELETE FROM projects_proposal WHERE base = '{}'"),
        AllAtOnce(
            operations=[
                migrations.DeleteModel("PlannedPublicationEvent"),
                migrations.DeleteModel("PlannedPublication"),
            ]
        ),
        # The triggers went with their table, what they called did not.
        migrations.RunSQL(
            f"DROP FUNCTION IF EXISTS {', '.join(TRIGGERED)}", migrations.RunSQL.noop
        ),
    ]
