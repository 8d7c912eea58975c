"""Organisations that a draft names and the portal does not know yet, each with its role.

They become organisations with the release (`projects.release.new_organisations`); until then they
are rows of their project and nothing else.
"""

import pghistory
from django.db import models

from evidence.values.choices import known_choices
from evidence.values.dates import Basis
from projects.models.project import OfProject, Project
from projects.models.ties import Participation
from regions.models import District, Organisation

# County administrations and the offices they run together are asked about what is said of them,
# so they are there before anybody names them.
NOT_PROPOSED = (Organisation.Kind.DISTRICT, Organisation.Kind.OFFICE)
KINDS = [choice for choice in Organisation.Kind.choices if choice[0] not in NOT_PROPOSED]
# Who leads a project releases it, which nobody does yet for an organisation that begins with it.
ROLES = [choice for choice in Participation.Role.choices if choice[0] != Participation.Role.LEAD]


@pghistory.track()
@known_choices(
    kind="kinds_of_new_partners_are_known",
    role="roles_of_new_partners_are_known",
    basis="bases_of_new_partners_are_known",
)
class NewPartner(OfProject):
    """An organisation to be created with the release of a project, and its role there.

    Its numbers are of the same sequence as those of participations (migration 0025), so a row
    keeps its key in the document when it becomes one, or the other way round.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="new_partners")
    name = models.CharField("Name", max_length=200)
    kind = models.CharField("Art", max_length=32, choices=KINDS)
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Landkreis",
    )
    website = models.URLField("Website", blank=True)
    role = models.CharField("Rolle", max_length=9, choices=ROLES)
    basis = models.CharField("Grundlage", max_length=10, choices=Basis, default=Basis.STATED)
    note = models.CharField("Hinweis", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Neu vorgeschlagene Organisation"
        verbose_name_plural = "Neu vorgeschlagene Organisationen"
        ordering = ["position", "pk"]
        default_permissions = ()  # entered at the desk only
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="new_partners_have_a_name"),
            models.UniqueConstraint(
                fields=["project", "name", "role"], name="a_new_partner_has_a_role_once"
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.name} (neu vorgeschlagen)"
