"""A number of things is written „1.234“ wherever a template prints it, and plainly for machines."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.template.base import Lexer, TokenType
from django.template.loader import render_to_string
from django.utils.translation import override

from projects.models import Project, State
from public.german_values import number_word
from public.involvement import Involvement
from public.pages.home import state_words
from public.past.not_known import counted
from tests.markup import tree_of

TEMPLATES = Path(settings.BASE_DIR) / "templates"
WRITTEN = "intcomma"
# What leaves a number as it is.
NO_FORM = {"length", "add", "default"}
# Attributes that people read or hear; all others are for machines.
FOR_PEOPLE = {"alt", "aria-label", "content", "data-sheet", "title"}
COUNTED = (
    r"(^|[._])(count|counts\.\w+|number|everywhere|further|start_index|end_index)$|^(more|number)_"
)
# A name or words, not how many: the third version, source 7, the file, a row, „13 Bewilligungen“.
A_NAME = r"((version|current|citation|row|original|theme)\.|file_)number$"
ORDINAL = r"(Fassung|Nr\.|Seite)(\s|&nbsp;)+$"
# These write themselves, with their unit or „rund“.
A_SUM = (
    r"^text$|((sum|together)\.total|offer\.service_count|"
    r"\.(per_head|frame|share|above|actual_told))$"
)
ASKED = re.compile(r"([\w.]+)(?:\|length)?(?:\|pluralize| == 1\b)")
OF = re.compile(r"(?:\s|<[^>]*>)+von(?:\s|<[^>]*>)+$")

# A number, perhaps an adjective, and a noun in the plural.
PLURAL = r"\{\{ ([\w.|]+?)\|intcomma \}\}(?:</\w+>)?\s+(?:[a-zäöü]+en?\s+)?[A-ZÄÖÜ][\w-]*(?:en|e)\b"
# A limit, the people and the municipalities of a county, the files of a whole record; pages of
# more than one page; „Schreiben“ is the same for one.
NEVER_ONE = {
    ("_district_places.html", "map.municipalities|length"),
    ("_district_table.html", "district.people.people"),
    ("_file_taken.html", "each.row_count"),
    ("_home_places.html", "row.district.people.people"),
    ("account_deeds.html", "most"),
    ("measure_detail.html", "page.paginator.count"),
    ("missing.html", "most"),
    ("plain_language.html", "districts|length"),
    ("start.html", "unsorted"),
}


def attribute_of(before):
    """The name of the attribute that the text `before` has begun, or None outside of tags."""
    if before.rfind("<") <= before.rfind(">"):
        return None
    return (re.findall(r'([\w-]+)="[^"]*$', before[before.rfind("<") :]) or [""])[0]


def printed(source):
    """Each variable that is printed, as (token, name, names of filters, text before it)."""
    before = ""
    for token in Lexer(source).tokenize():
        if token.token_type == TokenType.TEXT:
            before += token.contents
        elif token.token_type == TokenType.VAR:
            name, *filters = token.contents.split("|")
            yield token, name, {each.partition(":")[0] for each in filters}, before
            before += "1"


def is_number(name, filters, before, asked):
    """Whether `{{ name|filters }}` after the text `before` tells how many there are."""
    if WRITTEN in filters:
        return True
    if not filters <= NO_FORM or re.search(A_SUM, name) or re.search(ORDINAL, before):
        return False
    return (
        "length" in filters
        or name in asked
        or bool(re.search(r'cell--numeric"[^>]*>\s*$', before))
        or bool(re.search(COUNTED, name) and not re.search(A_NAME, name))
        or (name.endswith("total") and bool(OF.search(before)))
    )


def numbers(source):
    """Each printed number of things as (line, what is written, whether people read it)."""
    asked = set(ASKED.findall(source))
    follower, number_follows = "", False
    for token, name, filters, before in reversed(list(printed(source))):
        is_part = (
            number_follows and filters <= NO_FORM and OF.fullmatch(follower[len(before) + 1 :])
        )
        number_follows = bool(is_part) or is_number(name, filters, before, asked)
        follower = before
        if number_follows:
            attribute = attribute_of(before)
            yield token.lineno, token.contents, attribute is None or attribute in FOR_PEOPLE


def wrong(source):
    return [
        f"{line}: {written}"
        for line, written, is_read in numbers(source)
        if (WRITTEN in written) != is_read
    ]


@pytest.mark.parametrize(
    "source",
    [
        "{{ rows|length }} Projekte",
        "{{ page.paginator.count }} Projekte",
        "{{ led }} {{ led|pluralize:'Projekt,Projekte' }}",
        "{% if gaps == 1 %}Eine Angabe{% else %}{{ gaps }} Angaben{% endif %}",
        '<td class="kern-table__cell--numeric" data-of="Projekte">{{ alone }}</td>',
        "{{ shown }} <i>von {{ total }}</i>",
        '<a aria-label="{{ district.count }} Projekte"></a>',
        '<a href="?ab={{ number|intcomma }}">weiter</a>',
    ],
)
def test_the_shapes_of_a_number_are_known(source):
    assert wrong(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ rows|length|intcomma }} von {{ all|intcomma }}",
        "{{ districts|length|in_words }} Landkreise",
        "Fassung {{ version.number }}",
        '<td colspan="{{ shown|length|add:1 }}">',
        '<td class="kern-table__cell--numeric">{{ row.sum.total }}</td>',
    ],
)
def test_what_is_no_number_of_things_stays(source):
    assert wrong(source) == []


def test_every_template_writes_its_numbers_with_dots():
    found = {
        str(path.relative_to(TEMPLATES)): wrong(path.read_text())
        for path in TEMPLATES.rglob("*.html")
    }
    assert {name: places for name, places in found.items() if places} == {}


def test_all_is_said_of_more_than_one():
    """„Alle 1 Projekt“ is no German: one has words of its own, or no link where nothing is more."""
    said = {
        (path.name, name)
        for path in TEMPLATES.rglob("*.html")
        for source in [path.read_text()]
        for name in re.findall(r"\b[Aa]lle\s+\{\{ ([\w.|]+?)\|intcomma", source)
        if not re.search(rf"{re.escape(name)} (== 1\b|> [\w.]+\|length)", source)
    }
    # Shown where there is a rest only.
    assert said == {("_group.html", "group.number")}


def test_a_noun_agrees_with_its_number():
    """„1 Programme“: a noun in the plural stands by no number that may be one."""
    said = {
        (path.name, name)
        for path in TEMPLATES.rglob("*.html")
        for source in [path.read_text()]
        for name in re.findall(PLURAL, source)
        for plain in [name.removesuffix("|length")]
        if not re.search(rf"{re.escape(plain)}(\|length)? (== 1\b|> )", source)
    }
    assert said == NEVER_ONE


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 Treffer"), (1, "1 weiterer"), (2, "2 Treffer"), (1234, "1.234 Treffer")],
)
def test_a_list_says_how_many_it_found(number, words):
    words_of = {"number": number, "one": "weiterer", "many": "Treffer"}
    page = render_to_string("_includes/_number.html", words_of)
    assert " ".join(page.split()) == words


@pytest.mark.parametrize(
    ("template", "of_one", "of_more"),
    [
        ("_district_biggest", "Das eine Projekt", "Alle 1.234 Projekte"),
        ("_district_latest", "Die eine Entscheidung", "Alle 1.234 Entscheidungen"),
    ],
)
def test_a_district_with_one_of_them_says_so(template, of_one, of_more):
    def link(number):
        context = {"district": {"slug": "auland"}, "project_count": number}
        context["together"] = {"number": number}
        page = render_to_string(f"public/{template}.html", context)
        [*_, last] = [each for each in tree_of(page).iter("a") if "landkreis=" in each.get("href")]
        return " ".join("".join(last.itertext()).split())

    assert (link(1), link(1234)) == (of_one, of_more)


def test_a_number_has_dots_in_german():
    with override("de"):
        page = Template("{% load humanize %}{{ number|intcomma }}")
        assert page.render(Context({"number": 1234})) == "1.234"


def test_sentences_that_are_made_elsewhere_write_them_the_same():
    assert number_word(1234) == "1.234"
    assert counted(Project, 1234) == "1.234\N{NO-BREAK SPACE}Projekte"
    assert state_words({State.RUNNING: 1234}) == "1.234 laufen."
    assert Involvement(led=1234, paid=1001).in_words == [
        "leitet 1.234 Projekte",
        "1.001-mal Geldgeber",
    ]
