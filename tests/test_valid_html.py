"""The HTML of every page, read by a strict parser: it is valid, complete and German."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.test import Client

from funding.models import Call, Decision, Programme
from processes.models import Service
from projects.models import Project
from public.audience import PUBLIC
from public.kept_evidence import visible_sources
from public.pages.gaps import GAPS
from regions.models import District, Organisation
from strategy.models import FieldOfAction, Measure, Strategy
from tests.browser import office_records
from tests.browser.addresses import DESK, OFFICE
from tests.browser.desk_records import people_at_desk, prepare, take_away
from tests.builders import make_grant_admin, withdrawn_project
from tests.clients import with_second_factor
from tests.kern_styles import lost
from tests.markup import errors_in, tree_of
from tests.run_together import runs_together

pytestmark = pytest.mark.usefixtures("invented")

SITE = "http://testserver"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
WORDS_ONLY = set(re.findall(r"\w+", "p span small b strong em sup q button label legend summary"))
WORDS_ONLY |= {*HEADINGS, "option"}
BLOCKS = set(re.findall(r"\w+", "article aside details dl div figure footer form header main nav"))
BLOCKS |= {*HEADINGS, "ol", "p", "section", "table", "ul"}
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"th", "td"}}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
LEFTOVERS = re.compile(r"\{\{|\{%|\[object|<\w|&\w+;|\b(None|True|False|undefined|NaN|Error)\b")
DATETIME = re.compile(r"\d{4}(-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?[+-]\d\d:?\d\d")
LOOSE_UNIT = re.compile(r"(?:\d|Mio\.|Mrd\.)[ \t\n]+[€%]|\d[ \t\n]+M(?:io|rd)\.\s?€")


@dataclass
class Page:
    address: str
    status: int
    html: str

    @cached_property
    def tree(self):
        return tree_of(self.html)

    @cached_property
    def all_elements(self):
        return list(self.tree.iter())

    def elements(self, *names):
        return [each for each in self.all_elements if not names or each.tag in names]

    @cached_property
    def ids(self):
        return [each.get("id") for each in self.elements() if each.get("id") is not None]

    @property
    def texts(self):
        """What can be read on the page, in pieces."""
        return list(self.tree.find("body").itertext())


def shown(element):
    """The start of an element as it stands in the page, for messages."""
    attributes = "".join(f' {name}="{value}"' for name, value in element.attrib.items())
    return f"<{element.tag}{attributes}>{''.join(element.itertext()).strip()}"[:120]


def name_of(element):
    """What a screen reader calls the element, as far as that stands in the element itself."""
    pictures = [each.get("alt", "") for each in element.iter("img")]
    return " ".join([element.get("aria-label", ""), *element.itertext(), *pictures]).strip()


def read(address, client=None):
    response = (client or Client()).get(address)
    # A link may lead to a file.
    return Page(address, response.status_code, response.getvalue().decode(errors="replace"))


def slugs(model, folder):
    found = model.objects.visible_to(PUBLIC).values_list("slug", flat=True)
    return [f"/{folder}/", *(f"/{folder}/{slug}/" for slug in found)]


def decisions():
    found = Decision.objects.visible_to(PUBLIC).values_list("pk", flat=True)
    return ["/foerderung/", *(f"/foerderung/{pk}/" for pk in found)]


def sources():
    return [
        "/quellen/",
        *(f"/quellen/{key}/" for key in visible_sources().values_list("key", flat=True)),
    ]


def strategy():
    pages = {
        "strategien": Strategy,
        "handlungsfelder": FieldOfAction,
        "massnahmen": Measure,
    }
    return [
        *("/strategie/", "/strategie/luecken/", "/strategie/massnahmen/"),
        *(f"/strategie/luecken/?luecke={gap.slug}" for gap in GAPS),
        *(
            f"/strategie/{place}/{slug}/"
            for place, model in pages.items()
            for slug in model.objects.values_list("slug", flat=True)
        ),
    ]


KINDS = {
    "Projekte": lambda: slugs(Project, "projekte"),
    "Förderung": decisions,
    "Landkreise": lambda: slugs(District, "landkreise"),
    "Organisationen": lambda: slugs(Organisation, "organisationen"),
    "Programme": lambda: slugs(Programme, "programme"),
    "Förderaufrufe": lambda: slugs(Call, "foerderaufrufe"),
    "Leistungen": lambda: slugs(Service, "verwaltungsleistungen"),
    "Strategie": strategy,
    "Quellen": sources,
    "einzelne Seiten": lambda: ["/", "/chronik/", *DUTIES, *STATES],
}
DUTIES = [
    *("/impressum/", "/datenschutz/", "/cookies/", "/barrierefreiheit/", "/leichte-sprache/"),
    *("/rueckmeldung/", "/rueckmeldung/danke/"),
]
STATES = {
    "/projekte/?q=Glasfaser&landkreis=suedaue": 200,
    "/projekte/?q=Breitband&sortierung=betrag": 200,
    "/projekte/?q=Walfang": 200,
    "/projekte/?landkreis=atlantis": 400,
    "/projekte/?seite=99": 404,
    "/projekte/zurueckgezogen/": 410,
    "/projekte/?ansicht=tabelle&sortierung=betrag": 200,
    "/projekte/?ansicht=karte&landkreis=suedaue": 200,
    "/projekte/?ansicht=zeitleiste": 200,
    "/projekte/?ansicht=globus": 400,
    "/foerderung/?jahr=2019": 200,
    "/foerderung/?q=Walfang": 200,
    "/foerderung/?landkreis=suedaue&landkreis=nordaue&betrag_von=1000": 200,
    "/foerderung/?betrag_von=80.5": 400,
    "/foerderaufrufe/?stand=geschlossen&wer=landkreise": 200,
    "/foerderaufrufe/?jahr=1066": 400,
    "/verwaltungsleistungen/?landkreis=suedaue&status=vollstaendig-digital": 200,
    "/verwaltungsleistungen/?status=nichts-gefunden&q=leistung": 200,
    "/verwaltungsleistungen/?q=Walfang": 200,
    "/verwaltungsleistungen/?landkreis=atlantis": 400,
    "/strategie/luecken/?luecke=atlantis": 400,
    "/strategie/massnahmen/?handlungsfeld=bildung&im_landkreis=laeuft": 200,
    "/strategie/massnahmen/?q=Walfang": 200,
    "/strategie/massnahmen/?landkreis=atlantis": 400,
    "/strategie/luecken/?luecke=geld-ohne-massnahme&seite=99": 404,
    "/suche/": 200,
    "/suche/?q=foerderbescheid": 200,
    "/suche/?q=Kluge+Regoin": 200,
    "/suche/?q=Walfang": 200,
    "/suche/?art=unsinn": 400,
    "/foerderung/?jahr=1066": 400,
    "/quellen/?q=Bote&jahr=2019": 200,
    "/quellen/?q=Walfang": 200,
    "/quellen/?herausgeber=Niemand": 400,
    "/projekte/phase-0/stand/": 200,
    "/projekte/phase-0/stand/?tag=irgendwann&lesart=bekannt": 400,
    "/projekte/phase-0/bekannt/2019-12-31/": 200,
    "/projekte/phase-0/bekannt/1919-12-09/": 404,
    "/projekte/phase-0/stand/1919-12-09/": 404,
    "/projekte/phase-0/stand/gestern/": 404,
    "/landkreise/suedaue/bekannt/2019-12-31/": 200,
    "/strategie/strategien/kluge-strategie/stand/": 200,
    "/strategie/massnahmen/e-formulare/stand/?tag=irgendwann&lesart=bekannt": 400,
    "/gibt-es-nicht/": 404,
    "/konto/anmelden/": 200,
    "/konto/passwort/vergessen/": 200,
    "/konto/passwort/vergessen/gesendet/": 200,
    "/konto/passwort/neu/1-abc/": 200,
    "/konto/inaktiv/": 200,
}


def pages_at_desk():
    people = people_at_desk()
    prepare(people)
    clients = {who: with_second_factor(Client(), people[who].user) for who in people}
    return [read(each.path, clients[each.who]) for each in DESK]


def pages_in_office():
    office_records.prepare()
    clients = {
        "officer": with_second_factor(Client(), office_records.person_in_office().user),
        "grant_admin": with_second_factor(Client(), make_grant_admin()),
        "auditor": with_second_factor(Client(), office_records.person_who_audits().user),
    }
    return [read(each.path, clients[each.who]) for each in OFFICE]


@pytest.fixture(scope="module", params=[*KINDS, "Arbeitsplatz", "Förderstelle"])
def pages(request, in_invented_database):
    """All pages of a kind."""
    if request.param == "Arbeitsplatz":
        request.addfinalizer(take_away)
        return pages_at_desk()
    if request.param == "Förderstelle":
        request.addfinalizer(office_records.take_away)
        return pages_in_office()
    withdrawn_project()
    return [read(address) for address in KINDS[request.param]()]


def problems_of(pages, find):
    """{address: problems} of the pages where `find` finds some."""
    found = {page.address: list(find(page)) for page in pages}
    return {address: problems for address, problems in found.items() if problems}


def test_every_page_answers_as_it_should(pages):
    wrong = [page for page in pages if page.status != STATES.get(page.address, 200)]
    assert [(page.address, page.status) for page in wrong] == []


def test_the_parser_finds_no_errors(pages):
    assert problems_of(pages, lambda page: errors_in(page.html)) == {}


def test_elements_stand_where_html_allows_them(pages):
    def misplaced(page):
        for parent in page.elements("a", *WORDS_ONLY, *CHILDREN):
            name = parent.tag
            inside = {each.tag for each in parent.iter() if each is not parent}
            if name in WORDS_ONLY and (
                blocks := inside & BLOCKS - {*HEADINGS[: name == "summary"]}
            ):
                yield f"{blocks} in {shown(parent)}"
            if name in CHILDREN and not {each.tag for each in parent} <= CHILDREN[name]:
                yield f"in {shown(parent)}"
            if name in ("a", "button", "summary", "label") and inside & {"a", "button"}:
                yield f"a link in {shown(parent)}"

    assert problems_of(pages, misplaced) == {}


def test_values_of_attributes_have_the_form_that_html_asks_for(pages):
    def misshapen(page):
        for each in page.elements("time"):
            if not DATETIME.fullmatch(each.get("datetime", "")):
                yield shown(each)
        yield from (shown(each) for each in page.elements("form") if each.get("action") == "")

    assert problems_of(pages, misshapen) == {}


def test_ids_are_unique_and_every_reference_finds_one(pages):
    def broken(page):
        yield from (f"id {name} twice" for name, n in Counter(page.ids).items() if n > 1)
        for each in page.elements():
            wanted = [name for key in REFERENCES for name in each.get(key, "").split()]
            if (each.get("href") or "").startswith("#"):
                wanted.append(each.get("href")[1:])
            yield from (f"#{name} missing" for name in wanted if name not in page.ids)

    assert problems_of(pages, broken) == {}


def test_nothing_is_styled_or_scripted_inside_the_page(pages):
    """Law 11."""

    def inline(page):
        for each in page.elements():
            name = each.tag
            is_data = each.get("type") == "application/ld+json"
            if name == "style" or (name == "script" and not each.get("src") and not is_data):
                yield shown(each)
            if any(name == "style" or name.startswith("on") for name in each.attrib):
                yield shown(each)
            if each.get("href", "").lower().startswith("javascript:"):
                yield shown(each)

    assert problems_of(pages, inline) == {}


def test_no_page_loses_a_style_of_kern(pages):
    """Its style sheet is cut to the classes that our templates and modules can write."""
    left_out = lost()

    def bare(page):
        here = {name for each in page.elements() for name in each.get("class", "").split()}
        yield from (sorted(classes) for classes in left_out if classes <= here)

    assert len(left_out) > 100
    assert problems_of(pages, bare) == {}


def test_no_two_words_run_together_where_styles_are_not_seen(pages):
    """„4. Dezember 2019erschlossen“ is what a screen reader says, and what is copied."""
    assert problems_of(pages, lambda page: runs_together(page.tree)) == {}


def test_pictures_tables_and_links_say_what_they_are(pages):
    def nameless(page):
        yield from (shown(each) for each in page.elements("img") if each.get("alt") is None)
        yield from (shown(each) for each in page.elements("th") if not each.get("scope"))
        for table in page.elements("table"):
            if table.find("caption") is None or not name_of(table.find("caption")):
                yield f"no caption: {shown(table)}"
        for each in page.elements("a", "button", "summary", "label", "caption", "th", *HEADINGS):
            if not name_of(each):
                yield f"empty: {shown(each)}"

    assert problems_of(pages, nameless) == {}


def test_every_field_has_a_label(pages):
    def unlabelled(page):
        labelled = {each.get("for") for each in page.elements("label")}
        for field in page.elements("input", "select", "textarea"):
            hidden = field.get("type") == "hidden"
            if not hidden and not field.get("aria-label") and field.get("id") not in labelled:
                yield shown(field)

    assert problems_of(pages, unlabelled) == {}


def test_headings_begin_with_the_only_h1_and_skip_no_level(pages):
    def wrong_levels(page):
        levels = [int(each.tag[1]) for each in page.elements(*HEADINGS)]
        if levels[:1] != [1] or levels.count(1) != 1:
            yield f"not one h1 at the top: {levels}"
        yield from (f"h{b} after h{a}" for a, b in pairwise(levels) if b > a + 1)

    assert problems_of(pages, wrong_levels) == {}


def test_every_page_is_german_and_has_a_title_of_its_own(pages):
    assert {page.tree.get("lang") for page in pages} == {"de"}
    titles = {page.address: page.tree.find("head/title").text for page in pages}
    assert [each for each in titles.values() if not each.endswith(" – Weserportal")] == []
    whole = Counter(title for address, title in titles.items() if not urlsplit(address).query)
    assert [title for title, number in whole.items() if number > 1] == []


def around(pattern, text):
    """Each match with a little of the text before and behind it."""
    for match in pattern.finditer(text):
        yield " ".join(text[max(0, match.start() - 30) : match.end() + 20].split(" "))


def test_number_and_unit_are_held_together(pages):
    def loose(page):
        yield from around(LOOSE_UNIT, "".join(page.texts))

    assert problems_of(pages, loose) == {}


def test_nothing_of_the_machine_is_left_in_the_text(pages):
    def leftovers(page):
        yield from around(LEFTOVERS, "\n".join(page.texts))

    assert problems_of(pages, leftovers) == {}


def test_every_link_on_this_site_leads_somewhere(pages):
    known = {address for find in KINDS.values() for address in find()} - STATES.keys()
    targets = {
        urldefrag(urljoin(f"{SITE}{page.address}", each.get("href"))).url: page.address
        for page in pages
        for each in page.elements("a")
        if each.get("href") is not None and not each.get("href").startswith("#")
    }
    here = {url.removeprefix(SITE): on for url, on in targets.items() if url.startswith(SITE)}
    answers = {each: Client().get(each).status_code for each in here.keys() - known}
    assert {each: here[each] for each, status in answers.items() if status >= 400} == {}
