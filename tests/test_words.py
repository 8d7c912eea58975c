"""Law 14 for fields: one German label, one English name, and both stand in the README."""

import re
from collections import defaultdict

from evidence.values.fields import BoundaryDay, Composite
from evidence.values.forms import composites
from tests.test_architecture import ROOT, editorial_models

# Django's own columns of a person.
OF_DJANGO = {"id", "password", "last_login", "is_superuser", "groups", "user_permissions"}
ONE_LABEL = {
    "Adresse": ("slug url", "of a page of the portal, and of one elsewhere"),
    "Amt": ("by_office office", "whoever handed over stands in columns, the others in rows"),
    "Art": ("content_type kind", "Django's name for the kind of a record that is cited"),
    "Aufruf": ("call name", "what an application points at, and how that is called"),
    "Begründung": ("explanation note", "the law's word on a barrier, and a person's on their work"),
    "Ergebnis": (
        "outcome result",
        "of a call or a report, and of an activity",
    ),
    "Fundstelle": ("reference source_url", "a page in a paper, and an address"),
    "Grund": ("decision_reason reason", "of a decision that is another field, and of a barrier"),
    "Projekt": ("project target", "the owner of a row, and the other end of a relation"),
    "Stand": (
        "as_of stage state status step",
        "of a record, an application, a project, a decision, a proposal: five different lists",
    ),
}
GENERAL = "says what it is by its model"
ONE_NAME = {
    **dict.fromkeys(("name", "title", "label", "key", "number", "role", "text"), GENERAL),
    **dict.fromkeys(("note", "description", "reason", "day", "organisation", "budget"), GENERAL),
    "ags": "the same key for districts and municipalities, five and eight digits long",
    "amount": "a whole, and the share of one",
    "author": "of a photo, and of a proposal",
    "clause": "of the norm of accessibility, and of the text of a grant",
    "decision": "about an activity, about money, and one whose hand-over an event tells",
    "decision_reason": "beside its decision, in a proposal and in an activity",
    "percent": "of a grant, and the base rate of the law",
    "people": "living in a district, and to be seen on a photo",
    "seat": "of a district and of an organisation",
    "since": "something is offered, and a county stands where it stands with a measure",
    "status": "of a decision, and of the accessibility statement, which is law's own word",
    "target": "the other end of a relation, and what an indicator shall reach",
    "valid_until": "of a name, and of a permission",
}


def labels():
    """Pairs (German label, English name) of all that is filled in; dates and amounts are one."""
    for model in editorial_models():
        whole = composites(model, Composite)
        yield from ((str(each.verbose_name), name) for name, each in whole.items())
        parts = tuple(f"{name}_" for name in whole)
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
            label, name = str(field.verbose_name), field.name
            is_own = name not in OF_DJANGO and label != name.replace("_", " ")
            if is_own and not name.startswith(parts) and not isinstance(field, BoundaryDay):
                yield label, name


def gathered(pairs):
    found = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found


def test_one_german_label_has_one_english_name():
    several = {
        label: " ".join(sorted(names))
        for label, names in gathered(labels()).items()
        if len(names) > 1
    }
    assert several == {label: names for label, (names, _) in ONE_LABEL.items()}


def test_one_english_name_has_one_german_label():
    names = gathered((name, label) for label, name in labels())
    assert {name for name, labels in names.items() if len(labels) > 1} == set(ONE_NAME)


def test_the_glossary_has_every_label_with_its_name():
    """What is missing there fails as it has to be written."""
    section = (ROOT / "README.md").read_text().partition("### Felder")[2].partition("\n## ")[0]
    written = re.sub(r"\s+", " ", section.strip().partition("\n\n")[2]).strip(" .").split("; ")
    expected = {
        f"{label} {' '.join(f'`{name}`' for name in sorted(names))}"
        for label, names in gathered(labels()).items()
    }
    assert set(written) == expected
