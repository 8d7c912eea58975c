"""Sources, and the inlines for citing them and for remarks on any record."""

from django import forms
from django.contrib import admin
from django.contrib.contenttypes.admin import GenericStackedInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet
from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import Truncator

from evidence.admin.choosing import ToldApart
from evidence.admin.record_admin import RecordAdmin, SoundList
from evidence.admin.record_inlines import DistinctRows, InlineOptions
from evidence.doubles import NamesDoubles, changed
from evidence.history.facts import field_label, field_labels
from evidence.living.copies import delete_copies
from evidence.models import Citation, Remark, Source, SourceCheck, SourceCopy
from evidence.values.forms import AsTyped
from evidence.vouching import held, speaks

SHOWN_WORDS = 12
OF_MACHINES = {each._meta.verbose_name for each in (SourceCheck, SourceCopy)}

admin.site.enable_nav_sidebar = False  # wide tables need the room
admin.site.empty_value_display = "–"
admin.site.autocomplete_view = ToldApart.as_view(admin_site=admin.site)


def field_choices(model):
    """The fields of a record that a source can be cited for, with their German names."""
    by_label = sorted(field_labels(model).items(), key=lambda item: item[1].casefold())
    return [("", "der ganze Datensatz"), *by_label]


class AboutForm(AsTyped):
    """A citation or remark; a field name that is no longer on offer stays as it is."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = list(self.fields["field"].choices)
        present = self.instance.field
        if present and present not in dict(choices):
            self.fields["field"].choices = [*choices, (present, present)]


class CitationForm(AboutForm):
    """A citation stands for the value that the record holds when it is entered, or looked at."""

    is_checked = forms.BooleanField(
        label="nachgesehen: gilt für die jetzige Angabe",
        required=False,
        help_text="nötig, wenn die Angabe sich geändert hat",
    )

    @property
    def short(self):
        """What one line says of it: the field, how it stands to the value, and the first words."""
        citation = self.instance
        model = type(citation.stands_for)
        return {
            "field": field_label(model, citation.field) if citation.field else "das Ganze",
            "standing": standing(citation),
            "quotation": Truncator(citation.quotation).words(SHOWN_WORDS, truncate="…"),
        }

    @property
    def vouches_anew(self):
        moved = {"field", "portion"} & {*self.changed_data}
        return not self.instance.pk or moved or self.cleaned_data.get("is_checked")


def standing(citation):
    """How a citation stands to the value of its record, which it knows as `stands_for`."""
    value = held(citation.stands_for, citation.field, citation.portion)
    if not value:
        return "–" if citation.field else "bürgt für keinen einzelnen Wert"
    if not speaks(citation, citation.stands_for):
        return "gilt für eine frühere Angabe und bürgt für die jetzige nicht"
    return "stützt die jetzige Angabe" if citation.agrees else "sagt etwas anderes"


class AboutFormSet(DistinctRows, BaseGenericInlineFormSet):
    """Rows on one record; a new one comes after the present ones."""

    def save_new(self, form, commit=True):
        kind = ContentType.objects.get_for_model(self.instance)
        rows = self.model._base_manager.filter(content_type=kind, object_id=self.instance.pk)
        last = rows.aggregate(last=Max("position"))["last"]
        form.instance.position = 0 if last is None else last + 1
        return super().save_new(form, commit=commit)


class CitationFormSet(AboutFormSet):
    """Saved after the record, so that what it holds now is what was typed beside."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.instance.stands_for = self.instance

    def save_new(self, form, commit=True):
        self.vouch(form)
        return super().save_new(form, commit=commit)

    def save_existing(self, form, obj, commit=True):
        if form.vouches_anew:
            self.vouch(form)
        return super().save_existing(form, obj, commit=commit)

    def vouch(self, form):
        citation = form.instance
        citation.vouches_for = held(self.instance, citation.field, citation.portion)


class AboutInline(InlineOptions, GenericStackedInline):
    form = AboutForm
    formset = AboutFormSet
    ct_fk_field = "object_id"
    classes = ["collapse"]

    def rows_of(self, record):
        kind = ContentType.objects.get_for_model(self.parent_model)
        return self.model._base_manager.filter(content_type=kind, object_id=record.pk)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "field":
            return forms.ChoiceField(
                choices=field_choices(self.parent_model), required=False, label="gilt für"
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class CitationInline(AboutInline):
    model = Citation
    form = CitationForm
    formset = CitationFormSet
    template = "admin/edit_inline/citations.html"
    readonly_fields = ["stands"]
    fields = [
        *("source", ("field", "agrees"), "portion", "stated_value", "quotation"),
        *(("passage", "retrieved"), "note", ("stands", "is_checked")),
    ]

    @admin.display(description="Verhältnis zur Angabe")
    def stands(self, citation):
        return standing(citation) if citation.pk else "–"


class RemarkInline(AboutInline):
    model = Remark
    fields = [("kind", "field"), "topic", "text", "reason"]


class SourceForm(NamesDoubles, AsTyped):
    def doubles(self, data):
        if not changed(self, "url", "publisher", "title"):
            return []
        likes = Source.objects.like(data["url"], data["publisher"], data["title"])
        likes = likes.exclude(pk=self.instance.pk)
        page = "admin:evidence_source_change"
        return [(str(each), reverse(page, args=[each.pk])) for each in likes]


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    form = SourceForm
    list_display = ["title", "publisher", "published_text"]
    search_fields = ["title__folded", "publisher__folded", "key", "url"]
    ordering = ["publisher", "title"]
    key_field, key_source = "key", "title"
    fieldsets = [
        (None, {"fields": ["title", "publisher", "url", "published_edtf", "note", "key"]}),
        (
            "Interne Kopie",
            {
                "description": "Eine Kopie ist nur für die Redaktion. Sie wird gelöscht, sobald "
                "die Erlaubnis fehlt oder niemand die Quelle mehr zitiert.",
                "fields": ["licence", "may_be_copied", "kept_copy"],
            },
        ),
        (
            "Grundlage und Wortlaut des Datums",
            {
                "classes": ["collapse"],
                "fields": ["published_basis", "published_wording", "published_note"],
            },
        ),
    ]

    readonly_fields = ["kept_copy"]

    @admin.display(description="Gesichert")
    def kept_copy(self, source):
        copy = SourceCopy.objects.to_be_kept().filter(source=source.pk).first()
        if copy is None:
            return ""
        address = reverse("desk:source-copy", args=[source.pk])
        return format_html(
            '<a href="{}">Kopie vom {}</a>', address, date_format(copy.kept_at, "j. F Y")
        )

    def save_model(self, request, obj, form, change):
        """Whoever takes the licence back is left with no copy."""
        super().save_model(request, obj, form, change)
        if change:
            delete_copies(of=obj)

    @admin.display(description="Erschienen", ordering="published_first")
    def published_text(self, source):
        return source.published or ""

    def get_deleted_objects(self, objs, request):
        """What a machine noted of a source goes with it and needs no right of its own."""
        deleted, numbers, lacking, held = super().get_deleted_objects(objs, request)
        return deleted, numbers, lacking - OF_MACHINES, held


@admin.register(SourceCheck)
class SourceCheckAdmin(SoundList, admin.ModelAdmin):
    """What `check_sources` found, to look at only, by whoever may look at sources."""

    view_on_site = False
    list_display = ["source", "outcome", "checked_at", "http_status", "number_missing"]
    list_filter = ["outcome"]
    list_select_related = ["source"]
    search_fields = ["source__title", "source__publisher", "address"]
    fields = [
        *("source", "address", "checked_at", "outcome", "http_status", "new_address"),
        *("text_changed_at", "quotations", "missing"),
    ]

    @admin.display(description="Zitate, die fehlen")
    def number_missing(self, check):
        return check.number_missing

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("evidence.view_source")

    has_module_permission = has_view_permission

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
