"""Who audits reads all of the grant office, takes it away, and changes nothing anywhere (R40)."""

from collections import deque
from itertools import product
from urllib.parse import urljoin, urlsplit

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import URLResolver, reverse
from django.utils.timezone import localdate

from accounts.models import Membership, Role
from desk.due import tell_due
from desk.urls import urlpatterns as DESK
from grant_office.example import KEYS, make
from grant_office.lifecycle import STEPS
from grant_office.models import Correspondence, Deadline, ListExport, Scan
from grant_office.register import bring_up_to_date
from projects.publication import Publication
from tests.builders import make_auditor, make_decision, make_organisation, make_project, make_user
from tests.clients import finish_transaction_work
from tests.desk_forms import form_of, parsed
from tests.office.breaches import ROWS
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_saved_view,
    make_scan,
)
from tests.test_admin_rights import GRANT_OFFICE, make_record
from tests.test_previews import everything

pytestmark = pytest.mark.django_db
NOT_AUDITED = {"accessibilitystatement", "feedback", "sourcecheck"}
NOT_AUDITED |= {model._meta.model_name for model in apps.get_app_config("processes").get_models()}
READ = ("changelist", "change", "history")
# Pages that answer everybody alike and take nothing.
DEAF = ("changelist", "history", "jsi18n", "autocomplete", "everything")
OWN_DOORS = ("login", "logout", "password_change", "password_change_done")
REFUSED = (403, 404, 405)


@pytest.fixture(scope="module")
def auditor(shared):
    return make_auditor()


@pytest.fixture(scope="module")
def decision(shared):
    """A decision of a county with a row of each kind, and the examples beside it."""
    decision = make_grant(make_county("Landkreis Fremd"), rules=make_law())
    scan = make_scan(make_letter(decision=decision, subject="Zuwendungsbescheid"))
    make_scan(make_letter(subject="Noch nirgends"))
    make_saved_view()
    make_organisation("Bund", level="federal")
    make(localdate())
    bring_up_to_date()
    finish_transaction_work()
    return scan.letter.decision


@pytest.fixture(scope="module")
def numbers(decision):
    """{model: the number of a record of it}, with what the admin shows of each."""
    made = {model: make_record(model).pk for model in GRANT_OFFICE}
    made[apps.get_model("accounts.user")] = make_user().pk
    bring_up_to_date()
    finish_transaction_work()
    return made


def patterns(urls, before="/admin/"):
    for each in urls:
        if isinstance(each, URLResolver):
            yield from patterns(each.url_patterns, before + str(each.pattern))
        else:
            yield before + str(each.pattern), each.name or "", each.pattern


def choices(path, name, decision, numbers):
    """{converter: the values to try} for a path of the admin."""
    letters, scans = Correspondence.objects.order_by("pk"), Scan.objects.order_by("pk")
    of_page = {
        "grant-file": [decision.pk],
        "file-take": [decision.pk],
        "letter": [each.pk for each in letters],
    }
    found = {
        "number": of_page.get(name, [decision.pk]),
        "slug": ["ohne-regelwerk"],
        "file_format": ["csv", "xlsx"],
        "key": [scans.last().key],
        "url": ["irgendwo"],
    }
    place = path.removeprefix("/admin/").split("/")
    model = next((m for m in admin.site._registry if m._meta.label_lower == ".".join(place[:2])), 0)
    if model:
        known = [numbers.get(model, 1)]
        found |= dict.fromkeys(("object_id", "pk", "id"), known)
        found["name"] = [step.name for step in STEPS.get(model, ())] or ["submit", "archive"]
    return found


def addresses(decision, numbers):
    """(address, name) of every page and button of the admin."""
    reverse("admin:index")  # with the addresses goes what libraries brought along
    for path, name, pattern in patterns(admin.site.get_urls()):
        if name in ("", "app_list"):
            continue
        known = choices(path, name, decision, numbers)
        names = list(pattern.converters)
        for values in product(*(known[each] for each in names)):
            yield reverse(f"admin:{name}", kwargs=dict(zip(names, values, strict=True))), name


def model_of(name):
    return name.split("_")[-2] if "_" in name else ""


def is_read(name):
    """A page that an auditor opens: the office's own, and those of what it keeps."""
    if name.endswith(READ) and model_of(name):
        known = {model._meta.model_name for model in GRANT_OFFICE} - NOT_AUDITED
        return model_of(name) in known
    return name in OF_THE_OFFICE


OF_THE_OFFICE = {
    *("index", "everything", "deadline-list", "calendar-page", "decision-list"),
    *(
        "decision-export",
        "budget",
        "budget-export",
        "grant-file",
        "file-take",
        "intake",
        "letter",
        "scan",
    ),
    *("award", "disposal", "disposal-list", "file-paper"),
}


def test_every_page_of_the_office_is_read(auditor, decision, numbers, as_user):
    client, opened = as_user(auditor), set()
    for address, name in addresses(decision, numbers):
        if name in OWN_DOORS:
            continue
        status = client.get(address).status_code
        if is_read(name):
            assert status == 200, address
            opened.add(name)
        elif name.endswith(("_add", "_delete", "_step")):
            assert status == 403, address
        else:
            assert status in (200, 302, *REFUSED), address
    assert opened >= OF_THE_OFFICE
    assert len(opened) > 70
    assert ListExport.objects.filter(user=auditor).count() == 5, "what is taken is noted"


def test_no_button_and_no_form_takes_anything(auditor, decision, numbers, as_user):
    client, before = as_user(auditor), everything()
    tried = 0
    for address, name in addresses(decision, numbers):
        if name in OWN_DOORS:
            continue
        number = address.rstrip("/").split("/")[-2]
        sent = {
            **{"action": "delete_selected", "_selected_action": number, "post": "yes"},
            **{"schritt": "weglegen", "reason": "weil", "name": "Liste", "filter": "q=a"},
            **{"done_on": "01.01.2026", "day": "01.01.2026", "decision": decision.pk},
        }
        status = client.post(address, sent).status_code
        assert status in REFUSED or name.endswith(DEAF), (address, status)
        tried += 1
    assert tried > 180
    assert everything() == before


# How far applications are prepared; there is none in this test to look at closer.
READ_AT_THE_DESK = {"calls"}


def test_the_desk_and_its_buttons_are_closed(auditor, decision, as_user):
    project = make_project(publication=Publication.DRAFT)
    finish_transaction_work()
    client, before = as_user(auditor), everything()
    given = {"number": project.pk, "pk": project.pk, "section": "zeit", "step": "submit"}
    for pattern in DESK:
        names = pattern.pattern.converters
        values = {
            name: given.get(name, 1 if "Int" in repr(c) else "x") for name, c in names.items()
        }
        address = reverse(f"desk:{pattern.name}", kwargs=values)
        is_read = pattern.name in READ_AT_THE_DESK
        assert (client.get(address).status_code == 200) == is_read, address
        assert client.post(address).status_code in REFUSED, address
    assert everything() == before


def test_no_link_leads_to_a_refusal_and_no_page_has_a_button(auditor, decision, as_user):
    """Followed from the start page, each kind of address once or twice."""
    client, waiting, seen = as_user(auditor), deque([reverse("admin:index")]), {}
    while waiting:
        address = waiting.popleft()
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        if "html" not in answer["Content-Type"]:
            continue
        page = parsed(answer)
        sent = [urljoin(address, f.get("action") or "") for f in page.iter("form") if is_post(f)]
        assert not [each for each in sent if in_admin(each)]
        for link in page.iter("a"):
            target = urlsplit(urljoin(address, link.get("href") or ""))
            kind = "".join("0" if sign.isdigit() else sign for sign in target.path)
            known = seen.setdefault(kind, set())
            is_new = target.path not in known and len(known) < 2
            if target.path.startswith("/admin/") and is_new:
                known.add(target.path)
                waiting.append(target.path)
    assert len(seen) > 40


def in_admin(address):
    return address.startswith("/admin/") and address != reverse("admin:logout")


def is_post(form):
    """Sent as a change, by a button that it has."""
    buttons = [*form.iter("button"), *(i for i in form.iter("input") if i.get("type") == "submit")]
    return bool(buttons) and (form.get("method") or "").lower() == "post"


def test_the_start_page_offers_nothing_to_do(auditor, decision, as_user):
    text = as_user(auditor).get(reverse("admin:index")).content.decode()
    assert "Was fällig ist" in text and "Prüfung" in text
    for words in ("Eingang erfassen", "Bescheid erfassen", "Freizugeben", "Freigabe"):
        assert words not in text, words


def test_drafts_of_every_county_are_read(auditor, cast):
    """Of decisions, of versions, and letters that belong nowhere yet."""
    decision = make_grant(make_county())
    draft = make_decision(make_project(publication="draft"), amount=1, publication="draft")
    letter = make_scan(make_letter()).letter
    for model in (type(decision), *(m for m in ROWS if hasattr(m.objects.all(), "visible_to"))):
        if model.__name__ not in ("SavedView",):
            seen = model.objects.visible_to(auditor)
            assert seen.count() == model._base_manager.count(), model
            if hasattr(seen, "editable_by") and model.__name__ != "SavedView":
                assert not model.objects.editable_by(auditor).exists(), model
    assert Correspondence.objects.visible_to(auditor).filter(pk=letter.pk).exists()
    assert not type(decision).objects.releasable_by(auditor).exists()
    assert draft in type(decision).objects.of_office(auditor)


def test_who_audits_has_no_other_role(auditor):
    other = Membership(user=auditor, organisation=make_organisation(), role=Role.EDITOR)
    with pytest.raises(ValidationError, match="keine andere Rolle"):
        other.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()
    other.role = Role.AUDITOR
    other.save()


def test_two_roles_are_refused_on_the_page_of_the_person(auditor, cast, as_user):
    address = reverse("admin:accounts_user_change", args=[auditor.pk])
    client = as_user(cast.superuser)
    form = form_of(client.get(address), address)
    second = {
        "memberships-TOTAL_FORMS": 2,
        "memberships-1-user": auditor.pk,
        "memberships-1-organisation": cast.holzminden.pk,
        "memberships-1-role": "grant_admin",
    }
    answer = client.post(address, form | second)
    assert "keine andere Rolle" in answer.content.decode()
    answer = client.post(address, form | {"is_superuser": "on"})
    assert "Administrator-Status“ abwählen" in answer.content.decode()
    assert auditor.memberships.count() == 1


def test_who_lacks_half_of_the_rights_is_told(cast, as_user):
    person = make_user(Role.AUDITOR)
    address = reverse("admin:accounts_user_change", args=[person.pk])
    client = as_user(cast.superuser)
    client.post(address, form_of(client.get(address), address) | {"name": "Neu"})
    page = client.get(address).content.decode()
    assert "hat die Rolle Prüfung, kann aber nicht in der Verwaltung arbeiten" in page


def test_a_second_factor_is_needed_and_nothing_due_is_mailed(auditor):
    assert auditor.needs_second_factor()
    assert not Deadline.objects.editable_by(auditor).exists()
    assert tell_due() == 0 or not auditor.letters.exists()


def test_the_examples_are_read_too(auditor, decision, as_user):
    example = type(decision).objects.get(key=KEYS[0])
    page = as_user(auditor).get(reverse("admin:grant-file", args=[example.pk])).content.decode()
    assert "Zahlung erfassen" not in page and "Erledigt:" not in page
