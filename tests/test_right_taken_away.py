"""Between two requests a right is taken away; what is written afterwards reaches that person at no
address of the desk, and their own words stay theirs to read."""

import re
from datetime import timedelta
from itertools import product

import pytest
from django.urls import get_resolver, reverse
from django.utils.timezone import localdate

from accounts.models import Role, User
from desk.tasks import TASK_LIST_BY_NAME
from projects.models import Milestone, Project, Proposal
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.letting_in import let_in
from projects.release.open_work import working_copy
from tests.builders import make_organisation, make_project, make_user
from tests.desk_forms import text_of
from tests.examples import FULL
from tests.proposing import keep, proposed

CANARY = "Zwiebelturm"
OWN = "Eigenhändig"
# What opens something, by the word of the address before it.
NAMES = {
    "aufgaben": [*TASK_LIST_BY_NAME],
    "bearbeiten": ["zeit", "fotos"],
    "vorschlag": ["abschliessen"],
    "schritt": ["submit"],
    "herausnehmen": ["fotos"],
}
NUMBERS = {"projekte": "project_id", "freigabe": "pk"}


def move_away(person, cast):
    person.memberships.update(organisation=make_organisation())


def take_the_role(person, cast):
    person.memberships.all().delete()


def make_editor_elsewhere(person, cast):
    person.memberships.update(role=Role.EDITOR, organisation=make_organisation())


def take_the_organisation_out(person, cast):
    for membership in person.memberships.all():
        membership.organisation.participations.all().delete()


def deactivate(person, cast):
    person.is_active = False
    person.save()


def an_editor(cast):
    return make_user(Role.EDITOR, organisation=cast.holzminden)


def a_partner(cast):
    return make_user(Role.EDITOR, organisation=cast.schaumburg)


def a_coordinator(cast):
    return make_user(Role.COORDINATOR)


def a_guest(cast):
    """Let in where the work begins, by `project_of_both`."""
    return make_user(Role.EDITOR, organisation=make_organisation(), name="Gast")


def send_the_guest_away(person, cast):
    person.guest_rights.all().delete()


def let_the_day_pass(person, cast):
    person.guest_rights.update(guest_until=localdate() - timedelta(days=1))


TAKINGS = [
    (a_guest, send_the_guest_away),
    (a_guest, let_the_day_pass),
    (an_editor, move_away),
    (an_editor, take_the_role),
    (an_editor, deactivate),
    (a_partner, take_the_organisation_out),
    (a_coordinator, make_editor_elsewhere),
    (a_coordinator, take_the_role),
]


def project_of_both(cast, publication):
    """Of two counties, with all guests there are."""
    project = make_project(lead=cast.holzminden, publication=publication)
    for person in User.objects.filter(name="Gast"):
        let_in(person, project, until=localdate(), by=cast.editor)
    project.participations.create(organisation=cast.schaumburg, role="partner")
    return project


def begin_on_a_draft(cast, person):
    proposal = working_copy(project_of_both(cast, Publication.DRAFT), by=person)
    document = proposal.document
    keep(proposal, {**document, "project": {**document["project"], "summary": OWN}})
    Proposal.objects.filter(pk=proposal.pk).update(typed={"zeit": {"start_0": [f"{OWN} raw"]}})
    return proposal


def hand_in_changes(cast, person):
    """Of a project that is withdrawn afterwards."""
    return proposed(project_of_both(cast, Publication.PUBLISHED), person, summary=OWN)


def hand_in_a_draft(cast, person):
    return hand_in(project_of_both(cast, Publication.DRAFT), by=person)


WORK = [begin_on_a_draft, hand_in_changes, hand_in_a_draft]


@pytest.fixture(scope="module")
def cast(shared_cast):
    return shared_cast


EACH_WAY = [(*each, begin_on_a_draft) for each in TAKINGS]
EACH_WORK = [(*each, work) for each in (TAKINGS[0], TAKINGS[2]) for work in WORK[1:]]
EVERYTHING = [(*each, work) for each, work in product(TAKINGS, WORK)]


@pytest.mark.parametrize(("somebody", "take", "work"), EVERYTHING if FULL else EACH_WAY + EACH_WORK)
def test_no_address_tells_what_was_written_afterwards(cast, as_user, somebody, take, work):
    person = somebody(cast)
    client = as_user(person)
    proposal = work(cast, person)
    assert client.get(reverse("desk:release", args=[proposal.pk])).status_code == 200
    take(person, cast)
    write_on(proposal.project)
    for address, ask in product(addresses(proposal), (client.get, client.post)):
        answer = ask(address, follow=True)
        assert answer.status_code < 500, address
        assert CANARY not in answer.content.decode(), address
    unchanged = Project.objects.filter(pk=proposal.project_id, publication=Publication.WITHDRAWN)
    assert unchanged.filter(summary=CANARY).exists()


@pytest.mark.parametrize("somebody", [a_guest, an_editor, a_partner, a_coordinator])
def test_whoever_keeps_the_right_reads_it(cast, as_user, somebody):
    """The words above would be found if the rights did not hide them."""
    person = somebody(cast)
    proposal = begin_on_a_draft(cast, person)
    write_on(proposal.project)
    told = [as_user(person).get(each).content.decode() for each in addresses(proposal)]
    assert sum(CANARY in text for text in told) > 5


@pytest.mark.parametrize("work", [begin_on_a_draft, hand_in_changes])
def test_own_words_stay_readable_as_text(cast, as_user, work):
    person = an_editor(cast)
    proposal = work(cast, person)
    move_away(person, cast)
    write_on(proposal.project)
    client = as_user(person)
    page = client.get(reverse("desk:release", args=[proposal.pk]))
    assert page.status_code == 200
    assert OWN in text_of(page)
    assert "Sie arbeiten nicht mehr an diesem Projekt" in text_of(page)
    assert page.context["request"].path in text_of_links(client.get(reverse("desk:overview")))
    stranger = make_user(Role.EDITOR, organisation=make_organisation())
    assert as_user(stranger).get(page.context["request"].path).status_code == 404


def test_what_could_not_be_read_is_given_back_as_it_was_typed(cast, as_user):
    person = an_editor(cast)
    proposal = begin_on_a_draft(cast, person)
    move_away(person, cast)
    page = as_user(person).get(reverse("desk:release", args=[proposal.pk]))
    assert f"{OWN} raw" in text_of(page)


def write_on(project):
    """Others go on, in the fields and in the rows of a project that nobody outside sees."""
    Project.objects.filter(pk=project.pk).update(
        **{"title": CANARY, "summary": CANARY, "publication": Publication.WITHDRAWN}
    )
    Milestone.objects.create(project=project, title=CANARY)
    author = project.proposals.first().author
    project.internal_notes.create(author=author, text=CANARY)
    for proposal in project.proposals.all():
        said = {"place": "project//title", "label": CANARY, "text": CANARY, "author": author}
        proposal.comments.create(**said)


def text_of_links(answer):
    return re.findall(r'href="([^"]+)"', answer.content.decode())


def addresses(proposal):
    """Every address of the desk with the numbers and names that could open something."""
    for pattern, parameters in desk_patterns():
        words = pattern.split("/")
        choices = {
            "pk": [getattr(proposal, NUMBERS.get(words[1], "pk"))],
            "name": NAMES.get(words[words.index("%(name)s") - 1]) if "%(name)s" in words else None,
            "row": [1],
            "key": ["keine"],
            "slug": ["keine"],
            "county": ["keiner"],
            "number": [1],
        }
        for values in product(*(choices[each] or ["keine.jpg"] for each in parameters)):
            yield "/" + pattern % dict(zip(parameters, values, strict=True))


def desk_patterns():
    """(address with %(name)s, names) of all addresses of the desk, its own and the previews."""
    found = walk(get_resolver())
    return [each for each in found if each[0].startswith("arbeitsplatz/")]


def walk(resolver, before=""):
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if hasattr(each, "url_patterns"):
            yield from walk(each, route)
        else:
            names = re.findall(r"<(?:\w+:)?(\w+)>", route)
            yield re.sub(r"<(?:\w+:)?(\w+)>", r"%(\1)s", route), names


def test_the_walk_finds_the_addresses_of_the_desk():
    found = {pattern for pattern, _ in desk_patterns()}
    assert "arbeitsplatz/freigabe/%(pk)s/vorschau/" in found
    assert "arbeitsplatz/projekte/%(pk)s/bearbeiten/%(name)s/" in found
    assert len(found) > 20
