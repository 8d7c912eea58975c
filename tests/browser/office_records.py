"""What stands before the grant office: the invented examples, and somebody who works on them.

The rules they go by stay; `take_away` removes the rest.
"""

from types import SimpleNamespace

from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evidence.history.row_changes import CHANGED
from four_eyes.models import WaitingChange
from funding.models import Decision
from grant_office.example import KEYS, make, remove
from grant_office.models import Correspondence
from grant_office.register import bring_up_to_date
from strategy.models import Measure
from tests.browser.desk_records import county
from tests.builders import make_auditor
from tests.clients import with_second_factor
from tests.four_eyes.builders import make_waiting_change
from tests.office.builders import make_law, make_officer

WAITS = "Das Ziel ist jetzt beschlossen."


def person_in_office():
    """Of the Landkreis Nordaue, with a session."""
    return with_session(make_officer(county()))


def person_who_audits():
    """Reads the files of all counties, with a session."""
    return with_session(make_auditor())


def with_session(user):
    cookies = with_second_factor(Client(), user).cookies
    return SimpleNamespace(user=user, session=cookies[settings.SESSION_COOKIE_NAME].value)


def prepare():
    make_law()
    make(timezone.localdate())
    bring_up_to_date()
    make_waiting_change(
        Measure.objects.get(slug="e-formulare"),
        reason=WAITS,
        told=[
            {
                "title": "",
                "verb": CHANGED,
                "facts": [["Ziel", "Formulare im Netz", "Alle Formulare im Netz"]],
            }
        ],
    )


def take_away():
    remove()
    WaitingChange.objects.filter(reason=WAITS).delete()


def example():
    """The decision with something of everything: money, duties, letters, a plan."""
    return Decision.objects.get(key=KEYS[0])


def of_file(query=""):
    """The path of its file."""
    return lambda: reverse("admin:grant-file", args=[example().pk]) + query


def letter(query="", **which):
    """The path of the page of a letter."""

    def path():
        found = Correspondence.objects.filter(**which).first()
        return reverse("admin:letter", args=[found.pk]) + query

    return path


def form_of(name, rows):
    """The path of the stock form of the first of the rows that hang on its decision."""
    return lambda: reverse(f"admin:grant_office_{name}_change", args=[rows(example())[0].pk])


def new(name):
    """The path of an empty form for a row of its file."""
    return lambda: f"{reverse(f'admin:grant_office_{name}_add')}?decision={example().pk}"


def step_of_request():
    """The path of what is asked before a request for money is noted as refused."""
    [request] = example().paymentrequests.all()
    return reverse("admin:grant_office_paymentrequest_step", args=[request.pk, "refuse"])
