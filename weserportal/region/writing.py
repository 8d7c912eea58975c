"""Brings the database into line with what changed in the content files, and leaves the rest alone.

Records that are no longer in a file stay; parts of a record follow the file.
"""

from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError

from evidence.models import Citation, Remark
from evidence.refusals import broken_promise, constraint_name
from funding.models import Call
from projects.publication import Publishable
from projects.release.lifecycle import publish_loaded
from regions.models import Municipality
from weserportal.region.hanging_on import in_words, made_by_people
from weserportal.region.memory import Memory, digest, path_of
from weserportal.region.ordering import in_order_of_reference, municipalities_of, record_key
from weserportal.region.problems import Problems
from weserportal.region.reading import parts_of
from weserportal.region.shape import CITATION, STATEMENT
from weserportal.region.spoken_of import (
    GENERIC,
    Belongings,
    column,
    identity,
    key_of,
    path_of_record,
    rows_named,
)
from weserportal.region.values import Key
from weserportal.region.vouching import Vouching

CHANGED = "im Portal geändert, das bleibt so."
DELETED = "im Portal gelöscht, das bleibt so."
STILL = "Im Portal hängt noch daran:"


class Writer:
    """Knows the rows that the records of the files (by file) speak of, by key and by number.

    Writes what changed in the files since the last load, or with `overwrite` all they say. `left`
    is a line for each place where the portal says something else and keeps it.
    """

    def __init__(self, files, areas, overwrite=False):
        self.areas, self.overwrite = areas, overwrite
        self.inserted, self.changed, self.left, self.memory = set(), 0, [], Memory()
        self.waiting = []  # rows whose own rows may point at rows that come later
        self.belongings = Belongings([])
        known = rows_named(files, self.memory)
        self.found = {key_of(instance): instance for instance in known}
        self.by_number = {(type(row), row.pk): row for row in known}
        self.vouching = Vouching(self.found)

    def write(self, records):
        """Insert or update the records of one file, and then what belongs to them."""
        in_order_of_reference([each for record in records for each in municipalities_of(record)])
        for record in in_order_of_reference(records):
            with errors_at(record.where):
                self.write_record(record)
        for record in records:
            owner = self.found.get(record_key(record))
            if owner is not None:
                self.waiting.append((record, owner, path_of_record(record)))
        while self.waiting:
            level, self.waiting = self.waiting, []
            owners = [owner for _, owner, _ in level]
            self.belongings = Belongings(each for each in owners if each not in self.inserted)
            for record, owner, path in level:
                with errors_at(record.where):
                    self.write_belongings(record, owner, path)

    def write_record(self, record):
        key, path = record_key(record), path_of_record(record)
        number = (record.shape.model, self.memory.number(path))
        old = self.found.get(key) or self.by_number.get(number)
        if self.lacks_something(record):
            return
        if old is None and self.memory.said(path) is not None and not self.overwrite:
            self.leave(record.where, DELETED)
            return
        instance = self.build(record, {})
        self.found[key] = self.keep(record, path, instance, old)
        self.remember(record.shape, path, instance, self.found[key])

    def write_belongings(self, record, owner, path):
        for name, keys in record.links.items():
            self.link(record, owner, name, keys, path)
        if record.shape.cited:
            self.vouching.note(record, owner)
        for name, shape in parts_of(record.shape).items():
            with errors_at(f"{record.where}, {name}"):
                self.bring_into_line(shape, owner, record.parts[name], record.where, (path, name))

    def build(self, record, fixed):
        """A new, unsaved instance as the file describes it; what it omits has its default."""
        instance = record.shape.model(**fixed)
        for name, value in record.values.items():
            setattr(instance, name, self.found[value] if isinstance(value, Key) else value)
        area = self.areas.get((record.shape.model, record.values.get("ags")), {})
        for name, value in area.items():
            setattr(instance, name, value)
        if isinstance(instance, Citation):
            self.vouching.vouch(instance)
        return instance

    def lacks_something(self, record):
        """Whether it points at a record that people deleted in the portal."""
        keys = [value for value in record.values.values() if isinstance(value, Key)]
        lacking = [key for key in keys if key not in self.found]
        for key in lacking:
            self.leave(record.where, f"„{key}“ ist im Portal gelöscht, das bleibt so.")
        return bool(lacking)

    def keep(self, record, path, instance, old):
        """Save a new instance, or give the old one its values where the file has changed."""
        if old is None:
            if isinstance(instance, Publishable):
                publish_loaded(instance)
            instance.save()
            self.inserted.add(instance)
            return instance
        names = self.to_write(record, path, instance, old)
        for name in names:
            setattr(old, name, getattr(instance, name))
        if names:
            old.save()
            self.changed += 1
        return old

    def to_write(self, record, path, instance, old):
        """Names of the attributes that differ and are the file's to say; others are left."""
        shape = record.shape
        names = [n for n in attributes(shape) if getattr(old, n) != getattr(instance, n)]
        blank, said = shape.model(), self.memory.said_of(path, old)
        written = []
        for name in names:
            new, now = digest(getattr(instance, name)), digest(getattr(old, name))
            before = said.get(name, digest(getattr(blank, name))) if said is not None else None
            if self.may_write(before, new, now) or name in shape.computed:
                written.append(name)
            else:
                self.leave(f"{record.where}, {name.removesuffix('_id')}", CHANGED)
        return written

    def may_write(self, before, new, now):
        """Digests of the last load, of the file and of the portal, which is as it was loaded."""
        return self.overwrite or (before is not None and before != new and before == now)

    def leave(self, where, what):
        self.left.append(f"{where}: {what}")

    def remember(self, shape, path, instance, row):
        said = {name: digest(getattr(instance, name)) for name in attributes(shape)}
        self.memory.note(path, row.pk, said)

    def bring_into_line(self, shape, owner, records, where, below):
        """Make the parts of one record those of the file: delete, update and insert."""
        fixed = owner_values(shape, owner)
        before = self.belongings.parts(shape, owner)
        wanted = [self.part(shape, each, fixed, before, below) for each in records]
        wanted = [part for part in wanted if part]
        kept = {old.pk for *_, old in wanted if old}
        self.delete([row for row in before.values() if row.pk not in kept], shape, where)
        for record, path, instance, old in wanted:
            if old:
                self.keep(record, path, instance, old)
        wanted = [part for part in wanted if part[3] or not self.is_deleted(owner, *part[:2])]
        fresh = [instance for _, _, instance, old in wanted if not old]
        shape.model._default_manager.bulk_create(fresh)
        self.inserted.update(fresh)
        for record, path, instance, old in wanted:
            row = old or instance
            self.remember(shape, path, instance, row)
            if shape.model in (Call, Municipality):
                self.found[key_of(row)] = row
            self.waiting.append((record, row, path))

    def part(self, shape, record, fixed, before, below):
        """(record, path, instance as the file has it, its row or None); None if it cannot be."""
        if self.lacks_something(record):
            return None
        instance = self.build(record, fixed)
        path = path_of(shape.model, *below, identity(shape, instance))
        by_number = {row.pk: row for row in before.values()}
        old = before.get(identity(shape, instance)) or by_number.get(self.memory.number(path))
        return record, path, instance, old

    def is_deleted(self, owner, record, path):
        """Whether people took a part out; if nothing is remembered, they may have."""
        is_new = self.overwrite or owner in self.inserted
        if is_new or (self.memory.said(path) is None and self.memory.knows(owner)):
            return False
        self.leave(record.where, DELETED)
        return True

    def delete(self, rows, shape, where):
        """Delete what is in the file no more, unless people made or changed it."""
        for row in rows:
            name = f"{row._meta.verbose_name} „{row}“"
            names = [*attributes(shape), *(link.name for link in row._meta.many_to_many)]
            if not (self.overwrite or self.memory.is_untouched(row, names)):
                self.leave(where, f"{name} steht nur im Portal und bleibt.")
                continue
            with errors_at(where, f"{name} fehlt in der Datei und lässt sich nicht entfernen."):
                self.delete_or_keep(row, where, name)

    def delete_or_keep(self, row, where, name):
        """What people hung on a row does not go with it unsaid: then the row stays as well."""
        theirs = [] if self.overwrite else made_by_people(row, self.memory)
        if theirs:
            self.leave(
                where, f"{name} fehlt in der Datei, bleibt aber: {STILL} {in_words(theirs)}."
            )
            return
        self.memory.forget(row)
        row.delete()
        self.changed += 1

    def link(self, record, owner, name, keys, path):
        """Make a many-to-many attribute hold exactly the records with these keys."""
        wanted = {self.found[key].pk for key in keys if key in self.found}
        now = self.belongings.linked(owner, name)
        new, before = digest(sorted(wanted)), (self.memory.said(path) or {}).get(name)
        self.memory.note(path, owner.pk, {name: new})
        if wanted == now:
            return
        if owner in self.inserted or self.may_write(before, new, digest(sorted(now))):
            getattr(owner, name).set(wanted)
            self.changed += owner not in self.inserted
        else:
            self.leave(f"{record.where}, {name}", CHANGED)


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
    names |= {"vouches_for": None} if shape in (CITATION, STATEMENT) else {}
    names |= {shape.counted: None} if shape.counted else {}
    return [column(shape.model, name) for name in names]


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
