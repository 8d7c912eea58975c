"""What waited is sent once more to the page that it came from, in the name of who releases it.

The page knows by itself what others did meanwhile (law 15), and what has become wrong.
"""

from copy import copy

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpResponse, QueryDict

from evidence.admin.merging import PageState
from evidence.admin.opened_on import is_kept
from evidence.admin.page_state import OPENED_ON, signed
from four_eyes.release import NotReleased

BUTTONS = ("_save", "_continue", "_addanother", "_popup", "_to_field")
CLASH = "Nicht freigegeben: Dieselben Stellen hat inzwischen jemand anderes geändert."
GONE = "Nicht freigegeben: Den Eintrag gibt es nicht mehr, oder Sie dürfen ihn nicht ändern."
CHANGED = "Nicht freigegeben: Der Eintrag ist inzwischen geändert worden. Bitte neu vorschlagen."
HELD = "Nicht freigegeben: Anderes verweist inzwischen auf den Eintrag."
INVALID = "Nicht freigegeben: Die Angaben gelten nicht mehr. {}"


def sent_by(request):
    """What a page sent, as pairs of a name and its texts; none of it is a file."""
    sent = [each for each in request.POST.lists() if is_kept(each[0]) and each[0] not in BUTTONS]
    return [[name, [str(text) for text in texts]] for name, texts in sent]


def is_release(request):
    return hasattr(request, "released_change")


def released(request, record):
    """Note that the page saved the record."""
    request.released_record = record.pk
    return HttpResponse()


def again(request, change, data):
    """The request that sends this, as the person who releases."""
    request.FILES.clear()  # a release sends none; and its body has been read now, before the copy
    replay = copy(request)
    replay.method, replay.POST = "POST", QueryDict(mutable=True)
    for name, texts in data:
        replay.POST.setlist(name, texts)
    replay.released_change = change
    return replay


def release_form(page, request, change):
    replay = again(request, change, change.sent)
    if change.object_id:
        record = page.model(pk=change.object_id)
        replay.POST[OPENED_ON] = signed(PageState(**change.base), record)
    number = str(change.object_id) if change.object_id else None
    response = page.changeform_view(replay, number)
    refuse_unless_released(replay, response)
    return replay.released_record


def release_removal(page, request, change):
    record = page.get_object(request, str(change.object_id))
    if record is None:
        raise NotReleased(GONE)
    if page.revision(record) != change.base:
        raise NotReleased(CHANGED)
    replay = again(request, change, [["post", ["yes"]], ["revision", [change.base]]])
    page.delete_view(replay, str(change.object_id))
    if not hasattr(replay, "released_record"):
        raise NotReleased(HELD)
    return change.object_id


def refuse_unless_released(replay, response):
    """A page that was not saved is asked why."""
    if hasattr(replay, "released_record"):
        return
    context = getattr(response, "context_data", None) or {}
    if "choices" in context:
        raise NotReleased(CLASH, context["choices"])
    if "adminform" in context:
        raise NotReleased(INVALID.format(" ".join(errors_in(context))))
    raise NotReleased(GONE)


def errors_in(context):
    """What a page has against what was sent, with the labels of the fields."""
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        yield from inline.formset.non_form_errors()
        forms += inline.formset.forms
    for form in forms:
        for name, errors in form.errors.items():
            label = "" if name == NON_FIELD_ERRORS else f"{form.fields[name].label}: "
            yield f"{label}{' '.join(errors)}"
