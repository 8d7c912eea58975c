"""What stands in the log, a line for each event: who is a number, and where is a path.

Addresses of people and machines, secrets and what was asked for stay out, whoever writes the line.
"""

import json
import logging
import re
import secrets
from contextvars import ContextVar
from datetime import UTC, datetime

from django.db import InterfaceError, OperationalError

REQUEST = ContextVar("request", default=None)
# None of them may begin again within what it has passed: what is sent can be very long.
MASKS = (
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+"), "[E-Mail]"),
    (re.compile(r"\b\d{1,3}(\.\d{1,3}){3}\b"), "[IP]"),
    (re.compile(r"(?<![\w:])([0-9a-fA-F]{0,4}:){3,7}[0-9a-fA-F]{1,4}(?![\w:])"), "[IP]"),
    (re.compile(r"(/konto/passwort/neu/)[^\s\"'/]+"), r"\1…"),
    (re.compile(r"(/kalender/)[^\s\"'/]+"), r"\1…"),
    (re.compile(r"(?<!/arbeitsplatz)(/hinweise/)[^\s\"'/]+"), r"\1…"),
    (re.compile(r"\?[^\s\"'=?]+=[^\s\"']*"), ""),
)
LONGEST = 4000  # of a path or message that others sent
AWAY = "Die Datenbank antwortet nicht"


class NumberedRequests:
    """Gives each request a number, by which its lines are found."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.number = secrets.token_hex(4)
        token = REQUEST.set(request)
        try:
            return self.get_response(request)
        finally:
            REQUEST.reset(token)


def facts_of(record):
    """What a line says, in its order; what does not apply is missing."""
    request = getattr(record, "request", None) or REQUEST.get()
    facts = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "request": getattr(request, "number", None),
        "path": shortened(masked(request.path)) if hasattr(request, "path") else None,
        "status": getattr(record, "status_code", None),
        "account": account_of(request),
        **what_happened(record),
    }
    return {name: value for name, value in facts.items() if value is not None}


def account_of(request):
    """The number of the person, if that is known by now: logging asks the database nothing."""
    return request._cached_user.pk if hasattr(request, "_cached_user") else None


def what_happened(record):
    """The message, and where a fault of ours came from; a database that is away is one line."""
    message = shortened(masked(record.getMessage()))
    if not record.exc_info or getattr(record, "status_code", 500) < 500:
        return {"message": message}
    error = record.exc_info[1]
    if is_away(error):
        return {"message": f"{AWAY} ({type(error).__name__}): {message}"}
    trace = logging.Formatter().formatException(record.exc_info)
    return {"message": message, "traceback": masked(trace)}


def is_away(error):
    """No connection could be made, or it broke; then the database gave no code of an error."""
    state = getattr(error.__cause__, "sqlstate", None) or ""
    is_of_connection = isinstance(error, OperationalError | InterfaceError)
    return is_of_connection and (not state or state.startswith(("08", "57P", "53")))


def masked(text):
    for pattern, instead in MASKS:
        text = pattern.sub(instead, text)
    return text


def shortened(text):
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


class JsonLines(logging.Formatter):
    def format(self, record):
        """ASCII only: nothing in it can end a line or turn its direction."""
        return json.dumps(facts_of(record))


class TextLines(logging.Formatter):
    def format(self, record):
        facts = {name: visible(str(value)) for name, value in facts_of(record).items()}
        head = " ".join(facts.pop(name) for name in ("time", "level", "logger"))
        message, trace = facts.pop("message"), facts.pop("traceback", "")
        about = " ".join(f"{name}={value}" for name, value in facts.items())
        return " ".join(filter(None, [head, about, message, trace]))


def visible(text):
    """Signs that are not seen are written out, so an event is one line."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
