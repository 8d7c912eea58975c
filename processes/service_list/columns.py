"""The columns of a list of services, the same in the table that is given out and taken in."""

from collections.abc import Callable
from dataclasses import dataclass

from evidence.folding import folded
from evidence.tables.writing import Column
from evidence.values.dates import in_german
from processes.models import Service

KEY, NAME, ADDRESS = "leika_key", "name", "slug"
# A field of `Service` with the head of its column and the width of it in signs.
FIELDS = (
    *((KEY, "LeiKa-Schlüssel", 18), (NAME, "Name", 40), ("official_name", "Amtlicher Name", 50)),
    *(("leika_type", "LeiKa-Typ", 12), ("typification", "Typisierung", 12)),
    *(("catalogue_edtf", "Stand des Katalogs", 18), ("ozg_number", "OZG-Nummer", 12)),
    *(("ozg_name", "OZG-Leistung", 40), ("subject_area", "Themenfeld", 28)),
    *(("life_situation", "Lebenslage", 28), ("responsible_level", "Zuständige Ebene", 24)),
    *(("responsible_basis", "Grundlage der Zuständigkeit", 28), ("responsible", "Zuständig", 40)),
    *(("legal_basis", "Rechtsgrundlage", 40), ("note", "Hinweis", 40), (ADDRESS, "Adresse", 28)),
)
HEADS = {name: head for name, head, _ in FIELDS}


@dataclass(frozen=True)
class Heads:
    """Which column of a table holds which field, and the heads of columns that are not read."""

    places: dict[str, int]
    unread: list[str]


def choices_of(name):
    return dict(Service._meta.get_field(name).choices or ())


def shown(name) -> Callable[[Service], str]:
    """What of a service stands in the column of a field, as people read and type it."""
    choices = choices_of(name)
    if name == "catalogue_edtf":
        return lambda service: service.catalogue_edtf and in_german(service.catalogue_edtf)
    if choices:
        return lambda service: str(choices.get(getattr(service, name), ""))
    return lambda service: getattr(service, name)


COLUMNS = [Column(head, shown(name), width=width) for name, head, width in FIELDS]


def heads_in(row):
    """`Heads` of the first row of a table; upper case, blanks and hyphens do not matter."""
    known = {plain(head): name for name, head in HEADS.items()}
    places: dict[str, int] = {}
    unread = []
    for place, text in enumerate(row):
        name = known.get(plain(text))
        if name and name not in places:
            places[name] = place
        elif text:
            unread.append(text)
    return Heads(places, unread)


def plain(text):
    return "".join(sign for sign in folded(text) if sign.isalnum())
