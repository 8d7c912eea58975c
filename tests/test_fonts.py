"""The fonts that readers load: small, with all our letters, and with the words of their licence."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

ROOT = Path(settings.BASE_DIR)
STYLES = (ROOT / "static/css/fonts.css").read_text()
LOADED = re.findall(r'url\("\.\./fonts/([\w-]+\.woff2)"\)', STYLES)
WHOLE = settings.KERN_DIR / "fonts" / "fira-sans"
# What a font says of its maker, its trademark and its licence (OpenType, table „name“).
COPYRIGHT, TRADEMARK, LICENCE, LICENCE_ADDRESS = 0, 7, 13, 14
WRITTEN = (
    "Łódź ăőœŧž ș ẞß äöü ÄÖÜ – „x“ ‚x‘ »x« … € § m² CO₂ × − ≈ → \N{NO-BREAK SPACE}\N{SOFT HYPHEN}"
)


def test_all_cuts_come_from_the_folder_of_cut_fonts():
    assert len(LOADED) == STYLES.count("url(") == 4


@pytest.fixture(params=LOADED)
def name(request):
    return request.param


def test_a_font_is_small(name):
    assert 10_000 < (settings.FONTS_DIR / name).stat().st_size < 25_000


def test_a_font_has_the_letters_of_our_neighbours_and_our_signs(name):
    known = TTFont(settings.FONTS_DIR / name).getBestCmap()
    assert [each for each in WRITTEN if ord(each) not in known] == []


def test_a_font_has_every_letter_of_our_pages_and_data():
    known = TTFont(settings.FONTS_DIR / "FiraSans-Regular.woff2").getBestCmap()
    whole = TTFont(WHOLE / "FiraSans-Regular.woff2").getBestCmap()
    files = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "data").rglob("*.yaml")]
    written = {ord(each) for file in files for each in file.read_text(encoding="utf-8")}
    assert len(files) > 100
    assert [chr(each) for each in sorted(written & set(whole) - set(known))] == []


def test_a_font_says_of_itself_what_the_whole_one_says(name):
    def told(font):
        return {(each.nameID, each.platformID, str(each)) for each in font["name"].names}

    cut, whole = told(TTFont(settings.FONTS_DIR / name)), told(TTFont(WHOLE / name))
    assert cut == whole
    assert {COPYRIGHT, TRADEMARK, LICENCE, LICENCE_ADDRESS} <= {number for number, *_ in cut}


def test_a_font_still_sets_figures_of_one_width_and_kerns(name):
    features = {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        for record in TTFont(settings.FONTS_DIR / name)[table].table.FeatureList.FeatureRecord
    }
    assert {"tnum", "kern", "liga"} <= features


def test_one_font_is_asked_for_before_the_styles_are_read_but_takes_nothing_from_them():
    head = (ROOT / "templates/_includes/_stylesheets.html").read_text()
    assert re.findall(r"'fonts/([\w-]+\.woff2)'", head) == ["FiraSans-Regular.woff2"]
    assert head.count('rel="preload"') == 1
    assert head.index('rel="stylesheet"') < head.index('rel="preload"')
    assert head.count('fetchpriority="low"') == 1


def test_until_it_comes_letters_are_as_high_and_wide():
    """The font of the machine is set to the height of Fira Sans, so lines stay where they are."""
    metrics = TTFont(WHOLE / "FiraSans-Regular.woff2")["hhea"]
    faces = [face for face in STYLES.split("@font-face")[1:] if "size-adjust" in face]
    assert len(faces) == 2
    for face in faces:
        part = {
            name: float(value) / 100
            for name, value in re.findall(r"([a-z-]+-(?:adjust|override)): ([\d.]+)%", face)
        }
        size = part["size-adjust"]
        assert part["ascent-override"] * size == pytest.approx(metrics.ascent / 1000, abs=0.001)
        assert part["descent-override"] * size == pytest.approx(-metrics.descent / 1000, abs=0.001)
        assert part["line-gap-override"] == metrics.lineGap == 0
