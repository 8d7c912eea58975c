"""Cuts KERN's fonts to the letters that are written here: 16 instead of 130 kB for each.

    .venv/bin/python setup/cut_fonts.py

Latin with Latin Extended-A („Łódź“), punctuation and the signs that we set; all fields that say
who made a font and under which licence (OFL 1.1) remain. Hints for coarse screens go: they are a
third of a font, and browsers smooth letters without them. The cut fonts lie in node_modules, so
they go when npm puts another KERN there.
"""

import logging
from pathlib import Path

from fontTools import subset

NODE_MODULES = Path(__file__).resolve().parent.parent / "node_modules"
WHOLE = NODE_MODULES / "@kern-ux" / "native" / "dist" / "fonts" / "fira-sans"
CUT = NODE_MODULES / ".fonts"
# Those in static/css/fonts.css.
CUTS = ("Regular", "Italic", "Medium", "SemiBold")
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *range(0x218, 0x21C),  # ș and ț
    0x1E9E,  # ẞ
    *(0x2009, *range(0x2010, 0x2016), *range(0x2018, 0x2020), 0x2022, 0x2026, 0x202F),
    *(0x2030, 0x2032, 0x2033, 0x2039, 0x203A),  # per mille, minutes, single guillemets
    *range(0x2070, 0x208A),  # m², CO₂
    *(0x20AC, 0x2122, *range(0x2190, 0x2196)),  # €, ™ and arrows
    *(0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265),  # −, ∕, ≈, ≠, ≤, ≥
]
# Kerning, ligatures, letters of a language, and the figures of tables.
FEATURES = ["kern", "liga", "calt", "locl", "tnum"]


def main():
    logging.getLogger("fontTools").setLevel(
        logging.ERROR
    )  # what it warns of stands in the originals
    CUT.mkdir(exist_ok=True)
    for name in CUTS:
        cut(f"FiraSans-{name}.woff2")


def cut(name):
    options = subset.Options(
        flavor="woff2",
        layout_features=FEATURES,
        hinting=False,
        name_IDs=["*"],
        name_legacy=True,
        name_languages=["*"],
    )
    font = subset.load_font(str(WHOLE / name), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    subset.save_font(font, str(CUT / name), options)


if __name__ == "__main__":
    main()
