"""The register of services: services, what sources say of them, and shared services."""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from four_eyes.pages import NeedsFourEyes
from processes.measure_admin import MeasureAdmin as MeasureAdmin
from processes.models import (
    Adoption,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    Service,
    SharedService,
)
from processes.service_list.pages import TakesLists


@admin.register(Service)
class ServiceAdmin(TakesLists, NeedsFourEyes, RecordAdmin):
    key_field, key_source = "slug", "name"
    list_display = ["name", "leika", "subject_area", "responsible_level"]
    list_filter = ["subject_area", "responsible_level"]
    search_fields = ["name__folded", "official_name__folded", "leika_key"]
    inlines = [CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["name", "official_name", "slug"]}),
        ("Katalog", {"fields": [("leika_key", "leika_type"), "typification", "catalogue_edtf"]}),
        ("OZG", {"fields": [("ozg_number", "ozg_name"), ("subject_area", "life_situation")]}),
        (
            "Zuständigkeit",
            {"fields": [("responsible_level", "responsible_basis"), "responsible", "legal_basis"]},
        ),
        ("Hinweise", {"classes": ["collapse"], "fields": ["note"]}),
        WHY_BLANK,
        details(Service, "catalogue"),
    ]

    @admin.display(description="LeiKa-Schlüssel", ordering="leika_key")
    def leika(self, service):
        return service.leika


class OfferFigureInline(RecordInline):
    model = OfferFigure
    fields = ["label", amount_row("quantity")]


@admin.register(Offer)
class OfferAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "key", "title"
    history_paths = ("figures",)
    list_display = ["title", "organisation", "district", "status", "as_of_text"]
    list_filter = ["status", "district"]
    list_select_related = ["organisation", "district"]
    search_fields = ["title__folded", "facts__folded", "services__name__folded"]
    inlines = [OfferFigureInline, CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["title", ("organisation", "district"), "services", "key"]}),
        ("Was online geht", {"fields": ["status", ("since_edtf", "as_of_edtf"), "facts"]}),
        (
            "Womit und wie viel",
            {"fields": ["product", amount_row("service_count"), "project"]},
        ),
        ("Reifegrad", {"fields": [("maturity_model", "maturity_level")]}),
        ("Hinweise", {"classes": ["collapse"], "fields": ["note"]}),
        WHY_BLANK,
        details(Offer, "since", "as_of", "service_count"),
    ]

    @admin.display(description="Stand", ordering="as_of_first")
    def as_of_text(self, offer):
        return offer.as_of or ""


class AdoptionInline(RecordInline):
    model = Adoption
    fields = [("district", "stage"), "since_edtf"]


@admin.register(SharedService)
class SharedServiceAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "key", "name"
    history_paths = ("adoptions",)
    list_display = ["name", "provider_land"]
    search_fields = ["name__folded", "facts__folded"]
    inlines = [AdoptionInline, CitationInline, RemarkInline]
    fieldsets = [(None, {"fields": ["name", "provider_land", "services", "facts", "key"]})]


class QualificationFigureInline(RecordInline):
    model = QualificationFigure
    fields = ["label", amount_row("quantity"), "as_of_edtf"]


@admin.register(Qualification)
class QualificationAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "key", "title"
    history_paths = ("figures",)
    list_display = ["title", "kind", "organisation"]
    list_filter = ["kind"]
    list_select_related = ["organisation"]
    search_fields = ["title__folded", "facts__folded"]
    inlines = [QualificationFigureInline, CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["title", "kind", "organisation", "districts", "key"]}),
        ("Wer und wann", {"fields": ["audience", ("start_edtf", "end_edtf"), "facts"]}),
        ("Wozu", {"fields": ["project", "services"]}),
        ("Hinweise", {"classes": ["collapse"], "fields": ["note"]}),
        details(Qualification, "start", "end"),
    ]
