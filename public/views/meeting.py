"""The meeting pack for people at the desk: asked for with a form, shown or given as a PDF.

What they type stands in the answer and nowhere else.
"""

from datetime import timedelta

from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache

from desk.access import READ, at_desk
from evidence.papers.answering import as_pdf
from evidence.papers.typesetting import NotSet
from public.meeting.form import PackForm
from public.meeting.pack import meeting_pack
from public.meeting.paper import pack_paper


@never_cache
@at_desk(methods=(*READ, "POST"))
def pack(request):
    yesterday = localdate() - timedelta(days=1)
    form = PackForm(request.POST or None, initial={"as_of": yesterday})
    context = {"form": form, "here": "meeting"}
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "public/meeting_pack.html", context, status=status)
    made = meeting_pack(**form.cleaned_data)
    if "pdf" not in request.POST:
        return render(request, "public/meeting_pack.html", context | {"pack": made})
    as_of = form.cleaned_data["as_of"]
    try:
        return as_pdf(pack_paper(made, as_of), made.title, as_of)
    except NotSet as refusal:
        form.add_error(None, str(refusal))
        return render(request, "public/meeting_pack.html", context | {"pack": made}, status=503)
