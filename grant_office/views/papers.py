"""Drafts of letters as PDF, made when somebody asks for them and kept nowhere."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.cache import patch_cache_control

from evidence.keys import german_slug
from grant_office.access import in_office
from grant_office.models import PaymentRequest, Proof
from grant_office.papers.proof import proof_paper, was_audited
from grant_office.papers.request import request_paper
from grant_office.papers.transfer import transfer_paper
from grant_office.papers.typesetting import NotSet
from grant_office.register import bring_up_to_date

POLICY = "default-src 'none'; frame-ancestors 'none'"


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


def draft(request, paper, row, name):
    """The paper of a row; where it cannot be set, the file says so."""
    bring_up_to_date()
    try:
        return as_pdf(paper(row, request.user), f"{name} {row.decision.file_number}")
    except NotSet as refusal:
        messages.error(request, str(refusal))
        return redirect("admin:grant-file", number=row.decision_id)


def as_pdf(data, name):
    """Shown in the browser under a name with its day, and kept nowhere on the way."""
    answer = HttpResponse(data, content_type="application/pdf")
    stem = f"{german_slug(name)}-entwurf-{timezone.localdate()}"
    answer["Content-Disposition"] = f'inline; filename="{stem}.pdf"'
    answer["Content-Security-Policy"] = POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(answer, private=True, no_store=True)
    return answer
