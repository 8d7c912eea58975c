"""From a content file to checked records; errors are collected, nothing is written.

What a record may hold is told by `shapes.py`, how a value is written by `values.py`.
"""

from dataclasses import dataclass, field

from evidence.vouching import folded
from weserportal.region.shape import CITATION, REMARK, Shape
from weserportal.region.values import Key, read_flag, read_list, read_mapping, read_text, read_value
from weserportal.region.yaml_file import read_yaml


@dataclass
class Record:
    """A checked record: plain values, references as Key, and the records that belong to it."""

    shape: Shape
    where: str
    values: dict = field(default_factory=dict)
    links: dict = field(default_factory=dict)
    parts: dict = field(default_factory=dict)

    @property
    def identity(self):
        return tuple(self.values.get(name) for name in self.shape.key)

    def references(self):
        """Every reference in the record and its parts, as (place, Key)."""
        for name, value in self.values.items():
            if isinstance(value, Key):
                yield f"{self.where}, {name}", value
        for name, keys in self.links.items():
            yield from ((f"{self.where}, {name}", key) for key in keys)
        for part in self.all_parts():
            yield from part.references()

    def all_parts(self):
        return [part for parts in self.parts.values() for part in parts]


ON_A_STATEMENT = ("source", "quotation", "passage", "note")


def parts_of(shape):
    """The parts a record of this shape may have, with citations and remarks if it is cited."""
    return shape.parts | ({"citations": CITATION, "remarks": REMARK} if shape.cited else {})


class Reader:
    """Reads one file; `problems` gathers what is wrong with it."""

    def __init__(self, file, problems):
        self.file, self.problems = file, problems

    def read(self, directory, shape):
        """The records of the file, in their order; empty if it cannot be read at all."""
        try:
            rows = read_list(read_yaml(directory / self.file) or [])
        except ValueError as error:
            self.report(self.file, error)
            return []
        places = [self.place(shape, number, row) for number, row in enumerate(rows, 1)]
        records = [self.record(shape, *pair) for pair in zip(places, rows, strict=True)]
        return self.in_order(shape, records)

    def report(self, where, error):
        self.problems.append(f"{where}: {error}")

    def place(self, shape, number, row):
        """The file and the key of a record, or its number where it has none."""
        key = row.get(shape.key[0]) if isinstance(row, dict) else None
        return f"{self.file}, {key or f'Eintrag {number}'}"

    def record(self, shape, where, raw):
        record = Record(shape, where)
        try:
            raw = read_mapping(raw, allowed_keys(shape))
        except ValueError as error:
            self.report(where, error)
            return record
        for name in shape.written:
            self.value(record, name, raw)
        for name in shape.links:
            record.links[name] = self.links(record, name, raw.get(name, []))
        for name, part in parts_of(shape).items():
            record.parts[name] = self.parts(record, name, part, raw)
        return record

    def value(self, record, name, raw):
        shape = record.shape
        if name not in raw:
            if is_required(shape, name):
                self.report(f"{record.where}, {name}", "Die Angabe fehlt.")
            return
        try:
            record.values[name] = read_value(shape.model, name, raw[name], shape.date_basis)
        except ValueError as error:
            self.report(f"{record.where}, {name}", error)

    def links(self, record, name, raw):
        target = record.shape.model._meta.get_field(name).related_model
        try:
            keys = [Key(target, read_text(item)) for item in read_list(raw)]
        except ValueError as error:
            self.report(f"{record.where}, {name}", error)
            return []
        self.refuse_repeated(f"{record.where}, {name}", [(str(key), key) for key in keys])
        return keys

    def parts(self, record, name, shape, raw):
        try:
            rows = written_parts(name, shape, raw)
        except ValueError as error:
            self.report(f"{record.where}, {name}", error)
            return []
        places = [part_place(name, number, rows) for number in range(len(rows))]
        parts = [
            self.record(shape, f"{record.where}, {place}", row)
            for place, row in zip(places, rows, strict=True)
        ]
        if "field" in shape.written:
            self.check_fields(record, parts)
        return self.in_order(shape, parts)

    def check_fields(self, record, parts):
        """Citations and remarks may only point at an attribute that the record has."""
        for part in parts:
            name = part.values.get("field")
            if name and not hasattr(record.shape.model, name):
                self.report(f"{part.where}, field", f"„{name}“ ist kein Feld dieses Datensatzes.")
            elif part.values.get("portion") and not has_portion(record, part):
                words = "Diese Wörter oder dieser Eintrag stehen nicht in der Angabe."
                self.report(f"{part.where}, portion", words)

    def in_order(self, shape, records):
        """The records, counted from 1 where their order matters, none of them twice."""
        if shape.counted:
            for number, record in enumerate(records, 1):
                record.values[shape.counted] = number
        if shape.counted not in shape.key:
            self.refuse_repeated(
                "", [(record.where, record.identity) for record in records if any(record.identity)]
            )
        return records

    def refuse_repeated(self, where, named):
        seen = set()
        for name, identity in named:
            if identity in seen:
                place = f"{where}: „{name}“" if where else f"{name}: Dieser Datensatz"
                self.problems.append(f"{place} steht doppelt.")
            seen.add(identity)


def has_portion(record, citation):
    """Whether the part of a value that a citation is for is there: words of a text, or a link."""
    name, portion = citation.values["field"], citation.values["portion"]
    if name in record.links:
        return portion in [key.text for key in record.links[name]]
    return folded(portion) in folded(str(record.values.get(name, "")))


def allowed_keys(shape):
    names = [*shape.written, *shape.links, *parts_of(shape)]
    if shape.cited:
        names.append("sources")
    return names


def is_required(shape, name):
    """Whether a record must state the attribute: the model refuses a blank, or the shape does."""
    field_names = {f.name: f for f in shape.model._meta.get_fields()}
    model_field = field_names.get(name)
    refuses_blank = model_field and not model_field.blank and not model_field.has_default()
    return name in shape.required or bool(refuses_blank and not model_field.null)


def written_parts(name, shape, raw):
    """The parts as a list of mappings, whichever way they are written."""
    if name == "statements":
        return [row for raw_row in read_list(raw.get(name, [])) for row in statement_rows(raw_row)]
    rows = raw.get(name, [])
    rows = ([rows] if rows else []) if shape.one else read_list(rows)
    if name == "citations":
        rows = [*read_list(raw.get("sources", [])), *rows]
    return [{shape.short: row} if shape.short and isinstance(row, str) else row for row in rows]


def part_place(name, index, rows):
    """How an error calls a part: by its name, and by its number if there are several."""
    if name == "citations" and isinstance(rows[index], dict) and set(rows[index]) == {"source"}:
        return "sources"
    return f"{name} {index + 1}" if len(rows) > 1 else name


def statement_rows(raw):
    """One row for each source of a statement: its words, and whether it is the editors' choice."""
    given = read_mapping(raw, ("value", "sources", "chosen"))
    if not given.get("value") or not given.get("sources"):
        raise ValueError("Eine Angabe braucht value und sources.")
    said = {"stated_value": given["value"], "agrees": read_flag(given.get("chosen", False))}
    sources = [
        {"source": source} if isinstance(source, str) else read_mapping(source, ON_A_STATEMENT)
        for source in read_list(given["sources"])
    ]
    return [source | said for source in sources]
