"""Files of drafts and proposals, for those who may see what shows them."""

from django.http import Http404

from desk.access import at_desk
from projects.files.serving import file_answer
from projects.models import StoredFile


@at_desk
def file(request, key, name):
    stored = StoredFile.objects.visible_to(request.user).filter(key=key).first()
    if stored is None:
        raise Http404
    return file_answer(request, stored, name)
