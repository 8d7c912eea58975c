"""What is there already is named with a link before it is entered again, and allowed after that."""

import pytest
from django.urls import reverse

from evidence.models import Source
from evidence.values.dates import FlexDate
from projects.models import Project
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from regions.models import Organisation
from tests.admin.decision_pages import decision_url
from tests.builders import make_decision, make_organisation, make_project, make_source
from tests.desk_forms import links_of, text_of
from tests.markup import in_one_line
from tests.proposing import keep

pytestmark = pytest.mark.django_db
SEEN = {"is_another": "on"}


def new_project(cast, title="Smart Region REK", **typed):
    return {"title": title, "lead": cast.holzminden.pk, "relevance": "core", **typed}


def source(**typed):
    return {"title": "Bescheid", "publisher": "Die Harke", "url": "https://example.org/1", **typed}


def test_a_project_of_the_same_title_is_named_at_the_desk_and_allowed_after_a_look(cast, as_user):
    known = make_project("Smart Region REK")
    editor = as_user(cast.editor)
    page = editor.post(reverse("desk:create"), new_project(cast, "smart region rek"))
    text = page.content.decode()
    assert f'<a href="{public_address(known)}">Smart Region REK</a>' in text
    assert 'name="is_another"' in text
    assert Project.objects.count() == 1
    editor.post(reverse("desk:create"), new_project(cast, "smart region rek", **SEEN))
    assert Project.objects.count() == 2


def public_address(project):
    return reverse("public:project-detail", args=[project.slug])


def test_a_project_of_the_same_title_is_named_before_handing_in_and_before_the_release(
    cast, as_user
):
    known = make_project("Smart Region REK", start=FlexDate("2019"))
    draft = make_project("smart region rek", publication="draft", lead=cast.holzminden)
    page = as_user(cast.editor).get(reverse("desk:project", args=[draft.pk]))
    named = [public_address(known)]
    assert links_of(page, "Smart Region REK (ab 2019)") == named
    proposal = hand_in(draft, by=cast.editor)
    page = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk]))
    assert links_of(page, "Smart Region REK (ab 2019)") == named


def test_a_new_title_of_a_public_project_is_compared_and_its_present_one_is_not(cast, as_user):
    known = make_project("Smart Region REK", start=FlexDate("2019"))
    project = make_project("Phase 0", lead=cast.holzminden)
    make_project("Phase 0")
    proposal = working_copy(project, by=cast.editor)
    address, editor = reverse("desk:project", args=[project.pk]), as_user(cast.editor)
    assert "Es gibt schon" not in text_of(editor.get(address))
    wanted = {**proposal.document["project"], "title": known.title}
    keep(proposal, {**proposal.document, "project": wanted})
    assert links_of(editor.get(address), "Smart Region REK (ab 2019)") == [public_address(known)]


def test_a_draft_of_the_same_title_is_read_at_the_desk_wherever_it_is_named(cast, as_user):
    known = make_project("Wegweiser", publication="draft", lead=cast.holzminden)
    draft = make_project("wegweiser", publication="draft", lead=cast.holzminden)
    editor, there = as_user(cast.editor), reverse("desk:project", args=[known.pk])
    page = editor.get(reverse("desk:project", args=[draft.pk]))
    assert links_of(page, "Wegweiser (") == [there]
    page = editor.post(reverse("desk:create"), new_project(cast, "Wegweiser"))
    assert f'<a href="{there}">Wegweiser</a>' in page.content.decode()


def test_a_hidden_project_of_the_same_title_is_not_named(cast, as_user):
    make_project("Geheim", publication="draft", lead=cast.schaumburg)
    as_user(cast.editor).post(reverse("desk:create"), new_project(cast, "Geheim"))
    assert Project.objects.filter(title="Geheim").count() == 2


def test_the_creating_form_sent_twice_makes_one_project(cast, as_user):
    editor = as_user(cast.editor)
    first, second = (editor.post(reverse("desk:create"), new_project(cast)) for _ in range(2))
    assert Project.objects.count() == 1
    assert first.url == second.url


@pytest.mark.parametrize(
    "typed", [{"title": "bescheid", "url": ""}, {"title": "Anderes"}], ids=["title", "address"]
)
def test_a_source_of_the_same_title_or_address_is_named_at_the_desk(cast, as_user, typed):
    known = make_source("Bescheid", url="https://example.org/1")
    editor, address = as_user(cast.editor), reverse("desk:new-source")
    page = editor.post(address, source(**typed)).content.decode()
    assert f'<a href="{known.url}">Die Harke: Bescheid</a>' in page
    assert Source.objects.count() == 1
    editor.post(address, source(**typed, **SEEN))
    assert Source.objects.count() == 2


def test_a_source_is_named_in_the_admin(cast, as_user):
    known = make_source("Bescheid", url="https://example.org/1")
    boss, address = as_user(cast.superuser), reverse("admin:evidence_source_add")
    page = boss.post(address, source()).content.decode()
    assert reverse("admin:evidence_source_change", args=[known.pk]) in page
    assert Source.objects.count() == 1
    boss.post(address, source(**SEEN))
    assert Source.objects.count() == 2


def test_a_decision_names_another_of_its_project_amount_and_day(cast, as_user):
    project = make_project("Smart Region REK")
    day, other_day = FlexDate("2019-12-04"), FlexDate("2019-12-05")
    known = make_decision(project, amount=80000, decided=day)
    another = make_decision(project, amount=80000, decided=other_day)
    twin = make_decision(project, amount=80000, decided=day, publication="draft")
    office = as_user(cast.grant_admin)
    page = in_one_line(office.get(decision_url(twin)).content.decode())
    assert "Projekt, Betrag und Tag sind dieselben wie bei:" in page
    assert f'<a href="{decision_url(known)}">' in page
    assert f'<a href="{decision_url(another)}">' not in page
    assert "sind dieselben wie bei:" not in office.get(decision_url(another)).content.decode()


def test_an_organisation_of_the_same_name_is_named_in_the_admin(cast, as_user):
    known = make_organisation("Samtgemeinde Grafschaft Hoya")
    boss, address = as_user(cast.superuser), reverse("admin:regions_organisation_add")
    page = boss.get(address)
    typed = {"name": known.name, "kind": Organisation.Kind.values[0], "founded_edtf": ""}
    for inline in page.context["inline_admin_formsets"]:
        prefix = inline.formset.prefix
        typed |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    answer = boss.post(address, typed).content.decode()
    assert reverse("admin:regions_organisation_change", args=[known.pk]) in answer
    boss.post(address, {**typed, **SEEN})
    assert Organisation.objects.filter(name=known.name).count() == 2
