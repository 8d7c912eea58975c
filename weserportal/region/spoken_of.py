"""The rows of the database that the content files speak of; no others are read."""

from collections import defaultdict
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from funding.models import Call
from regions.models import Municipality
from weserportal.region.memory import path_of
from weserportal.region.ordering import record_key
from weserportal.region.shape import CITATION, REMARK
from weserportal.region.shapes import FILES
from weserportal.region.values import Key

NAMED = {shape.model: shape.key[0] for shape in FILES.values()} | {Municipality: "ags"}
GENERIC = (CITATION, REMARK)


def key_of(instance):
    """The Key by which other records refer to this one."""
    if isinstance(instance, Call):
        return Key(Call, f"{instance.programme.slug}/{instance.name}")
    return Key(type(instance), getattr(instance, NAMED[type(instance)]))


def keys_of(record):
    """The keys under which a record and its parts can be referred to."""
    own = record.values[record.shape.key[0]]
    calls, communes = (record.parts.get(name, []) for name in ("calls", "municipalities"))
    return {
        Key(record.shape.model, own),
        *(Key(part.shape.model, f"{own}/{part.values['name']}") for part in calls),
        *(Key(part.shape.model, part.values["ags"]) for part in communes),
    }


def path_of_record(record):
    return path_of(record.shape.model, "", "", record_key(record).text)


def rows_named(files, memory):
    """The rows with a key of a record or of a reference, or loaded before by a record's path."""
    records = list(chain(*files.values()))
    texts, numbers = defaultdict(set), defaultdict(set)
    for record in records:
        for key in chain(keys_of(record), (key for _, key in record.references())):
            texts[key.model].add(key.text)
        numbers[record.shape.model].add(memory.number(path_of_record(record)))
    calls = Call.objects.filter(
        programme__slug__in={text.partition("/")[0] for text in texts[Call]}
    )
    rows = [*calls.select_related("programme")]
    for model, name in NAMED.items():
        named = Q(**{f"{name}__in": texts[model]}) | Q(pk__in=numbers[model] - {None})
        rows += model._default_manager.filter(named)
    return rows


class Belongings:
    """The parts and links of these owners, from one query for each kind of them."""

    def __init__(self, owners):
        self.owners, self.tables = defaultdict(set), {}
        for owner in owners:
            self.owners[type(owner)].add(owner.pk)

    def parts(self, shape, owner):
        """{identity: instance} of one kind of part."""
        kind = (shape.model, shape.owner, type(owner))
        if kind not in self.tables:
            self.tables[kind] = grouped(shape, self.rows(shape, owner))
        return self.tables[kind].get(owner.pk, {})

    def rows(self, shape, owner):
        numbers = self.owners[type(owner)]
        if shape not in GENERIC:
            return shape.model._default_manager.filter(**{f"{shape.owner}__in": numbers})
        about = {"content_type": ContentType.objects.get_for_model(owner), "object_id__in": numbers}
        rows = shape.model._default_manager.filter(**about)
        return rows.filter(remark=None) if shape is CITATION else rows

    def linked(self, owner, name):
        """The numbers of the records that a many-to-many attribute holds."""
        model = type(owner)
        if (model, name) not in self.tables:
            table = defaultdict(set)
            owners = model._default_manager.filter(pk__in=self.owners[model])
            for number, target in owners.exclude(**{name: None}).values_list("pk", name).order_by():
                table[number].add(target)
            self.tables[model, name] = table
        return self.tables[model, name].get(owner.pk, set())


def grouped(shape, rows):
    """{number of the owner: {identity: instance}}."""
    table = defaultdict(dict)
    number = "object_id" if shape in GENERIC else f"{shape.owner}_id"
    for row in rows:
        table[getattr(row, number)][identity(shape, row)] = row
    return table


def identity(shape, instance):
    return tuple(getattr(instance, column(shape.model, name)) for name in shape.key)


def column(model, name):
    fields = {f.name: f for f in model._meta.concrete_fields}
    return fields[name].attname if name in fields else name
