"""How far a project is, as one sentence: no more than the newest source says."""

from evidence.today import today
from evidence.values.blanks import why_blank
from projects.models import State
from public.pages.lead.pieces import Piece, sentence
from public.pages.lead.words import AT, FROM, SINCE, UNTIL, when

OPEN_END = "wann es endet, sagt keine Quelle"
PLAIN = {
    State.IDEA: "Bisher ist das Projekt eine Idee.",
    State.CONCEPT: "Das Projekt ist bisher ein Konzept.",
    State.POSTPONED: "Das Projekt ist zurückgestellt.",
    State.DROPPED: "Das Projekt ist verworfen.",
    State.APPLIED: "Für das Projekt ist Förderung beantragt.",
    State.REJECTED: "Das Projekt ist abgelehnt.",
    State.PAUSED: "Das Projekt ruht.",
    State.ABORTED: "Das Projekt ist abgebrochen.",
    State.IN_PROOF: "Die Verwendung des Geldes wird nachgewiesen.",
    State.MAINSTREAMED: "Das Projekt ist verstetigt.",
}
DONE = {State.IMPLEMENTED: "umgesetzt", State.CLOSED: "abgeschlossen"}


def state_sentence(project, proved_until):
    """One `Sentence`; `proved_until` is when the newest source appeared, if that is long ago."""
    proof = ((project, "state"),)
    if project.state in PLAIN:
        return sentence(Piece(PLAIN[project.state], proofs=proof))
    if project.state in DONE:
        return sentence(Piece(done(project), proofs=proof))
    if project.state == State.RUNNING:
        told = long_ago(project, proved_until) if proved_until else running(project)
        return sentence(Piece(told, proofs=proof))
    if project.state == State.GRANTED:
        return sentence(Piece(not_begun(project), proofs=proof))
    return sentence(unknown(project))


def done(project):
    """„Das Projekt ist seit März 2021 umgesetzt.“; what is derived is told as likely."""
    word, since = DONE[project.state], when(project.end, SINCE)
    if is_future(project.end) or not since:
        return f"Das Projekt ist {word}."
    if project.end.is_derived:
        return f"Das Projekt ist {word}, wohl {since}."
    return f"Das Projekt ist {since} {word}."


def running(project):
    since = "" if is_future(project.start) else when(project.start, SINCE)
    begin = f"Das Projekt läuft{', wohl' if since and project.start.is_derived else ''} {since}"
    return f"{begin.rstrip()}{end_of(project)}."


def end_of(project):
    """What is said of the end, behind a comma or semicolon."""
    end = project.end if project.end else project.planned_end
    if until := when(end, UNTIL):
        return f"; vorgesehen war es {until}" if is_over(end) else f", vorgesehen {until}"
    if end or why_blank(project, "end"):
        return ""
    return f"; {OPEN_END}"


def long_ago(project, proved_until):
    """The newest source is old: what sources say is told with its day, not as news of today."""
    newest = f"die neueste ist {when(proved_until, FROM) or f'von {proved_until}'}"
    begins, since = when(project.start, AT), when(project.start, SINCE)
    if not since:
        return f"Nach den Quellen läuft das Projekt; {newest}."
    if project.start.first > proved_until.last:
        return f"Nach den Quellen sollte das Projekt {begins} beginnen; {newest}."
    likely = "wohl " if project.start.is_derived else ""
    return f"Nach den Quellen läuft das Projekt {likely}{since}; {newest}."


def not_begun(project):
    began = when(project.start, SINCE)
    if began and not is_future(project.start):
        return f"Das Projekt ist bewilligt und läuft {began}."
    return "Das Projekt ist bewilligt; ob es begonnen hat, sagt keine Quelle."


def unknown(project):
    if not (project.start or project.end):
        return "Wie weit das Projekt ist, sagt keine Quelle."
    if (until := when(project.planned_end, UNTIL)) and is_over(project.planned_end):
        return f"Geplant war das Projekt {until}; ob es abgeschlossen ist, sagt keine Quelle."
    return "Ob das Projekt abgeschlossen ist, sagt keine Quelle."


def is_future(date):
    return bool(date.first and date.first > today())


def is_over(date):
    return bool(date.last and date.last < today())
