"""Every extreme that a field accepts is drawn: no page of a world of extremes fails."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from desk.sections import SECTIONS
from evidence.admin.record_admin import RecordAdmin
from evidence.models import Source
from funding.models import Decision, Programme
from grant_office.gaps import MISSING
from grant_office.models import Deadline, PaymentRequest, Proof, StaleFile
from grant_office.papers.offered import papers_of
from projects.models import Project
from regions.models import District, Organisation
from tests.clients import finish_transaction_work, with_second_factor
from tests.examples import FULL
from tests.extremes import KINDS, World, house_models

LISTS = [
    *("/", "/projekte/", "/projekte/?ansicht=tabelle", "/projekte/?ansicht=karte"),
    *("/projekte/?ansicht=zeitleiste", "/foerderung/", "/foerderung/?q=a", "/landkreise/"),
    *("/organisationen/", "/programme/", "/quellen/", "/chronik/", "/suche/?q=a", "/bild.png"),
    *("/sitemap.xml", "/sitemap-projekte.xml", "/barrierefreiheit/", "/suche/vorschlaege/?q=rind"),
]
DESK = [f"/arbeitsplatz/{page}" for page in ("", "projekte/?q=a", "projekte/?q=1", "quellen/neu/")]


STRETCHES = ("offen", "ueberfaellig", "woche", "monat", "ohne-tag", "erledigt", "verstrichen")
MUCH = "9.999.999.999.999,99"

DRAWN = {}  # {page: how many values of fields it may draw}


@pytest.fixture(scope="module")
def worlds(shared):
    made = {kind: World(kind) for kind in KINDS}
    finish_transaction_work()
    return made


def values_in(worlds):
    """How many values of fields were tried."""
    return sum(world.tried.total() for world in worlds.values())


def public_pages(records):
    project, decision = records[Project], records[Decision]
    slugs = {District: "landkreise", Organisation: "organisationen", Programme: "programme"}
    yield f"/projekte/{project.slug}/"
    yield f"/projekte/{project.slug}/aenderungen/"
    yield f"/projekte/{project.slug}/bild.png"
    yield f"/foerderung/{decision.pk}/"
    yield f"/foerderung/{decision.pk}/aenderungen/"
    yield f"/quellen/{records[Source].key}/"
    yield from (f"/{path}/{records[model].slug}/" for model, path in slugs.items())


def desk_pages(project):
    yield reverse("desk:project", args=[project.pk])
    yield reverse("desk:history", args=[project.pk])
    yield from (reverse("desk:section", args=[project.pk, each.name]) for each in SECTIONS)


def admin_pages(records):
    for model, page in list(admin.site._registry.items()):
        if not isinstance(page, RecordAdmin):
            continue
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist"), model
        if model in records:
            yield reverse(f"{name}_change", args=[records[model].pk]), model


def papers(records):
    """Every paper that the office has of a record, and of the file."""
    yield reverse("admin:file-paper", args=[records[Decision].pk])
    for model in (PaymentRequest, Proof):
        yield from (address for _, address in papers_of(records[model]))


def office_pages(person, decisions):
    """Each file of the grant office, also with assumptions, and the pages that list them all."""
    register = reverse("admin:deadline-list")
    yield from (reverse("admin:index"), reverse("admin:everything"))
    yield from (f"{register}?zeit={each}" for each in STRETCHES)
    yield from (f"{reverse('admin:decision-list')}?fehlt={each}" for each in MISSING)
    for decision in decisions:
        file = reverse("admin:grant-file", args=[decision.pk])
        yield from (file, f"{file}?kosten=0,01&dritte=0&ende=01.01.0001")
        yield f"{file}?kosten={MUCH}&dritte={MUCH}&ende=31.12.9999"


def failing(client, pages):
    """{page: status} of what fails; a page that breaks raises nothing here, it answers 500.

    `pages` are {page: number of values that it may draw}.
    """
    DRAWN.update(pages)
    client.raise_request_exception = False
    statuses = {page: client.get(page).status_code for page in pages}
    return {page: status for page, status in statuses.items() if status not in (200, 302)}


def test_the_lists_bear_all_worlds_at_once(worlds):
    assert failing(Client(), dict.fromkeys(LISTS, values_in(worlds))) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_of_its_records_bear_every_value(worlds, kind):
    world = worlds[kind]
    pages = dict.fromkeys(public_pages(world.records), world.tried.total())
    assert failing(Client(), pages) == {}


def test_so_do_the_desk_and_the_admin(worlds, cast):
    client = with_second_factor(Client(), cast.superuser)
    pages = dict.fromkeys(DESK, values_in(worlds))
    for kind in KINDS if FULL else ("largest", "longest"):
        world = worlds[kind]
        pages |= dict.fromkeys(desk_pages(world.records[Project]), world.tried.total())
        pages |= {page: world.tried[model] for page, model in admin_pages(world.records)}
    assert failing(client, pages) == {}


def test_so_does_the_grant_office(worlds, cast):
    client = with_second_factor(Client(), cast.superuser)
    decisions = Decision.objects.filter(grant_file__isnull=False)
    assert decisions.count() == len(KINDS)
    assert (
        failing(client, dict.fromkeys(office_pages(cast.superuser, decisions), values_in(worlds)))
        == {}
    )
    assert not StaleFile.objects.exists()
    assert Deadline.objects.count() > len(KINDS)


def test_so_do_the_papers(worlds, cast):
    """Every value is set in type; a paper that was given up would be a redirect."""
    client = with_second_factor(Client(), cast.superuser)
    kinds = KINDS if FULL else ("longest", "oddest")
    addresses = [page for kind in kinds for page in papers(worlds[kind].records)]
    assert {page for page in addresses if client.get(page).status_code != 200} == set()
    assert len(addresses) >= 2 * len(kinds)


def test_nothing_that_people_edit_is_left_out(worlds, record_property):
    for world in worlds.values():
        assert set(world.records) >= set(house_models())
    assert values_in(worlds) > 900
    told = f"{values_in(worlds)} Werte auf {len(DRAWN)} Seiten, {sum(DRAWN.values())} Paare"
    record_property("Äußerste Werte", told)
