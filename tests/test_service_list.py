"""A list of services from a spreadsheet: seen row by row, then taken in whole or not at all."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape
from python_calamine import CalamineWorkbook

from evidence.history.changes import event_model
from evidence.models import Citation
from evidence.tables.limits import MOST_BYTES, MOST_ROWS
from evidence.tables.reading import UNFIT
from evidence.vouching import speaks
from four_eyes.models import WaitingChange
from processes.models import Service
from processes.service_list.columns import HEADS
from processes.service_list.comparing import Comparison, State
from tests.admin.four_eyes_pages import let_pass, page_url, press
from tests.builders import make_grant_admin, make_source
from tests.clients import PortalClient, with_second_factor
from tests.markup import errors_in

KEY = "99036008007000"
PAGE, FILE = reverse("admin:service-list"), "admin:service-list-file"
HEAD = ["Name", "LeiKa-Schlüssel", "Zuständige Ebene", "Stand des Katalogs", "Hinweis"]


@pytest.fixture
def office(db, as_user):
    return as_user(make_grant_admin())


@pytest.fixture
def known(db):
    return Service.objects.create(
        slug="kfz-zulassung",
        name="Kfz-Zulassung",
        leika_key=KEY,
        responsible_level="district",
        note="bisher",
        catalogue_edtf="2019-12",
    )


def book(*rows, name="liste.xlsx"):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet()
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, day)
                else:
                    sheet.write(number, place, cell)
    return SimpleUploadedFile(name, file.getvalue())


def csv(text, encoding="utf-8-sig"):
    return SimpleUploadedFile("liste.csv", text.encode(encoding))


def send(client, upload, **more):
    return client.post(PAGE, {"file": upload, **more})


def states(answer):
    return [row.state for row in answer.context["comparison"].rows]


def problem(answer):
    return " ".join(answer.context["form"].errors["file"])


def agree(client, preview):
    """Let the list wait, and let somebody else release it."""
    answer = client.post(PAGE, {"tabelle": preview.context["tabelle"]})
    if answer.status_code == 302:
        let_pass(with_second_factor(PortalClient(), make_grant_admin()))
    return answer


def test_a_list_is_seen_row_by_row_and_then_taken_in(office, known):
    source = make_source("Leistungskatalog")
    table = [
        HEAD,
        ["Kfz-Zulassung", int(KEY), "Landkreis", date(2019, 12, 31), "bisher"],
        ["Jagdschein", "99 036 008 007 001", "landkreis", "12/2019", "neu & gut"],
        ["kfz zulassung", "", "", "", ""],
    ]
    preview = send(office, book(*table[:3]), source=source.pk)
    assert states(preview) == [State.CHANGED, State.NEW]
    [changed] = preview.context["comparison"].rows[0].cells
    assert (changed.before, changed.text) == ("Dezember 2019", "31.12.2019")
    assert Service.objects.get().catalogue_edtf == "2019-12"

    agree(office, preview)
    known.refresh_from_db()
    assert known.catalogue_edtf == "2019-12-31"
    new = Service.objects.get(slug="jagdschein")
    assert (new.leika_key, new.note, new.responsible_level) == (
        "99036008007001",
        "neu & gut",
        "district",
    )
    cited = {(each.target.slug, each.field) for each in Citation.objects.filter(source=source)}
    assert cited == {("kfz-zulassung", "catalogue"), ("jagdschein", "")}
    assert all(speaks(each, each.target) for each in Citation.objects.all())

    again = send(office, book(*table[:3]))
    assert states(again) == [State.SAME, State.SAME]
    assert "tabelle" not in again.context
    assert states(send(office, book(*table)))[-1] == State.WRONG  # the same service a second time


def test_the_history_says_where_a_change_came_from(office, known):
    preview = send(office, book(HEAD, ["Kfz-Zulassung", KEY, "", "", "jetzt"]))
    agree(office, preview)
    event = event_model(Service).objects.filter(id=known.pk).latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "Liste eingelesen"
    assert event.pgh_context.metadata["user"]


def test_one_wrong_row_and_nothing_is_taken_in(office, known):
    answer = send(
        office,
        book(
            HEAD,
            ["Jagdschein", "99036008007001", "Landkreis", "12/2019", ""],
            ["Fischereischein", "123", "Kreis", "irgendwann", "x" * 301],
            ["", "", "Landkreis", "", ""],
        ),
    )
    assert states(answer) == [State.NEW, State.WRONG, State.WRONG]
    assert "tabelle" not in answer.context
    told = {cell.head: cell.problem for cell in answer.context["comparison"].rows[1].cells}
    assert "14 Ziffern" in told["LeiKa-Schlüssel"]
    assert told["Zuständige Ebene"].startswith("Zur Auswahl stehen „Landkreis“, „Gemeinde“")
    assert "04.12.2019" in told["Stand des Katalogs"]
    assert told["Hinweis"]
    assert escape(told["Hinweis"]) in answer.content.decode()
    assert Service.objects.count() == 1


@pytest.mark.parametrize(
    ("row", "head", "words"),
    [
        (["Anderes", "9,90360080070E+13"], "LeiKa-Schlüssel", "gerundet"),
        (["Kfz-Zulassung", "99036008007999"], "LeiKa-Schlüssel", "hat den Schlüssel"),
        (["Anderes", "", "", "", "", "gibt-es-nicht"], "Adresse", "gibt es nicht"),
        (["Anderes", KEY, "", "", "", "zweite"], "LeiKa-Schlüssel", "gehört zu"),
        (["Doppelt"], "Name", "Mehrere Leistungen"),
    ],
)
def test_a_row_that_names_no_one_service_is_wrong(office, known, row, head, words):
    for slug, name in (("zweite", "Zweite"), ("doppelt-1", "Doppelt"), ("doppelt-2", "doppelt")):
        Service.objects.create(slug=slug, name=name, responsible_level="district")
    answer = send(office, book([*HEAD, "Adresse"], row))
    problems = {cell.head: cell.problem for cell in answer.context["comparison"].rows[0].cells}
    assert words in problems[head]


def test_what_changed_meanwhile_is_shown_before_anything_is_saved(office, known):
    preview = send(office, book(HEAD, ["Kfz-Zulassung", KEY, "", "", "aus der Liste"]))
    Service.objects.update(note="von jemand anderem")
    answer = agree(office, preview)
    assert answer.status_code == 409
    assert "von jemand anderem" in answer.content.decode()
    assert Service.objects.get().note == "von jemand anderem"
    agree(office, answer)
    assert Service.objects.get().note == "aus der Liste"


def test_sent_twice_it_counts_once(office):
    preview = send(office, book(HEAD, ["Jagdschein", "", "Landkreis", "", ""]))
    agree(office, preview)
    assert agree(office, preview).status_code == 409
    assert Service.objects.count() == 1


def test_a_list_waits_as_a_whole_and_only_while_it_is_what_its_author_saw(office, as_user, known):
    preview = send(office, book(HEAD, ["Kfz-Zulassung", KEY, "", "", "aus der Liste"]))
    office.post(PAGE, {"tabelle": preview.context["tabelle"]})
    assert Service.objects.get().note == "bisher"
    change = WaitingChange.objects.get()
    other = as_user(make_grant_admin())
    assert "aus der Liste" in other.get(page_url(change)).content.decode()
    assert press(office, change).status_code == 409
    Service.objects.update(note="von jemand anderem")
    assert press(other, change).status_code == 409
    assert Service.objects.get().note == "von jemand anderem"
    Service.objects.update(note="bisher")
    assert press(other, change).status_code == 302
    assert Service.objects.get().note == "aus der Liste"


OTHER_KEY = "99036008007001"


@pytest.mark.parametrize(
    "rows",
    [
        [["Jagdschein", OTHER_KEY, "Landkreis"], ["Angelschein", OTHER_KEY, "Landkreis"]],
        [["Bauantrag", OTHER_KEY, "Landkreis"], ["Angelschein", "99 036 008 007 001", "Landkreis"]],
        [["Angelschein", OTHER_KEY, "Landkreis"], ["Bauantrag", OTHER_KEY, "Landkreis"]],
    ],
)
def test_a_key_belongs_to_one_row(office, known, rows):
    Service.objects.create(slug="bauantrag", name="Bauantrag", responsible_level="district")
    answer = send(office, book(HEAD[:3], *rows))
    told = [cell.problem for row in answer.context["comparison"].rows for cell in row.cells]
    assert states(answer)[1] == State.WRONG
    assert "Diesen Schlüssel hat schon Zeile 2." in told or "schon in Zeile 2" in " ".join(told)
    assert "tabelle" not in answer.context


def test_what_the_database_refuses_of_a_list_is_said(office, known, as_user, monkeypatch):
    """A list that waited since before its rows were looked at so closely."""
    monkeypatch.setattr(Comparison, "twice", lambda *_: {})
    rows = [["Jagdschein", OTHER_KEY, "Landkreis"], ["Angelschein", OTHER_KEY, "Landkreis"]]
    preview = send(office, book(HEAD[:3], *rows))
    office.post(PAGE, {"tabelle": preview.context["tabelle"]})
    answer = press(as_user(make_grant_admin()), WaitingChange.objects.get())
    assert answer.status_code == 409
    assert "Diesen LeiKa-Schlüssel hat schon eine andere Leistung." in answer.content.decode()
    assert list(Service.objects.all()) == [known]


def test_what_the_page_carries_cannot_be_made_up(office):
    answer = office.post(PAGE, {"tabelle": "W10:x:y"}, follow=True)
    assert "Bitte die Datei noch einmal auswählen." in answer.content.decode()


@pytest.mark.parametrize(
    ("upload", "sentence"),
    [
        (SimpleUploadedFile("leer.csv", b" \n;\n"), UNFIT["empty"]),
        (SimpleUploadedFile("bild.xlsx", b"\x89PNG\r\n\x1a\n\x00"), UNFIT["broken"]),
        (SimpleUploadedFile("kaputt.xlsx", b"PK\x03\x04 und sonst nichts"), UNFIT["broken"]),
        (SimpleUploadedFile("gross.csv", b"Name\n" + b"x" * MOST_BYTES), UNFIT["too_large"]),
        (SimpleUploadedFile("lang.csv", b"Name\n" + b"x\n" * MOST_ROWS), UNFIT["too_much"]),
        (csv("Titel;Schlüssel\r\nJagdschein;1\r\n"), "Die Spalte „Name“ fehlt."),
        (csv("Name\r\n"), "Unter den Überschriften steht keine Zeile."),
    ],
)
def test_a_file_that_is_no_list_is_refused_beside_its_field(office, upload, sentence):
    answer = send(office, upload)
    assert answer.status_code == 400
    assert sentence in problem(answer)


def test_a_workbook_that_unfolds_to_more_than_memory_ends_in_a_sentence(office):
    whole = io.BytesIO(book(["Name"], ["Jagdschein"]).read())
    bomb = io.BytesIO()
    with zipfile.ZipFile(whole) as known, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        for name in known.namelist():
            data = known.read(name)
            if name.endswith("sharedStrings.xml"):
                text = b"<si><t>" + b"x" * 2**20 + b"</t></si>"
                data = data.replace(b"</sst>", text * 101 + b"</sst>")
            made.writestr(name, data)
    answer = send(office, SimpleUploadedFile("bombe.xlsx", bomb.getvalue()))
    assert answer.status_code == 400
    assert problem(answer) == UNFIT["too_much"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_as_any_spreadsheet_writes_it(office, encoding, delimiter):
    text = delimiter.join(["Name", "zuständige ebene", "Unbekannt"])
    text += "\r\n" + delimiter.join(["Führerschein", "Landkreis", "x"]) + "\r\n"
    answer = send(office, csv(text, encoding))
    assert states(answer) == [State.NEW]
    assert answer.context["comparison"].rows[0].name == "Führerschein"
    assert answer.context["comparison"].unread == ["Unbekannt"]


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_the_list_that_is_given_out_comes_back_unchanged(office, known, file_format):
    Service.objects.create(
        slug="formel", name="=2+3", responsible_level="either", note="-5", ozg_number="00123"
    )
    answer = office.get(reverse(FILE, args=[file_format]))
    back = send(office, SimpleUploadedFile(f"liste.{file_format}", answer.content))
    assert states(back) == [State.SAME, State.SAME]
    if file_format == "xlsx":
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
        heads, *rows = sheet.to_python()
        assert heads == list(HEADS.values())
        assert KEY in rows[1]


def test_who_may_not_change_services_takes_in_none(as_user, cast, known):
    client = as_user(cast.auditor)
    assert client.get(PAGE).status_code == 403
    assert send(client, book(HEAD, ["Jagdschein", "", "Landkreis", "", ""])).status_code == 403
    assert (
        "einlesen" not in client.get(reverse("admin:processes_service_changelist")).content.decode()
    )
    assert as_user(None).get(PAGE).status_code in (302, 403, 404)


def test_pages_are_sound_and_ask_as_often_for_many_unchanged_rows(
    office, known, django_assert_max_num_queries
):
    rows = [[f"Leistung {n}", "", "Landkreis", "", ""] for n in range(30)]
    preview = send(office, book(HEAD, *rows))
    assert errors_in(preview.content.decode()) == []
    agree(office, preview)
    with django_assert_max_num_queries(12):
        answer = send(office, book(HEAD, *rows))
    assert states(answer) == [State.SAME] * 30
    assert office.get(reverse(FILE, args=["pdf"])).status_code == 404
