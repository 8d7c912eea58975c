"""Every page of a project of the region leads whoever edits it to its fields, and nobody else."""

import pytest

from accounts.models import Role
from projects.models import Project
from public.audience import PUBLIC
from regions.models import Organisation
from tests.builders import make_user
from tests.clients import PortalClient, with_second_factor
from tests.examples import FULL
from tests.test_editing_ways import page_of, places_in

EVERY = 1 if FULL else 4


@pytest.mark.usefixtures("data")
def test_every_page_leads_who_edits_it_to_its_fields_and_nobody_else(client):
    office = Organisation.objects.get(slug="lk-holzminden")
    person = make_user(Role.COORDINATOR, organisation=office)
    editor = with_second_factor(PortalClient(), person)
    projects = Project.objects.visible_to(PUBLIC).order_by("pk")[::EVERY]
    assert projects
    for project in projects:
        answer = editor.get(page_of(project))
        assert answer.status_code == 200, project
        assert {"steckbrief#id_summary", "zeit#id_end_edtf"} <= {*places_in(answer).values()}
        assert not places_in(client.get(page_of(project)))
