"""What the public reads of a project changes by a proposal, whoever asks (law 16)."""

import pytest
from django.urls import reverse

from evidence.models import Remark
from projects.models import Project
from projects.publication import PUBLIC
from projects.snapshot.reading import document_of
from tests.builders import make_decision, make_project
from tests.desk_forms import fields_of, parsed, text_of
from tests.full_project import full_project

pytestmark = pytest.mark.django_db
REMARKS = "evidence-remark-content_type-object_id"


@pytest.fixture
def project():
    found, _ = full_project()
    return found


def page_of(project, name="change"):
    return reverse(f"admin:projects_project_{name}", args=[project.pk])


def now(project, publication):
    Project.objects.filter(pk=project.pk).update(publication=publication)


def own_form(response):
    [form] = [each for each in parsed(response).iter("form") if each.get("id") == "project_form"]
    return form


def typed_on(response):
    """The names of what can be typed or chosen on the page."""
    boxes = [e for e in own_form(response).iter() if e.tag in ("input", "select", "textarea")]
    return [each.get("name") for each in boxes if each.get("type") not in ("hidden", "submit")]


@pytest.mark.parametrize("publication", PUBLIC)
def test_only_remarks_can_be_typed_on_the_page_of_a_public_project(boss, project, publication):
    now(project, "draft")
    open_to_all = typed_on(boss.get(page_of(project)))
    now(project, publication)
    response = boss.get(page_of(project))
    assert len(open_to_all) > 100
    assert [name for name in typed_on(response) if not name.startswith(REMARKS)] == []
    assert "Am Arbeitsplatz öffnen" in response.content.decode()


def test_what_a_page_opened_before_sends_is_not_written(boss, project):
    """It became public while its page was open: what was typed is shown, and does not get in."""
    now(project, "draft")
    data = fields_of(own_form(boss.get(page_of(project))))
    now(project, "published")
    before = document_of(project)
    for name in ("title", "summary", "news-0-title", "aliases-0-name"):
        assert name in data
        data[name] = "Anders"
    response = boss.post(page_of(project), data)
    assert response.status_code == 409
    assert "Anders" in response.content.decode()
    assert document_of(Project.objects.get(pk=project.pk)) == before


def test_a_public_project_is_not_deleted(boss, project):
    assert boss.post(page_of(project, "delete"), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [project.pk], "post": "yes"}
    boss.post(reverse("admin:projects_project_changelist"), chosen)
    assert Project.objects.filter(pk=project.pk).exists()


def test_the_steps_of_its_life_stay_on_its_page(boss, project):
    steps = boss.get(page_of(project)).context["steps"]
    assert {step.name for step, _ in steps} == {"archive", "withdraw"}


class TestWordsOfAPageThatIsOnlyRead:
    def test_do_not_ask_to_change_or_to_type_a_date(self, boss, project):
        now(project, "draft")
        page = text_of(boss.get(page_of(project)))
        assert "Projekt ändern" in page
        assert "Zum Beispiel 04.12.2019" in page
        now(project, "published")
        page = text_of(boss.get(page_of(project)))
        assert "Projekt ansehen" in page
        assert "Projekt ändern" not in page
        assert "zum beispiel 04.12.2019" not in page.lower()

    @pytest.mark.parametrize("name", ["boss", "office"])
    def test_show_an_unknown_date_as_every_other_blank(self, request, project, name):
        Project.objects.filter(pk=project.pk).update(
            start_edtf="", start_first=None, start_last=None, start_wording="", short_title=""
        )
        page = text_of(request.getfixturevalue(name).get(page_of(project)))
        assert "Beginn: –" in page
        assert "Kurztitel: –" in page

    def test_of_a_version_keep_the_hints_where_something_is_typed(self, boss):
        decision = make_decision(make_project(), amount=1000)
        address = reverse("admin:funding_decisionversion_change", args=[decision.versions.get().pk])
        page = text_of(boss.get(address))
        assert "Fassung ändern" in page
        assert "genügt ein Betrag" not in page


def test_a_contradiction_of_what_is_public_is_decided_at_the_desk_alone(boss, project):
    Remark.objects.filter(object_id=project.pk).delete()
    said = Remark.objects.create(target=project, kind="contradiction", text="so oder so")
    address = page_of(project)
    sent = fields_of(own_form(boss.get(address)))
    assert "so oder so" not in text_of(boss.get(address))
    row = {f"{REMARKS}-TOTAL_FORMS": "1", f"{REMARKS}-0-text": "noch eines"}
    refused = boss.post(address, sent | row | {f"{REMARKS}-0-kind": "contradiction"})
    assert "keine gültige Auswahl" in text_of(refused)
    boss.post(address, sent | row | {f"{REMARKS}-0-kind": "hint"})
    hint = Remark.objects.get(text="noch eines")
    assert (hint.kind, hint.position, said.position) == ("hint", 1, 0)


def test_of_a_draft_it_can_be_typed_as_anything_else(boss, project):
    now(project, "draft")
    Remark.objects.create(target=project, kind="contradiction", text="so oder so", position=9)
    assert "so oder so" in text_of(boss.get(page_of(project)))
