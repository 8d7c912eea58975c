"""Whatever is sent to a section is kept or refused in German: never a 500, never half a change."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from desk.sections import SECTIONS
from projects.models import Activity, Milestone, Proposal
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from projects.snapshot import document_of
from tests.builders import cite, make_district, make_project
from tests.desk_forms import form_of
from tests.examples import examples
from tests.files import make_document, make_photo
from tests.proposing import keep

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("", "on", "neu-1", "project//", "milestones/neu-9/", "a/b/c/d", "-1", "9" * 30),
            *("2021-23", "Herbst 2021", "1/1/1", "between", "137,310.00", "NaN", "1e5", "\x00"),
            *("0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "2999-12-31", "0000-00-00"),
            *("javascript:alert(1)", "http://[", "https://x/" + "a" * 700, "//weser.example/"),
        ]
    ),
)
ROWS = ("title", "name", "organisation", "role", "kind", "target", "external_name", "source")
MORE = (
    "about",
    "due_edtf",
    *("day", "text", "link"),
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
FUZZ = examples(8)


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


# Everything else of the desk that takes words: (method, who, address, what it is asked for).
FORMS = {
    "missing": ("get", "editor", "desk:missing", (), ("landkreis", "angabe", "grund", "seite")),
    "find": ("get", "editor", "desk:find", (), ("q", "seite")),
    "assessments": ("get", "coordinator", "desk:assessments", (), ("q", "seite")),
    "ranking": ("get", "coordinator", "desk:ranking", (), ("landkreis",)),
    "date": ("get", "editor", "desk:date-preview", (), ("x",)),
    "compare": ("get", "editor", "desk:compare", ("public",), ("von", "bis")),
    "create": ("post", "editor", "desk:create", (), ("title", "lead", "relevance")),
    "source": (
        *("post", "editor", "desk:new-source", ()),
        ("title", "publisher", "url", "published_edtf", "note", "weiter"),
    ),
    "article": (
        *("post", "editor", "desk:article", ()),
        ("project", "source", "published", "text", "schritt", "angabe"),
    ),
    "note": ("post", "editor", "desk:own-step", ("public", "abschliessen"), ("note",)),
    "restore": ("post", "editor", "desk:restore", ("public",), ("moment",)),
    "decide": (
        *("post", "reviewer", "desk:release", ("proposal",)),
        ("aktion", "release_on", "note", "reason", "stand"),
    ),
    "decide about a draft": (
        *("post", "reviewer", "desk:release", ("first",)),
        ("aktion", "release_on", "note", "reason", "stand"),
    ),
    "withdraw": ("post", "reviewer", "desk:life-step", ("draft", "withdraw"), ("reason",)),
    "conflicts": ("post", "editor", "desk:conflicts", ("public",), ("project//title", "x")),
    "remove": ("post", "reviewer", "desk:remove-file", ("public", "fotos", "photo"), ("reason",)),
}
ACTIONS = st.sampled_from(["freigeben", "zurueckgeben", "termin_zuruecknehmen", "zurueckholen"])
ANSWERS = {200, 302, 400, 403, 404, 409}


@pytest.fixture
def records(project, cast):
    """What the addresses of the forms lead to, by name."""
    proposal = working_copy(project, by=cast.coordinator)
    keep(
        proposal,
        {**proposal.document, "project": {**proposal.document["project"], "notes": "Neu"}},
    )
    submit(proposal, by=cast.coordinator)
    draft = make_project("Neu", lead=cast.holzminden, publication=Publication.DRAFT)
    first = hand_in(draft, by=cast.editor)
    working_copy(project, by=cast.editor)
    photo = project.photos.get()
    return {
        **{"public": project, "proposal": proposal, "photo": photo},
        **{"draft": draft, "first": first},
    }


@pytest.mark.parametrize("form", sorted(FORMS))
@FUZZ
@given(data=st.data())
def test_a_form_takes_anything_without_breaking(records, cast, as_user, form, data):
    method, who, address, names, fields = FORMS[form]
    client = as_user(getattr(cast, who))
    url = reverse(address, args=[records[n].pk if n in records else n for n in names])
    sent = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(fields, TEXTS | ACTIONS)))
    before = document_of(records["public"])["project"]
    assert getattr(client, method)(url, sent).status_code in ANSWERS
    after = document_of(records["public"])["project"]
    assert after in (before, before | {"notes": "Neu"}), "all of a release or nothing"
    page = reverse("desk:project", args=[records["public"].pk])
    assert client.get(page).status_code == 200
