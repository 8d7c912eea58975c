"""What the page of one project at the desk shows: its state, open work, and what may be done."""

from django.utils.functional import cached_property

from desk.access import may_release, open_work
from desk.completeness import completeness_of
from desk.sections import BY_NAME, SECTIONS
from desk.tasks import returned_drafts
from projects.badges import project_badge, publication_badge
from projects.models import Participation, PlannedPublication, Project, Proposal
from projects.publication import Publication
from projects.release import four_eyes
from projects.release.lifecycle import PUBLISH, is_barred, steps_from
from projects.release.open_work import present_and_proposed
from projects.snapshot import changes, document_of
from projects.snapshot.shape import MODELS, values_of


def empty_like(document):
    """A document that says nothing, to compare with."""
    return {
        "project": values_of("project", Project()),
        "links": {name: [] for name in document["links"]},
        "rows": {part: {} for part in document["rows"]},
        "citations": {},
    }


class ProjectPage:
    """For one project and one person who may edit it."""

    def __init__(self, project, user):
        self.project, self.user = project, user
        self.published_as = publication_badge(project.publication)
        self.state = project_badge(project.state)

    @cached_property
    def document(self):
        return document_of(self.project)

    @staticmethod
    def stand_of(project):
        """Tells one handing-in of a draft from the next."""
        return project.publication_set_at.isoformat() if project.publication_set_at else ""

    @property
    def stand(self):
        return self.stand_of(self.project)

    @cached_property
    def profile(self):
        """Everything the project says now, for those who check it before it is public."""
        return changes(empty_like(self.document), self.document, seen_by=self.user)

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
    def has_unsaved(self):
        """The person has changed something that is no part of the draft yet."""
        if self.project.is_public or self.proposal is None:
            return False
        return bool(self.proposal.typed) or self.proposal.document != self.proposal.base

    @cached_property
    def sent_back(self):
        """The project with the reason for which this draft was sent back, or None."""
        if self.project.publication != Publication.DRAFT:
            return None
        return returned_drafts(self.user).filter(pk=self.project.pk).first()

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

    @cached_property
    def possible(self):
        """The steps of the life cycle that this person's rights allow."""
        return [
            step
            for step in steps_from(self.project.publication)
            if self.may_release or not step.needs_release
        ]

    @cached_property
    def barred(self):
        """Steps that four eyes keep this person from, though their rights would allow them."""
        return [step for step in self.possible if is_barred(step, self.project, self.user)]

    @property
    def steps(self):
        """What is possible now; a publication that is planned is taken back before another."""
        without = [*self.barred, *([PUBLISH] if self.is_planned else [])]
        free = [step for step in self.possible if step not in without]
        return sorted(free, key=lambda step: step.needs_reason)

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

    @cached_property
    def plan(self):
        """The release for a day that this handing-in has, or what kept it back."""
        if self.project.publication != Publication.IN_REVIEW:
            return None
        plans = PlannedPublication.objects.visible_to(self.user).of_this_handing_in()
        return plans.filter(project=self.project).select_related("decided_by").first()

    @property
    def is_planned(self):
        return bool(self.plan) and not self.plan.held_back

    @property
    def others(self):
        """Proposals of other people that wait for a release or for their day."""
        handed_in = Proposal.objects.visible_to(self.user).filter(
            project=self.project, step__in=Proposal.HANDED_IN
        )
        others = handed_in.exclude(author=self.user).select_related("author")
        return others.prefetch_related("co_authors")
