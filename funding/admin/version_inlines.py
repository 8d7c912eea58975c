"""The rows of a version: who pays, who receives, parts, and amounts beside the main one."""

from django.contrib.admin.utils import flatten_fieldsets

from evidence.admin.record_inlines import RecordInline, RowFormSet
from evidence.admin.typed_admin import amount_row
from funding.models import (
    Decision,
    DecisionVersion,
    DraftCourse,
    DraftHandover,
    DraftShare,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    RecipientShare,
    VersionKind,
)


class CopiedRows(RowFormSet):
    """A formset that shows as many new rows as it was given to start from."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra += len(self.initial_extra or ())


class OfVersion:
    """Rows that a new version takes over, and that stay as they are in a superseded one."""

    formset = CopiedRows
    related_name = ""
    reads: tuple[str, ...] = ("organisation",)

    def get_queryset(self, request):
        """With what each row is called and what it chose, read once for all rows."""
        return super().get_queryset(request).prefetch_related(*self.reads)

    def copies_from(self, version):
        """Initial values for the rows of a version that follows this one."""
        names = flatten_fieldsets([(None, {"fields": self.fields}), *self.folded()])
        columns = [self.opts.get_field(name) for name in names]
        rows = getattr(version, self.related_name).all()
        return [{c.name: initial_value(row, c) for c in columns} for row in rows]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and is_open(obj)

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and is_open(obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and is_open(obj)


def initial_value(row, column):
    if column.many_to_many:
        return [other.pk for other in column.value_from_object(row)]
    return column.value_from_object(row)


def is_open(version):
    """What the public reads is changed by a new version only; a draft, and a version in force of a
    decision that nobody outside can see, can be corrected; a new one is always open (R32)."""
    if version is None or version.pk is None:
        return True
    if version.is_draft:
        return version.is_waiting and version.kind != VersionKind.CANCELLATION
    return is_in_force(version) and not version.decision.is_public


def is_fixed(version):
    """The public reads it, so that only its notes are saved at once."""
    return bool(version and version.pk) and version.decision.is_public and is_in_force(version)


def is_in_force(version):
    """Asked once of each version that was read, though every field of its page wants to know."""
    if "stands" not in version.__dict__:
        version.stands = DecisionVersion.objects.in_force().filter(pk=version.pk).exists()
    return version.stands


class FunderInline(OfVersion, RecordInline):
    model = FunderShare
    related_name = "funders"
    fields = ["organisation", amount_row("amount"), ("basis", "is_later")]


class RecipientInline(OfVersion, RecordInline):
    model = RecipientShare
    related_name = "recipients"
    reads = ("organisation", "on_behalf_of")
    fields = [
        ("organisation", "label"),
        amount_row("amount"),
        "on_behalf_of",
        ("role", "district"),
    ]


class PartInline(OfVersion, RecordInline):
    model = Part
    related_name = "parts"
    reads = ()
    fields = [
        "label",
        amount_row("amount"),
        amount_row("total_expenditure"),
        amount_row("rate_percent"),
    ]
    classes = ["collapse"]


class FurtherAmountInline(OfVersion, RecordInline):
    model = FurtherAmount
    related_name = "further_amounts"
    reads = ()
    fields = [("label", "is_per_year"), amount_row("amount")]
    classes = ["collapse"]


class OfDraft(OfVersion):
    """Rows that a draft changes of its decision (see `funding.models.drafts`)."""

    reads = ()

    def copies_from(self, version):
        """Initial values from what the public reads of the decision."""
        return list(self.public_rows_of(version.decision))


class DraftShareInline(OfDraft, RecordInline):
    model = DraftShare
    fields = [("project", "external_name"), amount_row("amount")]

    def public_rows_of(self, decision):
        return decision.project_shares.values(*columns_of(self.model))


class DraftCourseInline(OfDraft, RecordInline):
    """What became of the money; it comes alone, and never without its source."""

    model = DraftCourse
    min_num = max_num = 1
    can_delete = False
    fields = [
        amount_row("paid"),
        "paid_as_of_edtf",
        ("proof_state", "proof_as_of_edtf"),
        "source",
        "quotation",
    ]

    def public_rows_of(self, decision):
        own = ("source", "quotation")
        columns = [name for name in columns_of(self.model) if name not in own and name]
        return Decision.objects.filter(pk=decision.pk).values(*columns)


class DraftHandoverInline(OfDraft, RecordInline):
    model = DraftHandover
    max_num = 1
    fields = [
        ("day_edtf", "mode"),
        "place",
        ("by_name", "by_office"),
        "to_organisation",
        ("to_name", "to_office"),
        "blanks",
    ]

    def public_rows_of(self, decision):
        return Handover.objects.filter(decision=decision).values(*columns_of(self.model))


def columns_of(model):
    """What a form of the draft row shows of it, as names of columns."""
    own = ("id", "version", "position")
    return [c.name for c in model._meta.concrete_fields if c.editable and c.name not in own]
