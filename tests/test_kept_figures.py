"""Law 10 for figures: what is kept is the sum over everything, whatever changed and however."""

import random
import threading

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from evidence.keys import german_slug
from evidence.values.money import Amount
from funding.models import Decision, Event, Programme, RecipientShare
from funding.sums import money_of_projects
from projects.models import Project
from projects.publication import Publication
from public import figures, figures_of_day, figures_of_themes, kept_figures, kept_selections
from public.added_money import money_of
from public.audience import PUBLIC
from public.involvement import Involvement
from public.models import Addition, Figure, Kind, SearchEntry
from public.pages.own_money import own_money
from regions.models import District, Organisation
from strategy.models import FieldOfAction
from tests.builders import (
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.examples import of_this_run
from tests.figures_by_hand import assert_the_figures_add_up, cells
from tests.random_content import (
    make_land,
    random_decision,
    random_event,
    random_news,
    random_project,
    random_shares,
    random_ties,
    random_version,
    some,
)


@pytest.fixture
def land(db):
    return make_land()


def change_something(chance, land):
    """One of the changes that move figures, to a project or a decision at random."""
    project, decision = (
        chance.choice(list(model.objects.order_by("pk"))) for model in (Project, Decision)
    )
    chance.choice(
        [
            lambda: project.districts.set(some(chance, land["districts"])),
            lambda: project.municipalities.set(some(chance, land["municipalities"])),
            lambda: project.fields_of_action.set(some(chance, land["fields"])),
            lambda: project.themes.set(some(chance, land["themes"])),
            lambda: Project.objects.filter(pk=project.pk).update(
                publication=chance.choice(Publication.values)
            ),
            lambda: Decision.objects.filter(pk=decision.pk).update(
                publication=chance.choice(Publication.values)
            ),
            lambda: Decision.objects.filter(pk=decision.pk).update(
                programme=chance.choice([None, *land["programmes"]])
            ),
            lambda: make_version(
                decision,
                number=decision.versions.count() + 1,
                changes="anders",
                **random_version(chance, land),
            ),
            lambda: random_decision(chance, land, [project]),
            lambda: decision.project_shares.all().delete(),
            lambda: random_ties(chance, land, project),
            lambda: [random_shares(chance, land, each) for each in decision.versions.all()],
            lambda: [
                share.on_behalf_of.clear()
                for share in RecipientShare.objects.filter(version__decision=decision)
            ],
            lambda: [
                share.on_behalf_of.set(some(chance, land["organisations"]))
                for share in RecipientShare.objects.filter(version__decision=decision)
            ],
            lambda: Organisation.objects.filter(pk=chance.choice(land["organisations"]).pk).update(
                slug=f"stelle-{chance.random()}"[:40].replace(".", "-")
            ),
            lambda: Organisation.objects.filter(pk=chance.choice(land["organisations"]).pk).update(
                level=chance.choice(["", *Organisation.Level.values])
            ),
            lambda: random_event(chance, land, [project], [decision]),
            lambda: random_news(chance, project),
            lambda: project.news.all().delete(),
            lambda: Event.objects.filter(decision=decision).update(decision=None),
            lambda: Event.objects.filter(projects=project).delete(),
            lambda: [each.projects.clear() for each in project.events.all()],
        ]
    )()


@pytest.mark.parametrize("seed", range(of_this_run(8)))
def test_the_kept_figures_are_the_sums_after_any_changes(land, seed):
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(5)]
    decisions = [random_decision(chance, land, projects) for _ in range(5)]
    for _ in range(4):
        random_event(chance, land, projects, decisions)
        random_news(chance, chance.choice(projects))
    finish_transaction_work()
    assert_the_figures_add_up()
    for _ in range(6):
        change_something(chance, land)
        finish_transaction_work()
    assert_the_figures_add_up()


@pytest.mark.parametrize("seed", range(of_this_run(4)))
def test_the_cells_of_a_page_are_the_same_kept_and_added_up(land, seed):
    """Of everything and of a district, and of any list, whether figures are kept for it or not."""
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(6)]
    for _ in range(8):
        random_decision(chance, land, projects)
    finish_transaction_work()
    for _ in range(6):
        change_something(chance, land)
        finish_transaction_work()
    everything = figures.visible_decisions()
    fields = FieldOfAction.objects.values_list("slug", flat=True)
    assert kept_figures.field_sums(fields) == figures_of_themes.field_sums(everything)
    for programme in Programme.objects.all():
        by_hand = figures_of_themes.field_sums(everything.filter(programme=programme))
        assert kept_figures.field_sums(fields, f"programm:{programme.slug}") == by_hand
    assert as_set(kept_figures.money_in("")) == as_set(money_of(everything))
    assert kept_figures.theme_sums() == figures_of_themes.theme_sums(everything)
    entries = SearchEntry.objects.filter(kind=Kind.DECISION)
    for district in District.objects.all():
        by_hand = as_set(money_of(figures.decisions_in(district)))
        assert as_set(figures_of_day.district_money(district)) == by_hand
        themes = figures_of_themes.theme_sums(figures.decisions_in(district))
        assert kept_figures.theme_sums(district.slug) == themes
        by_field = figures_of_themes.field_sums(figures.decisions_in(district))
        assert figures_of_day.district_fields(district, fields) == by_field
        word = f"landkreis:{district.slug}"
        chosen = {"landkreis": [district.slug]}
        kept = kept_selections.money_of_selection(chosen, entries.none())
        found = entries.filter(facets__contains=[word])
        assert as_set(kept) == by_hand
        assert as_set(kept_selections.money_of_selection({**chosen, "q": ["x"]}, found)) == by_hand


def as_set(money):
    assert len(set(money.cells)) == len(money.cells)
    return {*money.cells, *money.own.items()}


@pytest.mark.parametrize(
    ("levels", "word", "label"),
    [
        (["district"], "landkreis", "Landkreise"),
        (["local"], "stadt-oder-gemeinde", "Städte und Gemeinden"),
        (["state"], "land", "andere"),
        ([""], "andere", "andere"),
        (
            ["local", "district"],
            "landkreis-und-stadt-oder-gemeinde",
            "Landkreise, Städte und Gemeinden gemeinsam",
        ),
        (["", "federal"], "bund-und-andere", "andere"),
        ([], "nicht-bekannt", "nicht genannt"),
    ],
)
def test_an_own_share_is_counted_with_those_who_receive(db, levels, word, label):
    decision = make_decision(make_project(), amount=100, own_contribution=Amount.exactly(30))
    for level in levels:
        body = make_organisation(level=level)
        RecipientShare.objects.create(version=decision.versions.get(), organisation=body)
    finish_transaction_work()
    kept = kept_figures.money_in("")
    assert kept.own == money_of(figures.visible_decisions()).own
    [(found, each)] = kept.own.items()
    assert (found, each.number, each.total.lower) == (word, 1, 30)
    [row] = own_money(kept).shares
    assert (row.who, row.sum) == (label, each)


@pytest.mark.parametrize("seed", range(of_this_run(4)))
def test_what_a_page_shows_first_is_what_the_sums_put_first(land, seed):
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(8)]
    for _ in range(8):
        random_decision(chance, land, projects)
    finish_transaction_work()
    for district in District.objects.all():
        rows = list(figures.projects_in(district))
        money = money_of_projects(rows, PUBLIC)
        granted = {row: money[row.pk].granted for row in rows if money[row.pk].granted.is_known}
        biggest = figures_of_day.biggest_projects(district, 3)
        highest = sorted((total.lower for total in granted.values()), reverse=True)
        assert [total.lower for _, total in biggest] == highest[:3]
        assert all(granted[project] == total for project, total in biggest)
        dated = figures.decisions_in(district).dated().order_by("-day", "-pk")
        newest = figures_of_day.newest_decisions_in(district, 3)
        assert newest == [row.pk for row in dated[:3]]
    for body in Organisation.objects.all():
        for facet, rows in (
            ("geldgeber", figures.decisions_paid_by(body)),
            ("empfang", figures.decisions_received_by(body)),
            (Figure.BENEFITS, figures.decisions_benefitting(body)),
        ):
            ordered = rows.order_by(F("day").desc(nulls_last=True), "-pk")[:3]
            newest = figures_of_day.newest_decisions_with(facet, body, 3)
            assert newest == [row.pk for row in ordered]
    for programme in Programme.objects.all():
        rows = figures.visible_decisions().filter(programme=programme)
        ordered = rows.order_by(F("day").desc(nulls_last=True), "-pk")[:3]
        newest = kept_figures.newest_decisions_of(programme, 3)
        assert newest == [row.pk for row in ordered]


@pytest.mark.parametrize("seed", range(of_this_run(4)))
def test_the_roles_of_organisations_are_counted_as_their_pages_tell_them(land, seed):
    chance = random.Random(seed)
    projects = [random_project(chance, land) for _ in range(6)]
    for _ in range(6):
        random_decision(chance, land, projects)
    finish_transaction_work()
    found = kept_figures.involvements()
    for body in Organisation.objects.all():
        led, joined = (figures.projects_with(body, role) for role in ("lead", "partner"))
        of_decisions = (
            figures.decisions_paid_by(body),
            figures.decisions_received_by(body),
            figures.decisions_benefitting(body),
        )
        numbers = [rows.count() for rows in (led, joined, *of_decisions)]
        assert found.pop(body.slug, Involvement()) == Involvement(*numbers)
    assert found.keys() <= {german_slug(each.label) for each in Organisation.Level}


def test_those_for_whom_others_receive_count_by_their_link_alone(land):
    body, receiving = land["organisations"][:2]
    make_decision(make_project(), amount=5, recipient=receiving)
    finish_transaction_work()
    share = RecipientShare.objects.get()

    def benefits():
        finish_transaction_work()
        assert_the_figures_add_up()
        return {slug for slug, each in kept_figures.involvements().items() if each.benefits}

    share.on_behalf_of.add(body)
    assert benefits() == {body.slug}
    Organisation.objects.filter(pk=body.pk).update(slug="anders")
    assert benefits() == {"anders"}
    share.on_behalf_of.clear()
    assert benefits() == set()


def test_the_newest_of_a_scope_are_read_from_an_index_in_their_order(land):
    with CaptureQueriesContext(connection) as found, connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        figures_of_day.newest_decisions_in(land["districts"][0], 5)
        cursor.execute(f"EXPLAIN {found[-1]['sql']}")
        plan = " ".join(line for (line,) in cursor.fetchall())
    assert "Index Scan using counted_by_day" in plan
    assert "Sort" not in plan


def test_what_changes_no_figure_writes_none(land):
    project = make_project("Offen", districts=land["districts"][:1])
    make_decision(project, amount=100)
    finish_transaction_work()
    numbers = sorted(Figure.objects.values_list("pk", "number"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(xmin::text::bigint) FROM public_addition")
        before = cursor.fetchone()
        project.title = "Anders"
        project.save()
        finish_transaction_work()
        cursor.execute("SELECT sum(xmin::text::bigint) FROM public_addition")
        assert cursor.fetchone() == before
    assert sorted(Figure.objects.values_list("pk", "number")) == numbers


def test_a_draft_is_in_no_figure(land):
    make_decision(make_project(publication=Publication.DRAFT), publication="draft", amount=9)
    finish_transaction_work()
    assert not Figure.objects.exists()
    assert not Addition.objects.exists()


def test_a_figure_of_nothing_is_gone(land):
    project = make_project(districts=land["districts"][:2])
    make_decision(project, amount=100)
    finish_transaction_work()
    assert Figure.objects.exists()
    Project.objects.update(publication="withdrawn")
    Decision.objects.update(publication="withdrawn")
    finish_transaction_work()
    assert not Figure.objects.exists()


@pytest.mark.django_db(transaction=True)
class TestWithRealCommits:
    def test_a_rollback_leaves_the_figures(self):
        make_decision(make_project(), amount=100)
        before = cells()
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            make_decision(make_project(), amount=50)
            raise ZeroDivisionError
        assert cells() == before

    def test_pairs_of_commits_at_once_never_wait_in_a_ring(self):
        """Each changes the same projects and decisions, in whatever order."""
        districts = [make_district(f"Kreis {letter}") for letter in "AB"]
        projects = [make_project(districts=[each]) for each in districts]
        decisions = [make_decision(each, amount=100) for each in projects]
        barrier, errors = threading.Barrier(2, timeout=60), []

        def edit(seed):
            chance = random.Random(seed)
            try:
                for _ in range(of_this_run(100)):
                    order = chance.sample(range(2), 2)
                    barrier.wait()
                    with transaction.atomic():
                        project, decision = projects[order[0]], decisions[order[1]]
                        project.districts.set(some(chance, districts))
                        euros = chance.randint(1, 9)
                        decision.versions.update(amount_min=euros, amount_max=euros)
            except Exception as error:
                errors.append(error)
                barrier.abort()
            finally:
                connection.close()

        threads = [threading.Thread(target=edit, args=(seed,)) for seed in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        assert errors == []
        assert_the_figures_add_up()
