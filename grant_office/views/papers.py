"""Drafts of letters and the file as PDF, made when somebody asks for them and kept nowhere."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate

from evidence.papers.answering import as_pdf
from evidence.papers.typesetting import NotSet
from grant_office.access import in_office
from grant_office.gates import files_open_to
from grant_office.models import PaymentRequest, Proof
from grant_office.papers.file import file_paper
from grant_office.papers.proof import proof_paper, was_audited
from grant_office.papers.request import request_paper
from grant_office.papers.transfer import transfer_paper
from grant_office.register import bring_up_to_date


@in_office
def request_draft(request, number):
    """The letter that asks for money."""
    rows = PaymentRequest.objects.visible_to(request.user).standing()
    row = get_object_or_404(rows.select_related("decision"), pk=number)
    return draft(request, request_paper, row, "Mittelabruf")


@in_office
def proof_draft(request, number):
    """Zwischennachweis or Verwendungsnachweis."""
    rows = Proof.objects.visible_to(request.user).standing()
    row = get_object_or_404(rows.select_related("decision"), pk=number)
    return draft(request, proof_paper, row, str(row))


@in_office
def transfer_draft(request, number):
    """The note with which a proof goes to the audit office; only for one that went there."""
    rows = Proof.objects.visible_to(request.user).standing()
    row = get_object_or_404(rows.select_related("decision"), pk=number)
    if not was_audited(row):
        raise Http404
    return draft(request, transfer_paper, row, f"Übergabe {row}")


@in_office
def file_as_paper(request, number):
    """The whole file of a decision."""
    decision = get_object_or_404(files_open_to(request.user), pk=number)
    return set_for(request, file_paper, decision, decision, "Akte")


def draft(request, paper, row, name):
    return set_for(request, paper, row, row.decision, f"Entwurf {name}")


def set_for(request, paper, record, decision, name):
    """The paper of a record; where it cannot be set, the page of the file says so."""
    bring_up_to_date()
    try:
        return as_pdf(paper(record, request.user), f"{name} {decision.file_number}", localdate())
    except NotSet as refusal:
        messages.error(request, str(refusal))
        return redirect("admin:grant-file", number=decision.pk)
