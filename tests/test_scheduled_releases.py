"""Released for a day: the old state until midnight, the new one then, in the releaser's name."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, time, timedelta
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import Role
from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import working_copy
from projects.release.proposals import accept, resume, submit
from projects.release.scheduling import release_due, schedule, unschedule
from tests.builders import make_organisation, make_project, make_user
from tests.desk_forms import send, text_of
from tests.proposing import keep


@pytest.fixture
def day():
    return timezone.localdate() + timedelta(days=40)


def midnight(day):
    """The first moment of the day in Berlin, which in London is still the day before."""
    return timezone.make_aware(datetime.combine(day, time.min))


@pytest.fixture
def project(cast):
    return make_project("Alter Titel", lead=cast.holzminden)


@pytest.fixture
def proposal(project, cast):
    return proposed(project, cast.editor, title="Neuer Titel")


def proposed(project, by, **values):
    proposal = working_copy(project, by=by)
    keep(proposal, {**proposal.document, "project": {**proposal.document["project"], **values}})
    submit(proposal, by=by)
    return proposal


def title():
    return Project.objects.get().title


class TestTheDay:
    def test_begins_at_midnight_in_berlin(self, proposal, cast, day):
        schedule(proposal, by=cast.reviewer, day=day, reason="Zum Ratsbeschluss")
        assert release_due(midnight(day) - timedelta(seconds=1)) == []
        assert title() == "Alter Titel"
        [release] = release_due(midnight(day))
        assert (release.project, release.problem) == (proposal.project, "")
        proposal.refresh_from_db()
        assert (title(), proposal.step) == ("Neuer Titel", "accepted")
        assert release_due(midnight(day)) == [], "a second run finds nothing to do"

    def test_that_was_missed_is_made_up_for(self, proposal, cast, day):
        schedule(proposal, by=cast.reviewer, day=day)
        assert len(release_due(midnight(day) + timedelta(days=3))) == 1

    def test_keeps_who_released_it_and_why(self, project, proposal, cast, day):
        """Two releases of two people in one run are not mixed up."""
        other = make_user(Role.REVIEWER, organisation=cast.holzminden)
        second = proposed(project, cast.coordinator, notes="Neuer Hinweis")
        schedule(proposal, by=cast.reviewer, day=day, reason="Zum Ratsbeschluss")
        schedule(second, by=other, day=day)
        release_due(midnight(day))
        lines = project.history.filter(pgh_label="update").order_by("pgh_id")
        assert [line.pgh_context.metadata for line in lines] == [
            {
                "user": cast.reviewer.pk,
                "reason": f"Vorschlag von {cast.editor}: Zum Ratsbeschluss",
            },
            {"user": other.pk, "reason": f"Vorschlag von {cast.coordinator}"},
        ]
        proposal.refresh_from_db()
        assert (proposal.decided_by, proposal.decision_reason) == (
            cast.reviewer,
            "Zum Ratsbeschluss",
        )

    def test_is_one_to_come(self, proposal, cast):
        for day in (timezone.localdate(), timezone.localdate() - timedelta(days=1)):
            with pytest.raises(Refused, match="nach heute"):
                schedule(proposal, by=cast.reviewer, day=day)

    def test_is_not_chosen_by_an_author(self, project, cast, day):
        mine = proposed(project, cast.reviewer, title="Neuer Titel")
        with pytest.raises(Refused, match="Vier-Augen"):
            schedule(mine, by=cast.reviewer, day=day)

    def test_is_taken_back_by_a_reviewer_or_with_the_proposal_by_its_author(
        self, proposal, cast, day
    ):
        schedule(proposal, by=cast.reviewer, day=day, reason="Zum Ratsbeschluss")
        unschedule(proposal, by=cast.reviewer)
        assert (proposal.step, proposal.decided_by, proposal.release_on) == (
            "submitted",
            None,
            None,
        )
        assert proposal.decision_reason == "", "nobody has sent it back with these words"
        schedule(proposal, by=cast.reviewer, day=day)
        resume(proposal, by=cast.editor)
        assert (proposal.step, proposal.release_on) == ("working", None)
        assert release_due(midnight(day)) == []
        assert title() == "Alter Titel"


class TestWhatChangedMeanwhile:
    def test_elsewhere_is_kept_beside_it(self, project, proposal, cast, day):
        schedule(proposal, by=cast.reviewer, day=day)
        accept(proposed(project, cast.coordinator, notes="Hinweis"), by=cast.reviewer)
        release_due(midnight(day))
        project.refresh_from_db()
        assert (project.title, project.notes) == ("Neuer Titel", "Hinweis")

    def test_at_the_same_place_stops_it_and_goes_to_the_reviewer(
        self, project, proposal, cast, day, as_user
    ):
        schedule(proposal, by=cast.reviewer, day=day)
        accept(proposed(project, cast.coordinator, title="Anderer Titel"), by=cast.reviewer)
        [release] = release_due(midnight(day))
        assert "Eine Stelle haben inzwischen andere geändert" in release.problem
        proposal.refresh_from_db()
        assert (title(), proposal.step) == ("Anderer Titel", "submitted")
        reviewer = as_user(cast.reviewer)
        overview = text_of(reviewer.get(reverse("desk:overview")))
        assert "Nicht veröffentlicht" in overview
        shown = text_of(reviewer.get(reverse("desk:release", args=[proposal.pk])))
        assert "Andere haben dieselben Stellen geändert" in shown
        assert f"Freigegeben für den {date_format(day, 'j. F Y')}" in shown

    def test_stops_what_is_not_public_any_more(self, project, proposal, cast, day):
        schedule(proposal, by=cast.reviewer, day=day)
        Project.objects.update(publication=Publication.WITHDRAWN)
        [release] = release_due(midnight(day))
        assert "nicht mehr öffentlich" in release.problem
        assert title() == "Alter Titel"

    @pytest.mark.parametrize("loss", ["deactivated", "no role", "other lead", "own words"])
    def test_stops_what_its_releaser_may_not_release_any_more(
        self, project, proposal, cast, day, loss
    ):
        schedule(proposal, by=cast.reviewer, day=day)
        if loss == "deactivated":
            type(cast.reviewer).objects.filter(pk=cast.reviewer.pk).update(is_active=False)
        elif loss == "no role":
            cast.reviewer.memberships.all().delete()
        elif loss == "other lead":
            project.participations.update(organisation=cast.schaumburg)
        else:
            proposal.co_authors.add(cast.reviewer)
        [release] = release_due(midnight(day))
        words = "Vier-Augen" if loss == "own words" else "darf hier inzwischen nicht mehr freigeben"
        assert words in release.problem
        proposal.refresh_from_db()
        assert (title(), proposal.step, proposal.decided_by) == ("Alter Titel", "submitted", None)

    def test_stops_what_the_database_refuses_and_not_the_others(
        self, project, proposal, cast, day, caplog
    ):
        """A trigger that nobody foresaw refuses to write the project."""
        schedule(proposal, by=cast.reviewer, day=day)
        other = make_project("Zweites", lead=cast.holzminden)
        schedule(proposed(other, cast.editor, title="Zweites neu"), by=cast.reviewer, day=day)
        with connection.cursor() as cursor:
            cursor.execute(
                "create function pg_temp.no() returns trigger language plpgsql as "
                "$$begin raise exception 'nein'; end$$; "
                f"create trigger no before update on projects_project for each row "
                f"when (new.id = {project.pk}) execute function pg_temp.no()"
            )
        releases = release_due(midnight(day))
        assert {each.project: bool(each.problem) for each in releases} == {
            project: True,
            other: False,
        }
        assert "nicht veröffentlicht" in caplog.text

    def test_stops_one_and_not_the_others(self, project, proposal, cast, day, capsys):
        schedule(proposal, by=cast.reviewer, day=day)
        accept(proposed(project, cast.coordinator, title="Anderer Titel"), by=cast.reviewer)
        other = make_project("Zweites", lead=cast.holzminden)
        schedule(proposed(other, cast.editor, title="Zweites neu"), by=cast.reviewer, day=day)
        Proposal.objects.filter(step="scheduled").update(release_on=timezone.localdate())
        call_command("release_due")
        other.refresh_from_db()
        assert other.title == "Zweites neu"
        out = capsys.readouterr().out
        assert "Anderer Titel, nicht veröffentlicht: Freigegeben für" in out
        assert "öffentlich" in out


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_publish_once(db, day):
    lead = make_organisation()
    editor, reviewer = (make_user(r, organisation=lead) for r in (Role.EDITOR, Role.REVIEWER))
    projects = [make_project(lead=lead) for _ in range(5)]
    for project in projects:
        schedule(proposed(project, editor, title="Neu"), by=reviewer, day=day)
    start = Barrier(2, timeout=30)

    def run(_):
        try:
            start.wait()
            return release_due(midnight(day))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        runs = list(threads.map(run, range(2)))
    published = sorted(each.project.pk for run in runs for each in run)
    assert published == [project.pk for project in projects]
    assert {each.problem for run in runs for each in run} == {""}
    assert [each.history.filter(title="Neu").count() for each in projects] == [1] * 5


class TestAtTheDesk:
    def release(self, client, proposal, **data):
        shown = client.get(reverse("desk:release", args=[proposal.pk]))
        return send(client, shown, aktion="freigeben", **data)

    def test_a_day_is_chosen_shown_and_taken_back(self, proposal, cast, as_user, day):
        reviewer, editor = as_user(cast.reviewer), as_user(cast.editor)
        told = date_format(day, "j. F Y")
        answer = self.release(reviewer, proposal, release_on=day.isoformat(), note="Zum Beschluss")
        assert f"Die Änderungen erscheinen am {told}" in text_of(answer)
        assert title() == "Alter Titel"
        for page in (reverse("desk:overview"), reverse("desk:project", args=[proposal.project_id])):
            assert f"erscheint am {told}" in text_of(editor.get(page))
            assert f"erscheint am {told}" in text_of(reviewer.get(page))
        shown = reviewer.get(reverse("desk:release", args=[proposal.pk]))
        assert f"Erscheint am {told}" in text_of(shown)
        assert "Zum Beschluss" in text_of(shown)
        answer = send(reviewer, shown, aktion="termin_zuruecknehmen")
        assert "wartet wieder" in text_of(answer)
        assert Proposal.objects.get().step == "submitted"

    def test_today_means_now(self, proposal, cast, as_user):
        today = timezone.localdate().isoformat()
        self.release(as_user(cast.reviewer), proposal, release_on=today)
        assert title() == "Neuer Titel"

    def test_a_german_date_is_read_as_well(self, proposal, cast, as_user, day):
        typed = day.strftime("%d.%m.%Y")
        self.release(as_user(cast.reviewer), proposal, release_on=typed)
        assert Proposal.objects.get().release_on == day

    @pytest.mark.parametrize("typed", ["2020-01-01", "9999-12-31", "bald", "31.02.2030", "\x00"])
    def test_no_day_to_come_is_said_beside_the_field(self, proposal, cast, as_user, typed):
        answer = self.release(as_user(cast.reviewer), proposal, release_on=typed, note="Mein Grund")
        assert answer.status_code == 400
        html = answer.content.decode()
        assert 'aria-invalid="true"' in html
        assert "Mein Grund" in html
        assert (title(), Proposal.objects.get().step) == ("Alter Titel", "submitted")

    def test_an_unknown_decision_is_none(self, proposal, cast, as_user):
        url = reverse("desk:release", args=[proposal.pk])
        assert as_user(cast.reviewer).post(url, {"aktion": "zaubern"}).status_code == 404
        assert as_user(cast.reviewer).post(url).status_code == 404
