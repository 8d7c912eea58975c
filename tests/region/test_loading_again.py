"""Loading twice, into an empty database, and over what was changed meanwhile."""

import re
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.management.base import CommandError

from evidence.models import Source
from funding.models import (
    Event,
)
from projects.models import Participation, Project
from projects.publication import Publication
from tests.region.loading import change, empty_the_tables, history, load
from weserportal.region.yaml_file import read_yaml

AMENDMENT = re.compile(
    r"    - status: granted\n      wording: Zusage kostenneutr.*?(?=  sources:\n    - s-hp-2021)",
    re.DOTALL,
)


def test_a_second_load_writes_nothing(data):
    before = history()
    lines = load()
    assert history() == before
    assert len(lines) == 10
    assert all(line.endswith("unverändert") for line in lines)


def test_loading_names_its_reason_in_the_history(data):
    event = apps.get_model("projects", "ProjectEvent").objects.first()
    assert event.pgh_context.metadata["reason"].startswith("load_region")


def test_a_withdrawn_project_stays_withdrawn(data):
    slugs = ["smart-region-rek", "smart-region-phase-0"]
    Project.objects.filter(slug=slugs[0]).update(publication=Publication.WITHDRAWN)
    Project.objects.filter(slug=slugs[1]).update(publication=Publication.DRAFT, title="Anders")
    load()
    states = dict(Project.objects.filter(slug__in=slugs).values_list("slug", "publication"))
    assert list(map(states.get, slugs)) == [Publication.WITHDRAWN, Publication.DRAFT]
    assert not Project.objects.filter(title="Anders").exists()


def test_records_stay_and_their_parts_follow_the_file(data, copy):
    projects = copy / "projects.yaml"
    change(projects, "    - organisation: lk-schaumburg\n      role: partner\n", "")
    change(projects, "  short_title: Phase 0\n", "  short_title: Phase null\n")
    change(copy / "events.yaml", "- key: ev-phase0-bescheid", "- key: ev-neu")
    change(copy / "events.yaml", "  decision: fd-phase-0\n", "")
    lines = load(copy)
    phase_0 = Project.objects.get(short_title="Phase null")
    assert not Participation.objects.filter(
        project=phase_0, organisation__slug="lk-schaumburg"
    ).exists()
    assert Event.objects.filter(key__in=["ev-phase0-bescheid", "ev-neu"]).count() == 2
    assert "projects.yaml: 46 Datensätze, 0 Zeilen neu, 2 geändert" in lines
    assert Source.objects.filter(key="s-neu").exists()


def test_a_version_once_loaded_cannot_be_dropped(data, copy):
    path = copy / "decisions.yaml"
    text, found = AMENDMENT.subn("", path.read_text(encoding="utf-8"))
    assert found == 1
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=r"Fassung 2: .* lässt sich nicht entfernen\.$"):
        load(copy)


def test_the_first_load_into_an_empty_database_is_all_or_nothing(db, copy):
    empty_the_tables()
    change(copy / "events.yaml", "  kind: end\n", "  kind: end\n  decision: fd-phase-0\n")
    with pytest.raises(CommandError, match=r"^events.yaml, ev-zedita-phase0-ende: Nur ein"):
        load(copy)
    assert set(history().values()) == {0}
    change(copy / "events.yaml", "  kind: end\n  decision: fd-phase-0\n", "  kind: end\n")
    lines = load(copy)
    assert lines[0] == "sources.yaml: 183 Datensätze, 183 Zeilen neu, 0 geändert"
    assert all(line.endswith(" 0 geändert") for line in lines)


def test_digits_in_the_files_stay_text_and_decimals_stay_exact(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("a: 03252\nb: 498297.81\nc: 2019-12-04\nd: no\ne: 80000\nf: true\n")
    assert read_yaml(path) == {
        "a": "03252",
        "b": Decimal("498297.81"),
        "c": "2019-12-04",
        "d": "no",
        "e": 80000,
        "f": True,
    }
