"""What happens to files that somebody chose in a form: each is kept or refused by its name."""

import logging

from projects.files.keeping import shown_name
from projects.files.unfit import Unfit
from projects.files.upload_limits import too_large

log = logging.getLogger(__name__)
FIELD = "dateien"
MOST_AT_ONCE = 20


def take_each(request, keep):
    """(what `keep` made of each file, German sentences about those that were refused)."""
    kept, refusals = [], too_large(request)
    chosen = request.FILES.getlist(FIELD)
    if len(chosen) > MOST_AT_ONCE:
        return kept, [*refusals, f"Bitte höchstens {MOST_AT_ONCE} Dateien auf einmal."]
    for upload in chosen:
        try:
            kept.append(keep(upload))
        except Unfit as refusal:
            refusals.append(f"„{shown_name(upload.name)}“ ist {refusal}")
        except OSError:
            log.exception("An upload cannot be kept")
            refusals.append(f"„{shown_name(upload.name)}“ lässt sich gerade nicht speichern.")
    return kept, refusals
