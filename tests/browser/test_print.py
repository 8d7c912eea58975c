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
