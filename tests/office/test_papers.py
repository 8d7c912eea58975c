"""Draft letters as PDF/UA: what stands on them, how they are tagged, who gets them (R9, R22–R27).

Read back with a library that did not write them.
"""

import io
import json
import re
from datetime import date
from decimal import Decimal

import pytest
import typst
from django.urls import reverse
from pypdf import PdfReader

from accounts.models import Role
from evidence.papers import characters, typesetting
from evidence.papers.typesetting import NotSet, typeset
from evidence.papers.typst_process import set_paper
from evidence.values.dates import FlexDate
from evidence.values.money import euro
from grant_office.file import FileShown
from grant_office.models import PaymentRequest
from grant_office.papers.offered import papers_of
from grant_office.papers.request import declaration, highest
from grant_office.papers.wording import difference, summed
from tests.builders import make_decision, make_organisation, make_programme, make_user
from tests.office.builders import (
    PARAMETERS,
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    make_plan,
    make_plan_line,
    make_proof,
    make_request,
    make_rule_set,
    make_spending,
    words_of,
)

PLAN = (
    ("expenditure", "Personal", 240_000, 112_000),
    ("expenditure", "Software", 240_000, 61_000),
    ("expenditure", "Beratung", 80_000, "97600.01"),
    ("grant", "Bund", 420_000, 250_000),
    ("own", "Landkreise", 140_000, "20600.01"),
)
PAPERS = ("request", "final", "interim", "transfer")
CODE = '#panic("x") #read("/etc/passwd") $x$ *fett* _kursiv_ <a> @b // weg'


class Case:
    """A grant with a request and both proofs, and its papers, each made when first asked for."""

    def __init__(self):
        self.county = make_county()
        self.officer = make_officer(self.county)
        self.grant = make_grant(
            self.county,
            rules=make_law(),
            wording="Zuwendungsbescheid",
            issued=FlexDate("2024-12-04"),
            funder=make_organisation("Bundesministerium"),
            programme=make_programme("Modellprojekte"),
        )
        type(self.grant).objects.filter(pk=self.grant.pk).update(file_number="81-42")
        self.grant.refresh_from_db()
        plan = make_plan(self.grant.versions.get())
        for place, (side, label, planned, actual) in enumerate(PLAN):
            values = {"planned": Decimal(planned), "actual": Decimal(actual)}
            make_plan_line(plan, side=side, label=label, position=place, **values)
        paid = make_payment(self.grant, amount=Decimal(250_000), booked_on=date(2025, 3, 3))
        make_spending(paid, amount=Decimal("211200.50"), used_on=date(2026, 2, 2), purpose=CODE)
        money = {"spent": Decimal(270_600), "due_soon": Decimal(90_000)}
        self.request = make_request(self.grant, amount=Decimal(20_000), **money)
        self.final = make_proof(self.grant, state="audit", audit_office_on=date(2026, 9, 1))
        self.interim = make_proof(self.grant, kind="interim", year=2025)
        make_letter(decision=self.grant, subject=CODE, sheet=7)
        self.made = {}

    def address(self, name):
        row = self.request if name == "request" else getattr(self, name, self.final)
        kind = {"request": "request", "transfer": "transfer"}.get(name, "proof")
        return reverse(f"admin:{kind}-draft", args=[row.pk])

    def reader(self, client, name):
        if name not in self.made:
            answer = client.get(self.address(name))
            assert answer.status_code == 200, answer
            self.made[name] = PdfReader(io.BytesIO(answer.content))
        return self.made[name]


@pytest.fixture(scope="module")
def case(shared):
    return Case()


@pytest.fixture
def client(as_user, case):
    return as_user(case.officer)


def text_of(reader):
    """All words of a PDF in one line."""
    said = " ".join(page.extract_text() for page in reader.pages).replace("\u200b", "")
    return " ".join(said.split())


def tags_of(reader):
    """{tag: how often} in the tree of structure."""
    found, waiting = {}, [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found[node.get("/S")] = found.get(node.get("/S"), 0) + 1
            waiting += [node["/K"]] if "/K" in node else []
    return found


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_is_pdf_ua(case, client, name):
    reader = case.reader(client, name)
    root, tags = reader.trailer["/Root"], tags_of(reader)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "de-DE"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert case.grant.projects.get().title in reader.metadata.title
    assert tags["/H1"] == 1
    assert tags["/TH"] >= 4 and tags["/TD"] > 20 and tags["/Table"] >= 3 and tags["/H2"] >= 3
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_says_that_it_is_a_draft_and_whose(case, client, name):
    reader = case.reader(client, name)
    text = text_of(reader)
    assert "Entwurf. Aus den Einträgen im Portal erstellt, weder unterschrieben" in text
    for number, page in enumerate(reader.pages, start=1):
        foot = " ".join(page.extract_text().split())
        assert f"Seite {number} von {len(reader.pages)}" in foot
        assert f"{case.officer}. Nicht unterschrieben, nicht abgesandt." in foot
    assert "Ihr Zeichen: 81-42" in text
    assert "Zuwendungsbescheid vom 4. Dezember 2024" in text


def test_a_request_says_what_is_asked_paid_and_open_and_what_bounds_it(case, client):
    """R22, R23: 75 % of 360,600 are 270,450; of these 250,000 were drawn."""
    text = text_of(case.reader(client, "request"))
    assert "rufen wir 20.000,00 € ab" in text
    assert "Bewilligt und in Kraft 420.000,00 €" in text
    assert "Danach noch abrufbar 150.000,00 €" in text
    assert "6 Wochen ab der Auszahlung (ANBest-Gk Nr. 6.1, bestätigt)" in text
    assert "Höchstens abrufbar sind nach den Einträgen 20.450,00 €." in text
    assert "Frist zur Verwendung ausgezahlter Mittel 6 Wochen ANBest-Gk Nr. 6.1 Regelwerk" in text
    assert text.count("nicht erfasst") == 3, "Förderkennzeichen, our own number, and its day"


def test_what_was_asked_for_does_not_count_against_itself(as_user, case):
    paid = make_grant(case.county, rules=make_law())
    money = {"spent": Decimal(1000), "due_soon": Decimal(0), "requested_on": date(2026, 1, 5)}
    row = make_request(paid, amount=Decimal(500), state="paid", **money)
    make_payment(paid, amount=Decimal(500), request=row)
    text = words_on(as_user(case.officer), row)
    assert "Sonst angefordert oder eingegangen nichts erfasst" in text
    assert "Höchstens abrufbar sind nach den Einträgen 750,00 €." in text
    assert "Danach noch abrufbar 419.500,00 €" in text


def words_on(client, row):
    kind = "request" if isinstance(row, PaymentRequest) else "proof"
    answer = client.get(reverse(f"admin:{kind}-draft", args=[row.pk]))
    assert answer["Content-Type"] == "application/pdf", answer
    return text_of(PdfReader(io.BytesIO(answer.content)))


@pytest.mark.parametrize("name", ["final", "interim"])
def test_a_proof_has_the_structure_of_the_plan_and_the_sums_of_the_file(case, client, name):
    """R27, and R9: 96,000 may be spent on 80,000 without asking, 97,600.01 may not."""
    text = text_of(case.reader(client, name))
    for _, label, planned, actual in PLAN:
        row = f"{label} {euro(planned)} {euro(actual)} {difference(planned, Decimal(actual))}"
        assert row.replace("\xa0", " ") in text
    shown = FileShown(case.grant, case.officer)
    sums = f"Summe {euro(shown.planned)} {euro(shown.actual)}".replace("\xa0", " ")
    assert sums == "Summe 560.000,00 € 270.600,01 €"
    assert sums in text
    page = words_of(client.get(reverse("admin:grant-file", args=[case.grant.pk])))
    assert "Zusammen 560.000,00 € 270.600,01 €" in page
    assert "Geplant: Mittel und Ausgaben sind gleich hoch. – Ist: Einnahmen und Ausgaben" in text
    assert "Beratung: Zustimmung nötig (ohne Zustimmung bis 96.000,00 €)" in text
    assert "um bis zu 20 % überschritten werden" in text
    assert "Entwurf der Bestätigung, gilt erst mit Unterschrift" in text
    assert "6 Prüfvermerk des Rechnungsprüfungsamts" in text


def test_an_interim_proof_lists_the_payments_of_its_year(case, client):
    """R27: a use of 2026 is no news of 2025."""
    text = text_of(case.reader(client, "interim"))
    assert "Zwischennachweis für das Jahr 2025" in text
    assert "3. März 2025" in text
    assert "Keine Verwendung erfasst für das Jahr 2025." in text
    assert "Das Portal führt das Ist nicht nach Jahren" in text
    assert "211.200,50" in text_of(case.reader(client, "final"))


def test_a_transfer_goes_to_the_audit_office_with_its_day_and_rule(case, client):
    """R27."""
    text = text_of(case.reader(client, "transfer"))
    assert "Landkreis Holzminden Rechnungsprüfungsamt im Haus" in text
    assert "Beim Rechnungsprüfungsamt seit 1. September 2026" in text
    assert "vor der Abgabe: ANBest-Gk Nr. 6.1, Regelwerk, bestätigt" in text
    assert "Abzugeben bis 30. Juni 2027 (1 Jahr nach dem Bewilligungszeitraum" in text


@pytest.mark.parametrize("name", ["final", "transfer"])
def test_what_somebody_wrote_is_printed_and_never_run(case, client, name):
    text = text_of(case.reader(client, name))
    assert CODE in text
    assert "root:" not in text


def test_a_template_reads_nothing_outside_its_folder(tmp_path):
    folder = tmp_path / "typst"
    folder.mkdir()
    (tmp_path / "geheim.txt").write_text("GEHEIM")
    for path in ("/etc/passwd", "../geheim.txt", "/../geheim.txt"):
        (folder / "x.typ").write_text(f'#set document(title: "x")\n#read("{path}")')
        with pytest.raises(typst.TypstError, match=r"escape|not found"):
            set_paper(folder, {"template": "x", "made_at": 0, "told": "{}"})


def test_what_is_unknown_stands_in_words_and_never_as_a_zero(as_user, case):
    bare = make_decision(recipient=case.county, publication="draft")
    client = as_user(case.officer)
    request, proof = make_request(bare, amount=Decimal(5)), make_proof(bare)
    text = words_on(client, request)
    assert "Bewilligt und in Kraft nicht erfasst" in text
    assert "Danach noch abrufbar nicht zu sagen" in text
    assert "Bisher ausgegeben nicht erfasst" in text
    assert "Eingegangen keine Zahlung erfasst" in text
    assert "Die Bewilligungsstelle ist nicht erfasst." in text
    assert "Die Akte nennt kein Regelwerk" in text
    texts = text + words_on(client, proof)
    assert "Zur Fassung in Kraft ist kein Finanzierungsplan erfasst." in texts
    assert "Keine Zahlung erfasst." in texts
    assert not re.search(r"(?<![\d.])0,00", texts)


def test_there_are_papers_where_no_version_is_in_force(as_user, case):
    grant = make_grant(case.county, rules=make_law())
    grant.versions.update(cancelled_on=date(2026, 1, 1), cancelled_reason="Irrtum")
    client, handed = as_user(case.officer), {"state": "audit", "audit_office_on": "2026-09-01"}
    rows = make_request(grant, amount=Decimal(5)), make_proof(grant, **handed)
    addresses = [address for row in rows for _, address in papers_of(row)]
    for address in (*addresses, reverse("admin:file-paper", args=[grant.pk])):
        text = text_of(PdfReader(io.BytesIO(client.get(address).content)))
        assert "keine Fassung ist in Kraft" in text
    assert len(addresses) == 3


def test_a_sum_without_all_its_parts_says_so():
    """R27: what nobody entered is not spent nothing."""
    assert summed([Decimal(5), None]) == "mindestens 5,00\xa0€"
    assert summed([None]) == summed([]) == "nicht erfasst"
    assert difference(Decimal(5), None) == "offen"


def test_a_value_that_nobody_confirmed_is_to_be_confirmed(as_user, case):
    """R22 with a rule set that nobody has looked up."""
    grant = make_grant(case.county, rules=make_rule_set(PARAMETERS, is_confirmed=False))
    text = words_on(as_user(case.officer), make_request(grant, amount=Decimal(5)))
    assert "6 Wochen ab der Auszahlung (ANBest-Gk Nr. 6.1, zu bestätigen)" in text


def test_the_longest_and_the_strangest_are_set(as_user, case):
    """What the typeface does not have is a square; a word without an end breaks."""
    grant = make_grant(case.county, rules=make_law())
    note = "Ω\U0001f469\u200d\U0001f4bb中שלום\u00ad\u0301" + "W" * 280
    client = as_user(case.officer)
    assert "Ω□" in words_on(client, make_request(grant, amount=Decimal("9" * 13), note=note))
    plan = make_plan(grant.versions.get())
    for number in range(12):
        make_plan_line(plan, label=f"{number} {'W' * 110}", planned=Decimal("9" * 11))
        make_payment(grant, amount=Decimal("0.01") * (number + 1), booking_reference="M" * 80)
    text = words_on(client, make_proof(grant, note=f"Anfang {'lang ' * 20_000} Ende"))
    assert "□" not in text
    assert "Anfang lang lang" in text and "lang Ende" in text
    assert "Seite 20 von " in text


def test_every_character_that_is_let_through_can_be_set(tmp_path):
    signs = [chr(code) for code in range(32, 0x3000)]
    kept = [sign for sign in signs if characters.printable(sign) == sign]
    assert len(kept) > 400 and "ß" in kept and "\u0301" not in kept
    (tmp_path / "x.typ").write_text(
        '#set document(title: "x")\n#set text(font: "Libertinus Serif", fallback: false)\n'
        "#let told = json(bytes(sys.inputs.told))\n#told #strong(told)"
    )
    paper = {"template": "x", "made_at": 0, "told": json.dumps(" ".join(kept))}
    assert set_paper(tmp_path, paper).startswith(b"%PDF")


def test_a_paper_is_shown_under_its_name_kept_nowhere_and_the_same_all_day(case, client):
    answer = client.get(case.address("request"))
    told = r'inline; filename="entwurf-mittelabruf-81-42-\d{4}-\d\d-\d\d\.pdf"'
    assert re.fullmatch(told, answer["Content-Disposition"])
    assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(case.address("request")).content == answer.content
    assert client.post(case.address("request")).status_code == 405


@pytest.mark.parametrize("setting", ["PATIENCE", "LONGEST"])
def test_what_cannot_be_set_is_told_on_the_page_of_the_file(case, client, monkeypatch, setting):
    """A typesetter that hangs, and a paper without an end."""
    monkeypatch.setattr(typesetting, setting, 0.001)
    answer = client.get(case.address("final"), follow=True)
    assert answer.redirect_chain == [(reverse("admin:grant-file", args=[case.grant.pk]), 302)]
    assert re.search("zu lang|nicht rechtzeitig", answer.content.decode())


def test_a_template_that_breaks_breaks_no_page():
    with pytest.raises(NotSet, match="gerade nicht"):
        typeset("request", {"title": "x"}, date(2026, 1, 1))


def test_nobody_else_gets_a_paper(as_user, cast, case):
    """Its county, coordination and audit do; another county learns nothing, others stay out."""
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    foreign = make_officer(make_county("Landkreis Fremd"))
    people = {
        **{None: 302, cast.reader: 302, cast.editor: 302, cast.reviewer: 302},
        **{make_user(is_staff=True): 404, foreign: 404, cast.coordinator: 200},
        make_user(Role.AUDITOR, is_staff=True): 200,
    }
    for person, status in people.items():
        client = as_user(person)
        for name in ("request", "final"):
            answer = client.get(case.address(name))
            assert answer.status_code == status, (person, name)
            assert (b"%PDF" in answer.content) == (status == 200)


def test_there_is_no_paper_of_what_is_cancelled_or_was_not_handed_over(as_user, case):
    client, cancelled = as_user(case.officer), {"cancelled_on": date(2026, 1, 1)}
    for row in (make_request(case.grant), make_proof(case.grant, kind="interim", year=2024)):
        [(_, address)] = papers_of(row)
        assert client.get(address).status_code == 200
        type(row).objects.filter(pk=row.pk).update(cancelled_reason="Irrtum", **cancelled)
        row.refresh_from_db()
        assert papers_of(row) == []
        assert client.get(address).status_code == 404
    transfer = reverse("admin:transfer-draft", args=[case.interim.pk])
    assert client.get(transfer).status_code == 404


def test_the_papers_are_one_click_from_file_and_form(case, client):
    file = client.get(reverse("admin:grant-file", args=[case.grant.pk])).content.decode()
    for name in PAPERS:
        assert f'href="{case.address(name)}"' in file
    for row, name in ((case.request, "request"), (case.final, "transfer")):
        form = reverse(f"admin:grant_office_{row._meta.model_name}_change", args=[row.pk])
        assert f'href="{case.address(name)}"' in client.get(form).content.decode()


def test_a_paper_costs_the_same_with_one_row_and_with_twelve(
    as_user, case, django_assert_max_num_queries
):
    client, grant = as_user(case.officer), make_grant(case.county, rules=make_law())
    plan = make_plan(grant.versions.get())
    proof = make_proof(grant, state="audit", audit_office_on=date(2026, 9, 1))
    request = make_request(grant)
    addresses = [address for row in (request, proof) for _, address in papers_of(row)]
    for number in range(12):
        make_plan_line(plan, label=f"Posten {number}")
        make_spending(make_payment(grant, payer=case.county, booking_reference=str(number)))
        make_letter(decision=grant)
        if number in (0, 11):
            client.get(addresses[0])
            for address in addresses:
                with django_assert_max_num_queries(MOST):
                    assert client.get(address).status_code == 200


MOST = 36


@pytest.mark.parametrize(
    ("state", "is_withheld"), [("submitted", True), ("accepted", False), ("partly", False)]
)
def test_the_last_instalment_comes_with_the_answer_to_the_proof(case, state, is_withheld):
    """R23, R27: also where it was accepted in part."""
    grant = make_grant(case.county, rules=make_rule_set({**PARAMETERS, "retained_rate": "10"}))
    make_proof(grant, state=state, submitted_on=date(2026, 3, 1), recognised=Decimal(5))
    spent = {"spent": Decimal(560_000), "due_soon": Decimal(0)}
    request = make_request(grant, amount=Decimal(5), **spent)
    answer, refusal = highest(FileShown(grant, case.officer), request)
    assert not refusal
    assert answer.amount == (378_000 if is_withheld else 420_000)


@pytest.mark.parametrize(("mode", "promises"), [("reimbursement", False), ("request", True)])
def test_what_is_spent_already_is_not_promised_to_be_spent(case, mode, promises):
    """R21, R22."""
    grant = make_grant(case.county, rules=make_rule_set({**PARAMETERS, "drawdown_mode": mode}))
    said = declaration(FileShown(grant, case.officer))
    assert ("innerhalb von 6 Wochen nach der Auszahlung" in said) == promises
    assert ("Die Ausgaben sind bezahlt" in said) != promises
