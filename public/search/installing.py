"""Installs the SQL of the search as `sql/` and the gates say it, by one migration operation.

To change the search, edit the file; after that, or when a gate (`rules`) or a label changes, add a
migration whose only operation is `InstallSearch` and that depends on the newest migration of each
app whose columns it reads. A test says so, and names the fingerprint to write there.
"""

import hashlib
import json
from collections import defaultdict
from pathlib import Path

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation

from funding.models import Event, Programme, Status
from processes.catalogue import SubjectArea
from projects.models import Activity, Document, Participation, Relevance, State
from public.german_values import slugs
from public.models import DATED, EVIDENCE, OWN, SHARES, TOLD, Figure, Kind
from public.search import rules, shown_rows
from regions.models import Organisation
from strategy.models import Strategy

FOLDER = Path(__file__).parent / "sql"
PART = 5_000  # so many records are written at a time when all are
FOUND = list(Kind)
COUNTED = [Kind.DECISION, Kind.PROJECT, *TOLD, DATED, *SHARES, *EVIDENCE]
# German words for the codes of the columns, by the name that `search_label` knows them by.
LABELS = {
    "state": State,
    "relevance": Relevance,
    "activity": Activity.Kind,
    "decision": Status,
    "organisation": Organisation.Kind,
    "programme": Programme.Level,
    "subject_area": SubjectArea,
    "strategy": Strategy.Kind,
    "event": Event.Kind,
    "document": Document.Kind,
}
# The same for addresses.
SLUGS = {"state": State, "status": Status, "level": Organisation.Level}


IN_OTHERS = (
    "CASE WHEN id IN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id"
    " WHERE ({}) IS DISTINCT FROM ({})) THEN id END"
)


def where_others(*columns):
    """The id of a row of `changed` by an update in which one of these columns got another value."""
    return IN_OTHERS.format(*(", ".join(f"{row}.{each}" for each in columns) for row in "on"))


# Table → pairs (what changed, its id from a row of `changed`).
OF_PROJECT = [("project", "project_id")]
OF_DECISION = [("decision", "decision_id")]
OF_VERSION = [
    ("decision", "(SELECT v.decision_id FROM funding_decisionversion v WHERE v.id = version_id)")
]
OF_SHARE = [
    (
        "decision",
        "(SELECT v.decision_id FROM funding_decisionversion v JOIN funding_recipientshare s"
        " ON s.version_id = v.id WHERE s.id = recipientshare_id)",
    )
]
OF_MUNICIPALITY = [
    (
        "project",
        "unnest(ARRAY(SELECT l.project_id FROM projects_project_municipalities l"
        " WHERE l.municipality_id = changed.id))",
    )
]
# Of each of its documents, whose entry says of which project they are.
DOCUMENTS_OF_PROJECT = [("documents_of", "project_id")]
OF_THEME = [
    (
        "project",
        "unnest(ARRAY(SELECT l.project_id FROM projects_project_themes l"
        " WHERE l.theme_id = changed.id))",
    )
]
# A person is a name that stands somewhere.
OF_NAME = [("person", "search_person(name)")]
PEOPLE_OF_HANDOVER = [
    ("person", "unnest(ARRAY[search_person(by_name), search_person(to_name)])"),
]
ENTRIES_OF = {
    "projects_project": [
        ("project", "id"),
        ("documents_of", where_others("publication", "slug", "title")),
    ],
    "projects_alias": OF_PROJECT,
    "projects_place": OF_PROJECT,
    "projects_participation": OF_PROJECT,
    "projects_relation": OF_PROJECT,
    "projects_phase": OF_PROJECT,
    "projects_activity": OF_PROJECT,
    "projects_milestone": OF_PROJECT,
    "projects_news": [*OF_PROJECT, ("news", "id")],
    "projects_document": [*OF_PROJECT, ("document", "id")],
    "projects_documenttext": [
        (
            "document",
            "unnest(ARRAY(SELECT d.id FROM projects_document d WHERE d.file_id = changed.file_id))",
        )
    ],
    "projects_project_districts": [*OF_PROJECT, *DOCUMENTS_OF_PROJECT],
    "projects_project_municipalities": [*OF_PROJECT, ("municipality", "municipality_id")],
    "projects_project_fields_of_action": OF_PROJECT,
    "projects_project_themes": OF_PROJECT,
    "funding_decision": [("decision", "id")],
    "funding_decisionversion": [*OF_DECISION, ("version", "id")],
    "funding_handover": [*OF_DECISION, ("handover", "id"), *PEOPLE_OF_HANDOVER],
    "funding_witness": OF_NAME,
    "funding_event": [("event", "id"), ("told", "decision_id")],
    "funding_event_projects": [("event", "event_id")],
    "funding_event_programmes": [("event", "event_id")],
    "funding_event_organisations": [("event", "event_id")],
    "funding_projectshare": [*OF_PROJECT, *OF_DECISION],
    "funding_fundershare": OF_VERSION,
    "funding_recipientshare": OF_VERSION,
    "funding_recipientshare_on_behalf_of": OF_SHARE,
    "funding_part": OF_VERSION,
    "funding_programme": [("programme", "id")],
    "funding_programmefunder": [("programme", "programme_id")],
    "funding_call": [("programme", "programme_id"), ("call", "id")],
    "funding_programme_projects": [*OF_PROJECT, ("programme", "programme_id")],
    "regions_organisation": [
        ("office", "id"),
        ("organisation", where_others("slug", "name", "short_name", "level", "district_id")),
    ],
    "regions_organisationname": [("organisation", "organisation_id")],
    "regions_officeholder": OF_NAME,
    "regions_district": [
        ("district", where_others("slug", "name")),
        ("place", where_others("short_name", "seat", "licence_plates", "ags")),
        ("all", where_others("begun_last", "ended_first")),
    ],
    "regions_municipality": [*OF_MUNICIPALITY, ("municipality", "id")],
    "strategy_fieldofaction": [("field", "id")],
    "strategy_theme": OF_THEME,
    "processes_service": [("service", "id")],
    "strategy_strategy": [("strategy", "id")],
    "strategy_strategyversion": [("strategy", "strategy_id")],
    "strategy_versionfield": [
        (
            "strategy",
            "(SELECT v.strategy_id FROM strategy_strategyversion v WHERE v.id = version_id)",
        )
    ],
    "strategy_measure": [("measure", "id")],
    "strategy_measure_fields_of_action": [("measure", "measure_id")],
    "strategy_indicator": [("measure", "measure_id")],
}
EVIDENCE_OF = {
    "evidence_source": [("evidence_source", "id")],
    "evidence_citation": [("evidence_citation", "id"), ("evidence_source", "source_id")],
    "evidence_remark": [("evidence_remark", "id")],
}
# One more district, or one less, changes which projects concern the whole region; so do its days.
MORE_OR_LESS = {
    "projects_project": [("project", "id")],
    "regions_district": [("all", "id")],
    "regions_organisation": [("organisation", "id")],
}


def sources(entries):
    """{table: all pairs}: a change may be one of an entry, and one of what evidence is seen."""
    found = defaultdict(list, {table: [*pairs] for table, pairs in entries.items()})
    for table, pair in shown_rows.notes():
        found[table].append(pair)
    return found | EVIDENCE_OF


SOURCES, OF_MORE_OR_LESS = sources(ENTRIES_OF), sources(ENTRIES_OF | MORE_OR_LESS)
EVENTS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
    "truncate": "",
}
REMOVAL = """
    SELECT string_agg(format('DROP FUNCTION %s CASCADE', oid::regprocedure), '; ') FROM pg_proc
    WHERE starts_with(proname, 'search_') AND pronamespace = current_schema::regnamespace
"""
CONTENT = """
    SELECT EXISTS (SELECT FROM projects_project) OR EXISTS (SELECT FROM funding_decision)
        OR EXISTS (SELECT FROM funding_programme) OR EXISTS (SELECT FROM regions_organisation)
        OR EXISTS (SELECT FROM processes_service) OR EXISTS (SELECT FROM strategy_measure)
        OR EXISTS (SELECT FROM evidence_citation) OR EXISTS (SELECT FROM evidence_remark)
"""


class InstallSearch(Operation):
    """Puts functions and triggers in place and fills the table, if there is content already.

    The newest of the app does it; older ones install nothing, for what the files say today may
    read columns that did not exist then. `of` is the fingerprint of what was there to install.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, of=""):
        self.of = of

    def state_forwards(self, app_label, state):
        """Models do not know the functions."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if self is not newest(app_label):
            return
        remove(schema_editor)
        for sql in (*functions(schema_editor.connection).values(), *triggers()):
            schema_editor.execute(sql, params=None)
        if value(schema_editor, CONTENT):
            schema_editor.execute("SELECT search_rebuild()", params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        remove(schema_editor)

    def describe(self):
        return "Install the functions and triggers of the search"


def newest(app_label):
    migrations = MigrationLoader(None).disk_migrations
    [*_, last] = (
        operation
        for key in sorted(migrations)
        for operation in migrations[key].operations
        if key[0] == app_label and isinstance(operation, InstallSearch)
    )
    return last


def functions(connection):
    """{name of the file, or `rules`: its SQL}, in the order in which they need each other."""
    reading, *others = (
        *("reading.sql", "entries.sql", "places_and_people.sql"),
        *("figures.sql", "filling.sql"),
    )
    written = {name: with_constants((FOLDER / name).read_text()) for name in (reading, *others)}
    return {
        reading: written.pop(reading),
        "rules": rules.functions(connection),
        **written,
    }


def with_constants(sql):
    """What the files leave open, from the choices of the models."""
    labels = {scope: dict(choices.choices) for scope, choices in LABELS.items()}
    words = {scope: slugs(choices.choices) for scope, choices in SLUGS.items()}
    constants = {
        "{LABELS}": json.dumps(labels),
        "{SLUGS}": json.dumps(words),
        "{UNKNOWN_STATE}": f"'{State.UNKNOWN}'",
        "{RUNNING}": f"'{State.RUNNING}'",
        "{JOINING}": array(Participation.JOINING),
        "{JOINED}": f"'{Participation.Role.PARTNER}'",
        "{LEADS}": f"'{Participation.Role.LEAD}'",
        "{MOST_YEARS}": "60",
        "{MOST_TITLES}": "20",
        "{LINE}": "E'\\n'",
        "{FOUND_AND_COUNTED}": array(kind for kind in (*TOLD, *EVIDENCE) if kind in FOUND),
        "{ONLY_COUNTED}": array(kind for kind in COUNTED if kind not in FOUND),
        "{FOUND}": array(FOUND),
        "{COUNTED}": array(COUNTED),
        "{PART}": f"{PART}",
        "{DIMENSIONS}": array(Figure.DIMENSIONS),
        "{PAIRS}": array(" ".join(pair) for pair in Figure.PAIRS),
        "{TOLD}": array(TOLD),
        "{EVIDENCE}": array(EVIDENCE),
        "{SHARES}": array(SHARES),
        "{BENEFITS}": f"'{Figure.BENEFITS}'",
        "{DATED}": f"'{DATED}'",
        "{OWN}": f"'{OWN}'",
        "{DIGITAL}": f"'{Figure.DIGITAL}'",
        "{FOR_PROJECT}": f"'{Figure.FOR_PROJECT}'",
    }
    for name, value in constants.items():
        sql = sql.replace(name, value)
    return sql


def array(words):
    quoted = ", ".join(f"'{word}'" for word in words)
    return f"ARRAY[{quoted}]"


def fingerprint(connection):
    """Eight digits that are others as soon as anything that is installed is."""
    return hashlib.sha256(
        "\0".join([*functions(connection).values(), *triggers()]).encode()
    ).hexdigest()[:8]


def triggers():
    return [trigger(table, event) for table in SOURCES for event in EVENTS]


def trigger(table, event):
    pairs = (SOURCES if event == "update" else OF_MORE_OR_LESS)[table]
    arguments = ", ".join(f"$${text}$$" for pair in pairs for text in pair)
    return (
        f"CREATE TRIGGER search_notes_{event} AFTER {event.upper()} ON {table} {EVENTS[event]} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION search_note({arguments})"
    )


def remove(schema_editor):
    """All functions of the search, and with them the triggers that call them."""
    if drops := value(schema_editor, REMOVAL):
        schema_editor.execute(drops, params=None)


def value(schema_editor, sql):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]
