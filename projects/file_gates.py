"""Who may see photos and documents, and who may load the files behind them (law 1)."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q

from accounts.models import Anyone, Role
from evidence.history.changes import event_model
from projects.gates import OfProjectQuerySet, ProjectQuerySet, Row
from projects.publication import PUBLIC


class FileRowQuerySet(OfProjectQuerySet[Row]):
    """Photos and documents: the public sees them when nothing that is required is missing."""

    model: Any

    def visible_to(self, user: Anyone) -> Self:
        mine = Q(project__in=self._projects().editable_by(user))
        return super().visible_to(user).filter(self.model.ready() | mine)

    def removable_at_once_by(self, user: Anyone) -> Self:
        """Of public projects, for those who may release them and for the coordination."""
        projects = self._projects()
        may = Q(project__in=projects.releasable_by(user))
        if user.is_authenticated and user.has_role(Role.COORDINATOR):
            may = Q()
        return self.filter(may, project__publication__in=PUBLIC)


class StoredFileQuerySet(models.QuerySet[Row]):
    """Files are seen through what shows them: a row, its history, or a proposal."""

    def visible_to(self, user: Anyone) -> Self:
        shown = Q(pk__in=[])
        for rows in self._rows():
            shown |= Q(Exists(rows.objects.visible_to(user).filter(file=OuterRef("pk"))))
        if not (user.is_authenticated and user.is_active):
            return self.filter(shown)
        mine = Q(project__in=self._projects().editable_by(user))
        return self.filter(
            shown | mine & (Q(uploaded_by=user) | self._proposed(user) | self.past())
        )

    def past(self) -> Q:
        """Condition: the file was shown by a row of the project, which the history still tells."""
        condition = Q(pk__in=[])
        for rows in self._rows():
            condition |= Q(Exists(event_model(rows).objects.filter(file=OuterRef("pk"))))
        return condition

    def _proposed(self, user: Anyone) -> Exists:
        return Exists(self._proposals().objects.visible_to(user).filter(holds("document")))

    def _rows(self) -> list[Any]:
        return [apps.get_model(f"projects.{name}") for name in ("Photo", "Document")]

    def _projects(self) -> ProjectQuerySet:
        return apps.get_model("projects.Project").objects.all()

    def _proposals(self) -> Any:
        return apps.get_model("projects.Proposal")

    def wanted(self) -> Q:
        """Condition: a row shows the file, or work holds it that is open or can be fetched back."""
        condition = Q(pk__in=[])
        for rows in self._rows():
            condition |= Q(Exists(rows.objects.filter(file=OuterRef("pk"))))
        proposals = self._proposals()
        work = proposals.objects.filter(step__in=(*proposals.OPEN, proposals.Step.DROPPED))
        return condition | Q(Exists(work.filter(holds("document") | holds("base"))))


class HoldsFile(Func):
    """Whether a document (jsonb) has a row with this number of a file."""

    template = "jsonb_path_exists(%(expressions)s))"
    arg_joiner = ", '$.rows.*.*.file_id ? (@ == $file)', jsonb_build_object('file', "
    output_field = BooleanField()


def holds(column: str) -> Q:
    """Condition on proposals, for a subquery of files."""
    document = HoldsFile(F(column), OuterRef("pk"))
    return Q(document, project=OuterRef("project"))
