"""Over all real projects: an amount that nobody knows is no row of a card, and what is allocated
beside the grants of a programme stands beside them in the list of programmes."""

import re

from funding.models import BESIDE, Programme
from projects.models import Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.kept_figures import of_programmes
from tests.markup import in_one_line


def test_no_card_says_of_money_that_it_is_not_stated(client, data):
    projects = list(Project.objects.visible_to(PUBLIC))
    shown = cards(projects, districts_for_maps())
    assert any(each.money.beside_in_words != each.beside for each in shown)
    assert all(total for each in shown for _, total in each.beside)
    nouns = "|".join(noun for noun, _ in BESIDE.values())
    empty = re.compile(rf"<dt>(?:{nouns})</dt> <dd> ?(?:<[^>]*>)? ?nicht genannt")
    for number in range(1, 4):
        page = client.get(f"/projekte/?seite={number}" if number > 1 else "/projekte/")
        assert not empty.search(in_one_line(page.content.decode())), number


def test_the_list_of_programmes_names_what_stands_beside_the_grants(client, data):
    html = in_one_line(client.get("/programme/").content.decode())
    grants, _ = of_programmes()
    beside = [
        f"daneben {label}: {total}"
        for each in grants.values()
        for label, _, _, total in each.beside
        if total
    ]
    assert len(beside) > 3
    assert [words for words in beside if words not in html] == []


def test_a_programme_of_which_nothing_is_known_is_no_row_of_zeros(client, data):
    html = in_one_line(client.get("/programme/").content.decode())
    table, fold = html.split("</table>", 1)
    rows = re.findall(
        r'href="(/programme/[^"]+/)".*?data-of="Projekte">(\d+)<.*?'
        r'data-of="Entscheidungen">(\d+)<',
        table,
    )
    assert all(projects != "0" or decisions != "0" for _, projects, decisions in rows)
    folded = re.findall(r'href="(/programme/[^"]+/)"', fold.split("</details>")[0])
    addresses = [address for address, *_ in rows] + folded
    assert len(folded) > 3
    assert sorted(addresses) == sorted(
        f"/programme/{each.slug}/" for each in Programme.objects.all()
    )
