"""Where two people changed the same place: its own fields, for a value that is neither's."""

import copy
from collections import defaultdict
from functools import cached_property

from desk.choices import Choices
from desk.links_form import LinksForm
from desk.opened_section import OpenedSection
from desk.part_forms import columns_in
from desk.section_result import changed_values
from desk.sections import SECTIONS, Section
from projects.release.open_work import present_and_proposed
from projects.snapshot.blanks import forget_told
from projects.snapshot.merging import MINE, THEIRS, merge

OTHER = "other"
SIDES = (MINE, THEIRS, OTHER)
BARE = Section("abgleich", "", "")  # asks for no reasons


def flat(units):
    return [name for unit in units for name in (unit if isinstance(unit, tuple) else (unit,))]


# (part, unit) of what has fields of its own; what a citation is for depends on its record.
WITH_FIELDS = {
    *(("project", name) for each in SECTIONS for name in flat(each.units)),
    *(("links", name) for each in SECTIONS for name in each.links),
    *((s.part, name) for s in SECTIONS if s.part != "citations" for name in flat(s.row_units)),
}


class OtherValues:
    """What is chosen and typed for each of the conflicts of a proposal with what there is.

    `sent` is what the page sent (a QueryDict), or None. Whoever types another value and picks no
    side means it.
    """

    def __init__(self, user, proposal, sent=None):
        self.proposal, self.sent = proposal, sent
        self.present, self.merged = present_and_proposed(proposal)
        self.choices = Choices(user, proposal.project, proposal.document)
        self.places = defaultdict(list)  # {(part, row): [units that have fields]}
        self.keys = {each.key: (each.part, each.row, each.unit) for each in self.merged.conflicts}
        for part, row, unit in self.keys.values():
            if (part, unit) in WITH_FIELDS:
                self.places[part, row].append(unit)

    @cached_property
    def chosen(self):
        """{key: side} as far as something is chosen."""
        if self.sent is None:
            return {}
        typed = {key: OTHER for key, place in self.keys.items() if self.is_typed(*place)}
        picked = {key: self.sent.get(key) for key in self.keys}
        return typed | {key: side for key, side in picked.items() if side in self.sides(key)}

    def sides(self, key):
        part, row, unit = self.keys[key]
        return SIDES if unit in self.places.get((part, row), ()) else (MINE, THEIRS)

    def is_typed(self, part, row, unit):
        if unit not in self.places.get((part, row), ()):
            return False
        form = self.form_for_one(part, row, unit)
        return form.is_bound and form.has_changed()

    @property
    def decided(self):
        """{key: MINE or THEIRS} for the merge: another value is mine, written anew."""
        return {key: MINE if side == OTHER else side for key, side in self.chosen.items()}

    @cached_property
    def picked(self):
        """{(part, row): form} of the values that are typed anew, all of one record together."""
        base, mine = self.proposal.base, self.proposal.document
        merged = merge(base, mine, self.present, self.decided).document
        units = defaultdict(list)
        for key, (part, row, unit) in self.keys.items():
            if self.chosen.get(key) == OTHER:
                units[part, row].append(unit)
        return {
            place: self.form_of(*place, names, merged, self.sent) for place, names in units.items()
        }

    def is_valid(self):
        """All are asked, so that all say what is wrong."""
        return not [form for form in self.picked.values() if not form.is_valid()]

    @property
    def values(self):
        """{(part, row): {column or link: value}} of valid forms."""
        return {
            (part, row): form.cleaned_data if part == "links" else changed_values(part, form)
            for (part, row), form in self.picked.items()
        }

    def fields_for(self, key):
        """{units or links: what the page shows} of a conflict; nothing where it has no fields."""
        part, row, unit = self.keys[key]
        if OTHER not in self.sides(key):
            return {}
        form = self.picked.get((part, row)) if self.chosen.get(key) == OTHER else None
        if form is None:
            form = self.form_for_one(part, row, unit)
            form.errors.clear()  # what is not chosen is not wrong
        if part == "links":
            return {"links": form}
        names = [form.name_of(each) for each in columns_in(part, unit) if form.has(each)]
        return {"units": [form.unit(unit, [form[name] for name in names])]}

    def form_for_one(self, part, row, unit):
        """As it was typed; with my value where the page that was sent had no such field."""
        mine = self.proposal.document
        begun = self.form_of(part, row, [unit], mine, None)
        is_sent = self.sent is not None and any(
            begun.add_prefix(n) in self.sent for n in begun.fields
        )
        return self.form_of(part, row, [unit], mine, self.sent) if is_sent else begun

    def form_of(self, part, row, units, document, sent):
        """A form that begins with the values of a document."""
        project, prefix = self.proposal.project, f"{part}-{row}".rstrip("-")
        if part == "links":
            groups = {name: self.choices.links(name) for name in units}
            initial = document["links"]
            more = {"groups": groups, "choices": self.choices, "initial": initial}
            return LinksForm(sent, prefix=prefix, **more)
        values = document["project"] if part == "project" else document["rows"][part][row]
        opened = OpenedSection(BARE, project, document, self.choices, sent)
        return opened.form_of(part, tuple(units), values, prefix=prefix)


def with_values(document, others):
    """A new document with values, {(part, row): {column or link: value}}; rows that are gone are
    left to the merge."""
    document = copy.deepcopy(document)
    for (part, row), values in others.items():
        if part in ("project", "links"):
            document[part] |= {name: listed(value) for name, value in values.items()}
        elif row in document["rows"][part]:
            document["rows"][part][row] |= values
    forget_told(document)
    return document


def listed(value):
    """The numbers of links in their order; a document holds lists."""
    return sorted(value) if isinstance(value, list) else value
