"""The rules of the gates for the SQL of the search, compiled from their own querysets (law 20).

Functions, and not views: a view would forbid to change or drop the columns that it reads. A body
of one SELECT is put into the query that calls it, so that it costs no more than written there.
"""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value

from evidence.values.money import Qualifier, total_columns
from funding.models import Decision, DecisionVersion, Event, FunderShare, Handover, Witness
from funding.sums import granted_parts
from projects.counts import is_digital, region_wide
from projects.models import Document, Project
from public.added_money import own_shares, with_reach_in_words
from public.audience import PUBLIC
from public.evidence_gate import visible_citations, visible_remarks
from public.figures import (
    benefits,
    is_for_digital,
    own_parts_paid,
    own_parts_received,
    shares_of,
    visible_decisions,
    visible_projects,
    with_reach,
    with_reach_of_project,
    with_start_year,
    with_year,
)
from public.payers import with_bearers, with_payers
from public.search.shown_rows import ties
from public.told import dated_versions, told_events, told_handovers, told_news, told_versions


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
    in_force = DecisionVersion.objects.in_force()
    return {
        "search_public_projects": Rule(Project.objects.visible_to(PUBLIC)),
        "search_public_documents": Rule(Document.objects.visible_to(PUBLIC)),
        "search_public_decisions": Rule(Decision.objects.visible_to(PUBLIC)),
        "search_public_events": Rule(Event.objects.visible_to(PUBLIC)),
        "search_public_handovers": Rule(Handover.objects.visible_to(PUBLIC)),
        "search_public_witnesses": Rule(Witness.objects.visible_to(PUBLIC)),
        "search_valid_versions": Rule(DecisionVersion.objects.valid()),
        "search_versions_in_force": Rule(DecisionVersion.objects.in_force()),
        "search_paying_shares": Rule(FunderShare.objects.paying()),
        "search_region_wide_projects": Rule(
            region_wide(Project.objects.visible_to(PUBLIC)), {"project_id": ("bigint", "pk")}
        ),
        "search_days_of_decisions": Rule(
            Decision.objects.with_day(), {"decision_id": ("bigint", "pk"), "day": ("date", "day")}
        ),
        "search_words_of_decisions": Rule(
            with_reach_in_words(with_payers(visible_decisions())),
            {
                "decision_id": ("bigint", "pk"),
                "payers": ("text", "payers"),
                "reach": ("text", "reach_in_words"),
            },
        ),
        "search_granted_parts": Rule(
            granted_parts(PUBLIC),
            {
                "project_id": ("bigint", "project"),
                "low": ("numeric", "part_min"),
                "high": ("numeric", "part_max"),
            },
        ),
        "search_counted_decisions": counted(
            with_payers(with_year(with_reach(visible_decisions()))).annotate(
                status=Subquery(in_force.filter(decision=OuterRef("pk")).values("status")),
                is_digital=is_for_digital(),
                is_for_project=Exists(shares_of(OuterRef("pk"))),
            ),
            state="status",
            day="day",
        ),
        "search_counted_projects": counted(
            with_start_year(with_reach_of_project(visible_projects())).annotate(
                is_digital=is_digital(), is_for_project=Value(False), payers=Value("")
            ),
            state="state",
            day="start_first",
        ),
        "search_totals_of_decisions": totals(
            in_force.exclude(amount_qualifier=Qualifier.NOT_APPLICABLE), "decision", "amount"
        ),
        "search_totals_of_own_shares": totals(
            own_shares(DecisionVersion.objects.in_force()), "decision", "own_contribution"
        ),
        "search_bearers": Rule(
            with_bearers(visible_decisions()),
            {"decision_id": ("bigint", "pk"), "bearers": ("text", "bearers")},
        ),
        "search_totals_of_projects": totals(granted_parts(PUBLIC), "project", "part"),
        "search_totals_of_paying_shares": totals(own_parts_paid(), "pk", "part"),
        "search_totals_of_receiving_shares": totals(own_parts_received(), "pk", "part"),
        "search_benefits": Rule(
            benefits(),
            {
                "organisation_id": ("bigint", "organisation"),
                "decision_id": ("bigint", "recipientshare__version__decision"),
            },
        ),
        "search_told_events": told(told_events(), "decision"),
        "search_told_handovers": told(told_handovers(), "decision"),
        "search_told_versions": told(told_versions(), "decision"),
        "search_told_news": told(told_news(), "project"),
        "search_public_citations": Rule(visible_citations()),
        "search_public_remarks": Rule(visible_remarks()),
        "search_dated_versions": Rule(
            dated_versions(), {"id": ("bigint", "pk"), "day": ("date", "own_day")}
        ),
    }


def counted(records, state, day):
    """By what each record counts in figures; the columns that tell its state and its day."""
    return Rule(
        records,
        {
            "id": ("bigint", "pk"),
            "year": ("integer", "year"),
            "reach": ("text", "reach"),
            "state": ("text", state),
            "payers": ("text", "payers"),
            "day": ("date", day),
            **{name: ("boolean", name) for name in ("is_digital", "is_for_project")},
        },
    )


def told(entries, of):
    """Entries of the chronicle; `of` is what each belongs to."""
    return Rule(
        entries,
        {
            "id": ("bigint", "pk"),
            "day": ("date", "at"),
            "sort": ("text", "sort"),
            f"{of}_id": ("bigint", of),
        },
    )


def totals(rows, of, amount):
    """What the amounts of each record add up to, as `total_from` reads it."""
    columns = total_columns(amount)
    kinds = {name: "numeric" if name.startswith("sum") else "bigint" for name in columns}
    return Rule(
        rows.values(of).annotate(**columns),
        {"id": ("bigint", of), **{name: (kinds[name], name) for name in columns}},
    )


def functions(connection):
    """The SQL that creates them all."""
    found = [(name, rule.returns(), rule.body(connection)) for name, rule in rules().items()]
    behind = "\n    UNION ALL\n    ".join(written_out(rows, connection) for rows in ties())
    columns = "read_in text, read_id bigint, shown_in text, shown_id bigint"
    found.append(("search_rows_behind_gates", f"TABLE ({columns})", behind))
    return "\n".join(
        f"CREATE FUNCTION {name}() RETURNS {returns}\nLANGUAGE sql STABLE AS $$\n    {body}\n$$;"
        for name, returns, body in found
    )


def compiled(rows, columns, connection):
    """The queryset as SQL, its values written out as constants."""
    return written_out(rows.order_by().values_list(*columns), connection)


def written_out(rows, connection):
    sql, values = rows.query.sql_with_params()
    return connection.ops.compose_sql(sql, values)
