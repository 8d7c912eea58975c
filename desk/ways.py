"""The way from a value that somebody reads to the field where they may change it."""

from dataclasses import dataclass

from desk.section_state import gaps_of
from desk.sections import SECTIONS
from desk.where import HEADING, anchor_of
from evidence.history.facts import field_label
from projects.models import Project
from projects.snapshot.shape import MODELS

PARTS = {model: part for part, model in MODELS.items()}


@dataclass(frozen=True)
class Way:
    """Where a value is changed, as `begin` takes it („zeit#id_start_edtf“), and what it is."""

    place: str
    label: str
    is_row: bool = False


@dataclass(frozen=True)
class Ways:
    """Of the project with this number; `rows` are those that are there already, by part, or None
    where all that are shown are; `gaps` are the places of what is missing, if that is shown."""

    project: int
    rows: dict | None = None
    gaps: frozenset = frozenset()

    def to(self, record, fields):
        """The `Way` to one of the fields of a record, or None if it is not edited at the desk."""
        part = PARTS.get(type(record))
        if part == "project" and record.pk == self.project:
            return next(filter(None, map(way_to_value, fields)), None)
        if part and getattr(record, "project_id", None) == self.project:
            return self.way_to_row(part, str(record.pk))
        return None

    def way_to_row(self, part, key):
        """A row that is only shown, as one that is new in a preview, has no place of its own."""
        is_there = self.rows is None or key in self.rows.get(part, ())
        section = next((each for each in SECTIONS if each.part == part), None)
        anchor = f"zeile-{key}" if is_there else HEADING
        name = str(MODELS[part]._meta.verbose_name)
        return section and Way(f"{section.name}#{anchor}", name, is_row=True)


def way_to_value(field):
    """The `Way` to a value or the links of a project, or None."""
    section = next((each for each in SECTIONS if field in (*each.units, *each.links)), None)
    return section and Way(f"{section.name}#{anchor_of(field)}", field_label(Project, field))


def ways_into(project, document):
    """`Ways` into a project that is shown as this document, also to what is missing."""
    rows = {part: {*rows} for part, rows in document["rows"].items()}
    return Ways(project.pk, rows, frozenset(place for _, place in gaps_of(document)))
