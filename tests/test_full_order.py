"""Law 8: what is shown in an order is shown in one order, also where several rows look alike."""

import ast

import pytest
from django.apps import apps
from django.conf import settings

OURS = ("accounts", "desk", "duties", "evidence", "funding", "projects", "public", "regions")
OURS += ("processes", "strategy")
TELL_APART = {"pk", "id", "pgh_id", "number", "object_id"}
# (file, last column): why no two rows are alike.
TOLD_APART = {
    ("sources.py", "publisher"): "groups of publishers",
    ("sources.py", "year"): "groups of years",
    ("calls.py", "year"): "only the years are read, each once",
    ("project_map.py", "name"): "groups of names, given by a variable",
    ("change_keys.py", "pgh_root"): "a record and its moment, each once",
    ("deeds.py", "row"): "the key of a row, within its table",
    ("published.py", "pgh_created_at"): "only the moment is read",
    ("releasers.py", "organisation__name"): "only the names are read, each once",
}


def ordered_models():
    models = (each for each in apps.get_models() if each._meta.app_label in OURS)
    return [each for each in models if each._meta.ordering and not hasattr(each, "pgh_id")]


@pytest.mark.parametrize("model", ordered_models(), ids=lambda model: model._meta.label)
def test_the_order_of_a_model_tells_all_its_rows_apart(model):
    names = [str(each).lstrip("-") for each in model._meta.ordering]
    fields = {each.name: each for each in model._meta.fields}
    assert "pk" in names or any(name in fields and fields[name].unique for name in names)


def test_so_does_every_order_that_is_asked_for():
    found = {key for app in OURS for key in last_columns(settings.BASE_DIR / app)}
    wanting = {key for key in found if key[1] not in TELL_APART}
    assert wanting == set(TOLD_APART)
    assert len(found) > 30


def last_columns(folder):
    """(file, last column) of every order_by; none where all columns come in a variable."""
    for path in folder.rglob("*.py"):
        for each in ast.walk(ast.parse(path.read_text())):
            name = getattr(getattr(each, "func", None), "attr", None)
            if name == "order_by" and each.args and not isinstance(each.args[-1], ast.Starred):
                yield path.name, column_of(each.args[-1])


def column_of(argument):
    constants = [each.value for each in ast.walk(argument) if isinstance(each, ast.Constant)]
    texts = [each for each in constants if isinstance(each, str)]
    return texts[0].lstrip("-") if texts else ast.unparse(argument)
