"""The arrows between the apps, where the import linter cannot see them, and other house laws."""

import ast
import re
import tomllib
from pathlib import Path

import pghistory.models
import pgtrigger
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import migrations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.fields import FieldOperation
from django.db.migrations.operations.models import IndexOperation

HOUSE = [
    *(
        "evidence",
        "regions",
        "accounts",
        "four_eyes",
        "strategy",
        "projects",
        "funding",
        "grant_office",
    ),
    *("duties", "processes", "desk", "public", "opendata", "weserportal"),
]
ROOT = Path(settings.BASE_DIR)
RULES = ROOT / "docs" / "regeln.md"
PAGES = ("desk/", "public/")
# What readers send in goes for good when its time is over (R87), and a history would keep it; so
# would it the letters on their way.
NOT_EDITORIAL = {
    *("duties.Feedback", "duties.FeedbackCount", "accounts.Letter", "accounts.Reminder"),
    "duties.ReaderReport",
    *("weserportal.JobRun", "weserportal.LoadedRow"),  # about the running of the site
    # never change, and go for good after twelve months (R87)
    *("processes.CultureAnswer", "processes.MaturityAnswer"),
    "grant_office.DeadlineReminder",  # is a history itself: a row is written once, by a machine
    # said among colleagues, and gone once it is deleted: a history would keep it
    *("projects.Comment", "projects.InternalNote"),
    "evidence.SourceCheck",  # what a machine saw, nobody's statement; the next look replaces it
    "evidence.SourceCopy",  # so it is; and a history would tell of copies that had to go
}
# What Django looks at the models for, when a migration does it outside `AllAtOnce`.
CHANGES = (migrations.CreateModel, FieldOperation, IndexOperation)
OURS = [app for app in HOUSE if (ROOT / app).is_dir()]


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in OURS]


# Filled by the database from tracked tables, or by a machine from a file that never changes.
DERIVED = {
    "projects.DocumentText",
    *("public.SearchEntry", "public.SearchWord", "public.SearchChange"),
    *("public.Addition", "public.Figure", "public.FacetCount"),
    *("grant_office.StaleFile", "grant_office.StaleState", "grant_office.FileState"),
    "grant_office.FileOffice",
}


def editorial_models():
    return [
        model
        for model in our_models()
        if not issubclass(model, pghistory.models.Event) and not model._meta.proxy
        if model._meta.label not in DERIVED | NOT_EDITORIAL
    ]


def test_no_model_points_to_an_app_on_its_right():
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in our_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if field.related_model._meta.app_label in HOUSE
        if HOUSE.index(field.related_model._meta.app_label) > HOUSE.index(model._meta.app_label)
    ]
    assert wrong == []


def test_no_migration_depends_on_an_app_on_its_right():
    wrong = [
        f"{app}.{name} → {other}"
        for (app, name), migration in MigrationLoader(None).disk_migrations.items()
        if app in HOUSE
        for other, _ in migration.dependencies
        if other in HOUSE and HOUSE.index(other) > HOUSE.index(app)
    ]
    assert wrong == []


@pytest.mark.parametrize("app", ["evidence", "regions"])
def test_land_and_evidence_never_point_at_a_person(app):
    models = [model for model in our_models() if model._meta.app_label == app]
    fields = [field for model in models for field in model._meta.get_fields()]
    assert not [
        field
        for field in fields
        if field.is_relation and field.related_model
        if field.related_model._meta.label == "accounts.User"
    ]


def test_the_migrations_make_what_the_models_say(db):
    call_command("makemigrations", check=True, dry_run=True)


def test_a_migration_that_changes_much_does_it_all_at_once():
    """Each change by itself takes a tenth of a second, for the tests and whoever sets it up."""
    slow = {
        f"{app}.{name}": changes
        for (app, name), migration in MigrationLoader(None).disk_migrations.items()
        if app in OURS and app != "public"  # the tables of the search point at nothing
        if (changes := sum(isinstance(each, CHANGES) for each in migration.operations)) > 3
    }
    assert slow == {}


def test_every_app_of_the_house_is_known_to_the_import_linter():
    """An app that is missing there would not be checked at all."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert set(config["tool"]["importlinter"]["root_packages"]) == set(OURS)


def test_every_editorial_model_and_link_has_its_history():
    """Law 6: insert, update and delete are tracked, on through-tables too."""
    untracked = [
        model._meta.label
        for model in editorial_models()
        if not {"insert_insert", "update_update", "delete_delete"} <= trigger_names(model)
    ]
    links = [
        field.remote_field.through
        for model in editorial_models()
        for field in model._meta.many_to_many
        if field.related_model._meta.app_label in OURS
    ]
    tracked_links = {
        model._meta.concrete_model
        for model in our_models()
        if model._meta.proxy and "insert_insert" in trigger_names(model)
    }
    untracked += [
        link._meta.label for link in links if link._meta.auto_created and link not in tracked_links
    ]
    assert untracked == []


def trigger_names(model):
    return {trigger.name for owner, trigger in pgtrigger.registered() if owner is model}


def test_every_trigger_of_the_models_is_in_the_database_as_they_say_it(db):
    """They are installed after each `migrate`, not by a migration."""
    states = {
        f"{model._meta.label}.{trigger.name}": trigger.get_installation_status(model)[0]
        for model, trigger in pgtrigger.registered()
    }
    assert {name: state for name, state in states.items() if state != "INSTALLED"} == {}
    assert len(states) > 150


def test_every_gated_model_answers_visible_to():
    """Law 1: whatever a page can list starts with the gate."""
    exempt = {"Source", "Citation", "Remark", "User", "Membership"}
    owned = {"projects", "funding"}
    missing = [
        model._meta.label
        for model in editorial_models()
        if model._meta.app_label in owned and not hasattr(model.objects.all(), "visible_to")
        if model.__name__ not in exempt and not is_part_of_a_decision(model)
    ]
    assert missing == []


def is_part_of_a_decision(model):
    """Shares, parts and witnesses are only reached through a decision that passed its gate."""
    names = {field.name for field in model._meta.get_fields()}
    return bool(names & {"version", "handover"}) or model.__name__ == "ProjectShare"


def python_files():
    for app in OURS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


GATES = {
    "visible_to",
    "hidden_from",
    "editable_by",
    "releasable_by",
    "removable_at_once_by",
    "owned_by",
    "left_by",
    "begun_beside",
    "ended_for",
    "objections_for",
    "led_by",
    "of_own_organisations",
    "discarded_by",
    "dropped_by",
    "prepared_for",
}
# Where records are asked for without their gate, because of the others that stand beside:
WITHOUT_GATE = {
    # numbers that narrow a list which passed its gate, or are taken out of it
    "desk/finding.py": {"Alias", "Organisation", "Participation", "Project"},
    # numbers that narrow entries which passed their gates
    "public/lists/chronicle.py": {"DecisionVersion", "Event", "Handover", "News"},
    # originals that are taken out of versions which passed their gate
    "public/told.py": {"DecisionVersion"},
    # rows of records that passed their gate
    "public/pages/chronicle.py": {"Decision", "Event", "News"},
    "public/figures.py": {
        *("DecisionVersion", "FunderShare", "Participation", "RecipientShare"),
    },
    "public/added_money.py": {"DecisionVersion"},
    "public/figures_of_themes.py": {"DecisionVersion"},
    "public/payers.py": {"DecisionVersion", "FunderShare", "RecipientShare"},
    "public/lists/project_map.py": {"Municipality", "Place"},
    "public/pages/decision.py": {"Decision"},
    "public/views/programmes.py": {"ProgrammeFunder"},
    # the gate itself, compiled: versions of decisions are asked for with their decision's gate
    "public/search/rules.py": {"Decision", "DecisionVersion", "FunderShare"},
    # only whether there was one: 410 without a title
    "public/views/decisions.py": {"Decision"},
    "public/views/projects.py": {"Project"},
}


def test_pages_start_with_the_gate():
    """Law 1, for all that has one; an exception that is none any more fails too."""
    gated = {each.__name__ for each in our_models() if hasattr(each.objects.all(), "visible_to")}
    found = {}
    for path in python_files():
        for name, *called in chains_of_names(ast.parse(path.read_text())):
            if name in gated and called[:1] == ["objects"] and not GATES & set(called):
                found.setdefault(str(path.relative_to(ROOT)), set()).add(name)
    of_pages = {path: names for path, names in found.items() if path.startswith(PAGES)}
    assert of_pages == WITHOUT_GATE


def chains_of_names(tree):
    """["Project", "objects", "filter", "order_by"] of each chain of calls and attributes."""
    links = (ast.Call, ast.Attribute)
    nodes = [node for node in ast.walk(tree) if isinstance(node, links)]
    inner = {id(before(node)) for node in nodes}
    for node in nodes:
        names = []
        if id(node) not in inner:
            while isinstance(node, links):
                names += [node.attr] if isinstance(node, ast.Attribute) else []
                node = before(node)
            if isinstance(node, ast.Name):
                yield [node.id, *reversed(names)]


def before(node):
    return node.func if isinstance(node, ast.Call) else node.value


def test_no_module_is_called_by_a_name_without_meaning():
    """Law 13."""
    meaningless = {"utils", "common", "core", "helpers", "services", "misc", "tools"}
    assert [path for path in python_files() if path.stem in meaningless] == []


def test_no_import_hides_in_a_function():
    wrong = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in python_files()
        if path.name != "apps.py"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert wrong == []


def test_every_module_says_what_lives_in_it():
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if path.name not in ("__init__.py", "apps.py", "urls.py")
        if not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_no_module_grows_beyond_one_idea():
    assert [path for path in python_files() if len(path.read_text().splitlines()) > 350] == []


def test_no_line_of_a_template_is_longer_than_a_screen():
    long = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if len(line) > 150
    ]
    assert long == []


def test_view_functions_are_short():
    """Law 3: load through the gate, act, answer; 30 lines with the context at most."""
    wrong = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in python_files()
        if path.parent.name == "views"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= 30
    ]
    assert wrong == []


def texts(*endings):
    """All that is written in files of these endings, but for what stands in docs."""
    folders = [*OURS, "templates", "static", "tests", "setup", "bench", "data"]
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.*")]
    paths = [ROOT / "README.md", *(path for path in paths if path.suffix in endings)]
    return "\n".join(path.read_text() for path in paths)


def test_every_law_and_rule_that_is_cited_is_explained_and_no_other():
    cited = re.findall(
        r"\b[RDT]\d{1,2}\b|\b[Ll]aw \d+", texts(".py", ".html", ".js", ".md", ".sql")
    )
    explained = re.findall(r"^### (law \d+|[RDT]\d+): ", RULES.read_text(), re.MULTILINE)
    assert sorted(explained) == sorted({each.replace("Law", "law") for each in cited})


def test_the_explanations_name_files_that_are_there():
    named = re.findall(r"`([a-z_]+/[\w./]+)`", RULES.read_text())
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_rule_about_money_is_checked_by_a_test_that_names_it():
    """The table from rule to test: „Geprüft in …“ under each of them."""
    _, _, rules = RULES.read_text().partition("## Regeln: Geld und Bescheide\n")
    entries = re.findall(
        r"^### (R\d+): (.+?)(?=^##|\Z)", rules.partition("\n## ")[0], re.MULTILINE | re.DOTALL
    )
    unchecked = [
        f"{rule}: {tests or 'kein Test'}"
        for rule, text in entries
        for tests in [re.findall(r"`(tests/[\w./]+)`", text.partition("Geprüft")[2])]
        if not tests or not all(re.search(rf"\b{rule}\b", (ROOT / t).read_text()) for t in tests)
    ]
    assert unchecked == []
    assert "R11" in dict(entries)


def test_the_names_of_the_glossary_stand_in_the_code():
    """Law 14."""
    glossary = (ROOT / "README.md").read_text().partition("## Begriffe")[2].partition("\n## ")[0]
    written = re.sub(r"\(.*?\)", "", " ".join(re.findall(r"`(.+?)`", glossary)))
    names, given = re.findall(r"\w+", written), given_names()
    assert [name for name in names if name not in given] == []
    assert "DecisionVersion" in names


def given_names():
    """What classes, functions and their attributes are called; no name that is merely used."""
    nodes = [node for path in python_files() for node in ast.walk(ast.parse(path.read_text()))]
    defined = {node.name for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    bodies = [node.body for node in nodes if isinstance(node, ast.ClassDef | ast.Module)]
    assigned = [each for body in bodies for each in body if isinstance(each, ast.Assign)]
    targets = [target for each in assigned for target in each.targets]
    return defined | {target.id for target in targets if isinstance(target, ast.Name)}
