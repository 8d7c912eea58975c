"""Who acts in the region: organisations, their names over time, offices and committees.

What organisations do in projects and grants is told by the apps that own those rows.
"""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.circles import refuse_circle
from evidence.history.links import track_links
from evidence.models import Cited
from evidence.values.choices import known_choices
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise, order_promise
from regions.models.land import District, Municipality
from regions.models.lasting import Lasting, LastingQuerySet


class OrganisationQuerySet(LastingQuerySet):
    def visible_to(self, user):
        """Every organisation: they are public bodies and companies named in public sources.

        What they have to do with a project is shown only for projects that passed their gate.
        """
        return self


@pghistory.track()
@known_choices(kind="kinds_of_organisations_are_known", level="levels_of_organisations_are_known")
class Organisation(Cited, Lasting):
    """A body that leads, takes part, pays or receives."""

    class Kind(models.TextChoices):
        COOPERATION = "cooperation", "Kooperation"
        OFFICE = "office", "Geschäftsstelle"
        DISTRICT = "district", "Landkreis"
        MUNICIPALITY = "municipality", "Stadt oder Gemeinde"
        ASSOCIATION = "association_of_municipalities", "Samtgemeinde"
        UNIVERSITY = "university", "Hochschule"
        RESEARCH = "research", "Forschungseinrichtung"
        INSTITUTION = "institution", "Einrichtung"
        COMPANY = "company", "Unternehmen"
        PUBLIC_COMPANY = "public_company", "Gesellschaft"
        TRANSPORT = "transport", "Verkehrsunternehmen"
        TELECOM = "telecom", "Telekommunikation"
        IT_PROVIDER = "it_provider", "IT-Dienstleister"
        CONSULTANCY = "consultancy", "Beratung"
        CLUB = "club", "Verein"
        FEDERATION = "federation", "Verband"
        NETWORK = "network", "Netzwerk"
        FOUNDATION = "foundation", "Stiftung"
        PUBLIC_BODY = "public_body", "Anstalt"
        STATE = "state", "Land"
        STATE_MINISTRY = "state_ministry", "Landesministerium"
        STATE_OFFICE = "state_office", "Landesbehörde"
        FEDERAL_MINISTRY = "federal_ministry", "Bundesministerium"
        PROMOTIONAL_BANK = "promotional_bank", "Förderbank"
        PROGRAMME_AGENCY = "programme_agency", "Träger eines Förderprogramms"
        EU = "eu", "Europäische Union"
        EU_FUND = "eu_fund", "EU-Fonds"

    class Level(models.TextChoices):
        """Whose money it is when the organisation pays."""

        EU = "eu", "EU"
        FEDERAL = "federal", "Bund"
        STATE = "state", "Land"
        DISTRICT = "district", "Landkreis"
        LOCAL = "local", "Stadt oder Gemeinde"

    slug = models.SlugField("Adresse", max_length=80, unique=True)
    name = models.CharField("Name", max_length=200)
    short_name = models.CharField("Kurzname", max_length=60, blank=True)
    kind = models.CharField("Art", max_length=32, choices=Kind)
    level = models.CharField("Ebene", max_length=8, choices=Level, blank=True)
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name="Landkreis",
    )
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="administrations",
        verbose_name="Gemeinde",
        help_text="deren Verwaltung die Organisation ist",
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="gehört zu",
    )
    member_districts = models.ManyToManyField(
        District, blank=True, related_name="cooperations", verbose_name="Mitglieder"
    )
    seat = models.CharField("Sitz", max_length=100, blank=True)
    founded = FlexDateField("Gegründet", since=LONG_AGO)
    ended = FlexDateField("bis", since=LONG_AGO)
    website = models.URLField("Website", blank=True)
    is_beyond_region = models.BooleanField("außerhalb der Region", default=False)
    has_four_eyes = models.BooleanField(
        "Vier-Augen-Regel",
        default=True,
        help_text="aus: Wer hier die Freigabe hat, darf auch eigene Änderungen freigeben.",
    )
    notes = models.TextField("Hinweise", blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "Organisation"
        verbose_name_plural = "Organisationen"
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["kind"], name="organisation_kind")]
        constraints = [
            date_promise("founded", "organisations_know_the_days_they_were_founded"),
            models.CheckConstraint(condition=~Q(name=""), name="organisations_have_a_name"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                name="no_organisation_is_part_of_itself",
                violation_error_message="Eine Organisation kann nicht zu sich selbst gehören.",
            ),
            date_promise("ended", "organisations_know_the_days_they_ended"),
            order_promise("founded", "ended", "organisations_begin_before_they_end"),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        pair = (self.pk, self.parent_id)
        refuse_circle(Organisation.objects.all(), ("pk", "parent"), pair, self._name_of)

    def _name_of(self, number):
        return self.name if number == self.pk else Organisation.objects.get(pk=number).name

    apart_reads = ("district",)

    @property
    def apart(self):
        """What tells it from another of the same name."""
        where = self.seat or (self.district.short_name if self.district else "")
        since = f"gegründet {self.founded}" if self.founded else ""
        until = f"bis {self.ended}" if self.ended else ""
        return ", ".join(filter(None, [where, since, until])) or self.get_kind_display()

    @property
    def short(self):
        return self.short_name or self.name

    def name_on(self, day):
        """The name valid on a day (date or None), else the present one (invariant G 14)."""
        if day:
            for former in self.names.all():
                if former.was_valid_on(day):
                    return former.name
        return self.name


@pghistory.track()
@known_choices(kind="kinds_of_names_are_known")
class OrganisationName(models.Model):
    """A name that an organisation bore for a time, or is also known by."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", "amtlich"
        ALIAS = "alias", "auch genannt"

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField("Name", max_length=200)
    kind = models.CharField("Art", max_length=8, choices=Kind, default=Kind.OFFICIAL)
    valid_from = FlexDateField("gültig ab", since=LONG_AGO)
    valid_until = FlexDateField("gültig bis", since=LONG_AGO)
    note = models.CharField("Hinweis", max_length=200, blank=True)

    class Meta:
        verbose_name = "Name im Lauf der Zeit"
        verbose_name_plural = "Namen im Lauf der Zeit"
        ordering = ["valid_from_first", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="an_organisation_bears_a_name_once"
            ),
            date_promise("valid_from", "names_know_the_days_they_began"),
            date_promise("valid_until", "names_know_the_days_they_ended"),
            order_promise(
                "valid_from",
                "valid_until",
                "names_begin_before_they_end",
                "Das Ende liegt vor dem Anfang.",
            ),
        ]

    def __str__(self):
        return self.name

    def was_valid_on(self, day):
        """True only for an official name with at least one known limit that holds on the day."""
        first, last = self.valid_from_first, self.valid_until_last
        if self.kind != self.Kind.OFFICIAL or not (first or last):
            return False
        return (first is None or first <= day) and (last is None or day <= last)


@pghistory.track()
class OfficeHolder(models.Model):
    """Who held an office of an organisation, and from what we know it (R86)."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="office_holders"
    )
    office = models.CharField("Amt", max_length=100)
    name = models.CharField("Name", max_length=100)
    as_of = FlexDateField("Stand")
    evidence = models.CharField("belegt für", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Amtsperson"
        verbose_name_plural = "Amtspersonen"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "office", "name"], name="an_office_holder_is_listed_once"
            ),
            date_promise("as_of", "office_holders_know_the_day_of_the_record"),
        ]

    def __str__(self):
        return f"{self.office} {self.name}"


@pghistory.track()
class Committee(models.Model):
    """A body inside a cooperation that decides, steers or meets (Gremium)."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="committees"
    )
    name = models.CharField("Gremium", max_length=100)
    description = models.TextField("Aufgabe", blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Gremium"
        verbose_name_plural = "Gremien"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="a_committee_is_listed_once"
            ),
        ]

    def __str__(self):
        return self.name


@track_links
class MemberDistrictLink(Organisation.member_districts.through):
    class Meta:
        proxy = True
