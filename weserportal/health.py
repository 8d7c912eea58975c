"""`/gesundheit/`: whether the site does its work, for whoever watches it.

Answers before the name of the host is checked and before anybody is sent to TLS, for a watcher may
know only a number. Strangers read only whether all is well.
"""

import hmac
import json
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from ipaddress import ip_address

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse

from weserportal.checks import uploads_can_be_kept
from weserportal.jobs import late

ADDRESS = "/gesundheit"
SECONDS = 0.8
# One at a time: if the database does not answer, those who ask meanwhile hear so, too.
ASKING = ThreadPoolExecutor(max_workers=1, thread_name_prefix="health")
# Put there by a proxy: whoever it forwards is not on this machine.
FORWARDED = ("X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Forwarded")


class HealthAddress:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.rstrip("/") != ADDRESS:
            return self.get_response(request)
        found = findings()
        is_well = not any(found.values())
        told = {"ok": is_well}
        if may_read_all(request):
            told |= {"version": settings.VERSION, "problems": found}
        return HttpResponse(
            json.dumps(told, ensure_ascii=False),
            status=200 if is_well else 503,
            content_type="application/json",
            headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
        )


def findings():
    """{what was looked at: what is wrong with it, or nothing}; within a second."""
    known_migrations()
    asked = ASKING.submit(of_database)
    try:
        found = asked.result(timeout=SECONDS)
    except TimeoutError:
        asked.cancel()
        found = {"database": "antwortet nicht"}
    files = [str(problem.msg) for problem in uploads_can_be_kept()]
    return {**found, "files": "".join(files)}


def of_database():
    try:
        missing = known_migrations() - set(MigrationRecorder(connection).applied_migrations())
        names = ", ".join(sorted(f"{app}.{name}" for app, name in missing))
        if missing:
            return {"database": "", "migrations": f"fehlen: {names}"}
        return {"database": "", "migrations": "", "jobs": told(late())}
    except Error as error:
        return {"database": type(error).__name__}
    finally:
        connection.close()


def told(late_jobs):
    return ", ".join(
        f"{name} zuletzt {ran_at.isoformat(timespec='minutes')}" if ran_at else f"{name} noch nie"
        for name, ran_at in late_jobs.items()
    )


@cache
def known_migrations():
    return frozenset(MigrationLoader(None).disk_migrations)


def may_read_all(request):
    """Who has the token, or sits at this very machine."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if settings.HEALTH_TOKEN and kind == "Bearer":
        return hmac.compare_digest(token.encode(), settings.HEALTH_TOKEN.encode())
    return is_on_this_machine(request)


def is_on_this_machine(request):
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:  # a socket has no address
        return False
