"""How digital a service is, as (version of the model, level): the two are never one scale (R54)."""

from django.db.models import Q, TextChoices


class MaturityModel(TextChoices):
    V1 = "1.1", "Reifegradmodell 1.1"
    V2 = "2.0", "Reifegradmodell 2.0"


HIGHEST = {MaturityModel.V1: 4, MaturityModel.V2: 7}
# What the levels of the first model are called; those of the second have no names.
LEVELS = ("Offline", "Information", "Formular-Assistent", "Online-Leistung", "Online-Transaktion")


def in_words(model, level):
    """„Stufe 3 von 4 (Online-Leistung), Reifegradmodell 1.1“; nothing where no level is known."""
    if level is None:
        return ""
    name = f" ({LEVELS[level]})" if model == MaturityModel.V1 else ""
    return f"Stufe {level} von {HIGHEST[MaturityModel(model)]}{name}, {MaturityModel(model).label}"


def known_level():
    """Condition: no maturity, or a model with one of its levels."""
    known = Q(maturity_model="", maturity_level=None)
    for model, highest in HIGHEST.items():
        known |= Q(
            maturity_model__in=[model.value],
            maturity_level__isnull=False,
            maturity_level__lte=highest,
        )
    return known
