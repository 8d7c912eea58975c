"""What ties a project to others: its names, partners, places, and other projects."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from evidence.circles import refuse_circle
from evidence.folding import folded_index
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.dates import Basis
from projects.gates import ParticipationQuerySet, RelationQuerySet
from projects.models.project import OfProject, Project
from regions.models import Organisation

CHANGED_STATEMENT = pgtrigger.Trigger(
    name="a_changed_statement_has_no_answer",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("organisation_id", "role", "note"),
    condition=pgtrigger.AnyChange("organisation", "role", "note"),
    func="DELETE FROM projects_confirmation WHERE participation_id = NEW.id; RETURN NULL;",
)


@pghistory.track()
class Alias(Cited, OfProject):
    """Another name under which sources speak of a project."""

    HEAD = ("name",)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField("auch bekannt als", max_length=200)
    note = models.CharField("Hinweis", max_length=200, blank=True)

    class Meta:
        verbose_name = "Weiterer Name"
        verbose_name_plural = "Weitere Namen"
        ordering = ["pk"]
        indexes = [folded_index("name", "alias_folded_name")]
        constraints = [
            models.UniqueConstraint(fields=["project", "name"], name="a_project_has_an_alias_once"),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@known_choices(role="roles_in_projects_are_known", basis="bases_of_participations_are_known")
class Participation(Cited, OfProject):
    """An organisation's role in a project.

    Who is of `JOINING` takes part and is counted as that; who is interested or pays along is named.
    """

    HEAD = ("organisation", "role")
    NAMED_WITH = ("organisation",)

    class Role(models.TextChoices):
        LEAD = "lead", "Federführung"
        PARTNER = "partner", "Partner"
        DELIVERS = "delivers", "Umsetzung"
        ADVISES = "advises", "Beratung"
        CO_FUNDER = "co_funder", "Kofinanzierung"
        INTERESTED = "interest", "Interessiert"

    JOINING = (Role.PARTNER, Role.DELIVERS, Role.ADVISES)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="participations")
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name="Organisation",
    )
    role = models.CharField("Rolle", max_length=9, choices=Role)
    basis = models.CharField("Grundlage", max_length=10, choices=Basis, default=Basis.STATED)
    note = models.CharField("Hinweis", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = "Beteiligung"
        verbose_name_plural = "Beteiligungen"
        ordering = ["position", "pk"]
        triggers = [CHANGED_STATEMENT]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "organisation", "role"],
                name="an_organisation_has_a_role_once",
            ),
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(role="lead"),
                name="a_project_has_one_lead",
                violation_error_message="Ein Projekt hat nur eine federführende Stelle.",
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.organisation}"

    @property
    def asked(self):
        """The `Confirmation` of what is stated here, or None if the county was not asked."""
        return getattr(self, "confirmation", None)


@pghistory.track()
class Place(OfProject):
    """A place of a project beyond the districts of the region, in the words of the source."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="places")
    name = models.CharField("Ort außerhalb der Landkreise", max_length=150)

    class Meta:
        verbose_name = "Ort außerhalb der Region"
        verbose_name_plural = "Orte außerhalb der Region"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "name"], name="a_project_names_a_place_once"
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@known_choices(kind="kinds_of_relations_are_known")
class Relation(Cited, OfProject):
    """`project` builds on, or is part of, another project, inside the portal or outside it."""

    HEAD = ("kind", "target", "external_name")

    class Kind(models.TextChoices):
        BUILDS_ON = "builds_on", "baut auf"
        PART_OF = "part_of", "ist Teil von"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField("Art", max_length=9, choices=Kind)
    target = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inverse_relations",
        verbose_name="Projekt",
    )
    external_name = models.CharField("Projekt außerhalb des Portals", max_length=200, blank=True)
    is_documented = models.BooleanField("von einer Quelle belegt", default=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = "Verbindung"
        verbose_name_plural = "Verbindungen"
        ordering = ["kind", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "kind", "target", "external_name"],
                nulls_distinct=False,
                name="two_projects_are_related_once",
            ),
            models.CheckConstraint(
                condition=Q(target__isnull=False, external_name="")
                | (Q(target__isnull=True) & ~Q(external_name="")),
                name="a_relation_has_one_other_end",
                violation_error_message="Bitte genau ein anderes Projekt angeben.",
            ),
            models.CheckConstraint(
                condition=Q(target__isnull=True) | ~Q(target=models.F("project")),
                name="no_project_is_related_to_itself",
                violation_error_message="Ein Projekt kann nicht mit sich selbst verbunden sein.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.target or self.external_name}"

    def clean(self):
        """Drafts count, for they will be published; but their titles are not told to others."""
        rows = Relation.objects.filter(kind=self.kind)
        pair = (self.project_id, self.target_id)
        refuse_circle(rows, ("project", "target"), pair, self._title_of)

    def _title_of(self, number):
        if number == self.project_id:
            return self.project.title
        project = Project.objects.get(pk=number)
        return project.title if project.is_public else "ein noch nicht veröffentlichtes Projekt"
