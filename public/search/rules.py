"""The rules of the gates for the SQL of the search, compiled from their own querysets (law 20).

Functions, and not views: a view would forbid to change or drop the columns that it reads. A body
of one SELECT is put into the query that calls it, so that it costs no more than written there.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from funding.models import Decision, DecisionVersion, Event, FunderShare
from funding.sums import granted_parts
from projects.counts import region_wide
from projects.models import Project
from public.audience import PUBLIC


@dataclass(frozen=True)
class Rule:
    """Rows that pass a gate; whole ones, or as `columns` {name: (its type, where it is from)}."""

    rows: QuerySet
    columns: dict | None = None

    def returns(self):
        if self.columns is None:
            return f"SETOF {self.rows.model._meta.db_table}"
        return f"TABLE ({', '.join(f'{name} {kind}' for name, (kind, _) in self.columns.items())})"

    def body(self, connection):
        if self.columns is not None:
            return compiled(self.rows, [path for _, path in self.columns.values()], connection)
        # All columns in the order of the table, which may be another one than that of the model.
        _, _, behind = compiled(self.rows, ["pk"], connection).partition(" FROM ")
        return f"SELECT {self.rows.model._meta.db_table}.* FROM {behind}"  # noqa: S608 - our own SQL


def rules():
    """{name of the function: Rule}."""
    return {
        "search_public_projects": Rule(Project.objects.visible_to(PUBLIC)),
        "search_public_decisions": Rule(Decision.objects.visible_to(PUBLIC)),
        "search_public_events": Rule(Event.objects.visible_to(PUBLIC)),
        "search_valid_versions": Rule(DecisionVersion.objects.valid()),
        "search_versions_in_force": Rule(DecisionVersion.objects.in_force()),
        "search_paying_shares": Rule(FunderShare.objects.paying()),
        "search_region_wide_projects": Rule(
            region_wide(Project.objects.visible_to(PUBLIC)), {"project_id": ("bigint", "pk")}
        ),
        "search_days_of_decisions": Rule(
            Decision.objects.with_day(), {"decision_id": ("bigint", "pk"), "day": ("date", "day")}
        ),
        "search_granted_parts": Rule(
            granted_parts(PUBLIC),
            {
                "project_id": ("bigint", "project"),
                "low": ("numeric", "part_min"),
                "high": ("numeric", "part_max"),
            },
        ),
    }


def functions(connection):
    """The SQL that creates them all."""
    return "\n".join(
        f"CREATE FUNCTION {name}() RETURNS {rule.returns()}\n"
        f"LANGUAGE sql STABLE AS $$\n    {rule.body(connection)}\n$$;"
        for name, rule in rules().items()
    )


def compiled(rows, columns, connection):
    """The queryset as SQL, its values written out as constants."""
    sql, values = rows.order_by().values_list(*columns).query.sql_with_params()
    return connection.ops.compose_sql(sql, values)
