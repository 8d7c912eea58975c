"""What is kept of a person who answers readers, for the file for them (Art. 15 DSGVO)."""

from accounts.deeds import moment
from duties.models import Feedback, ReaderReport


def reports(person):
    found = ReaderReport.objects.select_related("project").order_by("pk")
    taken = [
        {"wann": moment(each.taken_at), "Projekt": each.project.title, "was": "übernommen"}
        for each in found.filter(taken_by=person)
    ]
    answered = [
        {
            "wann": moment(each.closed_at),
            "Projekt": each.project.title,
            "was": "beantwortet",
            "Text": each.answer,
        }
        for each in found.filter(closed_by=person)
    ]
    return taken + answered


def feedback(person):
    found = Feedback.objects.filter(closed_by=person).order_by("pk")
    return [{"wann": moment(each.closed_at), "Text": each.outcome} for each in found]


KEPT = {"Hinweise aus der Leserschaft": reports, "Erledigte Rückmeldungen": feedback}
