"""An installation of commit 5befcaf is brought up to date by `migrate`, and loses nothing.

`5befcaf.sql.xz` is a dump of one, made with PostgreSQL 15 through the pages and functions of that
commit. It holds

- the published project „Glasfaser“ with at least one row of every kind, all four amounts, each
  with another qualifier, citations of these fields and of texts, a contradiction between sources,
  a photo, a document and a report; its title was edited by Erika and released by Rolf;
- eight proposals for it: accepted (Erika), dropped and returned (Nils), at work (Erika), at work
  and typed so that nobody can read it (Karin), handed in (Eike), released for 15 January 2035
  (Emre), and a correction of the handed-in one (Rita);
- a draft with open work („Mitfahrbänke“, Edda), a project in review („Dorf-App“), one released for
  15 January 2035 („Digitaler Bauantrag“), an archived and a withdrawn one;
- a programme with call and application, a decision with two versions, all kinds of shares and a
  handover, two events;
- people of all roles, one of them with app and recovery codes, encrypted under `SECRET_KEY`;
- an accessibility statement with a barrier, two reports of readers, one of them closed.

`on_the_way.sql` adds what else can be on its way to a first publication.
"""

import io
import lzma
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from evidence.history.changes import event_model
from evidence.history.facts import field_label
from evidence.models import Citation, Remark
from evidence.values.money import Percentage
from evidence.vouching import held, speaks
from funding.models import Decision, DecisionVersion
from projects.files.keeping import folder_of
from projects.models import Project, Proposal, StoredFile
from projects.release.open_work import restore
from projects.release.scheduling import release_due
from projects.snapshot import document_of
from projects.snapshot.shape import MODELS
from tests.clients import PortalClient, code_of
from tests.databases import connected_to, empty
from tests.desk_forms import form_of, send, text_of
from tests.test_second_factor import CODE, is_signed_in, sign_in
from tests.upgrade.tables import everything_said, names_of_fields, schema

DUMP = Path(__file__).with_name("5befcaf.sql.xz")
ON_THE_WAY = DUMP.with_name("on_the_way.sql")
# First publications are proposals now, and so are the releases for a day that they had.
MOVED = {
    "projects_plannedpublication": "projects_proposalevent",
    "projects_plannedpublicationevent": "projects_proposalevent",
}
# The qualifier of a rate says now whether it is the highest.
SAID_BY_QUALIFIER = ("funding_programmerate", "funding_programmerateevent")
SECRET_KEY = "nur-fuer-den-test-des-umstiegs-0123456789"
HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
RECOVERY_CODE = "82531242"
DAY = date(2035, 1, 15)

pytestmark = pytest.mark.usefixtures("portal")


@pytest.fixture(scope="module")
def upgraded(django_db_setup, django_db_blocker):
    """The upgraded installation; gives what its tables said before, and the schema of a new one."""
    name = f"{connection.settings_dict['NAME']}_upgrade"
    with django_db_blocker.unblock(), empty(name):
        new = schema()
        with connected_to(name):
            load()
            # Values may be named otherwise now: what cites them is asked for what it cites.
            before = everything_said(without=names_of_fields())
            ContentType.objects.clear_cache()
            call_command("migrate", verbosity=0)
            yield before, new
    ContentType.objects.clear_cache()


@pytest.fixture
def portal(upgraded, db, settings):
    settings.SECRET_KEY = SECRET_KEY


def load():
    """The connection that loads it goes: a dump begins with settings of its own."""
    connection.ensure_connection()
    connection.connection.execute(lzma.decompress(DUMP.read_bytes()).decode())
    connection.connection.execute("SET search_path TO public")
    connection.connection.execute(ON_THE_WAY.read_text())
    connection.close()


def person(name):
    return User.objects.get(email=f"{name}@example.org")


@pytest.fixture
def at_desk(as_user):
    """A function that gives the text of a page of the desk as somebody sees it."""

    def text_for(name, page, *arguments):
        answer = as_user(person(name)).get(reverse(f"desk:{page}", args=arguments))
        assert answer.status_code == 200
        return text_of(answer)

    return text_for


def public(page, *arguments):
    answer = PortalClient().get(reverse(f"public:{page}", args=arguments))
    assert answer.status_code == 200
    return text_of(answer)


def fibre():
    return Project.objects.get(slug="glasfaser")


def numbers_of_lines(said):
    """{table of the history: how many lines it has}."""
    no_history = {"funding_event", "public_searchentry_event"}
    history = {table for table in said if table.endswith("event")} - no_history
    return {table: len(said[table]) for table in history}


class TestNothing:
    def test_is_lost_in_any_row_of_any_table(self, upgraded):
        before, _ = upgraded
        after = everything_said()
        lost = {
            (table, number): gone
            for table, lines in before.items()
            for number, values in lines.items()
            if table not in MOVED
            if (gone := values - after[table].get(number, Counter()))
            if not (table in SAID_BY_QUALIFIER and set(gone) <= {True, False})
        }
        assert lost == {}

    def test_is_lost_of_what_moved(self, upgraded):
        """But for the numbers of the rows, which others have where they are now."""
        before, _ = upgraded
        after = everything_said()
        for table, goal in MOVED.items():
            for number, values in before[table].items():
                said = {value for value in values if value != number}
                assert [each for each in after[goal].values() if not said - set(each)], said

    def test_is_lost_from_the_history_or_added_but_for_the_first_publications(self, upgraded):
        before, _ = upgraded
        was = numbers_of_lines(before)
        assert (len(was), sum(was.values())) == (59, 291)
        moved = was.pop("projects_plannedpublicationevent")
        was["projects_proposalevent"] += moved + Proposal.objects.first_publications().count()
        was["projects_proposalcoauthorlinkevent"] += 1
        was["accounts_grouppermissionlinkevent"] += 8  # the grant office, on drafts of versions
        was["accounts_grouppermissionlinkevent"] += 6  # and on what comes after organisations
        was["accounts_grouppermissionlinkevent"] += rights_to("grant_office").count()
        was["accounts_grouppermissionlinkevent"] += rights_to("funding", "draftcitation").count()
        was["accounts_grouppermissionlinkevent"] += rights_to("processes").count()
        was["accounts_grouppermissionlinkevent"] += rights_to("funding", *LATER_ROWS).count()
        was["accounts_grouppermissionlinkevent"] += 32  # the grant office, on measures
        was["accounts_grouppermissionlinkevent"] += 3  # and on themes
        was["accounts_grouppermissionlinkevent"] += of_readers_elsewhere().count()
        was["accounts_rightsgroupevent"] += 2  # the auditors and the coordination
        assert numbers_of_lines(everything_said()) == was

    def test_is_made_otherwise_than_in_a_new_installation(self, upgraded):
        _, new = upgraded
        assert schema() == new

    def test_is_left_to_migrate(self):
        told = io.StringIO()
        call_command("migrate", plan=True, stdout=told, no_color=True)
        assert "No planned migration operations" in told.getvalue()
        call_command("migrate", check_unapplied=True, verbosity=0)
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def rights_to(app, *models):
    """What the groups may do with the records of an app, or with some of them."""
    rights = Group.permissions.through.objects.filter(permission__content_type__app_label=app)
    return rights.filter(permission__content_type__model__in=models) if models else rights


LATER_ROWS = ("draftcourse", "callday", "callrate", "callstage", "eligiblebody", "requirement")


def of_readers_elsewhere():
    """What those who only look may do with records whose rights are not counted anyway."""
    counted = ("draftcitation", *LATER_ROWS)
    rights = Group.permissions.through.objects.filter(group__name__in=["Prüfung", "Koordination"])
    rights = rights.exclude(permission__content_type__app_label__in=["grant_office", "processes"])
    return rights.exclude(permission__content_type__model__in=counted)


class TestThePublicProject:
    def test_has_its_edited_title_and_its_amounts(self):
        page = public("project-detail", "glasfaser")
        assert "Glasfaser für alle Dörfer" in page
        assert "Gesamtausgaben 1.234.567,89 €" in page
        assert "laut Bescheid vom Mai" in page
        assert "Zuwendungsfähige Ausgaben rund 987.654 €" in page
        assert "Eigenanteil zwischen 20.000 € und 25.000 €" in page
        assert "je nach Ausschreibung" in page
        assert "Anteil Dritter bis zu 50.000 €" in page

    def test_has_its_dates_in_the_words_they_were_typed_in(self):
        page = public("project-detail", "glasfaser")
        assert "Beginn 4. Dezember 2019 Ende Herbst 2022 laut Bericht" in page
        assert "zuerst bis März 2020 vorgesehen, dann bis 2020 verlängert" in page

    def test_has_its_rows(self):
        page = public("project-detail", "glasfaser")
        assert "Breitbandausbau (im Kreistag)" in page
        assert "außerdem: Höxter" in page
        assert "Dorf Funk" in page
        assert "Partner Landkreis Hameln-Pyrmont 2 ab 2020" in page
        assert "Ergebnis: Läuft gut." in page
        assert "12. Mai 2020 Erster Spatenstich" in page
        assert "4. Mai 2021 Die Bagger rollen In Heinsen geht es los." in page

    def test_still_says_who_edited_the_title_and_why(self, at_desk):
        history = at_desk("erika", "history", fibre().pk)
        assert (
            "Rolf Richter Grund: Vorschlag von Erika Esser: Die Städte haben schon Glasfaser"
            " – zur Freigabe: Stimmt"
        ) in history
        assert "vorher: Glasfaser für alle → nachher: Glasfaser für alle Dörfer" in history
        assert "vorher: laut Bescheid → nachher: laut Bescheid vom Mai" in history

    def test_still_tells_its_readers_what_changed(self):
        changes = public("project-changes", "glasfaser")
        assert "vorher: Glasfaser für alle jetzt: Glasfaser für alle Dörfer" in changes

    def test_is_found_by_a_word_of_a_row(self):
        found = PortalClient().get(reverse("public:search"), {"q": "Breitbandausbau"})
        assert "Glasfaser" in text_of(found)

    def test_can_be_restored_as_it_was_before_the_edit(self, as_user):
        edda = person("edda")
        moment = fibre().history.get(title="Glasfaser für alle", publication="published")
        proposal = restore(fibre(), moment.pgh_created_at, by=edda)
        page = text_of(as_user(edda).get(reverse("desk:project", args=[fibre().pk])))
        assert proposal.has_changes
        assert "Gesamtausgaben: Hinweis" in page


class TestFiles:
    def test_photo_is_shown_with_its_rights(self, as_user):
        answer = PortalClient().get(reverse("public:project-detail", args=["glasfaser"]))
        assert "Foto: M. Muster / Landkreis Holzminden . Alle Rechte vorbehalten" in text_of(answer)
        assert 'alt="Ein Bagger hebt einen Graben aus"' in answer.content.decode()
        stored = StoredFile.objects.get(kind="photo")
        assert (stored.name, stored.width, stored.height) == ("foto.jpg", 900, 600)
        assert stored.key in answer.content.decode()

    def test_photo_keeps_what_only_the_desk_knows(self, at_desk):
        assert "Erlaubnis nachher: Frau Muster am 3. Mai 2021" in at_desk(
            "erika", "history", fibre().pk
        )

    def test_document_comes_from_the_folder_it_was_kept_in(self):
        stored = StoredFile.objects.get(kind="document")
        folder = folder_of(stored.key)
        folder.mkdir(parents=True)
        (folder / stored.only).write_bytes(b"%PDF-1.7")
        assert "Ausbaukonzept PDF, 63 Bytes, nicht barrierefrei. Tabellen sind Bilder" in public(
            "project-detail", "glasfaser"
        )
        answer = PortalClient().get(reverse("public:file", args=[stored.key, stored.only]))
        assert b"".join(answer.streaming_content) == b"%PDF-1.7"


class TestOpenWork:
    def test_shows_what_it_changes(self, at_desk):
        page = at_desk("erika", "project", fibre().pk)
        assert "Gesamtausgaben genau entfällt: 1.234.567,89 € genau neu: 1.300.000,50 €" in page
        assert "zwischen 20.000,00 € und 25.000,00 € neu: mindestens 30.000,00 €" in page
        assert "Erreicht entfällt: 12. Mai 2020 neu: 13. Mai 2020" in page
        assert "neu: Letzter Hausanschluss Geplant keine Angabe neu: Herbst 2025" in page
        assert "neu: Bald fertig Text keine Angabe neu: Noch zwei Dörfer." in page
        assert "ist als Quelle angegeben für Eigenanteil" in page

    def test_is_in_the_form_as_it_was_typed(self, as_user):
        values = typed_values(as_user, "erika")
        assert "1.300.000,50" in values
        assert "30.000,00" in values
        assert "nach der Ausschreibung" in values

    def test_is_handed_in_and_released(self, as_user):
        hand_in(as_user, "erika")
        release(as_user, "rolf", "erika")
        page = public("project-detail", "glasfaser")
        assert "Gesamtausgaben 1.300.000,50 €" in page
        assert "Eigenanteil mindestens 30.000 €" in page
        assert "13. Mai 2020 Erster Spatenstich" in page
        assert "Letzter Hausanschluss" in page
        assert "Bald fertig" in page

    def test_that_nobody_can_read_is_in_the_form_as_it_was_typed(self, as_user):
        values = typed_values(as_user, "karin")
        assert "80.5" in values
        assert "am Telefon gehört" in values
        assert "auch am Telefon" in values
        page = section(as_user, "karin", "ausgaben")
        assert "„80.5“ ist nicht eindeutig" in text_of(page)

    def test_that_nobody_can_read_is_kept_once_it_can_be_read(self, as_user):
        page = section(as_user, "karin", "ausgaben")
        [name] = [name for name, values in form_of(page, "ausgaben/").items() if values == ["80.5"]]
        send(as_user(person("karin")), page, "ausgaben/", schritt="sichern", **{name: "80.500"})
        text = text_of(as_user(person("karin")).get(reverse("desk:project", args=[fibre().pk])))
        assert "neu: 80.500,00 €" in text
        assert "neu: am Telefon gehört" in text

    def test_that_was_returned_says_why(self, at_desk):
        page = at_desk("nils", "project", fibre().pk)
        assert "Zurückgegeben von Rolf Richter Bitte die Quelle nennen" in page
        assert "Laufzeit (Monate) entfällt: 36 neu: 48" in page

    def test_on_a_draft_is_its_authors(self, at_desk):
        project = Project.objects.get(title="Mitfahrbänke")
        assert "neu: Noch offen: die Standorte" in at_desk("edda", "project", project.pk)
        total = (project.total_expenditure_qualifier, project.total_expenditure_max)
        own = (project.own_contribution_qualifier, project.own_contribution_max)
        assert (total, own) == (("up_to", 12_500), ("exact", 2_500))


class TestHandedInProposal:
    def test_is_released_with_its_amount(self, as_user):
        release(as_user, "rolf", "eike")
        page = public("project-detail", "glasfaser")
        assert "Zuwendungsfähige Ausgaben 1.000.000,00 €" in page

    def test_is_replaced_by_the_correction_somebody_began(self, as_user, at_desk):
        handed_in = Proposal.objects.changes().get(author=person("eike"), step="submitted")
        page = at_desk("rita", "project", fibre().pk)
        assert "Sie berichtigen einen Vorschlag, der zur Prüfung liegt" in page
        assert "entfällt: rund 987.654,00 € neu: genau 1.000.000,00 €" in page
        hand_in(as_user, "rita")
        handed_in.refresh_from_db()
        assert handed_in.step == "replaced"
        correction = Proposal.objects.get(author=person("rita"))
        assert correction.author_names == "Rita Rohde und Eike Ebert"

    def test_that_was_decided_is_still_to_be_read(self, at_desk):
        accepted = Proposal.objects.get(author=person("erika"), step="accepted")
        page = at_desk("rolf", "release", accepted.pk)
        assert "Begründung: „Die Städte haben schon Glasfaser“" in page
        dropped = Proposal.objects.get(author=person("nils"), step="dropped")
        assert "doch nicht" in dropped.document["project"].values()


class TestReleasesForADay:
    def test_are_announced(self, at_desk):
        page = at_desk("rolf", "overview")
        assert (
            "Digitaler Bauantrag Neues Projekt, erscheint am 15. Januar 2035, freigegeben von Rolf"
        ) in page
        assert "Glasfaser für alle Dörfer Änderungen, erscheint am 15. Januar 2035" in page

    def test_happen_on_that_day_and_not_before(self):
        midnight = timezone.make_aware(datetime.combine(DAY, datetime.min.time()))
        assert release_due(midnight - timedelta(seconds=1)) == []
        happened = [(str(each.project), each.problem) for each in release_due(midnight)]
        assert happened == [("Glasfaser für alle Dörfer", ""), ("Digitaler Bauantrag", "")]
        assert "Gesamtausgaben rund 75.000 €" in public("project-detail", "digitaler-bauantrag")
        page = public("project-detail", "glasfaser")
        assert "Schnelles Internet für jedes Dorf an der Weser." in page
        assert "Anteil Dritter bis zu 60.000 €" in page


class TestFirstPublications:
    def of(self, title):
        return Proposal.objects.first_publications().get(project__title=title)

    def test_hold_their_project_as_it_is(self):
        found = Proposal.objects.first_publications()
        assert sorted(each.project.title for each in found) == [
            *("Digitaler Bauantrag", "Dorf-App", "Freibad", "Marktplatz", "Radweg")
        ]
        for each in found:
            assert each.document == document_of(each.project)

    def test_name_who_wrote_or_handed_it_in(self):
        names = {each.project.title: each.author_names for each in Proposal.objects.filter(base={})}
        assert names == {
            "Digitaler Bauantrag": "Emre Eroglu",
            "Dorf-App": "Eike Ebert",
            "Freibad": "Nils Nachbar",
            "Marktplatz": "Eike Ebert und Nils Nachbar",
            "Radweg": "Nils Nachbar",
        }

    def test_that_was_sent_back_says_why(self, at_desk):
        assert "Zurückgegeben von Rolf Richter Bitte die Länge nennen" in at_desk(
            "erika", "project", self.of("Radweg").project_id
        )
        assert "„Bitte die Länge nennen“ Rolf Richter" in at_desk("erika", "overview")

    def test_that_was_held_back_says_why_and_waits(self, at_desk):
        first = self.of("Freibad")
        assert (first.step, first.decided_by) == ("submitted", None)
        assert "Es fehlte etwas." in at_desk("rolf", "release", first.pk)

    def test_that_was_handed_in_anew_has_lost_the_day_of_before(self):
        first = self.of("Marktplatz")
        assert (first.step, first.release_on) == ("submitted", None)

    def test_is_released_by_somebody_else(self, as_user):
        first = self.of("Dorf-App")
        client = as_user(person("rolf"))
        page = client.get(reverse("desk:release", args=[first.pk]))
        assert "jetzt öffentlich" in text_of(send(client, page, aktion="freigeben"))
        assert public("project-detail", "dorf-app")


class TestPublication:
    @pytest.mark.parametrize(
        ("slug", "status"),
        [
            *(("glasfaser", 200), ("buergerterminal", 200), ("fax-fuer-alle", 410)),
            *(("mitfahrbaenke", 404), ("dorf-app", 404), ("digitaler-bauantrag", 404)),
        ],
    )
    def test_of_each_project_is_as_it_was(self, slug, status):
        answer = PortalClient().get(reverse("public:project-detail", args=[slug]))
        assert answer.status_code == status


class TestMoney:
    def test_of_the_decision_is_there_in_both_versions(self):
        page = public("decision-detail", Decision.objects.get().pk)
        assert "bis zu 820.000 €" in page
        assert "800.000,00 €" in page
        assert "790.000,00 €" in page
        assert "24.000,50 €" in page
        assert "20.000 Euro mehr" in page
        assert "Maria Ministerin" in page
        assert "Ludwig Landrat" in page
        assert "Anna Augenzeugin (Dezernentin)" in page

    def test_of_the_programme_is_there(self):
        page = public("programme-detail", "digitale-doerfer")
        assert "5.000.000,00 €" in page
        assert "Aufruf 2019" in page
        assert "66,67 % (Landkreise), bis zu 75 % (Haushaltsnotlage)" in page

    def test_of_the_decision_has_the_rate_of_its_first_version_only(self):
        rates = [version.rate_percent for version in Decision.objects.get().versions.all()]
        assert rates == [Percentage.exactly(81), Percentage()]
        events = event_model(DecisionVersion).objects.filter(number=1)
        assert {event.rate_percent_qualifier for event in events} == {"exact"}

    def test_is_in_the_chronicle(self):
        page = public("chronicle")
        assert "4. Dezember 2019, Kreishaus Bescheid für Glasfaser" in page
        assert "Juni 2020 Breitbandkonferenz" in page

    def test_may_be_edited_by_the_grant_office(self, as_user):
        answer = as_user(person("gerd")).get("/admin/funding/decision/")
        assert "Az. 42-7" in text_of(answer)


class TestCitations:
    def test_each_vouches_for_what_its_record_held(self, upgraded):
        cited = Citation.objects.exclude(field="")
        silent = [each for each in cited if not speaks(each, each.target) and each.target]
        assert cited and [each for each in silent if held(each.target, each.field)] == []
        documents = [
            document
            for proposal in Proposal.objects.all()
            for document in (proposal.document, proposal.base)
            if document
        ]
        assert documents and all(
            "vouches_for" in row for each in documents for row in each["citations"].values()
        )

    def test_point_at_fields_that_there_are(self):
        cited = [*Citation.objects.exclude(field=""), *Remark.objects.exclude(field="")]
        labels = [field_label(each.content_type.model_class(), each.field) for each in cited]
        assert sorted(labels) == [
            *("Anteil Dritter", "Betrag", "Eigenanteil", "Eigenanteil", "Ergebnis"),
            *("Gesamtausgaben", "Gesamtausgaben", "Gesamtausgaben", "Gesamtausgaben"),
            *("Mittel des Programms", "Rolle", "Zusammenfassung"),
            *("Zuwendungsfähige Ausgaben", "Übergeben"),
        ]

    def test_of_the_past_point_at_fields_that_there_are(self):
        for model in map(event_model, (Citation, Remark)):
            for each in model.objects.exclude(field=""):
                assert field_label(each.content_type.model_class(), each.field)

    def test_of_proposals_point_at_fields_that_there_are(self):
        for proposal in Proposal.objects.all():
            for document in filter(None, (proposal.base, proposal.document)):
                cited = [each for each in document["citations"].values() if each["field"]]
                assert all(field_label(MODELS[each["part"]], each["field"]) for each in cited)

    def test_are_beside_what_they_support(self):
        page = public("source-detail", "tah-2022")
        assert "Zuwendungsfähige Ausgaben" in page
        page = public("project-detail", "glasfaser")
        for what in ("Projekt: Gesamtausgaben", "Projekt: Eigenanteil", "Projekt: Zusammenfassung"):
            assert what in page
        assert "Belegt hier: " in page and "frühere Angabe" not in page

    def test_contradict_each_other_with_a_choice_and_a_reason(self):
        page = public("project-detail", "glasfaser")
        assert "Die Harke, 4. Mai 2021 1 1,23 Mio. Euro Gewählt" in page
        assert "Begründung der Redaktion: Der Bescheid ist genauer." in page


class TestSecondFactor:
    def test_of_the_app_still_signs_in(self, client, settings):
        settings.PASSWORD_HASHERS = HASHERS
        sign_in(client, person("rolf"))
        client.post(CODE, {"code": code_of("A" * 32)})
        assert not is_signed_in(client)
        client.post(CODE, {"code": code_of()})
        assert is_signed_in(client)

    def test_of_the_recovery_codes_still_signs_in(self, client, settings):
        settings.PASSWORD_HASHERS = HASHERS
        sign_in(client, person("rolf"))
        client.post(CODE, {"code": RECOVERY_CODE})
        assert is_signed_in(client)


class TestDuties:
    def test_the_statement_names_its_barrier(self):
        assert "Karte Das Bild hat keinen Text." in public("accessibility")

    def test_the_office_reads_what_readers_reported(self, as_user):
        page = text_of(as_user(person("chefin")).get("/admin/duties/feedback/"))
        assert "2 Rückmeldungen" in page


def section(as_user, name, shown):
    answer = as_user(person(name)).get(reverse("desk:section", args=[fibre().pk, shown]))
    assert answer.status_code == 200
    return answer


def typed_values(as_user, name):
    form = form_of(section(as_user, name, "ausgaben"), "ausgaben/")
    return [value for values in form.values() for value in values]


def hand_in(as_user, name):
    client = as_user(person(name))
    page = client.get(reverse("desk:project", args=[fibre().pk]))
    assert "liegt zur Prüfung" in text_of(send(client, page, "vorschlag/abschliessen/"))


def release(as_user, name, author):
    client = as_user(person(name))
    proposal = Proposal.objects.changes().get(author=person(author), step="submitted")
    page = client.get(reverse("desk:release", args=[proposal.pk]))
    assert "jetzt öffentlich" in text_of(send(client, page, aktion="freigeben"))
