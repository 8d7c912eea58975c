"""What the forms in the file of a decision have in common: its gate, and the way back to it."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from evidence.admin.record_admin import RecordAdmin
from funding.admin.of_decision import OfDecisionAdmin, OfDecisionForm
from grant_office.gates import files_open_to
from grant_office.models import Correspondence
from grant_office.models.records import Cancellable

CANCELLATION = (
    "Stornieren",
    {
        "classes": ["collapse"],
        "description": "Gelöscht wird nichts: Ein Irrtum wird mit Tag und Grund storniert.",
        "fields": [("cancelled_on", "cancelled_reason")],
    },
)


LETTERS = {"letter", "early_start_letter"}
HAPPENED = {
    *("done_on", "met_on", "booked_on", "requested_on", "contract_on", "cancelled_on"),
    *("audit_office_on", "submitted_on", "answered_on"),
}
IN_THE_FUTURE = "Der Tag liegt in der Zukunft."


class EvidencedForm(OfDecisionForm):
    """Offers the letters of the same file as evidence; what happened has a day that has come."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in LETTERS & set(self.fields):
            letter = self.fields[name]
            letter.queryset = Correspondence.objects.standing().filter(decision=self.number())
            letter.label_from_instance = sheet_and_subject

    def when_checked(self):
        super().when_checked()
        for name in HAPPENED.intersection(self.changed_data) - {*self.errors}:
            if (day := self.cleaned_data.get(name)) and day > timezone.localdate():
                self.add_error(name, IN_THE_FUTURE)

    def _get_validation_exclusions(self):
        """What is new is not cancelled, so promises among what stands are checked."""
        return super()._get_validation_exclusions() - {"cancelled_on"}

    def number(self):
        """The number of the decision that this form is about, None if it is told wrongly or is
        that of a file which is closed to the person."""
        if self.instance.decision_id:
            return self.instance.decision_id
        told = str(self.data.get("decision") or self.initial.get("decision"))
        offered = self.fields["decision"].queryset
        return int(told) if told.isdecimal() and offered.filter(pk=told).exists() else None


def sheet_and_subject(letter):
    sheet = f"Blatt {letter.sheet}: " if letter.sheet else ""
    return f"{sheet}{letter.subject} ({letter.arrived_on:%d.%m.%Y})"


def without(names, fieldset):
    """The fieldset, without the fields of these names."""
    title, options = fieldset
    rows = [[row] if isinstance(row, str) else row for row in options["fields"]]
    left = [tuple(name for name in row if name not in names) for row in rows]
    return title, {**options, "fields": [row for row in left if row]}


def file_url(decision_id, place=""):
    """The address of a file, at that place on its page."""
    return reverse("admin:grant-file", args=[decision_id]) + (place and f"#{place}")


def place_in_file(record):
    """Where the page of the file shows this record, as its templates name the places."""
    return f"{record._meta.model_name}-{record.pk}"


class OfficeAdmin(RecordAdmin):
    """For whoever the gate of the model lets change a row (law 1)."""

    def has_change_permission(self, request, obj=None):
        may = super().has_change_permission(request, obj)
        if obj is None or not may:
            return may
        return self.model.objects.editable_by(request.user).filter(pk=obj.pk).exists()


class OfFileAdmin(OfDecisionAdmin):
    """A row in the file of a decision; what is cancelled is only read."""

    form = EvidencedForm
    is_kept = True
    by_steps = ()  # columns that the steps of the record write
    written_in = ""  # the state in which the columns are written that another person approves
    approved = ()

    def get_autocomplete_fields(self, request):
        """All but the letters, of which only those of the same file are offered."""
        return [name for name in super().get_autocomplete_fields(request) if name not in LETTERS]

    def get_fieldsets(self, request, obj=None):
        """A new record asks for nothing that its steps will write, nor to be cancelled."""
        shown = super().get_fieldsets(request, obj)
        if obj:
            return shown
        return [without(self.by_steps, each) for each in shown if each != CANCELLATION]

    def get_readonly_fields(self, request, obj=None):
        """What a second person approved stays as it is until that is taken back (R46)."""
        fixed = super().get_readonly_fields(request, obj)
        is_approved = obj and self.approved and obj.state != self.written_in
        return [*fixed, *self.approved] if is_approved else fixed

    def may_edit_decision(self, request, obj):
        may = super(OfDecisionAdmin, self).has_change_permission(request, obj)
        if obj is None or not may:
            return may
        # As it is kept: what was typed and refused has changed nothing.
        rows = self.model.objects.filter(pk=obj.pk, decision__in=files_open_to(request.user))
        return (rows.standing() if issubclass(self.model, Cancellable) else rows).exists()

    def has_change_permission(self, request, obj=None):
        is_office = request.user.has_role(Role.GRANT_ADMIN)
        return is_office and self.may_edit_decision(request, obj)

    def decisions_for(self, user):
        return files_open_to(user)

    def response_post_save_add(self, request, obj):
        return redirect(file_url(obj.decision_id, place_in_file(obj)))

    def response_post_save_change(self, request, obj):
        return redirect(file_url(obj.decision_id, place_in_file(obj)))
