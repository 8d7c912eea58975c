"""What a person reads on a page behind a source, and whether it still says what is quoted."""

import pytest

from evidence.living.quotations import comparable, digest_of, missing_in, still_says
from evidence.living.visible_text import text_of, visible_text


class TestTheText:
    def test_it_is_what_a_person_reads(self):
        html = """<!doctype html><title>Oben</title><style>p{}</style><script>var a="x"</script>
            <p>Der <b>Förder</b>bescheid &uuml;ber 80.000&nbsp;&euro;<br>kam<td>an<!-- nie --></td>
            <template>später</template><p>gut"""
        assert visible_text(html) == "Der Förderbescheid über 80.000 € kam an gut"

    @pytest.mark.parametrize("html", ["", "</p>", "<script>", "<title>nur dies", "<p><b></i>"])
    def test_broken_pages_have_nothing_to_say(self, html):
        assert visible_text(html) == ""

    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            ("Übergabe".encode(), "text/html; charset=utf-8"),
            ("Übergabe".encode("latin-1"), "text/html; charset=ISO-8859-1"),
            (b'<meta charset="latin-1">' + "Übergabe".encode("latin-1"), "text/html"),
            ("Übergabe".encode(), "text/plain"),
            ("Übergabe".encode(), "TEXT/HTML; charset=gibt-es-nicht"),
        ],
    )
    def test_its_letters_are_those_that_were_meant(self, content, kind):
        assert text_of(content, kind) == "Übergabe"

    @pytest.mark.parametrize("kind", ["application/pdf", "image/png", ""])
    def test_a_file_has_none(self, kind):
        assert text_of(b"%PDF", kind) is None


class TestQuotations:
    @pytest.mark.parametrize(
        "quotation",
        [
            "„Smart Region“ – ein Projekt",
            '"Smart  Region" - ein\nProjekt',
            "»Smart Re\u00adgion« — ein Projekt",
            "Smart Region",
            "„Smart […] Projekt",
            "Smart … ein (…) Projekt",
        ],
    )
    def test_they_occur_however_they_are_set(self, quotation):
        assert still_says("Das ist “Smart\u00a0Region” – ein Pro\u00adjekt von vielen", quotation)

    @pytest.mark.parametrize(
        "quotation", ["Smart Regionen", "ein Projekt Smart", "Projekt […] Smart", "smart region"]
    )
    def test_other_words_are_missing(self, quotation):
        assert missing_in("„Smart Region“ – ein Projekt", [quotation]) == [quotation]

    def test_the_checksum_is_of_the_words(self):
        assert digest_of("„a“  b") == digest_of('"a" b')
        assert digest_of("a b") != digest_of("a c")
        assert comparable("a\u0308") == "ä"
