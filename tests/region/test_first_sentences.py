"""Whatever a page is about, its first sentences are German, and each amount stands below again."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from funding.models import Decision, Programme
from projects.models import Project
from public.audience import PUBLIC
from public.pages.municipality import named_municipalities
from regions.models import District, Organisation
from strategy.models import FieldOfAction
from tests.examples import FULL
from tests.lead_words import faults_in, worded_amounts

EVERY = 1 if FULL else 6  # of the kinds of which there are dozens, a part each day
ANSWER = re.compile(r'<p class="wp-answer">(.*?)</p>', re.DOTALL)
THEME = "zum Thema"  # the sum of a theme stands on the list of its decisions
MARKS = re.compile(r"<sup\b.*?</sup>|<(script|svg)\b.*?</\1>", re.DOTALL)


def addresses():
    """The pages of all records that everybody may see."""
    named = {
        "district": District.objects.visible_to(PUBLIC),
        "programme": Programme.objects.visible_to(PUBLIC),
        "organisation": Organisation.objects.visible_to(PUBLIC),
        "field": FieldOfAction.objects.visible_to(PUBLIC),
    }
    for kind, rows in named.items():
        part = EVERY if kind in ("programme", "organisation") else 1
        for slug in rows.order_by("pk").values_list("slug", flat=True)[::part]:
            yield reverse(f"public:{kind}-detail", args=[slug])
    for each in named_municipalities()[::EVERY]:
        yield reverse("public:municipality-detail", args=[each.address])
    for project in Project.objects.visible_to(PUBLIC)[::EVERY]:
        yield f"/projekte/{project.slug}/"
    for decision in Decision.objects.visible_to(PUBLIC)[::EVERY]:
        yield f"/foerderung/{decision.pk}/"


def plain(html):
    """What people read, without the marks of sources."""
    text = re.sub(r"<[^>]*>", "", MARKS.sub("", html))
    return " ".join(text.replace("&amp;", "&").split())


@pytest.fixture(scope="module")
def heads(in_region_database):
    """Rows (address, first sentences, what stands below them), the sentences empty if none."""
    return [head(address) for address in addresses()]


def head(address):
    html = Client().get(address).content.decode().partition("<main")[2]
    found = ANSWER.search(html)
    return address, plain(found[1]) if found else "", plain(html[found.end() if found else 0 :])


def test_every_page_begins_with_german_sentences(heads):
    assert len(heads) > (250 if FULL else 50)
    assert {address: found for address, told, _ in heads if (found := faults_in(told))} == {}


def test_each_amount_of_the_first_sentences_stands_below_with_the_same_words(heads):
    """„mindestens“, „rund“, „bis zu“ are there wherever the sum has them."""
    with_amounts = [each for each in heads if worded_amounts(each[1])]
    assert len(with_amounts) > (100 if FULL else 25)
    found = {
        address: lost
        for address, told, below in with_amounts
        if (lost := worded_amounts(told.partition(THEME)[0]) - worded_amounts(below))
    }
    assert found == {}


def test_the_sum_of_the_theme_is_that_of_the_list_it_leads_to(heads):
    with_theme = [each for each in heads if THEME in each[1]]
    assert len(with_theme) > 2
    for address, told, _ in with_theme:
        html = Client().get(address).content.decode()
        _, told_there, _ = head(html_link(ANSWER.search(html)[1]))
        amounts = worded_amounts(told.partition(THEME)[2])
        assert amounts and amounts <= worded_amounts(told_there), address


def html_link(html):
    """The address of the first link of the first sentences."""
    return re.search('href="([^"]*)"', html)[1].replace("&amp;", "&")
