"""The land: districts with their population, and municipalities."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Func, Q, TextField, Value
from django.db.models.lookups import Regex

from evidence.keys import german_slug
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise, order_promise
from regions.models.lasting import Lasting, LastingQuerySet

NO_POSTCODE = "Eine Postleitzahl hat genau fünf Ziffern, zum Beispiel 31655."
FIVE_DIGITS = RegexValidator("^[0-9]{5}\\Z", NO_POSTCODE)
TOGETHER = Func("postcodes", Value(" "), function="array_to_string", output_field=TextField())
FIVE_DIGITS_EACH = Regex(TOGETHER, Value("^([0-9]{5}( [0-9]{5})*)?$"))


def lasting_promises(plural):
    return [
        date_promise("begun", f"{plural}_know_the_days_they_began"),
        date_promise("ended", f"{plural}_know_the_days_they_ended"),
        order_promise("begun", "ended", f"{plural}_begin_before_they_end"),
    ]


class DistrictQuerySet(LastingQuerySet):
    def visible_to(self, user):
        """Every district: they are on the map of each page."""
        return self


@pghistory.track()
class District(Cited, Lasting):
    """A Landkreis of the region, from the day it belongs to it until its last.

    `geometry` is GeoJSON (WGS 84); `map_path` and `outline` are SVG paths of it in the common
    boxes of `regions.outlines`, the large map and the small one; `map_borders` are the lines
    between its municipalities on the large one.
    """

    slug = models.SlugField("Adresse", max_length=60, unique=True)
    ags = models.CharField("Kreisschlüssel", max_length=5, unique=True)
    name = models.CharField("Name", max_length=100)
    short_name = models.CharField("Kurzname", max_length=60)
    seat = models.CharField("Kreissitz", max_length=60, blank=True)
    area_km2 = models.DecimalField(
        "Fläche (km²)", max_digits=8, decimal_places=2, null=True, blank=True
    )
    nuts3 = models.CharField("NUTS 3", max_length=5, blank=True)
    licence_plates = ArrayField(
        models.CharField(max_length=4), verbose_name="Kennzeichen", default=list, blank=True
    )
    website = models.URLField("Website", blank=True)
    address = models.CharField("Anschrift", max_length=200, blank=True)
    municipalities_count = models.PositiveSmallIntegerField("Zahl der Gemeinden", null=True)
    municipalities_note = models.TextField("Hinweis zu den Gemeinden", blank=True)
    begun = FlexDateField("seit", since=LONG_AGO)
    ended = FlexDateField("bis", since=LONG_AGO)
    geometry = models.JSONField("Geometrie", default=dict, blank=True, editable=False)
    map_path = models.TextField(blank=True, editable=False)
    map_borders = models.TextField(blank=True, editable=False)
    outline = models.TextField(blank=True, editable=False)
    label_x = models.FloatField(default=0, editable=False)
    label_y = models.FloatField(default=0, editable=False)

    objects = DistrictQuerySet.as_manager()

    class Meta:
        verbose_name = "Landkreis"
        verbose_name_plural = "Landkreise"
        ordering = ["label_y", "short_name", "pk"]  # from north to south, as the Weser is drawn
        constraints = [
            models.CheckConstraint(
                condition=Q(ags__regex=r"^[0-9]{5}$"),
                name="a_district_key_has_five_digits",
                violation_error_message="Der Kreisschlüssel hat fünf Ziffern, zum Beispiel 03252.",
            ),
            models.CheckConstraint(
                condition=Q(area_km2__isnull=True) | Q(area_km2__gt=0),
                name="a_district_has_some_area",
                violation_error_message="Die Fläche muss größer als null sein.",
            ),
            *lasting_promises("districts"),
        ]

    def __str__(self):
        return self.name


class OfDistrictQuerySet(LastingQuerySet):
    def visible_to(self, user):
        """As visible as the district: always."""
        return self


@pghistory.track()
@known_choices(counted_basis="bases_of_population_figures_are_known")
class PopulationFigure(Cited):
    """How many people lived in a district on a day."""

    district = models.ForeignKey(District, on_delete=models.CASCADE, related_name="population")
    people = models.PositiveIntegerField("Einwohnerinnen und Einwohner")
    counted = FlexDateField("Stichtag")

    objects = OfDistrictQuerySet.as_manager()

    class Meta:
        verbose_name = "Einwohnerzahl"
        verbose_name_plural = "Einwohnerzahlen"
        ordering = ["-counted_first", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["district", "counted_edtf"], name="people_are_counted_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(people__gt=0),
                name="a_population_figure_counts_somebody",
                violation_error_message="Eine Einwohnerzahl ist größer als null.",
            ),
            models.CheckConstraint(
                condition=Q(counted_first__isnull=False),
                name="a_population_figure_has_its_day",
                violation_error_message="Bitte den Stichtag angeben.",
            ),
        ]

    def __str__(self):
        return f"{self.district}: {self.people} ({self.counted})"


def municipality_address(name, key):
    """Its part of an address: „stadthagen-03257035“, for names occur twice."""
    return f"{german_slug(name)}-{key}"


@pghistory.track()
class Municipality(Lasting):
    """A municipality of a district, or an unincorporated area, which counts as none."""

    district = models.ForeignKey(District, on_delete=models.PROTECT, related_name="municipalities")
    ags = models.CharField("Gemeindeschlüssel", max_length=8, unique=True)
    ars = models.CharField("Regionalschlüssel", max_length=12, blank=True)
    name = models.CharField("Name", max_length=100)
    kind = models.CharField("Art", max_length=60, blank=True)
    association = models.CharField("Samtgemeinde", max_length=100, blank=True)
    postcodes = ArrayField(
        models.CharField(max_length=5, validators=[FIVE_DIGITS]),
        verbose_name="Postleitzahlen",
        default=list,
        blank=True,
        help_text="mit Komma dazwischen; eine kann für mehrere Gemeinden gelten",
        error_messages={"item_invalid": "Nr. %(nth)s:"},
    )
    is_unincorporated = models.BooleanField("gemeindefreies Gebiet", default=False)
    begun = FlexDateField("seit", since=LONG_AGO)
    ended = FlexDateField("bis", since=LONG_AGO)
    geometry = models.JSONField("Geometrie", default=dict, blank=True, editable=False)
    map_path = models.TextField(blank=True, editable=False)

    objects = OfDistrictQuerySet.as_manager()

    class Meta:
        verbose_name = "Gemeinde"
        verbose_name_plural = "Gemeinden"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ags__regex=r"^[0-9]{8}$"),
                name="a_municipality_key_has_eight_digits",
                violation_error_message="Der Gemeindeschlüssel hat acht Ziffern.",
            ),
            models.CheckConstraint(
                condition=FIVE_DIGITS_EACH,
                name="postcodes_have_five_digits",
                violation_error_message=NO_POSTCODE,
            ),
            *lasting_promises("municipalities"),
        ]

    def __str__(self):
        return self.name

    @property
    def address(self):
        return municipality_address(self.name, self.ags)
