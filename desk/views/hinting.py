"""The hints at the fields of the desk: the coordination reads and changes them, by section."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from accounts.models import Role
from desk.access import at_desk
from desk.field_hints import HintsForm, changes_of_hints, fields_of
from desk.models import FieldHint
from desk.refusals import NOT_HINTING, NotAllowed
from desk.sections import BY_NAME, SECTIONS

MOST_CHANGES = 20


@at_desk
def hints(request):
    refuse_all_but_coordination(request.user)
    own = FieldHint.objects.visible_to(request.user).by_place()
    sections = [(each, sum(place in own for place in fields_of(each))) for each in SECTIONS]
    return render(request, "desk/hints.html", {"sections": sections, "here": "hints"})


@at_desk(methods=("GET", "HEAD", "POST"))
def section_hints(request, name):
    refuse_all_but_coordination(request.user)
    if name not in BY_NAME:
        raise Http404
    section, sent = BY_NAME[name], request.POST if request.method == "POST" else None
    hints = FieldHint.objects.editable_by(request.user)
    form = HintsForm(sent, section=section, hints=hints)
    if sent is not None and form.is_valid() and form.save():
        messages.success(request, "Gesichert. Die Hinweise stehen ab jetzt an den Feldern.")
        return redirect("desk:section-hints", name)
    context = {
        "section": section,
        "form": form,
        "changes": changes_of_hints(section, MOST_CHANGES),
        "here": "hints",
    }
    return render(request, "desk/section_hints.html", context, status=400 if form.errors else 200)


def refuse_all_but_coordination(user):
    if not user.has_role(Role.COORDINATOR):
        raise NotAllowed(NOT_HINTING)
