"""Photos and documents of public projects; they never change under their address."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.views.decorators.http import require_safe

from projects.files.serving import file_answer
from projects.models import StoredFile
from public.audience import PUBLIC


@login_not_required
@require_safe
def file(request, key, name):
    stored = StoredFile.objects.visible_to(PUBLIC).filter(key=key).first()
    if stored is None:
        raise Http404
    return file_answer(request, stored, name)
