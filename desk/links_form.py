"""The links of a project, such as its districts and fields of action, as groups of check boxes."""

from dataclasses import dataclass

from django import forms

from projects.models import Project


@dataclass(frozen=True)
class Boxes:
    """A group of check boxes: (number, label, is chosen), and how many are chosen."""

    title: str
    boxes: list
    number: int


class LinksForm(forms.Form):
    """Check boxes in groups; `groups` are {link: [(group, [(number, label)])]}."""

    def __init__(self, data, *, groups, **kwargs):
        super().__init__(data, **kwargs)
        self.groups = groups
        for name, of_link in groups.items():
            self.fields[name] = forms.TypedMultipleChoiceField(
                label=Project._meta.get_field(name).verbose_name,
                choices=[choice for _, choices in of_link for choice in choices],
                coerce=int,
                required=False,
            )

    def boxes(self):
        """For the page: (field, its groups of boxes)."""
        for name, of_link in self.groups.items():
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
