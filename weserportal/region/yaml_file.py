"""YAML without surprises: no duplicate keys, no dates, no octal numbers, decimals stay exact."""

import re
from decimal import Decimal

import yaml


class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads only text, whole numbers, decimals, true, false and empty values."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value:
            key = key_node.value
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(problem_mark=key_node.start_mark)
            if key in seen:
                raise DuplicateKey(key, key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


class DuplicateKey(yaml.MarkedYAMLError):
    def __init__(self, key, mark):
        self.key = key
        super().__init__(problem_mark=mark)


def read_decimal(loader, node):
    return Decimal(loader.construct_scalar(node))


DIGITS = list("-0123456789")
for tag, pattern, first in (
    ("int", r"-?(0|[1-9][0-9]*)", DIGITS),
    ("float", r"-?(0|[1-9][0-9]*)\.[0-9]+", DIGITS),
    ("bool", r"true|false", ["t", "f"]),
    ("null", r"null|~|", ["n", "~", ""]),
):
    StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )
StrictLoader.add_constructor("tag:yaml.org,2002:float", read_decimal)


def read_yaml(path):
    """What a YAML file holds.

    Raises ValueError with a German sentence if it is missing, no UTF-8, or no valid YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), StrictLoader)  # noqa: S506 (safe)
    except DuplicateKey as error:
        raise ValueError(
            f"Der Schlüssel „{error.key}“ steht doppelt ({place(error.problem_mark)})."
        ) from error
    except OSError as error:
        raise ValueError("Die Datei fehlt oder lässt sich nicht lesen.") from error
    except UnicodeDecodeError as error:
        raise ValueError("Die Datei ist nicht in UTF-8 geschrieben.") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" ({place(mark)})" if mark else ""
        raise ValueError(f"Das ist kein gültiges YAML{where}.") from error


def place(mark):
    return f"Zeile {mark.line + 1}, Spalte {mark.column + 1}"
