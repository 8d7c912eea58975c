"""What decisions come to by theme and by field, added up as `public.figures` adds."""

from collections import defaultdict

from django.db.models import Q

from evidence.values.money import BLANKS, Amount, total_of
from funding.models import DecisionVersion, ProjectShare
from projects.models import Project
from public.figures import visible_projects
from public.money_cells import GrantSum, NamedSum


def theme_sums(decisions):
    """{slug of a theme, or empty for the whole: `NamedSum` of those of these decisions that are
    for nothing but it}; three queries.

    A project outside the portal has no theme; one that nobody may see does not count.
    """
    paid_by = defaultdict(set)
    shares = ProjectShare.objects.filter(decision__in=decisions.order_by().values("pk"))
    shares = shares.filter(Q(project=None) | Q(project__in=visible_projects())).order_by()
    for decision, project in shares.values_list("decision", "project"):
        paid_by[decision].add(project)
    having = defaultdict(set)
    links = Project.themes.through.objects.filter(project__in=visible_projects())
    for slug, project in links.order_by().values_list("theme__slug", "project"):
        having[slug].add(project)
    amounts = defaultdict(list)
    for decision, amount in amounts_of(decisions):
        paid = paid_by[decision]
        for slug in ["", *(each for each in having if paid and paid <= having[each])]:
            amounts[slug].append(amount)
    return {slug: named_sum(each) for slug, each in amounts.items()}


def field_sums(decisions):
    """{slug of a field of action: `GrantSum` of those of these decisions that are for a project in
    it}; two queries.
    """
    shares = ProjectShare.objects.filter(decision__in=decisions.order_by().values("pk"))
    shares = shares.filter(project__in=visible_projects()).exclude(project__fields_of_action=None)
    fields = defaultdict(set)
    columns = ("decision", "project__fields_of_action__slug")
    for decision, slug in shares.order_by().values_list(*columns):
        fields[decision].add(slug)
    amounts = defaultdict(list)
    for decision, amount in amounts_of(decisions):
        for slug in fields[decision]:
            amounts[slug].append(amount)
    return {slug: named_sum(each).sum for slug, each in amounts.items()}


def amounts_of(decisions):
    """Pairs (number of the decision, Amount) of those of these that are grants in force."""
    versions = DecisionVersion.objects.in_force().counted()
    versions = versions.filter(decision__in=decisions.order_by().values("pk")).order_by()
    columns = ("decision", "amount_qualifier", "amount_min", "amount_max")
    for decision, *amount in versions.values_list(*columns):
        yield decision, Amount(*amount)


def named_sum(amounts):
    named = (each for each in amounts if each.qualifier not in BLANKS)
    return NamedSum(GrantSum(len(amounts), total_of(amounts)), total_of(named))
