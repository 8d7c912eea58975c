"""How the public page would look: the real page, for few, and afterwards it never happened."""

import pytest
from django.db import connection
from django.urls import reverse
from django.utils.timezone import localdate
from psycopg import sql

from accounts.models import Role
from projects.models import Proposal
from projects.publication import Publication
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from public.fragments import FRAGMENTS
from public.page_cache import PAGES
from tests.builders import make_organisation, make_project, make_user
from tests.desk_forms import text_of
from tests.proposing import keep

OF_THE_PROJECT = {"editor", "reviewer", "coordinator", "superuser"}
OF_THE_PORTAL = {"reader", "grant_admin", "auditor"}
PEOPLE = [*sorted(OF_THE_PROJECT | OF_THE_PORTAL | {"neighbour", "stranger"})]
NEW_MILESTONE = {
    **{"title": "Eröffnung", "note": "", "position": 0},
    **{f"{name}_{part}": "" for name in ("due", "met") for part in ("edtf", "wording", "note")},
    **{f"{name}_basis": "stated" for name in ("due", "met")},
}


def propose(project, author, **values):
    """Hand in a change of values and one milestone more."""
    proposal = working_copy(project, by=author)
    document = proposal.document
    document["project"] |= values
    document["rows"]["milestones"]["neu-1"] = NEW_MILESTONE
    keep(proposal, document)
    submit(proposal, by=author)
    return proposal


def preview(proposal):
    return reverse("public:proposal-preview", args=[proposal.pk])


@pytest.fixture
def proposal(cast):
    return propose(make_project("Alt", lead=cast.holzminden), cast.editor, title="Geheimneu")


class TestTheProposedPage:
    def test_is_the_public_page_with_a_banner_and_kept_by_nobody(self, cast, as_user, proposal):
        answer = as_user(cast.reviewer).get(preview(proposal))
        assert "public/project_detail.html" in [each.name for each in answer.templates]
        text, html = text_of(answer), answer.content.decode()
        assert "Vorschau: So würde die Seite aussehen" in text
        assert "Geheimneu" in text and "Eröffnung" in text
        assert '<meta name="robots" content="noindex">' in html
        assert "ld+json" not in html and "og:title" not in html
        assert answer["X-Robots-Tag"] == "noindex"
        assert "no-store" in answer["Cache-Control"]

    def test_is_reached_from_the_comparison(self, cast, as_user, proposal):
        page = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk]))
        assert f'href="{preview(proposal)}"' in page.content.decode()

    @pytest.mark.parametrize("who", PEOPLE)
    def test_is_for_those_who_may_read_the_proposal(self, cast, as_user, proposal, who):
        answer = as_user(getattr(cast, who, None)).get(preview(proposal))
        status = 200 if who in OF_THE_PROJECT else 403 if who in OF_THE_PORTAL else 404
        assert answer.status_code == (302 if who == "stranger" else status)
        assert ("Geheimneu" in answer.content.decode()) == (who in OF_THE_PROJECT)

    @pytest.mark.parametrize("who", PEOPLE)
    def test_is_its_authors_alone_while_they_work_on_it(self, cast, as_user, who):
        project = make_project(lead=cast.holzminden)
        proposal = working_copy(project, by=cast.editor)
        answer = as_user(getattr(cast, who, None)).get(preview(proposal))
        assert (answer.status_code == 200) == (who == "editor")

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_is_only_read(self, cast, as_user, proposal, method):
        assert getattr(as_user(cast.reviewer), method)(preview(proposal)).status_code == 405

    @pytest.mark.parametrize("number", [0, 999999, 10**30])
    @pytest.mark.parametrize("name", ["proposal-preview", "project-preview"])
    def test_is_not_found_under_a_guessed_number(self, cast, as_user, number, name):
        url = reverse(f"public:{name}", args=[number])
        assert as_user(cast.superuser).get(url).status_code == 404

    def test_is_over_when_the_proposal_is_decided(self, cast, as_user, proposal):
        accept(proposal, by=cast.reviewer)
        answer = as_user(cast.reviewer).get(preview(proposal), follow=True)
        assert "schon entschieden" in text_of(answer)

    def test_says_what_forbids_it(self, cast, as_user, proposal):
        proposal.refresh_from_db()
        proposal.document["project"]["title"] = ""
        Proposal.objects.filter(pk=proposal.pk).update(document=proposal.document)
        answer = as_user(cast.reviewer).get(preview(proposal), follow=True)
        assert "So lässt sich keine Seite zeigen" in text_of(answer)


class TestTheProjectNotYetPublic:
    def url(self, project):
        return reverse("public:project-preview", args=[project.pk])

    @pytest.mark.parametrize("publication", [Publication.DRAFT, Publication.IN_REVIEW])
    @pytest.mark.parametrize("who", PEOPLE)
    def test_is_shown_as_published_to_those_who_edit_it(self, cast, as_user, publication, who):
        project = make_project("Geheimplan", lead=cast.holzminden, publication=publication)
        project.milestones.create(title="Eröffnung")
        answer = as_user(getattr(cast, who, None)).get(self.url(project))
        assert (answer.status_code == 200) == (who in OF_THE_PROJECT)
        assert ("Eröffnung" in answer.content.decode()) == (who in OF_THE_PROJECT)
        project.refresh_from_db()
        assert project.publication == publication

    def test_without_a_summary_has_no_page_yet(self, cast, as_user):
        project = make_project(lead=cast.holzminden, publication=Publication.DRAFT, summary="")
        answer = as_user(cast.editor).get(self.url(project), follow=True)
        assert "So lässt sich keine Seite zeigen" in text_of(answer)

    def test_with_a_report_told_twice_today_has_no_page(self, cast, as_user):
        project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        project.news.create(title="Start", day=localdate())
        project.news.create(title="Start")
        answer = as_user(cast.editor).get(self.url(project), follow=True)
        assert "dieselbe Überschrift und denselben Tag" in text_of(answer)


HELD_LOCKS = """
    SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
    WHERE datname = current_database() AND mode LIKE 'Row%'
"""


def everything():
    """{table: (rows, checksum)} of the whole database, but for who was seen last."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        found = {}
        for table in sorted(tables - {"django_session", "usersessions_usersession"}):
            query = sql.SQL("SELECT count(*), sum(hashtext(t::text)) FROM {} t")
            cursor.execute(query.format(sql.Identifier(table)))
            found[table] = cursor.fetchone()
    return found


@pytest.mark.django_db(transaction=True)
def test_a_preview_leaves_nothing_behind(db, as_user, client):
    """With real commits: no row, no line of history, no content version, no found word, no page."""
    lead = make_organisation()
    editor, reviewer = (make_user(r, organisation=lead) for r in (Role.EDITOR, Role.REVIEWER))
    project = make_project("Alter Titel", lead=lead)
    proposal = propose(project, editor, title="Geheimneuer Titel")
    reader, public = as_user(reviewer), reverse("public:project-detail", args=[project.slug])
    kept, tag = client.get(public).content, client.get(public)["ETag"]
    reader.get(preview(proposal))
    before, pages, kept_parts = everything(), len(PAGES.pages), set(FRAGMENTS)
    assert "Geheimneuer Titel" in reader.get(preview(proposal)).content.decode()
    assert everything() == before
    assert len(PAGES.pages) == pages and set(FRAGMENTS) == kept_parts
    assert client.get(public).content == kept and client.get(public)["ETag"] == tag
    PAGES.clear()
    assert b"Geheimneu" not in client.get(public).content
    with connection.cursor() as cursor:
        cursor.execute(HELD_LOCKS)
        assert cursor.fetchone() == (0,)
