"""Released for a day: until midnight the old state, or none; the new one then, in the releaser's
name. New projects and changes of public ones go the same way."""

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
from projects.release.proposals import accept, resume, send_back, submit
from projects.release.scheduling import release_due, schedule, unschedule
from projects.release.taking import take
from tests.builders import make_organisation, make_user
from tests.clients import finish_transaction_work
from tests.desk_forms import send, text_of
from tests.proposing import KINDS, handed_in, is_out, proposed, title_of
from tests.test_lifecycle import step

DAY = timezone.localdate() + timedelta(days=40)
TOLD = date_format(DAY, "j. F Y")
# The first moment of the day in Berlin, which in London is still the day before.
MIDNIGHT = timezone.make_aware(datetime.combine(DAY, time.min))


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def proposal(kind, cast):
    return handed_in(kind, cast)


@pytest.fixture
def change(cast):
    return handed_in("changes", cast)


@pytest.fixture
def first(cast):
    return handed_in("new project", cast)


def hand_in_again(proposal, by):
    proposal.refresh_from_db()
    submit(proposal, by=by)


class TestTheDay:
    def test_begins_at_midnight_in_berlin_and_is_the_releasers(self, proposal, cast, kind):
        schedule(proposal, by=cast.reviewer, day=DAY, reason="Zum Ratsbeschluss")
        assert release_due(MIDNIGHT - timedelta(seconds=1)) == []
        assert not is_out(proposal)
        [release] = release_due(MIDNIGHT)
        assert (release.project, release.problem) == (proposal.project, "")
        proposal.refresh_from_db()
        assert is_out(proposal)
        assert (proposal.step, proposal.decided_by) == ("accepted", cast.reviewer)
        line = proposal.project.history.latest("pgh_id")
        what = {"new project": "Neues Projekt", "changes": "Vorschlag"}[kind]
        assert line.pgh_context.metadata == {
            "user": cast.reviewer.pk,
            "reason": f"{what} von {cast.editor}: Zum Ratsbeschluss",
        }
        assert release_due(MIDNIGHT) == [], "a second run finds nothing to do"

    def test_that_was_missed_is_made_up_for(self, proposal, cast, capsys):
        schedule(proposal, by=cast.reviewer, day=DAY)
        assert len(release_due(MIDNIGHT + timedelta(days=3))) == 1
        assert is_out(proposal)

    def test_is_today_for_who_calls_the_command(self, proposal, cast, capsys):
        schedule(proposal, by=cast.reviewer, day=DAY)
        Proposal.objects.update(release_on=timezone.localdate() - timedelta(days=3))
        call_command("release_due")
        assert f"{title_of(proposal)}, öffentlich" in capsys.readouterr().out

    def test_keeps_who_released_it_and_why(self, change, cast):
        """Two releases of two people in one run are not mixed up."""
        other = make_user(Role.REVIEWER, organisation=cast.holzminden)
        second = proposed(change.project, cast.coordinator, notes="Neuer Hinweis")
        schedule(change, by=cast.reviewer, day=DAY, reason="Zum Ratsbeschluss")
        schedule(second, by=other, day=DAY)
        release_due(MIDNIGHT)
        lines = change.project.history.filter(pgh_label="update").order_by("pgh_id")
        assert [line.pgh_context.metadata for line in lines] == [
            {
                "user": cast.reviewer.pk,
                "reason": f"Vorschlag von {cast.editor}: Zum Ratsbeschluss",
            },
            {"user": other.pk, "reason": f"Vorschlag von {cast.coordinator}"},
        ]
        change.refresh_from_db()
        assert (change.decided_by, change.decision_reason) == (cast.reviewer, "Zum Ratsbeschluss")

    def test_is_one_to_come(self, proposal, cast):
        for day in (timezone.localdate(), timezone.localdate() - timedelta(days=1)):
            with pytest.raises(Refused, match="nach heute"):
                schedule(proposal, by=cast.reviewer, day=day)

    def test_is_not_chosen_by_an_author(self, cast, kind):
        mine = handed_in(kind, cast, by=cast.reviewer)
        with pytest.raises(Refused, match="Vier-Augen"):
            schedule(mine, by=cast.reviewer, day=DAY)

    def test_is_refused_while_something_is_missing(self, first, cast):
        Project.objects.update(summary="")
        with pytest.raises(Refused, match="fehlt die Zusammenfassung"):
            schedule(first, by=cast.reviewer, day=DAY)
        first.refresh_from_db()
        assert (first.step, first.release_on) == ("submitted", None)

    def test_is_taken_back_by_a_reviewer_or_with_the_proposal_by_its_author(self, proposal, cast):
        schedule(proposal, by=cast.reviewer, day=DAY, reason="Zum Ratsbeschluss")
        unschedule(proposal, by=cast.reviewer)
        assert (proposal.step, proposal.decided_by, proposal.release_on) == (
            "submitted",
            None,
            None,
        )
        assert proposal.decision_reason == "", "nobody has sent it back with these words"
        schedule(proposal, by=cast.reviewer, day=DAY)
        resume(proposal, by=cast.editor)
        assert (proposal.step, proposal.release_on) == ("working", None)
        assert release_due(MIDNIGHT) == []
        assert not is_out(proposal)

    def test_makes_nobody_an_author(self, proposal, cast):
        """Who chose a day and took it back may still release, at once or for another day."""
        schedule(proposal, by=cast.reviewer, day=DAY)
        unschedule(proposal, by=cast.reviewer)
        assert release_due(MIDNIGHT) == []
        schedule(proposal, by=cast.reviewer, day=DAY + timedelta(days=1))
        unschedule(proposal, by=cast.reviewer)
        accept(proposal, by=cast.reviewer)
        assert is_out(proposal)

    def test_taken_back_twice_says_so(self, proposal, cast):
        with pytest.raises(Refused, match="„Termin zurücknehmen“ geht nicht"):
            unschedule(proposal, by=cast.reviewer)


class TestWhatChangedMeanwhile:
    def test_elsewhere_is_kept_beside_it(self, change, cast):
        schedule(change, by=cast.reviewer, day=DAY)
        accept(proposed(change.project, cast.coordinator, notes="Hinweis"), by=cast.reviewer)
        release_due(MIDNIGHT)
        change.project.refresh_from_db()
        assert (change.project.title, change.project.notes) == (title_of(change), "Hinweis")

    def test_at_the_same_place_stops_it_and_goes_to_the_reviewer(self, change, cast, as_user):
        schedule(change, by=cast.reviewer, day=DAY)
        accept(proposed(change.project, cast.coordinator, title="Anderer"), by=cast.reviewer)
        [release] = release_due(MIDNIGHT)
        assert "Eine Stelle haben inzwischen andere geändert" in release.problem
        change.refresh_from_db()
        assert (Project.objects.get().title, change.step) == ("Anderer", "submitted")
        reviewer = as_user(cast.reviewer)
        assert "Nicht veröffentlicht" in text_of(reviewer.get(reverse("desk:overview")))
        shown = text_of(reviewer.get(page_of(change)))
        assert "Andere haben dieselben Stellen geändert" in shown
        assert f"Freigegeben für den {TOLD}" in shown

    @pytest.mark.parametrize(
        "change, why",
        [
            ({"summary": ""}, "Zum Veröffentlichen fehlt die Zusammenfassung."),
            ({"notes": "Ungeprüft"}, "Das Projekt wurde nach dem Einreichen geändert."),
        ],
    )
    def test_in_a_new_project_stops_it_and_is_told(self, first, cast, as_user, change, why):
        """Nobody reviewed it as it is: a superuser may change it where the desk does not."""
        schedule(first, by=cast.reviewer, day=DAY)
        Project.objects.update(**change)
        [release] = release_due(MIDNIGHT)
        assert why in release.problem
        assert not is_out(first)
        assert release_due(MIDNIGHT) == [], "it waits for a person, not for the next run"
        reviewer = as_user(cast.reviewer)
        for page in (page_of(first), reverse("desk:project", args=[first.project_id])):
            assert f"Freigegeben für den {TOLD}: {why}" in text_of(reviewer.get(page))
        assert "Das geht erst, wenn das Projekt neu eingereicht ist" in text_of(
            reviewer.get(page_of(first))
        )
        waiting = text_of(reviewer.get(reverse("desk:task-list", args=["freizugeben"])))
        assert f"{title_of(first)} Neues Projekt von" in waiting and why in waiting

    def test_stops_what_is_not_public_any_more(self, change, cast):
        schedule(change, by=cast.reviewer, day=DAY)
        Project.objects.update(publication=Publication.WITHDRAWN)
        [release] = release_due(MIDNIGHT)
        assert "nicht mehr öffentlich" in release.problem
        assert Project.objects.get().title == "Alter Titel"

    @pytest.mark.parametrize("loss", ["deactivated", "no role", "other lead", "own words"])
    def test_stops_what_its_releaser_may_not_release_any_more(self, proposal, cast, loss):
        schedule(proposal, by=cast.reviewer, day=DAY)
        if loss == "deactivated":
            type(cast.reviewer).objects.filter(pk=cast.reviewer.pk).update(is_active=False)
        elif loss == "no role":
            cast.reviewer.memberships.all().delete()
        elif loss == "other lead":
            proposal.project.participations.update(organisation=cast.schaumburg)
        else:
            proposal.co_authors.add(cast.reviewer)
        [release] = release_due(MIDNIGHT)
        words = "Vier-Augen" if loss == "own words" else "darf hier inzwischen nicht mehr freigeben"
        assert words in release.problem
        proposal.refresh_from_db()
        assert not is_out(proposal)
        assert (proposal.step, proposal.decided_by) == ("submitted", None)

    def test_stops_what_the_database_refuses_and_not_the_others(self, proposal, cast, kind, caplog):
        """A trigger that nobody foresaw refuses to write the project."""
        other = handed_in(kind, cast)
        for each in (proposal, other):
            schedule(each, by=cast.reviewer, day=DAY)
        with connection.cursor() as cursor:
            cursor.execute(
                "create function pg_temp.no() returns trigger language plpgsql as "
                "$$begin raise exception 'nein'; end$$; "
                f"create trigger no before update on projects_project for each row "
                f"when (new.id = {proposal.project_id}) execute function pg_temp.no()"
            )
        releases = release_due(MIDNIGHT)
        assert {each.project: bool(each.problem) for each in releases} == {
            proposal.project: True,
            other.project: False,
        }
        assert "nicht veröffentlicht" in caplog.text

    def test_stops_one_and_not_the_others(self, change, cast, capsys, kind):
        schedule(change, by=cast.reviewer, day=DAY)
        accept(proposed(change.project, cast.coordinator, title="Anderer"), by=cast.reviewer)
        other = handed_in(kind, cast)
        schedule(other, by=cast.reviewer, day=DAY)
        Proposal.objects.filter(step="scheduled").update(release_on=timezone.localdate())
        call_command("release_due")
        assert is_out(other)
        out = capsys.readouterr().out
        assert "Anderer, nicht veröffentlicht: Freigegeben für" in out
        assert f"{title_of(other)}, öffentlich" in out

    def test_sent_back_it_needs_a_new_release(self, proposal, cast):
        schedule(proposal, by=cast.reviewer, day=DAY)
        unschedule(proposal, by=cast.reviewer)
        send_back(proposal, by=cast.reviewer, reason="Doch noch etwas")
        assert release_due(MIDNIGHT) == []
        hand_in_again(proposal, by=cast.editor)
        assert release_due(MIDNIGHT) == [], "the new text was never released"
        assert not is_out(proposal)

    def test_released_at_once_the_day_finds_nothing_to_do(self, proposal, cast):
        schedule(proposal, by=cast.reviewer, day=DAY)
        with pytest.raises(Refused, match="Freigegeben für einen Tag"):
            accept(proposal, by=cast.superuser)
        unschedule(proposal, by=cast.superuser)
        accept(proposal, by=cast.superuser)
        project = Project.objects.get()
        take(project, step("withdraw"), by=cast.reviewer, reason="Irrtum")
        assert release_due(MIDNIGHT) == []
        assert Project.objects.get().publication == "withdrawn"


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_publish_once(db):
    lead = make_organisation()
    editor, reviewer = (make_user(r, organisation=lead) for r in (Role.EDITOR, Role.REVIEWER))
    proposals = [handed_in(kind, by=editor, lead=lead) for kind in KINDS for _ in range(3)]
    for each in proposals:
        schedule(each, by=reviewer, day=DAY)
    start = Barrier(2, timeout=30)

    def run(_):
        try:
            start.wait()
            return release_due(MIDNIGHT)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        runs = list(threads.map(run, range(2)))
    published = sorted(each.project.pk for run in runs for each in run)
    assert published == [each.project_id for each in proposals]
    assert {each.problem for run in runs for each in run} == {""}
    lines = [each.project.history.latest("pgh_id") for each in proposals]
    assert {(line.publication, line.title) for line in lines} == {
        ("published", title_of(each)) for each in proposals
    }
    assert [each.history.filter(step="accepted").count() for each in proposals] == [1] * 6


def page_of(proposal):
    return reverse("desk:release", args=[proposal.pk])


class TestAtTheDesk:
    def release(self, client, proposal, **data):
        return send(client, client.get(page_of(proposal)), aktion="freigeben", **data)

    def test_a_day_is_chosen_shown_and_taken_back(self, proposal, cast, as_user, kind):
        reviewer, editor, public = as_user(cast.reviewer), as_user(cast.editor), as_user(None)
        answer = self.release(reviewer, proposal, release_on=DAY.isoformat(), note="Zum Fest")
        whole = {"new project": "Das Projekt erscheint", "changes": "Die Änderungen erscheinen"}
        assert f"{whole[kind]} am {TOLD}" in text_of(answer)
        page = reverse("desk:project", args=[proposal.project_id])
        for address in (reverse("desk:overview"), page, page_of(proposal)):
            assert f"rscheint am {TOLD}" in text_of(editor.get(address))
            assert f"rscheint am {TOLD}" in text_of(reviewer.get(address))
        shown = reviewer.get(page_of(proposal))
        assert "Zum Fest" in text_of(shown) and 'value="freigeben"' not in shown.content.decode()
        waiting = reviewer.get(reverse("desk:task-list", args=["freizugeben"]))
        assert title_of(proposal) not in text_of(waiting)
        finish_transaction_work()
        assert title_of(proposal) not in text_of(public.get("/projekte/"))
        assert title_of(proposal) not in text_of(public.get("/chronik/"))
        answer = send(reviewer, shown, aktion="termin_zuruecknehmen")
        assert "wartet wieder" in text_of(answer)
        assert Proposal.objects.get().step == "submitted"
        assert 'value="freigeben"' in reviewer.get(page_of(proposal)).content.decode()

    def test_a_hidden_project_has_no_page_before_its_day(self, first, cast, as_user):
        schedule(first, by=cast.reviewer, day=DAY)
        finish_transaction_work()
        public = as_user(None)
        assert public.get(f"/projekte/{first.project.slug}/").status_code == 404
        found = public.get("/suche/", {"q": title_of(first)}).content.decode()
        assert f"/{first.project.slug}/" not in found

    def test_today_means_now(self, proposal, cast, as_user):
        today = timezone.localdate().isoformat()
        self.release(as_user(cast.reviewer), proposal, release_on=today)
        assert is_out(proposal)

    def test_a_german_date_is_read_as_well(self, proposal, cast, as_user):
        self.release(as_user(cast.reviewer), proposal, release_on=DAY.strftime("%d.%m.%Y"))
        assert Proposal.objects.get().release_on == DAY

    @pytest.mark.parametrize("typed", ["2020-01-01", "9999-12-31", "bald", "31.02.2030", "\x00"])
    def test_no_day_to_come_is_said_beside_the_field(self, proposal, cast, as_user, typed):
        answer = self.release(as_user(cast.reviewer), proposal, release_on=typed, note="Mein Grund")
        assert answer.status_code == 400
        html = answer.content.decode()
        assert 'aria-invalid="true"' in html and "Mein Grund" in html
        assert Proposal.objects.get().step == "submitted"
        assert not is_out(proposal)

    @pytest.mark.parametrize("data", [{}, {"aktion": "zaubern"}])
    def test_an_unknown_decision_is_none(self, proposal, cast, as_user, data):
        assert as_user(cast.reviewer).post(page_of(proposal), data).status_code == 404

    @pytest.mark.parametrize(
        "who, status",
        [
            *(("editor", 403), ("coordinator", 403), ("neighbour", 404)),
            *(("reader", 403), ("grant_admin", 403), ("stranger", 302)),
        ],
    )
    def test_only_the_freigabe_chooses_a_day_or_takes_it_back(
        self, proposal, cast, as_user, who, status
    ):
        assert cast.reviewer, "without one the coordination would release it"
        client, url = as_user(getattr(cast, who, None)), page_of(proposal)
        day = {"aktion": "freigeben", "release_on": DAY.isoformat(), "stand": proposal.stand}
        assert client.post(url, day).status_code == status
        schedule(proposal, by=cast.reviewer, day=DAY)
        assert client.post(url, {"aktion": "termin_zuruecknehmen"}).status_code == status
        proposal.refresh_from_db()
        assert (proposal.step, proposal.release_on) == ("scheduled", DAY)

    def test_a_neighbour_reads_of_nothing_planned(self, proposal, cast, as_user):
        schedule(proposal, by=cast.reviewer, day=DAY)
        stranger = make_user(Role.REVIEWER, organisation=cast.schaumburg)
        assert title_of(proposal) not in text_of(as_user(stranger).get(reverse("desk:overview")))

    @pytest.mark.parametrize("address", ["schritt/publish", "schritt/send_back", "termin"])
    def test_a_page_from_before_leads_to_where_it_is_decided(self, first, cast, as_user, address):
        url = f"{reverse('desk:project', args=[first.project_id])}{address}/"
        sent = {"release_on": DAY.isoformat(), "reason": "Darum", "stand": "2026"}
        assert as_user(cast.reviewer).post(url, sent).url == page_of(first)
        assert as_user(cast.neighbour).post(url, sent).status_code == 404
        editors = {"schritt/send_back": 302}.get(address, 403)
        assert as_user(cast.editor).post(url, sent).status_code == editors
        assert Proposal.objects.get().step == "submitted"
