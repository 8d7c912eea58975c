"""The addresses of the office's own pages, for the admin site to hang in."""

from django.urls import path

from grant_office.views.award import award
from grant_office.views.budget import budget, budget_export
from grant_office.views.calendar import calendar_page
from grant_office.views.deadlines import deadline_list
from grant_office.views.decisions import (
    decision_export,
    decision_list,
    delete_view,
    former_gap_list,
    save_view,
)
from grant_office.views.disposals import disposal, disposal_list
from grant_office.views.file import grant_file, take_duties
from grant_office.views.letters import intake, letter_page, scan_file
from grant_office.views.papers import file_as_paper, proof_draft, request_draft, transfer_draft
from grant_office.views.taking import taken_file


def pages(guarded):
    """URL patterns; `guarded` is the `admin_view` of the site."""
    return [
        path("fristen/", guarded(deadline_list), name="deadline-list"),
        path("fristen/kalender/", guarded(calendar_page), name="calendar-page"),
        path("luecken/<slug:slug>/", guarded(former_gap_list), name="gap-list"),
        path("bescheide/", guarded(decision_list), name="decision-list"),
        path(
            "bescheide/liste.<slug:file_format>", guarded(decision_export), name="decision-export"
        ),
        path("listen/merken/", guarded(save_view), name="view-save"),
        path("listen/<int:number>/vergessen/", guarded(delete_view), name="view-delete"),
        path("haushalt/", guarded(budget), name="budget"),
        path("haushalt/liste.<slug:file_format>", guarded(budget_export), name="budget-export"),
        path("akten/<int:number>/", guarded(grant_file), name="grant-file"),
        path("akten/<int:number>/akte.pdf", guarded(file_as_paper), name="file-paper"),
        path("akten/<int:number>/aussondern/", guarded(disposal), name="disposal"),
        path("aussonderung/", guarded(disposal_list), name="disposal-list"),
        path("akten/<int:number>/akte.zip", guarded(taken_file), name="file-take"),
        path("akten/<int:number>/pflichten/", guarded(take_duties), name="take-duties"),
        path("bescheid/", guarded(award), name="award"),
        path("eingang/", guarded(intake), name="intake"),
        path("eingang/<int:number>/", guarded(letter_page), name="letter"),
        path("unterlagen/<slug:key>/", guarded(scan_file), name="scan"),
        path("mittelabrufe/<int:number>/entwurf.pdf", guarded(request_draft), name="request-draft"),
        path("nachweise/<int:number>/entwurf.pdf", guarded(proof_draft), name="proof-draft"),
        path(
            "nachweise/<int:number>/uebergabe.pdf", guarded(transfer_draft), name="transfer-draft"
        ),
    ]
