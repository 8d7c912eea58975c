"""A section of a document as somebody opened it: what is there that they may see, and what they
typed; every form of the section begins here."""

from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict

from desk.choices import Choices, citable
from desk.form_classes import form_class
from desk.participants import OLD, participants
from desk.sections import Section
from projects.models import Project, StoredFile
from projects.snapshot.shape import columns, record_of


@dataclass(frozen=True)
class OpenedSection:
    """`data` is what was typed, or None while the section only shows the document."""

    section: Section
    project: Project
    document: dict
    choices: Choices
    data: QueryDict | None = None

    @cached_property
    def present(self):
        """The rows of the section that this person may see, by key; also those that point at
        what is gone, to be corrected."""
        rows = rows_of_part(self.document, self.section.part)
        if self.section.files:
            return dict(sorted(rows.items(), key=lambda row: row[1]["rank"]))
        if self.section.part == OLD:
            return participants(self.document)
        return self.without_hidden(rows) if self.section.part == "relations" else rows

    def without_hidden(self, relations):
        """Relations without those to projects that this person may not see."""
        targets = {values["target_id"] for values in relations.values()} - {None}
        others = Project.objects.hidden_from(self.choices.user).filter(pk__in=targets)
        hidden = set(others.values_list("pk", flat=True))
        return {key: each for key, each in relations.items() if each["target_id"] not in hidden}

    @cached_property
    def files(self):
        """The files of the rows that this person may see, by number."""
        numbers = {values.get("file_id") for values in self.present.values()}
        return StoredFile.objects.visible_to(self.choices.user).in_bulk(numbers)

    @cached_property
    def sent_keys(self):
        """The keys of the rows that were sent, each once, in their order."""
        return tuple(dict.fromkeys(self.data.getlist("zeile"))) if self.data is not None else ()

    @cached_property
    def citable(self):
        """{part/row/field: German label} of everything a source can be cited for."""
        return dict(citable(self.document, self.choices.pointed_at))

    def form_of(self, part, unit_names, values, *, prefix=None, is_sent=True, **more):
        """A form for these values of a project or row; bound to what was typed if it was sent."""
        names = self.section.blanks if part == "project" else self.section.row_blanks
        return form_class(part, unit_names, names)(
            self.data if is_sent else None,
            instance=self.record(part, values),
            prefix=prefix,
            choices=self.choices,
            use_required_attribute=False,
            **more,
        )

    def record(self, part, values):
        values = {name: value for name, value in values.items() if name in columns(part)}
        if part == "project":
            stored = {"pk": self.project.pk, "publication": self.project.publication}
            return record_of(part, values, **stored)
        return record_of(part, values, **({} if part == "citations" else {"project": self.project}))


def rows_of_part(document, part):
    """{key: values} of the rows of a part or of the citations."""
    return document["citations"] if part == "citations" else document["rows"][part]
