"""The home page names the source that appeared last of those that everybody may see."""

from datetime import timedelta

from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from projects.publication import Publication
from public.kept_evidence import newest_source
from tests.builders import cite, make_project, make_source
from tests.clients import finish_transaction_work
from tests.markup import in_one_line


def appeared(title, day, project):
    source = make_source(title, published=FlexDate(str(day)))
    cite(project, source)
    return source


def test_it_is_public_has_appeared_and_is_the_newest(client, db):
    today = localdate()
    public = make_project()
    assert newest_source(today) is None
    older = appeared("Älter", "2020-05", public)
    newest = appeared("Neuer", "2021-03-04", public)
    appeared("Kommt erst", today + timedelta(days=3), public)
    cite(public, make_source("Ohne Tag"))
    appeared("Zwiebelturm", "2024", make_project(publication=Publication.DRAFT))
    make_source("Stützt nichts", published=FlexDate("2025"))
    finish_transaction_work()
    assert newest_source(today) == newest
    html = in_one_line(client.get("/").content.decode())
    assert "Neueste Quelle: 4. März 2021" in html.replace("\N{NO-BREAK SPACE}", " ")
    assert f'href="/quellen/{newest.key}/"' in html
    assert "Zwiebelturm" not in html and older.title not in html


def test_without_any_the_home_page_says_so(client, db):
    assert "Noch keine mit einem Datum." in client.get("/").content.decode()
