"""A project as it would be with a document and published, for as long as a page is drawn."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction

from projects.models import Project
from projects.release.lifecycle import Refused, save_or_refuse, show_as_published
from projects.release.new_organisations import as_if_created
from projects.snapshot import write


@contextmanager
def as_if_published(project, document):
    """The project with these rows, in a transaction that is undone whatever happens.

    Nobody else sees any of it, and no trigger that waits for a commit fires. Raises Invalid or
    Refused where it could not be published like this.
    """
    with transaction.atomic():
        try:
            document = as_if_created(document)
            written = Project.objects.get(pk=write(project, document, reason="Vorschau").pk)
            if not written.is_public:
                publish(written)
            yield written
        finally:
            transaction.set_rollback(True)


def publish(project):
    show_as_published(project)
    try:
        project.validate_constraints()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    save_or_refuse(project)
