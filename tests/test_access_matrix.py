"""Law 2: every address × method × role; a new address fails here until it has its row.

The pages of an account × method × role × state stand in test_account_access.py.

The admin's models × permissions × roles stand in test_admin_rights.py.
"""

import pytest
from django.contrib.admin import site
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.timezone import localdate

from desk.urls import urlpatterns as DESK
from projects.publication import Publication
from public.pages.help import HELP_PAGES
from tests.builders import (
    cite,
    make_call,
    make_decision,
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
)
from tests.clients import finish_transaction_work
from tests.files import make_photo
from tests.past import YESTERDAY, days_pass
from tests.processes.builders import make_service
from tests.strategy.builders import make_measure, make_strategy
from tests.test_account_access import ACCOUNT_PAGES

PEOPLE = [
    *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    *("auditor", "superuser"),
]
PUBLIC_PAGES = {
    "public:home": [],
    "public:project-list": [],
    "public:project-detail": ["projekt"],
    "public:project-changes": ["projekt"],
    "public:project-days": ["projekt"],
    "public:project-published": ["projekt", str(localdate() - YESTERDAY)],
    "public:project-known": ["projekt", str(localdate() - YESTERDAY)],
    "public:decision-list": [],
    "public:decision-detail": ["entscheidung"],
    "public:decision-changes": ["entscheidung"],
    "public:decision-days": ["entscheidung"],
    "public:decision-published": ["entscheidung", str(localdate() - YESTERDAY)],
    "public:decision-known": ["entscheidung", str(localdate() - YESTERDAY)],
    "public:district-list": [],
    "public:district-detail": ["kreis"],
    "public:municipality-list": [],
    "public:municipality-detail": ["ort-00000001"],
    "public:district-days": ["kreis"],
    "public:district-published": ["kreis", str(localdate() - YESTERDAY)],
    "public:district-known": ["kreis", str(localdate() - YESTERDAY)],
    "public:organisation-list": [],
    "public:organisation-detail": ["stelle"],
    "public:programme-list": [],
    "public:programme-detail": ["programm"],
    "public:call-list": [],
    "public:call-detail": ["programm-aufruf"],
    "public:living-lab-list": [],
    "public:service-list": [],
    "public:service-detail": ["leistung"],
    "public:strategy-list": [],
    "public:strategy-detail": ["strategie"],
    "public:strategy-changes": ["strategie"],
    "public:strategy-days": ["strategie"],
    "public:strategy-published": ["strategie", str(localdate() - YESTERDAY)],
    "public:strategy-known": ["strategie", str(localdate() - YESTERDAY)],
    "public:field-detail": ["feld"],
    "public:measure-list": [],
    "public:measure-detail": ["massnahme"],
    "public:measure-changes": ["massnahme"],
    "public:measure-days": ["massnahme"],
    "public:measure-published": ["massnahme", str(localdate() - YESTERDAY)],
    "public:measure-known": ["massnahme", str(localdate() - YESTERDAY)],
    "public:gap-list": [],
    "public:source-list": [],
    "public:source-detail": ["quelle"],
    "public:file": ["schluessel", "480.webp"],
    "public:search": [],
    "public:search-suggestions": [],
    "public:change-list": [],
    "public:chronicle": [],
    "public:glossary": [],
    "public:imprint": [],
    "public:privacy": [],
    "public:cookies": [],
    "public:accessibility": [],
    "public:plain-language": [],
    "public:help": [],
    **{f"public:{each.url_name}": [] for each in HELP_PAGES},
    "public:feedback-thanks": [],
    "public:picture": [],
    "public:project-picture": ["projekt"],
    "public:robots": [],
    "public:security-contact": [],
    "public:sitemap-index": [],
    "public:sitemap-section": ["projekte"],
}
# Readers may send something in; who may do what there stands in test_feedback.py.
PUBLIC_FORMS = {"public:feedback": [], "public:report": ["projekt"]}
# Known to one person; who reads what there stands in office/test_calendar.py, and for the pack of
# an application in test_call_cockpit.py; what a reader reported is in test_reader_reports.py.
SECRET_PAGES = ["office:calendar", "office:application-pack", "public:report-state"]
# Who may what there stands in test_desk_access.py, test_previews.py and test_meeting_pack.py.
DESK_PAGES = {f"desk:{pattern.name}" for pattern in DESK}
DESK_PAGES |= {"public:project-preview", "public:proposal-preview", "public:meeting-pack"}


def names(patterns, namespace=""):
    """Every URL name of the site outside the admin."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != site.name:
                inner = f"{pattern.namespace}:" if pattern.namespace else ""
                yield from names(pattern.url_patterns, namespace + inner)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"


def test_every_address_has_its_row():
    assert set(names(get_resolver().url_patterns)) == {
        *PUBLIC_PAGES,
        *PUBLIC_FORMS,
        *ACCOUNT_PAGES,
        *DESK_PAGES,
        *SECRET_PAGES,
    }


@pytest.fixture(scope="module")
def cast(shared_cast):
    return shared_cast


@pytest.fixture(scope="module")
def records(cast):
    project = make_project(slug="projekt")
    photo = make_photo(project, cast.editor)
    decision = make_decision(project, amount=100)
    town = make_municipality(make_district(slug="kreis"), "Ort", ags="00000001")
    project.municipalities.add(town)
    make_organisation(slug="stelle")
    make_call(programme=make_programme(slug="programm"))
    make_service(slug="leistung")
    strategy = make_strategy(slug="strategie")
    measure = make_measure(slug="massnahme", strategy=strategy, projects=[project])
    make_field(slug="feld")
    source = make_source(key="quelle")
    cite(project, source)
    for record in (decision, strategy, measure):
        cite(record, source)
    days_pass()
    return {"entscheidung": decision.pk, "schluessel": photo.file.key}


def address(name, arguments, records):
    return reverse(name, args=[records.get(argument, argument) for argument in arguments])


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", PUBLIC_PAGES)
def test_public_pages_are_read_by_everybody_and_written_by_nobody(
    records, cast, as_user, name, who
):
    client = as_user(getattr(cast, who, None))
    url = address(name, PUBLIC_PAGES[name], records)
    assert client.get(url).status_code == 200
    assert client.head(url).status_code == 200
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(url).status_code == 405


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", PUBLIC_FORMS)
def test_a_public_form_takes_nothing_that_does_not_come_from_this_site(
    records, cast, as_user, name, who
):
    client = as_user(getattr(cast, who, None))
    url = address(name, PUBLIC_FORMS[name], records)
    assert client.get(url).status_code == 200
    assert client.head(url).status_code == 200
    assert client.post(url).status_code == 403
    for method in (client.put, client.patch, client.delete):
        assert method(url).status_code == 405


@pytest.fixture(scope="module")
def pages(cast):
    """{publication: the addresses of a project and of a decision}."""

    def made(publication):
        project = make_project(publication=publication, lead=cast.holzminden)
        decision = make_decision(publication=publication)
        return f"/projekte/{project.slug}/", f"/foerderung/{decision.pk}/"

    found = {publication: made(publication) for publication in Publication}
    finish_transaction_work()
    return found


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize(
    ("publication", "status"),
    [("draft", 404), ("in_review", 404), ("published", 200), ("archived", 200), ("withdrawn", 410)],
)
def test_a_public_page_shows_everybody_what_a_stranger_sees(
    pages, cast, as_user, publication, status, who
):
    client = as_user(getattr(cast, who, None))
    for page in pages[publication]:
        assert client.get(page).status_code == status
        assert client.get(f"{page}aenderungen/").status_code == status
    assert client.get(f"{pages[publication][0]}bild.png").status_code == status


@pytest.mark.parametrize("who", PEOPLE)
def test_the_admin_is_for_the_grant_office_and_who_audits_it(cast, as_user, who):
    answer = as_user(getattr(cast, who, None)).get("/admin/")
    allowed = who in ("grant_admin", "auditor", "superuser")
    assert answer.status_code == (200 if allowed else 302)


def test_the_admin_signs_in_through_the_one_login(as_user, db):
    answer = as_user(None).get("/admin/login/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/konto/anmelden/")


def test_nobody_can_sign_up(as_user, db):
    for url in ("/konto/registrieren/", "/accounts/signup/", "/konto/signup/", "/signup/"):
        assert as_user(None).get(url).status_code == 404


def test_pages_for_people_are_never_stored(cast, as_user):
    answer = as_user(cast.editor).get("/projekte/")
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


def test_a_stranger_gets_no_cookie_for_reading(as_user, db):
    make_project(publication=Publication.PUBLISHED)
    for name in ("home", "project-list", "decision-list", "chronicle"):
        assert not as_user(None).get(reverse(f"public:{name}")).cookies


def test_every_answer_carries_the_strict_policy(as_user, db):
    for url in ("/", "/projekte/", "/konto/anmelden/", "/gibt-es-nicht/"):
        policy = as_user(None).get(url)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
