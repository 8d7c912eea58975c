"""The pages of the list of services in the admin: given out as a table, and taken in again."""

import io

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from evidence.history.row_changes import ADDED, CHANGED
from evidence.models import Source
from evidence.refusals import refusal
from evidence.tables.reading import UnfitTable, read_table
from evidence.tables.writing import WRITERS
from four_eyes.models import WaitingChange
from four_eyes.pages import Tried
from four_eyes.release import NotReleased
from processes.service_list.columns import COLUMNS, HEADS
from processes.service_list.comparing import Comparison, State, UnfitList
from processes.service_list.taking import carried, digest, take_in, unpacked

CARRIED = "tabelle"
REASON, TITLE = "Liste eingelesen", "Liste von Leistungen: {} neu, {} geändert"
OTHERS_SAVED_SINCE = (
    "Nicht freigegeben: Die Leistungen sind inzwischen andere. Bitte die Liste neu einlesen."
)
OTHERS_SAVED = (
    "Inzwischen hat jemand anderes gesichert. Unten steht, was die Liste jetzt ändern würde."
)

Kind = WaitingChange.Kind


class ListForm(forms.Form):
    """The file, and the source that its values are from."""

    file = forms.FileField(
        label="Tabelle",
        help_text="XLSX oder CSV; die erste Zeile nennt die Spalten.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={
            "required": "Bitte eine Datei auswählen.",
            "empty": "In der Datei steht nichts.",
        },
    )
    source = forms.ModelChoiceField(
        Source.objects.order_by("publisher", "title", "pk"),
        label="Quelle der Liste",
        required=False,
        empty_label="ohne Quelle",
        help_text="Sie wird zum Beleg für jede neue Leistung und jede geänderte Angabe.",
    )

    def clean_file(self):
        try:
            return read_table(self.cleaned_data["file"])
        except UnfitTable as unfit:
            raise forms.ValidationError(str(unfit)) from unfit


class TakesLists:
    """For the `ModelAdmin` of services: two addresses more, and links to them on its list."""

    change_list_template = "admin/service_list_links.html"

    def get_urls(self):
        guarded = self.admin_site.admin_view
        return [
            path("einlesen/", guarded(self.taking), name="service-list"),
            path("liste.<slug:file_format>", guarded(self.given_out), name="service-list-file"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        context = {"may_take_lists": self.may_take_lists(request), **(extra_context or {})}
        return super().changelist_view(request, context)

    def may_take_lists(self, request):
        return self.has_add_permission(request) and self.has_change_permission(request)

    @property
    def taking(self):
        return require_http_methods(["GET", "HEAD", "POST"])(self.list_page)

    @property
    def given_out(self):
        return require_safe(self.list_file)

    def list_page(self, request):
        if not self.may_take_lists(request):
            raise PermissionDenied
        if request.method == "POST" and CARRIED in request.POST:
            return self.agreed(request)
        form = ListForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            return self.compared(request, form)
        return self.answer(request, form)

    def compared(self, request, form):
        """The preview of a readable table."""
        table, source = form.cleaned_data["file"], form.cleaned_data["source"]
        try:
            comparison = Comparison(table)
        except UnfitList as unfit:
            form.add_error("file", str(unfit))
            return self.answer(request, form)
        return self.preview(request, table, comparison, source)

    def agreed(self, request):
        """Let wait what was seen; the preview again where it no longer is what was seen."""
        try:
            table, seen, source = unpacked(request.POST[CARRIED])
        except UnfitList as unfit:
            messages.error(request, str(unfit))
            return redirect("admin:service-list")
        comparison = Comparison(table)
        if comparison.is_wrong or digest(comparison) != seen:
            messages.warning(request, OTHERS_SAVED)
            return self.preview(request, table, comparison, source, status=409)
        sent = [["table", table], ["seen", seen], ["source", source.pk if source else None]]
        tried = Tried(title_of(comparison), told_of(comparison))
        return self.let_wait(request, Kind.LIST, None, tried, REASON, sent=sent)

    def carry_out(self, request, change):
        """A list that waited is taken in as a whole, if it still is what its author saw.

        Raises NotReleased if it is not, or if the database refuses a row of it.
        """
        if change.kind != Kind.LIST:
            return super().carry_out(request, change)
        sent = dict(change.sent)
        source = Source.objects.filter(pk=sent["source"]).first()
        try:
            _, is_saved = take_in(sent["table"], sent["seen"], source)
        except IntegrityError as error:
            raise NotReleased(refusal(error)) from error
        if not is_saved:
            raise NotReleased(OTHERS_SAVED_SINCE)
        return None

    def preview(self, request, table, comparison, source, status=200):
        told = {"comparison": comparison, "source": source}
        if comparison.changes and not comparison.is_wrong:
            told[CARRIED] = carried(table, comparison, source)
        return self.answer(request, ListForm(initial={"source": source}), status=status, **told)

    def answer(self, request, form, status=200, **told):
        context = {
            **self.admin_site.each_context(request),
            "title": "Liste einlesen",
            "opts": self.opts,
            "media": self.media,
            "form": form,
            "heads": ", ".join(HEADS.values()),
            **told,
        }
        status = 400 if form.errors else status
        return TemplateResponse(request, "admin/service_list.html", context, status=status)

    def list_file(self, request, file_format):
        """All services as XLSX or CSV, with the columns that are read again."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if file_format not in WRITERS:
            raise Http404
        write, content_type = WRITERS[file_format]
        file = io.BytesIO()
        write(
            file,
            "Verwaltungsleistungen",
            COLUMNS,
            self.get_queryset(request).order_by("name", "pk"),
        )
        name = f"verwaltungsleistungen-{localdate()}.{file_format}"
        return HttpResponse(
            file.getvalue(),
            content_type=content_type,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def title_of(comparison):
    counts = comparison.counts
    return TITLE.format(counts[State.NEW], counts[State.CHANGED])


def told_of(comparison):
    """What a list would change, to be kept with it."""
    return [
        {
            "title": row.name,
            "verb": ADDED if row.state == State.NEW else CHANGED,
            "facts": [[cell.head, cell.before, cell.text] for cell in row.cells],
        }
        for row in comparison.changes
    ]
