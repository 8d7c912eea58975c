"""Who is named as having looked a value up looked up the value that stands there (R1, R4)."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import make_source, make_user
from tests.desk_forms import form_of
from tests.office.builders import make_base_rate, make_county, make_officer, make_rule_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_officer(make_county())


@pytest.fixture
def looked_up():
    return {
        "is_confirmed": True,
        "confirmed_by": make_user(),
        "confirmed_at": timezone.now(),
        "source": make_source("Bundesanzeiger"),
    }


def send(client, page, typed):
    assert client.post(page, form_of(client.get(page), page) | typed).status_code == 302


CHANGES = [
    ({"note": "nachgelesen"}, False),
    ({"value": "8 Wochen"}, True),
    ({"clause": "Nr. 1.4"}, True),
]


@pytest.mark.parametrize(("typed", "is_another"), CHANGES)
@pytest.mark.parametrize("prefix", ["", "parameters-0-"])
def test_a_changed_value_is_confirmed_by_who_changed_it(
    as_user, officer, looked_up, typed, is_another, prefix
):
    rules = make_rule_set({"use_window": "6 weeks"})
    rules.parameters.update(**looked_up)
    parameter = rules.parameters.get()
    page = (
        reverse("admin:grant_office_ruleset_change", args=[rules.pk])
        if prefix
        else reverse("admin:grant_office_ruleparameter_change", args=[parameter.pk])
    )
    send(as_user(officer), page, {prefix + name: text for name, text in typed.items()})
    parameter.refresh_from_db()
    by = officer if is_another else looked_up["confirmed_by"]
    assert (parameter.is_confirmed, parameter.confirmed_by) == (True, by)
    assert (parameter.confirmed_at > looked_up["confirmed_at"]) == is_another


@pytest.mark.parametrize("percent", ["1,27", "2,27"])
def test_so_is_a_changed_rate(as_user, officer, looked_up, percent):
    rate = make_base_rate(**looked_up)
    page = reverse("admin:grant_office_baserate_change", args=[rate.pk])
    send(as_user(officer), page, {"percent": percent})
    rate.refresh_from_db()
    by = looked_up["confirmed_by"] if percent == "1,27" else officer
    assert rate.confirmed_by == by
