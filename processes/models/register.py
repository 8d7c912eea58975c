"""Services of the administration, as the catalogue knows them."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from processes.catalogue import LEIKA_KEY, TYPIFICATION, LeikaType, SubjectArea, grouped
from processes.gates import RegisterQuerySet


@pghistory.track()
@may_be_blank("blanks_of_services_have_known_reasons", "official_name", "leika_key", "ozg_name")
@known_choices(
    leika_type="types_of_services_are_known",
    subject_area="subject_areas_of_services_are_known",
    responsible_level="levels_of_services_are_known",
    responsible_basis="bases_of_responsibilities_are_known",
)
class Service(Cited, MayBeBlank):
    """A service that people ask the administration for, with its names and who is responsible."""

    HEAD = ("name",)

    class Level(models.TextChoices):
        DISTRICT = "district", "Landkreis"
        MUNICIPALITY = "municipality", "Gemeinde"
        EITHER = "either", "Landkreis oder Gemeinde"
        DISTRICT_OR_STATE = "district_or_state", "Landkreis oder Land"
        ROAD_OWNER = "road_owner", "Träger der Straßenbaulast"

    class Basis(models.TextChoices):
        SOURCE = "source", "in einer Quelle genannt"
        EDITOR = "editor", "von der Redaktion eingeordnet"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    name = models.CharField("Name", max_length=150)
    official_name = models.CharField("Amtlicher Name", max_length=200, blank=True)
    leika_key = models.CharField(
        "LeiKa-Schlüssel", max_length=14, blank=True, help_text="14 Ziffern ohne Leerzeichen"
    )
    leika_type = models.CharField("LeiKa-Typ", max_length=4, choices=LeikaType, blank=True)
    typification = models.CharField("Typisierung", max_length=20, blank=True)
    ozg_number = models.CharField("Nummer der OZG-Leistung", max_length=10, blank=True)
    ozg_name = models.CharField("OZG-Leistung", max_length=200, blank=True)
    subject_area = models.CharField("Themenfeld", max_length=11, choices=SubjectArea, blank=True)
    life_situation = models.CharField("Lebenslage", max_length=100, blank=True)
    catalogue = FlexDateField("Stand des Katalogs")
    legal_basis = models.CharField("Rechtsgrundlage", max_length=300, blank=True)
    responsible_level = models.CharField("Zuständige Ebene", max_length=17, choices=Level)
    responsible = models.CharField("zuständig", max_length=300, blank=True)
    responsible_basis = models.CharField(
        "Grundlage der Zuständigkeit", max_length=6, choices=Basis, default=Basis.SOURCE
    )
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Verwaltungsleistung"
        verbose_name_plural = "Verwaltungsleistungen"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="services_have_a_name",
                violation_error_message="Eine Leistung braucht einen Namen.",
            ),
            models.CheckConstraint(
                condition=Q(leika_key="") | Q(leika_key__regex=LEIKA_KEY),
                name="a_leika_key_has_fourteen_digits_and_begins_with_99",
                violation_error_message="Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99.",
            ),
            models.UniqueConstraint(
                fields=["leika_key"],
                condition=~Q(leika_key=""),
                name="a_leika_key_is_given_once",
                violation_error_message="Diesen LeiKa-Schlüssel hat schon eine andere Leistung.",
            ),
            models.CheckConstraint(
                condition=Q(typification__regex=TYPIFICATION),
                name="typifications_are_codes_of_the_list",
                violation_error_message="Die Typisierung ist keine der Liste (etwa 2/3 oder 4a).",
            ),
            date_promise("catalogue", "services_know_the_days_of_their_catalogue"),
        ]

    def __str__(self):
        return self.name

    @property
    def leika(self):
        """The key as people read it, in groups (R50)."""
        return grouped(self.leika_key)
