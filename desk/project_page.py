"""What the page of one project at the desk shows: its state, open work, and what may be done."""

from django.utils.functional import cached_property

from desk.access import may_release, open_work
from desk.completeness import completeness_of
from desk.finding import of_the_same_title
from desk.proofs.disputed import disputes_of
from desk.proofs.shown import unproved
from desk.sections import BY_NAME, SECTIONS
from projects.badges import project_badge, publication_badge
from projects.models import Participation, Proposal
from projects.release import four_eyes
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
        self.state = project_badge(project.state)

    @cached_property
    def document(self):
        return document_of(self.project)

    @cached_property
    def profile(self):
        """Everything the project says now, for those who check it before it is public."""
        return changes(nothing(), self.document, seen_by=self.user)

    @property
    def completeness(self):
        return completeness_of(self.document)

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
    def changes(self):
        """What the person's open work would change now."""
        return changes(self.document, self.merged.document, seen_by=self.user)

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
    def others(self):
        """Proposals of other people that wait for a release or for their day."""
        handed_in = Proposal.objects.visible_to(self.user).changes()
        handed_in = handed_in.filter(project=self.project, step__in=Proposal.HANDED_IN)
        others = handed_in.exclude(author=self.user).select_related("author")
        return others.prefetch_related("co_authors")
