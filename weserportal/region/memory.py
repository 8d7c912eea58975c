"""What the files said when they were last loaded, so that a load writes only what changed in them.

What differs in the portal from what was loaded is the work of people, and stays.
"""

from dataclasses import astuple, is_dataclass
from decimal import Decimal
from hashlib import sha256

from weserportal.models import LoadedRow


def digest(value):
    """A short text that is the same for values that are equal, from a file or the database."""
    return sha256(repr(plain(value)).encode()).hexdigest()[:16]


def plain(value):
    if is_dataclass(value):
        return tuple(map(plain, astuple(value)))
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(map(plain, value))
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int | Decimal | float) and not isinstance(value, bool):
        return format(Decimal(str(value)).normalize(), "f")
    return value


def path_of(model, owner, name, identity):
    """How a row is told by its keys, below the path of its owner; starts with its model."""
    told = sha256(repr((owner, name, plain(identity))).encode()).hexdigest()
    return f"{model._meta.label} {told}"


def label_of(path):
    return path.partition(" ")[0]


def held(instance, name):
    """What a row holds; of a link the numbers of the records at its other end."""
    value = getattr(instance, name)
    is_link = name in {field.name for field in instance._meta.many_to_many}
    return sorted(value.values_list("pk", flat=True)) if is_link else value


class Memory:
    """The rows that were loaded before, found by path or by number; remembers those of today."""

    def __init__(self):
        self.before = {row.path: row for row in LoadedRow.objects.all()}
        self.of_row = {(label_of(path), row.number): row for path, row in self.before.items()}
        self.now, self.gone = {}, set()

    def knows(self, instance):
        """Whether the row came from a file, as far as is remembered."""
        return (instance._meta.label, instance.pk) in self.of_row

    def number(self, path):
        """The number of the row in the database that was loaded by this path, or None."""
        return self.before[path].number if path in self.before else None

    def said(self, path):
        """{attribute: digest} of the last load; None if the row is not remembered."""
        return self.before[path].digests if path in self.before else None

    def said_of(self, path, instance):
        """The same of a row in the database, also where the files told it by other keys."""
        row = self.before.get(path) or self.of_row.get((instance._meta.label, instance.pk))
        return row.digests if row else None

    def is_untouched(self, instance, names):
        """Whether the row is one that was loaded and still says so, as far as is remembered."""
        row = self.of_row.get((instance._meta.label, instance.pk))
        return bool(row) and all(
            row.digests[name] == digest(held(instance, name))
            for name in names
            if name in row.digests
        )

    def is_as_loaded(self, instance):
        """The same of all that is remembered of the row and still an attribute of it."""
        row = self.of_row.get((instance._meta.label, instance.pk))
        names = [name for name in row.digests if hasattr(instance, name)] if row else []
        return self.is_untouched(instance, names)

    def note(self, path, number, digests):
        """Remember what the file says of a row; may be told in several parts."""
        row = self.now.setdefault(path, LoadedRow(path=path, number=number, digests={}))
        row.digests |= digests

    def forget(self, instance):
        row = self.of_row.get((instance._meta.label, instance.pk))
        if row:
            self.gone.add(row.path)

    def save(self):
        LoadedRow.objects.filter(path__in=self.gone - set(self.now)).delete()
        LoadedRow.objects.bulk_create(
            [row for path, row in self.now.items() if self.is_news(path, row)],
            update_conflicts=True,
            unique_fields=["path"],
            update_fields=["number", "digests"],
        )

    def is_news(self, path, row):
        old = self.before.get(path)
        return old is None or (old.number, old.digests) != (row.number, row.digests)
