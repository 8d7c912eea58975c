"""What a reader of a project would miss, from its document; deliberate blanks count as done."""

from dataclasses import dataclass

from evidence.values.blanks import reasons_in
from evidence.values.money import Qualifier
from projects.models import Participation, State

LEAD = Participation.Role.LEAD
SILENT = (Qualifier.UNKNOWN, Qualifier.NOT_RECORDED)


@dataclass(frozen=True)
class Completeness:
    """How many of the facts are there, and the German names of the others."""

    total: int
    missing: tuple

    @property
    def present(self):
        return self.total - len(self.missing)

    @property
    def sentence(self):
        """„alles da“, or the first three that are missing and how many more."""
        if not self.missing:
            return "alles da"
        more = len(self.missing) - 3
        rest = f" und {more} weitere" if more > 0 else ""
        return f"fehlt: {', '.join(self.missing[:3])}{rest}"


def completeness_of(document):
    """A blank that says why it is one (a wording, a note, „entfällt“) is no gap."""
    missing = tuple(label for label, is_there in FACTS.items() if not is_there(document))
    return Completeness(len(FACTS), missing)


def has_date(*names):
    def is_there(document):
        values = document["project"]
        parts = ("edtf", "wording", "note")
        is_told = any(values[f"{name}_{part}"] for name in names for part in parts)
        return is_told or has_reason(document, *names)

    return is_there


def has_reason(document, *names):
    """Whether somebody said why one of them is blank; unfinished work is no reason."""
    reasons = reasons_in(document["project"]["blanks"])
    return any(reasons.get(name, Qualifier.NOT_RECORDED) not in SILENT for name in names)


def has_amount(name):
    def is_there(document):
        values = document["project"]
        return values[f"{name}_qualifier"] not in SILENT or bool(values[f"{name}_note"])

    return is_there


def has_state(document):
    values = document["project"]
    return values["state"] != State.UNKNOWN or bool(values["state_wording"])


def roles(document):
    rows = [document["rows"][part].values() for part in ("participations", "new_partners")]
    return [row["role"] for each in rows for row in each]


def has_partners(document):
    return bool(document["project"]["partners_note"]) or any(
        role != LEAD for role in roles(document)
    )


def has_districts(document):
    is_told = document["links"]["districts"] or document["project"]["districts_note"]
    return bool(is_told) or has_reason(document, "districts")


def has_fields(document):
    return bool(document["links"]["fields_of_action"]) or has_reason(document, "fields_of_action")


def has_work(document):
    is_told = document["rows"]["milestones"] or document["rows"]["activities"]
    return bool(is_told) or has_reason(document, "milestones", "activities")


FACTS = {
    "Zusammenfassung": lambda document: bool(document["project"]["summary"]),
    "Stand": has_state,
    "Beginn": has_date("start", "planned_start"),
    "Ende": has_date("end", "planned_end"),
    "Federführung": lambda document: LEAD in roles(document),
    "weitere Beteiligte": has_partners,
    "Landkreise": has_districts,
    "Handlungsfelder": has_fields,
    "Gesamtausgaben": has_amount("total_expenditure"),
    "zuwendungsfähige Ausgaben": has_amount("eligible_expenditure"),
    "Eigenanteil": has_amount("own_contribution"),
    "Aktivitäten oder Meilensteine": has_work,
    "Belege": lambda document: bool(document["citations"]),
}
