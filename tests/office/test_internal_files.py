"""The papers of a letter: checked, kept apart, given out to the office alone, deleted by a hand."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from grant_office.models import Scan
from grant_office.scans import delete_remains, delete_scan, keep_scan
from projects.files.keeping import folder_in
from projects.files.unfit import Unfit
from projects.release.lifecycle import Refused
from public.machines.sitemaps import SITEMAPS
from tests.builders import make_decision, make_project, make_user
from tests.files import HTML, SVG, docx, jpeg_with_place, picture
from tests.office.builders import (
    PDF,
    make_county,
    make_grant,
    make_letter,
    make_officer,
    make_payment,
    make_scan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


def address(scan):
    return reverse("admin:scan", args=[scan.key])


def folder(scan):
    return folder_in(settings.INTERNAL_DIR, scan.key)


def test_a_scan_lies_apart_from_all_that_is_public(officer):
    scan = make_scan(by=officer)
    [file] = folder(scan).iterdir()
    assert file.read_bytes() == PDF
    assert not file.is_relative_to(settings.FILES_DIR)
    assert re.fullmatch(
        r"[0-9a-f]{2}/[0-9a-f]{32}", str(file.parent.relative_to(settings.INTERNAL_DIR))
    )
    assert (scan.format, scan.size, scan.name) == ("pdf", len(PDF), "bescheid.pdf")


def test_a_photo_of_a_letter_is_drawn_anew_and_tells_nothing_of_its_phone(officer):
    scan = make_scan(by=officer, content=jpeg_with_place(), name="foto.jpg")
    [file] = folder(scan).iterdir()
    assert (scan.format, file.name) == ("jpeg", "blatt.jpeg")
    assert b"Kamera-4711" not in file.read_bytes()


def test_an_office_document_is_kept_as_it_is(officer):
    assert make_scan(by=officer, content=docx(), name="brief.docx").format == "docx"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "leer"),
        (HTML, "kein Foto"),
        (SVG, "kein Foto"),
        (b"\xff\xd8\xff broken", "kein Foto"),
        (b"%PDF-1.7 cut off", "beschädigt"),
        (picture(size=(20, 20)), "kleiner als 200 Pixel"),
    ],
)
def test_what_is_no_paper_is_refused_and_leaves_nothing(officer, content, why):
    letter = make_letter()
    before = set(settings.INTERNAL_DIR.glob("*")) if settings.INTERNAL_DIR.exists() else set()
    with pytest.raises(Unfit, match=why):
        keep_scan(SimpleUploadedFile("x.pdf", content), letter, by=officer)
    assert set(settings.INTERNAL_DIR.glob("*")) == before
    assert not letter.scans.exists()


def test_the_same_file_is_kept_once_with_a_letter_and_again_after_it_was_deleted(officer):
    scan = make_scan(by=officer)
    with pytest.raises(Unfit, match="schon bei diesem Schreiben"):
        make_scan(scan.letter, by=officer)
    make_scan(make_letter(), by=officer)
    delete_scan(scan, by=officer, reason="falsche Seite")
    assert make_scan(scan.letter, by=officer).pk != scan.pk


def test_the_room_of_an_office_ends(officer, settings, county):
    make_scan(by=officer)
    settings.UPLOAD_QUOTA = len(PDF) + 10
    with pytest.raises(Unfit, match=f"Die Dateien von „{county}“ belegen"):
        make_scan(by=make_officer(county))
    make_scan(by=make_officer(make_county("Landkreis Dort")))


def test_the_office_gets_it_to_save_and_nothing_keeps_a_copy(as_user, officer):
    answer = as_user(officer).get(address(make_scan(by=officer)))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="bescheid.pdf"'
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert "ETag" not in answer


def test_nobody_asks_whether_it_changed(as_user, officer):
    """No 304 tells that a file is there."""
    client, scan = as_user(officer), make_scan(by=officer)
    headers = {
        "If-None-Match": f'"{scan.key}-blatt.pdf", *',
        "If-Modified-Since": "Fri, 01 Jan 2100",
    }
    assert client.get(address(scan), headers=headers).status_code == 200


@pytest.mark.parametrize("who", ["stranger", "reader", "editor", "reviewer", "neighbour"])
def test_nobody_outside_the_office_gets_it(cast, as_user, officer, who):
    scan = make_scan(by=officer)
    client = as_user(None if who == "stranger" else getattr(cast, who))
    answer = client.get(address(scan))
    assert answer.status_code in (302, 403)
    assert b"GEHEIM" not in answer.content


def test_a_county_gets_no_file_of_another(as_user, officer, county):
    scan = make_scan(make_letter(decision=make_grant(county)), by=officer)
    client = as_user(make_officer(make_county("Landkreis Fremd")))
    hidden, nothing = client.get(address(scan)), client.get(reverse("admin:scan", args=["0" * 32]))
    assert hidden.status_code == nothing.status_code == 404
    assert as_user(officer).get(address(scan)).status_code == 200


@pytest.mark.parametrize("name", ["blatt.pdf", "480.webp", "dokument.pdf", "../blatt.pdf"])
def test_the_public_door_does_not_lead_there(client, officer, name):
    scan = make_scan(by=officer)
    for key in (scan.key, f"../internal/{scan.key[:2]}/{scan.key}"):
        assert client.get(f"/dateien/{key}/{name}").status_code == 404


def everything_public(decision, project):
    names = ("home", "decision-list", "project-list", "chronicle", "search", "source-list")
    pages = [f"{reverse(f'public:{name}')}?q={word}" for name in names for word in ("GEHEIM", "AZ")]
    pages += [f"/suche/vorschlaege/?q={word}" for word in ("GEHEIM", "Bescheid")]
    pages += [f"/sitemap-{section}.xml" for section in SITEMAPS]
    pages += [
        reverse("public:decision-detail", args=[decision.pk]),
        reverse("public:decision-changes", args=[decision.pk]),
        reverse("public:project-detail", args=[project.slug]),
        reverse("public:project-changes", args=[project.slug]),
        *("/robots.txt", "/gibt-es-nicht/", "/admin/unterlagen/GEHEIM/"),
    ]
    return pages


def test_no_public_page_tells_of_a_letter_or_its_file(client, officer, county):
    """Not one that shows the decision it belongs to, and nothing of it changes their version."""
    project = make_project("Offen", lead=county)
    decision = make_decision(project, amount=100, recipient=county)
    addresses = everything_public(decision, project)
    before = {address: client.get(address).get("ETag") for address in addresses}
    letter = make_letter(
        decision=decision, subject="CANARY-Betreff", counterpart="CANARY-Absender", note="CANARY"
    )
    scan = make_scan(letter, by=officer, name="CANARY.pdf")
    make_payment(decision, letter=letter, booking_reference="CANARY-Zahlung")
    for address in addresses:
        answer = client.get(address)
        text = answer.content.decode()
        assert "CANARY" not in text and scan.key not in text, address
        assert answer.get("ETag") == before[address], address


def test_a_lost_file_is_not_found_and_its_letter_stands(as_user, officer):
    scan = make_scan(by=officer)
    for file in folder(scan).iterdir():
        file.unlink()
    client = as_user(officer)
    assert client.get(address(scan)).status_code == 404
    assert client.get(reverse("admin:letter", args=[scan.letter_id])).status_code == 200


def test_a_deleted_file_is_gone_and_a_line_says_why(as_user, officer):
    scan = make_scan(by=officer)
    client, page = as_user(officer), reverse("admin:letter", args=[scan.letter_id])
    typed = {"schritt": "loeschen", "datei": scan.pk, "reason": ""}
    assert "Dieses Feld ist zwingend erforderlich" in client.post(page, typed).content.decode()
    assert folder(scan).exists()
    answer = client.post(page, typed | {"reason": "Seite einer anderen Akte"}, follow=True)
    assert "gelöscht am" in answer.content.decode()
    assert "Seite einer anderen Akte" in answer.content.decode()
    assert not folder(scan).exists()
    assert client.get(address(scan)).status_code == 404
    with pytest.raises(Refused, match="schon gelöscht"):
        delete_scan(scan, by=officer, reason="noch einmal")


def test_what_an_interrupted_upload_leaves_is_taken_away(officer, tmp_path, settings):
    settings.INTERNAL_DIR = tmp_path
    scan = make_scan(by=officer)
    orphan = folder_in(Path(tmp_path), "ab" * 16)
    orphan.mkdir(parents=True)
    for each in (orphan, folder(scan)):
        old(each)
    assert delete_remains() == 1
    assert folder(scan).exists() and not orphan.exists()


def old(path):
    os.utime(path, (0, 0))


def test_only_the_office_sees_the_rows(officer, cast):
    make_scan(by=officer)
    assert Scan.objects.visible_to(officer).count() == 1
    assert Scan.objects.visible_to(make_user()).count() == 0
    assert Scan.objects.visible_to(cast.editor).count() == 0
