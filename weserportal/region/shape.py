"""The form of a record in the content files, and the evidence any of them can carry.

`shapes.py` lists the forms of all files.
"""

from dataclasses import dataclass, field

from django.db import models

from evidence.models import Citation, Remark
from evidence.values.dates import Basis


@dataclass(frozen=True)
class Shape:
    """The form of one kind of record.

    key       attributes that tell a record from its siblings; `position` and `number` are
              counted by the loader and not written in the file
    values    further attributes; `required` must be there although the model allows a blank
    links     many-to-many attributes, written as a list of keys
    parts     records that belong to this one, by the name they have in the file
    owner     attribute of the part that points at the record it belongs to
    short     the only attribute that matters when a part is written as one plain value
    one       the part is a single mapping, not a list
    computed  attributes that the loader works out (map paths)
    cited     the record may carry `sources`, `citations` and `remarks`
    date_basis  how a date is known if the file does not say so
    """

    model: type[models.Model]
    key: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    parts: dict[str, "Shape"] = field(default_factory=dict)
    owner: str = ""
    short: str = ""
    one: bool = False
    computed: tuple[str, ...] = ()
    cited: bool = False
    date_basis: str = Basis.STATED

    @property
    def written(self):
        """Attributes that stand in the file."""
        return tuple(name for name in (*self.key, *self.values) if name != self.counted)

    @property
    def counted(self):
        """Name of the attribute that counts the siblings from 1, or an empty string.

        A version is told by its `number`; the number of a programme counts nothing.
        """
        if "number" in self.key:
            return "number"
        names = {f.name for f in self.model._meta.get_fields()}
        return "position" if "position" in names else ""


CITATION = Shape(
    Citation,
    ("field", "portion", "source"),
    ("agrees", "stated_value", "quotation", "passage", "retrieved", "note"),
    short="source",
)
STATEMENT = Shape(
    Citation,
    ("source",),
    ("stated_value", "agrees", "quotation", "passage", "note"),
    owner="remark",
)
REMARK = Shape(
    Remark,
    ("position",),
    ("kind", "topic", "field", "text", "reason"),
    parts={"statements": STATEMENT},
)
