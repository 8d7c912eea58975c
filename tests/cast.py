"""The fixed cast of the tests: who may do what for whom, and each made when first asked for."""

from functools import cached_property

from accounts.models import Role, User
from tests.builders import (
    PASSWORD,
    make_auditor,
    make_grant_admin,
    make_organisation,
    make_user,
)

ORGANISATIONS = ("holzminden", "schaumburg")
PEOPLE = (
    *("reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    *("auditor", "superuser"),
)


class Cast:
    """cast.editor, cast.grant_admin, cast.holzminden …"""

    @property
    def people(self):
        """{name: person} of all."""
        return {name: getattr(self, name) for name in PEOPLE}

    @cached_property
    def holzminden(self):
        return make_organisation("Landkreis Holzminden", slug="lk-holzminden")

    @cached_property
    def schaumburg(self):
        return make_organisation("Landkreis Schaumburg", slug="lk-schaumburg")

    @cached_property
    def reader(self):
        return make_user()

    @cached_property
    def editor(self):
        return make_user(Role.EDITOR, organisation=self.holzminden)

    @cached_property
    def reviewer(self):
        return make_user(Role.REVIEWER, organisation=self.holzminden)

    @cached_property
    def neighbour(self):
        """The editor of the other county."""
        return make_user(Role.EDITOR, organisation=self.schaumburg)

    @cached_property
    def coordinator(self):
        return make_user(Role.COORDINATOR)

    @cached_property
    def grant_admin(self):
        return make_grant_admin()

    @cached_property
    def auditor(self):
        """Reads all of the grant office."""
        return make_auditor()

    @cached_property
    def superuser(self):
        return User.objects.create_superuser("chefin@example.org", PASSWORD, name="Chefin")
