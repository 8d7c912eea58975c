"""A migration operation that installs the history triggers of new models in one go.

Ordinary migrations add one trigger each, and each makes Django render all models anew; the first
migration of an app, with dozens of them, would take minutes.
"""

from django.db.migrations.operations.base import Operation
from pgtrigger.migrations import _add_trigger


class InstallTriggers(Operation):
    """Installs every trigger that the app's models have in their options at this point."""

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label, state):
        """The triggers are in the state already, as an option of CreateModel."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for (label, name), model_state in sorted(to_state.models.items()):
            if label == app_label:
                model = to_state.apps.get_model(label, name)
                for trigger in model_state.options.get("triggers", []):
                    _add_trigger(schema_editor, model, trigger)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """The triggers go with their tables."""

    def describe(self):
        return "Install the history triggers of all models"
