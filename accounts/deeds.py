"""What a person did in the portal, by day, and all that is kept of them as a file (Art. 15 DSGVO).

What they did is read from the history, which says of each change whose it was. What has no history
is told by the app that keeps it.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db.models import TextField, Value
from django.db.models.functions import Cast, Left
from django.utils import timezone
from pghistory.models import Context

from accounts.models import SecondFactor, User
from evidence.history.changes import VERBS, event_models, tracked_model

MOST_SHOWN = 2000
NAMES = ("title", "name", "short_title", "label")
LONGEST_NAME = 120
# {German name: function (person) → plain values}: what is kept of a person beside the history;
# apps further right add theirs.
KEPT = {}


@dataclass(frozen=True)
class Deed:
    """Somebody made, changed or removed a record; `name` is how it was called then."""

    at: datetime
    verb: str
    kind: str
    number: str
    name: str


@dataclass(frozen=True)
class Day:
    """The deeds of a day, each once, in the order in which they happened."""

    day: date
    deeds: list[Deed]


def deeds_of(person: User, most: int | None = None) -> list[Deed]:
    """The newest deeds of a person, newest first; all of them without `most`. One query."""
    contexts = Context.objects.filter(metadata__user=person.pk).values("pk")
    models = list(event_models())
    first, *others = [
        events.objects.filter(pgh_context__in=contexts)
        .order_by()
        .annotate(table=Value(place), row=Cast("id", TextField()), called=name_in(events))
        .values_list("pgh_created_at", "pgh_label", "table", "row", "called")
        for place, events in enumerate(event_models().values())
    ]
    rows = first.union(*others, all=True).order_by("-pgh_created_at", "table", "row")
    labels = [str(tracked_model(model)._meta.verbose_name) for model in models]
    return [
        Deed(at, VERBS.get(verb, verb), labels[table], number, named)
        for at, verb, table, number, named in (rows[:most] if most else rows)
    ]


def name_in(events):
    columns = {each.name for each in events._meta.concrete_fields}
    name = next((each for each in NAMES if each in columns), None)
    return Left(Cast(name, TextField()), LONGEST_NAME) if name else Value("")


def by_day(deeds: list[Deed]) -> list[Day]:
    """The days, newest first; what was done twice to a record on a day is told once."""
    days: dict[date, dict[tuple, Deed]] = defaultdict(dict)
    for each in deeds:
        told = (each.verb, each.kind, each.number)
        days[timezone.localtime(each.at).date()].setdefault(told, each)
    return [Day(day, list(told.values())) for day, told in days.items()]


def all_about(person: User) -> dict:
    """All that the portal keeps of a person, with German names, to be written as JSON."""
    factors = SecondFactor.objects.filter(user=person).order_by("pk")
    sessions = UserSession.objects.filter(user=person).order_by("-created_at", "pk")
    logins = SocialAccount.objects.filter(user=person).order_by("pk")
    absence = getattr(person, "absence", None)
    return {
        "Auskunft vom": moment(timezone.now()),
        "Konto": {
            "Nummer": person.pk,
            "Name": person.name,
            "E-Mail-Adresse": person.email,
            "angelegt": moment(person.joined_at),
            "zuletzt angemeldet": moment(person.last_login),
            "aktiv": person.is_active,
            "darf in die Verwaltung": person.is_staff,
            "verwaltet Personen": person.is_superuser,
            "Nachrichten": person.get_mails_display(),
        },
        "Mitgliedschaften": [str(each) for each in person.memberships.with_offices()],
        "Gruppen": [group.name for group in person.groups.order_by("name", "pk")],
        "Abwesenheit": str(absence) if absence else None,
        "Zweite Faktoren": [
            {"Art": str(each), "eingerichtet": moment(each.created_at)} for each in factors
        ],
        "Sitzungen": [
            {
                "begonnen": moment(each.created_at),
                "zuletzt gesehen": moment(each.last_seen_at),
                "Internetadresse": each.ip,
                "Browser": each.user_agent,
            }
            for each in sessions
        ],
        "Anmeldung über andere Dienste": [
            {"Dienst": each.provider, "Kennung": each.uid} for each in logins
        ],
        **{name: kept_of(person) for name, kept_of in KEPT.items()},
        "Was die Person getan hat": [
            {
                "wann": moment(each.at),
                "was": f"{each.kind} {each.verb}",
                "Nummer": each.number,
                "Name": each.name,
            }
            for each in deeds_of(person)
        ],
    }


def moment(at):
    """ISO 8601 in Europe/Berlin, or nothing."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None
