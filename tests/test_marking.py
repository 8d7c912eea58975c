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
    telling: list


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
    ],
)
def test_a_word_is_marked_as_it_stands_in_the_text(text, typed, shown):
    assert marked(text, words(typed)) == (shown or f"<mark>{text}</mark>")


def test_a_word_of_the_same_stem_is_marked_as_a_whole():
    found = marked("Eine Förderung", words("foerderungen", forms=("förderung",)))
    assert found == "Eine <mark>Förderung</mark>"


def test_a_word_that_holds_what_was_typed_is_marked_in_that_part():
    assert marked("Glasfaserpakt", words("glas", forms=("glasfaserpakt",))) == (
        "<mark>Glas</mark>faserpakt"
    )


def test_overlapping_matches_are_one_mark():
    assert marked("Breitband", words("breit", "eitband")) == "<mark>Breitband</mark>"


def test_what_stands_in_the_text_is_never_html():
    assert marked("<b>Glas & Faser</b>", words("glas")) == (
        "&lt;b&gt;<mark>Glas</mark> &amp; Faser&lt;/b&gt;"
    )
    assert marked("<mark>", words("mark")) == "&lt;<mark>mark</mark>&gt;"


def test_letters_that_grow_when_folded_keep_their_places():
    assert marked("ﬁnd İstanbul äöü", words("aeoeue")).endswith("<mark>äöü</mark>")


def test_a_long_text_is_cut_around_its_first_match():
    text = f"{'Anfang ' * 60}Glasfaser {'Ende ' * 100}"
    shown = excerpt(text, words("glasfaser"))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<mark>Glasfaser</mark>" in shown
    assert len(shown) < 300


def test_a_text_without_spaces_is_cut_too():
    assert len(excerpt("x" * 5000, words("glasfaser"))) < 300


def test_a_text_without_a_match_begins_at_its_beginning():
    assert excerpt("Ein Satz.", words("glasfaser")) == "Ein Satz."
