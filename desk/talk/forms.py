"""What people write to each other at the desk."""

from django import forms

from evidence.texts import TidyText

LONGEST = 2000


class AskForm(forms.Form):
    text = TidyText(
        label="Was möchten Sie wissen, oder was soll anders werden?",
        help_text="Lesen alle, die das Projekt bearbeiten oder freigeben, sonst niemand.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AnswerForm(forms.Form):
    text = TidyText(
        label="Antwort",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class NoteForm(forms.Form):
    text = TidyText(
        label="Notiz",
        help_text="Lesen alle, die das Projekt bearbeiten. Öffentlich wird sie nie.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
