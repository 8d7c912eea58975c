"""What somebody typed while the session ended: taken along to the next sign-in of the person.

It waits in the new session, without files and without anything that has a password in it.
"""

KEY = "typed_text"
NEVER_KEPT = "csrfmiddlewaretoken"
# How a page of the desk keeps words by itself, for a line in answer; a person wants the page.
BY_ITSELF = ["schritt", "still"]


def typed_in(request):
    """What a form of a signed-in person sent, to be kept; None if nothing may be."""
    if request.method != "POST" or "password" in "".join(request.POST).lower():
        return None
    fields = [[name, value] for name, values in request.POST.lists() for value in values]
    return {
        "person": request.user.pk,
        "path": request.get_full_path(),
        "fields": [each for each in fields if each[0] != NEVER_KEPT and each != BY_ITSELF],
        "had_files": bool(request.FILES),
    }


def keep(session, typed):
    session[KEY] = typed


def kept_for(request):
    """What this person typed; what somebody else typed in this browser is dropped."""
    typed = request.session.get(KEY)
    if typed and typed["person"] != request.user.pk:
        discard(request.session)
        return None
    return typed


def discard_if_sent(request):
    """What is sent again to its address has not to be kept longer."""
    typed = request.session.get(KEY)
    if typed and request.method == "POST" and typed["path"] == request.get_full_path():
        discard(request.session)


def discard(session):
    session.pop(KEY, None)
