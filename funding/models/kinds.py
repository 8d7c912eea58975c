"""What a version comes from or asks for, and how a grant finances (R5, R32)."""

from django.db import models


class VersionKind(models.TextChoices):
    """What a version comes from (R32): a paper, or the correction of a slip of the pen.

    The third asks to cancel the version in force, the fourth brings what became of the money; they
    wait as drafts and never say anything themselves.
    """

    LETTER = "letter", "Bescheid"
    CORRECTION = "correction", "Berichtigung"
    CANCELLATION = "cancellation", "Stornierung"
    COURSE = "course", "Sachstand"


class FinancingType(models.TextChoices):
    """Finanzierungsart (R5)."""

    PROPORTIONAL = "anteil", "Anteilfinanzierung"
    DEFICIT = "fehlbedarf", "Fehlbedarfsfinanzierung"
    FIXED = "festbetrag", "Festbetragsfinanzierung"
    FULL = "voll", "Vollfinanzierung"


# Why a draft that asks for something is closed once it is released.
CARRIED_OUT = {
    VersionKind.CANCELLATION: "Stornierung freigegeben",
    VersionKind.COURSE: "Sachstand freigegeben",
}
