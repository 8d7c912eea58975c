"""How far each section of somebody's work is: what is missing there, and whether it is changed."""

from dataclasses import dataclass

from desk.completeness import completeness_of
from desk.sections import SECTIONS, Section
from desk.tabs import shown_in
from projects.snapshot.shape import MODELS, nothing, record_of

# The field where each fact is entered that counts for the completeness.
PLACE_OF_FACT = {
    "Zusammenfassung": "steckbrief#id_summary",
    "Stand": "steckbrief#id_state",
    "Beginn": "zeit#id_start_edtf",
    "Ende": "zeit#id_end_edtf",
    "Federführung": "beteiligte#abschnitt",
    "weitere Beteiligte": "beteiligte#abschnitt",
    "Landkreise": "orte#id_districts",
    "Handlungsfelder": "handlungsfelder#id_fields_of_action",
    "Gesamtausgaben": "ausgaben#id_total_expenditure_min",
    "zuwendungsfähige Ausgaben": "ausgaben#id_eligible_expenditure_min",
    "Eigenanteil": "ausgaben#id_own_contribution_min",
    "Aktivitäten oder Meilensteine": "aktivitaeten#abschnitt",
    "Belege": "belege#abschnitt",
}


def section_of_fact(fact):
    return PLACE_OF_FACT[fact].partition("#")[0]


def gaps_of(document):
    """[(German label, place)] of what a document lacks, as `begin` takes places."""
    facts = [(fact, PLACE_OF_FACT[fact]) for fact in completeness_of(document).missing]
    return [*facts, *gaps_of_files(document)]


def gaps_of_files(document):
    """The same of photos and documents, which are not public before they say all that they must."""
    for section in (each for each in SECTIONS if each.files):
        for key, values in document["rows"][section.part].items():
            if missing := record_of(section.part, values).missing:
                kind = str(MODELS[section.part]._meta.verbose_name)
                yield f"{kind}: {', '.join(missing)}", f"{section.name}#zeile-{key}"


@dataclass(frozen=True)
class SectionState:
    """`missing` are German labels; `is_typed` is what cannot be read yet."""

    section: Section
    missing: list[str]
    is_changed: bool
    is_filled: bool
    is_typed: bool

    @property
    def words(self):
        """„geändert, fehlt: Ende“; nothing of a section that may well stay empty."""
        told = ["noch zu prüfen"] * self.is_typed + ["geändert"] * self.is_changed
        if self.missing:
            told.append(f"fehlt: {', '.join(self.missing)}")
        elif self.is_filled and not told:
            told.append("ausgefüllt")
        return ", ".join(told)


def states_of(proposal):
    """[SectionState] of the sections, in their order; no query."""
    document, before, blank = proposal.document, proposal.base or nothing(), nothing()
    missing = completeness_of(document).missing
    states = []
    for section in SECTIONS:
        shown = shown_in(document, section)
        states.append(
            SectionState(
                section,
                [fact for fact in missing if section_of_fact(fact) == section.name],
                is_changed=shown != shown_in(before, section),
                is_filled=shown != shown_in(blank, section),
                is_typed=section.name in proposal.typed,
            )
        )
    return states


def states_for(proposal, section):
    """Context of the page of a section: the state of it and of all."""
    states = states_of(proposal)
    return {"states": states, "state": next(each for each in states if each.section == section)}
