"""What search engines and other sites get: sitemap, robots.txt, canonical address, picture."""

import io
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from PIL import Image

from evidence.history.changes import event_model
from evidence.models import Citation
from evidence.values.money import Amount, Qualifier
from projects.publication import Publication
from public.machines import picture, sitemaps
from public.machines.picture import Facts, facts_of, picture_of
from public.page_cache import PAGES
from tests.builders import cite, make_decision, make_district, make_project, make_source
from tests.clients import PortalClient, finish_transaction_work

pytestmark = pytest.mark.django_db

SITE = "http://localhost:8000"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def text_of(path, **more):
    return PortalClient().get(path, **more).content.decode()


def addresses(path):
    return [each.text for each in ElementTree.fromstring(text_of(path)).iter(LOC)]


def every_address():
    return [each for part in addresses("/sitemap.xml") for each in addresses(local(part))]


def local(address):
    assert address.startswith(f"{SITE}/")
    return address.removeprefix(SITE)


def test_the_sitemap_names_every_kind_of_page_and_each_of_them_answers():
    project = make_project(lead=None)
    decision = make_decision(project, amount=1)
    cite(project, make_source(key="artikel"))
    make_district(slug="kreis")
    named = [local(each) for each in every_address()]
    for path in (f"/projekte/{project.slug}/", f"/foerderung/{decision.pk}/", "/landkreise/kreis/"):
        assert path in named
    assert "/quellen/artikel/" in named
    assert len(named) == len(set(named))
    assert [path for path in named if PortalClient().get(path).status_code != 200] == []


@pytest.mark.parametrize(
    "publication", [Publication.DRAFT, Publication.IN_REVIEW, Publication.WITHDRAWN]
)
def test_what_is_hidden_is_in_no_sitemap_and_has_no_picture(publication):
    project = make_project(slug="geheimplan", publication=publication)
    decision = make_decision(project, publication=publication)
    cite(project, make_source(key="geheime-quelle"))
    named = "".join(every_address())
    for trace in ("geheimplan", f"/foerderung/{decision.pk}/", "geheime-quelle"):
        assert trace not in named
    status = 410 if publication == Publication.WITHDRAWN else 404
    assert PortalClient().get("/projekte/geheimplan/bild.png").status_code == status


def test_a_sitemap_says_when_a_page_changed():
    make_project(slug="projekt")
    [day] = re.findall(r"<lastmod>(.*?)</lastmod>", text_of("/sitemap-projekte.xml"))
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", day)


def test_a_new_source_changes_the_day_of_its_page():
    project = make_project(slug="projekt")
    make_project()
    earlier = text_of("/sitemap-projekte.xml")
    cite(project)
    [cited] = event_model(Citation).objects.values_list("pgh_created_at", flat=True)
    later = cited + timedelta(days=3)
    event_model(Citation).objects.update(pgh_created_at=later)
    assert f"<lastmod>{later:%Y-%m-%d}</lastmod>" not in earlier
    assert f"<lastmod>{later:%Y-%m-%d}</lastmod>" in text_of("/sitemap-projekte.xml")


def test_a_large_sitemap_has_several_pages(monkeypatch):
    PAGES.clear()
    monkeypatch.setattr(sitemaps.OfThisSite, "limit", 2)
    for _ in range(3):
        make_project()
    parts = [each for each in addresses("/sitemap.xml") if "projekte" in each]
    assert parts == [f"{SITE}/sitemap-projekte.xml", f"{SITE}/sitemap-projekte.xml?p=2"]
    assert [len(addresses(local(part))) for part in parts] == [2, 1]


@pytest.mark.parametrize(
    "path", ["/sitemap-gibt-es-nicht.xml", "/sitemap-projekte.xml?p=9", "/sitemap-projekte.xml?p=x"]
)
def test_a_sitemap_that_does_not_exist_is_not_found(path):
    assert PortalClient().get(path).status_code == 404


def test_who_finds_a_weakness_reads_whom_to_tell(settings):
    contact, expires, _, canonical = text_of("/.well-known/security.txt").splitlines()
    assert contact == "Contact: mailto:sicherheit@example.org"
    assert canonical == f"Canonical: {SITE}/.well-known/security.txt"
    days = (date.fromisoformat(expires[9:19]) - date.today()).days
    assert 170 < days < 190
    settings.SECURITY_CONTACT = ""
    assert PortalClient().get("/.well-known/security.txt").status_code == 404


def test_robots_are_kept_from_what_is_for_people_and_led_to_the_sitemap():
    text = text_of("/robots.txt")
    for path in ("/admin/", "/konto/", "/suche/", "/rueckmeldung/"):
        assert f"Disallow: {path}\n" in text
    assert f"Sitemap: {SITE}/sitemap.xml\n" in text


def canonical(path, **more):
    found = re.findall(r'<link rel="canonical" href="(.*?)">', text_of(path, **more))
    return found[0].replace("&amp;", "&") if found else None


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "/"),
        ("/?utm_source=x&fbclid=y", "/"),
        ("/projekte/?utm_source=x&q=Glas", "/projekte/?q=Glas"),
        ("/impressum/?a=b", "/impressum/"),
    ],
)
def test_the_canonical_address_is_absolute_and_without_what_means_nothing(path, address):
    assert canonical(path) == f"{SITE}{address}"


def test_the_canonical_address_is_not_taken_from_the_request():
    """Cache poisoning by Host: whatever name a request came under, the page says ours."""
    page = text_of("/", headers={"host": "127.0.0.1"})
    assert "127.0.0.1" not in page
    assert canonical("/", headers={"host": "127.0.0.1"}) == f"{SITE}/"


def test_order_of_parameters_makes_no_second_address():
    make_district(slug="kreis")
    first = canonical("/projekte/?q=Glas&landkreis=kreis")
    assert first == canonical("/projekte/?landkreis=kreis&q=Glas")


def test_a_page_that_is_not_there_has_no_address_to_share():
    make_project(slug="weg", publication=Publication.WITHDRAWN)
    for path in ("/gibt-es-nicht/", "/projekte/weg/", "/konto/anmelden/", "/foerderung/?jahr=x"):
        page = text_of(path)
        assert "canonical" not in page
        assert "og:" not in page
        assert '<meta name="robots" content="noindex">' in page


def test_title_and_description_are_said_once_more_for_sharing():
    project = make_project('Kreis "A" & <B>', summary='Text mit "Zeichen" & <Klammern>.')
    page = text_of(f"/projekte/{project.slug}/")
    assert '<meta property="og:title" content="Kreis &quot;A&quot; &amp; &lt;B&gt;">' in page
    shared = re.search(r'property="og:description" content="(.*?)"', page)[1]
    assert shared == re.search(r'name="description" content="(.*?)"', page)[1]
    assert f'content="{SITE}/projekte/{project.slug}/bild.png"' in page
    assert f'content="{SITE}/bild.png"' in text_of("/")


def as_image(data):
    return Image.open(io.BytesIO(data))


def test_a_picture_has_the_size_others_ask_for_and_is_small_and_the_same_each_time():
    district = make_district()
    project = make_project("Digitalisierungsmultiplikatoren " * 6, districts=[district])
    make_decision(project, amount=1000)
    path = f"/projekte/{project.slug}/bild.png"
    response = PortalClient().get(path)
    assert response["Content-Type"] == "image/png"
    assert response.has_header("ETag")
    assert as_image(response.content).size == (1200, 630)
    assert len(response.content) < 150_000
    assert picture_of(facts_of(project)) == response.content


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount.exactly("80000"), "80.000,00\N{NO-BREAK SPACE}€ bewilligt"),
        (
            Amount(Qualifier.AT_LEAST, 5000, None),
            "mindestens 5.000,00\N{NO-BREAK SPACE}€ bewilligt",
        ),
        (Amount(Qualifier.UNKNOWN), "Betrag nicht genannt"),
        (None, "Keine Förderentscheidung bekannt"),
    ],
)
def test_a_picture_says_the_amount_in_honest_words(amount, words):
    project = make_project()
    if amount is not None:
        make_decision(project, amount=amount)
    facts = facts_of(project)
    assert facts.money == words
    assert facts.place == "Landkreis nicht bekannt"


def test_a_hidden_decision_is_not_in_the_picture():
    project = make_project()
    make_decision(project, amount=987654, publication="draft")
    assert facts_of(project).money == "Keine Förderentscheidung bekannt"


@pytest.mark.parametrize("title", ["A", "W" * 200, "ÄÖÜß € – „x“", "\N{SOFT HYPHEN}a " * 90, " "])
def test_any_title_can_be_drawn(title):
    assert as_image(picture_of(Facts(title=title, status="x" * 300))).size == (1200, 630)


def test_a_picture_is_drawn_without_the_fonts_of_kern(settings, tmp_path):
    settings.KERN_DIR = tmp_path
    picture.font.cache_clear()
    assert as_image(picture_of(Facts("Förderung"))).size == (1200, 630)
    picture.font.cache_clear()


@pytest.mark.django_db
def test_the_title_of_a_list_names_its_filters(client):
    county = make_district("Auland", slug="auland")
    for title in ("Bus", "App"):
        make_project(title, districts=[county])
    finish_transaction_work()

    def head(address):
        page = " ".join(client.get(address, follow=True).content.decode().split())
        told = re.search("<title>(.*?)</title>", page)[1].removesuffix(" – Weserportal")
        for shared in re.findall('og:title" content="(.*?)"', page):
            assert shared.removesuffix(" – Weserportal") == told
        return told

    assert head("/projekte/") == "Projekte"
    assert head("/projekte/?q=Bus&landkreis=auland") == "Projekte: „Bus“, Landkreis Auland"
    assert head("/projekte/?landkreis=nicht-bekannt") == "Projekte: Landkreis nicht bekannt"
    assert head("/projekte/?landkreis=gibt-es-nicht").endswith("Projekte")
    assert head("/organisationen/?q=Bus") == "Organisationen: „Bus“"
    assert head("/chronik/?landkreis=auland") == "Chronik: Landkreis Auland"
    page = client.get("/projekte/?landkreis=auland").content.decode()
    assert "2 Projekte: Landkreis Auland." in " ".join(page.split())
