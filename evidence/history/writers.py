"""Who wrote in a record and in the rows that hang on it, as the history tells.

Whoever only took a step with a record wrote nothing in it: where a function is told which column
`moves` with each step, the changes in which it got a new value are no writing.
"""

from django.contrib.auth import get_user_model
from django.db.models import Exists, F, OuterRef, Q, Subquery
from pghistory.models import Context

from evidence.history.changes import event_model, track_at


def writers_of(record, paths, since=None, moves=""):
    """The people who changed the record, or rows at the end of these chains of relations.

    With a moment, those who did so in a transaction that began after it.
    """
    later = Q(pgh_created_at__gt=since) if since else Q()
    events = [without_steps(event_model(type(record)).objects.filter(id=record.pk), moves)]
    events += [track_at(record, path.split("__")).events for path in paths]
    return people_behind([each.filter(later) for each in events])


def written_by(person, records, moves=""):
    """The numbers of those of these records, all of one model, in which the person wrote."""
    if not records:
        return set()
    numbers = [each.pk for each in records]
    events = events_by(person, type(records[0]), moves).filter(id__in=numbers)
    return set(events.values_list("id", flat=True))


def not_written_by(model, person, moves=""):
    """Condition for records of the model in which the person did not write."""
    return ~Exists(events_by(person, model, moves).filter(id=OuterRef("pk")))


def events_by(person, model, moves):
    events = event_model(model).objects.filter(pgh_context__metadata__user=person.pk).order_by()
    return without_steps(events, moves)


def without_steps(events, moves):
    """Those of the events that wrote: a new row, or one whose column stayed or was emptied."""
    if not moves:
        return events
    earlier = events.model.objects.filter(
        pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id")
    )
    before = Subquery(earlier.order_by("-pgh_id").values(moves)[:1])
    stayed = Q(**{moves: None}) | Q(**{moves: F("pgh_before")})
    return events.annotate(pgh_before=before).filter(~Q(pgh_label="update") | stayed)


def people_behind(events):
    """The people in whose requests the events of these querysets happened."""
    first, *others = [each.order_by().values("pgh_context") for each in events]
    numbers = {row["pgh_context"] for row in first.union(*others)} - {None}
    found = Context.objects.filter(pk__in=numbers).values_list("metadata__user", flat=True)
    return get_user_model().objects.filter(pk__in=set(found) - {None})
