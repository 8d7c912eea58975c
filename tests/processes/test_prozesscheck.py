"""The Prozesscheck at the desk: who opens it, one assessment, counties compared, the ranking."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Role
from processes.example import AlreadyThere, make, remove
from processes.models import Assessment, AssessmentScore, CultureAnswer, CultureCheck, Service
from public.page_cache import PAGES
from tests.builders import make_district, make_organisation, make_user
from tests.clients import finish_transaction_work, was_here_just_now, without_the_query
from tests.desk_forms import form_of, links_of, text_of
from tests.examples import of_this_run
from tests.markup import errors_in
from tests.processes.builders import make_assessment, make_method, make_service
from tests.test_content_version import version_after_commit

CANARY = "Zwiebelturm"
LIST = "/arbeitsplatz/prozesscheck/"
RANKING = f"{LIST}rangfolge/"


def of(service, county=None):
    more = f"{county.slug}/" if county else ""
    return f"{LIST}leistungen/{service.slug}/{more}"


@pytest.fixture
def land(db):
    """Two counties, a service, a method, and an editor of the first county."""

    class Land:
        counties = [make_district("Südaue", slug="suedaue"), make_district("Nordaue")]
        service = make_service("Bauantrag", slug="bauantrag")
        method = make_method()
        office = make_organisation("Landkreis Südaue", district=counties[0])
        editor = make_user(Role.EDITOR, organisation=office)
        coordinator = make_user(Role.COORDINATOR)

    return Land


@pytest.fixture
def client(land, as_user):
    return as_user(land.editor)


def test_each_address_answers_by_role_and_county(land, cast, as_user):
    """404 for a county that is not one's own; 403 without a role at the desk."""
    own, other = (of(land.service, county) for county in land.counties)
    expected = {
        None: (302, 302, 302),
        cast.reader: (403, 403, 403),
        cast.grant_admin: (403, 403, 403),
        cast.auditor: (403, 403, 403),
        cast.editor: (200, 404, 404),
        land.editor: (200, 200, 404),
        land.coordinator: (200, 200, 200),
        cast.superuser: (200, 200, 200),
    }
    for person, statuses in expected.items():
        client = as_user(person)
        pages = (of(land.service), own, other)
        assert tuple(client.get(page).status_code for page in pages) == statuses, person
        posted = tuple(client.post(page, {}).status_code for page in (own, other))
        assert posted == tuple(400 if each == 200 else each for each in statuses[1:]), person
        assert client.put(own).status_code == (302 if person is None else 405)
    assert not Assessment.objects.exists()


def test_one_form_enters_an_assessment_and_the_next_begins_with_it(client, land):
    page = of(land.service, land.counties[0])
    form = form_of(client.get(page)) | {
        **{"assessed_on": "2. März 2026", "assessor": "Multiplikatorin im Fachdienst Bau"},
        **{"case_count": "24.000", "minutes_per_case": "35", "media_break_count": ""},
        **{"benefit": "Weniger Wege", "level_of_second_model": "5"},
    }
    form |= dict(zip(score_fields(form), "45354354", strict=True))
    form |= {f"grade_{number}": "3" for number in range(1, 10)}
    answer = client.post(page, form, follow=True)
    assert answer.redirect_chain[-1][0] == of(land.service)
    made = Assessment.objects.get()
    assert (made.case_count, made.media_break_count, made.entered_by) == (24_000, None, land.editor)
    shown = text_of(answer)
    assert "85,4" in shown
    assert "Es fehlen die Kriterien 10." in shown
    assert "Stufe 5 von 7, Reifegradmodell 2.0" in shown
    again = form_of(client.get(page))
    assert again["case_count"] == ["24000"]
    assert again["grade_1"] == ["3"]
    assert again["grade_10"] == [""]
    assert again["assessor"] == [""]


def score_fields(form):
    return [name for name in form if name.startswith("score_")]


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("assessed_on", "übermorgen", "Bitte einen Tag nennen"),
        ("assessed_on", "", "Dieses Feld ist zwingend erforderlich."),
        ("assessor", "", "Dieses Feld ist zwingend erforderlich."),
        ("case_count", "viele", "Bitte eine ganze Zahl eingeben."),
        ("case_count", "-1", "größer oder gleich 0"),
        ("case_count", "9" * 30, "kleiner oder gleich"),
        ("grade_3", "5", "5"),
        ("score_recht", "6", "6"),
        ("observations", "x" * 2001, "2000"),
        ("benefit", "a\x00b", "Nullzeichen"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field_and_nothing_is_lost(
    client, land, name, typed, told
):
    page = of(land.service, land.counties[0])
    form = form_of(client.get(page)) | {
        **{"assessed_on": "2.3.2026", "assessor": "Amt", "legal_obstacles": "Schriftform & mehr"},
        **{"grade_1": "2", name: typed},
    }
    answer = client.post(page, form)
    assert answer.status_code == 400
    assert told in " ".join(answer.context["form"].errors[name])
    sent_back = form_of(answer)
    assert sent_back["legal_obstacles"] == ["Schriftform & mehr"]
    assert sent_back["grade_1"] == ["2"]
    assert not Assessment.objects.exists()


def test_a_day_to_come_is_refused(client, land):
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    page = of(land.service, land.counties[0])
    form = form_of(client.get(page)) | {"assessed_on": tomorrow, "assessor": "Amt"}
    assert "liegt in der Zukunft" in text_of(client.post(page, form))


def test_what_a_colleague_entered_meanwhile_is_shown_and_nothing_is_lost(client, land):
    page = of(land.service, land.counties[0])
    form = form_of(client.get(page)) | {"assessed_on": "2.3.2026", "assessor": "Mein Amt"}
    make_assessment(land.service, land.counties[0], points="45354354", case_count=24_000)
    answer = client.post(page, form)
    assert answer.status_code == 409
    assert "Inzwischen hat jemand anderes bewertet" in text_of(answer)
    assert "Priorität 85,4" in text_of(answer)
    assert form_of(answer)["assessor"] == ["Mein Amt"]
    assert client.post(page, form_of(answer)).status_code == 302
    assert Assessment.objects.count() == 2


def test_a_form_that_builds_on_what_is_not_there_says_so_and_leads_on(client, land):
    page = of(land.service, land.counties[0])
    form = form_of(client.get(page)) | {"assessed_on": "2.3.2026", "assessor": "Mein Amt"}
    for tampered in ("99", "", "viele", "-1", "9" * 5000):
        answer = client.post(page, form | {"based_on": tampered})
        assert answer.status_code == 409
        assert "ist nicht oder nicht mehr da; zurzeit gilt keine" in text_of(answer)
        assert links_of(answer, "beginnen Sie neu") == [page]
        assert form_of(answer)["assessor"] == ["Mein Amt"]
    assert client.post(page, form_of(answer)).status_code == 302


def test_the_history_keeps_what_was_superseded(client, land):
    first = make_assessment(land.service, land.counties[0], assessed_on=date(2024, 5, 1))
    make_assessment(land.service, land.counties[0], criteria=[3] * 10)
    answer = client.get(of(land.service))
    assert [each.assessment.pk == first.pk for each, _ in answer.context["history"]] == [
        False,
        True,
    ]
    assert [holds for _, holds in answer.context["history"]] == [True, False]
    assert "1. Mai 2024 abgelöst" in text_of(answer)
    assert "Stufe 3 von 4 (Online-Leistung)" in text_of(answer)


def test_the_coordination_compares_counties_that_a_county_does_not(client, land, as_user):
    for number, county in enumerate(land.counties):
        make_assessment(land.service, county, points="3" * 8, case_count=10_000 + number)
    assert "10.001" not in text_of(client.get(of(land.service)))
    assert "10.001" not in text_of(client.get(LIST)) + text_of(client.get(RANKING))
    both = text_of(as_user(land.coordinator).get(of(land.service)))
    assert "10.001" in both
    assert "10.000" in both


def test_what_an_earlier_version_weighed_is_left_out_of_the_ranking_and_counted(land, as_user):
    make_assessment(land.service, land.counties[0], points="3" * 8, case_count=10)
    make_method(revision="2")
    answer = as_user(land.coordinator).get(RANKING)
    assert not answer.context["ranking"].placed
    assert "nach einer anderen Fassung bewertet: 1 Bewertung." in text_of(answer)


def test_the_ranking_tells_its_method_its_ties_its_gaps_and_how_steady_it_is(land, as_user):
    county = land.counties[0]
    for name, points, cases in (
        *(("Erstes", "55555555", 30_000), ("Gleich A", "33333333", 3_000)),
        *(("Gleich B", "33333333", 3_500), ("Lücke", "3333333", 10)),
        *(("Ohne Fälle", "33333333", None), ("Verboten", "33330333", 10)),
    ):
        make_assessment(make_service(name), county, points=points, case_count=cases)
    make_assessment(Service.objects.get(name="Erstes"), land.counties[1], points="1" * 8)
    answer = as_user(land.coordinator).get(RANKING)
    ranking = answer.context["ranking"]
    assert [(line.rank, line.service.name) for line in ranking.placed] == [
        *(("1", "Erstes"), ("2, geteilt", "Gleich B"), ("2, geteilt", "Gleich A")),
    ]
    first = ranking.placed[0]
    assert (first.counties, first.cases) == ("1 von 2", "mindestens 30.000")
    assert first.missing == "Fallzahl"
    assert [line.missing for line in ranking.incomplete] == ["Ressourcen", "Fallzahl"]
    assert [line.service.name for line in ranking.excluded] == ["Verboten"]
    shown = text_of(answer)
    assert "Nutzwert, Fassung 1. Festlegung" in shown
    for words in ("bleibt", "Unbekanntes zählt nicht als 0", "teilen sich einen Rang"):
        assert words in shown
    one = as_user(land.coordinator).get(f"{RANKING}?landkreis=suedaue").context["ranking"]
    assert one.placed[0].counties == "1 von 1"
    assert as_user(land.coordinator).get(f"{RANKING}?landkreis=atlantis").status_code == 400


def test_nothing_of_an_assessment_reaches_a_public_page(land, as_user):
    """No page, no search, no sitemap; and a page that somebody holds stays the same (304)."""
    stranger = as_user(None)
    pages = [
        *("/", "/verwaltungsleistungen/", "/verwaltungsleistungen/bauantrag/", "/chronik/"),
        *(f"/suche/?q={CANARY}", f"/suche/vorschlaege/?q={CANARY}", "/sitemap.xml"),
        *("/sitemap-verwaltungsleistungen.xml", "/landkreise/suedaue/", "/quellen/", "/projekte/"),
    ]
    before = {page: stranger.get(page) for page in pages}
    version = version_after_commit()
    enter_secrets(land)
    assert version_after_commit() == version
    PAGES.clear()
    for page, answer in before.items():
        after = stranger.get(page).content.decode()
        assert CANARY not in without_the_query(after, CANARY), page
        if "ETag" in answer:
            held = stranger.get(page, headers={"if-none-match": answer["ETag"]})
            assert held.status_code == 304, page
    inside = text_of(as_user(land.editor).get(of(land.service)))
    assert CANARY in inside


def enter_secrets(land):
    make_assessment(
        land.service,
        land.counties[0],
        assessor=CANARY,
        benefit=CANARY,
        legal_obstacles=CANARY,
        observations=CANARY,
        points="3" * 8,
        criteria=[1] * 10,
        case_count=98_765,
    )


# A session, the memberships, and what the page itself asks for.
COSTS = {LIST: 14, RANKING: 15, "service": 13, "form": 16}


@pytest.mark.parametrize("number", [1, of_this_run(30)])
def test_pages_cost_the_same_with_few_assessments_and_with_many(land, as_user, number):
    for each in range(number):
        service = make_service(f"Dienst {each:02}") if each else land.service
        for county in land.counties:
            make_assessment(service, county, points="3" * 8, criteria=[2] * 10, case_count=each)
        make_assessment(land.service, land.counties[0], assessed_on=date(2020, 1, 1))
    client = as_user(land.coordinator)
    pages = {LIST: LIST, RANKING: RANKING, "service": of(land.service)}
    pages["form"] = of(land.service, land.counties[0])
    found = {}
    for name, page in pages.items():
        client.get(page)
        was_here_just_now(client)
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(page)
        found[name] = len(captured)
        assert errors_in(answer.content.decode()) == []
    assert found == COSTS


def test_one_command_makes_examples_and_removes_all_of_them(land, capsys, as_user):
    real = make_assessment(land.service, land.counties[0], points="3", criteria=[1])
    call_command("example_assessments")
    assert "Beispiele angelegt: " in capsys.readouterr().out
    with pytest.raises(CommandError, match="gibt es schon"):
        call_command("example_assessments")
    with pytest.raises(AlreadyThere):
        make(timezone.localdate())
    assert not Assessment.objects.filter(
        is_example=True, service=land.service, district=land.counties[0]
    ).exists()
    call_command("example_assessments", "--remove")
    assert list(Assessment.objects.all()) == [real]
    assert AssessmentScore.objects.count() == 1
    assert not (CultureCheck.objects.exists() or CultureAnswer.objects.exists())
    assert remove() == 0


def test_examples_are_marked_at_the_desk_superseded_by_what_is_real_and_never_public(land, as_user):
    stranger = as_user(None)
    pages = ("/verwaltungsleistungen/", "/verwaltungsleistungen/bauantrag/", "/landkreise/suedaue/")
    before = {page: stranger.get(page).content for page in pages}
    make(timezone.localdate())
    finish_transaction_work()
    PAGES.clear()
    for page in pages:
        assert b"erfunden" not in stranger.get(page).content
        assert stranger.get(page).content == before[page], page
    client = as_user(land.editor)
    for page in (LIST, RANKING, of(land.service)):
        assert "Beispiel" in text_of(client.get(page)), page
    assert "rfunden" not in str(form_of(client.get(of(land.service, land.counties[0]))))
    make_assessment(land.service, land.counties[0], assessed_on=date(2000, 1, 1))
    shown = client.get(of(land.service)).context["shown"]
    assert [each.assessment.is_example for each in shown] == [False]


def test_examples_need_a_region(db):
    with pytest.raises(LookupError):
        make(timezone.localdate())
    assert not Assessment.objects.exists()
