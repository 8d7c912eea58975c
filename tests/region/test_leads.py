"""The head of every real project and decision: it is true, and it is German."""

import re

import pytest

from funding.models import Decision, Status
from projects.models import Project
from public.audience import PUBLIC
from public.lists.timeline import span_of, tomorrow
from public.pages.decision import decision_page
from public.pages.project import project_page
from tests.examples import FULL
from tests.lead_words import amounts_in, faults_of, lead_of, says_more_than

EVERY = 1 if FULL else 6
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def pages(in_region_database):
    return [project_page(each) for each in Project.objects.visible_to(PUBLIC)]


@pytest.fixture(scope="module")
def decisions(in_region_database):
    return [decision_page(each) for each in Decision.objects.visible_to(PUBLIC)]


def test_every_lead_is_german_and_claims_no_more_than_its_decisions(data, pages, decisions):
    assert len(pages) > 40
    assert len(decisions) > 40
    faults = {each.project.slug: faults_of(each.lead) for each in pages}
    faults |= {each.decision.key: faults_of(each.lead) for each in decisions}
    assert {name: found for name, found in faults.items() if found} == {}
    assert [each for each in pages if says_more_than(each.lead, each.grants.decisions)] == []
    assert [each for each in decisions if says_more_than(each.lead, [each.decision])] == []


def test_every_amount_of_a_lead_stands_on_its_page(client, data, pages):
    for page in pages[::EVERY]:
        html = client.get(f"/projekte/{page.project.slug}/").content.decode()
        below = html.partition('<p class="wp-answer">')[2].partition("</p>")[2]
        told = below.replace(f",00{NBSP}", NBSP)
        assert [each for each in amounts_in(page.lead) if each not in told] == [], page.project.slug


def test_all_four_counties_are_said_only_where_they_are_all(data, pages):
    for page in pages:
        if "alle vier Landkreise" in " ".join(str(each) for each in page.lead):
            [share] = page.strip.main.versions[0].recipients.all()
            assert share.on_behalf_of.count() == 4


def test_who_is_named_beside_a_sum_received_it(data, pages):
    """Payers, recipients and day are those of the decisions that make up the sum, and all."""
    for page in pages:
        strip = page.strip
        if strip.main is None:
            continue
        versions = strip.main.versions
        statuses = {each.status for each in versions}
        is_granted = bool(page.grants.money.granted.count)
        assert is_granted == (statuses <= set(type(versions[0]).COUNTED)), page.project.slug
        named = {(each.share.organisation_id, each.share.label) for each in strip.receivers}
        shares = [share for each in versions for share in each.recipients.all()]
        assert named == {(each.organisation_id, each.label) for each in shares}, page.project.slug
        payers = {share.organisation_id for each in versions for share in each.funders.all()}
        assert {each.organisation_id for each in strip.payers} <= payers
        assert not strip.dated or strip.dated.shown.current in versions


def test_the_four_heads_that_named_somebody_else(client, data):
    heads = {}
    for slug in ("digitalpakt-schule-region", "zukunftsforum-ressourcenwirtschaft"):
        heads[slug] = [each.name for each in strip(slug).receivers]
    assert heads == {
        "digitalpakt-schule-region": ["Georg-von-Langen-Schule (BBS Holzminden)"],
        "zukunftsforum-ressourcenwirtschaft": [
            "Abfallwirtschaftsgesellschaft Landkreis Schaumburg mbH",
            "Handwerkskammer Hannover Projekt- und Servicegesellschaft mbH",
        ],
    }
    assert len(strip("wifi4eu-region").receivers) == 10
    assert len(strip("create-hub-holzminden").receivers) == 2
    html = client.get("/projekte/wifi4eu-region/").content.decode()
    assert re.search(r'href="#beteiligte"\s*>10 Empfänger</a>', html)


def strip(slug):
    return project_page(Project.objects.get(slug=slug)).strip


def test_a_paper_is_called_what_its_source_calls_it(data, decisions):
    assert strip("zukunftsregion-weserbergland-plus").day_word == "Anerkennung übergeben"
    for page in decisions:
        if "Bescheid" in page.paper:
            assert "bescheid" in page.shown.wording.lower()
        if "Anerkennung" in page.paper:
            assert page.shown.current.status == Status.RECOGNISED


def test_frames_and_allocations_have_cells_of_their_own(data, pages):
    for page in pages:
        beside = {each.word for each in page.strip.sums_beside}
        assert "Bewilligt" not in beside
        if page.strip.main and not page.grants.money.granted.count:
            assert page.strip.main.word != "Bewilligt"


def test_what_belongs_to_an_umbrella_is_told_and_not_added(data):
    of_frame = strip("zukunftsregion-weserbergland-plus")
    assert (of_frame.members, str(of_frame.main.total)) == (3, f"rund 5,46{NBSP}Mio.{NBSP}€")
    assert str(of_frame.under_it).startswith("zwischen 1,69")


def test_a_share_that_nobody_names_is_not_called_unnamed_money(client, data):
    """The decision names 91.800 €; what is not known is the share of each project."""
    for slug in ("zukunftsregion-weserbergland-plus", "zr-regionalmanagement"):
        html = client.get(f"/projekte/{slug}/").content.decode()
        assert "Anteil dieses Projekts nicht genannt" in html
        assert f"91.800,00{NBSP}€" in html


def test_nobody_is_divided_by_a_county_that_is_of_a_town_or_beyond(data, pages):
    told = [each.project for each in pages if each.grants.per_inhabitant]
    assert told
    for project in told:
        assert project.districts.count() == 1
        assert project.municipalities.count() != 1
        assert not project.places.exists()


def test_what_the_editors_assigned_is_not_called_introduced(client, data):
    for slug in Project.objects.filter(fields_basis="editor").values_list("slug", flat=True)[:5]:
        html = client.get(f"/projekte/{slug}/").content.decode()
        assert "von der Redaktion zugeordnet" in html
        assert "von der Redaktion eingeführt" not in html


def test_recipients_without_a_record_are_shown(client, data, pages):
    for page in pages:
        shown = {party.name for _, parties in page.roles for party in parties}
        for decision in page.grants.in_force:
            labels = {each.label for each in decision.shown.recipients if not each.organisation}
            assert labels <= shown, page.project.slug
    html = client.get("/projekte/digitalpakt-schule-region/").content.decode()
    money = html.partition('id="geld"')[2].partition('id="beteiligte"')[0]
    for county in ("Hameln-Pyrmont", "Holzminden", "Nienburg/Weser", "Schaumburg"):
        assert f"An Schulträger im Landkreis {county}" in " ".join(money.split())


def test_the_newest_source_stands_beside_the_day_of_the_last_change(client, data, pages):
    for page in pages[::EVERY]:
        html = client.get(f"/projekte/{page.project.slug}/").content.decode()
        assert ("Neueste Quelle:" in html) == bool(page.evidence.newest_source)


def test_the_example_of_the_region_reads_as_it_should(data):
    assert lead_of(Project.objects.get(slug="smart-region-rek")) == (
        "Das Land bewilligte dem Landkreis Hameln-Pyrmont 80.000 €, "
        "stellvertretend für alle vier Landkreise. "
        "Wie weit das Projekt ist, sagt keine Quelle. "
        "Als Absicht nennen die Quellen: „Gemeinsame Bewerbung als Modellprojekt Smart Cities“."
    )


def test_granted_money_stands_above_what_was_refused_or_only_promised(data, pages):
    for page in pages:
        counted = [each.is_counted for each in page.grants.money_blocks]
        assert counted == sorted(counted, reverse=True), page.project.slug


def test_a_bar_is_drawn_only_of_a_known_total(data, pages):
    blocks = [each for page in pages for each in page.grants.money_blocks]
    assert {each.has_bar for each in blocks} == {True, False}
    assert [each for each in blocks if each.has_bar and not each.total] == []


def test_every_running_project_reaches_today_and_nothing_is_certain_behind(data):
    for project in Project.objects.visible_to(PUBLIC):
        span = span_of(project)
        if span is None:
            continue
        end = tomorrow()
        assert not span.certain or span.certain[1] <= end, project.slug
        if (
            project.state == "running"
            and project.start
            and not (project.end or project.planned_end)
        ):
            assert span.possible[1] == end, project.slug
