"""„ändern“ beside the values of a page: for those who may edit the project, and for nobody else."""

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.values.dates import FlexDate
from projects.models import Activity, Milestone, Proposal
from projects.release.open_work import working_copy
from projects.snapshot import document_of
from public import fragments
from public.page_cache import PAGES
from tests.builders import cite, make_district, make_field, make_project
from tests.desk_forms import form_of, parsed
from tests.files import make_document, make_photo
from tests.proposing import keep


@pytest.fixture
def project(cast):
    project = make_project(
        "Glasfaser für alle",
        lead=cast.holzminden,
        districts=[make_district()],
        fields=[make_field()],
        start=FlexDate("2019"),
        summary="Bis in jedes Dorf.",
    )
    cite(project, field="start")
    project.aliases.create(name="Glasfaser 2020")
    cite(Milestone.objects.create(project=project, title="Spatenstich", due=FlexDate("2020")))
    cite(Activity.objects.create(project=project, title="Reallabor", kind="event"))
    project.news.create(title="Es geht los", text="Am Montag.")
    make_photo(project, cast.editor)
    make_document(project, cast.editor)
    return project


def page_of(project):
    return reverse("public:project-detail", args=[project.slug])


def places_in(answer):
    """{what it is called: place} of the buttons that lead to a field."""
    buttons = [each for each in parsed(answer).iter("button") if each.get("form") == "aendern"]
    return {each.get("aria-label"): each.get("value") for each in buttons}


def forget():
    PAGES.clear()
    fragments.forget()


class TestWhoSeesThem:
    def test_the_public_and_what_is_kept_are_the_same_bytes_before_and_after(
        self, project, cast, client, as_user
    ):
        forget()
        before = client.get(page_of(project)).content
        kept = client.get(page_of(project)).content
        PAGES.clear()
        assert places_in(as_user(cast.editor).get(page_of(project)))
        after = client.get(page_of(project)).content
        forget()
        assert places_in(as_user(cast.editor).get(page_of(project)))
        drawn_first_for_an_editor = client.get(page_of(project)).content
        assert before == kept == after == drawn_first_for_an_editor
        for trace in (b"wp-editmark", b"aendern", b"desk-ways", b"csrfmiddlewaretoken"):
            assert trace not in before.partition(b"</main>")[0]

    @pytest.mark.parametrize(
        ("who", "sees"),
        [
            ("editor", True),
            ("reviewer", True),
            ("coordinator", True),
            ("superuser", True),
            ("grant_admin", False),
            ("auditor", False),
            ("reader", False),
            ("neighbour", False),
        ],
    )
    def test_only_who_may_edit_the_project(self, project, cast, as_user, who, sees):
        answer = as_user(getattr(cast, who)).get(page_of(project))
        assert answer.status_code == 200
        assert bool(places_in(answer)) == (b"desk-ways" in answer.content) == sees

    def test_a_right_that_was_taken_away_takes_them_away(self, project, cast, as_user):
        client = as_user(cast.editor)
        assert places_in(client.get(page_of(project)))
        cast.editor.memberships.all().delete()
        assert not places_in(client.get(page_of(project)))

    def test_the_answer_to_an_editor_is_kept_nowhere(self, project, cast, as_user):
        answer = as_user(cast.editor).get(page_of(project))
        assert "no-store" in answer["Cache-Control"]


class TestWhereTheyLead:
    def test_every_one_leads_to_a_place_that_is_there(self, project, cast, as_user):
        client = as_user(cast.editor)
        found = places_in(client.get(page_of(project)))
        assert len(found) > 12
        places = [*places_in(client.get(page_of(project))).values()]
        rows = [place for place in places if "#zeile-" in place]
        assert len(rows) == len({*rows})  # a row is led to once
        for label, place in found.items():
            answer = client.post(reverse("desk:begin", args=[project.pk]), {"ort": place})
            name, _, anchor = place.partition("#")
            assert answer["Location"].endswith(f"/bearbeiten/{name}/#{anchor}"), label
            section = parsed(client.get(answer["Location"].partition("#")[0]))
            assert any(each.get("id") == anchor for each in section.iter()), (label, place)

    def test_values_rows_and_blanks_have_their_own_place(self, project, cast, as_user):
        found = places_in(as_user(cast.editor).get(page_of(project)))
        milestone, activity = project.milestones.get(), project.activities.get()
        assert found["ändern: Beginn"] == "zeit#id_start_edtf"
        assert found["ändern: Ende"] == "zeit#id_end_edtf"  # which is blank
        assert found["ändern: Landkreise"] == "orte#id_districts"
        assert found["ändern: Foto"] == f"fotos#zeile-{project.photos.get().pk}"
        assert found["ändern: Dokument"] == f"dokumente#zeile-{project.documents.get().pk}"
        assert found["ändern: Meilenstein"] == f"meilensteine#zeile-{milestone.pk}"
        assert found["ändern: Gesamtausgaben"] == "ausgaben#id_total_expenditure_min"
        assert found["ändern: Aktivität"] == f"aktivitaeten#zeile-{activity.pk}"

    def test_after_keeping_the_focus_is_on_what_changed(self, project, cast, as_user):
        working_copy(project, by=cast.editor)
        client, here = as_user(cast.editor), reverse("desk:section", args=[project.pk, "zeit"])
        form = form_of(client.get(here)) | {"end_edtf": "2021", "schritt": "sichern"}
        assert client.post(here, form)["Location"] == f"{here}#id_end_edtf"
        form = form_of(client.get(here)) | {"schritt": "sichern"}
        assert client.post(here, form)["Location"] == f"{here}#id_end_edtf"


class TestInAPreview:
    def test_ones_own_work_leads_back_into_it(self, project, cast, as_user):
        proposal = working_copy(project, by=cast.editor)
        document = document_of(project)
        milestone = dict(next(iter(document["rows"]["milestones"].values())), title="Neu")
        document["rows"]["milestones"]["neu-1"] = milestone
        keep(proposal, document)
        preview = reverse("public:proposal-preview", args=[proposal.pk])
        places = [
            each.get("value")
            for each in parsed(as_user(cast.editor).get(preview)).iter("button")
            if each.get("form") == "aendern"
        ]
        assert "zeit#id_start_edtf" in places
        assert "meilensteine#abschnitt" in places  # the new row has no place of its own

    def test_the_work_of_somebody_else_does_not(self, project, cast, as_user):
        document = document_of(project)
        document["project"]["summary"] = "Neu."
        proposal = Proposal.objects.create(
            project=project,
            author=cast.editor,
            step="submitted",
            submitted_at=timezone.now(),
            base=document_of(project),
            document=document,
        )
        preview = reverse("public:proposal-preview", args=[proposal.pk])
        answer = as_user(cast.reviewer).get(preview)
        assert answer.status_code == 200
        assert not places_in(answer)
        assert not places_in(as_user(cast.editor).get(preview))
