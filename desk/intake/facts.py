"""A fact that a text states: of what kind, where it stands, what it says and of which project."""

from collections.abc import Hashable
from dataclasses import dataclass

from django.db import models


class Kind(models.TextChoices):
    PROJECT = "project", "Projekt"
    RELATION = "relation", "Verbindung"
    AMOUNT = "amount", "Betrag"
    DATE = "date", "Datum"
    ORGANISATION = "organisation", "Organisation"
    PERSON = "person", "Person mit Amt"
    DISTRICT = "district", "Landkreis"
    MUNICIPALITY = "municipality", "Gemeinde"
    PROGRAMME = "programme", "Förderprogramm"
    FIELD = "field", "Handlungsfeld"
    ACTIVITY = "activity", "Aktivität"
    APPLICATION = "application", "Antrag"


class Role(models.TextChoices):
    """As what an amount, a day, an organisation or a person is named."""

    GRANT = "grant", "Förderung"
    TOTAL = "total", "Gesamtausgaben"
    OWN = "own", "Eigenanteil"
    BUDGET = "budget", "Mittel des Programms"
    HANDED_OVER = "handed_over", "Übergabe"
    GRANTED = "granted", "Bewilligung"
    FUNDED = "funded", "Förderung im Jahr"
    BEGIN = "begin", "Beginn"
    END = "end", "Ende"
    PERIOD = "period", "Laufzeit"
    LEAD = "lead", "Federführung"
    FUNDER = "funder", "Geldgeber"
    RECEIVER = "receiver", "nimmt den Bescheid entgegen"
    ON_BEHALF = "on_behalf", "stellvertretend für"
    GIVER = "giver", "übergibt den Bescheid"
    BUILDS_ON = "builds_on", "baut auf"
    INTENDED = "intended", "beabsichtigt"
    SUBMITTED = "submitted", "eingereicht"


Key = Hashable


@dataclass(frozen=True)
class Fact:
    """`start` and `end` are places in the text, between them stand the words that say it.

    `value` is the key of a known record, an Amount, EDTF, a kind of activity, or words where
    `is_known` is False; `about` the project that it is said of, where the sentence tells. `more`
    is the office of a person and the earlier end of a relation.
    """

    kind: Kind
    start: int
    end: int
    value: Key
    role: str = ""
    about: Key = None
    more: Key = None
    is_known: bool = True
    is_per_year: bool = False

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end

    @property
    def says(self) -> tuple[Key, ...]:
        """The same for two facts that say the same, wherever they stand."""
        return (self.kind, self.value, self.role, self.about, self.more, self.is_per_year)
