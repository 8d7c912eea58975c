"""The sums and counts of the public pages: the same numbers wherever they stand.

A page asks here for a selection and gets its number and its money; the lists narrow the same
selections, so that a figure is what its link leads to. How a sum is made is said in
`funding.sums`: versions in force only, grants only, every decision once.
"""

from dataclasses import dataclass

from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, TextChoices, Value, When
from django.db.models.functions import Coalesce, ExtractYear

from evidence.values.money import (
    BLANKS,
    Qualifier,
    Total,
    totals_in_database,
)
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    ProjectShare,
    RecipientShare,
)
from funding.sums import granted_total, totals_beside
from projects.counts import (
    covers_region,
    digital,
    in_one_district,
    is_in_one_district,
    is_region_wide,
    region_wide,
)
from projects.models import Participation, Project
from public.audience import PUBLIC

NOTHING = Total()


@dataclass(frozen=True)
class Grants:
    """How many decisions there are, what they grant, and what stands beside that."""

    number: int = 0
    granted: Total = NOTHING
    beside: tuple = ()


class Reach(TextChoices):
    """Whom something of a district concerns besides it; each project and decision has one."""

    ALONE = "alone", "nur hier"
    SHARED = "shared", "mit anderen Landkreisen"
    EVERYWHERE = "everywhere", "mit allen Landkreisen"


def visible_projects():
    return Project.objects.visible_to(PUBLIC)


def visible_decisions():
    return Decision.objects.visible_to(PUBLIC).with_day()


def grants_of(decisions):
    """`Grants` of a queryset of decisions that passed its gate, in three queries."""
    return Grants(decisions.count(), granted_total(decisions), tuple(totals_beside(decisions)))


def is_for_digital():
    """Condition: a decision is for a digital project, or for none of the portal.

    What is only for projects that are no digital ones counts beside the headline, not in it.
    """
    shares = shares_of(OuterRef("pk"))
    for_digital = shares.filter(project__in=digital(visible_projects()))
    return Q(Exists(for_digital) | ~Exists(shares))


def counted_versions():
    """Versions in force that count as granted, without those to which no amount applies."""
    return (
        DecisionVersion.objects.in_force()
        .counted()
        .exclude(amount_qualifier=Qualifier.NOT_APPLICABLE)
    )


def grants_by(decisions, *by):
    """{key: Grants} of decisions by columns such as `year`, without what stands beside.

    Two queries. A decision has one version in force, so the join doubles nothing.
    """
    numbers = decisions.order_by().values_list(*by).annotate(n=Count("pk", distinct=True))
    granted = decisions.filter(versions__in=counted_versions())
    totals = totals_in_database(granted, "versions__amount", *by)
    found = {}
    for *key, number in numbers:
        key = tuple(key) if len(by) > 1 else key[0]
        found[key] = Grants(number, totals.get(key, NOTHING))
    return found


def with_year(decisions):
    """The year of `day`: decided, else handed over; None for undated ones (law 7)."""
    return decisions.annotate(year=ExtractYear("day"))


def with_start_year(projects):
    """The `year` in which each began; None for undated ones."""
    return projects.annotate(year=ExtractYear("start_first"))


# ---- Districts ----


def projects_in(district):
    return visible_projects().filter(districts=district)


def decisions_in(district):
    """Decisions that concern a project of the district, or none of the portal and its bodies.

    Where no project says it, those who receive the money say in which district it is.
    """
    ids = projects_in(district).order_by().values("projectshares__decision")
    receiving = receiving_shares().filter(
        Q(district=district) | Q(district=None, organisation__district=district),
        ~Exists(shares_of_projects(OuterRef("version__decision"))),
    )
    return visible_decisions().filter(
        Q(pk__in=ids) | Q(pk__in=receiving.order_by().values("version__decision"))
    )


def shares_of_projects(decision):
    """The shares of a decision that are for projects of the portal, seen or not."""
    return ProjectShare.objects.filter(decision=decision).exclude(project=None)


def projects_by_reach(district):
    """{Reach: projects of the district}; together they are all of them, and none is in two."""
    projects = projects_in(district)
    alone = in_one_district(projects)
    everywhere = region_wide(projects)
    return {
        Reach.ALONE: alone,
        Reach.SHARED: projects.exclude(pk__in=alone.values("pk")).exclude(
            pk__in=everywhere.values("pk")
        ),
        Reach.EVERYWHERE: everywhere,
    }


def with_reach_of_project(projects):
    """Projects with `reach`: by their own districts and places."""
    reach = Case(
        When(is_in_one_district(OuterRef("pk")), then=Value(Reach.ALONE)),
        When(is_region_wide(OuterRef("pk")), then=Value(Reach.EVERYWHERE)),
        default=Value(Reach.SHARED),
    )
    return projects.annotate(reach=reach)


def shares_of(decision):
    shares = ProjectShare.objects.filter(decision=decision, project__in=visible_projects())
    return shares.order_by()


def with_reach(decisions):
    """Decisions of a district with `reach`, over all the projects each pays for.

    A decision for a project here and one elsewhere is shared: its money falls to both, and no
    source says which part. So is one for a project whose district is not known, that reaches
    beyond the region, or that is none of the portal. One for no project of the portal lies where
    its recipients are: with recipients in all districts it is as region-wide as a project of all.
    """
    bodies = bodies_of(OuterRef("pk"))
    places = bodies.values("version__decision").annotate(n=Count("place", distinct=True))
    named = ProjectShare.objects.filter(decision=OuterRef("pk"), project=None)
    shares = shares_of(OuterRef("pk"))
    districts = shares.values("decision").annotate(n=Count("project__districts", distinct=True))
    involved = Project.districts.through.objects.filter(
        project__in=shares_of(OuterRef(OuterRef(OuterRef("pk")))).values("project")
    )
    homes = bodies_of(OuterRef(OuterRef(OuterRef("pk")))).exclude(place=None)
    return decisions.annotate(
        district_count=Coalesce(Subquery(districts.values("n")), Subquery(places.values("n"))),
        is_placeless=Case(
            When(
                Exists(shares),
                then=Exists(shares.filter(project__districts=None))
                | Exists(shares.exclude(project__places=None))
                | Exists(named),
            ),
            default=Exists(bodies.filter(place=None)),
        ),
        reach=Case(
            When(district_count=1, is_placeless=False, then=Value(Reach.ALONE)),
            When(covers_region(involved.values("district"), "day"), then=Value(Reach.EVERYWHERE)),
            When(
                ~Exists(shares) & covers_region(homes.values("place"), "day"),
                then=Value(Reach.EVERYWHERE),
            ),
            default=Value(Reach.SHARED),
        ),
    )


def bodies_of(decision):
    """The recipients of a decision, with the district `place` in which each is."""
    bodies = receiving_shares().filter(version__decision=decision).order_by()
    return bodies.annotate(place=Coalesce("district", "organisation__district"))


def added(grants):
    """Grants of parts that do not overlap, as one."""
    grants = list(grants)
    return Grants(
        sum(each.number for each in grants), sum((each.granted for each in grants), NOTHING)
    )


# ---- Municipalities ----


def projects_by_municipality(municipalities):
    """{key of the municipality: number of projects that name it}; one query."""
    links = Project.municipalities.through.objects.filter(
        municipality__in=municipalities, project__in=visible_projects()
    )
    return dict(links.order_by().values_list("municipality__ags").annotate(n=Count("pk")))


# ---- Organisations ----


def versions_in_force():
    return DecisionVersion.objects.in_force().visible_to(PUBLIC)


def paying_shares():
    """Who pays for a decision in force."""
    return FunderShare.objects.paying().filter(version__in=versions_in_force())


def receiving_shares():
    return RecipientShare.objects.filter(version__in=versions_in_force())


def participations(role):
    """Of those who lead, or of all who take part if the role is PARTNER."""
    roles = Participation.JOINING if role in Participation.JOINING else (role,)
    return Participation.objects.filter(role__in=roles, project__in=visible_projects())


def benefits():
    """Links from what others receive to those they receive it for, themselves left out."""
    own = RecipientShare.objects.filter(
        version=OuterRef("recipientshare__version"), organisation=OuterRef("organisation")
    )
    links = RecipientShare.on_behalf_of.through.objects
    return links.filter(~Exists(own), recipientshare__in=receiving_shares())


def projects_with(organisation, role):
    rows = participations(role).filter(organisation=organisation)
    return visible_projects().filter(pk__in=rows.values("project"))


def decisions_of(shares, path="version__decision"):
    """The decisions that shares belong to; their numbers are asked for once, for all its sums."""
    return visible_decisions().filter(pk__in=set(shares.values_list(path, flat=True)))


def decisions_paid_by(organisation):
    return decisions_of(paying_shares().filter(organisation=organisation))


def decisions_received_by(organisation):
    return decisions_of(receiving_shares().filter(organisation=organisation))


def decisions_benefitting(organisation):
    links = benefits().filter(organisation=organisation)
    return decisions_of(links, "recipientshare__version__decision")


def own_parts_paid():
    return own_parts(paying_shares(), FunderShare.objects.paying())


def own_parts_received():
    return own_parts(receiving_shares(), RecipientShare.objects.all())


def own_parts(shares, others):
    """Shares of grants with `part`: what falls to each alone.

    `others` are all shares of that kind. One that is not stated is the whole amount where nobody
    else has a share in the version, else it is unknown.
    """
    rivals = others.filter(version=OuterRef("version")).exclude(pk=OuterRef("pk"))
    is_whole = Q(~Exists(rivals), amount_qualifier__in=BLANKS)

    def part(column):
        return Case(When(is_whole, then=F(f"version__amount_{column}")), default=f"amount_{column}")

    parts = shares.filter(version__in=counted_versions()).annotate(
        part_qualifier=part("qualifier"), part_min=part("min"), part_max=part("max")
    )
    return parts.exclude(part_qualifier=Qualifier.NOT_APPLICABLE)


# ---- Programmes ----


def projects_of_programme(programme):
    """Visible projects that the programme pays for or that name it."""
    links = Project.programmes.through.objects.filter(programme=programme)
    decisions = Decision.objects.visible_to(PUBLIC)
    shares = ProjectShare.objects.filter(decision__programme=programme, decision__in=decisions)
    return visible_projects().filter(
        Q(pk__in=links.values("project")) | Q(pk__in=shares.values("project"))
    )
