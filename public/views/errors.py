"""The pages for what is not there, not allowed or broken."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader

from public.machines.moved import GONE, new_place

SECONDS_TO_RETRY = 5


def bad_request(request, exception):
    return render(request, "400.html", status=400)


def permission_denied(request, exception):
    """403 with the reason, where whoever refused told one."""
    return render(request, "403.html", {"message": getattr(exception, "reason", "")}, status=403)


def csrf_failure(request, reason=""):
    return render(request, "403_csrf.html", status=403)


def too_many_requests(request):
    """Without the address, which may be secret."""
    return render(request, "429.html", {"nowhere": True}, status=429)


def page_not_found(request, exception):
    """The page under its present address, or 404; a list says which of its pages is missing."""
    found = new_place(request)
    if found is GONE:
        return gone(request)
    if found is not None:
        return found
    context = {"message": getattr(exception, "message", ""), "nowhere": True}
    return render(request, "404.html", context, status=404)


def gone(request):
    """410 for what was withdrawn, without a title."""
    return render(request, "410.html", {"nowhere": True}, status=410)


def server_error(request):
    """500, made without the database and without anything of the request.

    503 where it is the database that does not answer: away, restarting, full, or a wait too long.
    """
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        told = loader.get_template("503.html").render()
        return HttpResponse(told, status=503, headers={"Retry-After": SECONDS_TO_RETRY})
    return HttpResponseServerError(loader.get_template("500.html").render())
