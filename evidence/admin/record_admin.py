"""What every admin page of the house has in common: the gate, the history, and safety.

The pages themselves are in the `admin` modules of the apps.
"""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from evidence.admin.deleting import SaysWhatPointsHere
from evidence.admin.opened_on import KnowsWhatItWasOpenedOn
from evidence.admin.pressed_on import ActsOnWhatWasSeen
from evidence.admin.typed_admin import TypedFields
from evidence.folding import numbers_found
from evidence.history.changes import changes_of, is_tracked
from evidence.history.facts import field_label
from evidence.keys import free_key
from evidence.models import Cited
from evidence.refusals import refusal
from evidence.values.blanks import forget_linked
from evidence.vouching import speaks

LONGEST_SEARCH = 100
CHANGES_ON_A_PAGE = 50
LAPSED = (
    "Belege gelten noch für eine frühere Angabe: {}. Bitte nachsehen, was die Quelle nennt, und es "
    "unten bei den Belegen sagen; bis dahin steht dort kein Zeichen."
)


def silent_fields(record):
    """The fields of a record with a citation for what they held before."""
    citations = record.citations.exclude(vouches_for="")
    return list(dict.fromkeys(each.field for each in citations if not speaks(each, record)))


def label_of(model, field):
    return field_label(model, field) if field else "der Eintrag insgesamt"


class SoundList:
    """For a `ModelAdmin`: what no database takes is no filter and no search."""

    def changelist_view(self, request, extra_context=None):
        if "\x00" in "".join([*request.GET, *request.GET.values()]):
            return HttpResponseRedirect(f"{request.path}?e=1")
        return super().changelist_view(request, extra_context)


class RecordAdmin(
    KnowsWhatItWasOpenedOn,
    ActsOnWhatWasSeen,
    SaysWhatPointsHere,
    TypedFields,
    SoundList,
    admin.ModelAdmin,
):
    """The page of a record that the public may ask about: nothing is lost, all is told."""

    history_paths = ()
    key_source = ""
    is_kept = False
    view_on_site = False
    object_history_template = "admin/record_history.html"
    change_form_template = "admin/record_form.html"

    class Media:
        css = {"all": ["css/admin-records.css"]}
        js = ["js/admin-names.js"]

    def get_queryset(self, request):
        """What the gate of the model lets this person see (law 1)."""
        queryset = super().get_queryset(request)
        return queryset.visible_to(request.user) if hasattr(queryset, "visible_to") else queryset

    def has_delete_permission(self, request, obj=None):
        return not self.is_kept and super().has_delete_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        """An address once given stays, so that links do not break."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, self.key_field] if obj and self.key_field else fixed

    def save_model(self, request, obj, form, change):
        if self.key_field and not getattr(obj, self.key_field):
            text = str(getattr(obj, self.key_source))
            setattr(obj, self.key_field, free_key(self.model, self.key_field, text))
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        """And tell at once whose sources no longer speak for what was changed (law 18)."""
        super().save_related(request, form, formsets, change)
        record = form.instance
        forget_linked(record)
        if change and isinstance(record, Cited) and (silent := silent_fields(record)):
            labels = ", ".join(label_of(type(record), name) for name in silent)
            self.message_user(request, LAPSED.format(labels), messages.WARNING)

    def get_form(self, request, obj=None, change=False, **kwargs):
        kwargs.setdefault("labels", self.labels())
        return super().get_form(request, obj, change=change, **kwargs)

    def get_search_results(self, request, queryset, search_term):
        """As the desk and the public find: names folded alike, and every word has to occur."""
        term = search_term.replace("\x00", "")[:LONGEST_SEARCH]
        paths = self.get_search_fields(request)
        for word in term.split() if paths else ():
            queryset = queryset.filter(pk__in=numbers_found(self.model, paths, word))
        return queryset, False

    def changelist_view(self, request, extra_context=None):
        context = {"title": self.opts.verbose_name_plural, **(extra_context or {})}
        return super().changelist_view(request, context)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            self.message_user(request, refusal(error), messages.ERROR)
            return redirect(request.get_full_path())

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        told = changes_of(record, self.all_history_paths(), seen_by=request.user)
        changes = Paginator(told, CHANGES_ON_A_PAGE)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Verlauf: {self.title_of(record)}",
            "changes": changes.get_page(request.GET.get("p")),
            "object": record,
            "name": self.title_of(record),
            "opts": self.opts,
            "media": self.media,
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def all_history_paths(self):
        """The children named by the page, its many-to-many links, citations and remarks."""
        links = [
            link.name
            for link in self.opts.many_to_many
            if link.remote_field.through._meta.auto_created
            and is_tracked(link.remote_field.through)
        ]
        about = [f.name for f in self.opts.private_fields if isinstance(f, GenericRelation)]
        return list(dict.fromkeys([*self.history_paths, *links, *about]))

    def title_of(self, record):
        """How the pages of the admin call a record."""
        return str(record)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["subtitle"] = context["name"] = self.title_of(obj)
            if not context["adminform"].form.fields:
                context["title"] = f"{self.opts.verbose_name} ansehen"
        return super().render_change_form(request, context, add, change, form_url, obj)
