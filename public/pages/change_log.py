"""The public change log: what changed in a record while it was public.

It begins with the latest publication: what stood there before a withdrawal stays withdrawn, and
what was changed in a draft was never public. Strategies and measures are public from the start.
Fields that no public page shows are not told, nor are names of persons.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q

from evidence.history.changes import Track, event_model, track_at
from evidence.history.published import ToldTrack, changes_since, last_change
from funding.models import Application
from projects.gates import seen_project
from projects.models import Project
from projects.publication import PUBLIC as PUBLIC_STATES
from public.audience import PUBLIC

MOST_CHANGES = 50
FIELDS = {
    "Project": (
        *("title", "short_title", "summary", "state", "state_wording", "relevance"),
        *(
            "start",
            "end",
            "planned_start",
            "planned_end",
            "duration_months",
            "total_expenditure",
            "eligible_expenditure",
        ),
        *(
            "own_contribution",
            "third_party_share",
            "districts_note",
            "fields_basis",
            "partners_note",
        ),
        *("contact_office", "contact_address", "notes", "publication", "blanks"),
    ),
    "Decision": (
        *(
            "programme",
            "file_number",
            "grant_reference",
            "reference",
            "frame",
            "frame_part",
            "notes",
            "publication",
            "blanks",
        ),
        *("paid", "paid_as_of", "proof_state", "proof_as_of"),
    ),
    "Strategy": (
        *("title", "kind", "summary", "website", "existence", "status", "body", "body_label"),
        "blanks",
    ),
    "Measure": (
        *("title", "strategy", "status", "goal", "facts", "fields_basis", "body", "body_label"),
        *("note", "blanks"),
    ),
}
EVIDENCE = {
    "citations": (
        *("source", "field", "portion", "agrees", "stated_value", "quotation", "passage"),
        *("retrieved", "note"),
    ),
    "remarks": ("kind", "topic", "text", "reason"),
}
# Children by the path to them, with the fields that are told; of a mere link its name says it all.
CHILDREN = {
    "Project": {
        "districts": (),
        "municipalities": (),
        "fields_of_action": (),
        "themes": (),
        "aliases": ("name", "note"),
        "websites": ("kind", "label", "url"),
        "participations": ("organisation", "role", "basis", "note"),
        "places": ("name",),
        "relations": ("kind", "target", "external_name", "is_documented", "note"),
        "phases": ("name", "start", "end", "original_end", "blanks"),
        "activities": (
            *("kind", "title", "question", "description", "place", "period", "participants"),
            *("approach", "result", "decision", "decision_reason", "lesson", "blanks"),
        ),
        "milestones": ("title", "due", "met", "note", "blanks"),
        "news": ("title", "day", "text", "link"),
        "photos": (
            *("alt", "caption", "author", "rights_holder", "licence", "licence_url", "source_url"),
        ),
        "documents": ("title", "kind", "day", "accessibility", "accessibility_note"),
        "applications": (
            *("title", "lead", "stage", "submitted", "decided", "decision", "note", "blanks"),
        ),
        "measure_links": ("measure", "basis"),
        "findings": ("activity", "measure", "reason"),
        **EVIDENCE,
    },
    "Decision": {
        "project_shares": ("project", "external_name", "amount"),
        "versions": (
            *(
                "number",
                "status",
                "ending",
                "wording",
                "amount",
                "eligible_expenditure",
                "total_expenditure",
                "own_contribution",
            ),
            *("rate_percent", "financing_type", "ancillary_provisions", "decided", "issued"),
            *("served", "reported", "period_start", "period_end"),
            *(
                "is_cost_neutral",
                "follows_unknown",
                "changes",
                "supersedes_note",
                "funders_note",
                "recipients_note",
            ),
            *("votes_for", "votes_against", "abstentions", "cancelled_on", "cancelled_reason"),
            "blanks",
        ),
        "versions__funders": ("organisation", "amount", "basis", "is_later"),
        "versions__recipients": ("organisation", "label", "district", "role", "amount"),
        "versions__parts": ("label", "amount", "total_expenditure", "rate_percent"),
        "versions__further_amounts": ("label", "amount", "is_per_year"),
        "handover": ("day", "place", "place_note", "mode", "to_organisation", "note", "blanks"),
        **EVIDENCE,
    },
    "Strategy": {
        "districts": (),
        "versions": ("label", "adopted_on", "published_on", "blanks"),
        "versions__fields": ("field_of_action", "basis"),
        **EVIDENCE,
    },
    "Measure": {
        "fields_of_action": (),
        "districts": (),
        "states": ("district", "state", "since"),
        "indicators": ("name", "unit", "baseline", "baseline_on", "target", "target_on"),
        "indicators__values": ("quantity", "as_of"),
        "project_links": ("project", "basis"),
        "service_links": ("service",),
        "findings": ("activity", "reason"),
        **EVIDENCE,
    },
}
# Rows that may have gone because somebody took a right or a consent back.
FORGOTTEN_WHEN_GONE = ("photos", "documents")
# Paths whose rows name another project, which must be public as well.
OTHER_PROJECT = {
    ("Project", "relations"): "target",
    ("Decision", "project_shares"): "project",
    ("Measure", "project_links"): "project",
    ("Measure", "findings"): "project",
}
# Rows that nobody reads as long as their column holds one of these values.
NOT_YET_TOLD = {
    ("Decision", "versions"): ("is_draft", (True,)),
    ("Project", "applications"): ("stage", Application.INNER),
}
# Rows of the version of a decision are told from its release on: before, nobody could read them.
OF_VERSIONS = ("Decision", "versions__")
SINCE_RELEASE = Q(version__is_draft=False) & (
    Q(version__released_at=None) | Q(pgh_created_at__gt=F("version__released_at"))
)


@dataclass(frozen=True)
class ChangeLog:
    """The changes of a record since `start`, newest first, at most `MOST_CHANGES`.

    With `begins_late` it was public before anything was recorded.
    """

    start: datetime
    changes: list
    is_cut: bool
    begins_late: bool


def change_log(record):
    """`ChangeLog` of a record that passed its gate; None without a history."""
    start = public_since(type(record), [record.pk]).get(record.pk)
    if start is None:
        return None
    changes = changes_since(told_tracks(record), start, projects_public_since)
    is_cut = len(changes) > MOST_CHANGES
    return ChangeLog(start, changes[:MOST_CHANGES], is_cut, begins_late(record, start))


def begins_late(record, start):
    """The first thing ever recorded is not that the record came, but a change of a public one."""
    events = event_model(type(record)).objects.filter(pgh_obj_id=record.pk).order_by("pgh_id")
    first = events.first()
    return first.pgh_created_at == start and first.pgh_label != "insert"


def last_changed(record):
    """When what is told of a record last changed, or None without a history; two queries."""
    start = public_since(type(record), [record.pk]).get(record.pk)
    return start and last_change(told_tracks(record), start)


def public_since(model, numbers):
    """{number: datetime} of the latest publication of those records that are public; one query.

    Records that are never drafts are public since the first line of their history.
    """
    events = event_model(model).objects.order_by()
    if not hasattr(model, "publication"):
        return first_moments(events.filter(pgh_obj_id__in=numbers))
    hidden_later = events.filter(
        pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__gt=OuterRef("pgh_id")
    ).exclude(publication__in=PUBLIC_STATES)
    public = events.filter(
        ~Exists(hidden_later),
        pgh_obj_id__in=model.objects.visible_to(PUBLIC).filter(pk__in=numbers).values("pk"),
        publication__in=PUBLIC_STATES,
    )
    return first_moments(public)


def first_moments(events):
    """{number of the record: datetime of the first of its events}."""
    first = events.order_by("pgh_obj_id", "pgh_id").distinct("pgh_obj_id")
    return dict(first.values_list("pgh_obj_id", "pgh_created_at"))


def projects_public_since(numbers):
    return public_since(Project, numbers)


def told_tracks(record):
    kind = type(record).__name__
    own = event_model(type(record)).objects.filter(pgh_obj_id=record.pk)
    return [
        ToldTrack(Track(type(record), own), FIELDS[kind]),
        *(told_track(kind, record, path, fields) for path, fields in CHILDREN[kind].items()),
    ]


def told_track(kind, record, path, fields):
    return as_told(kind, path, track_at(record, path.split("__")), fields)


def as_told(kind, path, track, fields):
    """The `ToldTrack` of the children at a path, without what not everybody may read of them."""
    other = OTHER_PROJECT.get((kind, path), "")
    if other:
        track = replace(track, events=track.events.filter(seen_project(PUBLIC, f"{other}_id")))
    if kind == OF_VERSIONS[0] and path.startswith(OF_VERSIONS[1]):
        track = replace(track, events=track.events.filter(SINCE_RELEASE))
    draft, drafts = NOT_YET_TOLD.get((kind, path), ("", ()))
    forgets = path in FORGOTTEN_WHEN_GONE
    return ToldTrack(track, fields, other, forgets=forgets, draft=draft, drafts=drafts)
