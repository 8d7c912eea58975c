"""A draft, and somebody who sends files to its sections."""

import pytest
from django.urls import reverse

from projects.publication import Publication
from tests.builders import make_project
from tests.desk_forms import post_seen


@pytest.fixture
def project(cast):
    return make_project(lead=cast.holzminden, publication=Publication.DRAFT)


@pytest.fixture
def editor(project, cast, as_user):
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    return client


@pytest.fixture
def send_files(project, editor):
    """A function that chooses files in a section and sends them, without JavaScript."""

    def send(section, *files):
        url = reverse("desk:section", args=[project.pk, section])
        return post_seen(editor, url, {"schritt": "hochladen", "dateien": files}, follow=True)

    return send
