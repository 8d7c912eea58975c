"""What belongs to a proof of use, and who looks at it first (R27)."""

from collections.abc import Iterator
from dataclasses import dataclass

from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.terms import Answer, Terms


class Piece(Labelled):
    """A piece of a proof."""

    REPORT = "report", "Sachbericht"
    FIGURES = "figures", "Zahlenmäßiger Nachweis"
    RECEIPTS = "receipts", "Belegliste"
    TOTALS = "totals", "Summen ohne Belegliste"
    AUDIT = "audit", "Prüfvermerk des Rechnungsprüfungsamts"


@dataclass(frozen=True)
class Required(Answer):
    """A piece that belongs to the proof, with what it must contain."""

    piece: Piece
    contents: str

    def __str__(self) -> str:
        return f"{self.piece.label}: {self.contents}"


def required_pieces(terms: Terms, *, has_audit_office: bool = False) -> tuple[Required, ...]:
    """Each `Required` of a final proof, in the order in which it is read (R27)."""
    return tuple(_pieces(terms, has_audit_office))


def _pieces(terms: Terms, has_audit_office: bool) -> Iterator[Required]:
    yield Required(
        Piece.REPORT, "Verwendung, Ergebnis gemessen an den Zielen, Notwendigkeit, Angemessenheit"
    )
    yield Required(Piece.FIGURES, "Einnahmen und Ausgaben in der Gliederung des Finanzierungsplans")
    simple, listed = terms.get(Key.SIMPLE_PROOF), terms.get(Key.RECEIPTS_LIST)
    if simple and simple.flag:
        yield Required(
            Piece.TOTALS, "einfacher Nachweis; Belege nur aufbewahren", based_on=(simple,)
        )
    elif listed and listed.flag:
        contents = "Tag, Empfänger, Grund und Betrag jeder Zahlung, der Zeit nach"
        yield Required(Piece.RECEIPTS, contents, based_on=(listed,))
    elif listed:
        yield Required(Piece.TOTALS, "Belege nur aufbewahren", based_on=(listed,))
    first = terms.get(Key.AUDIT_OFFICE_FIRST)
    if has_audit_office and first and first.flag:
        yield Required(Piece.AUDIT, "vor der Abgabe", based_on=(first,))
