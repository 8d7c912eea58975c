"""One command does what is due each day: each job by itself, one process at a time."""

import logging
import pkgutil
from importlib import import_module

import pytest
from django.core.management import CommandError, call_command

from tests.elsewhere import lock_held_elsewhere
from weserportal import jobs
from weserportal.jobs import JOBS, run, run_all
from weserportal.models import JobRun

# What is called by hand, with its reason.
BY_HAND = {
    "encrypt_second_factors": "after a change of SECRET_KEY",
    "check_sources": "asks websites of others, so only by who switched it on",
    "load_region": "when the files changed",
    "prepare_demo": "by make run",
    "make_help_pictures": "by make run, and before the static files are gathered",
    "example_grants": "to look at the office with invented decisions, and to remove them",
    "example_assessments": "to look at the Prozesscheck with invented ones, and to remove them",
    "list_past_retention": "by who takes the papers of a file away",
    "backup": "by the operator, who knows where to",
    "restore": "after a loss",
    "run_due": "runs the jobs",
}


def test_every_command_is_a_job_or_called_by_hand():
    apps = ("accounts", "duties", "evidence", "projects", "grant_office", "processes")
    apps += ("weserportal",)
    folders = [import_module(f"{app}.management.commands").__path__ for app in apps]
    commands = {each.name for folder in folders for each in pkgutil.iter_modules(folder)}
    assert commands == (set(JOBS) - {"clearsessions"}) | set(BY_HAND)


def test_all_jobs_run_and_each_is_told_in_one_line(db, caplog):
    with caplog.at_level(logging.INFO, "weserportal"):
        call_command("run_due")
    assert [line.split(":")[0] for line in caplog.messages] == list(JOBS)
    assert set(JobRun.objects.exclude(ran_at=None).values_list("name", flat=True)) == set(JOBS)
    assert set(JobRun.objects.values_list("problem", flat=True)) == {""}


def test_a_job_that_fails_is_told_and_stops_no_other(db, monkeypatch):
    monkeypatch.setitem(JOBS, "release_due", lambda: 1 / 0)
    with pytest.raises(CommandError, match="Gescheitert: release_due"):
        call_command("run_due")
    ran = dict(JobRun.objects.values_list("name", "problem"))
    assert ran.pop("release_due") == "ZeroDivisionError"
    assert set(ran.values()) == {""}
    assert JobRun.objects.get(name="release_due").ran_at is None


def test_a_failure_keeps_the_day_of_the_last_success(db):
    assert run("x", lambda: "fertig")
    ran_at = JobRun.objects.get(name="x").ran_at
    assert not run("x", lambda: 1 / 0)
    assert JobRun.objects.get(name="x").ran_at == ran_at
    assert run("x", lambda: "fertig")
    assert JobRun.objects.get(name="x").problem == ""


def test_two_at_once_do_nothing_twice(db):
    with lock_held_elsewhere("run_due"):
        assert run_all() == []
        assert not JobRun.objects.exists()
    run_all()
    assert JobRun.objects.count() == len(jobs.JOBS)
