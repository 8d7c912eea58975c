"""The pack of an application as PDF, for those who prepare it; made now and kept nowhere."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from evidence.papers.answering import as_pdf
from evidence.papers.typesetting import NotSet
from funding.models import Application
from funding.standing import standing
from grant_office.papers.application import pack


@require_safe
def application_pack(request, pk):
    found = get_object_or_404(Application.objects.prepared_for(request.user).whole(), pk=pk)
    today = timezone.localdate()
    try:
        data = pack(standing(found, request.user), request.user, today)
    except NotSet as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:application", pk)
    return as_pdf(data, f"Antragsmappe {found.title}", today)
