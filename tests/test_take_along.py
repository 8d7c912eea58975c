"""Each list can be taken along: its address with the filters that are on, and its print."""

import pytest
from django.conf import settings

from tests.markup import tree_of

LISTS = {
    "/projekte/": "q=wasser&sortierung=titel",
    "/foerderung/": "q=wasser",
    "/organisationen/": "q=wasser",
    "/programme/": "",
    "/foerderaufrufe/": "",
    "/reallabore/": "",
    "/verwaltungsleistungen/": "q=wasser",
    "/strategie/": "",
    "/strategie/luecken/": "",
    "/strategie/massnahmen/": "q=wasser",
    "/quellen/": "",
    "/suche/": "q=wasser",
    "/aenderungen/": "seit=2024-02-01",
    "/chronik/": "q=wasser",
    "/landkreise/": "",
    "/gemeinden/": "",
}


def page_of(client, address):
    answer = client.get(address)
    return answer.status_code, tree_of(answer.content.decode())


def copied(page):
    return [each.get("data-copy") for each in page.iter("button") if each.get("data-copy")]


@pytest.mark.parametrize(("path", "query"), LISTS.items())
def test_a_list_is_copied_with_its_filters_and_printed(client, db, path, query):
    address = f"{path}?{query}" if query else path
    status, page = page_of(client, address)
    scripts = [each.get("src") for each in page.iter("script")]
    assert status == 200
    assert copied(page) == [f"{settings.SITE_URL}{address}"]
    assert len([each for each in page.iter("button") if "data-print" in each.attrib]) == 1
    assert any("take-along" in (src or "") for src in scripts)


@pytest.mark.parametrize("path", ["/projekte/", "/foerderung/", "/strategie/massnahmen/"])
def test_the_address_is_exchanged_with_the_list(client, db, path):
    """htmx puts a new list in place of the old one; the address must not stay behind."""
    _, page = page_of(client, path)
    [part] = [each for each in page.iter("div") if each.get("id") == "liste"]
    assert copied(part)


def test_an_address_that_cannot_be_read_is_not_offered(client, db):
    status, page = page_of(client, "/foerderung/?jahr=unlesbar")
    assert (status, copied(page)) == (400, [])
