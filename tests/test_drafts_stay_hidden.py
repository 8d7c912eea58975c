"""Drafts, and decisions not yet published, leave no trace in anything an outsider gets."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from accounts.models import Role
from evidence.models import Remark, Source
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Application,
    DraftCitation,
    DraftCourse,
    DraftHandover,
    DraftShare,
    FurtherAmount,
    Handover,
    Part,
)
from projects.models import Activity, Alias, Milestone, News, Participation, Place, Relation
from projects.publication import Publication
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from projects.release.scheduling import schedule
from public import fragments
from public.kept_evidence import evidence_counts
from public.lists.changes import WORDS as CHANGED_KINDS
from public.machines.sitemaps import SITEMAPS
from public.page_cache import PAGES
from public.pages.gaps import GAPS
from tests.builders import (
    cite,
    make_application,
    make_call,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_user,
    make_version,
)
from tests.clients import without_the_query
from tests.databases import undone_at_the_end
from tests.desk_forms import text_of
from tests.past import YESTERDAY, days_pass
from tests.processes.builders import make_offer, make_service
from tests.proposing import keep
from tests.strategy.builders import make_finding, make_measure, make_strategy

SECRET = "Geheimplan-Zwiebelturm"
AMOUNT = "987654.32"
SHOWN_AMOUNT = "987.654,32"
PAST = ("published", "known")
HIDDEN = [Publication.DRAFT, Publication.IN_REVIEW, Publication.WITHDRAWN]


@pytest.fixture(scope="module", params=HIDDEN)
def region(request, shared):
    """A published project and beside it everything a hidden one can leave traces in."""
    with undone_at_the_end():
        records = published_beside_hidden(request.param)
        days_pass()
        yield records


def published_beside_hidden(publication):
    district, other = make_district(), make_district("Schaumburg")
    county = make_organisation("Landkreis Holzminden", district=district, level="district")
    programme = make_programme("Digitalpakt")
    open_project = make_project("Offenes Projekt", lead=county, districts=[district, other])
    known = make_decision(open_project, amount=1000, funder=county, recipient=county)
    draft_of_a_version(known, open_project)
    secret = make_project(
        f"{SECRET} Titel",
        publication=publication,
        slug="geheimplan-zwiebelturm",
        summary=f"{SECRET} Zusammenfassung",
        lead=county,
        districts=[district],
        fields=[make_field()],
    )
    fill(secret, open_project, county, programme)
    measure = make_measure(
        strategy=make_strategy(), fields=[make_field()], districts=[district], projects=[secret]
    )
    make_finding(measure, activity=secret.activities.get(), reason=f"{SECRET} Erkenntnis")
    service = make_service("Bauantrag")
    make_offer(service, district=district, organisation=county, project=secret)
    hidden_decision = make_decision(
        open_project,
        amount=AMOUNT,
        publication=publication,
        wording=f"{SECRET} Bescheid",
        funder=county,
        recipient=county,
        programme=programme,
        file_number=f"{SECRET}-1",
    )
    cite(hidden_decision, make_source(f"{SECRET} Quelle zwei"))
    Handover.objects.create(decision=hidden_decision, mode="in_person", place=f"{SECRET} Ort")
    make_decision(secret, amount=5, programme=programme)
    return {
        "other": other,
        "district": district,
        "county": county,
        "programme": programme,
        "service": service,
        "measure": measure,
        "open": open_project,
        "known": known,
        "draft": known.versions.get(is_draft=True),
        "secret": secret,
        "decision": hidden_decision,
        "proposals": propose(open_project, county),
    }


def draft_of_a_version(decision, project):
    """What waits for its release beside a version that everybody reads, with all its rows."""
    draft = make_version(
        decision,
        number=2,
        is_draft=True,
        amount=AMOUNT,
        wording=f"{SECRET} Fassung",
        changes=f"{SECRET} Änderung",
        decided=FlexDate("2031-03-03"),
        funder=make_organisation("Stille Bank"),
        recipient=make_organisation("Stille Stelle"),
    )
    Part.objects.create(version=draft, label=f"{SECRET} Los")
    FurtherAmount.objects.create(version=draft, label=f"{SECRET} jährlich")
    DraftShare.objects.create(version=draft, project=project, amount=Amount.exactly(AMOUNT))
    DraftHandover.objects.create(version=draft, mode="post", place=f"{SECRET} Ort")
    DraftCourse.objects.create(
        version=draft,
        paid=Amount.exactly(AMOUNT),
        source=make_source(f"{SECRET} Quelle fünf"),
        quotation=f"{SECRET} Zitat",
    )
    cite(draft, make_source(f"{SECRET} Quelle drei"))
    for record in (decision, decision.versions.get(number=1)):
        DraftCitation.objects.create(
            decision=decision,
            target=record,
            source=make_source(f"{SECRET} Quelle vier"),
            quotation=f"{SECRET} Zitat",
        )
    Remark.objects.create(target=draft, kind="hint", text=f"{SECRET} Hinweis")


def propose(project, county):
    """Hidden words for the open project: somebody works on them, they wait, they have a day."""
    people = [make_user(Role.EDITOR, organisation=county) for _ in range(3)]
    proposals = [working_copy(project, by=person) for person in people]
    for person, proposal in zip(people, proposals, strict=True):
        values = {**proposal.document["project"], "title": f"{SECRET} Vorschlag", "notes": SECRET}
        keep(proposal, {**proposal.document, "project": values})
        if person != people[0]:
            submit(proposal, by=person, note=f"{SECRET} Begründung")
    reviewer = make_user(Role.REVIEWER, organisation=county)
    talk_about(project, proposals[1], reviewer)
    day = localdate() + timedelta(days=7)
    schedule(proposals[2], by=reviewer, day=day, reason=f"{SECRET} Freigabe")
    return proposals


def talk_about(project, proposal, person):
    """What colleagues ask, answer and note stays among those who edit the project."""
    asked = {"place": "project//title", "label": f"{SECRET} Titel", "text": f"{SECRET} Rückfrage"}
    question = proposal.comments.create(author=person, **asked)
    proposal.comments.create(author=person, answers_to=question, text=f"{SECRET} Antwort")
    project.internal_notes.create(author=person, text=f"{SECRET} Notiz")


def fill(secret, open_project, county, programme):
    """Give the hidden project one of everything."""
    Alias.objects.create(project=secret, name=f"{SECRET} Alias")
    Place.objects.create(project=secret, name=f"{SECRET} Ort")
    Activity.objects.create(project=secret, kind="living_lab", title=f"{SECRET} Labor")
    Milestone.objects.create(project=secret, title=f"{SECRET} Ziel")
    News.objects.create(project=secret, title=f"{SECRET} Meldung", text=SECRET, day="2024-02-01")
    Participation.objects.create(project=secret, organisation=county, role="partner")
    Relation.objects.create(project=secret, target=open_project, kind="builds_on")
    Relation.objects.create(project=open_project, target=secret, kind="part_of")
    Application.objects.create(
        key="geheim", project=secret, programme=programme, title=f"{SECRET} Antrag", stage="draft"
    )
    call = make_call(programme=programme)
    make_application(call, county, project=open_project, stage="draft", title=f"{SECRET} Entwurf")
    call.requirements.create(text=f"{SECRET} Anforderung", basis="source", is_draft=True)
    programme.projects.add(secret)
    event = make_event(secret, title=f"{SECRET} Termin")
    event.organisations.add(county)
    event.programmes.add(programme)
    cite(secret, make_source(f"{SECRET} Quelle"))
    Remark.objects.create(target=secret, kind="gap", text=f"{SECRET} Lücke")
    secret.internal_notes.create(author=make_user(), text=f"{SECRET} Notiz")


def every_page(region):
    """Addresses an outsider can ask for, with searches for the hidden words."""
    lists = ["project-list", "decision-list", "district-list", "organisation-list", "source-list"]
    pages = [reverse(f"public:{name}") for name in (*lists, "home", "programme-list", "chronicle")]
    pages += [
        reverse("public:project-detail", args=[region["open"].slug]),
        reverse("public:project-detail", args=[region["secret"].slug]),
        reverse("public:decision-detail", args=[region["decision"].pk]),
        reverse("public:project-changes", args=[region["open"].slug]),
        reverse("public:project-changes", args=[region["secret"].slug]),
        reverse("public:decision-changes", args=[region["decision"].pk]),
        reverse("public:decision-detail", args=[region["known"].pk]),
        reverse("public:decision-changes", args=[region["known"].pk]),
        reverse("public:district-detail", args=[region["district"].slug]),
        reverse("public:organisation-detail", args=[region["county"].slug]),
        reverse("public:programme-detail", args=[region["programme"].slug]),
        reverse("public:call-list"),
        reverse("public:call-detail", args=[region["programme"].calls.get().slug]),
        reverse("public:strategy-list"),
        reverse("public:gap-list"),
        *(f"{reverse('public:gap-list')}?luecke={gap.slug}" for gap in GAPS),
        reverse("public:strategy-detail", args=[region["measure"].strategy.slug]),
        reverse("public:strategy-changes", args=[region["measure"].strategy.slug]),
        reverse("public:field-detail", args=[region["measure"].fields_of_action.get().slug]),
        reverse("public:measure-list"),
        reverse("public:measure-detail", args=[region["measure"].slug]),
        reverse("public:measure-changes", args=[region["measure"].slug]),
        reverse("public:living-lab-list"),
        reverse("public:service-list"),
        reverse("public:service-detail", args=[region["service"].slug]),
    ]
    for kind, key in (
        ("project", region["open"].slug),
        ("project", region["secret"].slug),
        ("decision", region["known"].pk),
        ("decision", region["decision"].pk),
        ("district", region["district"].slug),
    ):
        pages += [reverse(f"public:{kind}-days", args=[key])]
        for day in (localdate() - YESTERDAY, "2019-12-09", "3000-01-01"):
            pages += [reverse(f"public:{kind}-{way}", args=[key, day]) for way in PAST]
    pages += [
        "/quellen/?q=Zwiebelturm",
        "/quellen/?herausgeber=Geheimplan-Zwiebelturm",
        "/barrierefreiheit/",
        "/rueckmeldung/",
        "/robots.txt",
        *(f"/sitemap-{section}.xml" for section in SITEMAPS),
        f"{reverse('public:project-detail', args=[region['secret'].slug])}bild.png".upper(),
        *(reverse("public:source-detail", args=[each.key]) for each in Source.objects.all()),
    ]
    pages += [f"/projekte/?ansicht={view}" for view in ("tabelle", "karte", "zeitleiste")]
    for words in ("Zwiebelturm", "Geheimplan", "Offenes+Projekt", "Zwiebelturn"):
        pages += [f"/suche/?q={words}", f"/suche/?q={words}&art=projekte"]
        pages += [f"/suche/vorschlaege/?q={words}"]
    pages += [
        f"/landkreise/{region['other'].slug}/",
        "/chronik/?q=Zwiebelturm",
        "/chronik/?bezug=projekt",
        f"/chronik/?landkreis={region['district'].slug}",
        f"/chronik/?programm={region['programme'].slug}",
        "/chronik/?jahr=ohne-datum",
        "/organisationen/?q=Zwiebelturm",
        *(f"/aenderungen/?art={kind}" for kind in CHANGED_KINDS),
        f"/aenderungen/?landkreis={region['district'].slug}",
    ]
    pages += ["/arbeitsplatz/", "/arbeitsplatz/projekte/?q=Zwiebelturm"]
    for proposal in region["proposals"]:
        pages += [reverse("desk:release", args=[proposal.pk])]
        pages += [reverse("public:proposal-preview", args=[proposal.pk])]
        pages += [reverse("desk:ask-back", args=[proposal.pk])]
        pages += [reverse("desk:comment", args=[each.pk]) for each in proposal.comments.all()]
    for name in ("desk:project", "desk:history", "public:project-preview"):
        pages += [reverse(name, args=[region[each].pk]) for each in ("open", "secret")]
    for base in ("/projekte/", "/foerderung/"):
        pages += [
            f"{base}?q=Zwiebelturm",
            f"{base}?landkreis={region['district'].slug}",
            f"{base}?programm={region['programme'].slug}",
            f"{base}?geldgeber=landkreis",
            f"{base}?status=stand-unbekannt&sortierung=betrag",
            f"{base}?seite=2",
        ]
    return pages


@pytest.mark.parametrize("who", [None, "reader", "neighbour"])
def test_a_hidden_title_is_on_no_page(region, cast, as_user, who):
    client = as_user(getattr(cast, who) if who else None)
    for page in every_page(region):
        text = client.get(page).content.decode()
        typed = without_the_query(text, "Zwiebelturm").replace(
            "„Geheimplan-Zwiebelturm“ gibt es hier nicht", ""
        )
        typed = typed.replace("herausgeber=Geheimplan-Zwiebelturm", "")
        assert "Zwiebelturm" not in typed, page
        assert SHOWN_AMOUNT not in text, page


def test_a_search_for_hidden_words_finds_nothing(region, as_user):
    for base in ("/projekte/", "/foerderung/", "/suche/"):
        page = as_user(None).get(f"{base}?q=Zwiebelturm").context["page"]
        assert page.paginator.count == 0


def test_hidden_records_are_in_no_suggestion_and_no_kind_of_hit(region, as_user):
    for letters in ("Z", "Zwie", "Geheim", "Geheimplan Zwiebelturm"):
        assert as_user(None).get("/suche/vorschlaege/", {"q": letters}).context["suggestions"] == []
    found = text_of(as_user(None).get("/suche/?q=Projekt&art=projekte"))
    assert "1 Treffer" in found


@pytest.mark.parametrize("address", ["/suche/?q={}", "/projekte/?q={}", "/foerderung/?q={}"])
def test_a_hidden_word_takes_as_long_as_one_that_never_was(region, client, address):
    """The same queries for both, so their times tell nothing either."""

    def queries(word):
        PAGES.clear()
        fragments.forget()
        with CaptureQueriesContext(connection) as captured:
            client.get(address.format(word))
        asked = [each["sql"].casefold().replace(word, "") for each in captured.captured_queries]
        return [without_pieces(sql, word) for sql in asked]

    def without_pieces(sql, word):
        """Two words that somebody may have typed as one: as many as the word has letters."""

        def pieces(found):
            parts = found[1].split(",")
            return "{}" if all(part and part in word for part in parts) else found[0]

        return re.sub(r"\{([^{}]*)\}", pieces, sql)

    queries("aufgewärmt")
    assert queries("zwiebelturm") == queries("kastanienbaum")


def test_hidden_records_are_in_no_view_of_the_list(region, as_user):
    region["secret"].municipalities.add(make_municipality(region["district"]))
    on_map = as_user(None).get("/projekte/?ansicht=karte").context
    assert [district.total for district in on_map["map_districts"]] == [1, 1]
    assert on_map["municipalities"] == on_map["places"] == []
    in_time = as_user(None).get("/projekte/?ansicht=zeitleiste").context["timeline"]
    assert len(in_time.bars) + len(in_time.undated) == 1


def test_a_draft_of_a_version_gives_nobody_money(region, as_user):
    for share in (region["draft"].funders.get(), region["draft"].recipients.get()):
        address = reverse("public:organisation-detail", args=[share.organisation.slug])
        assert "Offenes Projekt" not in as_user(None).get(address).content.decode()
    assert "2031" not in as_user(None).get("/foerderung/").content.decode()


def test_hidden_records_are_in_no_count(region, as_user):
    home = as_user(None).get("/").context
    assert home["project_count"] == 1
    assert home["decision_count"] == 2  # the open one, and one whose only project is hidden
    assert [district.total for district in home["map_districts"]] == [1, 1]
    assert evidence_counts() == (0, 0)
    facets = as_user(None).get("/projekte/").context["facets"]
    assert max(option.count for facet in facets for option in facet.all) == 1


def test_a_published_decision_does_not_name_its_hidden_project(region, as_user):
    """Law 1: of a published decision the public sees only the projects it may see."""
    decision = region["secret"].decisions.get()
    text = as_user(None).get(f"/foerderung/{decision.pk}/").content.decode()
    assert "Zwiebelturm" not in text
    assert "Förderbescheid" in text


def test_a_withdrawn_page_is_gone_without_its_title(db, as_user):
    make_project(f"{SECRET} Titel", slug="weg", publication=Publication.WITHDRAWN)
    answer = as_user(None).get("/projekte/weg/")
    assert answer.status_code == 410
    assert "zurückgezogen" in answer.content.decode()
    assert SECRET not in answer.content.decode()


def test_a_draft_and_nothing_answer_alike(db, as_user):
    """An outsider cannot tell a hidden address from one that never was."""
    make_project(slug="entwurf", publication=Publication.DRAFT)
    client = as_user(None)
    draft, nothing = client.get("/projekte/entwurf/"), client.get("/projekte/niemals/")
    assert draft.status_code == nothing.status_code == 404
    assert draft.content.replace(b"entwurf", b"") == nothing.content.replace(b"niemals", b"")
