"""Services that one Land has built for all (EfA), and how far each county has come with them."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.fields import FlexDateField, date_promise
from processes.gates import RegisterQuerySet
from processes.models.register import Service
from regions.models import District


@pghistory.track()
class SharedService(Cited):
    """A service „Einer für Alle“ that others may join (R56)."""

    HEAD = ("name",)

    key = models.SlugField("Kennung", max_length=80, unique=True)
    name = models.CharField("Name", max_length=150)
    services = models.ManyToManyField(
        Service, blank=True, related_name="shared_services", verbose_name="Verwaltungsleistungen"
    )
    provider_land = models.CharField("Anbietendes Land", max_length=60, blank=True)
    facts = models.TextField("Was die Quellen sagen")

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "EfA-Dienst"
        verbose_name_plural = "EfA-Dienste"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(facts=""),
                name="shared_services_say_what_a_source_says",
                violation_error_message="Bitte Namen und Angaben der Quelle nennen.",
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
@known_choices(stage="stages_of_adoptions_are_known")
class Adoption(Cited):
    """How far a county has come with a shared service; no row means that no source says it."""

    HEAD = ("district", "stage")

    class Stage(models.TextChoices):
        NONE = "none", "nutzt ihn nicht"
        CHECKED = "checked", "geprüft"
        DECIDED = "decided", "beschlossen"
        CONNECTING = "connecting", "in Anbindung"
        PRODUCTIVE = "productive", "in Betrieb"
        REJECTED = "rejected", "abgelehnt"

    shared_service = models.ForeignKey(
        SharedService, on_delete=models.CASCADE, related_name="adoptions"
    )
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="adoptions", verbose_name="Landkreis"
    )
    stage = models.CharField("Stand", max_length=10, choices=Stage)
    since = FlexDateField("Angeboten seit")

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Nachnutzung"
        verbose_name_plural = "Nachnutzungen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["shared_service", "district"], name="a_county_adopts_a_service_once"
            ),
            date_promise("since", "adoptions_know_the_days_they_began"),
        ]

    def __str__(self):
        return f"{self.district.short_name}: {self.get_stage_display()}"


@track_links
class SharedServiceLink(SharedService.services.through):
    class Meta:
        proxy = True
