"""What stands on every letter: who writes to whom about which grant, and what lacks."""

from django.utils import timezone

from accounts.models import Role
from evidence.values.dates import day_in_german
from funding.models.programmes import ProgrammeFunder
from grant_office.papers.wording import UNKNOWN, flexible, told

ADDRESS = "Anschrift: bitte ergänzen"
WARNING = "Aus den Einträgen im Portal erstellt, weder unterschrieben noch abgesandt."


def letterhead(shown, user, title, *, recipient=None, gaps=()):
    """What `letter.typ` takes, for a paper about a `FileShown`; `gaps` are German sentences.

    Without a recipient (lines of an address) it goes to the body that decides.
    """
    sender, authority = sender_of(shown, user), authority_of(shown)
    return {
        **imprint(shown, user, title),
        "sender": [sender or "Absender: nicht erfasst", "Förderstelle"],
        "recipient": recipient or [*(authority or ["Bewilligungsstelle: nicht erfasst"]), ADDRESS],
        "references": references(shown, user),
        "grant": grant_facts(shown),
        "gaps": [*lacking(shown, sender, recipient or authority), *gaps],
    }


def imprint(shown, user, title):
    """What every paper says of itself: its name, its day and whose draft it is."""
    today = day_in_german(timezone.localdate())
    return {
        "title": title,
        "maker": str(user),
        "made": f"Entwurf aus dem Weserportal vom {today}, {user}. "
        "Nicht unterschrieben, nicht abgesandt.",
        "mark": "Entwurf.",
        "warning": invented(shown) + WARNING,
    }


def invented(shown):
    return "Beispiel, die Förderung ist erfunden. " if shown.is_example else ""


def sender_of(shown, user):
    """The name of the office's own county among the recipients, else of the first of them."""
    own = set(user.organisations_as(Role.GRANT_ADMIN).values_list("organisation", flat=True))
    shares = sorted(shown.shown.recipients, key=lambda share: share.organisation_id not in own)
    return shares[0].name if shares else ""


def authority_of(shown):
    """Names of the body that decides, else of who pays, each with its seat."""
    bodies = [
        row.organisation
        for row in ProgrammeFunder.objects.select_related("organisation").filter(
            programme=shown.decision.programme_id, role=ProgrammeFunder.Role.APPROVAL_BODY
        )
    ]
    bodies = bodies or [share.organisation for share in shown.shown.funders]
    return [", ".join(filter(None, [each.name, each.seat])) for each in bodies]


def references(shown, user):
    """Rows (label, text) beside the address."""
    decision, file = shown.decision, shown.file
    return [
        ("Ihr Zeichen", told(decision.file_number)),
        ("Förderkennzeichen", told(decision.grant_reference)),
        ("Unser Zeichen", told(file.e_file_number if file else "")),
        ("Bearbeitet von", str(user)),
        ("Datum", day_in_german(timezone.localdate())),
    ]


def lacking(shown, sender, recipient):
    """Sentences about what every letter needs and the records do not have."""
    if not sender:
        yield "Die empfangende Stelle, die hier schreibt, ist nicht erfasst."
    if not recipient:
        yield "Die Bewilligungsstelle ist nicht erfasst."
    elif len(recipient) > 1 and not shown.decision.programme_id:
        yield "Mehrere Stellen kommen als Empfängerin infrage; bitte eine wählen."
    if not shown.decision.file_number:
        yield "Das Aktenzeichen der Bewilligungsstelle ist nicht erfasst."
    if shown.file is None:
        yield "Zu dieser Entscheidung ist keine Akte angelegt, deshalb ist nichts gerechnet."


def grant_facts(shown):
    """Rows (label, text) of what the version in force says."""
    current = shown.current
    named = ", ".join(share.name for share in shown.decision.visible_shares)
    if current is None:
        return [("Zweck", told(named)), ("Bescheid", "keine Fassung ist in Kraft")]
    return [
        ("Zweck", told(named)),
        ("Bescheid", papers_of(shown)),
        ("Geldgeber", told(", ".join(each.name for each in shown.shown.funders))),
        ("Förderprogramm", told(str(shown.decision.programme or ""))),
        ("Finanzierungsart", told(current.get_financing_type_display())),
        ("Zuwendung in Kraft", current.amount.to_the_cent),
        ("Zuwendungsfähige Ausgaben", current.eligible_expenditure.to_the_cent),
        ("Bewilligungszeitraum", period_of(current)),
        ("Nebenbestimmungen", provisions_of(shown)),
    ]


def papers_of(shown):
    """„Zuwendungsbescheid vom 4. Dezember 2019“, with the amendment that is in force."""
    first, current = shown.shown.original, shown.current
    versions = [first] if first == current else [first, current]
    return "; ".join(f"{each.wording}{issued_on(each)}" for each in versions if each)


def issued_on(version):
    day = version.issued
    return f" vom {day}" if day.is_day else f", Datum {day}" if day else ", Datum nicht erfasst"


def period_of(version):
    if not version.period_start and not version.period_end:
        return UNKNOWN
    return f"{flexible(version.period_start)} bis {flexible(version.period_end)}"


def provisions_of(shown):
    rules = shown.file and shown.file.rule_set
    if rules is None:
        return told(shown.current.ancillary_provisions)
    doubt = "" if shown.file.is_rule_set_confirmed else " (angenommen, zu bestätigen)"
    return f"{rules}{doubt}"
