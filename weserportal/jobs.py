"""What has to be done each day without anybody asking: `run_due` does it, one job after another."""

import logging
import time
from datetime import timedelta

from django.core.management import call_command
from django.utils.timezone import localdate, now

from accounts.leaving import forget_names_of_those_who_left
from accounts.sending import send_waiting
from desk.due import tell_due
from duties.days import months_later
from duties.feedback import delete_expired
from evidence.alone import alone
from evidence.living import copies
from grant_office.register import bring_up_to_date
from grant_office.reminders import remind
from grant_office.scans import delete_remains
from grant_office.states import bring_states_up_to_date
from processes.condensing import condense_culture_checks
from processes.condensing_assessments import condense_assessments
from processes.multipliers import delete_past_multipliers
from projects.files.reading import read_documents
from projects.files.unused import DAYS, delete_orphans, delete_unused
from projects.release.discarding import delete_discarded
from projects.release.scheduling import release_due
from weserportal.models import JobRun

log = logging.getLogger(__name__)
MONTHS_AFTER_LEAVING = 6  # until the name of a deactivated account goes (R87)
LATE_AFTER = timedelta(hours=26)


def release():
    releases = release_due()
    held_back = sum(bool(each.problem) for each in releases)
    return f"{len(releases) - held_back} veröffentlicht, {held_back} zurückgehalten"


def delete_files():
    remains = delete_orphans() + delete_remains()
    return f"{delete_unused(days=DAYS)} Dateien und {remains} Reste gelöscht"


def read_texts():
    with_text, without = read_documents()
    return f"Text von {with_text} Dokumenten gelesen, {without} ohne Text"


def reckon():
    reckoned = bring_up_to_date()
    bring_states_up_to_date()
    return f"{reckoned} Akten neu gerechnet"


def delete_source_copies():
    return f"{copies.delete_copies()} Kopien und {copies.delete_orphans()} Reste gelöscht"


def condense():
    return f"{condense_culture_checks(localdate())} Antworten kleiner Gruppen gelöscht"


def condense_old_assessments():
    return f"{condense_assessments(localdate())} Bewertungen auf Zahlen verdichtet"


def delete_multipliers():
    return f"{delete_past_multipliers(localdate())} Angaben zu Multiplikatoren gelöscht"


def forget_names():
    before = months_later(localdate(), -MONTHS_AFTER_LEAVING)
    return f"{forget_names_of_those_who_left(before)} Namen früherer Konten entfernt"


# Each keeps its own transactions, and is told by a line. Mails go last: jobs may write some.
JOBS = {
    "release_due": release,
    "delete_old_feedback": lambda: f"{delete_expired(localdate())} Rückmeldungen gelöscht",
    "condense_culture_checks": condense,
    "condense_assessments": condense_old_assessments,
    "delete_past_multipliers": delete_multipliers,
    "delete_discarded": lambda: f"{delete_discarded(localdate())} Verworfenes gelöscht",
    "delete_unused_files": delete_files,
    "read_documents": read_texts,
    "delete_source_copies": delete_source_copies,
    "forget_names": forget_names,
    "clearsessions": lambda: call_command("clearsessions") or "Sitzungen aufgeräumt",
    "reckon_deadlines": reckon,
    "remind_of_deadlines": lambda: f"{remind()} Personen an Fristen erinnert",
    "tell_due": lambda: f"{tell_due()} Personen an Fälliges erinnert",
    "send_mails": lambda: f"{send_waiting()} Nachrichten verschickt",
}


def run_all():
    """Run every job, unless another process is at it; returns the names of those that failed.

    One that fails keeps no other from running.
    """
    with alone("run_due") as is_alone:
        if not is_alone:
            log.info("run_due läuft schon in einem anderen Prozess.")
            return []
        return [name for name, job in JOBS.items() if not run(name, job)]


def run(name, job):
    """Whether the job came to its end; either way its row and a line of the log say so."""
    begun = time.monotonic()
    try:
        done = job()
    except Exception as error:
        log.exception("%s ist gescheitert", name)
        JobRun.objects.update_or_create(name=name, defaults={"problem": type(error).__name__})
        return False
    log.info("%s: %s (%.1f s)", name, done, time.monotonic() - begun)
    JobRun.objects.update_or_create(name=name, defaults={"ran_at": now(), "problem": ""})
    return True


def late():
    """{job: when it last ran, or None} of those that did not for more than 26 hours."""
    ran = dict(JobRun.objects.values_list("name", "ran_at"))
    since = now() - LATE_AFTER
    return {name: ran.get(name) for name in JOBS if ran.get(name) is None or ran[name] < since}
