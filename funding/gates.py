"""Who may see and who may edit decisions, and which events everybody may read (law 1)."""

from typing import Any, Self, TypeGuard

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from accounts.models import Anyone, Role, User
from evidence.history.changes import event_model
from projects.gates import Row, knows_all, seen_project
from projects.models import Project
from projects.publication import PUBLIC, Publication

# The days of a version that date it, in this order; the hand-over comes after the first (law 7).
OWN_DAYS = {"decided": "entschieden", "issued": "Bescheid vom", "served": "bekannt gegeben"}
OPEN = Q(is_draft=False)
# On a person: the decisions of their offices as they are kept, for a page that only reads.
READ = "files_read_once"


def first_known(own: dict[str, Any], handed_over: Any) -> Coalesce:
    """The day of a version from expressions for its own days and for that of the hand-over."""
    decided, *others = (own[each] for each in OWN_DAYS)
    return Coalesce(decided, handed_over, *others)


def serves_every_county(user: Anyone) -> bool:
    """The coordination, auditors, and a grant office that belongs to no single county."""
    return isinstance(user, User) and user.serves_every_county


def in_an_office(user: Anyone) -> TypeGuard[User]:
    """Somebody with the role Fördermittel."""
    return isinstance(user, User) and user.has_role(Role.GRANT_ADMIN)


def concerns_county_of(user: User) -> Q:
    """Condition: a grant office of the person looks after the decision."""
    known = getattr(user, READ, None)
    if known is not None:
        return Q(pk__in=known)
    return concerns(user.organisations_as(Role.GRANT_ADMIN))


def concerns(own: Any) -> Q:
    """Condition: one of these grant offices, or its county, receives or has the project.

    What names nobody yet concerns every grant office.
    """
    counties = apps.get_model("regions.District").objects.filter(organisations__in=own)
    somebody = Q(pk__in=decisions_of(shares_of_recipients()))
    something = Q(pk__in=apps.get_model("funding.ProjectShare").objects.values("decision"))
    return tied_to(own, counties.values("pk")) | (~somebody & ~something)


def tied_to(own: Any, counties: Any) -> Q:
    """Condition: one of these organisations or counties receives or has the project.

    Of sets that are read once for a query, whatever the number of decisions.
    """
    offices = apps.get_model("regions.Organisation").objects
    theirs = offices.filter(Q(pk__in=own) | Q(district__in=counties)).values("pk")
    shares = shares_of_recipients()
    standing_for = shares.model.on_behalf_of.through.objects.filter(organisation__in=theirs)
    receives = shares.filter(
        Q(organisation__in=theirs)
        | Q(district__in=counties)
        | Q(pk__in=standing_for.values("recipientshare"))
    )
    lie_there = Project.districts.through.objects.filter(district__in=counties)
    take_part = apps.get_model("projects.Participation").objects.filter(organisation__in=own)
    has_project = apps.get_model("funding.ProjectShare").objects.filter(
        Q(project__in=lie_there.values("project")) | Q(project__in=take_part.values("project"))
    )
    return Q(pk__in=decisions_of(receives)) | Q(pk__in=has_project.values("decision"))


def shares_of_recipients() -> models.QuerySet[Any]:
    return apps.get_model("funding.RecipientShare").objects.all()


def decisions_of(shares: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """The numbers of the decisions in whose versions these shares stand."""
    return shares.values("version__decision")


class DecisionQuerySet(models.QuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """Published decisions; coordination and auditors see all, a grant office its county's.

        A visible decision says nothing about its projects: ask their gate for each.
        """
        if serves_every_county(user):
            return self
        public = Q(publication__in=PUBLIC)
        return self.filter(public | concerns_county_of(user) if in_an_office(user) else public)

    def of_office(self, user: Anyone) -> Self:
        """The decisions whose money this person looks after, coordinates or audits."""
        if serves_every_county(user):
            return self
        return self.filter(concerns_county_of(user)) if in_an_office(user) else self.none()

    def with_day(self) -> Self:
        """Adds `day` for sorting and filtering: the first possible one of the first day known.

        The day is that of the original, so that an amendment does not move a decision (law 7).
        """
        versions = apps.get_model("funding.DecisionVersion").objects
        originals = versions.originals().filter(decision=OuterRef("pk")).order_by("-number")
        own = {each: Subquery(originals.values(f"{each}_first")[:1]) for each in OWN_DAYS}
        return self.annotate(day=first_known(own, F("handover__day_first")))

    def dated(self) -> Self:
        """Of decisions with `day` those of which a source tells it."""
        return self.filter(day__isnull=False)

    def without_day(self) -> Self:
        """Of decisions with `day` those of which no source tells it."""
        return self.filter(day=None)

    def withdrawn(self) -> Self:
        """Decisions whose address answers 410, without a title."""
        return self.filter(publication=Publication.WITHDRAWN)

    def editable_by(self, user: Anyone) -> Self:
        """Those of the office; the coordination looks on."""
        return self.of_office(user) if in_an_office(user) else self.none()

    def releasable_by(self, user: Anyone) -> Self:
        """Decisions that somebody else gave this person to publish (R46)."""
        waiting = self.editable_by(user).filter(publication=Publication.IN_REVIEW)
        return waiting.exclude(publication_set_by=user.pk)


class OfDecisionQuerySet(models.QuerySet[Row]):
    """Rows of a decision, which are as visible as the decision."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(decision__in=self._decisions().visible_to(user))

    def editable_by(self, user: Anyone) -> Self:
        return self.filter(decision__in=self._decisions().editable_by(user))

    def _decisions(self) -> DecisionQuerySet:
        return apps.get_model("funding.Decision").objects.all()


class ProjectShareQuerySet(models.QuerySet[Row]):
    """What decisions are for; the decisions have passed their gate."""

    def told_to(self, user: Anyone) -> Self:
        """Those whose project this person may see, and those of no project of the portal."""
        if knows_all(user):
            return self
        return self.filter(seen_project(user, "project"))

    def by_name(self) -> Self:
        """For lists that show nothing of a project but its name."""
        own = ("decision", "project", "external_name", "position")
        found = self.select_related("project")
        return found.only(*own, "project__title", "project__short_title")


class WaitingQuerySet(OfDecisionQuerySet[Row]):
    """Rows of a decision of which some wait for a second person."""

    def waiting(self) -> Self:
        return self

    def releasable_by(self, user: Anyone) -> Self:
        """Waiting ones of decisions that this person edits, and not written by them (R46)."""
        own = event_model(self.model).objects.filter(
            id=OuterRef("pk"), pgh_context__metadata__user=user.pk
        )
        return self.waiting().editable_by(user).exclude(Exists(own))


class DraftCitationQuerySet(WaitingQuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """For the office of the decision: nobody else reads what waits for its release."""
        return self.filter(decision__in=self._decisions().of_office(user))


class VersionQuerySet(WaitingQuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """Those of visible decisions; drafts for the office of the decision (R46)."""
        seen = super().visible_to(user)
        if serves_every_county(user):
            return seen
        own = self._decisions().of_office(user)
        return seen.filter(OPEN | Q(decision__in=own)) if in_an_office(user) else seen.released()

    def released(self) -> Self:
        return self.filter(is_draft=False)

    def waiting(self) -> Self:
        """Drafts that wait for their release by a second person."""
        return self.filter(is_draft=True, cancelled_on=None)

    def valid(self) -> Self:
        """Neither a draft nor cancelled."""
        return self.released().filter(cancelled_on=None)

    def in_force(self) -> Self:
        """Of each decision the newest valid version (law 5, R32)."""
        newer = self._valid_of_same_decision().filter(number__gt=OuterRef("number"))
        return self.valid().filter(~Exists(newer))

    def originals(self) -> Self:
        """Of each decision the first valid paper and what corrects it, before any amendment."""
        earlier = self._valid_of_same_decision().filter(number__lt=OuterRef("number"))
        amendments = self._valid_of_same_decision().filter(
            Exists(earlier), number__lte=OuterRef("number"), kind=self.model.LETTER
        )
        return self.valid().filter(~Exists(amendments))

    def uncorrected(self) -> Self:
        """Valid ones without those that a later version corrects, which say it better."""
        later = self._valid_of_same_decision().filter(number__gt=OuterRef("number"))
        follower = Subquery(later.order_by("number").values("kind")[:1])
        shown = Q(follower=None) | ~Q(follower=self.model.CORRECTION)
        return self.valid().annotate(follower=follower).filter(shown)

    def _valid_of_same_decision(self) -> Self:
        return self.model.objects.valid().filter(decision=OuterRef("decision"))

    def with_own_day(self) -> Self:
        """Uncorrected and dated ones, with `own_day`: that of a hand-over is the original's."""
        originals = self.model.objects.originals().filter(pk=OuterRef("pk"))
        handed_over = Case(When(Exists(originals), then=F("decision__handover__day_first")))
        own = {each: F(f"{each}_first") for each in OWN_DAYS}
        dated = self.uncorrected().annotate(own_day=first_known(own, handed_over))
        return dated.exclude(own_day=None)

    def counted(self) -> Self:
        """Versions whose amounts add up to „bewilligt“: granted and final ones, no frames (R43)."""
        return self.filter(status__in=self.model.COUNTED)


class OfVersionQuerySet(models.QuerySet[Row]):
    """Rows of a version, which are as visible as the version."""

    def visible_to(self, user: Anyone) -> Self:
        versions = apps.get_model("funding.DecisionVersion").objects
        return self.filter(version__in=versions.visible_to(user))


class FunderShareQuerySet(OfVersionQuerySet[Row]):
    def paying(self) -> Self:
        """Without those who took over later: they pay no share of their own."""
        return self.filter(is_later=False)


class WitnessQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """Whoever was there is as visible as the hand-over."""
        handovers = apps.get_model("funding.Handover").objects
        return self.filter(handover__in=handovers.visible_to(user))


class EventQuerySet(models.QuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """Events of a project the person may see, and those that belong to no project.

        The hand-over of a decision is as visible as the decision, whatever its projects are.
        """
        through = self.model.projects.through.objects.filter(event=OuterRef("pk"))
        seen = through.filter(project__in=Project.objects.visible_to(user))
        decisions = apps.get_model("funding.Decision").objects
        return self.filter(
            Q(Exists(seen)) | ~Exists(through),
            Q(decision=None) | Q(decision__in=decisions.visible_to(user)),
        )


class ProgrammeQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """Every programme: they are published by their funders."""
        return self


class OfProgrammeQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        return self


class RequirementQuerySet(OfProgrammeQuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """What was published of a call; drafts are for the grant office and the coordination."""
        return self if knows_all(user) else self.filter(OPEN)
