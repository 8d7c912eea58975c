"""The form of one record of a document: a project's section, or one of its rows."""

from dataclasses import dataclass, replace

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from desk.proofs.shown import Place, is_citable
from desk.tasks import STILL_OPEN
from evidence.values.blanks import UNSAID, as_text, choices_of, reasons_in
from evidence.values.dates import FlexDate
from evidence.values.fields import EDTFColumn, FlexDateField, QuantityField
from evidence.values.forms import AsTyped, composites, field_as_typed
from evidence.values.inputs import EuroInput
from projects.snapshot.blanks import is_silent
from projects.snapshot.shape import columns, units, values_of

DETAILS = ("stated", "basis", "wording", "note")


@dataclass(frozen=True)
class Why:
    """The reasons to choose from for a blank; `options` are (value, German words, is chosen)."""

    label: str
    name: str
    id: str
    options: list


@dataclass(frozen=True)
class Unit:
    """The fields of one value: those always shown, and those folded away."""

    name: str
    label: str
    main: list
    more: list
    preview: str = ""
    reads: str = ""
    place: Place | None = None  # where sources can be cited for it
    proofs: tuple = ()
    why: Why | None = None  # for what is blank, where there may be a reason
    disputes: tuple = ()
    threads: tuple = ()  # what is asked about it
    may_be_planned: bool = False  # an end that is still to come
    fold: str = ""  # what leads to the fields that are folded away, if not their names

    @property
    def is_open(self):
        """Unfold where something stands or is wrong."""
        return any(field.errors or field.value() for field in self.more)


class ChosenRecord(forms.ModelChoiceField):
    """A record of a list that is loaded already, so that none is asked for again."""

    def offer(self, labels):
        """Take {number as text: label} as the only records there are."""
        self.labels = labels
        self.choices = [("", "bitte wählen" if self.required else "keines"), *labels.items()]

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if value not in self.labels:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return self.queryset.model(pk=int(value))


class PartForm(AsTyped):
    """Reads and shows values as people type them; choices come from `Choices`, not from queries."""

    part, unit_names, blank_names = "", (), ()

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.choices = choices
        for field in self.chosen_records().values():
            field.offer(choices.for_model(field.queryset.model))
        for name in self.dates():
            self.show_how_it_reads(f"{name}_edtf")
        if self.blank_names:
            self.offer_reasons()

    def say_hints(self):
        """What the coordination wrote at a field, in place of what the code says there."""
        for unit, (first, *_) in units(self.part).items():
            hint = self.choices.hints.get(f"{self.part}/{unit}")
            if hint and self.has(first):
                self[self.name_of(first)].help_text = escape(hint)

    def offer_reasons(self):
        """For what is blank as the form begins."""
        held = reasons_in(self.instance.blanks)
        self.elsewhere = {name: held[name] for name in held if name not in self.blank_names}
        own = {name: held[name] for name in held if name in self.blank_names}
        self.initial["blanks"] = as_text(own)
        self.fields["blanks"].choices = choices_of(self._meta.model, self.blank_names)
        document, values = self.choices.document, values_of(self.part, self.instance)
        self.silent = [n for n in self.blank_names if is_silent(document, self.part, values, n)]

    def clean_blanks(self):
        """Reasons that other pages ask for stay."""
        return as_text({**self.elsewhere, **reasons_in(self.cleaned_data["blanks"])})

    def why(self, name):
        """The reasons to choose from for a blank of the document, else None."""
        if not (self.blank_names and self.is_kept() and name in self.silent):
            return None
        place, field = self.blank_names.index(name), self["blanks"]
        label, codes = field.field.choices[place]
        options = [("", UNSAID), *codes]
        chosen = [(code, words, code in field.value()) for code, words in options]
        return Why(label, field.html_name, f"{field.auto_id}_{place}", chosen)

    def further_whys(self):
        """The reasons for links and rows, which are no units of this form."""
        names = [name for name in self.blank_names if name not in self.unit_names]
        return [why for why in map(self.why, names) if why]

    def chosen_records(self):
        fields = self.fields.items()
        return {name: field for name, field in fields if isinstance(field, ChosenRecord)}

    def _get_validation_exclusions(self):
        """A record of a list that was loaded is there; Django would ask for it once more."""
        return {*super()._get_validation_exclusions(), *self.chosen_records()}

    def is_to_be_checked(self):
        """A row that did not change was sound when it was kept."""
        return bool(self.part == "project" and self.unit_names) or self.has_changed()

    def dates(self):
        shown = composites(self._meta.model, FlexDateField)
        return [name for name in shown if f"{name}_edtf" in self.fields]

    def show_how_it_reads(self, name):
        """Ask the server while somebody types; without JavaScript it is told after saving."""
        self.fields[name].widget.attrs |= {
            "data-hx-get": reverse("desk:date-preview"),
            "data-hx-trigger": "input changed delay:300ms",
            "data-hx-target": f"#{self[name].auto_id}_liest",
        }

    def units(self):
        self.say_hints()
        for names in self.unit_names:
            attnames = columns_in(self.part, names)
            fields = [self[self.name_of(each)] for each in attnames if self.has(each)]
            if fields:
                more = {"why": self.why(names), "may_be_planned": self.may_be_planned(names)}
                more |= {"threads": self.threads(names)}
                yield replace(self.unit(names, fields), **self.proofs(names), **more)

    def threads(self, names):
        """What is asked about a value, or about several that stand side by side."""
        several = names if isinstance(names, tuple) else (names,)
        found = self.choices.threads
        places = [(self.part, self.prefix or "", name) for name in several]
        return tuple(each for place in places for each in found.get(place, ()))

    def may_be_planned(self, name):
        """Whether this is the end of a project that goes on, on a day that is still to come."""
        if (self.part, name) != ("project", "end") or self.errors:
            return False
        project = self.instance
        is_to_come = project.end.first and project.end.first > timezone.localdate()
        has_no_plan = project.planned_end == FlexDate()
        return bool(is_to_come and project.state in STILL_OPEN and has_no_plan)

    def proofs(self, name):
        """The place of a value and its citations, if sources can be cited for it."""
        if isinstance(name, tuple) or not self.is_kept():
            return {}
        place = Place(self.part, self.prefix or "", name.removesuffix("_id"))
        if not is_citable(place.part, place.field):
            return {}
        here = place.part, place.row, place.field
        cited, disputes = self.choices.proofs[here], self.choices.disputes[here]
        return {"place": place, "proofs": tuple(cited), "disputes": tuple(disputes)}

    def is_kept(self):
        """Whether the record is part of the document, and no row that only begins."""
        rows = self.choices.document["rows"]
        return self.part == "project" or (self.prefix or "") in rows.get(self.part, {})

    def has(self, attname):
        return self.name_of(attname) in self.fields

    def name_of(self, attname):
        return columns(self.part)[attname].name

    def unit(self, name, fields):
        if isinstance(name, tuple):
            return Unit(name[0], "", fields, [])
        composite = composites(self._meta.model, (QuantityField, FlexDateField)).get(name)
        if composite is None:
            return Unit(name, str(fields[0].label), fields, [])
        main = [field for field in fields if not field.name.endswith(DETAILS)]
        more = [field for field in fields if field.name.endswith(DETAILS)]
        label = str(composite.verbose_name)
        if not isinstance(composite, FlexDateField):
            return Unit(name, label, main, more)
        return Unit(name, label, main, more, f"{main[0].auto_id}_liest", self.reads(main[0]))

    def reads(self, field):
        edtf = getattr(self.instance, field.name)
        return "" if field.errors else how_it_reads(edtf)


def how_it_reads(edtf):
    """„Liest sich: Herbst 2021“ for EDTF text; nothing for none or for what is no date."""
    try:
        date = FlexDate(edtf)
        return f"Liest sich: {date}" if edtf and (date.first or date.last) else ""
    except ValueError:
        return ""


class CitationForm(PartForm):
    """A citation also says what it is about; that is no column of its own."""

    about = forms.ChoiceField(label="Beleg für")

    @property
    def cited(self):
        """{part, row, field, portion, source_id} of a new citation; nothing until it is said."""
        about = self.cleaned_data.get("about")
        if not about:
            return {}
        part, row, field = about.split("/")
        what = {"part": part, "row": row, "field": field}
        return what | {name: getattr(self.instance, name) for name in ("portion", "source_id")}

    def units(self):
        if "about" in self.fields:
            yield Unit("about", "Beleg für", [self["about"]], [])
        yield from super().units()


def columns_in(part, unit):
    """The columns of a value, or of several that stand side by side."""
    names = unit if isinstance(unit, tuple) else (unit,)
    return [column for name in names for column in units(part)[name]]


def typed_field(column, **kwargs):
    if isinstance(column, models.TextField):
        kwargs["widget"] = forms.Textarea(attrs={"rows": 4})
    if isinstance(column, models.URLField):
        kwargs["assume_scheme"] = "https"
    if isinstance(column, models.ForeignKey):
        kwargs["form_class"] = ChosenRecord
    field = field_as_typed(column, **kwargs)
    if isinstance(field, forms.TypedChoiceField):
        name_the_blank(field)
    if isinstance(column, EDTFColumn):
        field.help_text = ""
    if isinstance(field, EuroInput):
        field.widget.attrs["inputmode"] = "decimal"
    if field is not None:
        field.widget.attrs["autocomplete"] = "off"
        say_what_needs(field, column)
        shorten(field, column)
    return field


def say_what_needs(field, column):
    """Instead of „freiwillig“, where the field of a photo or document is not."""
    needs = {
        "nötig zum Veröffentlichen": getattr(column.model, "REQUIRED", ()),
        "eines von beiden nötig": getattr(column.model, "ONE_OF", ()),
        "nötig für diese Lizenz": getattr(column.model, "FOR_LICENCE", {}).values(),
    }
    for words, names in needs.items():
        if column.name in names:
            field.needed_for = words
    if words := getattr(column.model, "NEEDED_IF", {}).get(column.name):
        field.needed_for = words


def name_the_blank(field):
    """Words instead of Django's row of dashes."""
    [(first, _), *rest] = field.choices
    if first == "":
        field.choices = [("", "bitte wählen" if field.required else "keine Angabe"), *rest]


def shorten(field, column):
    """„Grundlage“ inside the fold „Beginn: Grundlage, …“; the full name is read out."""
    label = str(column.verbose_name)
    if column.name.endswith(DETAILS) and ": " in label:
        field.label = label.partition(": ")[2]
        field.widget.attrs["aria-label"] = label
