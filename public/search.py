"""Finding projects and decisions by words; every word must occur somewhere in the record."""

from django.db.models import Exists, OuterRef, Q

from funding.models import DecisionVersion, Programme, RecipientShare
from projects.models import Alias, Participation, Project

MOST_WORDS = 8


def contains(path, word):
    return Q(**{f"{path}__unaccent__icontains": word})


def matching_projects(projects, text):
    """Projects whose title, names, summary, partners or programmes hold every word."""
    for word in text.split()[:MOST_WORDS]:
        projects = projects.filter(
            contains("title", word)
            | contains("summary", word)
            | Exists(Alias.objects.filter(contains("name", word), project=OuterRef("pk")))
            | Exists(
                Participation.objects.filter(
                    contains("organisation__name", word)
                    | contains("organisation__short_name", word),
                    project=OuterRef("pk"),
                )
            )
            | Exists(
                Programme.projects.through.objects.filter(
                    contains("programme__name", word), project=OuterRef("pk")
                )
            )
        )
    return projects


def matching_decisions(decisions, text, user):
    """Decisions in whose wording, numbers, programme, recipients or projects is every word."""
    visible = Project.objects.visible_to(user)
    for word in text.split()[:MOST_WORDS]:
        versions = DecisionVersion.objects.filter(decision=OuterRef("pk"))
        recipients = RecipientShare.objects.filter(version__decision=OuterRef("pk"))
        projects = visible.filter(contains("title", word), decisions=OuterRef("pk"))
        decisions = decisions.filter(
            contains("file_number", word)
            | contains("programme__name", word)
            | Exists(versions.filter(contains("wording", word)))
            | Exists(
                recipients.filter(contains("label", word) | contains("organisation__name", word))
            )
            | Exists(projects)
        )
    return decisions
