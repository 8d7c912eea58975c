"""Whatever is sent to a section is kept or refused in German: never a 500, never half a change."""

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.sections import SECTIONS
from projects.document import document_of
from projects.models import Activity, Milestone, Proposal
from tests.builders import cite, make_district, make_project
from tests.desk_forms import form_of
from tests.files import make_document, make_photo

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("", "on", "neu-1", "project//", "milestones/neu-9/", "a/b/c/d", "-1", "9" * 30),
            *("2021-23", "Herbst 2021", "1/1/1", "between", "137,310.00", "NaN", "1e5", "\x00"),
        ]
    ),
)
ROWS = ("title", "name", "organisation", "role", "kind", "target", "external_name", "source")
MORE = (
    "about",
    "due_edtf",
    "file",
    "rank",
    "valid_until",
    "licence",
    "agrees",
    "weg",
    "decision",
    "position",
    "project",
    "id",
)
NEW_NAMES = st.builds("neu-{}-{}".format, st.integers(0, 12000), st.sampled_from(ROWS + MORE))
FUZZ = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def project(cast):
    project = make_project("Fest", lead=cast.holzminden, districts=[make_district()])
    Milestone.objects.create(project=project, title="Ziel")
    Activity.objects.create(project=project, title="Reallabor", kind="living_lab")
    cite(project, field="start")
    make_photo(project, cast.editor)
    make_document(project, cast.editor)
    return project


@pytest.mark.parametrize("name", [section.name for section in SECTIONS])
@FUZZ
@given(data=st.data())
def test_a_section_takes_anything_without_breaking(project, cast, as_user, name, data):
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    url = reverse("desk:section", args=[project.pk, name])
    before, sent = document_of(project), form_of(client.get(url), f"{name}/")
    names, seen = st.one_of(st.sampled_from(sorted(sent)), NEW_NAMES), sent["gesehen"]
    sent |= data.draw(st.dictionaries(names, st.lists(TEXTS, max_size=3), max_size=6))
    sent["zeile"] = [*sent.get("zeile", []), *data.draw(st.lists(TEXTS, max_size=2))]
    step = data.draw(st.sampled_from(["sichern", "still", "zeile", "weiter", "fertig", "quer"]))
    answer = client.post(url, sent | {"schritt": step}, follow=True)
    # Who claims to have seen another state is asked whether to replace this one.
    assert answer.status_code in (200, 409)
    assert (answer.status_code == 200) or sent["gesehen"] != seen
    assert client.get(url).status_code == 200
    assert client.get(reverse("desk:project", args=[project.pk])).status_code == 200
    finish = reverse("desk:own-step", args=[project.pk, "abschliessen"])
    assert client.post(finish, follow=True).status_code == 200
    assert document_of(project) == before, "a public project never changes without a release"
    Proposal.objects.all().delete()
