"""A migration operation that does many others in one go."""

from django.db.migrations.operations.base import Operation


class AllAtOnce(Operation):
    """Does what its operations say, and lets Django look at the models once, after the last.

    After each ordinary operation Django renders every model anew that has to do with the changed
    one. History ties all of ours together, so the first migrations took half a minute. The
    operations may point at each other in any order, but nothing made or renamed by one can be
    changed by another; and none of them can read rows with models.
    """

    reduces_to_sql = True
    reversible = True
    serialization_expand_args = ["operations"]

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        state.is_delayed = False
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return f"Do {len(self.operations)} things at once"
