"""Static files with a hash in their name, for production; the styles of every page are one file."""

import posixpath
import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

JOINED = "css/site.css"
IMPORT = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANKS = re.compile(r"\s*\n\s*")
CHARSET = '@charset "UTF-8";'


class HashedFilesStorage(CompressedManifestStaticFilesStorage):
    """A file that is missing costs its look, not the page: it keeps its plain address."""

    manifest_strict = False

    def hashed_name(self, name, content=None, filename=None):
        try:
            return super().hashed_name(name, content, filename)
        except ValueError:
            return name

    def post_process(self, paths, dry_run=False, **options):
        if JOINED in paths and not dry_run:
            self.delete(JOINED)
            self.save(JOINED, ContentFile(joined(paths).encode()))
            paths = {**paths, JOINED: (self, JOINED)}
        yield from super().post_process(paths, dry_run, **options)


def joined(paths):
    """The style sheet with those that it imports instead of the lines that name them."""
    text = IMPORT.sub(lambda found: imported(found[1], paths), text_of(JOINED, paths))
    return CHARSET + bare(text)


def bare(text):
    """Without what only people read."""
    return BLANKS.sub("\n", COMMENT.sub("", text))


def imported(address, paths):
    """What is imported says no address that holds in its own folder only."""
    name = posixpath.normpath(posixpath.join(posixpath.dirname(JOINED), address))
    return text_of(name, paths).removeprefix(CHARSET) if name in paths else ""


def text_of(name, paths):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
