"""The small forms of an application: what it is, its money, one requirement, one step."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from accounts.models import Role
from desk.choices import NOTHING, choices_of
from desk.links_form import Boxes
from evidence.models import Source
from evidence.texts import TidyText
from evidence.values.forms import field_as_typed
from evidence.values.inputs import DayInput
from funding.gates_of_applications import PREPARES
from funding.models import Application, ApplicationPlan, Event, RequirementCheck
from funding.one_application import applied_already
from funding.preparing import stand_of
from projects.models import Document, Project
from regions.models import Organisation
from strategy.models import Measure, Strategy

GROUPS = {
    Organisation.Kind.DISTRICT: "Landkreise",
    Organisation.Kind.MUNICIPALITY: "Städte und Gemeinden",
    Organisation.Kind.ASSOCIATION: "Samtgemeinden",
    "": "Andere Stellen",
}
NONE_CHOSEN = ("", "keine Angabe")
NOT_IN_IT = "Bitte eine Ihrer eigenen Stellen nennen, als Federführung oder als Partner."


def choose(field, records, *columns):
    """Let a field choose among records that passed a gate."""
    field.queryset = records
    empty = NOTHING if field.required else NONE_CHOSEN
    is_many = isinstance(field, forms.ModelMultipleChoiceField)
    choices = list(choices_of(records, *columns).items())
    field.choices = choices if is_many else [empty, *choices]


class OpenedOn(forms.ModelForm):
    """A form that carries what its record was like when the page was opened (law 15)."""

    is_for_any_stage = False
    opened_on = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["opened_on"] = stand_of(self.instance)

    @property
    def seen(self):
        return self.cleaned_data["opened_on"]

    def renewed(self, instance):
        """The same words on what the record is like by now."""
        data = self.data.copy()
        data["opened_on"] = stand_of(instance)
        return data


class AboutForm(OpenedOn):
    """Who applies for what."""

    class Meta:
        model = Application
        fields = ("title", "project", "lead", "applicants")
        formfield_callback = field_as_typed
        labels = {"applicants": "Alle, die den Antrag tragen"}

    def __init__(self, *args, user, call, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.call = user, call
        present = [self.instance.lead_id] if self.instance.pk else []
        bodies = Organisation.objects.visible_to(user).lasting(or_among=present)
        self.fields["lead"].required = True
        projects = Project.objects.of_own_organisations(user)
        if self.instance.project_id:
            mine = Q(pk__in=projects.values("pk")) | Q(pk=self.instance.project_id)
            projects = Project.objects.visible_to(user).filter(mine)
        choose(self.fields["project"], projects.order_by("title", "pk"), "title")
        for name in ("lead", "applicants"):
            choose(self.fields[name], bodies.order_by("name", "pk"), "name")

    def boxes(self):
        """For the page: the field of the partners with its groups of boxes, counties first."""
        field = self["applicants"]
        chosen = {str(getattr(each, "pk", each)) for each in field.value() or ()}
        groups = {title: [] for title in GROUPS.values()}
        kinds = dict(field.field.queryset.values_list("pk", "kind"))
        for number, label in field.field.choices:
            is_chosen = str(number) in chosen
            group = GROUPS.get(kinds[int(number)], GROUPS[""])
            groups[group].append((number, label, is_chosen))
        found = [
            Boxes(title, boxes, sum(is_chosen for *_, is_chosen in boxes))
            for title, boxes in groups.items()
            if boxes
        ]
        return [(field, found)]

    def clean(self):
        data = super().clean()
        bodies = {*data.get("applicants", ()), data.get("lead")} - {None}
        own = self.user.organisations_as(*PREPARES)
        is_own = own.filter(organisation__in=bodies).exists()
        if data.get("lead") and not (is_own or self.user.has_role(Role.COORDINATOR)):
            self.add_error("lead", NOT_IN_IT)
        second = self.call and applied_already(self.call, bodies, besides=self.instance.pk)
        if second:
            self.add_error("lead", second)
        return data


class PlanForm(OpenedOn):
    """What it costs and who pays; when the council said yes may be noted later."""

    class Meta:
        model = ApplicationPlan
        fields = ("rate", "total_cost", "requested", "own_money", "other_money", "resolved_on")
        formfield_callback = field_as_typed

    def __init__(self, *args, is_locked=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_for_any_stage = is_locked
        call = self.instance.application.call
        if is_locked:
            for name in set(self.fields) - {"resolved_on", "opened_on"}:
                del self.fields[name]
        elif call:
            choose(self.fields["rate"], call.rates.all(), "label")
        else:
            del self.fields["rate"]


class CheckForm(OpenedOn):
    """How far one requirement is met, and what shows it."""

    class Meta:
        model = RequirementCheck
        fields = ("state", "responsible", "due_on", *RequirementCheck.PROOFS)
        formfield_callback = field_as_typed

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        application = self.instance.application
        bodies = Organisation.objects.visible_to(user).filter(
            Q(pk=application.lead_id) | Q(pk__in=application.applicants.values("pk"))
        )
        projects = Project.objects.visible_to(user).filter(
            Q(pk__in=Project.objects.editable_by(user).values("pk")) | Q(pk=application.project_id)
        )
        papers = Document.objects.visible_to(user).filter(project=application.project_id)
        events = Event.objects.visible_to(user).filter(kind=Event.Kind.RESOLUTION)
        choose(self.fields["responsible"], bodies.order_by("name", "pk"), "name")
        choose(self.fields["project"], projects.order_by("title", "pk"), "title")
        choose(self.fields["attachment"], papers.order_by("title", "pk"), "title")
        choose(self.fields["resolution"], events.order_by("title", "pk"), "title")
        strategies, measures = (each.objects.visible_to(user) for each in (Strategy, Measure))
        choose(self.fields["strategy"], strategies.order_by("title", "pk"), "title")
        choose(self.fields["measure"], measures.order_by("title", "pk"), "title")
        choose(self.fields["source"], Source.objects.all(), "publisher", "title")
        for name in ("strategy", "measure", "attachment", "resolution"):
            if not self.fields[name].queryset.exists():
                del self.fields[name]


class StepForm(forms.Form):
    """What a step asks for: its day, its reason, or nothing."""

    day = DayInput(label="Tag", help_text="zum Beispiel 04.12.2019")
    reason = TidyText(label="Begründung", max_length=300)

    def __init__(self, step, *args, **kwargs):
        super().__init__(*args, auto_id=f"{step.name}-%s", **kwargs)
        if not step.day:
            del self.fields["day"]
        if not step.needs_reason:
            del self.fields["reason"]

    def clean_day(self):
        if self.cleaned_data["day"] > timezone.localdate():
            raise ValidationError("Der Tag liegt in der Zukunft.")
        return self.cleaned_data["day"]
