from django.db import migrations

from evidence.all_at_once import AllAtOnce
from evidence.folding import folded_index

INDEXES = (
    ("decision", "grant_reference", "decision_folded_reference"),
    ("decisionversion", "wording", "version_folded_wording"),
    ("projectshare", "external_name", "share_folded_external_name"),
    ("recipientshare", "label", "recipient_folded_label"),
)


class Migration(migrations.Migration):
    """The list of the grant office finds words by indexes, however many decisions there are."""

    dependencies = [("funding", "0023_past_links_are_found")]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddIndex(model_name=model, index=folded_index(field, name))
                for model, field, name in INDEXES
            ]
        )
    ]
