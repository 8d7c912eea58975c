"""The file of a decision as one PDF/UA: all that hangs on it, for an auditor (R40, R47)."""

import io
import re
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.urls import reverse
from pypdf import PdfReader

from funding.models import Decision
from grant_office.papers.file import file_paper
from grant_office.papers.file_history import paths
from tests.builders import cite, make_source, make_version
from tests.office.builders import (
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
    make_spending,
)
from tests.office.test_papers import tags_of, text_of

pytestmark = pytest.mark.django_db
GONE = {"cancelled_on": date(2026, 3, 3), "cancelled_reason": "doppelt erfasst"}


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    return make_grant(county, rules=make_law())


def read(decision, person):
    return PdfReader(io.BytesIO(file_paper(decision, person)))


def filled(grant, county):
    """Something of everything that a file can hold."""
    first = grant.versions.get()
    source = make_source("Der Bescheid")
    cite(first, source, field="amount", quotation="Er erhält 420.000 Euro.", retrieved=GONE_DAY)
    make_version(grant, number=2, changes="Die Ausgaben sinken.", amount=400_000, wording="Neu")
    make_plan_line(make_plan(first), label="Personal", actual=None)
    paid = make_payment(grant, amount=Decimal(250_000), booking_reference="BK 17")
    make_payment(grant, amount=Decimal(7), **GONE)
    make_spending(paid, purpose="Miete")
    make_request(grant, amount=Decimal(3), **GONE)
    make_proof(grant, kind="interim", year=2025)
    make_obligation(grant, text="Vergabevermerk", proven_by="Blatt 4", met_on=GONE_DAY)
    make_claim(grant, principal=Decimal("12.34"))
    make_forwarding(grant, amount=Decimal("56.78"))
    make_own_share(grant, organisation=county, product_account="5.1.1.01")
    make_letter(decision=grant, subject="Anhörung", sheet=3)


GONE_DAY = date(2026, 2, 2)


def test_all_that_hangs_on_a_decision_stands_in_its_file(grant, county, client, as_user):
    """With its evidence, what was cancelled and why, and who changed what (R47)."""
    filled(grant, county)
    answer = as_user(make_officer(county)).get(reverse("admin:file-paper", args=[grant.pk]))
    reader = PdfReader(io.BytesIO(answer.content))
    text, tags = text_of(reader), tags_of(reader)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.trailer["/Root"]["/Metadata"].get_data()
    assert tags["/H1"] == 1 and tags["/TH"] > 40
    for said in (
        "Akte: " + grant.projects.get().title,
        "In Kraft sind 400.000,00 €, 20.000,00 € weniger als zuerst bewilligt.",
        *("Fassung 1", "Fassung 2, in Kraft", "Die Ausgaben sinken.", "genau 420.000,00 €"),
        "Der Bescheid „Er erhält 420.000 Euro.“ gelesen 2. Februar 2026",
        *("6 Wochen nach der Auszahlung", "Es fehlt: Ende des Bewilligungszeitraums."),
        *("BK 17", "Miete", "Personal", "nicht erfasst", "Zwischennachweis 2025"),
        *("Vergabevermerk", "Beleg: Blatt 4", "12,34 €", "56,78 €", "5.1.1.01", "Anhörung"),
        "storniert am 3. März 2026: doppelt erfasst",
        "hinzugefügt: Betrag: 250.000,00",
    ):
        assert said in text, said
    assert answer["Content-Disposition"].startswith('inline; filename="akte-')
    assert "no-store" in answer["Cache-Control"]


def test_a_long_text_is_cut_in_the_history_and_whole_where_it_stands(grant, county):
    grant.grant_file.notes = "Anfang " + "Wort " * 500 + "Schluss"
    grant.grant_file.save()
    text = text_of(read(grant, make_officer(county)))
    assert text.count("Schluss") == 1
    assert text.count("(gekürzt)") == 1


def test_an_empty_file_says_so_in_words(county):
    bare = make_grant(county)
    text = text_of(read(bare, make_officer(county)))
    for said in ("Keine Frist ist gerechnet.", "Keine Zahlung ist erfasst.", "Kein Nachweis"):
        assert said in text
    money = text.partition("Wo das Geld steht")[2].partition("Mittelabrufe")[0]
    assert not re.search(r"(?<![\d.])0,00", money)


def test_the_history_knows_every_table_of_the_office_that_hangs_on_a_decision():
    """A new kind of row fails here until the file tells its changes."""
    names = {
        field.remote_field.get_accessor_name()
        for model in apps.get_app_config("grant_office").get_models()
        for field in model._meta.fields
        if field.related_model is Decision and field.remote_field.related_name != "+"
    }
    assert "payments" in names
    assert names - set(paths()) == {"state"}, "which only says what follows from the records"


def test_the_file_costs_the_same_with_one_row_and_with_twelve(
    grant, county, django_assert_max_num_queries
):
    officer = make_officer(county)
    file_paper(grant, officer)
    for number in (1, 12):
        for place in range(number):
            paid = make_payment(grant, booking_reference=f"{number}-{place}", payer=county)
            make_spending(paid)
            letter = make_letter(decision=grant)
            make_obligation(grant, responsible=county, letter=letter)
            make_claim(grant)
            make_forwarding(grant, organisation=county)
            make_own_share(grant, organisation=county, product_account=f"{number}-{place}")
            changes = {"number": number * 20 + place, "changes": "etwas", "amount": 5}
            cite(make_version(grant, recipient=county, **changes), make_source())
        with django_assert_max_num_queries(MOST):
            file_paper(grant, officer)


MOST = 112
