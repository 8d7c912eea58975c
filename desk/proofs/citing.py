"""Citations put into a document, for the value that it holds now."""

from evidence.models import Citation
from projects.snapshot.shape import NEW, values_of
from projects.snapshot.vouching import vouch

WORDS = ("quotation", "passage", "stated_value")


def cite(document, place, said):
    """A citation of a `Place`; `said` are its columns. Twice the same source counts once."""
    rows = document["citations"]
    said = {"part": place.part, "row": place.row, "field": place.field, **said}
    key = same_place(rows, said) or new_key(rows)
    last = max((row["position"] for row in rows.values()), default=-1)
    rows[key] = {
        **rows.get(key, values_of("citations", Citation()) | {"position": last + 1}),
        **said,
    }
    vouch(document, key)


def same_place(rows, said):
    """The key of the citation of this source for this very value, or None."""
    names = ("part", "row", "field", "portion", "source_id")
    alike = (key for key, row in rows.items() if all(row[n] == said[n] for n in names))
    return next(alike, None)


def new_key(rows):
    numbers = [int(key.removeprefix(NEW)) for key in rows if key.startswith(NEW)]
    return f"{NEW}{max(numbers, default=0) + 1}"
