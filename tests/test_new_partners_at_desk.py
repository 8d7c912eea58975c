"""An editor proposes an organisation that is missing, in the row of who takes part."""

from urllib.parse import unquote

import pytest
from django.urls import reverse

from projects.models import NewPartner, Proposal
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from projects.release.proposals import accept, save, submit
from regions.models import Organisation
from tests.builders import make_district, make_organisation, make_project
from tests.desk_forms import beside, form_of, links_of, parsed, send, text_of

NAME = "Zwiebelturm-Verein Polle"
FILLED = {"neu-1-name": NAME, "neu-1-kind": "club", "neu-1-role": "advises"}
BLANK = {
    **{"zeile": ["neu-1"], "neu-1-organisation": "", "neu-1-role": "partner"},
    **{"neu-1-basis": "stated", "neu-1-note": ""},
    **{"neu-1-name": "", "neu-1-kind": "", "neu-1-district": "", "neu-1-website": ""},
}


@pytest.fixture
def project(cast):
    return make_project("Radwege", lead=cast.holzminden)


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


class Desk:
    """The section „Beteiligte“ of one person's open work."""

    def __init__(self, client, project):
        self.client, self.project = client, project
        client.post(reverse("desk:begin", args=[project.pk]))
        self.here = reverse("desk:section", args=[project.pk, "beteiligte"])

    def page(self):
        return self.client.get(self.here)

    def keep(self, page=None, **typed):
        """Send what the page holds, with a new row if it has none; the page that follows."""
        held = form_of(page or self.page())
        rows = held.get("zeile", [])
        typed = {name.replace("__", "-"): value for name, value in typed.items()}
        if any(name.startswith("neu-1") for name in typed) and "neu-1" not in rows:
            held |= {**BLANK, "zeile": [*rows, "neu-1"]}
        return self.client.post(self.here, {**held, **typed, "schritt": "sichern"}, follow=True)

    @property
    def rows(self):
        document = Proposal.objects.get(project=self.project, step="working").document
        return document["rows"]

    @property
    def proposed(self):
        return list(self.rows["new_partners"].values())


@pytest.fixture
def desk(editor, project):
    return Desk(editor, project)


def test_it_is_typed_in_the_row_and_kept_in_the_open_work(desk, project):
    district = make_district("Holzminden")
    shown = desk.client.get(f"{desk.here}?neu=1")
    assert "Die Organisation fehlt?" in text_of(shown)
    page = desk.keep(
        shown, **FILLED, neu__1__district=str(district.pk), neu__1__website="https://z.example/"
    )
    assert "Gesichert." in text_of(page)
    [row] = desk.proposed
    assert row == {
        **{"name": NAME, "kind": "club", "district_id": district.pk, "role": "advises"},
        **{"website": "https://z.example/", "basis": "stated", "note": "", "position": 1},
    }
    assert not Organisation.objects.filter(name=NAME).exists()
    assert f"{NAME} (neu vorgeschlagen)" in text_of(page)
    again = form_of(page)
    assert (again["neu-1-name"], again["neu-1-kind"]) == ([NAME], ["club"])
    assert again["neu-1-district"] == [str(district.pk)]


def test_keeping_the_same_page_twice_makes_no_second_one(desk):
    held = {**form_of(desk.page()), **BLANK, **FILLED, "schritt": "still"}
    held["zeile"] = [*form_of(desk.page())["zeile"], "neu-1"]
    for note in ("eins", "zwei"):
        desk.client.post(desk.here, {**held, "neu-1-note": note})
    [row] = desk.proposed
    assert row["note"] == "zwei"
    assert len(desk.rows["participations"]) == 1


def test_it_can_be_changed_and_removed(desk):
    desk.keep(**FILLED)
    desk.keep(neu__1__kind="foundation", neu__1__note="seit 2020")
    [row] = desk.proposed
    assert (row["kind"], row["note"], row["name"]) == ("foundation", "seit 2020", NAME)
    desk.keep(**{"neu-1-weg": "on"})
    assert desk.proposed == []


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"neu-1-kind": ""}, "neu-1-kind", "was für eine Organisation"),
        ({"neu-1-name": ""}, "neu-1-name", "Wie heißt die neue Organisation?"),
        ({"neu-1-name": "x" * 201}, "neu-1-name", "höchstens 200 Zeichen"),
        ({"neu-1-role": "lead"}, "neu-1-role", "Die Federführung hat nur eine Organisation"),
        ({"neu-1-website": "keine Adresse"}, "neu-1-website", "gültige"),
    ],
)
def test_what_is_missing_or_wrong_is_said_beside_its_field(desk, typed, field, sentence):
    page = desk.keep(**{**FILLED, **typed})
    assert any(sentence in each for each in beside(page, field)), text_of(page)
    assert desk.proposed == []
    assert form_of(page)["neu-1-note"] == [""]


def test_a_row_without_any_organisation_says_where_to_propose_one(desk):
    page = desk.keep(**{"neu-1-note": "ohne"})
    [said] = beside(page, "neu-1-organisation")
    assert "schlagen Sie sie darunter vor" in said


def test_one_is_chosen_or_proposed_and_not_both(desk):
    other = make_organisation("Landkreis Nienburg")
    page = desk.keep(**{**FILLED, "neu-1-organisation": str(other.pk)})
    assert "nicht beides" in beside(page, "neu-1-organisation")[0]


def test_one_that_is_there_is_offered_and_never_proposed(desk):
    known = make_organisation("Zwiebelturm Verein, Polle", kind="club")
    page = desk.keep(**FILLED)
    [said] = beside(page, "neu-1-name")
    assert "gibt es schon: „Zwiebelturm Verein, Polle“" in said
    options = [each.get("value") for each in select(page, "neu-1-meant").iter("option")]
    assert options == ["", str(known.pk)]
    again = desk.keep(page, neu__1__meant=str(known.pk))
    assert "Gesichert." in text_of(again)
    assert desk.proposed == []
    taken = desk.rows["participations"]["neu-1"]
    assert (taken["organisation_id"], taken["role"]) == (known.pk, "advises")
    insisted = desk.keep(page, neu__1__meant="neu")
    assert desk.proposed == [] or "gibt es schon" in text_of(insisted)


def test_one_that_is_like_another_is_proposed_after_a_look(desk):
    make_organisation("Zwiebelturm-Verein Polle e. V.", kind="club")
    make_district("Holzminden"), make_district("Holzminden")  # one of today, one of the past
    page = desk.keep(**FILLED)
    assert "ähnlich heißen" in beside(page, "neu-1-name")[0]
    again = desk.keep(page, neu__1__meant="neu")
    assert "Gesichert." in text_of(again)
    [row] = desk.proposed
    assert row["name"] == NAME
    assert "Gesichert." in text_of(desk.keep(neu__1__note="bleibt"))


def test_an_open_page_goes_on_after_the_known_one_was_chosen(desk):
    known = make_organisation(NAME, kind="club")
    page = desk.keep(**FILLED)
    held = {**form_of(page), "neu-1-meant": str(known.pk), "schritt": "still"}
    for note in ("eins", "zwei"):
        desk.client.post(desk.here, {**held, "neu-1-note": note})
    assert desk.rows["participations"]["neu-1"]["note"] == "zwei"
    assert desk.proposed == []


def test_a_saved_one_becomes_a_known_one_and_keeps_its_key(desk, cast, as_user):
    draft = make_project("Brücken", lead=cast.holzminden, publication=Publication.DRAFT)
    desk = Desk(desk.client, draft)
    desk.keep(**FILLED)
    save(draft.proposals.get(step="working"), by=cast.editor)
    saved = draft.new_partners.get()
    known = make_organisation("Landkreis Nienburg", kind="club")
    desk = Desk(desk.client, draft)
    page = desk.page()
    held = form_of(page)
    assert held[f"{saved.pk}-name"] == [NAME]
    held |= {f"{saved.pk}-name": "landkreis nienburg", f"{saved.pk}-meant": str(known.pk)}
    for note in ("eins", "zwei"):
        desk.client.post(desk.here, {**held, f"{saved.pk}-note": note, "schritt": "still"})
    assert desk.rows["participations"][str(saved.pk)]["organisation_id"] == known.pk
    assert desk.rows["participations"][str(saved.pk)]["note"] == "zwei"
    save(draft.proposals.get(step="working"), by=cast.editor)
    assert not NewPartner.objects.exists()
    assert draft.participations.filter(organisation=known).exists()


def test_two_rows_of_one_name_and_role_are_refused(desk):
    desk.keep(**FILLED)
    held = form_of(desk.page())
    second = {name.replace("neu-1", "neu-2"): value for name, value in {**BLANK, **FILLED}.items()}
    held |= {**second, "neu-2-name": NAME.upper(), "zeile": [*held["zeile"], "neu-2"]}
    page = desk.client.post(desk.here, {**held, "schritt": "sichern"}, follow=True)
    assert "steht schon in einer anderen Zeile" in text_of(page)
    assert len(desk.proposed) == 1


def test_the_page_of_the_draft_and_its_preview_mark_it(desk, cast):
    desk.keep(**FILLED)
    shown = text_of(desk.client.get(reverse("desk:project", args=[desk.project.pk])))
    assert "Neu vorgeschlagene Organisation" in shown and NAME in shown
    proposal = desk.project.proposals.get()
    preview = desk.client.get(reverse("public:proposal-preview", args=[proposal.pk]))
    assert f"{NAME} (neu vorgeschlagen)" in text_of(preview)
    assert not Organisation.objects.filter(name__startswith=NAME).exists()


def test_who_releases_reads_what_will_be_created(desk, cast, as_user):
    desk.keep(**FILLED)
    proposal = desk.project.proposals.get()
    submit(proposal, by=cast.editor)
    reviewer = as_user(cast.reviewer)
    page = reverse("desk:release", args=[proposal.pk])
    assert f"Mit der Freigabe wird die Organisation „{NAME}“ angelegt." in text_of(
        reviewer.get(page)
    )
    known = make_organisation(NAME, kind="club")
    shown = reviewer.get(page)
    assert f"Die Organisation „{NAME}“ gibt es inzwischen" in text_of(shown)
    known.delete()
    send(reviewer, reviewer.get(page), aktion="freigeben")
    assert Organisation.objects.get(name=NAME).participations.get().project == desk.project
    done = text_of(reviewer.get(page))
    assert NAME in done and "Mit der Freigabe wird" not in done


def test_a_question_can_be_asked_about_it_and_stands_in_its_section(desk, cast, as_user):
    desk.keep(**FILLED)
    proposal = desk.project.proposals.get()
    submit(proposal, by=cast.editor)
    reviewer = as_user(cast.reviewer)
    page = reviewer.get(reverse("desk:release", args=[proposal.pk]))
    [ask, *_] = [each for each in links_of(page, "") if "new_partners/neu-1" in unquote(each)]
    asked = reviewer.get(ask)
    assert asked.status_code == 200
    send(reviewer, asked, text="Gibt es den wirklich?")
    proposal.refresh_from_db()
    desk.client.post(reverse("desk:own-step", args=[desk.project.pk, "zurueckholen"]))
    assert "Gibt es den wirklich?" in text_of(desk.page())


def test_whoever_may_not_edit_the_draft_proposes_nothing(desk, cast, as_user):
    for person in (cast.neighbour, cast.reader):
        client = as_user(person)
        answer = client.post(desk.here, {**BLANK, **FILLED, "schritt": "sichern"})
        assert answer.status_code in (403, 404)
    assert desk.proposed == []


def test_a_guest_of_a_draft_may_propose(cast, as_user):
    draft = make_project("Brücken", lead=cast.holzminden, publication=Publication.DRAFT)
    coordinator = Desk(as_user(cast.coordinator), draft)
    assert "Gesichert." in text_of(coordinator.keep(**FILLED))


SECRET = "Geheimbund Zwiebelkrone"
ADDRESSES = (
    *("/", "/projekte/", "/organisationen/", "/suche/?q=Zwiebelkrone", "/aenderungen/", "/daten/"),
    *("/chronik/", "/foerderung/", "/sitemap.xml", "/projekte/{project}/"),
)


@pytest.mark.parametrize("way", ["open work", "saved draft", "handed in", "in review"])
def test_nothing_of_it_is_public_before_the_release(cast, client, as_user, way):
    is_draft = way in ("saved draft", "in review")
    state = Publication.DRAFT if is_draft else Publication.PUBLISHED
    project = make_project("Radwege", lead=cast.holzminden, publication=state, slug="radwege")
    make_project("Offenes", lead=cast.holzminden)
    desk = Desk(as_user(cast.editor), project)
    desk.keep(**{**FILLED, "neu-1-name": SECRET})
    if is_draft:
        save(project.proposals.get(), by=cast.editor)
    if way == "handed in":
        submit(project.proposals.get(), by=cast.editor)
    if way == "in review":
        hand_in(project, by=cast.editor)
    for address in addresses(client, project):
        answer = client.get(address)
        said = b"".join(answer) if answer.streaming else answer.content
        assert SECRET.encode() not in said and b"Geheimbund" not in said, address
    admin = as_user(cast.superuser)
    for page in ("", "?q=Zwiebelkrone"):
        listed = admin.get(f"{reverse('admin:regions_organisation_changelist')}{page}")
        assert SECRET not in listed.content.decode()
    assert not Organisation.objects.filter(name=SECRET).exists()


def addresses(client, project):
    """The lists and feeds of the portal, and the downloads that its page of data links."""
    data = links_of(client.get("/daten/"), "")
    downloads = [each for each in data if each and each.startswith("/") and "." in each]
    return [*(each.format(project=project.slug) for each in ADDRESSES), *downloads]


def test_after_the_release_everybody_reads_it(desk, cast, client):
    desk.keep(**FILLED)
    proposal = desk.project.proposals.get()
    submit(proposal, by=cast.editor)
    accept(proposal, by=cast.reviewer)
    created = Organisation.objects.get(name=NAME)
    assert NAME in text_of(client.get(f"/organisationen/{created.slug}/"))
    assert NAME in text_of(client.get(f"/projekte/{desk.project.slug}/"))
    assert working_copy(desk.project, by=cast.editor).document["rows"]["new_partners"] == {}


def select(page, name):
    return next(each for each in parsed(page).iter("select") if each.get("name") == name)
