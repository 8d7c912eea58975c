"""Takes uploads only where a page asks for them, and never more than fits.

Django writes every file of a request to the disk before it asks who sent it; here it does not.
"""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from projects.files import documents, photos
from projects.files.keeping import shown_name

TAKE_FILES = ("desk:section", "admin:intake", "admin:letter", "admin:service-list")
MOST_BYTES = max(documents.MOST_BYTES, photos.MOST_BYTES)
MOST_BYTES_AT_ONCE = 150 * 2**20


class OnlyWhereFilesAreTaken(FileUploadHandler):
    """Skips files that nobody asked for; `request.too_large` names those that were cut off."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        match = self.request.resolver_match
        is_asked = match is not None and match.view_name in TAKE_FILES
        self.is_welcome = is_asked and self.request.user.is_authenticated
        self.has_room = content_length <= MOST_BYTES_AT_ONCE
        self.request.too_large = []

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        if not self.is_welcome:
            raise SkipFile
        if not self.has_room:
            self.cut_off()

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) > MOST_BYTES:
            self.cut_off()
        return raw_data

    def cut_off(self):
        self.request.too_large.append(self.file_name)
        raise SkipFile

    def file_complete(self, file_size):
        return None


def too_large(request):
    """German sentences about the files that were cut off."""
    names = getattr(request, "too_large", [])
    limits = f"{MOST_BYTES // 2**20} MB je Datei, {MOST_BYTES_AT_ONCE // 2**20} MB auf einmal"
    return [f"„{shown_name(name or '')}“ ist zu groß (höchstens {limits})." for name in names]
