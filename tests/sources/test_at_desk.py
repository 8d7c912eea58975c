"""Who learns what a check found: the desk and the admin, never the public."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from evidence.living.models import CHANGE_IS_NEW
from evidence.models import Citation, Source
from tests.builders import cite, make_check, make_project, make_source
from tests.clients import finish_transaction_work
from tests.desk_forms import post_seen
from tests.desk_forms import text_of as text_on


@pytest.fixture
def tasks(cast, as_user):
    """The rows of the list at the desk, for a person of the cast."""

    def of(who):
        page = as_user(getattr(cast, who)).get(reverse("desk:task-list", args=["quellen"]))
        return page.context["page"].object_list

    return of


@pytest.mark.django_db
class TestAtTheDesk:
    @pytest.mark.parametrize(
        ("values", "said"),
        [
            ({"outcome": "gone", "http_status": 404}, "Die Seite ist nicht mehr da."),
            ({"outcome": "moved", "new_address": "https://example.org/neu"}, "umgezogen"),
            ({"outcome": "changed", "text_changed_at": timezone.now()}, "Der Text hat sich"),
            ({"quotations": 2, "missing": ["So steht es da."]}, "Ein Zitat steht nicht mehr"),
        ],
    )
    def test_what_needs_a_look_is_told_with_the_source(self, cast, tasks, values, said):
        source = make_source("Übergabe")
        cite(make_project(lead=cast.holzminden), source, quotation="So steht es da.")
        make_check(source, **values)
        [task] = tasks("editor")
        assert (task.title, task.address) == ("Die Harke: Übergabe", source.url)
        assert said in task.text

    def test_one_source_is_one_task_that_says_all(self, cast, tasks):
        source, project = make_source(), make_project(lead=cast.holzminden)
        for quotation in ("eins", "zwei"):
            milestone = project.milestones.create(title=quotation)
            cite(milestone, source, quotation=quotation)
        new = "https://example.org/neu"
        make_check(source, outcome="moved", new_address=new, quotations=2, missing=["eins", "zwei"])
        [task] = tasks("editor")
        assert new in task.text
        assert "2 Zitate stehen nicht mehr" in task.text

    @pytest.mark.parametrize(
        "values",
        [
            {"outcome": "reachable"},
            {"outcome": "unreachable"},
            {"outcome": "robots"},
            {"text_changed_at": timezone.now() - CHANGE_IS_NEW - timedelta(days=1)},
            {"quotations": 1, "missing": ["was niemand mehr zitiert"]},
        ],
    )
    def test_nothing_is_asked_for_without_need(self, cast, tasks, values):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source, quotation="So steht es da.")
        make_check(source, **values)
        assert list(tasks("editor")) == []

    def test_what_was_put_right_is_asked_for_no_more(self, cast, tasks):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source)
        make_check(source, outcome="gone")
        assert len(tasks("editor")) == 1
        Source.objects.update(url="https://example.org/richtig")
        assert list(tasks("editor")) == []

    def test_only_sources_of_projects_that_a_person_may_edit(self, cast, tasks):
        source = make_source("Geheim")
        cite(make_project(lead=cast.holzminden, publication="draft"), source, quotation="eins")
        make_check(source, outcome="gone")
        assert len(tasks("editor")) == len(tasks("coordinator")) == 1
        assert list(tasks("neighbour")) == []

    def test_of_quotations_only_those_of_projects_that_a_person_may_edit(self, cast, tasks):
        source = make_source()
        cite(make_project(lead=cast.holzminden), source, quotation="eins")
        cite(make_project(lead=cast.schaumburg, publication="draft"), source, quotation="zwei")
        make_check(source, quotations=2, missing=["zwei"])
        assert list(tasks("editor")) == []
        assert len(tasks("neighbour")) == 1

    def test_the_overview_shows_the_list(self, cast, as_user):
        source = make_source("Übergabe")
        cite(make_project(lead=cast.holzminden), source)
        make_check(source, outcome="gone")
        shown = text_on(as_user(cast.editor).get(reverse("desk:overview")))
        assert "Quellen ansehen" in shown
        assert "Die Seite ist nicht mehr da." in shown


@pytest.mark.django_db
def test_the_admin_shows_checks_and_a_source_takes_its_own_along(cast, as_user):
    source = make_source("Übergabe")
    check = make_check(source, quotations=1, missing=["So steht es da."])
    boss = as_user(cast.superuser)
    page = boss.get(reverse("admin:evidence_sourcecheck_change", args=[check.pk]))
    assert "So steht es da." in page.content.decode()
    for user, status in ((cast.superuser, 200), (cast.editor, 403)):
        answer = as_user(user).get(reverse("admin:evidence_sourcecheck_changelist"), follow=True)
        assert answer.status_code == status
    delete = reverse("admin:evidence_source_delete", args=[source.pk])
    post_seen(boss, delete, {"post": "yes"})
    assert not Source.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("model", ["evidence_sourcecheck", "accounts_letter"])
@pytest.mark.parametrize("asked", [{"q": "\0"}, {"outcome__exact": "\0"}, {"state__exact": "\0"}])
def test_lists_that_are_only_looked_at_bear_every_address(cast, as_user, model, asked):
    page = reverse(f"admin:{model}_changelist")
    assert as_user(cast.superuser).get(page, asked, follow=True).status_code == 200


@pytest.mark.django_db
def test_the_public_never_reads_what_a_check_found(client):
    source = make_source()
    project = make_project(slug="offen")
    cite(project, source, quotation="Öffentliches Zitat")
    secret = "https://example.org/Zwiebelturm"
    make_check(
        source, outcome="moved", new_address=secret, quotations=1, missing=["Öffentliches Zitat"]
    )
    finish_transaction_work()
    found = [reverse("public:source-detail", args=[source.key])]
    found += ["/quellen/", "/projekte/offen/", "/projekte/offen/aenderungen/", "/"]
    for address in [*found, "/suche/?q=Zwiebelturm"]:
        answer = client.get(address)
        shown = answer.content.decode().replace("q=Zwiebelturm", "").replace('"Zwiebelturm"', "")
        assert answer.status_code == 200
        assert "example.org/Zwiebelturm" not in shown, address
        assert "umgezogen" not in shown, address
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM public_searchword WHERE word LIKE 'zwiebel%'")
        assert cursor.fetchone() == (0,)
    assert Citation.objects.get().quotation == "Öffentliches Zitat"
