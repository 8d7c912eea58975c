"""A new project released for a day: hidden until midnight, public then, in the releaser's name."""

from datetime import datetime, time, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import Role
from projects.models import PlannedPublication, Project
from projects.publication import Publication
from projects.release.first_publication import plan, take_back
from projects.release.lifecycle import PUBLISH, STEPS, Refused, take
from projects.release.scheduling import release_due
from tests.builders import make_project, make_user
from tests.clients import finish_transaction_work
from tests.desk_forms import send, text_of

STEP = {step.name: step for step in STEPS}
DAY = timezone.localdate() + timedelta(days=40)
TOLD = date_format(DAY, "j. F Y")
MIDNIGHT = timezone.make_aware(datetime.combine(DAY, time.min))


@pytest.fixture
def project(cast):
    project = make_project("Zwiebelturm", lead=cast.holzminden, publication=Publication.DRAFT)
    take(project, STEP["submit"], by=cast.editor)
    return project


def state():
    return Project.objects.get().publication


class TestTheDay:
    def test_begins_at_midnight_in_berlin_and_is_the_releasers(self, project, cast):
        plan(project, by=cast.reviewer, day=DAY, reason="Zum Ratsbeschluss")
        assert release_due(MIDNIGHT - timedelta(seconds=1)) == []
        assert state() == "in_review"
        [release] = release_due(MIDNIGHT)
        assert (release.project, release.problem) == (project, "")
        project.refresh_from_db()
        assert (project.publication, project.publication_set_by) == ("published", cast.reviewer)
        line = project.history.order_by("pgh_id").last()
        assert line.pgh_context.metadata == {
            "user": cast.reviewer.pk,
            "reason": "Zum Ratsbeschluss",
        }
        assert release_due(MIDNIGHT) == [], "a second run finds nothing to do"

    def test_that_was_missed_is_made_up_for(self, project, cast, capsys):
        plan(project, by=cast.reviewer, day=DAY)
        PlannedPublication.objects.update(release_on=timezone.localdate() - timedelta(days=3))
        call_command("release_due")
        assert "Zwiebelturm, öffentlich" in capsys.readouterr().out
        assert state() == "published"

    def test_is_one_to_come(self, project, cast):
        for day in (timezone.localdate(), timezone.localdate() - timedelta(days=1)):
            with pytest.raises(Refused, match="nach heute"):
                plan(project, by=cast.reviewer, day=day)

    def test_is_not_chosen_by_an_author(self, cast):
        draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        take(draft, STEP["submit"], by=cast.reviewer)
        with pytest.raises(Refused, match="Vier-Augen"):
            plan(draft, by=cast.reviewer, day=DAY)

    def test_is_refused_while_something_is_missing(self, project, cast):
        Project.objects.update(summary="")
        with pytest.raises(Refused, match="fehlt die Zusammenfassung"):
            plan(project, by=cast.reviewer, day=DAY)
        assert not PlannedPublication.objects.exists()

    def test_makes_nobody_an_author(self, project, cast):
        """Who chose a day and took it back may still publish, at once or for another day."""
        plan(project, by=cast.reviewer, day=DAY)
        take_back(project)
        assert release_due(MIDNIGHT) == []
        plan(project, by=cast.reviewer, day=DAY + timedelta(days=1))
        take_back(project)
        take(project, PUBLISH, by=cast.reviewer)
        assert state() == "published"

    def test_taken_back_twice_says_so(self, project, cast):
        with pytest.raises(Refused, match="kein Tag gewählt"):
            take_back(project)


class TestWhatHappenedMeanwhile:
    def test_sent_back_it_needs_a_new_release(self, project, cast):
        plan(project, by=cast.reviewer, day=DAY)
        take(project, STEP["send_back"], by=cast.reviewer, reason="Doch noch etwas")
        assert release_due(MIDNIGHT) == []
        take(project, STEP["submit"], by=cast.editor)
        assert release_due(MIDNIGHT) == [], "the new text was never released"
        assert state() == "in_review"

    def test_what_is_missing_by_then_stops_it_and_is_told(self, project, cast, as_user):
        plan(project, by=cast.reviewer, day=DAY)
        Project.objects.update(summary="")
        [release] = release_due(MIDNIGHT)
        assert "fehlt die Zusammenfassung" in release.problem
        assert state() == "in_review"
        assert release_due(MIDNIGHT) == [], "it waits for a person, not for the next run"
        reviewer = as_user(cast.reviewer)
        shown = reviewer.get(reverse("desk:project", args=[project.pk]))
        assert f"Freigegeben für den {TOLD}: Zum Veröffentlichen fehlt" in text_of(shown)
        waiting = reviewer.get(reverse("desk:task-list", args=["freizugeben"]))
        assert "Zwiebelturm" in text_of(waiting)

    def test_one_that_stops_does_not_stop_the_others(self, project, cast):
        other = make_project("Zweites", lead=cast.holzminden, publication=Publication.DRAFT)
        take(other, STEP["submit"], by=cast.editor)
        for each in (project, other):
            plan(each, by=cast.reviewer, day=DAY)
        Project.objects.filter(pk=project.pk).update(summary="")
        assert [bool(each.problem) for each in release_due(MIDNIGHT)] == [True, False]
        other.refresh_from_db()
        assert other.publication == "published"

    def test_published_at_once_the_day_finds_nothing_to_do(self, project, cast):
        plan(project, by=cast.reviewer, day=DAY)
        take(project, PUBLISH, by=cast.superuser)
        take(project, STEP["withdraw"], by=cast.reviewer, reason="Irrtum")
        assert release_due(MIDNIGHT) == []
        assert state() == "withdrawn"


class TestAtTheDesk:
    @pytest.fixture
    def page(self, project):
        return reverse("desk:project", args=[project.pk])

    def test_a_day_is_chosen_shown_and_taken_back(self, project, cast, as_user, page):
        reviewer, editor, public = as_user(cast.reviewer), as_user(cast.editor), as_user(None)
        answer = send(
            reviewer, reviewer.get(page), "publish/", release_on=DAY.isoformat(), note="Zum Fest"
        )
        assert f"Das Projekt erscheint am {TOLD}" in text_of(answer)
        assert "„Zum Fest“" in text_of(answer)
        assert "schritt/publish/" not in answer.content.decode()
        for address in (page, reverse("desk:overview")):
            assert f"rscheint am {TOLD}" in text_of(editor.get(address))
        waiting = reviewer.get(reverse("desk:task-list", args=["freizugeben"]))
        assert "Zwiebelturm" not in text_of(waiting)
        finish_transaction_work()
        assert public.get(f"/projekte/{project.slug}/").status_code == 404
        assert f"/{project.slug}/" not in public.get("/suche/?q=Zwiebelturm").content.decode()
        answer = send(reviewer, reviewer.get(page), "termin/")
        assert "Der Termin ist zurückgenommen" in text_of(answer)
        assert "schritt/publish/" in answer.content.decode()

    def test_no_day_or_today_means_now(self, project, cast, as_user, page):
        reviewer = as_user(cast.reviewer)
        today = timezone.localdate().isoformat()
        send(reviewer, reviewer.get(page), "publish/", release_on=today)
        assert state() == "published"

    @pytest.mark.parametrize("typed", ["2020-01-01", "9999-12-31", "bald", "31.02.2030", "\x00"])
    def test_no_day_to_come_is_said_beside_the_field(self, project, cast, as_user, page, typed):
        reviewer = as_user(cast.reviewer)
        answer = send(reviewer, reviewer.get(page), "publish/", release_on=typed, note="Mein Grund")
        assert answer.status_code == 400
        html = answer.content.decode()
        assert 'aria-invalid="true"' in html and "Mein Grund" in html
        assert state() == "in_review" and not PlannedPublication.objects.exists()

    @pytest.mark.parametrize(
        "who, status",
        [
            *(("editor", 403), ("coordinator", 403), ("neighbour", 404)),
            *(("reader", 403), ("grant_admin", 403), ("stranger", 302)),
        ],
    )
    def test_only_the_freigabe_chooses_a_day_or_takes_it_back(
        self, project, cast, as_user, who, status
    ):
        plan(project, by=cast.reviewer, day=DAY)
        client = as_user(getattr(cast, who, None))
        publish = reverse("desk:life-step", args=[project.pk, "publish"])
        assert client.post(publish, {"release_on": DAY.isoformat()}).status_code == status
        back = reverse("desk:take-day-back", args=[project.pk])
        assert client.post(back).status_code == status
        assert PlannedPublication.objects.planned().exists()

    def test_a_neighbour_reads_of_no_planned_project(self, project, cast, as_user):
        plan(project, by=cast.reviewer, day=DAY)
        stranger = make_user(Role.REVIEWER, organisation=cast.schaumburg)
        assert "Zwiebelturm" not in text_of(as_user(stranger).get(reverse("desk:overview")))
