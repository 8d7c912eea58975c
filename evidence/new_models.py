"""A migration operation that makes many models at once, for the first migration of an app."""

from django.db.migrations.operations.base import Operation


class CreateModels(Operation):
    """Does what its `CreateModel` operations say, in one go.

    After each ordinary operation Django renders every model anew that has to do with the new one.
    History ties all of ours together, so a first migration took half a minute; here the models are
    rendered once, after the last. They may point at each other in any order.
    """

    reduces_to_sql = True
    reversible = True
    serialization_expand_args = ["operations"]

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return f"Create {len(self.operations)} models"
