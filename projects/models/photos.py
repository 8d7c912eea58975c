"""Photos of a project, with what the law wants beside them (R84)."""

from datetime import timedelta

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.values.choices import known_choices
from projects.models.files import FileRow
from projects.models.project import Project

RUNS_OUT_SOON = timedelta(days=30)
NO_ANSWER = {
    "permission": "Bitte sagen, wer die Nutzung wann erlaubt hat.",
    "licence_url": "Bitte die Adresse angeben, unter der diese Lizenz steht.",
}
NO_WEB_ADDRESS = "Bitte eine Adresse angeben, die mit https:// oder http:// beginnt."


def is_web_address(name):
    """Condition: the column is empty or an address that is safe to link."""
    return (
        Q(**{name: ""})
        | Q(**{f"{name}__startswith": "https://"})
        | Q(**{f"{name}__startswith": "http://"})
    )


@pghistory.track()
@known_choices(
    licence="licences_of_photos_are_known",
    people="answers_about_people_on_photos_are_known",
)
class Photo(FileRow):
    """A photo of a project; a credit is not a licence.

    What stands under it follows from author and holder of the rights, so that it never names
    others than they do.
    """

    REQUIRED = ("alt", "licence", "people")
    ONE_OF = ("author", "rights_holder")

    class Licence(models.TextChoices):
        CC0 = "cc0", "CC0 1.0 (frei)"
        CC_BY = "cc-by-4.0", "CC BY 4.0"
        CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
        DL_DE_ZERO = "dl-de-zero-2.0", "Datenlizenz Deutschland Zero 2.0"
        DL_DE_BY = "dl-de-by-2.0", "Datenlizenz Deutschland Namensnennung 2.0"
        OTHER = "other", "Andere freie Lizenz"
        PERMISSION = "permission", "Alle Rechte vorbehalten, Nutzung hier erlaubt"

    LICENCE_ADDRESSES = {
        Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
        Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.de",
        Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
        Licence.DL_DE_ZERO: "https://www.govdata.de/dl-de/zero-2-0",
        Licence.DL_DE_BY: "https://www.govdata.de/dl-de/by-2-0",
    }

    # What a licence has to be said with.
    FOR_LICENCE = {Licence.OTHER: "licence_url", Licence.PERMISSION: "permission"}

    class People(models.TextChoices):
        NONE = "none", "Niemand ist zu erkennen"
        CONSENT = "consent", "Alle Erkennbaren haben eingewilligt"
        EXEMPT = "exempt", "Ohne Einwilligung erlaubt (§ 23 KUG)"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="photos")
    alt = models.CharField(
        "Bildbeschreibung",
        max_length=300,
        blank=True,
        help_text="Was zu sehen ist, für alle, die das Foto nicht sehen.",
    )
    caption = models.CharField("Bildunterschrift", max_length=300, blank=True)
    author = models.CharField(
        "Foto von",
        max_length=150,
        blank=True,
        help_text="Wer fotografiert hat und wie genannt werden will.",
    )
    rights_holder = models.CharField(
        "Rechte bei",
        max_length=150,
        blank=True,
        help_text="Wenn es andere sind: Agentur, Hochschule, Landkreis.",
    )
    licence = models.CharField("Lizenz", max_length=14, choices=Licence, blank=True)
    licence_url = models.URLField(
        "Adresse der Lizenz", max_length=300, blank=True, help_text="Wo sie nachzulesen ist."
    )
    permission = models.CharField(
        "Erlaubnis",
        max_length=200,
        blank=True,
        help_text="Wer sie wann wofür gegeben hat. Steht nicht auf der öffentlichen Seite.",
    )
    people = models.CharField("Abgebildete Personen", max_length=7, choices=People, blank=True)
    source_url = models.URLField(
        "Fundstelle",
        max_length=600,
        blank=True,
        help_text="Die Seite, von der das Foto stammt.",
    )
    valid_until = models.DateField(
        "Nutzung erlaubt bis",
        null=True,
        blank=True,
        help_text="Danach verschwindet das Foto von selbst.",
    )

    class Meta:
        verbose_name = "Foto"
        verbose_name_plural = "Fotos"
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(licence="permission") | ~Q(permission=""),
                name="a_permission_says_who_gave_it",
                violation_error_message=NO_ANSWER["permission"],
            ),
            models.CheckConstraint(
                condition=~Q(licence="other") | ~Q(licence_url=""),
                name="another_licence_says_where_it_is",
                violation_error_message=NO_ANSWER["licence_url"],
            ),
            models.CheckConstraint(
                condition=is_web_address("licence_url"),
                name="licences_of_photos_are_on_the_web",
                violation_error_message=NO_WEB_ADDRESS,
            ),
            models.CheckConstraint(
                condition=is_web_address("source_url"),
                name="photos_were_found_on_the_web",
                violation_error_message=NO_WEB_ADDRESS,
            ),
        ]

    def __str__(self):
        return self.caption or self.alt or f"Nr. {self.rank}"

    def clean(self):
        """Say beside its field what the constraints of the database would say of the row."""
        name = self.FOR_LICENCE.get(self.licence)
        if name and not getattr(self, name):
            raise ValidationError({name: NO_ANSWER[name]})

    @classmethod
    def ready(cls):
        today = timezone.localdate()
        return super().ready() & (Q(valid_until=None) | Q(valid_until__gte=today))

    @property
    def credit(self):
        """„M. Muster / Hochschule Weserbergland“: the author and whose the rights are."""
        return " / ".join(dict.fromkeys(filter(None, (self.author, self.rights_holder))))

    @property
    def licence_address(self):
        """Where the licence is to be read; empty where all rights are reserved."""
        if self.licence == self.Licence.OTHER:
            return self.licence_url
        return self.LICENCE_ADDRESSES.get(self.licence, "")

    @property
    def licence_name(self):
        """As the link to the licence; „creativecommons.org/…“ where it has no name here."""
        if self.licence == self.Licence.OTHER:
            return self.licence_url.partition("://")[2].rstrip("/")
        return self.get_licence_display()

    @property
    def may_be_reused(self):
        """Others may use it, too: its licence is one for everybody."""
        return bool(self.licence_address)

    @property
    def runs_out(self):
        """„soon“ or „over“ when the time it may be shown is nearly or entirely over, or nothing."""
        if self.valid_until is None:
            return ""
        left = self.valid_until - timezone.localdate()
        return "over" if left < timedelta() else "soon" if left <= RUNS_OUT_SOON else ""
