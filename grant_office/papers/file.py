"""The file of a decision as one PDF/UA, for whoever looks at it without the portal (R40, R47)."""

from django.utils import timezone

from evidence.papers.typesetting import typeset
from evidence.values.dates import day_in_german
from grant_office.file import FileShown
from grant_office.models import Correspondence, Deadline, Obligation
from grant_office.papers.file_history import history_section
from grant_office.papers.file_money import money_sections
from grant_office.papers.file_rest import rest_section
from grant_office.papers.file_versions import said, versions_section
from grant_office.papers.letterhead import grant_facts, imprint, invented
from grant_office.papers.sections import kept_in, records, section
from grant_office.papers.wording import cancelled, day, rule_of, told


def file_paper(decision, user):
    """PDF/UA-1 of a decision that passed the gate of the office; raises NotSet."""
    shown, today = FileShown(decision, user), timezone.localdate()
    made = f"Auszug aus dem Weserportal vom {day_in_german(today)}, {user}. Intern."
    warning = "Zusammengestellt aus den Einträgen im Portal; intern, nicht zu veröffentlichen."
    return typeset(
        "file",
        {
            **imprint(shown, user, f"Akte: {shown.title}"),
            "made": made,
            "mark": "Auszug.",
            "warning": invented(shown) + warning,
            "answer": shown.answer,
            "sections": sections_of(shown),
        },
        today,
    )


def sections_of(shown):
    """In the order in which an auditor asks."""
    return [
        section("Zuwendung", facts=[*grant_facts(shown), *file_facts(shown)]),
        section("Was nicht passt", *(shown.objections or ["Nichts, was das Portal erkennt."])),
        versions_section(shown),
        deadlines_section(shown),
        obligations_section(shown),
        *money_sections(shown),
        letters_section(shown),
        rest_section(shown),
        history_section(shown),
    ]


def file_facts(shown):
    """Rows (label, text): how the file is called and where it lies."""
    decision, file = shown.decision, shown.file
    rows = [
        ("Aktenzeichen", told(decision.file_number)),
        ("Förderkennzeichen", told(decision.grant_reference)),
        ("Veröffentlichung", decision.get_publication_display()),
    ]
    if file is None:
        return [*rows, ("Akte", "nicht angelegt")]
    return [*rows, *said(file, shown.user)]


def deadlines_section(shown):
    rows = kept_in(shown, Deadline).with_day().order_by("day_due", "pk")
    return records(
        "Fristen",
        "Keine Frist ist gerechnet.",
        ("Tag", "Was", "Nach welcher Regel", "Stand"),
        (
            (day(each.day) if each.day else "offen", str(each), rule_of(each), standing(each))
            for each in rows
        ),
        widths=(0, 3, 4, 2),
    )


def standing(deadline):
    """Whether something is still to be done, and whether the rule was looked up."""
    doubt = "" if deadline.is_confirmed else "; zu bestätigen"
    if deadline.is_void:
        return f"entfallen{doubt}"
    if deadline.is_open and deadline.has_passed:
        return f"vorbei{doubt}"
    if deadline.done_on:
        note = f": {deadline.done_note}" if deadline.done_note else ""
        return f"erledigt am {day(deadline.done_on)}{note}{doubt}"
    return f"{'durch einen Eintrag erledigt' if deadline.is_met else 'offen'}{doubt}"


def obligations_section(shown):
    rows = kept_in(shown, Obligation).select_related("responsible", "checked_by", "letter")
    return records(
        "Auflagen",
        "Keine Auflage ist erfasst.",
        ("Nummer", "Was zu tun ist", "Fällig am", "Stand"),
        ((each.clause, each.text, day(each.due_on), cancelled(each, met(each))) for each in rows),
        widths=(0, 3, 0, 3),
    )


def met(obligation):
    """„erfüllt und bestätigt von … (Beleg: …)“."""
    who = f" von {obligation.checked_by}" if obligation.checked_by else ""
    proven = obligation.proven_by or (str(obligation.letter) if obligation.letter else "")
    on = f" am {day(obligation.met_on)}" if obligation.met_on else ""
    proof = f"; Beleg: {proven}" if proven else ""
    return f"{obligation.get_state_display()}{who}{on}{proof}"


def letters_section(shown):
    rows = kept_in(shown, Correspondence).with_scans().order_by("sheet", "arrived_on", "pk")
    return records(
        "Schreiben",
        "In der Akte ist noch kein Schreiben erfasst.",
        ("Blatt", "Tag", "Betreff", "Von oder an", "Dateien"),
        (
            (
                str(each.sheet or "–"),
                day(each.arrived_on),
                cancelled(each, each.subject),
                f"{each.get_direction_display()}, {each.get_mode_display()}: {each.counterpart}",
                str(each.scan_count or "keine"),
            )
            for each in rows
        ),
        widths=(0, 0, 3, 3, 0),
    )
