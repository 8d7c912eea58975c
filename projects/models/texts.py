"""What stands in a document, for the search."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.values.choices import known_choices
from projects.models.files import StoredFile


@known_choices(state="states_of_texts_are_known")
class DocumentText(models.Model):
    """The text of the file of a document, read once; it goes with the file.

    `text` are lines, of a PDF one for each page, and only their beginning where it is long. It is
    read of drafts, too; the search finds it when everybody may load the document.
    """

    class State(models.TextChoices):
        READ = "read", "gelesen"
        NO_WORDS = "no_words", "kein Text (Scan oder Bilder)"
        LOCKED = "locked", "kein Text (verschlüsselt)"
        BROKEN = "broken", "kein Text (nicht zu lesen)"
        TOO_MUCH = "too_much", "kein Text (zu umfangreich)"

    file = models.OneToOneField(
        StoredFile, on_delete=models.CASCADE, related_name="text_in_it", verbose_name="Datei"
    )
    state = models.CharField("Befund", max_length=8, choices=State)
    text = models.TextField("Text", blank=True)
    read_at = models.DateTimeField("gelesen am", default=timezone.now)

    class Meta:
        verbose_name = "Text eines Dokuments"
        verbose_name_plural = "Texte der Dokumente"
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(state="read") ^ Q(text=""),
                name="what_was_read_has_a_text",
                violation_error_message="Einen Text hat, was gelesen wurde, und nur das.",
            )
        ]

    def __str__(self):
        return f"{self.file}: {self.get_state_display()}"
