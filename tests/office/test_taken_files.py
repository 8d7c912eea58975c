"""One file per decision to take away: all that is kept of it, checked by its sums (R40)."""

import csv
import hashlib
import io
import shutil
import zipfile
from datetime import date
from decimal import Decimal

import pghistory
import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from python_calamine import CalamineWorkbook

from evidence.models import Cited
from evidence.papers import typesetting
from funding.models import Decision, DecisionVersion
from grant_office.lifecycle import STEPS, take
from grant_office.models import ListExport, Payment, PaymentRequest
from grant_office.register import bring_up_to_date
from grant_office.scans import delete_scan
from grant_office.taking.bundle import Bundle, add_letters, add_tables
from grant_office.taking.names import scan_name
from grant_office.taking.sheets import KEPT
from projects.files.keeping import folder_in
from tests.builders import cite, make_auditor, make_organisation, make_user, make_version
from tests.office.builders import (
    PDF,
    make_claim,
    make_county,
    make_forwarding,
    make_grant,
    make_law,
    make_letter,
    make_obligation,
    make_officer,
    make_own_share,
    make_payment,
    make_plan,
    make_plan_line,
    make_proof,
    make_request,
    make_scan,
    make_spending,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def county(shared):
    return make_county()


def filled(county, number=1):
    """A decision with so many rows of each kind."""
    grant = make_grant(county, rules=make_law(), funder=make_organisation())
    version = grant.versions.get()
    plan = make_plan(version)
    for place in range(number):
        letter = make_letter(decision=grant, subject=f"Schreiben {place}", sheet=place + 1)
        make_scan(letter, content=PDF + bytes(str(place), "ascii"))
        request = make_request(grant, amount=Decimal(1000 + place))
        payment = make_payment(grant, booking_reference=f"B{place}", request=request)
        make_spending(payment)
        make_own_share(grant)
        make_proof(grant, kind="interim", year=2000 + place)
        make_obligation(grant, responsible=county, checked_by=None)
        make_claim(grant)
        make_forwarding(grant)
        make_plan_line(plan, label=f"Posten {place}")
        cite(version, field="amount")
        cite(version.funders.get())
    bring_up_to_date()
    return grant


@pytest.fixture(scope="module")
def grant(county):
    return filled(county)


def taken(client, grant):
    answer = client.get(reverse("admin:file-take", args=[grant.pk]))
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def built(grant, user, *parts):
    """A ZIP of only these parts, and what is missing in it: without the paper it is quick."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        bundle = Bundle(archive)
        for add in parts:
            add(bundle, grant, user)
    return zipfile.ZipFile(file), "\n".join(bundle.missing)


def table(archive, name):
    """Rows of a sheet of the workbook as {head: value}."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(archive.read("tabellen.xlsx")))
    head, *rows = book.get_sheet_by_name(name).to_python()
    return [dict(zip(head, row, strict=True)) for row in rows]


def lines(archive, name):
    """Rows of the CSV of this name."""
    [path] = [n for n in archive.namelist() if n.startswith("tabellen/") and f"_{name}." in n]
    text = io.StringIO(archive.read(path).decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";"))


def test_every_table_is_there_twice_and_every_letter_with_its_file(as_user, county, grant):
    archive = taken(as_user(make_officer(county)), grant)
    assert archive.testzip() is None
    assert archive.read("akte.pdf").startswith(b"%PDF-1.7")
    book = CalamineWorkbook.from_filelike(io.BytesIO(archive.read("tabellen.xlsx")))
    assert book.sheet_names == [*(kept.name for kept in KEPT), "Verlauf"]
    tables = [name for name in archive.namelist() if name.startswith("tabellen/")]
    assert len(tables) == len(book.sheet_names)
    [version] = table(archive, "Fassungen")
    assert version["Betrag"] == 420_000.0
    assert version["Bewilligungszeitraum bis"] == date(2026, 6, 30)
    [payment] = table(archive, "Zahlungen")
    assert (payment["Betrag"], payment["Gebucht am"]) == (100.0, date(2026, 3, 2))
    assert payment["Nr."] == Payment.objects.get().pk
    deadline = next(row for row in table(archive, "Fristen") if row["Was"] == "Verwendungsnachweis")
    assert "Nr. 6.1" in deadline["Rechtsgrundlage"] and deadline["Herleitung"]
    assert {row["Angabe der Quelle"] for row in table(archive, "Belege")} == {""}
    assert {row["Feld"] for row in table(archive, "Belege")} == {"Betrag", ""}
    for name in ("Verwendungen", "Eigenanteile", "Nachweise", "Auflagen", "Erstattungen"):
        assert len(table(archive, name)) == 1, name
    assert lines(archive, "zahlungen")[0]["Betrag"] == "100,00"
    assert archive.read("schreiben/blatt-001_2026-03-02_schreiben-0/1_bescheid.pdf") == PDF + b"0"


def test_a_paper_that_cannot_be_set_keeps_nobody_from_the_rest(as_user, county, grant, monkeypatch):
    monkeypatch.setattr(typesetting, "PATIENCE", 0.001)
    archive = taken(as_user(make_officer(county)), grant)
    assert "akte.pdf" not in archive.namelist()
    assert "akte.pdf: " in archive.read("inhalt.txt").decode()


def test_the_sums_of_the_list_are_those_of_the_files(as_user, county, grant):
    archive = taken(as_user(make_officer(county)), grant)
    told = archive.read("inhalt.txt").decode()
    sums = [line.split("  ") for line in told.splitlines() if "  " in line]
    assert {name for _, name in sums} == {*archive.namelist()} - {"inhalt.txt"}
    for total, name in sums:
        assert hashlib.sha256(archive.read(name)).hexdigest() == total, name
    assert "Mitgenommen am" in told and "@example.org" in told


def test_the_history_says_who_made_of_what_what_and_why(county, grant):
    """Also of what no form shows, as the state of a request."""
    officer, other = make_officer(county), make_officer(county)
    request = PaymentRequest.objects.get()
    with pghistory.context(user=officer.pk):
        PaymentRequest.objects.filter(pk=request.pk).update(note="bald")
    approve = next(step for step in STEPS[PaymentRequest] if step.name == "approve")
    with pghistory.context(user=other.pk):
        take(request, approve, by=other)
    archive, _ = built(grant, officer, add_tables)
    rows = [row for row in table(archive, "Verlauf") if row["Tabelle"] == "Mittelabrufe"]
    [step] = [row for row in rows if row["Nach"] == "freigegeben"]
    assert (step["Angabe"], step["Von"], step["Wer"]) == ("Stand", "Entwurf", str(other))
    assert step["Grund"] == "Freigeben"
    [note] = [row for row in rows if row["Nach"] == "bald"]
    assert (note["Wer"], note["Was"]) == (str(officer), "geändert")
    assert len(lines(archive, "verlauf")) == len(table(archive, "Verlauf"))


def test_what_was_cancelled_and_drafts_are_told_too(grant):
    Payment.objects.update(cancelled_on="2026-04-01", cancelled_reason="doppelt")
    make_version(grant, number=2, changes="weniger", amount=4, is_draft=True)
    archive, _ = built(grant, make_auditor(), add_tables)
    assert table(archive, "Zahlungen")[0]["Grund der Stornierung"] == "doppelt"
    assert [row["Entwurf"] for row in table(archive, "Fassungen")] == ["nein", "ja"]


def test_a_missing_and_a_deleted_file_get_a_line(county, grant):
    lost = make_scan(make_letter(decision=grant, sheet=2), name="weg.pdf")
    shutil.rmtree(folder_in(settings.INTERNAL_DIR, lost.key))
    gone = make_scan(make_letter(decision=grant, sheet=3), name="alt.pdf")
    delete_scan(gone, by=make_user(), reason="falsche Akte\n\nzweimal")
    archive, told = built(grant, make_officer(county), add_letters)
    assert "1_weg.pdf: Die Datei ist auf dem Server nicht zu finden." in told
    assert "1_alt.pdf: am " in told and "gelöscht: falsche Akte zweimal" in told
    assert not [name for name in archive.namelist() if "weg" in name or "alt.pdf" in name]


def test_no_name_leads_out_of_the_folder(county, grant):
    names = ["../../etc/passwd.pdf", "..\\..\\boot.pdf", "CON.pdf", "a" * 300, "=cmd|x.pdf", "…"]
    for sheet, name in enumerate(names, start=50):
        make_scan(make_letter(decision=grant, subject=f"/{name}"[:200], sheet=sheet), name=name)
    found = built(grant, make_officer(county), add_letters)[0].namelist()
    assert len([each for each in found if each.startswith("schreiben/")]) == len(names) + 1
    for each in found:
        assert not each.startswith("/") and ".." not in each and "\\" not in each
        assert set(each) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_./"), each
        assert len(each) < 200


def test_files_called_alike_are_both_there(county, grant):
    letter = make_letter(decision=grant, sheet=7)
    for content in (b"eins", b"zwei"):
        make_scan(letter, content=PDF + content)
    names = built(grant, make_officer(county), add_letters)[0].namelist()
    assert len([name for name in names if "blatt-007" in name]) == 2
    assert len(set(names)) == len(names)


def test_no_text_becomes_a_formula(county, grant):
    Payment.objects.update(booking_reference='=HYPERLINK("https://boese.example")')
    archive, _ = built(grant, make_officer(county), add_tables)
    assert lines(archive, "zahlungen")[0]["Buchungszeichen"].startswith("'=")
    assert not [
        line
        for line in archive.read("tabellen/21_zahlungen.csv").decode().split(";")
        if line.startswith("=")
    ]
    assert any(row["Nach"].startswith("'=") for row in lines(archive, "verlauf"))


def test_nothing_of_another_file_and_no_file_of_another_county(as_user, county, grant):
    other = filled(make_county("Landkreis Fremd"))
    Payment.objects.filter(decision=other).update(booking_reference="VERBORGENE-ZAHLUNG")
    DecisionVersion.objects.filter(decision=other).update(wording="VERBORGENER Bescheid")
    client = as_user(make_officer(county))
    assert client.get(reverse("admin:file-take", args=[other.pk])).status_code == 404
    archive = taken(client, grant)
    assert not [n for n in archive.namelist() if b"VERBORGEN" in archive.read(n)]
    assert not [r for r in table(archive, "Zahlungen") if "VERBORGEN" in str(r)]
    assert len(table(built(other, make_auditor(), add_tables)[0], "Zahlungen")) == 1


def test_who_took_it_is_noted_once(as_user, cast, county, grant):
    officer, client = make_officer(county), as_user(make_officer(county))
    address = reverse("admin:file-take", args=[grant.pk])
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405
    assert not ListExport.objects.exists(), "a look at the head takes nothing away"
    archive = taken(as_user(officer), grant)
    [note] = ListExport.objects.all()
    assert (note.user, note.decision, note.row_count) == (officer, grant, len(archive.namelist()))
    page = as_user(officer).get(reverse("admin:grant-file", args=[grant.pk])).content.decode()
    assert f"{officer}, {note.row_count} Dateien" in page
    assert "Akte als ZIP" not in as_user(officer).get("/admin/bescheide/").content.decode()
    [told] = table(built(grant, make_auditor(), add_tables)[0], "Mitgenommen")
    assert told["Person"] == str(officer)


def test_only_whoever_opens_the_file_takes_it(cast, as_user, grant):
    address = reverse("admin:file-take", args=[grant.pk])
    for who in ("reader", "editor", "reviewer"):
        assert as_user(getattr(cast, who)).get(address, follow=True).status_code == 403, who
    assert as_user(make_user(is_staff=True)).get(address).status_code == 404
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    assert taken(as_user(cast.coordinator), grant)


def test_a_longer_file_costs_no_more_queries(county, django_assert_num_queries):
    person = make_officer(county)
    for number in (1, 30):
        grant = filled(county, number)
        if number == 1:
            built(grant, person, add_tables, add_letters)  # kinds of records are looked up once
        with django_assert_num_queries(COST):
            built(grant, person, add_tables, add_letters)


COST = 111


LEFT_OUT = {
    "DeadlineReminder": "whom the portal reminded of a deadline, which stands in the table",
    "ApplicationPlan": "how an application was prepared, which has a pack of its own",
    "RequirementCheck": "how an application was prepared, which has a pack of its own",
    "FileOffice": "says nothing that does not follow from the records",
    "FileState": "says nothing that does not follow from the records",
}


def test_nothing_that_hangs_on_a_decision_is_forgotten():
    """Every model that points at a decision, or at something that does, is a table of it."""
    known = {kept.model for kept in KEPT}
    for model in apps.get_models():
        is_ours = model._meta.app_label in ("funding", "grant_office")
        is_link = model._meta.concrete_model._meta.auto_created
        if not is_ours or is_link or hasattr(model, "pgh_tracked_model"):
            continue
        points = {f.related_model for f in model._meta.concrete_fields if f.is_relation}
        if model not in known and model.__name__ not in LEFT_OUT:
            assert not points & known, model
    assert all(kept.history or kept.model is Decision or not kept.back for kept in KEPT)
    assert [kept for kept in KEPT if issubclass(kept.model, Cited)]


def test_a_long_name_keeps_its_number():
    scan = make_scan(name="ß" * 110 + ".pdf")
    assert scan_name(3, scan).startswith("3_ssss") and scan_name(3, scan).endswith(".pdf")
