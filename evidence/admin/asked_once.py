"""What a page asks again for each of its parts is asked of the database once, while it is read."""

SAFE = ("GET", "HEAD")


def asked_once(request, about, ask):
    """The answer of `ask`, kept under `about` as long as the request only reads."""
    if request.method not in SAFE:
        return ask()
    kept = request.__dict__.setdefault("answers", {})
    if about not in kept:
        kept[about] = ask()
    return kept[about]
