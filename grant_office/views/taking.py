"""The file of a decision as one ZIP, for whoever may open it."""

from tempfile import TemporaryFile

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from grant_office.access import in_office
from grant_office.file import FileShown
from grant_office.gates import files_open_to
from grant_office.models import ListExport
from grant_office.register import bring_up_to_date
from grant_office.taking.bundle import build
from grant_office.taking.names import zip_name

ZIP = "application/zip"


@in_office
def taken_file(request, number):
    """Built on the disk; who took it is noted, a look at the head takes nothing."""
    decision = get_object_or_404(files_open_to(request.user), pk=number)
    if request.method == "HEAD":
        return HttpResponse(content_type=ZIP)
    bring_up_to_date()
    title = FileShown(decision, request.user).title
    file = TemporaryFile()  # noqa: SIM115 - the answer closes it
    count = build(file, decision, title, request.user)
    file.seek(0)
    ListExport.objects.create(
        user=request.user,
        list_name=ListExport.List.FILE,
        file_format=ListExport.Format.ZIP,
        decision=decision,
        row_count=count,
    )
    name = zip_name(decision, timezone.localdate())
    return FileResponse(file, as_attachment=True, filename=name, content_type=ZIP)
