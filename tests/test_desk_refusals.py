"""A refusal at the desk says why; what a person may not know of stays not found."""

import pytest
from django.urls import reverse

from projects.publication import Publication
from projects.release.open_work import working_copy
from projects.release.proposals import send_back, submit
from tests.builders import make_project
from tests.desk_forms import text_of
from tests.files import make_photo
from tests.proposing import keep

DECIDING = "nicht über ihn entscheiden, weil "


@pytest.fixture
def project(cast):
    return make_project("Brücke", lead=cast.holzminden)


def page(project):
    return reverse("desk:project", args=[project.pk])


def step(project, name):
    return reverse("desk:life-step", args=[project.pk, name])


def handed_in(project, author):
    proposal = working_copy(project, by=author)
    values = proposal.document["project"] | {"title": "Neue Brücke"}
    keep(proposal, proposal.document | {"project": values})
    submit(proposal, by=author)
    return proposal


def refusal(answer):
    assert answer.status_code == 403
    return text_of(answer)


def test_without_a_role_at_the_desk(as_user, cast):
    told = refusal(as_user(cast.reader).get(reverse("desk:overview")))
    assert "Ihr Konto hat keine davon" in told


def test_a_project_of_others_is_read_and_not_changed(as_user, cast, project):
    told = refusal(as_user(cast.neighbour).get(page(project)))
    assert "lesen, aber nicht ändern, weil keine der Organisationen daran beteiligt ist" in told


@pytest.mark.parametrize("publication", [Publication.DRAFT, Publication.WITHDRAWN])
def test_what_others_may_not_know_of_is_not_found(as_user, cast, publication):
    hidden = make_project("Geheimplan", lead=cast.holzminden, publication=publication)
    answer = as_user(cast.neighbour).get(page(hidden))
    assert answer.status_code == 404
    assert "beteiligt" not in text_of(answer) and "Geheimplan" not in text_of(answer)


def test_the_step_of_a_project_without_its_freigabe(as_user, cast, project):
    told = refusal(as_user(cast.editor).post(step(project, "withdraw")))
    assert "ändern, aber nicht freigeben, weil Sie bei der federführenden Organisation" in told
    day = reverse("desk:take-day-back", args=[project.pk])
    assert refusal(as_user(cast.editor).post(day)) == told


def test_the_step_of_a_project_without_a_lead(as_user, cast):
    project = make_project()
    project.participations.create(organisation=cast.holzminden, role="partner")
    told = refusal(as_user(cast.editor).post(step(project, "withdraw")))
    assert "weil es keine federführende Organisation hat" in told


def test_a_proposal_without_the_freigabe_of_its_project(as_user, cast, project):
    address = reverse("desk:release", args=[handed_in(project, cast.editor).pk])
    assert cast.reviewer.is_active  # else the coordination stands in
    told = refusal(as_user(cast.coordinator).post(address, {"aktion": "freigeben"}))
    assert f"{DECIDING}Sie bei der federführenden Organisation nicht die Rolle „Freigabe“" in told


def test_a_proposal_of_ones_own(as_user, cast, project):
    address = reverse("desk:release", args=[handed_in(project, cast.reviewer).pk])
    told = refusal(as_user(cast.reviewer).post(address, {"aktion": "freigeben"}))
    assert f"{DECIDING}Sie selbst daran geschrieben haben" in told


def test_a_proposal_that_does_not_wait(as_user, cast, project):
    proposal = handed_in(project, cast.editor)
    send_back(proposal, by=cast.reviewer, reason="Tippfehler")
    address = reverse("desk:release", args=[proposal.pk])
    told = refusal(as_user(cast.reviewer).post(address, {"aktion": "freigeben"}))
    assert f"{DECIDING}er nicht zur Prüfung liegt. Sein Stand ist „Zurückgegeben“" in told


def test_a_proposal_of_somebody_else_is_not_taken_back(as_user, cast, project):
    address = reverse("desk:release", args=[handed_in(project, cast.editor).pk])
    told = refusal(as_user(cast.reviewer).post(address, {"aktion": "zurueckholen"}))
    assert "nicht zurückholen, weil er von einer anderen Person ist" in told


def test_a_proposal_that_was_sent_back_is_not_taken_back(as_user, cast, project):
    proposal = handed_in(project, cast.editor)
    send_back(proposal, by=cast.reviewer, reason="Tippfehler")
    address = reverse("desk:release", args=[proposal.pk])
    told = refusal(as_user(cast.editor).post(address, {"aktion": "zurueckholen"}))
    assert "Der Stand dieses Vorschlags ist „Zurückgegeben“" in told


def test_a_proposal_of_a_project_that_one_works_for_no_more(as_user, cast, project):
    proposal = handed_in(project, cast.editor)
    project.participations.update(organisation=cast.schaumburg)
    address = reverse("desk:release", args=[proposal.pk])
    told = refusal(as_user(cast.editor).post(address, {"aktion": "zurueckholen"}))
    assert "nicht zurückholen, weil keine der Organisationen mehr an dem Projekt" in told


def remove(client, photo):
    return client.post(reverse("desk:remove-file", args=[photo.project_id, "fotos", photo.pk]))


def test_a_photo_that_only_the_freigabe_removes_at_once(as_user, cast, project):
    told = refusal(remove(as_user(cast.editor), make_photo(project, cast.editor)))
    assert "aber nichts sofort entfernen" in told


def test_a_photo_that_is_not_public(as_user, cast):
    draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    told = refusal(remove(as_user(cast.reviewer), make_photo(draft, cast.reviewer)))
    assert "Dieses Projekt ist es nicht" in told


def test_other_refusals_say_what_they_always_said(as_user, cast):
    answer = as_user(cast.grant_admin).get("/admin/accounts/user/add/")
    assert "reicht Ihre Berechtigung nicht aus" in refusal(answer)
    assert f'href="{reverse("accounts:after-login")}"' in answer.content.decode()
