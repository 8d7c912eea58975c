"""What is printed can be found again: each sheet names the address and the day of the page."""

from io import BytesIO

import pytest
from pypdf import PdfReader


@pytest.mark.parametrize("path", ["/projekte/laengstes-projekt/", "/foerderung/?jahr=2019"])
def test_each_sheet_names_its_address_and_day(page, path):
    page.goto(path)
    told = page.locator("html").get_attribute("data-sheet")
    assert path in told and ", abgerufen am " in told
    page.emulate_media(media="print")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        words = " ".join(sheet.extract_text().split())
        assert f"Blatt {number} von {len(sheets)}" in words
        assert ", abgerufen am " in words and path in words.replace(" ", "")


def test_a_sum_stands_once_at_the_end_of_its_table(page):
    """In landscape, where a table stays one, browsers repeat its foot on each sheet."""
    page.goto("/programme/")
    page.emulate_media(media="print")
    sheets = PdfReader(BytesIO(page.pdf(width="297mm", height="80mm"))).pages
    texts = ["".join(sheet.extract_text().split()) for sheet in sheets]
    of_table = [number for number, text in enumerate(texts) if "EbeneGeldgeberProjekte" in text]
    of_sum = [number for number, text in enumerate(texts) if "AlleEntscheidungen" in text]
    assert len(of_table) > 1
    assert of_sum == of_table[-1:]
