"""An application as one PDF/UA: who applies for what, what is missing, the money, the proofs."""

from accounts.models import User
from evidence.papers.typesetting import typeset
from evidence.values.dates import day_in_german
from funding.standing import Standing
from grant_office.papers.sections import section, table

WARNING = "Aus den Einträgen im Portal zusammengestellt; intern, nicht zu veröffentlichen."


def pack(shown: Standing, user: User, today) -> bytes:
    """PDF/UA-1 of an application that passed its gate, the same on the same day; raises NotSet."""
    application = shown.application
    made = f"Auszug aus dem Weserportal vom {day_in_german(today)}, {user}. Intern."
    return typeset(
        "file",
        {
            "title": f"Antragsmappe: {application.title}",
            "maker": str(user),
            "made": made,
            "mark": "Auszug.",
            "warning": WARNING,
            "answer": shown.answer,
            "sections": [
                section("Antrag", facts=about(shown)),
                section("Frist", shown.time, shown.hint),
                section("Wer sich bewerben darf", shown.eligible),
                requirements(shown),
                section("Finanzierung", "" if shown.money else "nicht erfasst", facts=shown.money),
                section("Verfahren", tables=[procedure(application.call)]),
            ],
        },
        today,
    )


def about(shown):
    application = shown.application
    partners = ", ".join(each.name for each in application.partners)
    return [
        ("Förderprogramm", str(application.programme or "nicht erfasst")),
        ("Aufruf", application.call.name if application.call else "nicht erfasst"),
        ("Stand des Antrags", shown.stage),
        ("Federführung", application.lead.name if application.lead else "nicht erfasst"),
        ("Partner", partners or "keine erfasst"),
        ("Projekt", application.project.title if application.project else "keines im Portal"),
    ]


def requirements(shown):
    rows = [
        (
            line.requirement.text,
            line.badge.label,
            "; ".join(proof.text for proof in line.proofs) or line.note or "kein Nachweis",
            who_and_when(line.check),
        )
        for line in shown.lines
    ]
    head = ("Anforderung", "Stand", "Nachweis", "Wer und bis wann")
    return section(
        "Was der Aufruf verlangt",
        "" if rows else "Noch nicht erfasst.",
        tables=[table(head, rows, widths=(4, 0, 4, 3))],
    )


def who_and_when(check):
    if check is None:
        return "offen"
    who = check.responsible.name if check.responsible else ""
    due = f"bis {day_in_german(check.due_on)}" if check.due_on else ""
    return ", ".join(filter(None, [who, due])) or "offen"


def procedure(call):
    stages = list(call.stages.all()) if call else []
    rows = [(str(number), each.name) for number, each in enumerate(stages, 1)]
    return table(("Nr.", "Schritt"), rows, widths=(0, 1))
