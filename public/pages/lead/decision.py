"""The lead of a decision: what it says, of which day it is, and what came of the money."""

from evidence.quoting import in_quotes
from evidence.values.money import total_of
from public.german_values import number_word
from public.pages.lead.beside import Beside, instead_of_a_grant
from public.pages.lead.granted import Granted, granted_sentence
from public.pages.lead.papers import handed_over
from public.pages.lead.pieces import Piece, sentence, strong
from public.pages.lead.words import AT, FROM, when

MOST_SENTENCES = 3
HAPPENED = {
    "entschieden": "Entschieden wurde",
    "Bescheid vom": "Der Bescheid ist",
    "bekannt gegeben": "Bekannt gegeben wurde",
}


def decision_lead(shown, districts, course):
    """List of at most three `Sentence`; `shown` is loaded, `course` None where it is cancelled."""
    if shown.is_cancelled:
        return [sentence("Diese Entscheidung ist storniert; es gilt keine ihrer Fassungen.")]
    told = [*money_sentences(shown, districts), day_sentence(shown)]
    if len(told) < MOST_SENTENCES and course.is_granted:
        told.append(paid_sentence(shown.decision, course))
    return told[:MOST_SENTENCES]


def money_sentences(shown, districts):
    current, purpose = shown.current, purpose_of(shown)
    total = total_of([current.amount])
    if current.is_counted:
        counties = frozenset(each.pk for each in districts if not each.is_over)
        granted = Granted([shown.decision], total, False, purpose, counties, tells_year=False)
        return [granted_sentence(granted)]
    return instead_of_a_grant(Beside(current.status, [shown.decision], total), purpose)


def purpose_of(shown):
    """„ für „Smart Region REK““, „ für drei Projekte“; nothing where it pays for more than that."""
    if (shown.decision.number_of_projects or 0) > len(shown.purposes):
        return ""
    if len(shown.purposes) > 1:
        return f" für {number_word(len(shown.purposes))} Projekte"
    return f" für {in_quotes(shown.purposes[0].name)}" if shown.purposes else ""


def day_sentence(shown):
    """What its day is, and what kind of day that is (law 7)."""
    day, kind = shown.dated_by
    words = when(day, FROM if kind == "Bescheid vom" else AT)
    if not day:
        return sentence("Einen Tag nennen die Quellen nicht.")
    if not words:
        return sentence(f"Als Tag nennen die Quellen: {day}.")
    words = f"wohl {words}" if day.is_derived else words
    proofs = (dated_record(shown, kind),)
    if kind == "übergeben":
        return sentence(Piece(f"{handed_over(shown, words)}.", proofs=proofs))
    return sentence(Piece(f"{HAPPENED[kind]} {words}.", proofs=proofs))


def dated_record(shown, kind):
    if kind == "übergeben":
        return shown.handover, "day"
    return shown.original, shown.original.dated_by


def paid_sentence(decision, course):
    if course.paid:
        return sentence(course.paid)
    if not total_of([decision.paid]).says_something:
        return sentence("Ausgezahlt ist noch nichts.")
    return sentence("Ausgezahlt sind ", strong(decision.paid, ((decision, "paid"),)), ".")
