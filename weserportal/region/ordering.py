"""The order in which records are written: what they refer to in their own file comes first."""

from weserportal.region.problems import Problems
from weserportal.region.values import Key


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
        for value in led_to(waiting[key]):
            if isinstance(value, Key) and value in waiting and value not in ordered:
                visit(value)
        ordered[path.pop()] = waiting[key]

    for key in waiting:
        if key not in ordered:
            visit(key)
    return ordered.values()


def municipalities_of(record):
    """They are rows of their county, and one may follow on one of another county."""
    return record.parts.get("municipalities", ())


def led_to(record):
    """What a record needs to be there, and what came after it: neither may lead back to it."""
    yield from record.values.values()
    for part in record.parts.get("successions", ()):
        yield part.values.get("successor")
