"""Find among everything a person may see: by title, other name, organisation, number."""

from django.db.models import Q

from funding.models import Decision, ProjectShare
from projects.models import Alias, Participation, Project

LONGEST = 100


def find_projects(user, words):
    """Projects that hold every word in their title, names, organisations or file numbers."""
    found = Project.objects.visible_to(user)
    for word in words.replace("\x00", "")[:LONGEST].split():
        found = found.filter(holds(user, word))
    return found.order_by("title", "pk")


def holds(user, word):
    like = {"name__unaccent__icontains": word}
    organisations = Participation.objects.filter(
        Q(organisation__name__unaccent__icontains=word)
        | Q(organisation__short_name__unaccent__icontains=word)
    )
    decisions = Decision.objects.visible_to(user).filter(file_number__icontains=word)
    shares = ProjectShare.objects.filter(decision__in=decisions.values("pk"))
    condition = (
        Q(title__unaccent__icontains=word)
        | Q(short_title__unaccent__icontains=word)
        | Q(pk__in=Alias.objects.filter(**like).values("project"))
        | Q(pk__in=organisations.values("project"))
        | Q(pk__in=shares.values("project"))
    )
    is_number = word.isascii() and word.isdigit() and len(word) < 19
    return condition | Q(pk=int(word)) if is_number else condition
