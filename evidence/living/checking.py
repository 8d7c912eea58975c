"""One run over the sources, those first that were looked at longest ago; each keeps its result."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Case, F, QuerySet, When
from django.utils.timezone import now

from evidence.living.addresses import NotAllowed, NotFound
from evidence.living.connection import Unreachable
from evidence.living.copies import keep_copy
from evidence.living.manners import HadEnough
from evidence.living.models import SourceCheck
from evidence.living.quotations import digest_of, missing_in
from evidence.living.visible_text import text_of
from evidence.living.web import Page, TooLarge, Unwanted, Web
from evidence.models import Citation, Source

Outcome = SourceCheck.Outcome
OUTCOMES = {
    NotAllowed: Outcome.NOT_ALLOWED,
    NotFound: Outcome.UNREACHABLE,
    Unreachable: Outcome.UNREACHABLE,
    Unwanted: Outcome.ROBOTS,
    TooLarge: Outcome.TOO_LARGE,
}
GONE = (404, 410)


@dataclass(frozen=True)
class Finding:
    """What a page says of itself now; `digest` and what follows are known of a page that came."""

    outcome: Outcome
    status: int | None = None
    new_address: str = ""
    digest: str = ""
    quotations: int = 0
    missing: tuple[str, ...] = ()
    content: bytes = b""
    kind: str = ""


def due_sources() -> QuerySet[Source]:
    """Sources with an address, the never checked first; a corrected address was never checked."""
    of_this_address = When(last_check__address=F("url"), then="last_check__checked_at")
    dated = Source.objects.exclude(url="").annotate(seen_at=Case(of_this_address))
    return dated.order_by(F("seen_at").asc(nulls_first=True), "pk")


def check_sources(web: Web, *, limit: int, tell: Callable[[str], None]) -> int:
    """Check up to `limit` sources and keep each result at once; returns how many were."""
    done = waiting = 0
    for source in list(due_sources()):
        if done == limit:
            break
        try:
            check = kept(source, found_at(source, web))
        except HadEnough:
            waiting += 1
            continue
        if check is not None:
            done += 1
            tell(f"{done}: {line_of(check)}")
    if waiting:
        tell(f"Für diesen Lauf genug Anfragen an ihre Rechner: {waiting} Quellen warten.")
    return done


def line_of(check: SourceCheck) -> str:
    lacking = f", fehlende Zitate: {check.number_missing}" if check.missing else ""
    return f"{check.source}: {check.get_outcome_display()}{lacking}"


def found_at(source: Source, web: Web) -> Finding:
    """Ask for the page of a source; raises HadEnough if its host has to wait."""
    try:
        page = web.read(source.url)
    except tuple(OUTCOMES) as error:
        return Finding(OUTCOMES[type(error)])
    quoted = Citation.objects.filter(source=source).exclude(quotation="")
    return judged(page, sorted(set(quoted.values_list("quotation", flat=True))))


def judged(page: Page, quotations: list[str]) -> Finding:
    """What an answer means, without what was there before."""
    if page.status in GONE:
        return Finding(Outcome.GONE, page.status)
    if not 200 <= page.status < 300:
        return Finding(Outcome.UNREACHABLE, page.status)
    outcome = Outcome.MOVED if page.moved_to else Outcome.REACHABLE
    found = Finding(outcome, page.status, page.moved_to, content=page.content, kind=page.kind)
    text = text_of(page.content, page.kind)
    if text is None:
        return replace(found, digest=hashlib.sha256(page.content).hexdigest())
    missing = tuple(missing_in(text, quotations))
    return replace(found, digest=digest_of(text), quotations=len(quotations), missing=missing)


def kept(source: Source, finding: Finding) -> SourceCheck | None:
    """Write the finding down, unless the source is gone or has another address meanwhile.

    A text is changed if it was another at this address before. A page that did not come leaves
    what is known of its text and quotations as it was.
    """
    with transaction.atomic():
        same = Source.objects.select_for_update().filter(pk=source.pk, url=source.url)
        present = same.first()
        if present is None:
            return None
        check = SourceCheck.objects.filter(source=source).first() or SourceCheck(source=source)
        if check.address != source.url:
            check = SourceCheck(pk=check.pk, source=source, address=source.url)
        check.checked_at, check.new_address = now(), finding.new_address
        check.outcome, check.http_status = finding.outcome, finding.status
        if finding.digest:
            take_text(check, finding)
        check.save()
        if finding.digest:
            keep_copy(present, finding.content, finding.kind, is_whole=not finding.missing)
        return check


def take_text(check: SourceCheck, finding: Finding) -> None:
    if check.digest not in ("", finding.digest):
        check.text_changed_at = check.checked_at
        if finding.outcome == Outcome.REACHABLE:
            check.outcome = Outcome.CHANGED
    check.digest = finding.digest
    check.quotations, check.missing = finding.quotations, list(finding.missing)
