"""Whoever is killed while a proposal is released leaves nothing half-done."""

import copy
import subprocess
import sys

import pytest
from django.conf import settings

from accounts.models import Role
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from tests.builders import make_organisation, make_project, make_user
from tests.other_process import environment
from tests.proposing import keep

# Dies at the first write, at the second …, each time in a process of its own; says after each what
# the others see.
DIES_AT_EACH_WRITE = """
import os, signal, sys
import django
django.setup()
from django.conf import settings
settings.MAILS_AT_ONCE = False  # what is sent after the commit is no part of the release
from django.db import connection
from accounts.models import User
from projects.models import Project, Proposal
from projects.release.proposals import accept
from public.models import SearchEntry

def release(number):
    writes = 0
    def die(execute, sql, *rest):
        nonlocal writes
        writes += not sql.startswith("SELECT")
        if writes == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *rest)
    with connection.execute_wrapper(die):
        accept(Proposal.objects.get(), by=User.objects.get(email=sys.argv[1]))

def seen():
    project = Project.objects.get()
    found = [project.title, *project.aliases.values_list("name", flat=True)]
    found += [Proposal.objects.get().step, *SearchEntry.objects.values_list("title", flat=True)]
    found += [project.history.count()]
    connection.close()
    return "|".join(map(str, found))

before = seen()
for number in range(1, 200):
    child = os.fork()
    if not child:
        release(number)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    print(number, seen() == before, seen(), flush=True)
    if os.waitstatus_to_exitcode(status) == 0:
        break
"""


@pytest.fixture
def proposal():
    lead = make_organisation()
    editor, reviewer = (make_user(role, organisation=lead) for role in (Role.EDITOR, Role.REVIEWER))
    project = make_project("Alter Titel", lead=lead)
    proposal = working_copy(project, by=editor)
    document = copy.deepcopy(proposal.document)
    document["project"]["title"] = "Neuer Titel"
    document["rows"]["aliases"] = {f"neu-{n}": {"name": f"Name {n}", "note": ""} for n in "12"}
    keep(proposal, document)
    submit(proposal, by=editor)
    return proposal, reviewer


def released_by(person):
    """Lines (which write, whether nothing had changed, what others see) of the process."""
    process = subprocess.run(
        [sys.executable, "-c", DIES_AT_EACH_WRITE, person.email],
        env=environment(),
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert process.returncode == 0, process.stderr
    return [line.split(" ", 2) for line in process.stdout.splitlines()]


@pytest.mark.django_db(transaction=True)
def test_a_release_is_done_wholly_or_not_at_all(proposal):
    *killed, done = released_by(proposal[1])
    assert len(killed) > 5, "it writes more than a row"
    assert {unchanged for _, unchanged, _ in killed} == {"True"}
    assert done[1] == "False"
    assert done[2].startswith("Neuer Titel|Name 1|Name 2|accepted|Neuer Titel")
