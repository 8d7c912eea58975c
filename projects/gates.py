"""Who may see and who may edit which project; everything else asks these two methods (law 1)."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from accounts.models import Role
from projects.publication import PUBLIC, Publication


def knows_all(user):
    """Coordination, the grant office and superusers see every project and decision."""
    return user.is_authenticated and user.has_role(Role.COORDINATOR, Role.GRANT_ADMIN)


class ProjectQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What the public sees, and to staff also the projects of their organisations."""
        if knows_all(user):
            return self
        return self.filter(Q(publication__in=PUBLIC) | self._takes_part(user))

    def hidden_from(self, user):
        """Projects that there are and that this person knows nothing of."""
        return self.exclude(pk__in=self.visible_to(user).values("pk"))

    def editable_by(self, user):
        """The projects of a person's organisations; all of them for the coordination."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR):
            return self
        return self.filter(self._takes_part(user))

    def releasable_by(self, user):
        """Projects whose lead organisation has given this person the Freigabe."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        if user.is_superuser:
            return self
        participations = self.model._meta.get_field("participations").related_model.objects
        return self.filter(
            Exists(
                participations.filter(
                    project=OuterRef("pk"),
                    role="lead",
                    organisation__in=user.organisations_as(Role.REVIEWER),
                )
            )
        )

    def led_by(self, user):
        """Projects whose lead a person may give away: its own staff, and the coordination."""
        if user.is_authenticated and user.has_role(Role.COORDINATOR):
            return self
        return self.filter(self._takes_part(user, role="lead"))

    def withdrawn(self):
        """Projects whose address answers 410, without a title."""
        return self.filter(publication=Publication.WITHDRAWN)

    def _takes_part(self, user, **conditions):
        if not (user.is_authenticated and user.is_active):
            return Q(pk__in=[])
        participations = self.model._meta.get_field("participations").related_model.objects
        return Exists(
            participations.filter(
                project=OuterRef("pk"),
                organisation__in=user.organisations_as(Role.EDITOR, Role.REVIEWER),
                **conditions,
            )
        )


class OfProjectQuerySet(models.QuerySet):
    """Rows of a project, which are as visible as the project."""

    def visible_to(self, user):
        return self.filter(project__in=self._projects().visible_to(user))

    def editable_by(self, user):
        return self.filter(project__in=self._projects().editable_by(user))

    def _projects(self):
        return self.model._meta.get_field("project").related_model.objects.all()


class RelationQuerySet(OfProjectQuerySet):
    """Relations name another project, too: a person sees them who may see both ends."""

    def visible_to(self, user):
        return super().visible_to(user).filter(self._other_end_seen_by(user))

    def editable_by(self, user):
        return super().editable_by(user).filter(self._other_end_seen_by(user))

    def _other_end_seen_by(self, user):
        return Q(target=None) | Q(target__in=self._projects().visible_to(user))


IS_FIRST = Q(base={})


class ProposalQuerySet(OfProjectQuerySet):
    """Proposals: their author sees them, and what was handed in whoever edits the project.

    A first publication belongs to the project: whoever edits it takes it back and hands it in.
    """

    def visible_to(self, user):
        if not (user.is_authenticated and user.is_active):
            return self.none()
        others = self._as_handed_in() & Q(project__in=self._projects().editable_by(user))
        return self.filter(Q(author=user) & ~IS_FIRST | others)

    def _as_handed_in(self):
        """Condition: the words are those of the handing-in; what is typed later is its author's."""
        step = self.model.Step
        given = (*self.model.HANDED_IN, step.ACCEPTED, step.REPLACED)
        untouched = Q(step=step.RETURNED, kept_at__lte=F("decided_at"))
        return Q(step__in=given) | untouched

    def first_publications(self):
        return self.filter(IS_FIRST)

    def changes(self):
        """Those of a project that was there before, not the project itself."""
        return self.exclude(IS_FIRST)

    def owned_by(self, user):
        """A person's own work on projects that they may edit, and these if they are new."""
        mine = self.visible_to(user).filter(Q(author=user) | IS_FIRST)
        return mine.filter(project__in=self._projects().editable_by(user))

    def editable_by(self, user):
        """A person's own work on projects that they may still edit."""
        return self.owned_by(user).changes().filter(step__in=self.model.OPEN)

    def releasable_by(self, user):
        """Handed in where this person may release; without their words if four eyes are due."""
        projects = self._projects().releasable_by(user)
        without_four_eyes = self._projects().filter(
            participations__role="lead", participations__organisation__has_four_eyes=False
        )
        may = (~Q(author=user) & ~Q(co_authors=user)) | Q(project__in=without_four_eyes)
        return self.filter(may, step__in=self.model.HANDED_IN, project__in=projects)
