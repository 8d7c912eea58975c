"""What waited is sent once more to the page that it came from, in the name of who releases it.

The page knows by itself what others did meanwhile (law 15), and what has become wrong.
"""

from copy import copy
from http import HTTPStatus

from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpResponse, QueryDict

from evidence.admin.merging import PageState
from evidence.admin.opened_on import is_kept
from evidence.admin.page_state import OPENED_ON, signed
from four_eyes.release import NotReleased

BUTTONS = ("_save", "_continue", "_addanother", "_popup", "_to_field")
CLASH = "Dieselben Stellen hat inzwischen jemand anderes geändert."
GONE = "Den Eintrag gibt es nicht mehr, oder Sie dürfen ihn nicht ändern."
CHANGED = "Der Eintrag ist inzwischen geändert worden. Bitte neu vorschlagen."
HELD = "Anderes verweist inzwischen auf den Eintrag."
INVALID = "Die Angaben gelten nicht mehr. {}"


def sent_by(request):
    """What a page sent, as pairs of a name and its texts; none of it is a file."""
    sent = [each for each in request.POST.lists() if is_kept(each[0]) and each[0] not in BUTTONS]
    return [[name, [str(text) for text in texts]] for name, texts in sent]


def is_release(request):
    return hasattr(request, "released_change")


def is_reopening(request):
    return hasattr(request, "reopened_change")


def released(request, record):
    """Note that the page saved the record."""
    request.released_record = record.pk
    return HttpResponse()


def again(request, data):
    """The request that sends this, in the name of the person who asks now."""
    request.FILES.clear()  # a replay sends none; and its body has been read now, before the copy
    replay = copy(request)
    replay.method, replay.POST = "POST", data
    return replay


def data_of(page, change):
    """What the page of the change sent, with what it was opened on."""
    data = typed_in(change.sent)
    if change.object_id:
        record = page.model(pk=change.object_id)
        data[OPENED_ON] = signed(PageState(**change.base), record)
    return data


def typed_in(sent):
    data = QueryDict(mutable=True)
    for name, texts in sent:
        data.setlist(name, texts)
    return data


def open_again(page, request, change):
    """The form with what its author typed, to go on with; nothing is saved."""
    replay = again(request, data_of(page, change))
    replay.reopened_change = change
    number = str(change.object_id) if change.object_id else None
    response = page.changeform_view(replay, number)
    if response.status_code == HTTPStatus.CONFLICT:
        response.status_code = HTTPStatus.OK  # nobody has tried anything
    return response


def in_the_way(page, request, change):
    """Why a change could not be released now, as far as others did something meanwhile.

    A German sentence, empty where nothing is, and the places that were changed; nothing is written.
    """
    if change.kind not in (change.Kind.CHANGE, change.Kind.REMOVAL):
        return "", []
    record = page.get_object(request, str(change.object_id))
    if record is None:
        return GONE, []
    if change.kind == change.Kind.REMOVAL:
        return ("" if page.revision(record) == change.base else CHANGED), []
    base = PageState(**change.base)
    choices = page.clashes(request, record, base, typed_in(change.sent))
    return (CLASH if choices else ""), choices


def release_form(page, request, change):
    replay = again(request, data_of(page, change))
    replay.released_change = change
    number = str(change.object_id) if change.object_id else None
    response = page.changeform_view(replay, number)
    refuse_unless_released(replay, response)
    return replay.released_record


def release_removal(page, request, change):
    record = page.get_object(request, str(change.object_id))
    if record is None:
        raise refusal(GONE)
    if page.revision(record) != change.base:
        raise refusal(CHANGED)
    replay = again(request, typed_in([["post", ["yes"]], ["revision", [change.base]]]))
    replay.released_change = change
    page.delete_view(replay, str(change.object_id))
    if not hasattr(replay, "released_record"):
        raise refusal(HELD)
    return change.object_id


def refusal(text):
    return NotReleased(f"Nicht freigegeben: {text}")


def refuse_unless_released(replay, response):
    """A page that was not saved is asked why."""
    if hasattr(replay, "released_record"):
        return
    context = getattr(response, "context_data", None) or {}
    if "choices" in context:
        raise refusal(CLASH)
    if "adminform" in context:
        raise refusal(INVALID.format(" ".join(errors_in(context))))
    raise refusal(GONE)


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
