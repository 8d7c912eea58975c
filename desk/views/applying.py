"""The call cockpit: which calls are open, which applications are prepared, and what they lack."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from accounts.models import Role
from desk.access import DESK_ROLES, at_desk
from desk.applying.forms import AboutForm, CheckForm, PlanForm, StepForm
from desk.applying.lists import calls_to_apply_to, prepared
from desk.applying.offered import offered
from desk.paging import page_of, pager
from funding.application_steps import BY_NAME, is_prepared_here, take
from funding.models import Application, Call, Requirement, RequirementCheck
from funding.preparing import IN_WRITING, ChangedMeanwhile, Closed, begin, keep, keep_check
from funding.standing import standing, standings
from projects.release.lifecycle import Refused

ROLES = (*DESK_ROLES, Role.GRANT_ADMIN, Role.AUDITOR)
WRITE = ("GET", "HEAD", "POST")
MEANWHILE = "Jemand hat das inzwischen geändert. Ihre Eingaben stehen noch hier; bitte vergleichen."
here = {"here": "calls"}


@at_desk(roles=ROLES)
def calls(request):
    page = page_of(request, prepared(request.user))
    context = {
        "page": page,
        "rows": standings(page.object_list, request.user),
        "calls": calls_to_apply_to(request.user),
        "may_begin": may_begin(request.user),
        **here,
        **pager(request),
    }
    return render(request, "desk/calls.html", context)


def may_begin(user):
    return user.has_role(Role.EDITOR, Role.REVIEWER, Role.GRANT_ADMIN, Role.COORDINATOR)


@at_desk(methods=WRITE, roles=ROLES)
def begin_application(request, slug):
    call = get_object_or_404(Call.objects.visible_to(request.user), slug=slug)
    if not may_begin(request.user):
        raise PermissionDenied
    form = AboutForm(request.POST or None, user=request.user, call=call)
    if request.method == "POST" and form.is_valid():
        try:
            application = begin(form, call)
        except Closed as refused:
            form.add_error("lead", str(refused))
        else:
            messages.success(request, "Der Entwurf ist angelegt. Was fehlt, steht hier.")
            return redirect("desk:application", application.pk)
    return render(request, "desk/application_begin.html", {"form": form, "call": call, **here})


@at_desk(roles=ROLES)
def application(request, pk):
    found = application_to_read(request.user, pk)
    shown = standing(found, request.user)
    steps = offered(found, request.user) if shown.may_edit else []
    context = {"shown": shown, "steps": steps, "application": found, **here}
    return render(request, "desk/application.html", context)


def application_to_read(user, pk):
    """The application if this person prepares it or looks after all; else 404."""
    return get_object_or_404(Application.objects.prepared_for(user).whole(), pk=pk)


def application_to_edit(user, pk):
    """403 for those who may only read it."""
    found = application_to_read(user, pk)
    if not Application.objects.editable_by(user).filter(pk=pk).exists():
        raise PermissionDenied
    return found


@at_desk(methods=WRITE, roles=ROLES)
def about_application(request, pk):
    found = application_to_edit(request.user, pk)
    about = {"user": request.user, "call": found.call, "instance": found}
    form = AboutForm(request.POST or None, **about)
    return kept(request, found, form, lambda data: AboutForm(data, **about), "Antrag ändern")


@at_desk(methods=WRITE, roles=ROLES)
def plan_of_application(request, pk):
    found = application_to_edit(request.user, pk)
    if not is_prepared_here(found):
        raise Http404
    plan = {"instance": found.plan, "is_locked": found.stage not in IN_WRITING}
    form = PlanForm(request.POST or None, **plan)
    return kept(request, found, form, lambda data: PlanForm(data, **plan), "Finanzierung")


def kept(request, found, form, again, title):
    """Save a form about an application, or show it again with what is wrong."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            keep(form, found, form.seen)
        except (Closed, ChangedMeanwhile) as reason:
            current = type(form.instance).objects.get(pk=form.instance.pk)
            form, status = again(form.renewed(current)), 409
            messages.warning(request, str(reason) or MEANWHILE)
        else:
            messages.success(request, "Gesichert.")
            return redirect("desk:application", found.pk)
    context = {"form": form, "application": found, "title": title, **here}
    return render(request, "desk/application_form.html", context, status=status)


@at_desk(methods=WRITE, roles=ROLES)
def requirement(request, pk, number):
    found = application_to_edit(request.user, pk)
    asked = Requirement.objects.visible_to(request.user).filter(call=found.call_id)
    asked = get_object_or_404(asked, pk=number)
    check = found.checks.filter(requirement=asked).first()
    check = check or RequirementCheck(application=found, requirement=asked)
    form, status = CheckForm(request.POST or None, instance=check, user=request.user), 200
    if request.method == "POST" and form.is_valid():
        try:
            keep_check(form, form.seen)
        except ChangedMeanwhile:
            check = found.checks.filter(requirement=asked).first()
            form, status = CheckForm(form.renewed(check), instance=check, user=request.user), 409
            messages.warning(request, MEANWHILE)
        else:
            return redirect("desk:application", found.pk)
    context = {"form": form, "application": found, "title": asked.text, **here}
    return render(request, "desk/application_form.html", context, status=status)


@at_desk(methods=("POST",), roles=ROLES)
def application_step(request, pk, name):
    found = application_to_edit(request.user, pk)
    step = BY_NAME.get(name)
    if step is None:
        raise Http404
    form = StepForm(step, request.POST)
    try:
        if not form.is_valid():
            raise Refused(" ".join(text for texts in form.errors.values() for text in texts))
        take(found, step, by=request.user, **form.cleaned_data)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Der Antrag ist jetzt „{found.get_stage_display()}“.")
    return redirect("desk:application", pk)
