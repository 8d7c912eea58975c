"""The name of whoever left goes, also from the history; that somebody did it stays (R87).

Everything points at the number of the account. So the name stands in few places: the account, its
history, what the admin noted of it, and letters on their way.
"""

import json
import logging
import re
from contextlib import suppress
from datetime import date
from itertools import chain

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Replace
from pghistory.models import Context

from accounts.models import Absence, Letter, User
from accounts.sessions import end_sessions
from evidence.history.changes import event_model

log = logging.getLogger(__name__)
GONE = "entfernt"  # what the history calls the person of before
NAMELESS = "@entfernt.invalid"  # the end of an address that nobody can have
# How the reason of a release begins: whose words it holds, what was said of it, how much it is of.
WITH_AUTHORS = re.compile(
    r"((?:Vorschlag|Neues Projekt) von )(.+?)(|: .*| \(in Teilen\))", re.DOTALL
)


class StillActive(Exception):
    """The account is not deactivated, so its person still works under the name."""


def left_before(day: date) -> QuerySet[User]:
    """Accounts that were deactivated on an earlier day and still have a name."""
    events = event_model(User).objects.filter(id=OuterRef("pk"))
    worked = events.filter(is_active=True).order_by("-pgh_id").values("pgh_id")[:1]
    gone = events.filter(is_active=False, pgh_id__gt=OuterRef("worked_last")).order_by("pgh_id")
    left = Subquery(gone.values("pgh_created_at")[:1])
    found = User.objects.filter(is_active=False).exclude(email__endswith=NAMELESS)
    found = found.annotate(worked_last=Coalesce(Subquery(worked), 0)).annotate(left_at=left)
    return found.filter(left_at__date__lt=day).order_by("pk")


def is_nameless(user: User) -> bool:
    return user.email.endswith(NAMELESS)


@transaction.atomic
def forget_name(user: User) -> None:
    """Replace the name by the number of the account, everywhere; raises StillActive."""
    person = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    if person.is_active:
        raise StillActive
    Letter.objects.filter(to__iexact=person.email).delete()
    for called in names_of(person):
        forget_in_reasons(called, f"Konto {person.pk}")
        forget_deputy(called, f"Konto {person.pk}")
    person.name, person.email = f"Konto {person.pk}", f"konto-{person.pk}{NAMELESS}"
    person.last_login = None
    person.set_unusable_password()
    person.save()
    for model in (EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=person).delete()
    Absence.objects.filter(person=person).delete()
    end_sessions(person)
    events = event_model(User).objects.filter(id=person.pk)
    newest = events.order_by("-pgh_id").values("pgh_id")[:1]  # says that the name went, and why
    former = events.exclude(pgh_id__in=list(newest.values_list("pgh_id", flat=True)))
    former.update(name=GONE, email=f"entfernt{NAMELESS}")
    kind = ContentType.objects.get_for_model(User)
    noted = LogEntry.objects.filter(content_type=kind, object_id=str(person.pk))
    noted.update(object_repr=person.name)
    log.info("Name von Konto %s entfernt", person.pk)


def names_of(person: User) -> list[str]:
    """The names and addresses of now and of before, the longest first: it may begin with another
    one."""
    events = event_model(User).objects.filter(id=person.pk)
    known = events.values_list("name", "email").order_by().distinct()
    both = {person.name, person.email, *chain.from_iterable(known)} - {"", GONE}
    return sorted(both, key=len, reverse=True)


def without_names_of(person: User, reason: str) -> str:
    """What somebody wrote about the person, with the number of the account for who it is."""
    for called in names_of(person):
        reason = standing_alone(called, re.IGNORECASE).sub(f"Konto {person.pk}", reason)
    return reason


def standing_alone(name: str, flags: int = 0) -> re.Pattern[str]:
    """Finds a name or an address that is no part of another one."""
    return re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\w)", flags)


def forget_in_reasons(name: str, number: str) -> None:
    """Why something was done names who asked for it: „Vorschlag von …“; there the number stands."""
    if not name:
        return
    reasons = Context.objects.annotate(reason=KeyTextTransform("reason", "metadata"))
    for each in reasons.filter(reason__contains=name).order_by("pk"):
        each.metadata["reason"] = without_name(each.metadata["reason"], name, number)
        each.save(update_fields=["metadata"])


def without_name(reason: str, name: str, number: str) -> str:
    """A reason in which the number stands for the name, but not for a part of a longer one.

    A name of one word may be any word, so it goes only where the portal itself wrote it.
    """
    found = WITH_AUTHORS.fullmatch(reason)
    opening, authors, rest = found.groups() if found else ("", "", reason)
    written = re.compile(rf"(^| und ){re.escape(name)}(?= und |$)")
    authors = written.sub(rf"\g<1>{number}", authors)
    if " " in name or "@" in name:
        rest = standing_alone(name).sub(number, rest)
    return f"{opening}{authors}{rest}"


def forget_deputy(name: str, number: str) -> None:
    """The admin notes of the absence of others who stands in for them."""
    old, new = (json.dumps(f"Vertretung: {each}")[1:] for each in (name, number))
    noted = LogEntry.objects.filter(change_message__contains=old)
    noted.update(change_message=Replace("change_message", Value(old), Value(new)))


def forget_names_of_those_who_left(day: date) -> int:
    """Forget the names of all who left before a day, but of who is let in again meanwhile; returns
    their number."""
    forgotten = 0
    for person in list(left_before(day)):
        with suppress(StillActive):
            forget_name(person)
            forgotten += 1
    return forgotten
