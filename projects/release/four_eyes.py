"""Who has a hand in a proposal and therefore does not release it alone (four eyes, R46)."""

from django.db.models import Exists, OuterRef, Q

from evidence.history.changes import event_model, track_at
from evidence.history.writers import people_behind
from projects.models import Project
from projects.publication import PUBLIC
from projects.snapshot.shape import PATHS


def applies_to(project):
    """False only where the lead organisation has switched the rule off."""
    return not Project.objects.without_four_eyes().filter(pk=project.pk).exists()


def bars(proposal, person):
    """True if somebody else has to release the proposal than this person."""
    return person in proposal.authors and applies_to(proposal.project)


def writers_of(project):
    """The people who changed the project or its rows since it was last public."""
    own = event_model(Project).objects.filter(id=project.pk)
    public = own.filter(publication__in=PUBLIC).order_by("-pgh_id").first()
    since = Q(pgh_created_at__gt=public.pgh_created_at) if public else Q()
    mine = without_steps(own.filter(pgh_id__gt=public.pgh_id) if public else own)
    rows = [track_at(project, path.split("__")).events.filter(since) for path in PATHS]
    return people_behind([mine, *rows])


def without_steps(events):
    """Without those that only say the state, each at a new moment: who sends a project back has
    written nothing in it, and who hands it in is an author of its first publication anyway."""
    earlier = event_model(Project).objects.filter(
        id=OuterRef("id"),
        pgh_id__lt=OuterRef("pgh_id"),
        publication_set_at=OuterRef("publication_set_at"),
    )
    return events.exclude(Q(publication_set_at__isnull=False) & ~Exists(earlier))
