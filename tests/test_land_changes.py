"""Counties, municipalities and organisations begin, end, merge, divide, and keep their pages."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.timezone import localdate

from desk.choices import Choices, leads_for
from evidence.values.dates import FlexDate
from projects.counts import region_wide
from projects.models import Project
from projects.snapshot import document_of
from public.pages.district import district_page
from public.pages.organisation import organisation_page
from tests.builders import (
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_project,
    succeed,
)
from tests.clients import finish_transaction_work
from tests.desk_forms import links_of, text_of

pytestmark = pytest.mark.django_db

LAST_DAY, FIRST_DAY = "2016-10-31", "2016-11-01"


def read(make, record):
    """The page as it is after the commit of what was done."""
    finish_transaction_work()
    return make(record)


def ended(make, *names, **values):
    return [make(name, ended=FlexDate(LAST_DAY), **values) for name in names]


def granted(organisation, amount):
    return make_decision(make_project(), amount=amount, recipient=organisation)


def page(client, record):
    kind = record._meta.model_name
    return client.get(reverse(f"public:{kind}-detail", args=[record.slug]))


@pytest.fixture
def merged(db):
    """Göttingen and Osterode become Göttingen: many into one, and a name again."""
    old, osterode = ended(make_organisation, "Landkreis Göttingen", "Landkreis Osterode")
    new = make_organisation("Landkreis Göttingen", founded=FlexDate(FIRST_DAY))
    for each in (old, osterode):
        succeed(each, new, FIRST_DAY)
    granted(old, 100_000)
    granted(osterode, 50_000)
    granted(new, 7_000)
    return old, osterode, new


class TestManyIntoOne:
    def test_what_ended_says_into_what_and_when(self, client, merged):
        old, _, new = merged
        answer = page(client, old)
        told = (
            "Bestand bis 31. Oktober 2016. Aufgegangen in Landkreis Göttingen am 1. November 2016."
        )
        assert told in text_of(answer)
        assert reverse("public:organisation-detail", args=[new.slug]) in links_of(
            answer, "Landkreis Göttingen"
        )

    def test_the_successor_shows_what_they_received_apart_from_its_own(self, client, merged):
        old, osterode, new = merged
        shown = read(organisation_page, new)
        own = [role.grants.granted.lower for role in shown.money_roles]
        before = {each.record: each.grants.granted.lower for each in shown.inherited}
        assert (own, before) == ([7_000], {old: 100_000, osterode: 50_000})
        text = text_of(page(client, new))
        assert (
            "Was die Vorgänger empfingen In den Summen dieser Seite ist das nicht mitgezählt"
            in text
        )
        assert "Landkreis Osterode (bis 31. Oktober 2016)" in text

    def test_the_list_tells_the_two_of_one_name_apart(self, client, merged):
        text = text_of(client.get(reverse("public:organisation-list")))
        assert "Landkreis Göttingen (bis 31. Oktober 2016)" in text


class TestOneIntoOne:
    def test_generations_are_followed(self):
        first, second, third = (make_organisation(name) for name in "ABC")
        succeed(first, second)
        succeed(second, third)
        granted(first, 1_000)
        assert [each.record for each in read(organisation_page, third).inherited] == [first]
        assert read(organisation_page, third).predecessors == [second, first]

    def test_who_goes_on_has_only_handed_something_over(self, client):
        bmi, bmwsb = make_organisation("BMI"), make_organisation("BMWSB")
        succeed(bmi, bmwsb, "2021")
        text = text_of(page(client, bmi))
        assert "Später zuständig: BMWSB (2021)." in text
        assert "Bestand bis" not in text


class TestOneIntoMany:
    def test_all_parts_are_named(self, client):
        [old] = ended(make_organisation, "Zweckverband")
        for name in ("Nord", "Mitte", "Süd"):
            succeed(old, make_organisation(name), FIRST_DAY)
        assert (
            "Aufgeteilt auf Nord am 1. November 2016, Mitte am 1. November 2016 und "
            "Süd am 1. November 2016."
        ) in text_of(page(client, old))


class TestCounties:
    def test_what_ended_keeps_its_page_and_leaves_the_map(self, client):
        [old] = ended(make_district, "Osterode")
        new = make_district("Göttingen")
        succeed(old, new, FIRST_DAY)
        project = make_project("Glasfaser", districts=[old])
        make_decision(project, amount=5_000)
        assert "Gehörte bis 31. Oktober 2016 zur Region. Aufgegangen in" in text_of(
            page(client, old)
        )
        [before] = read(district_page, new).inherited
        assert (before.record, before.grants.granted.lower) == (old, 5_000)
        assert read(district_page, new).money.together.number == 0
        answer = client.get("/landkreise/")
        on_the_map = re.findall(r'aria-label="(.*?): 0 Projekte"', answer.content.decode())
        assert on_the_map == ["Landkreis Göttingen"]
        overview = text_of(answer)
        assert "Früher dabei: Osterode" in overview
        finish_transaction_work()
        shown = text_of(client.get("/projekte/"))
        assert "Osterode (bis 2016)" in shown  # among the filters, for it stands there
        project.districts.set([new])
        finish_transaction_work()
        assert "Osterode" not in text_of(client.get("/projekte/"))

    def test_a_municipality_that_ended_is_named_with_its_successor(self, client):
        district = make_district()
        [old] = ended(
            lambda name, **more: make_municipality(district, name, **more), "Coppenbrügge"
        )
        succeed(old, make_municipality(district, "Salzhemmendorf"), FIRST_DAY)
        project = make_project(districts=[district])
        project.municipalities.add(old)
        text = text_of(page(client, district))
        assert "Coppenbrügge (bis 31. Oktober 2016, heute Salzhemmendorf)" in text
        assert "Die eine Gemeinde Salzhemmendorf" in text
        assert "Gemeinden: Coppenbrügge (bis 31. Oktober 2016)" in text_of(page(client, project))


class TestAllCounties:
    """„Alle Landkreise“ are those that belonged when a project began, or a decision was made."""

    @pytest.fixture
    def four(self):
        return [make_district(name) for name in ("Hameln", "Holzminden", "Nienburg", "Schaumburg")]

    def reaches(self, *projects):
        wide = set(region_wide(Project.objects.all()))
        return [project in wide for project in projects]

    def test_who_joins_takes_nothing_from_what_was(self, four, client):
        then = make_project("Damals", districts=four, start=FlexDate("2019"))
        undated = make_project("Irgendwann", districts=four)
        joined = make_district("Hannover", begun=FlexDate("2030"))
        without = make_project("Ohne", districts=four, start=FlexDate("2031"))
        later = make_project("Später", districts=[*four, joined], start=FlexDate("2031"))
        assert self.reaches(then, undated, without, later) == [True, True, False, True]
        assert read(district_page, joined).project_count == 1
        told = text_of(client.get("/projekte/"))
        assert "Alle vier Landkreise" in told
        assert "Alle fünf Landkreise" in told
        assert "3 Projekte werden von allen Landkreisen ihrer Zeit gemeinsam getragen" in text_of(
            client.get("/")
        )

    def test_who_leaves_keeps_what_was(self, four):
        *stayed, left = four
        then = make_project("Damals", districts=four, start=FlexDate("2019"))
        make_decision(then, amount=1_000, decided=FlexDate("2019-05-01"))
        left.ended = FlexDate("2024")
        left.save()
        now = make_project("Jetzt", districts=stayed, start=FlexDate("2025"))
        undated = make_project("Irgendwann", districts=stayed)
        partial = make_project("Teils", districts=stayed[:2], start=FlexDate("2025"))
        assert self.reaches(then, now, undated, partial) == [True, True, True, False]
        everywhere = {figure.reach: figure for figure in read(district_page, left).money.figures}[
            "everywhere"
        ]
        assert (everywhere.projects, everywhere.grants.granted.lower) == (1, 1_000)

    def test_a_merger_changes_who_all_are(self, four):
        first, second, *others = four
        merged = make_district("Göttingen", begun=FlexDate("2016-11-01"))
        for each in (first, second):
            each.ended = FlexDate("2016-10-31")
            each.save()
            succeed(each, merged, "2016-11-01")
        before = make_project(districts=four, start=FlexDate("2015"))
        after = make_project(districts=[merged, *others], start=FlexDate("2017"))
        mixed = make_project(districts=[first, *others], start=FlexDate("2017"))
        assert self.reaches(before, after, mixed) == [True, True, False]

    def test_a_decision_is_asked_for_its_own_day(self, four):
        project = make_project(districts=four, start=FlexDate("2019"))
        make_decision(project, amount=1_000, decided=FlexDate("2019"))
        make_decision(project, amount=70, decided=FlexDate("2031"))
        make_decision(project, amount=5)
        make_district("Hannover", begun=FlexDate("2030"))
        grants = {
            figure.reach: figure.grants for figure in read(district_page, four[0]).money.figures
        }
        assert grants["everywhere"].granted.lower == 1_005
        assert grants["shared"].granted.lower == 70

    def test_one_county_alone_is_no_region(self, db):
        only = make_district()
        assert self.reaches(make_project(districts=[only])) == [False]
        late = make_district("Spät", begun=FlexDate("2030"))
        early = make_project(districts=[only, late], start=FlexDate("2019"))
        assert self.reaches(early) == [False]


class TestTheDesk:
    def test_what_ended_is_offered_only_where_it_stands(self, cast):
        [county], [body] = ended(make_district, "Osterode"), ended(make_organisation, "Amt")
        [place] = ended(lambda name, **more: make_municipality(county, name, **more), "Bad Grund")
        other = make_project(lead=make_organisation("Stadt"))
        here = make_project(lead=body, districts=[county])
        here.municipalities.add(place)
        for project, is_offered in ((other, False), (here, True)):
            choices = Choices(cast.coordinator, project, document_of(project))
            assert (str(body.pk) in choices.organisations) == is_offered
            assert (county.pk in dict(choices.links("districts")[0][1])) == is_offered
            assert bool(choices.links("municipalities")) == is_offered
        assert body not in leads_for(cast.coordinator)

    def test_until_its_last_day_it_is_offered(self, cast):
        today = localdate()
        for day, is_offered in ((today, True), (today - timedelta(days=1), False)):
            body = make_organisation(ended=FlexDate(day.isoformat()))
            project = make_project()
            choices = Choices(cast.coordinator, project, document_of(project))
            assert (str(body.pk) in choices.organisations) == is_offered


class TestASuccession:
    def refused(self, former, later, day):
        row = former.successions.model(predecessor=former, successor=later, day=FlexDate(day))
        with pytest.raises(ValidationError) as caught:
            row.full_clean()
        return caught.value.message_dict["successor"]

    def test_comes_not_before_the_end(self):
        [old] = ended(make_organisation, "Alt")
        told = self.refused(old, make_organisation("Neu"), "2015")
        assert told == ["Der Nachfolger folgt vor dem Ende."]
        succeed(old, make_organisation("Neu"), "2016").full_clean()

    def test_leads_to_nothing_that_was_gone(self):
        [gone] = ended(make_organisation, "Fort")
        told = self.refused(make_organisation("Alt"), gone, "2020")
        assert told == ["Den Nachfolger gab es da nicht mehr."]

    def test_is_written_on_the_page_of_the_predecessor(self, as_user, cast):
        old, new = make_organisation("Alt"), make_organisation("Neu")
        succeed(old, new, FIRST_DAY)
        client = as_user(cast.superuser)
        form = text_of(client.get(reverse("admin:regions_organisation_change", args=[old.pk])))
        assert "Nachfolgen von Organisationen" in form
        history = client.get(reverse("admin:regions_organisation_history", args=[old.pk]))
        assert "Nachfolger" in text_of(history)
        held = client.get(reverse("admin:regions_organisation_delete", args=[new.pk]))
        assert "Organisation: Alt" in text_of(held)
