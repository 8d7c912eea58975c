"""R94: a query is parted as people type it, and said again in words; no query is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from projects.models import Activity
from public.lists.filters import LONGEST_SEARCH
from public.search import find, read, suggestions
from public.search.nearest import sound
from public.search.synonyms import FILE, key, synonyms
from public.search.typed import parted
from public.search.understood import NOTHING_WANTED, understood
from tests.builders import make_project
from tests.clients import AnewClient, finish_transaction_work
from tests.examples import of_this_run


def groups(text):
    """The groups as lists of what was typed, exact ones in brackets; what is excluded after „-“."""
    typed = parted(text)

    def said(pieces):
        return [f"[{each.text}]" if each.is_exact else each.text for each in pieces]

    own = [[piece for piece in group if not piece.is_synonym] for group in typed.groups]
    return [*map(said, own), *([["-", *said(typed.excluded)]] if typed.excluded else [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rad Weg", [["Rad"], ["Weg"]]),
        ('"Rad Weg" neu', [["[Rad Weg]"], ["neu"]]),
        ("„Rad Weg“", [["[Rad Weg]"]]),
        ("»Rad Weg«", [["[Rad Weg]"]]),
        ("Rad -Weg", [["Rad"], ["-", "Weg"]]),
        ("Rad \N{MINUS SIGN}Weg", [["Rad"], ["-", "Weg"]]),
        ('Rad -"neuer Weg"', [["Rad"], ["-", "[neuer Weg]"]]),
        ("Rad NICHT Weg", [["Rad"], ["-", "Weg"]]),
        ("Rad OHNE Weg", [["Rad"], ["-", "Weg"]]),
        ("Rad nicht Weg", [["Rad"], ["nicht"], ["Weg"]]),
        ("Rad-Weg", [["Rad-Weg"]]),
        ("Rad - Weg", [["Rad"], ["Weg"]]),
        ("Rad oder Weg", [["Rad", "Weg"]]),
        ("Rad ODER Weg | Pfad neu", [["Rad", "Weg", "Pfad"], ["neu"]]),
        ("Rad UND Weg", [["Rad"], ["Weg"]]),
        ("oder Rad oder", [["Rad"]]),
        ("Rad oder -Weg Pfad", [["Rad"], ["Pfad"], ["-", "Weg"]]),
        ('"Rad Weg', [["Rad"], ["Weg"]]),
        ("Rad -„Weg", [["Rad"], ["-", "Weg"]]),
        ('Rad -"', [["Rad"]]),
        ("80.000 Euro", [["80.000"]]),
        ("5 Mio. Euro", [["5"], ["Mio."]]),
        ("Euro Rad", [["Euro"], ["Rad"]]),
        ("137\N{NO-BREAK SPACE}310 €", [["137.310"]]),
        ('"" - „“ | oder', []),
        (" ".join("abcdefghijk"), [[each] for each in "abcdefgh"]),
    ],
)
def test_a_query_is_parted_as_people_type_it(text, expected):
    assert groups(text) == expected


def test_what_is_wanted_exactly_has_no_synonyms():
    assert any(piece.is_synonym for piece in parted("Internet").groups[0])
    assert not any(piece.is_synonym for piece in parted('"Internet"').groups[0])


def test_words_that_have_synonyms_together_are_one():
    assert [piece.text for piece in parted("künstliche intelligenz heute").groups[0]][:2] == [
        "künstliche intelligenz",
        "KI",
    ]


def test_synonyms_hold_both_ways_unless_one_is_only_wanted():
    assert "WiFi" in synonyms()[key("wlan")]
    assert "WLAN" in synonyms()[key("WiFi")]
    assert "Breitband" in synonyms()[key("Internet")]
    assert "Internet" not in synonyms().get(key("Breitband"), ())


def test_the_list_of_synonyms_says_nothing_twice():
    lines = [each for each in FILE.read_text().splitlines() if each and each[0] != "#"]
    assert len({key(each) for each in lines}) == len(lines) > 40
    for word, others in synonyms().items():
        assert word not in {key(other) for other in others}, word


@pytest.fixture
def words(db):
    make_project("Glasfaser für Dörfer", summary="Breitband im Auental.")
    make_project("Rufbus", summary="Der Bus kommt nach Glasfaser.")
    project = make_project("Baugenehmigung")
    Activity.objects.create(
        project=project, kind="concept", title="Handbuch", result="Neue Netze. Der kurze Weg."
    )
    finish_transaction_work()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Glasfaser", ""),
        ("Glasfaser Bus", "Gesucht: „Glasfaser“ und „Bus“ (auch „Rufbus“)."),
        ("Internet", "Gesucht: „Internet“ (auch „Breitband“, „Glasfaser“)."),
        ("Glasfaser -Dörfer", "Gesucht: „Glasfaser“, ohne „Dörfer“."),
        ('"kurze Weg"', "Gesucht: genau „kurze Weg“."),
        ("Glasfaser oder Netze", "Gesucht: „Glasfaser“ oder „Netze“."),
        ("-Glasfaser", NOTHING_WANTED),
        ("der oder Glasfaser", "Gesucht: „Glasfaser“."),
        ("Der und der", ""),
        ("Einer für Alle", "Gesucht: genau „Einer für Alle“."),
    ],
)
def test_the_page_says_how_it_understood(words, text, sentence):
    assert understood(read(text)) == sentence


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Bussen", {"Rufbus"}),
        ("Baugenehmigungen", {"Baugenehmigung"}),
        ("Netz", {"Baugenehmigung"}),
        ("Netzen", {"Baugenehmigung"}),
        ("Dorf", {"Glasfaser für Dörfer"}),
        ("Glasfaser -Rufbus", {"Glasfaser für Dörfer"}),
        ("Glasfaser oder Baugenehmigung", {"Glasfaser für Dörfer", "Rufbus", "Baugenehmigung"}),
        ('"Der kurze Weg"', {"Baugenehmigung"}),
        ('"kurze Der Weg"', set()),
        ('"Netze Der"', {"Baugenehmigung"}),
        ('"Handbuch Neue"', set()),
        ("Glasfaserdörfer", {"Glasfaser für Dörfer"}),
        ("-Glasfaser", set()),
        ("der oder Glasfaser", {"Glasfaser für Dörfer", "Rufbus"}),
        ("der oder qwertz", set()),
        ("Einer für Alle", set()),
        ("EfA", set()),
        ("smartcity oder Glasfaser -„Rufbus", {"Glasfaser für Dörfer"}),
        (" | ".join([*"abcdefghijklmnopqrstuvwxy", "Glasfaser"]) + " -Rufbus", set()),
        ("Glasfaser" + " | Bus" * 26 + " -Rufbus", {"Glasfaser für Dörfer"}),
        ('"Neue Netze Der kurze Weg Neue Netze Der kurze Pfad"', set()),
    ],
)
def test_words_are_found_in_their_forms_and_as_the_operators_say(words, text, titles):
    assert {entry.title for entry in find(text).hits[0:9]} == titles


def test_words_of_which_each_says_nothing_are_found_in_their_order(words):
    make_project("Alle für einen", summary="Einer für alle.")
    make_project("Für alle einer", summary="EfA heißt das.")
    finish_transaction_work()
    assert {entry.title for entry in find("Einer für Alle").hits[0:9]} == {
        "Alle für einen",
        "Für alle einer",
    }
    assert [entry.title for entry in find('"Einer für Alle"').hits[0:9]] == ["Alle für einen"]
    assert len(find("EfA").hits[0:9]) == 2
    assert [word.typed for word in read("EfA").marked] == ["efa"]


def test_a_word_beside_another_one_is_not_parted(words):
    assert find("glasfaserdörfer").corrected
    assert find("glasfaserdörfer oder qwertzu").corrected == ""


def test_a_short_or_far_word_is_not_guessed(words):
    for text in ("Bas", "Buss", "Dorg", "Rufhaus", "Glasperle", "Wegen"):
        assert find(text).corrected == "", text
    assert find("Glasfassser").corrected == "Glasfaser"


def test_words_sound_alike_as_germans_hear_them():
    assert sound("brodband") == sound("breitband")
    assert sound("fysik") == sound("physik")
    assert sound("buergerbuero") != sound("buergerbus")


SIGNS = (
    "Glasfaser Bus oder ODER NICHT - -Bus \" „ “ » | UND § % _ \\ ' € ß * ( ) : & ! <b> ä e\u0301"
)
AND_MORE = [
    "der",
    "Einer für Alle",
    "EfA",
    "80.000",
    "Mio.",
    "Internet",
    "künstliche",
    "Intelligenz",
    "\N{SOFT HYPHEN}",
    "\xa0",
]
TOKENS = st.sampled_from([*SIGNS.split(" "), *AND_MORE])
TYPED = st.lists(TOKENS | st.text(max_size=8), max_size=14).map(lambda each: " ".join(each))


def test_nothing_that_somebody_types_is_an_error(words):
    client = AnewClient(raise_request_exception=True)

    @settings(max_examples=of_this_run(80), deadline=None)
    @given(TYPED)
    def ask(text):
        text = text[:LONGEST_SEARCH]
        for path in ("/suche/", "/suche/vorschlaege/", "/projekte/"):
            assert client.get(path, {"q": text}, follow=True).status_code in (200, 400)

    ask()


def test_suggestions_know_synonyms_and_what_is_left_out(words):
    assert [entry.title for entry in suggestions("Internet")] == ["Glasfaser für Dörfer"]
    assert [entry.title for entry in suggestions("Ruf -Glasfaser")] == ["Rufbus"]
