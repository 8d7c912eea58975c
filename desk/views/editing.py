"""The sections of a project: read, kept while somebody types, and kept when they say so."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from desk.access import at_desk, open_work, project_to_edit
from desk.colleagues import colleagues_on
from desk.forms import NewSourceForm
from desk.part_forms import how_it_reads
from desk.proofs.shown import Place, asks_for_state, place_in
from desk.section_forms import SectionForms
from desk.section_result import document_with, with_planned_end
from desk.section_state import states_for
from desk.sections import BY_NAME, Section, section_after, section_of
from desk.tabs import OtherTab, new_tab, note_tab, refuse_unless_newest, stand_of
from desk.typed import query_of, typed_in
from desk.uploads import add_rows, take_files
from desk.where import HEADING, QUESTIONS, anchor_of, at_heading, at_own_work, changed_place
from evidence.values.date_input import parse_german
from projects.files.quota import how_full
from projects.models import Proposal
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on
from projects.snapshot.shape import nothing
from projects.snapshot.vouching import lapsed


@at_desk(methods=("GET", "HEAD", "POST"))
def section(request, pk, name):
    if name not in BY_NAME:
        raise Http404
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project)
    if proposal is None or proposal.step in proposal.HANDED_IN:
        messages.info(request, "Bitte erst „Bearbeiten“ wählen.")
        return redirect("desk:project", pk)
    if request.method == "POST":
        return keep_section(request, project, proposal, BY_NAME[name])
    return show_section(request, project, proposal, BY_NAME[name])


def show_section(request, project, proposal, shown, refusals=(), elsewhere=None):
    """`elsewhere` is what was typed here while another page of the same person kept the section."""
    typed = typed_in(elsewhere) if elsewhere else proposal.typed.get(shown.name)
    blank = 1 if request.GET.get("neu") else 0
    section_forms = SectionForms(
        shown,
        project,
        proposal.document,
        request.user,
        data=None if typed is None else query_of(typed),
        blank=blank,
        begins={"source": request.GET.get("quelle")},
    )
    if typed is not None:
        section_forms.is_valid()
    context = {
        "project": project,
        "proposal": proposal,
        "section": shown,
        **around_the_form(request.user, project, proposal, shown),
        "forms": section_forms,
        "refusals": refusals,
        "room": how_full(project) if shown.files else None,
        "elsewhere": elsewhere,
        "seen": stand_of(proposal, shown),
        "tab": new_tab(),
    }
    status = 409 if elsewhere else 400 if refusals else 200
    return render(request, "desk/section.html", context, status=status)


def around_the_form(user, project, proposal, section):
    """Context: how far the work is, where it goes on, and who else is at it."""
    return {
        **states_for(proposal, section),
        "next": section_after(section),
        "colleagues": colleagues_on(project, user),
    }


def keep_section(request, project, proposal, shown):
    """Into the document if all of it can be read, else as it was typed; nothing is lost."""
    data = without_nul(request.POST)
    files, refusals = take_files(request, shown, project) if shown.files else ([], [])
    try:
        with at_work_on(proposal) as current:
            refuse_unless_newest(current, shown, data)
            section_forms = SectionForms(shown, project, current.document, request.user, data=data)
            is_sound, before = section_forms.is_valid(), current.document
            if is_sound:
                current.document = document_with(section_forms)
                current.typed.pop(shown.name, None)
            else:
                current.typed[shown.name] = typed_in(data)
            if files:
                add_rows(current.document, shown.part, files)
            note_tab(current, shown, data)
    except OtherTab:
        return refuse_other_tab(request, project, proposal, shown, data)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:project", project.pk)
    if refusals:
        return show_section(request, project, proposal, shown, refusals)
    step, _, place = data.get("schritt", "").partition("/")
    afterwards = AFTERWARDS.get(step, stay)
    anchor = changed_place(before, current, shown)
    return afterwards(Kept(request, proposal, shown, is_sound, place, anchor))


def refuse_other_tab(request, project, proposal, shown, data):
    if data.get("schritt") != QUIETLY:
        return show_section(request, project, proposal, shown, elsewhere=data)
    answer = render(request, "desk/_kept.html", {"elsewhere": True})
    answer["X-Kept"] = "no"
    return answer


@dataclass(frozen=True)
class Kept:
    """A section that was just kept, and how: into the document, or only as it was typed."""

    request: HttpRequest
    proposal: Proposal
    section: Section
    is_sound: bool
    place: str = ""  # of the value that a source is to be cited for, or the section to go to
    anchor: str = HEADING  # what was changed

    @property
    def asks(self):
        """Whether sources are still cited for what a value of this section was before."""
        changed = lapsed(self.proposal.document).values()
        sections = [section_of(each["part"], each["field"]) for each in changed]
        return self.is_sound and self.section in sections

    @property
    def asks_for_state(self):
        """Whether the state was changed here and wants its source in the same step."""
        proposal, is_here = self.proposal, "state" in self.section.units
        return (
            self.is_sound
            and is_here
            and asks_for_state(proposal.base or nothing(), proposal.document)
        )

    @property
    def here(self):
        return self.at(self.section)

    def at(self, section):
        """The address of a section of this work."""
        return reverse("desk:section", args=[self.proposal.project_id, section.name])


def tell_when(kept):
    """For the page that keeps by itself while somebody types."""
    at = timezone.localtime(kept.proposal.kept_at)
    context = {"kept_at": at, "is_sound": kept.is_sound}
    return render(kept.request, "desk/_kept.html", context)


def show_uploads(kept):
    messages.success(kept.request, "Hochgeladen. Bitte unten die Angaben ergänzen.")
    return redirect(kept.here)


def open_blank_row(kept):
    return redirect(f"{kept.here}?neu=1#neu")


def ask_for_source(kept):
    return redirect(f"{reverse('desk:new-source')}?weiter={kept.here}")


def cite_source(kept):
    if not kept.is_sound:
        return redirect(kept.here)
    if place_in(kept.proposal.document, kept.place) is None:
        messages.error(kept.request, "Bitte erst die Angabe eintragen, dann ihren Beleg.")
        return redirect(kept.here)
    address = reverse("desk:proof", args=[kept.proposal.project_id])
    return redirect(f"{address}?{urlencode({'angabe': kept.place})}")


def answer_question(kept):
    is_number = kept.place.isascii() and kept.place.isdecimal()
    return redirect("desk:comment", kept.place) if is_number else stay(kept)


def ask_for_source_of_state(kept, afterwards):
    """Whoever has none goes on without, to the page that comes `afterwards`."""
    address = reverse("desk:proof", args=[kept.proposal.project_id])
    asked = {"angabe": str(Place("project", "", "state")), "danach": afterwards}
    return redirect(f"{address}?{urlencode(asked)}")


def ask_what_sources_say(kept):
    return redirect(f"{reverse('desk:lapsed', args=[kept.proposal.project_id])}#{QUESTIONS}")


def go_on(kept):
    if kept.asks:
        return ask_what_sources_say(kept)
    if kept.asks_for_state:
        return ask_for_source_of_state(kept, "weiter")
    following = section_after(kept.section)
    if not kept.is_sound or not following:
        return finish(kept)
    return redirect(at_heading(kept.at(following)))


def go_to(kept):
    """To the section that was chosen; what cannot be read yet stays as it was typed."""
    chosen = BY_NAME.get(kept.place)
    return redirect(at_heading(kept.at(chosen))) if chosen else stay(kept)


def finish(kept):
    if not kept.is_sound:
        return redirect(at_heading(kept.here))
    if kept.asks:
        return ask_what_sources_say(kept)
    if kept.asks_for_state:
        return ask_for_source_of_state(kept, "fertig")
    return redirect(at_own_work(kept.proposal.project_id))


def stay(kept):
    if kept.is_sound:
        messages.success(kept.request, "Gesichert.")
    return redirect(f"{kept.here}#{kept.anchor if kept.is_sound else HEADING}")


def plan_the_end(kept):
    """Another tab may have been quicker: what moves is what stands there now."""
    try:
        if kept.is_sound:
            with at_work_on(kept.proposal) as current:
                current.document = with_planned_end(current.document)
            messages.success(kept.request, "Als geplantes Ende eingetragen.")
    except Refused as refused:
        messages.error(kept.request, str(refused))
    return redirect(f"{kept.here}#{anchor_of('planned_end')}")


# What comes after keeping a section, by the button that was pressed.
QUIETLY = "still"
AFTERWARDS = {
    QUIETLY: tell_when,
    "hochladen": show_uploads,
    "zeile": open_blank_row,
    "quelle": ask_for_source,
    "beleg": cite_source,
    "rueckfrage": answer_question,
    "weiter": go_on,
    "abschnitt": go_to,
    "geplant": plan_the_end,
    "fertig": finish,
}


def without_nul(data):
    """PostgreSQL keeps no U+0000 in any text."""
    return query_of(
        {
            name.replace("\x00", ""): [v.replace("\x00", "") for v in data.getlist(name)]
            for name in data
        }
    )


@at_desk
def date_preview(request):
    """How a date will read; for the field that somebody types into, so its only parameter."""
    typed = next(iter(request.GET.values()), "")[:100].strip()
    try:
        words = how_it_reads(parse_german(typed)) if typed else ""
    except ValueError as error:
        words = str(error)
    return render(request, "desk/_reads.html", {"words": words})


@at_desk(methods=("GET", "HEAD", "POST"))
def new_source(request):
    form = NewSourceForm(request.POST or None)
    back = request.GET.get("weiter", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = reverse("desk:overview")
    if request.method == "POST" and form.is_valid():
        source = form.save()
        messages.success(request, f"Die Quelle „{source}“ steht jetzt zur Auswahl.")
        return redirect(with_source(back, source))
    action = f"{request.path}?{urlencode({'weiter': back})}"
    return render(request, "desk/new_source.html", {"form": form, "back": back, "action": action})


def with_source(back, source):
    """The page that asked for a source, with the new one chosen."""
    if "bearbeiten" in back:
        return f"{back}?neu=1&quelle={source.pk}#neu"
    return f"{back}?quelle={source.pk}" if back == reverse("desk:article") else back
