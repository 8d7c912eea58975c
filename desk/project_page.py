"""What the page of one project at the desk shows: its state, open work, and what may be done."""

from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property

from desk.access import may_release, open_work
from desk.colleagues import colleagues_on
from desk.completeness import completeness_of
from desk.finding import of_the_same_title
from desk.proofs.disputed import disputes_of
from desk.proofs.shown import unproved
from desk.section_state import gaps_of
from desk.sections import BY_NAME, SECTIONS
from desk.summary import summary_of
from desk.talk.threads import threads_at_work
from projects.badges import project_badge, publication_badge
from projects.gates import edits_all
from projects.models import Confirmation, Guest, InternalNote, Participation, Project, Proposal
from projects.publication import Publication
from projects.release import four_eyes
from projects.release.discarding import may_discard
from projects.release.lifecycle import AFTER_REVIEW, steps_from
from projects.release.open_work import present_and_proposed
from projects.release.releasers import offices_to_release
from projects.snapshot import changes, document_of, nothing
from projects.snapshot.shape import MODELS
from projects.snapshot.vouching import lapsed


class ProjectPage:
    """For one project and one person who may edit it."""

    def __init__(self, project, user):
        self.project, self.user = project, user
        self.published_as = publication_badge(project.publication)

    @cached_property
    def document(self):
        return document_of(self.project)

    @cached_property
    def profile(self):
        """Everything the project says now, for those who check it before it is public."""
        return changes(nothing(), self.document, seen_by=self.user)

    @cached_property
    def is_new(self):
        """Nobody reads it yet, so there is no „before“: it shows itself, with the person's work."""
        return self.project.publication in (Publication.DRAFT, Publication.IN_REVIEW)

    @cached_property
    def said(self):
        """What the page says the project is: of a new one, with what the person has changed."""
        return self.merged.document if self.is_new and self.proposal else self.document

    @property
    def state(self):
        return project_badge(self.said["project"]["state"])

    @property
    def completeness(self):
        return completeness_of(self.said)

    @property
    def gaps(self):
        """What is missing, each with its field; of what waits for a release nothing is changed."""
        is_locked = self.proposal and self.is_handed_in
        is_locked = is_locked or self.project.publication == Publication.IN_REVIEW
        return [] if is_locked else gaps_of(self.said)

    @cached_property
    def proposal(self):
        return open_work(self.user, self.project)

    @property
    def is_handed_in(self):
        return self.proposal.step in Proposal.HANDED_IN

    @cached_property
    def merged(self):
        return present_and_proposed(self.proposal)[1]

    @cached_property
    def summary(self):
        """What the person's open work would change now."""
        return summary_of(self.document, self.merged.document, self.user)

    @property
    def changes(self):
        return self.summary.changes if self.proposal else []

    @property
    def unproved(self):
        """Labels of what the person's work would publish without a source."""
        return unproved(self.document, self.merged.document) if self.proposal else []

    @property
    def disputes(self):
        """What the sources say differently, in the person's work or as it stands."""
        document = self.merged.document if self.proposal else self.document
        return [each for found in disputes_of(document).values() for each in found]

    @property
    def lapsed(self):
        """How many sources are still cited for what a value was before the person's work."""
        return len(lapsed(self.merged.document)) if self.proposal else 0

    @cached_property
    def namesakes(self):
        """Other projects of the title that this one has, or would get by the person's open work."""
        document = self.merged.document if self.proposal else self.document
        return of_the_same_title(self.user, self.project, document["project"]["title"])

    @property
    def has_unsaved(self):
        """The person has changed something that is no part of the draft yet."""
        if self.project.is_public or self.proposal is None:
            return False
        return bool(self.proposal.typed) or self.proposal.document != self.proposal.base

    @cached_property
    def first(self):
        """The first publication of the project on its way, or sent back, or None."""
        found = Proposal.objects.visible_to(self.user).first_publications()
        found = found.filter(project=self.project, step__in=Proposal.OPEN)
        return found.select_related("decided_by").first()

    @property
    def unreadable(self):
        """Sections with something typed that cannot be read yet."""
        return [BY_NAME[name] for name in self.proposal.typed if name in BY_NAME]

    @cached_property
    def has_four_eyes(self):
        return four_eyes.applies_to(self.project)

    @cached_property
    def may_release(self):
        return may_release(self.user, self.project)

    @property
    def steps(self):
        """What this person's rights allow; of a review it is decided on the proposal's page."""
        steps = [
            step
            for step in steps_from(self.project.publication)
            if step not in AFTER_REVIEW and (self.may_release or not step.needs_release)
        ]
        return sorted(steps, key=lambda step: step.needs_reason)

    @property
    def released_by(self):
        """The offices that can release what this person hands in."""
        return " oder ".join(offices_to_release(self.project, self.user))

    @property
    def has_lead(self):
        """Without a lead organisation nobody's Freigabe counts for the project."""
        rows = self.document["rows"]["participations"].values()
        return any(row["role"] == Participation.Role.LEAD for row in rows)

    @cached_property
    def removable(self):
        """[(name of its section, photo or document)] that this person may take out at once."""
        return [
            (section.name, row)
            for section in SECTIONS
            if section.files
            for row in MODELS[section.part]
            .objects.removable_at_once_by(self.user)
            .filter(project=self.project)
            .select_related("file")
        ]

    @property
    def colleagues(self):
        return colleagues_on(self.project, self.user)

    @cached_property
    def threads(self):
        """What is asked about the person's work, or the new project, and not settled."""
        return threads_at_work(self.user, self.project)

    @cached_property
    def notes(self):
        """Internal notes, the newest first, each with whether this person may delete it."""
        seen = InternalNote.objects.visible_to(self.user).filter(project=self.project)
        notes, may_all = list(seen.select_related("author")), edits_all(self.user)
        for note in notes:
            note.may_be_deleted = may_all or note.author_id == self.user.pk
        return notes

    @cached_property
    def may_let_in(self):
        """Whether this person may let guests in."""
        return Project.objects.led_by(self.user).filter(pk=self.project.pk).exists()

    @cached_property
    def guests(self):
        """Those who are or were let in, each with whether this person may end it."""
        seen = Guest.objects.visible_to(self.user).filter(project=self.project)
        guests = list(seen.select_related("guest", "invited_by"))
        for each in guests:
            is_own = each.guest_id == self.user.pk
            each.may_be_ended = not each.is_over and (is_own or self.may_let_in)
        return guests

    @cached_property
    def may_discard(self):
        return may_discard(self.user, self.project)

    @cached_property
    def confirmations(self):
        """What counties said to statements of the project about them, or are still asked; each
        with whether this person may answer. Nothing while the public sees no project."""
        if not self.project.is_public:
            return []
        seen = Confirmation.objects.visible_to(self.user)
        own = Confirmation.objects.editable_by(self.user).filter(pk=OuterRef("pk"))
        found = seen.filter(participation__project=self.project).annotate(is_own=Exists(own))
        return list(found.select_related("participation__organisation"))

    @property
    def others(self):
        """Proposals of other people that wait for a release or for their day."""
        handed_in = Proposal.objects.visible_to(self.user).changes()
        handed_in = handed_in.filter(project=self.project, step__in=Proposal.HANDED_IN)
        others = handed_in.exclude(author=self.user).select_related("author")
        return others.prefetch_related("co_authors")
