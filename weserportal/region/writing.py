"""Brings the database into line with the records of the content files, writing only differences.

Records that are no longer in a file stay; parts of a record follow the file.
"""

from collections import defaultdict
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError

from evidence.models import Citation, Remark
from evidence.refusals import broken_promise, constraint_name
from funding.models import Call
from projects.publication import Publishable
from projects.release.lifecycle import publish_loaded
from regions.models import Municipality
from weserportal.region.problems import Problems
from weserportal.region.reading import parts_of
from weserportal.region.shape import CITATION, REMARK, STATEMENT
from weserportal.region.shapes import FILES
from weserportal.region.values import Key

NAMED = {shape.model: shape.key[0] for shape in FILES.values()} | {Municipality: "ags"}
GENERIC = (CITATION, REMARK)


def key_of(instance):
    """The Key by which other records refer to this one."""
    if isinstance(instance, Call):
        return Key(Call, f"{instance.programme.slug}/{instance.name}")
    return Key(type(instance), getattr(instance, NAMED[type(instance)]))


class Writer:
    """Knows every record of the database by its key; loads each table once."""

    def __init__(self, areas):
        self.areas, self.tables, self.link_tables = areas, {}, {}
        self.inserted, self.changed = set(), 0
        known = [*Call.objects.select_related("programme")]
        known += [row for model in NAMED for row in model._default_manager.all()]
        self.found = {key_of(instance): instance for instance in known}

    def write(self, records):
        """Insert or update the records of one file, and then what belongs to them."""
        for record in in_order_of_reference(records):
            with errors_at(record.where):
                instance = self.build(record, {})
                old = self.found.get(key_of(instance))
                self.found[key_of(instance)] = self.keep(record.shape, instance, old)
        for record in records:
            with errors_at(record.where):
                self.write_belongings(record, self.found[record_key(record)])

    def write_belongings(self, record, owner):
        for name, keys in record.links.items():
            self.link(owner, name, keys)
        for name, shape in parts_of(record.shape).items():
            with errors_at(f"{record.where}, {name}"):
                self.bring_into_line(shape, owner, record.parts[name], record.where)

    def build(self, record, fixed):
        """A new, unsaved instance as the file describes it; what it omits has its default."""
        instance = record.shape.model(**fixed)
        for name, value in record.values.items():
            setattr(instance, name, self.found[value] if isinstance(value, Key) else value)
        area = self.areas.get((record.shape.model, record.values.get("ags")), {})
        for name, value in area.items():
            setattr(instance, name, value)
        return instance

    def keep(self, shape, instance, old):
        """Save a new instance, or give the old one its values if any of them differs."""
        if old is None:
            if isinstance(instance, Publishable):
                publish_loaded(instance)
            instance.save()
            self.inserted.add(instance)
            return instance
        if self.differs(shape, instance, old):
            old.save()
            self.changed += 1
        return old

    def differs(self, shape, instance, old):
        """Copy the values of the file to the old instance; True if that changes it."""
        names = [n for n in attributes(shape) if getattr(old, n) != getattr(instance, n)]
        for name in names:
            setattr(old, name, getattr(instance, name))
        return bool(names)

    def bring_into_line(self, shape, owner, records, where):
        """Make the parts of one record those of the file: delete, update and insert."""
        fixed = owner_values(shape, owner)
        before = self.table(shape).get(owner_key(shape, owner), {})
        wanted = [self.build(record, fixed) for record in records]
        now = {identity(shape, instance) for instance in wanted}
        self.delete([row for known, row in before.items() if known not in now], where)
        kept = [before.get(identity(shape, instance)) for instance in wanted]
        for instance, old in zip(wanted, kept, strict=True):
            if old:
                self.keep(shape, instance, old)
        fresh = [instance for instance, old in zip(wanted, kept, strict=True) if not old]
        shape.model._default_manager.bulk_create(fresh)
        self.inserted.update(fresh)
        for record, instance, old in zip(records, wanted, kept, strict=True):
            if shape.model in (Call, Municipality):
                self.found[key_of(old or instance)] = old or instance
            self.write_belongings(record, old or instance)

    def delete(self, rows, where):
        for row in rows:
            name = f"{row._meta.verbose_name} „{row}“"
            with errors_at(where, f"{name} fehlt in der Datei und lässt sich nicht entfernen."):
                row.delete()
            self.changed += 1

    def link(self, owner, name, keys):
        """Make a many-to-many attribute hold exactly the records with these keys."""
        wanted = {self.found[key].pk for key in keys}
        if wanted != self.link_table(type(owner), name).get(owner.pk, set()):
            getattr(owner, name).set(wanted)
            self.changed += owner not in self.inserted

    def table(self, shape):
        """{owner: {identity: instance}} of a kind of part, from one query."""
        label = (shape.model, shape.owner)
        if label not in self.tables:
            rows = shape.model._default_manager.all()
            if shape.model is Citation:
                rows = rows.filter(remark__isnull=shape is CITATION)
            self.tables[label] = grouped(shape, rows)
        return self.tables[label]

    def link_table(self, model, name):
        if (model, name) not in self.link_tables:
            table = defaultdict(set)
            pairs = model._default_manager.exclude(**{name: None}).values_list("pk", name)
            for owner, target in pairs.order_by():
                table[owner].add(target)
            self.link_tables[model, name] = table
        return self.link_tables[model, name]


def grouped(shape, rows):
    table = defaultdict(dict)
    for row in rows:
        owner = (
            (row.content_type_id, row.object_id)
            if shape in GENERIC
            else getattr(row, f"{shape.owner}_id")
        )
        table[owner][identity(shape, row)] = row
    return table


def owner_key(shape, owner):
    if shape in GENERIC:
        return ContentType.objects.get_for_model(owner).pk, owner.pk
    return owner.pk


def owner_values(shape, owner):
    """The attributes by which a part points at the record it belongs to."""
    if shape in GENERIC:
        return {"content_type": ContentType.objects.get_for_model(owner), "object_id": owner.pk}
    fixed = {shape.owner: owner}
    if isinstance(owner, Remark):
        for name in ("content_type", "object_id", "field"):
            fixed[name] = getattr(owner, name)
    return fixed


def attributes(shape):
    """Names that are compared; a foreign key by its number, so that nothing is fetched."""
    names = dict.fromkeys((*shape.key, *shape.values, *shape.computed))
    names |= {"field": None} if shape is STATEMENT else {}
    names |= {shape.counted: None} if shape.counted else {}
    return [column(shape.model, name) for name in names]


def column(model, name):
    fields = {f.name: f for f in model._meta.concrete_fields}
    return fields[name].attname if name in fields else name


def identity(shape, instance):
    return tuple(getattr(instance, column(shape.model, name)) for name in shape.key)


def record_key(record):
    return Key(record.shape.model, record.values[record.shape.key[0]])


def in_order_of_reference(records):
    """The records, so that what they refer to in their own file comes before them."""
    waiting = {record_key(record): record for record in records}
    ordered, path = {}, []

    def visit(key):
        if key in path:
            raise Problems([f"{waiting[key].where}: Die Verweise laufen im Kreis."])
        path.append(key)
        for value in waiting[key].values.values():
            if isinstance(value, Key) and value in waiting and value not in ordered:
                visit(value)
        ordered[path.pop()] = waiting[key]

    for key in waiting:
        if key not in ordered:
            visit(key)
    return ordered.values()


@contextmanager
def errors_at(where, sentence=""):
    """Turn what the database refuses into a Problem with file and record."""
    try:
        yield
    except DatabaseError as error:
        raise Problems([f"{where}: {sentence or reason(error)}"]) from error


def reason(error):
    """Why the database refused, in the words of the broken constraint where it has some."""
    message = getattr(getattr(error.__cause__, "diag", None), "message_primary", None)
    said = constraint_name(error) or message or error
    return broken_promise(error) or f"Die Datenbank lehnt den Datensatz ab ({said})."
