"""What is needed is said where it is typed, before anybody hands anything in."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.middleware import MessageMiddleware
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from desk.section_result import with_planned_end
from desk.sections import BY_NAME
from desk.views.editing import Kept, plan_the_end
from evidence.values.dates import FlexDate
from projects.creation import create_project
from projects.models import Document, Proposal
from projects.models.project import Relevance
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import working_copy
from projects.snapshot import document_of
from tests.builders import (
    cite,
    make_district,
    make_municipality,
    make_organisation,
    make_project,
    make_user,
)
from tests.desk_forms import form_of, parsed, text_of
from tests.files import make_photo

TO_COME = (timezone.localdate() + timedelta(days=400)).isoformat()


def section(project, name):
    return reverse("desk:section", args=[project.pk, name])


def at_work(cast, as_user, project):
    working_copy(project, by=cast.editor)
    return as_user(cast.editor)


def press(client, project, name, step, **changes):
    form = form_of(client.get(section(project, name))) | {"schritt": step}
    return client.post(section(project, name), form | changes)


class TestAnEndToCome:
    @pytest.mark.parametrize(
        ("state", "end", "planned_end", "offers"),
        [
            ("running", TO_COME, FlexDate(), True),
            ("unknown", TO_COME, FlexDate(), True),
            ("implemented", TO_COME, FlexDate(), False),
            ("running", "2020", FlexDate(), False),
            ("running", "", FlexDate(), False),
            ("running", TO_COME, FlexDate("2031"), False),
            ("running", TO_COME, FlexDate(wording="wenn alles läuft"), False),
            ("running", TO_COME, FlexDate(note="laut Antrag offen"), False),
        ],
    )
    def test_is_offered_as_a_plan(self, cast, as_user, state, end, planned_end, offers):
        days = {"end": FlexDate(end), "planned_end": planned_end}
        project = make_project(lead=cast.holzminden, state=state, **days)
        page = at_work(cast, as_user, project).get(section(project, "zeit"))
        assert ("Als geplantes Ende eintragen" in text_of(page)) == offers

    def test_becomes_one_with_its_sources(self, cast, as_user):
        project = make_project(lead=cast.holzminden, state="running", end=FlexDate(TO_COME))
        cite(project, field="end")
        client = at_work(cast, as_user, project)
        answer = press(client, project, "zeit", "geplant")
        assert answer["Location"] == f"{section(project, 'zeit')}#id_planned_end_edtf"
        document, before = Proposal.objects.get().document, document_of(project)
        assert document["project"]["end_edtf"] == ""
        assert document["project"]["planned_end_edtf"] == before["project"]["end_edtf"] == TO_COME
        assert [each["field"] for each in document["citations"].values()] == ["planned_end"]

    def test_what_is_typed_with_it_is_kept_first(self, cast, as_user):
        project = make_project(lead=cast.holzminden, state="running", end=FlexDate(TO_COME))
        client = at_work(cast, as_user, project)
        press(client, project, "zeit", "geplant", start_edtf="2019")
        assert Proposal.objects.get().document["project"]["start_edtf"] == "2019"
        press(client, project, "zeit", "geplant", start_edtf="bald")
        assert Proposal.objects.get().typed["zeit"]["start_edtf"] == ["bald"]

    @pytest.mark.parametrize(
        "typed", [{"planned_end_edtf": "2031"}, {"planned_end_wording": "wenn alles läuft"}]
    )
    def test_replaces_no_plan_that_is_typed_with_it(self, cast, as_user, typed):
        project = make_project(lead=cast.holzminden, state="running", end=FlexDate(TO_COME))
        client = at_work(cast, as_user, project)
        told = client.get(press(client, project, "zeit", "geplant", **typed)["Location"])
        assert "nicht verschoben" in text_of(told)
        assert "Als geplantes Ende eingetragen" not in text_of(told)
        values = Proposal.objects.get().document["project"]
        assert values | typed | {"end_edtf": TO_COME} == values

    def test_pressed_twice_keeps_the_day(self, cast):
        project = make_project(lead=cast.holzminden, state="running", end=FlexDate(TO_COME))
        planned = with_planned_end(document_of(project))
        with pytest.raises(Refused, match="schon etwas"):
            with_planned_end(planned)
        nothing_there = document_of(make_project(lead=cast.holzminden, state="running"))
        with pytest.raises(Refused, match="kein Ende"):
            with_planned_end(nothing_there)

    def test_is_no_failure_over_work_handed_in_meanwhile(self, cast, rf):
        project = make_project(lead=cast.holzminden, state="running", end=FlexDate(TO_COME))
        proposal = working_copy(project, by=cast.editor)
        Proposal.objects.update(step=Proposal.Step.SUBMITTED, submitted_at=timezone.now())
        request = rf.post("/")
        request.session = {}
        MessageMiddleware(lambda _: None).process_request(request)
        plan_the_end(Kept(request, proposal, BY_NAME["zeit"], is_sound=True))
        assert ["„Zur Prüfung“" in str(each) for each in get_messages(request)] == [True]


class TestCounties:
    def test_a_new_project_begins_in_the_county_of_its_lead(self, cast):
        county = make_district()
        office = make_organisation(district=county)
        person = make_user(Role.EDITOR, organisation=office)
        begun = {"relevance": Relevance.values[0], "by": person}
        project = create_project(title="Terminal", lead=office, **begun)
        assert [*project.districts.all()] == [county]
        assert not project.municipalities.exists()
        town = make_municipality(county)
        hall = make_organisation(district=county, municipality=town)
        led = create_project(title="Rathaus", lead=hall, **begun)
        assert [*led.municipalities.all()] == [town]
        elsewhere = create_project(title="Anderes", lead=make_organisation(), **begun)
        assert not elsewhere.districts.exists()

    def test_one_tick_stands_for_all_of_them(self, cast, as_user):
        counties = [make_district() for _ in range(3)]
        project = make_project(lead=cast.holzminden, districts=counties[:1])
        client = at_work(cast, as_user, project)
        label = [
            "".join(each.itertext()).strip()
            for each in parsed(client.get(section(project, "orte"))).iter("label")
            if each.get("for") == "id_districts_alle"
        ]
        assert len(label) == 1 and label[0].startswith("Alle ")
        press(client, project, "orte", "sichern", districts_alle="1")
        linked = Proposal.objects.get().document["links"]["districts"]
        assert {each.pk for each in counties} <= {*linked}
        assert "id_districts_alle" not in client.get(section(project, "orte")).content.decode()

    def test_the_tick_stays_while_something_else_cannot_be_read(self, cast, as_user):
        counties = [make_district() for _ in range(3)]
        project = make_project(lead=cast.holzminden, districts=counties[:1])
        client = at_work(cast, as_user, project)
        assert "districts_alle" not in form_of(client.get(section(project, "orte")))
        press(client, project, "orte", "sichern", districts_alle="1", municipalities=["999999"])
        form = form_of(client.get(section(project, "orte")))
        assert form["districts_alle"] == ["1"]
        client.post(section(project, "orte"), form | {"schritt": "sichern", "municipalities": []})
        linked = Proposal.objects.get().document["links"]["districts"]
        assert {each.pk for each in counties} <= {*linked}

    def test_without_the_tick_only_what_was_chosen(self, cast, as_user):
        counties = [make_district() for _ in range(3)]
        project = make_project(lead=cast.holzminden)
        client = at_work(cast, as_user, project)
        press(client, project, "orte", "sichern", districts=[str(counties[1].pk)])
        assert Proposal.objects.get().document["links"]["districts"] == [counties[1].pk]


class TestFiles:
    def test_what_a_photo_lacks_is_a_way_to_it(self, cast, as_user):
        project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        photo = make_photo(project, cast.editor, licence="", alt="")
        client, here = as_user(cast.editor), reverse("desk:project", args=[project.pk])
        places = {
            each.get("value"): "".join(each.itertext()).strip()
            for each in parsed(client.get(here)).iter("button")
            if each.get("name") == "ort"
        }
        assert places[f"fotos#zeile-{photo.pk}"] == "Foto: Bildbeschreibung, Lizenz"

    def test_what_is_needed_for_some_is_not_called_optional(self):
        """The constraint and the words at the field are of the same field."""
        assert Document.NEEDED_IF == {"accessibility_note": "nötig, wenn nicht barrierefrei"}
        [constraint] = [
            each
            for each in Document._meta.constraints
            if each.name == "a_document_that_is_not_accessible_says_what_to_do"
        ]
        assert "accessibility_note" in str(constraint.condition)
