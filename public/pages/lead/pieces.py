"""A sentence as its pieces: words, values in bold, and whose sources stand behind them."""

from dataclasses import dataclass

from evidence.values.money import NBSP

Proofs = tuple  # of pairs (record, names of its fields in one text)
# Why a known sum is no sentence: nothing is certain of it, or it is a real zero.
NO_MINIMUM = "ein Mindestbetrag ist nicht genannt"
NO_MONEY = "Geld ist damit nicht verbunden"


@dataclass(frozen=True)
class Piece:
    """Some words of a sentence; `proofs` are what the marks of its sources are asked of."""

    text: str
    is_strong: bool = False
    proofs: Proofs = ()


@dataclass(frozen=True)
class Sentence:
    """Pieces that together begin with a capital and end with a full stop."""

    pieces: tuple

    def __str__(self):
        return "".join(piece.text for piece in self.pieces)


def sentence(*parts):
    """A `Sentence` of texts and pieces; empty ones are left out, the first letter becomes big."""
    pieces = [Piece(part) if isinstance(part, str) else part for part in parts if part]
    first = pieces[0]
    begun = Piece(first.text[:1].upper() + first.text[1:], first.is_strong, first.proofs)
    return Sentence((begun, *pieces[1:]))


def strong(amount, proofs=()):
    return Piece(in_sentence(amount), is_strong=True, proofs=proofs)


def in_sentence(amount):
    """An Amount or a Total without zeros behind the comma: 80.000 €, rund 15 Mio. €."""
    return str(amount).replace(f",00{NBSP}", NBSP)
