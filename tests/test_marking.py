"""The words of a search are marked where they stand, in any spelling, and nothing else is."""

from dataclasses import dataclass

import pytest

from public.marking import excerpt, marked


@dataclass
class Word:
    folded_ae: str
    folded_a: str
    forms: tuple = ()


@dataclass
class Words:
    marked: list


def words(*folded, forms=()):
    return Words([Word(each, each, forms) for each in folded])


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Förderbescheid", "foerderbescheid", "<mark>Förderbescheid</mark>"),
        ("Förderbescheid", "forder", "<mark>Förder</mark>bescheid"),
        ("FÖRDERUNG", "foerderung", "<mark>FÖRDERUNG</mark>"),
        ("Zuwendungsbescheid", "bescheid", "Zuwendungs<mark>bescheid</mark>"),
        ("Straße", "strasse", "<mark>Straße</mark>"),
        ("Dörfer und Doerfer", "doerfer", "<mark>Dörfer</mark> und <mark>Doerfer</mark>"),
        ("Förder\N{SOFT HYPHEN}bescheid", "foerderbescheid", None),
        ("Bürger*innenservice", "buergerinnen", "<mark>Bürger*innen</mark>service"),
        ("Mit IT im Amt", "it", "Mit <mark>IT</mark> im Amt"),
        ("gar nichts", "bescheid", "gar nichts"),
        ("Sandbad", "bad", "Sand<mark>bad</mark>"),
        ("a\N{COMBINING DIAERESIS}mter", "aemter", "<mark>ämter</mark>"),
        ("gar nichts", "", "gar nichts"),
    ],
)
def test_a_word_is_marked_as_it_stands_in_the_text(text, typed, shown):
    assert marked(text, words(typed)) == (shown or f"<mark>{text}</mark>")


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("a*b c", "ab", "<mark>a*b</mark> c"),
        ("1r*i", "1ri", "<mark>1r*i</mark>"),
        ("1*innen", "1innen", "1*innen"),
        ("Bürger* innen", "buergerinnen", "Bürger* innen"),
        ("*innen", "*innen", "<mark>*innen</mark>"),
    ],
)
def test_a_sign_is_passed_over_between_two_letters_only(text, typed, shown):
    assert marked(text, words(typed)) == shown


def test_a_word_of_the_same_stem_is_marked_as_a_whole():
    found = marked("Eine Förderung", words("foerderungen", forms=("förderung",)))
    assert found == "Eine <mark>Förderung</mark>"


def test_a_word_that_holds_what_was_typed_is_marked_in_that_part():
    assert marked("Glasfaserpakt", words("glas", forms=("glasfaserpakt",))) == (
        "<mark>Glas</mark>faserpakt"
    )


def test_words_of_a_stem_are_marked_before_and_after_what_was_typed():
    found = marked("Förderung, Breitband, Förderung", words("breit", forms=("förderung",)))
    assert found == "<mark>Förderung</mark>, <mark>Breit</mark>band, <mark>Förderung</mark>"


def test_a_known_word_of_one_letter_is_not_marked():
    assert marked("x im Amt", words("nichts", forms=("x", "im"))) == "x <mark>im</mark> Amt"


@pytest.mark.parametrize("typed", [("breit", "eitband"), ("breitband", "eit"), ("breit", "band")])
def test_matches_that_overlap_or_touch_are_one_mark(typed):
    assert marked("Breitband", words(*typed)) == "<mark>Breitband</mark>"


@pytest.mark.parametrize("typed", [("amt", "breit", "band"), ("amt", "breitband", "eit")])
def test_matches_join_with_the_last_one_only(typed):
    assert marked("Amt Breitband", words(*typed)) == "<mark>Amt</mark> <mark>Breitband</mark>"


def test_what_stands_in_the_text_is_never_html():
    assert marked("<b>Glas & Faser</b>", words("glas")) == (
        "&lt;b&gt;<mark>Glas</mark> &amp; Faser&lt;/b&gt;"
    )
    assert marked("<mark>", words("mark")) == "&lt;<mark>mark</mark>&gt;"


def test_letters_that_grow_when_folded_keep_their_places():
    assert marked("ﬁnd İstanbul äöü", words("aeoeue")).endswith("<mark>äöü</mark>")


FOUND = "<mark>Glasfaser</mark>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wort " * 10 + "Glasfaser" + " Ende" * 60, "Wort " * 10 + FOUND + " Ende" * 36 + " …"),
        # It begins at a word, 40 characters before a match that is more than 80 from the start.
        ("Wort " * 16 + "Glasfaser" + " Ende" * 60, "Wort " * 16 + FOUND + " Ende" * 30 + " …"),
        (
            "Worte " + "Wort " * 15 + "Glasfaser" + " Ende" * 60,
            "… " + "Wort " * 8 + FOUND + " Ende" * 38 + " …",
        ),
        (
            "Wort " * 20 + "Glasfaser" + " Ende" * 60,
            "… " + "Wort " * 8 + FOUND + " Ende" * 38 + " …",
        ),
        # Its last word may end the text at the last of its 240 characters.
        (
            "Wort " * 20 + "Glasfaser" + " Ende" * 38 + "!",
            "… " + "Wort " * 8 + FOUND + " Ende" * 38 + "!",
        ),
    ],
)
def test_a_long_text_is_cut_at_words_around_its_first_match(text, shown):
    assert excerpt(text, words("glasfaser")) == shown


@pytest.mark.parametrize("before", ["Wort " * 46, "Wort " * 40, "Wort " * 10, ""])
def test_a_text_of_up_to_240_characters_is_not_cut(before):
    assert excerpt(f"{before}Glasfaser!", words("glasfaser")) == f"{before}{FOUND}!"


def test_a_text_without_spaces_is_cut_too():
    assert excerpt("x" * 5000, words("glasfaser")) == "x" * 240 + " …"
    assert excerpt(" " + "x" * 5000, words("glasfaser")) == " " + "x" * 239 + " …"


def test_an_excerpt_compares_composed_letters():
    assert excerpt("a\N{COMBINING DIAERESIS}mter", words("aemter")) == "<mark>ämter</mark>"


@pytest.mark.parametrize("text", ["Ein Satz.", ""])
def test_a_text_without_a_match_begins_at_its_beginning(text):
    assert excerpt(text, words("glasfaser")) == text
