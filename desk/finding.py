"""Find among everything a person may see: by title, other name, organisation, number."""

from django.db import connection
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse

from evidence.among import in_array
from evidence.folding import holds
from funding.models import Decision, ProjectShare
from projects.models import Alias, Participation, Project
from regions.models import Organisation

LONGEST, MOST_WORDS = 100, 8
# A word in so many places is looked up; one in more is looked for project by project, since then
# the next page of projects is near.
RARE = 5_000


def find_projects(user, words):
    """Projects that hold every word in their title, names, organisations or file numbers."""
    found = Project.objects.visible_to(user)
    for word in words.replace("\x00", "")[:LONGEST].split()[:MOST_WORDS]:
        found = narrowed(found, user, word)
    return found.order_by("title", "pk")


def narrowed(found, user, word):
    """The projects that hold the word; two queries."""
    partners, others = with_partner(word), [titled(word), *elsewhere(user, word)]
    numbers, number = as_array(partners.union(*others, all=True)[: RARE + 1])
    if number <= RARE:
        return found.filter(pk__in=in_array(numbers))
    condition = Q(pk=Subquery(partners.filter(project=OuterRef("pk"))[:1]))
    for each in others:
        condition |= Q(pk__in=each)
    return found.filter(condition)


def as_array(rows):
    """(numbers in the rows, as `in_array` takes them, how many): to read each took longer."""
    sql, params = rows.query.sql_with_params()
    columns = "COALESCE(array_agg(number), '{}')::text, COUNT(*)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM ({sql}) AS found (number)", params)  # noqa: S608
        return cursor.fetchone()


def of_the_same_title(user, project, title):
    """[(words, address)] of other projects a person may know of, called what this one would be.

    A public project that keeps its title was looked at when it got it.
    """
    if project.is_public and title == project.title:
        return []
    found = Project.objects.visible_to(user).titled(title).exclude(pk=project.pk)
    return [(f"{each.title} ({each.apart})", address_of(each)) for each in found]


def address_of(project):
    """Where everybody at the desk may read it who may know of it."""
    if project.is_public:
        return reverse("public:project-detail", args=[project.slug])
    return reverse("desk:project", args=[project.pk])


def titled(word):
    condition = holds("title", word) | holds("short_title", word)
    if word.isascii() and word.isdigit() and len(word) < 19:
        condition |= Q(pk=int(word))
    return Project.objects.filter(condition).order_by().values_list("pk")


def with_partner(word):
    """Numbers of projects, once for each organisation of that name; one query before."""
    name = holds("name", word) | holds("short_name", word)
    organisations = Organisation.objects.filter(name).order_by().values_list("pk", flat=True)
    rows = Participation.objects.filter(organisation__in=list(organisations))
    return rows.order_by().values_list("project")


def elsewhere(user, word):
    decisions = Decision.objects.visible_to(user).filter(holds("file_number", word))
    return [
        Alias.objects.filter(holds("name", word)).order_by().values_list("project"),
        ProjectShare.objects.filter(decision__in=decisions.values("pk"))
        .order_by()
        .values_list("project"),
    ]
