"""Who may see and who may edit which project; everything else asks these two methods (law 1).

Models take their gates from here, so the gates find the models in the registry.
"""

from functools import lru_cache
from typing import Any, Self, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now, TruncDate

from accounts.models import Anyone, Role
from evidence.compiled import Compiled
from projects.publication import PUBLIC, Publication

Row = TypeVar("Row", bound=models.Model)
# Who has one of these roles works on the projects of the organisation.
WORKING = (Role.EDITOR, Role.REVIEWER)


def knows_all(user: Anyone) -> bool:
    """Coordination, the grant office, auditors and superusers see every project and decision."""
    roles = (Role.COORDINATOR, Role.GRANT_ADMIN, Role.AUDITOR)
    return user.is_authenticated and user.has_role(*roles)


def edits_all(user: Anyone) -> bool:
    """Whether every project is theirs to edit: of the coordination and of superusers."""
    return user.is_authenticated and user.has_role(Role.COORDINATOR)


def edited_by(user: Anyone) -> Compiled | list[int]:
    """For a condition: the numbers of the projects of a person's organisations."""
    if not (user.is_authenticated and user.is_active):
        return []
    return edited_by_account(user.pk)


def of_projects_edited_by(user: Anyone, way: str = "project") -> Q:
    """Condition on what belongs to a project, at the end of `way`: a person may edit it."""
    if edits_all(user):
        return Q(**{f"{way}__discarded_at": None})
    return Q(**{f"{way}__in": edited_by(user)})


@lru_cache(maxsize=1000)
def edited_by_account(number: int) -> Compiled:
    """Made once for each account: a page of the desk asks it forty times."""
    held = apps.get_model("accounts.Membership").objects.filter(user=number)
    own = held.filter(role__in=WORKING).values("organisation")
    ways = apps.get_model("projects.Participation").objects.filter(organisation__in=own)
    kept = {"project__discarded_at": None}
    both = [rows.filter(**kept).values("project") for rows in (ways, let_in(number))]
    return Compiled(both[0].union(both[1]).query)


def let_in(number: int) -> models.QuerySet[Any]:
    """The rows that make an account a guest of projects today; the database knows the day."""
    guests = apps.get_model("projects.Guest").objects
    return guests.filter(guest=number, guest_until__gte=TruncDate(Now()))


def own_participations() -> "ParticipationQuerySet":
    """For a subquery: the participations in the project at hand."""
    return apps.get_model("projects.Participation").objects.filter(project=OuterRef("pk"))


def reviewers_of(project: Any) -> models.QuerySet[Any]:
    """The memberships of active people that give them the Freigabe of a project."""
    lead = apps.get_model("projects.Participation").Role.LEAD
    return apps.get_model("accounts.Membership").objects.filter(
        role=Role.REVIEWER,
        user__is_active=True,
        organisation__participations__project=project,
        organisation__participations__role=lead,
    )


class ProjectQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """What the public sees, and to staff also the projects of their organisations."""
        if knows_all(user):
            return self.kept()
        return self.filter(Q(publication__in=PUBLIC) | self._takes_part(user))

    def kept(self) -> Self:
        """Without deleted drafts, which nobody sees but whoever may fetch them back."""
        return self.filter(discarded_at=None)

    def hidden_from(self, user: Anyone) -> Self:
        """Projects that there are and that this person knows nothing of."""
        return self.exclude(pk__in=self.visible_to(user).values("pk"))

    def editable_by(self, user: Anyone) -> Self:
        """The projects of a person's organisations; all of them for the coordination."""
        return self.kept() if edits_all(user) else self.filter(pk__in=edited_by(user))

    def of_own_organisations(self, user: Anyone) -> Self:
        """Those that a person edits and is no guest of; all of them for the coordination."""
        if edits_all(user):
            return self.kept()
        return self.filter(self._takes_part(user, own_participations()))

    def discarded_by(self, user: Anyone) -> Self:
        """Deleted drafts that this person may fetch back: their own where they still work, all for
        the coordination."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        found = self.filter(discarded_at__isnull=False)
        return found if edits_all(user) else found.filter(self._works_on(user), discarded_by=user)

    def releasable_by(self, user: Anyone) -> Self:
        """Projects whose lead organisation has given this person the Freigabe.

        Where nobody has it, the coordination stands in, so that no work is left lying.
        """
        if not (user.is_authenticated and user.is_active):
            return self.none()
        if user.is_superuser:
            return self.kept()
        own = user.organisations_as(Role.REVIEWER)
        mine = Exists(own_participations().leading().filter(organisation__in=own))
        if user.has_role(Role.COORDINATOR):
            return self.kept().filter(mine | ~Exists(reviewers_of(OuterRef("pk"))))
        return self.kept().filter(mine)

    def led_by(self, user: Anyone) -> Self:
        """Projects whose lead a person may give away: its own staff, and the coordination."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR):
            return self.kept()
        return self.filter(self._takes_part(user, own_participations().leading()))

    def without_four_eyes(self) -> Self:
        """Projects whose lead organisation has switched the rule off (R46)."""
        leads = own_participations().leading()
        return self.filter(Exists(leads.filter(organisation__has_four_eyes=False)))

    def titled(self, title: str) -> Self:
        """Projects of this title, whatever its case."""
        return self.filter(title__iexact=title.strip())

    def withdrawn(self) -> Self:
        """Projects whose address answers 410, without a title."""
        return self.filter(publication=Publication.WITHDRAWN)

    def _takes_part(self, user: Anyone, participations: "ParticipationQuerySet | None" = None) -> Q:
        """Condition: an organisation of the person takes part, in one of these ways or in any; or
        the person is a guest. Of deleted drafts nobody takes part."""
        if not (user.is_authenticated and user.is_active):
            return Q(pk__in=[])
        own = user.organisations_as(*WORKING)
        if participations is not None:
            return Q(Exists(participations.filter(organisation__in=own)), discarded_at=None)
        return self._works_on(user) & Q(discarded_at=None)

    def _works_on(self, user: Any) -> Q:
        """Condition: an organisation of the person takes part, or the person is a guest."""
        own = user.organisations_as(*WORKING)
        takes_part = Exists(own_participations().filter(organisation__in=own))
        return Q(takes_part) | Q(Exists(let_in(user.pk).filter(project=OuterRef("pk"))))


def seen_project(user: Anyone, name: str) -> Q:
    """Condition: the foreign key of this name is empty, or names a project that the person sees.

    Asked of the project at hand: beside an „or“ PostgreSQL would read all that the person sees.
    """
    projects: ProjectQuerySet = apps.get_model("projects.Project").objects.all()
    seen = projects.visible_to(user).order_by().filter(pk=OuterRef(name))
    return Q(**{name: None}) | Q(Exists(seen))


class OfProjectQuerySet(models.QuerySet[Row]):
    """Rows of a project, which are as visible as the project."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(project__in=self._projects().visible_to(user))

    def editable_by(self, user: Anyone) -> Self:
        return self.filter(of_projects_edited_by(user))

    def _projects(self) -> ProjectQuerySet:
        return apps.get_model("projects.Project").objects.all()


class ParticipationQuerySet(OfProjectQuerySet[Row]):
    model: Any

    def leading(self) -> Self:
        return self.filter(role=self.model.Role.LEAD)


class RelationQuerySet(OfProjectQuerySet[Row]):
    """Relations name another project, too: a person sees them who may see both ends."""

    def visible_to(self, user: Anyone) -> Self:
        return super().visible_to(user).filter(seen_project(user, "target"))

    def editable_by(self, user: Anyone) -> Self:
        return super().editable_by(user).filter(seen_project(user, "target"))


IS_FIRST = Q(base={})


class ProposalQuerySet(OfProjectQuerySet[Row]):
    """Proposals: their author sees them, and what was handed in whoever edits the project.

    A proposal is read beside the project as it is now, so nobody sees one who may not see that.
    A first publication belongs to the project: whoever edits it takes it back and hands it in.
    """

    model: Any

    def visible_to(self, user: Anyone) -> Self:
        if not (user.is_authenticated and user.is_active):
            return self.none()
        mine = Q(author=user) & ~IS_FIRST & Q(project__in=self._projects().visible_to(user))
        return self.filter(mine | self._as_handed_in() & of_projects_edited_by(user))

    def left_by(self, user: Anyone) -> Self:
        """A person's open changes of projects that they edit no more: only their own words."""
        if not (user.is_authenticated and user.is_active) or edits_all(user):
            return self.none()
        mine = self.changes().filter(author=user, step__in=self.model.OPEN)
        mine = mine.filter(project__discarded_at=None)
        return mine.exclude(project__in=edited_by(user))

    def _as_handed_in(self) -> Q:
        """Condition: the words are those of the handing-in; what is typed later is its author's."""
        step = self.model.Step
        given = (*self.model.HANDED_IN, step.ACCEPTED, step.REPLACED)
        untouched = Q(step=step.RETURNED, kept_at__lte=F("decided_at"))
        return Q(step__in=given) | untouched

    def first_publications(self) -> Self:
        return self.filter(IS_FIRST)

    def changes(self) -> Self:
        """Those of a project that was there before, not the project itself."""
        return self.exclude(IS_FIRST)

    def dropped_by(self, user: Anyone) -> Self:
        """Changes that a person gave up, of projects that they still edit."""
        return self.owned_by(user).changes().filter(step=self.model.Step.DROPPED)

    def owned_by(self, user: Anyone) -> Self:
        """A person's own work on projects that they may edit, and these if they are new."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        mine = Q(author=user) & ~IS_FIRST | self._as_handed_in() & IS_FIRST
        return self.filter(mine, of_projects_edited_by(user))

    def editable_by(self, user: Anyone) -> Self:
        """A person's own work on projects that they may still edit."""
        return self.owned_by(user).changes().filter(step__in=self.model.OPEN)

    def releasable_by(self, user: Anyone) -> Self:
        """Handed in where this person may release; without their words if four eyes are due.

        The coordination stands in where all who have the Freigabe wrote in the proposal.
        """
        may: Any = Q(project__in=self._projects().releasable_by(user))
        if user.is_authenticated and user.has_role(Role.COORDINATOR):
            may |= ~Exists(self.who_else_may())
        return self.with_other_eyes_than(user).filter(may, step__in=self.model.HANDED_IN)

    def begun_beside(self, user: Anyone) -> Self:
        """What others have begun and not handed in, on projects that a person edits.

        Only that there is such work may be told, by whom and since when, never its words.
        """
        others = self.filter(of_projects_edited_by(user), step__in=self.model.AT_WORK)
        return others.changes().exclude(author=user.pk).defer("base", "document", "typed")

    def who_else_may(self) -> models.QuerySet[Any]:
        """For a subquery: who has the Freigabe and may use it for the proposal at hand."""
        writers = self.model.co_authors.through.objects.filter(
            proposal=OuterRef(OuterRef("pk")), user=OuterRef("user")
        )
        by_others = ~Q(user=OuterRef("author")) & ~Exists(writers)
        is_off = Q(organisation__has_four_eyes=False)
        return reviewers_of(OuterRef("project")).filter(by_others | is_off)

    def with_other_eyes_than(self, user: Anyone) -> Self:
        """Proposals without this person's words, and all where four eyes are not due."""
        by_others = ~Q(author=user) & ~Q(co_authors=user)
        return self.filter(by_others | Q(project__in=self._projects().without_four_eyes()))
