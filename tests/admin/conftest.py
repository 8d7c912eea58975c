"""The grant office and its chief, signed in to the admin, and what they work on."""

import pytest

from accounts.models import User
from tests.builders import (
    make_grant_admin,
    make_organisation,
    make_project,
)


@pytest.fixture
def greta():
    return make_grant_admin()


@pytest.fixture
def office(as_user, greta):
    return as_user(greta)


@pytest.fixture
def boss(as_user):
    return as_user(User.objects.create_superuser("chefin@example.org", "geheim", name="Chefin"))


@pytest.fixture
def deputy(as_user):
    name = "Stellvertretung"
    return as_user(User.objects.create_superuser("zwei@example.org", "geheim", name=name))


@pytest.fixture
def rek():
    return make_project("Smart Region REK")


@pytest.fixture
def hameln():
    return make_organisation("Landkreis Hameln-Pyrmont")
