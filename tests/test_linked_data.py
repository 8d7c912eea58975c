"""JSON-LD of the public pages (R70), read by somebody else's parser without a network."""

import json
import re
from decimal import Decimal

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Qualifier
from funding.models import Status
from projects.models import Alias
from public.machines.linked_data import amount_of
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_user,
)
from tests.clients import PortalClient
from tests.files import make_photo

pytestmark = pytest.mark.django_db

SCHEMA = Namespace("https://schema.org/")
IMAGE = SCHEMA.ImageObject
SITE = "http://localhost:8000"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def data_of(path):
    """The one JSON-LD document of a page, as text."""
    found = SCRIPT.findall(PortalClient().get(path).content.decode())
    assert len(found) <= 1
    return found[0] if found else None


def graph_of(path):
    return Graph().parse(data=data_of(path), format="json-ld")


def one(graph, kind):
    """The only node of a type."""
    [node] = graph.subjects(RDF.type, SCHEMA[kind])
    return node


def texts(graph, node, name):
    return sorted(str(value) for value in graph.objects(node, SCHEMA[name]))


@pytest.fixture
def project():
    return make_project(
        "Kreis & Stadt: „</script><script>alert(1)</script>“ <!-- ",
        slug="projekt",
        start=FlexDate("2020-05-01"),
        fields=[make_field("Bildung")],
        districts=[make_district("Holzminden", slug="holzminden")],
    )


def test_a_project_is_an_organisation_with_its_grants_and_without_a_start(project):
    Alias.objects.create(project=project, name="KuS")
    funder = make_organisation("Land", kind="state", slug="land")
    decision = make_decision(project, amount="137310.00", funder=funder)
    graph = graph_of("/projekte/projekt/")
    node = one(graph, "Project")
    assert str(node) == f"{SITE}/projekte/projekt/"
    assert texts(graph, node, "name") == [project.title]
    assert texts(graph, node, "alternateName") == ["KuS"]
    assert texts(graph, node, "keywords") == ["Bildung"]
    assert texts(graph, node, "funding") == [f"{SITE}/foerderung/{decision.pk}/"]
    assert texts(graph, one(graph, "MonetaryAmount"), "value") == ["137310.00"]
    assert texts(graph, one(graph, "GovernmentOrganization"), "name") == ["Land"]
    assert not list(graph.objects(node, SCHEMA.startDate))
    assert "Date" not in data_of("/projekte/projekt/")


def test_a_project_names_what_was_published_of_it_last(project):
    cite(project, make_source("Alt", publisher="Amt", published=FlexDate("2016")))
    newest = make_source("Neu & wahr", publisher="Die Harke", published=FlexDate("2020-05-01"))
    cite(project, newest)
    graph = graph_of("/projekte/projekt/")
    node = one(graph, "CreativeWork")
    assert texts(graph, node, "name") == ["Neu & wahr"]
    assert texts(graph, node, "datePublished") == ["2020-05-01"]
    assert (one(graph, "Project"), SCHEMA.subjectOf, node) in graph


@pytest.mark.parametrize("kind", ["MonetaryGrant", "AdministrativeArea", "CollegeOrUniversity"])
def test_so_do_decisions_counties_and_organisations(project, kind):
    record, path = {
        "MonetaryGrant": lambda: (
            decision := make_decision(project),
            f"/foerderung/{decision.pk}/",
        ),
        "AdministrativeArea": lambda: (project.districts.get(), "/landkreise/holzminden/"),
        "CollegeOrUniversity": lambda: (
            make_organisation(slug="verein", kind="university"),
            "/organisationen/verein/",
        ),
    }[kind]()
    assert "CreativeWork" not in data_of(path)
    cite(record, make_source("Neu", publisher="Die Harke", published=FlexDate("2020-05-01")))
    graph = graph_of(path)
    node = one(graph, "CreativeWork")
    assert texts(graph, node, "datePublished") == ["2020-05-01"]
    [about] = graph.subjects(SCHEMA.subjectOf, node)
    assert (about, RDF.type, SCHEMA[kind]) in graph


def test_a_photo_says_whose_it_is_and_what_others_may_do_with_it(project):
    by = make_user()
    free = make_photo(project, by, rights_holder="Hochschule", caption="Der Bagger")
    make_photo(project, by, author="", rights_holder="dpa", licence="permission", permission="Ja")
    make_photo(project, by, author="Geheim", licence="")
    graph = graph_of("/projekte/projekt/")
    photos = {texts(graph, n, "creditText")[0]: n for n in graph.subjects(RDF.type, IMAGE)}
    assert set(photos) == {"M. Muster / Hochschule", "dpa"}
    node, reserved = photos["M. Muster / Hochschule"], photos["dpa"]
    assert texts(graph, node, "contentUrl") == [f"{SITE}/dateien/{free.file.key}/480.webp"]
    assert texts(graph, node, "license") == [free.licence_address]
    assert texts(graph, node, "acquireLicensePage") == [f"{SITE}/projekte/projekt/#fotos"]
    assert texts(graph, node, "copyrightNotice") == ["Hochschule"]
    assert texts(graph, one(graph, "Person"), "name") == ["M. Muster"]
    for name in ("license", "acquireLicensePage", "creator"):
        assert texts(graph, reserved, name) == []


def test_no_title_breaks_out_of_its_script(project):
    page = PortalClient().get("/projekte/projekt/").content.decode()
    assert "<script>alert" not in page
    assert json.loads(data_of("/projekte/projekt/"))["name"] == project.title


def test_a_hidden_decision_or_project_is_in_no_data(project):
    hidden = make_project("Geheimes", publication="draft", slug="geheim")
    make_decision(project, amount=987654, publication="draft")
    shared = make_decision(project, hidden, amount=100)
    assert "987654" not in data_of("/projekte/projekt/")
    graph = graph_of(f"/foerderung/{shared.pk}/")
    funded = texts(graph, one(graph, "MonetaryGrant"), "fundedItem")
    assert funded == [f"{SITE}/projekte/projekt/"]


def test_a_decision_is_a_grant_of_its_funder_to_its_projects(project):
    programme = make_programme("Topf", slug="topf")
    funder = make_organisation("EU-Fonds", kind="eu_fund")
    decision = make_decision(project, amount=80000, funder=funder, programme=programme)
    graph = graph_of(f"/foerderung/{decision.pk}/")
    node = one(graph, "MonetaryGrant")
    assert texts(graph, node, "identifier") == [f"weserportal:entscheidung:{decision.pk}"]
    assert texts(graph, node, "fundedItem") == [f"{SITE}/projekte/projekt/"]
    assert texts(graph, one(graph, "FundingScheme"), "name") == ["Topf"]
    amount = one(graph, "MonetaryAmount")
    assert texts(graph, amount, "currency") == ["EUR"]
    assert texts(graph, amount, "value") == ["80000.00"]


IS_A_GRANT = {Status.GRANTED, Status.FINAL, Status.PARTLY_REVOKED}


@pytest.mark.parametrize("status", sorted(set(Status) - IS_A_GRANT))
def test_what_is_no_grant_is_not_called_one(project, status):
    """R43: a frame is no money, and a waived or announced grant is none either."""
    decision = make_decision(project, amount=80000, status=status)
    assert data_of(f"/foerderung/{decision.pk}/") is None
    assert "MonetaryGrant" not in data_of("/projekte/projekt/")


@pytest.mark.parametrize(
    ("amount", "facts"),
    [
        (Amount.exactly("0.00"), {"value": "0.00"}),
        (Amount.exactly(Decimal("1234567.80")), {"value": "1234567.80"}),
        (Amount(Qualifier.UP_TO, None, Decimal("15.00")), {"maxValue": "15.00"}),
        (Amount(Qualifier.AT_LEAST, Decimal("15.00"), None), {"minValue": "15.00"}),
        (
            Amount(Qualifier.BETWEEN, Decimal("1.00"), Decimal("2.00")),
            {"minValue": "1.00", "maxValue": "2.00"},
        ),
    ],
)
def test_an_amount_is_as_exact_as_its_source(amount, facts):
    assert amount_of(amount) == {"@type": "MonetaryAmount", "currency": "EUR", **facts}


@pytest.mark.parametrize("qualifier", [Qualifier.UNKNOWN, Qualifier.NOT_PUBLISHED])
def test_an_unknown_amount_is_left_out(qualifier):
    assert amount_of(Amount(qualifier)) is None
    assert amount_of(Amount(Qualifier.ABOUT, Decimal(5), Decimal(5))) is None


def test_a_programme_is_a_scheme_with_its_funders():
    programme = make_programme("Topf", slug="topf")
    land, bank = make_organisation("Land", kind="state"), make_organisation("Bank")
    programme.funders.create(organisation=land, role="funder")
    programme.funders.create(organisation=bank, role="approval_body")
    graph = graph_of("/programme/topf/")
    [funder] = graph.objects(one(graph, "FundingScheme"), SCHEMA.funder)
    assert texts(graph, funder, "name") == ["Land"]


@pytest.mark.parametrize(
    ("founded", "told"), [("2004-05", ["2004-05"]), ("2004~", []), ("2004-21", []), ("", [])]
)
def test_an_organisation_was_founded_on_an_iso_date_or_we_do_not_say(founded, told):
    make_organisation("HSW", kind="university", slug="hsw", founded=FlexDate(founded))
    graph = graph_of("/organisationen/hsw/")
    assert texts(graph, one(graph, "CollegeOrUniversity"), "foundingDate") == told


def test_a_county_is_a_territory_and_an_authority():
    district = make_district("Holzminden", slug="holzminden", ags="03255", nuts3="DE926")
    make_organisation("Landkreis Holzminden", district=district, slug="lk-holzminden")
    graph = graph_of("/landkreise/holzminden/")
    territory = one(graph, "AdministrativeArea")
    authority = one(graph, "GovernmentOrganization")
    assert territory != authority
    assert texts(graph, territory, "identifier") == ["03255", "DE926"]
    assert texts(graph, authority, "areaServed") == [str(territory)]


def test_the_home_page_tells_how_to_search():
    graph = graph_of("/")
    [action] = graph.objects(one(graph, "WebSite"), SCHEMA.potentialAction)
    [target] = graph.objects(action, SCHEMA.target)
    [template] = texts(graph, target, "urlTemplate")
    path = template.removeprefix(SITE).replace("{search_term_string}", "Glasfaser")
    assert PortalClient().get(path).status_code == 200


def test_whole_pages_can_be_read_by_the_parser(invented):
    for path in ("/", "/projekte/kluge-region-rek/", "/organisationen/hochschule/"):
        assert len(graph_of(path)) >= 4
