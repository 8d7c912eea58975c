from django.db import migrations, models
from django.db.models import Q
from django.db.models.functions import Coalesce

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """What waits and what is due is counted from indexes, whatever the number of decisions."""

    dependencies = [("grant_office", "0019_offices_alone_become_stale")]

    operations = [
        AllAtOnce(
            [
                migrations.RemoveIndex(model_name="deadline", name="deadlines_open_by_day"),
                migrations.AddIndex(
                    model_name="deadline",
                    index=models.Index(
                        Coalesce("override_on", "rolled"),
                        "id",
                        condition=Q(done_on=None, is_met=False, is_void=False),
                        include=["decision", "duty", "override_on", "rolled"],
                        name="deadlines_open_by_day",
                    ),
                ),
                migrations.AddIndex(
                    model_name="obligation",
                    index=models.Index(
                        fields=["id"],
                        condition=Q(~Q(proven_by="") | Q(letter__isnull=False))
                        & Q(cancelled_on=None, checked_at=None, met_on__isnull=False),
                        name="met_obligations_to_be_checked",
                    ),
                ),
                migrations.AddIndex(
                    model_name="paymentrequest",
                    index=models.Index(
                        fields=["id"],
                        condition=Q(cancelled_on=None, state="draft"),
                        name="requests_to_be_released",
                    ),
                ),
            ]
        )
    ]
