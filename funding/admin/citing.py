"""The sources on a page of a decision: what the public reads waits for a second person (law 16)."""

from django.contrib import messages
from django.core.exceptions import ValidationError

from evidence.admin import AboutFormSet, CitationFormSet, CitationInline, RemarkInline
from evidence.admin.locking import lock
from evidence.models import Remark
from funding.citing import ask, public_decision_of, waiting_on
from funding.models import Decision

ASKED = "{} Gelesen wird das erst, wenn eine zweite Person es freigibt."
HAS_STATEMENTS = (
    "Zu dieser Anmerkung gehören Angaben von Quellen: „{}“. Entfernen lässt sie sich, sobald diese "
    "Belege entfernt und freigegeben sind."
)


class ReleasedCitationFormSet(CitationFormSet):
    """Saves at once where nobody outside reads the record, and else asks for a release."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked = []
        self.public_decision = public_decision_of(self.instance)

    @property
    def needs_release(self):
        return self.public_decision is not None

    def clean(self):
        """One change of a citation waits at a time, and a new one once."""
        super().clean()
        if not self.needs_release:
            return
        waiting = list(waiting_on(self.instance))
        changed = {each.citation_id for each in waiting if each.citation_id}
        new = {place_of(each) for each in waiting if not each.citation_id}
        for form in self.forms:
            if form.instance.pk in changed and form.has_changed():
                raise ValidationError(
                    f"Zu „{form.instance.source}“ wartet schon eine Änderung auf die Freigabe. "
                    "Bitte zuerst diese freigeben oder verwerfen."
                )
            if form.instance.pk is None and form.has_changed() and place_of(form.instance) in new:
                raise ValidationError(
                    f"„{form.instance.source}“ wartet hier schon auf die Freigabe."
                )

    def save_new(self, form, commit=True):
        if not self.needs_release:
            return super().save_new(form, commit=commit)
        citation = form.instance
        citation.target = self.instance
        self.vouch(form)
        self.asked.append(ask(citation, self.public_decision))
        return citation

    def save_existing(self, form, obj, commit=True):
        if not self.needs_release:
            return super().save_existing(form, obj, commit=commit)
        if form.vouches_anew:
            self.vouch(form)
        self.asked.append(ask(form.instance, self.public_decision))
        return form.instance

    def delete_existing(self, obj, commit=True):
        if not self.needs_release:
            super().delete_existing(obj, commit=commit)
        else:
            self.asked.append(ask(obj, self.public_decision, removal=True))


def place_of(citation):
    """Where a source stands once."""
    return citation.field, citation.portion, citation.source_id


class ReleasedCitationInline(CitationInline):
    formset = ReleasedCitationFormSet


class StatedRemarkFormSet(AboutFormSet):
    """What sources say against each other does not go with the words about it (law 16)."""

    def clean(self):
        super().clean()
        removed = [form.instance.pk for form in self.deleted_forms]
        if not removed or public_decision_of(self.instance) is None:
            return
        stated = Remark.objects.filter(pk__in=removed).exclude(statements=None).first()
        if stated:
            raise ValidationError(HAS_STATEMENTS.format(stated))


class StatedRemarkInline(RemarkInline):
    formset = StatedRemarkFormSet


class CitesByRelease:
    """For the page of a record of a decision: says what waits, and before the button that it does.

    The decision is locked before its record, so that nobody publishes it meanwhile.
    """

    def locked(self, request, record):
        if record is not None:
            lock(Decision.objects.filter(pk=number_of_decision(record)))
        return super().locked(request, record)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["waiting_citations"] = waiting_on(obj).visible_to(request.user)
            context["cites_by_release"] = public_decision_of(obj) is not None
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for formset in formsets:
            for draft in getattr(formset, "asked", ()):
                told = ASKED.format(f"{draft.kind}: „{draft.source}“.")
                self.message_user(request, told, messages.SUCCESS)


def number_of_decision(record):
    return record.pk if isinstance(record, Decision) else record.decision_id
