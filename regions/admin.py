"""Districts with their figures, municipalities, and organisations with names over time."""

from django.contrib import admin
from django.urls import reverse

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.asked_once import asked_once
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import details
from evidence.doubles import NamesDoubles, changed
from evidence.values.forms import AsTyped
from regions.models import (
    Committee,
    District,
    DistrictSuccession,
    Municipality,
    MunicipalitySuccession,
    OfficeHolder,
    Organisation,
    OrganisationName,
    OrganisationSuccession,
    PopulationFigure,
)


class SuccessionInline(RecordInline):
    """What came after a record, written on its page."""

    fk_name = "predecessor"
    fields = [("successor", "day_edtf")]


class AfterDistrict(SuccessionInline):
    model = DistrictSuccession


class AfterMunicipality(SuccessionInline):
    model = MunicipalitySuccession


class AfterOrganisation(SuccessionInline):
    model = OrganisationSuccession


class PopulationInline(RecordInline):
    model = PopulationFigure
    fields = [("people", "counted_edtf")]


@admin.register(District)
class DistrictAdmin(RecordAdmin):
    """The shape of a district comes with the region's data and is not edited here."""

    key_field, key_source = "slug", "short_name"
    history_paths = ("population", "successions")
    list_display = ["name", "ags", "seat", "area_km2"]
    search_fields = ["name__folded", "ags"]
    inlines = [PopulationInline, AfterDistrict, CitationInline]
    fieldsets = [
        (None, {"fields": ["name", "short_name", ("ags", "nuts3"), "licence_plates", "slug"]}),
        ("Kreisverwaltung", {"fields": ["seat", "address", "website"]}),
        ("Gebiet", {"fields": ["area_km2", "municipalities_count", "municipalities_note"]}),
        ("In der Region", {"fields": [("begun_edtf", "ended_edtf")]}),
        details(District, "begun", "ended"),
    ]


@admin.register(Municipality)
class MunicipalityAdmin(RecordAdmin):
    list_display = ["name", "kind", "association", "district", "ags"]
    list_filter = ["district", "is_unincorporated"]
    list_select_related = ["district"]
    search_fields = ["name__folded", "ags", "postcodes"]
    history_paths = ("successions",)
    inlines = [AfterMunicipality]
    fieldsets = [
        (
            None,
            {"fields": ["name", "kind", "association", "district", "postcodes", ("ags", "ars")]},
        ),
        ("Bestand", {"fields": [("begun_edtf", "ended_edtf"), "is_unincorporated"]}),
        details(Municipality, "begun", "ended"),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("geometry", "map_path")


class NameInline(RecordInline):
    model = OrganisationName
    fields = [("name", "kind"), ("valid_from_edtf", "valid_until_edtf"), "note"]


class OfficeHolderInline(RecordInline):
    model = OfficeHolder
    fields = [("office", "name"), ("as_of_edtf", "evidence")]
    classes = ["collapse"]


class CommitteeInline(RecordInline):
    model = Committee
    fields = ["name", "description"]
    classes = ["collapse"]


class OrganisationForm(NamesDoubles, AsTyped):
    """Two bodies of one name there are (one before and one after a merger), but rarely."""

    def doubles(self, data):
        if not changed(self, "name"):
            return []
        likes = Organisation.objects.filter(name__iexact=data["name"]).exclude(pk=self.instance.pk)
        page = "admin:regions_organisation_change"
        return [(each.name, reverse(page, args=[each.pk])) for each in likes]


@admin.register(Organisation)
class OrganisationAdmin(RecordAdmin):
    form = OrganisationForm
    key_field, key_source = "slug", "name"
    history_paths = ("names", "office_holders", "committees", "successions")
    list_display = ["name", "short_name", "kind", "level", "district"]
    list_filter = ["kind", "level", "district", "is_beyond_region"]
    list_select_related = ["district"]
    search_fields = ["name__folded", "short_name__folded", "names__name__folded"]
    inlines = [
        *(AfterOrganisation, NameInline, OfficeHolderInline, CommitteeInline),
        *(CitationInline, RemarkInline),
    ]
    fieldsets = [
        (None, {"fields": ["name", "short_name", ("kind", "level"), "slug"]}),
        ("Ort", {"fields": ["district", "municipality", "seat", "is_beyond_region", "website"]}),
        ("Freigabe", {"fields": ["has_four_eyes"]}),
        ("Zusammenhang", {"fields": ["parent", "member_districts"]}),
        ("Bestand", {"fields": [("founded_edtf", "ended_edtf")]}),
        ("Hinweise", {"classes": ["collapse"], "fields": ["notes"]}),
        details(Organisation, "founded", "ended"),
    ]

    def get_readonly_fields(self, request, obj=None):
        """What gives people rights is for superusers: who releases could switch off the four eyes
        over their own changes, and the county says whose assessments and grants somebody opens.
        """
        fixed = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fixed
        return [*fixed, "has_four_eyes", *(gives_rights(request, obj) if obj else ())]


def gives_rights(request, organisation):
    """The columns by which its people, or an office of one county, would open more to themselves.

    Its county opens also what others pay it, so that only who sees all of that changes it.
    """
    if asked_once(request, ("memberships", organisation.pk), organisation.memberships.exists):
        return ("district", "kind")
    return () if request.user.serves_every_county else ("district",)
