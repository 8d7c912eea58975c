"""Guests of one project: let in until a day, and sent away at once."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format

from desk.access import at_desk, project_to_edit
from desk.guest_form import GuestForm
from desk.refusals import NOT_LETTING_IN, NotAllowed
from desk.views.projects import show_project
from projects.models import Guest, Project
from projects.release.letting_in import let_in, send_away

POST = ("POST",)
GUESTS = "gaeste"


def project_of_the_host(user, pk):
    """The project if this person may let others in; 403 for those who only edit it."""
    project = project_to_edit(user, pk)
    if not Project.objects.led_by(user).filter(pk=pk).exists():
        raise NotAllowed(NOT_LETTING_IN)
    return project


def at_guests(pk):
    return f"{reverse('desk:project', args=[pk])}#{GUESTS}"


@at_desk(methods=POST)
def add_guest(request, pk):
    project = project_of_the_host(request.user, pk)
    form = GuestForm(request.POST, project=project)
    if not form.is_valid():
        return show_project(request, project, guest_form=form)
    day = form.cleaned_data["guest_until"]
    guest = let_in(form.person, project, until=day, by=request.user)
    told = f"{guest.guest} bearbeitet das Projekt bis {date_format(day, 'j. F Y')} als Gast."
    messages.success(request, told)
    return redirect(at_guests(pk))


@at_desk(methods=POST)
def end_guest(request, pk, row):
    """By whoever lets in, or by the guest."""
    project = project_to_edit(request.user, pk)
    guest = get_object_or_404(Guest.objects.visible_to(request.user), pk=row, project=project)
    is_own = guest.guest_id == request.user.pk
    if not is_own and not Guest.objects.editable_by(request.user).filter(pk=row).exists():
        raise NotAllowed(NOT_LETTING_IN)
    send_away(guest, by=request.user)
    messages.success(request, f"{guest.guest} bearbeitet das Projekt nicht mehr als Gast.")
    return redirect("desk:overview") if is_own else redirect(at_guests(pk))
