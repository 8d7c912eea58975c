"""One section of a document as forms; what they make of the document is in `section_result.py`."""

from functools import cached_property

from desk.choices import Choices
from desk.links_form import LinksForm
from desk.opened_section import OpenedSection
from desk.section_checks import errors_of, has_too_many, refuse_twins
from desk.section_rows import rows_of, template_row


class SectionForms:
    """A section of a document, as it stands or as it was typed (`data`, a QueryDict).

    `blank` rows more are shown, which begin with these values: {field: value}.
    """

    def __init__(self, section, project, document, user, *, data=None, blank=0, begins=None):
        self.section, self.document = section, document
        self.opened = OpenedSection(
            section, project, document, Choices(user, project, document), data
        )
        self.blank, self.begins = 0 if section.files else blank, begins

    @cached_property
    def form(self):
        """The values of the project in this section, or None."""
        section, values = self.section, self.document["project"]
        is_there = section.units or section.blanks
        return self.opened.form_of("project", section.units, values) if is_there else None

    @cached_property
    def links(self):
        """The links of this section as one form of check boxes, or None."""
        choices, names = self.opened.choices, self.section.links
        groups = {name: choices.links(name) for name in names}
        initial = self.document["links"]
        if not names:
            return None
        return LinksForm(self.opened.data, initial=initial, groups=groups, choices=choices)

    @cached_property
    def rows(self):
        return rows_of(self.opened, self.blank, self.begins)

    @cached_property
    def template_row(self):
        return template_row(self.opened)

    @property
    def further_threads(self):
        """What is asked about this section and not about one of the values that have fields."""
        shown = {(self.section.part, row.key) for row in self.rows} | {("project", "")}
        found = self.opened.choices.threads.items()
        return [
            each
            for (part, row, unit), threads in found
            for each in threads
            if each.section == self.section and not (unit and (part, row) in shown)
        ]

    @property
    def own_forms(self):
        """The forms that are no row's."""
        return [form for form in (self.form, self.links) if form]

    def is_valid(self):
        """Whether everything can be read; all forms are asked, so that all say what is wrong."""
        sent = [row.form for row in self.rows if row.form.is_bound and not row.goes]
        wrong = [form for form in [*self.own_forms, *sent] if not form.is_valid()]
        has_twins = refuse_twins(self.opened, self.rows)
        return not (wrong or has_twins or has_too_many(self.rows))

    @property
    def errors(self):
        return errors_of(self.own_forms, self.rows)
