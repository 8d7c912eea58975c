"""News of projects: dated, told on every page that tells what is new, hidden with their project."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from projects.models import News, Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import STEPS
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from projects.release.taking import take
from public.pages.project_work import LATEST_NEWS
from tests.builders import cite, make_district, make_project, make_source
from tests.clients import finish_transaction_work
from tests.desk_forms import form_of, links_of, send, text_of
from tests.proposing import keep

STEP = {step.name: step for step in STEPS}
DAY = date(2024, 11, 22)


@pytest.fixture
def project(cast):
    return make_project("Breitband", lead=cast.holzminden, slug="breitband")


def tell(project, title="Es geht los", **values):
    return News.objects.create(project=project, title=title, **{"day": DAY, **values})


def page_of(client, address="/projekte/breitband/"):
    finish_transaction_work()
    return client.get(address)


class TestReaders:
    def test_find_the_newest_first_with_its_day_text_link_and_source(self, client, project):
        tell(project, "Alt", day=date(2024, 2, 1))
        news = tell(project, "Neu", text="Absatz 1\n\nAbsatz 2", link="https://Kreis.example/a?b=1")
        cite(news, make_source("Pressemitteilung"))
        answer = page_of(client)
        text, html = text_of(answer), answer.content.decode()
        assert text.index("22. November 2024 Neu 1") < text.index("1. Februar 2024 Alt")
        assert "<p>Absatz 1</p>" in html and "<p>Absatz 2</p>" in html
        assert 'href="https://Kreis.example/a?b=1"' in html
        assert "Mehr dazu bei kreis.example" in text
        assert "Pressemitteilung" in text

    def test_see_no_heading_where_there_are_none(self, client, project):
        assert "Aktuelles" not in text_of(page_of(client))

    def test_see_the_latest_and_may_unfold_the_others(self, client, project):
        for number in range(LATEST_NEWS + 2):
            tell(project, f"Nr. {number}", day=DAY - timedelta(days=number))
        answer = page_of(client)
        shown, earlier = answer.context["news"], answer.context["earlier_news"]
        assert [each.title for each in shown] == [f"Nr. {n}" for n in range(LATEST_NEWS)]
        assert [each.title for each in earlier] == ["Nr. 5", "Nr. 6"]
        assert "Frühere Meldungen (2)" in text_of(answer)

    def test_read_what_was_typed_as_words(self, client, project):
        tell(project, "<script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
        html = page_of(client).content.decode()
        assert "<script>alert" not in html and "<img src=x" not in html
        assert "&lt;img src=x onerror=alert(1)&gt;" in html

    @pytest.mark.parametrize("address", ["/", "/chronik/", "/chronik/?art=meldung"])
    def test_find_them_where_all_that_is_new_is_told(self, client, project, address):
        news = tell(project)
        answer = page_of(client, address)
        there = f"/projekte/breitband/#meldung-{news.pk}"
        assert there in links_of(answer, "Es geht los")
        assert "22. November 2024" in text_of(answer)
        assert f'id="meldung-{news.pk}"' in page_of(client).content.decode()

    @pytest.mark.parametrize("publication", ["draft", "in_review", "withdrawn"])
    def test_find_none_of_a_hidden_project(self, client, project, publication):
        tell(project, "Zwiebelturm", text="Zwiebelturm")
        Project.objects.update(publication=publication)
        for address in ("/", "/chronik/", "/suche/?q=Zwiebelturm", "/projekte/?q=Zwiebelturm"):
            assert "Es geht los" not in text_of(page_of(client, address))
            assert page_of(client, address).content.decode().count("/projekte/breitband/") == 0

    def test_find_a_project_by_the_words_of_its_news(self, client, project):
        news = tell(project, text="Am Zwiebelturm rollen die Bagger.")
        assert "Breitband" in text_of(page_of(client, "/suche/?q=Zwiebelturm"))
        news.delete()
        assert (
            "/projekte/breitband/" not in page_of(client, "/suche/?q=Zwiebelturm").content.decode()
        )


class TestTheChronicle:
    def test_counts_them_with_each_filter_they_fit(self, client, project):
        project.districts.add(make_district("Nord", slug="nord"))
        tell(project)
        for query in ("art=meldung", "jahr=2024", "landkreis=nord", "bezug=projekt", "q=Breitband"):
            answer = page_of(client, f"/chronik/?{query}")
            assert "Es geht los" in text_of(answer), query
            assert answer.context["number"] == 1, query
        for query in ("art=veranstaltung", "jahr=2025", "landkreis=nicht-bekannt", "bezug=ohne"):
            assert page_of(client, f"/chronik/?{query}").context["number"] == 0, query


class TestTheDay:
    def test_of_a_report_without_one_is_the_day_of_publication(self, cast, project):
        Project.objects.update(publication=Publication.DRAFT)
        project.refresh_from_db()
        news = tell(project, day=None)
        take(project, STEP["submit"], by=cast.editor)
        news.refresh_from_db()
        assert news.day is None
        take(project, STEP["publish"], by=cast.reviewer)
        news.refresh_from_db()
        assert news.day == localdate()

    def test_of_a_proposed_report_is_the_day_of_its_release(self, cast, project):
        proposal = working_copy(project, by=cast.editor)
        document = proposal.document
        document["rows"]["news"]["neu-1"] = {"title": "Neu", "day": None, "text": "", "link": ""}
        keep(proposal, document)
        submit(proposal, by=cast.editor)
        assert not News.objects.exists()
        accept(proposal, by=cast.reviewer)
        assert News.objects.get().day == localdate()

    def test_once_set_stays_when_the_project_comes_back(self, cast, project):
        news = tell(project)
        take(project, STEP["archive"], by=cast.reviewer)
        take(project, STEP["revive"], by=cast.reviewer)
        news.refresh_from_db()
        assert news.day == DAY


class TestEditors:
    @pytest.fixture
    def editor(self, cast, as_user):
        return as_user(cast.editor)

    def save(self, editor, project, **typed):
        editor.post(reverse("desk:begin", args=[project.pk]))
        answer = editor.get(reverse("desk:section", args=[project.pk, "aktuelles"]))
        names = {f"neu__1__{name}": value for name, value in typed.items()}
        return send(
            editor, answer, "bearbeiten/aktuelles/", zeile="neu-1", schritt="sichern", **names
        )

    def test_write_one_with_a_title_only(self, editor, project):
        assert "Gesichert" in text_of(self.save(editor, project, title="Es geht los"))
        [row] = Proposal.objects.get().document["rows"]["news"].values()
        assert row == {"title": "Es geht los", "day": None, "text": "", "link": ""}

    def test_may_leave_out_https_in_an_address(self, editor, project):
        self.save(editor, project, title="Neu", link="www.holzminden.example/neu")
        [row] = Proposal.objects.get().document["rows"]["news"].values()
        assert row["link"] == "https://www.holzminden.example/neu"

    @pytest.mark.parametrize(
        "typed, sentence",
        [
            ({"day": "24.12.2099"}, "Eine Meldung trägt kein Datum der Zukunft."),
            ({"day": "31.02.2026"}, "Den 31. Februar 2026 gibt es nicht."),
            ({"link": "javascript:alert(1)"}, "gültige Adresse"),
            ({"title": ""}, "zwingend erforderlich"),
            ({"title": "x" * 151}, "höchstens 150 Zeichen"),
        ],
    )
    def test_read_beside_the_field_what_is_wrong_and_lose_nothing(
        self, editor, project, typed, sentence
    ):
        answer = self.save(editor, project, **{"title": "Neu", "text": "Mein Text", **typed})
        text = text_of(answer)
        assert sentence in text and "Mein Text" in text
        [name] = typed
        assert form_of(answer, "aktuelles/").get(f"neu-1-{name}", [""]) == [typed[name]]
        assert "noch nicht alles" in text or "Bitte" in text
