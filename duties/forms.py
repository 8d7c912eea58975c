"""What a reader may send in, and how it is checked."""

from django import forms

from duties.models import Feedback, ReaderReport
from evidence.texts import TidyText, tidy
from evidence.values.forms import field_as_typed

PAGE_LENGTH = Feedback._meta.get_field("page").max_length


class PagePath(TidyText):
    """The page a message is about, as the form told us; what is no path of this site is dropped.

    It is only a hint for the office, so a wrong one never keeps a message from being sent.
    """

    def clean(self, value):
        path = tidy(str(value or ""))[:PAGE_LENGTH]
        return path if path.startswith("/") and path.isprintable() else ""


class FeedbackForm(forms.ModelForm):
    """A message to the office. `website` is a trap: people do not see it, programs fill it in."""

    use_required_attribute = False

    page = PagePath(widget=forms.HiddenInput, required=False)
    website = TidyText(label="Bitte leer lassen", required=False)

    class Meta:
        model = Feedback
        fields = ["kind", "message", "email", "page"]
        formfield_callback = field_as_typed
        widgets = {"message": forms.Textarea(attrs={"rows": 5})}
        labels = {"email": "Ihre E-Mail-Adresse"}
        help_texts = {
            "email": "Nur nötig, wenn Sie eine Antwort möchten.",
            "message": "Bitte ohne vertrauliche Angaben. Höchstens 4.000 Zeichen.",
        }
        error_messages = {
            "kind": {"required": "Bitte wählen Sie aus, worum es geht."},
            "message": {"required": "Bitte schreiben Sie, was wir wissen sollen."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="rueckmeldung_%s", **kwargs)
        self.fields["kind"].choices = [("", "Bitte wählen"), *Feedback.Kind.choices]
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    @property
    def is_trapped(self):
        """A program filled in what people do not see."""
        return bool(self.data.get("website"))


class ReaderReportForm(forms.ModelForm):
    """What a reader finds wrong in a project. `website` is a trap, as in the other form."""

    use_required_attribute = False

    website = TidyText(label="Bitte leer lassen", required=False)

    class Meta:
        model = ReaderReport
        fields = ["about", "message", "proposed", "source", "email"]
        formfield_callback = field_as_typed
        widgets = {"message": forms.Textarea(attrs={"rows": 4})}
        labels = {"email": "Ihre E-Mail-Adresse"}
        help_texts = {
            "message": "Bitte ohne vertrauliche Angaben. Höchstens 4.000 Zeichen.",
            "proposed": "So, wie es dastehen soll, zum Beispiel „4. Dezember 2019“.",
            "source": "Am besten die Adresse einer Seite, sonst Titel und Herausgeber.",
            "email": "Nur nötig, wenn wir Ihnen schreiben sollen. Die Antwort lesen Sie auch "
            "ohne: unter einer Adresse, die nach dem Senden dasteht.",
        }
        error_messages = {
            "about": {"required": "Bitte wählen Sie aus, welche Angabe falsch ist."},
            "message": {"required": "Bitte schreiben Sie, was daran nicht stimmt."},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="fehler_%s", **kwargs)
        self.fields["about"].choices = [("", "Bitte wählen"), *ReaderReport.About.choices]
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    @property
    def is_trapped(self):
        """A program filled in what people do not see."""
        return bool(self.data.get("website"))

    @property
    def asked(self):
        """The fields that people see."""
        return [self[name] for name in self.Meta.fields]

    @property
    def said(self):
        """{column: what the reader filled in}."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
