"""The sessions of a person: what is left of this one, which others there are, and ending them."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.sessions import (
    device,
    end_sessions,
    final_end,
    has_ended,
    idle_end,
    live_sessions,
    note_seen,
    seconds_left,
)

EVERYWHERE = "Sie sind überall abgemeldet."
ELSEWHERE = "Sie sind auf allen anderen Geräten abgemeldet."


@require_http_methods(["GET", "POST"])
def session_state(request):
    """For the script on the page: looking does not prolong the session, POST does."""
    session = request.session
    if request.method == "POST" and not has_ended(session):
        note_seen(session)
    return JsonResponse(
        {
            "seconds": seconds_left(session),
            "final": final_end(session) <= idle_end(session),
            "token": get_token(request),
        }
    )


session_state.leaves_session_alone = True


@require_http_methods(["GET", "POST"])
def session_list(request):
    here = request.session.session_key
    if request.method == "POST":
        return sign_out(request, here)
    sessions = [
        {"row": row, "device": device(row.user_agent), "is_here": row.session_key == here}
        for row in live_sessions(request.user)
    ]
    return render(request, "accounts/session_list.html", {"sessions": sessions})


def sign_out(request, here):
    if "everywhere" not in request.POST:
        end_sessions(request.user, but=here)
        messages.success(request, ELSEWHERE)
        return redirect("accounts:session-list")
    end_sessions(request.user)
    logout(request)
    messages.success(request, EVERYWHERE)
    return redirect("account_login")
