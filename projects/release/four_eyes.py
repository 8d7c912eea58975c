"""Who has a hand in a change and therefore does not release it alone (four eyes, R46)."""

from django.db.models import Exists, OuterRef, Q
from pghistory.models import Context

from evidence.history.changes import event_model, track_at
from projects.models import Project
from projects.publication import PUBLIC, Publication
from projects.snapshot.shape import PATHS


def applies_to(project):
    """False only where the lead organisation has switched the rule off."""
    lead = project.participations.filter(role="lead")
    return not lead.filter(organisation__has_four_eyes=False).exists()


def bars(record, person):
    """True if somebody else has to publish the record than this person."""
    if record.publication_set_by_id == person.pk and not isinstance(record, Project):
        return True
    return isinstance(record, Project) and applies_to(record) and has_a_hand_in(record, person)


def has_a_hand_in(project, person):
    """Whether this person changed the project, or handed it in, since it was last public."""
    return project.publication_set_by_id == person.pk or person.pk in authors_of(project)


def authors_of(project):
    """Numbers of the people who changed the project or its rows since it was last public."""
    own = event_model(Project).objects.filter(id=project.pk)
    public = own.filter(publication__in=PUBLIC).order_by("-pgh_id").first()
    since = Q(pgh_created_at__gt=public.pgh_created_at) if public else Q()
    mine = without_steps_back(own.filter(pgh_id__gt=public.pgh_id) if public else own)
    rows = [track_at(project, path.split("__")).events.filter(since) for path in PATHS]
    contexts = mine.values("pgh_context").union(*(each.values("pgh_context") for each in rows))
    numbers = {row["pgh_context"] for row in contexts} - {None}
    found = Context.objects.filter(pk__in=numbers).values_list("metadata__user", flat=True)
    return set(found) - {None}


def without_steps_back(events):
    """Without those by which a project was sent back, withdrawn or opened again as a draft: who
    does that, with a reason, has written nothing in it."""
    earlier = event_model(Project).objects.filter(
        id=OuterRef("id"),
        pgh_id__lt=OuterRef("pgh_id"),
        publication_set_at=OuterRef("publication_set_at"),
    )
    back = (Publication.DRAFT, Publication.WITHDRAWN)
    is_back = Q(publication__in=back, publication_set_at__isnull=False)
    return events.exclude(is_back & ~Exists(earlier))
