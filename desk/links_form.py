"""The links of a project, such as its districts and fields of action, as groups of check boxes."""

from dataclasses import dataclass

from django import forms
from django.utils.html import escape

from desk.summary import in_words
from projects.models import Project

ALL_COUNTIES = "districts_alle"


@dataclass(frozen=True)
class Boxes:
    """A group of check boxes: (number, label, is chosen), and how many are chosen."""

    title: str
    boxes: list
    number: int

    @property
    def is_full(self):
        return self.number == len(self.boxes)


class LinksForm(forms.Form):
    """Check boxes in groups; `groups` are {link: [(group, [(number, label)])]}."""

    def __init__(self, data, *, groups, choices, **kwargs):
        super().__init__(data, **kwargs)
        self.choices = choices
        self.groups = groups
        for name, of_link in groups.items():
            self.fields[name] = forms.TypedMultipleChoiceField(
                label=Project._meta.get_field(name).verbose_name,
                choices=[choice for _, choices in of_link for choice in choices],
                coerce=int,
                required=False,
            )

    def clean(self):
        """One tick stands for all counties there are."""
        if self.is_for_all_counties and "districts" in self.fields:
            self.cleaned_data["districts"] = [pk for pk, _ in self.fields["districts"].choices]
        return self.cleaned_data

    @property
    def is_for_all_counties(self):
        """Whether the one tick is set, in a form that came back."""
        return bool(self.data.get(ALL_COUNTIES))

    @property
    def all_counties(self):
        """One tick for all counties, where that is more than is chosen and more than one."""
        for field, groups in self.boxes():
            if field.name == "districts" and not groups[0].is_full and len(groups[0].boxes) > 1:
                return f"Alle {in_words(len(groups[0].boxes))} Landkreise"
        return ""

    def boxes(self):
        """For the page: (field, its groups of boxes)."""
        for name, of_link in self.groups.items():
            self[name].help_text = escape(self.choices.hints.get(f"project/{name}", ""))
            chosen = {str(number) for number in self[name].value() or []}
            yield (
                self[name],
                [
                    Boxes(
                        group,
                        [(number, label, str(number) in chosen) for number, label in choices],
                        sum(str(number) in chosen for number, _ in choices),
                    )
                    for group, choices in of_link
                ],
            )
